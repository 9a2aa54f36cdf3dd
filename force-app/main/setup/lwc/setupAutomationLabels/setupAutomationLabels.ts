/** Words of Automation, from custom labels. */
import AddV2 from '@salesforce/label/c.setup_AddV2';
import AllStores from '@salesforce/label/c.setup_AllStores';
import AutomationBanner from '@salesforce/label/c.setup_AutomationBanner';
import BackToAll from '@salesforce/label/c.setup_BackToAll';
import Choose from '@salesforce/label/c.setup_Choose';
import Details from '@salesforce/label/c.setup_Details';
import DifferenceIn from '@salesforce/label/c.setup_DifferenceIn';
import FlowsNote from '@salesforce/label/c.setup_FlowsNote';
import GroupDelivered from '@salesforce/label/c.setup_GroupDelivered';
import GroupOther from '@salesforce/label/c.setup_GroupOther';
import GroupOverTime from '@salesforce/label/c.setup_GroupOverTime';
import GroupShipped from '@salesforce/label/c.setup_GroupShipped';
import GroupTrouble from '@salesforce/label/c.setup_GroupTrouble';
import GroupWon from '@salesforce/label/c.setup_GroupWon';
import NoneChosen from '@salesforce/label/c.setup_NoneChosen';
import OnYourLast from '@salesforce/label/c.setup_OnYourLast';
import SavedAsYouGo from '@salesforce/label/c.setup_SavedAsYouGo';
import StoreDifferent from '@salesforce/label/c.setup_StoreDifferent';
import StoresLabel from '@salesforce/label/c.setup_StoresLabel';
import TroubleDays from '@salesforce/label/c.setup_TroubleDays';
import TroubleIs from '@salesforce/label/c.setup_TroubleIs';
import WaitsForTracking from '@salesforce/label/c.setup_WaitsForTracking';

/** By name without the feature. */
export const automationLabels = {
    AddV2,
    AllStores,
    AutomationBanner,
    BackToAll,
    Choose,
    Details,
    DifferenceIn,
    FlowsNote,
    GroupDelivered,
    GroupOther,
    GroupOverTime,
    GroupShipped,
    GroupTrouble,
    GroupWon,
    NoneChosen,
    OnYourLast,
    SavedAsYouGo,
    StoreDifferent,
    StoresLabel,
    TroubleDays,
    TroubleIs,
    WaitsForTracking
};
