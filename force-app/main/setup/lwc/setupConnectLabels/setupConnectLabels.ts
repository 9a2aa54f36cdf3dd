/** Words of Connect, from custom labels. */
import Account from '@salesforce/label/c.setup_Account';
import AccountName from '@salesforce/label/c.setup_AccountName';
import AccountNameHelp from '@salesforce/label/c.setup_AccountNameHelp';
import AddAccount from '@salesforce/label/c.setup_AddAccount';
import AddAccountDo from '@salesforce/label/c.setup_AddAccountDo';
import AddAccountHelp from '@salesforce/label/c.setup_AddAccountHelp';
import AddAccountNot from '@salesforce/label/c.setup_AddAccountNot';
import CanAmounts from '@salesforce/label/c.setup_CanAmounts';
import CanExport from '@salesforce/label/c.setup_CanExport';
import CanFulfillments from '@salesforce/label/c.setup_CanFulfillments';
import CanLabels from '@salesforce/label/c.setup_CanLabels';
import CanOrders from '@salesforce/label/c.setup_CanOrders';
import CanOutcomes from '@salesforce/label/c.setup_CanOutcomes';
import CanStores from '@salesforce/label/c.setup_CanStores';
import CanTracking from '@salesforce/label/c.setup_CanTracking';
import Change from '@salesforce/label/c.setup_Change';
import ChipNotGiven from '@salesforce/label/c.setup_ChipNotGiven';
import ChipRefused from '@salesforce/label/c.setup_ChipRefused';
import ChipSaved from '@salesforce/label/c.setup_ChipSaved';
import Connected from '@salesforce/label/c.setup_Connected';
import FactAccount from '@salesforce/label/c.setup_FactAccount';
import FactAccountFrom from '@salesforce/label/c.setup_FactAccountFrom';
import FactClock from '@salesforce/label/c.setup_FactClock';
import FactClockAgrees from '@salesforce/label/c.setup_FactClockAgrees';
import FactLimit from '@salesforce/label/c.setup_FactLimit';
import FactLimitHelp from '@salesforce/label/c.setup_FactLimitHelp';
import FactLimitLeft from '@salesforce/label/c.setup_FactLimitLeft';
import FactLimitValue from '@salesforce/label/c.setup_FactLimitValue';
import FactNone from '@salesforce/label/c.setup_FactNone';
import FactOrder from '@salesforce/label/c.setup_FactOrder';
import FactOrderHelp from '@salesforce/label/c.setup_FactOrderHelp';
import FactShare from '@salesforce/label/c.setup_FactShare';
import FactStores from '@salesforce/label/c.setup_FactStores';
import FactStoresActive from '@salesforce/label/c.setup_FactStoresActive';
import FactStoresInactive from '@salesforce/label/c.setup_FactStoresInactive';
import GoOnWithout from '@salesforce/label/c.setup_GoOnWithout';
import KeepKeys from '@salesforce/label/c.setup_KeepKeys';
import KeyV1 from '@salesforce/label/c.setup_KeyV1';
import KeyV2 from '@salesforce/label/c.setup_KeyV2';
import MissingAll from '@salesforce/label/c.setup_MissingAll';
import MissingV1 from '@salesforce/label/c.setup_MissingV1';
import MissingV2 from '@salesforce/label/c.setup_MissingV2';
import NotConnected from '@salesforce/label/c.setup_NotConnected';
import NotTested from '@salesforce/label/c.setup_NotTested';
import Partly from '@salesforce/label/c.setup_Partly';
import Remove from '@salesforce/label/c.setup_Remove';
import RemoveTitle from '@salesforce/label/c.setup_RemoveTitle';
import RemoveV1 from '@salesforce/label/c.setup_RemoveV1';
import RemoveV2 from '@salesforce/label/c.setup_RemoveV2';
import Removed from '@salesforce/label/c.setup_Removed';
import ReplaceKeys from '@salesforce/label/c.setup_ReplaceKeys';
import RunAsMe from '@salesforce/label/c.setup_RunAsMe';
import RunAsMeDone from '@salesforce/label/c.setup_RunAsMeDone';
import RunAsMeText from '@salesforce/label/c.setup_RunAsMeText';
import RunAsMeTitle from '@salesforce/label/c.setup_RunAsMeTitle';
import RunsAs from '@salesforce/label/c.setup_RunsAs';
import RunsAsHelp from '@salesforce/label/c.setup_RunsAsHelp';
import RunsAsMe from '@salesforce/label/c.setup_RunsAsMe';
import SaveAndTest from '@salesforce/label/c.setup_SaveAndTest';
import SecretV1 from '@salesforce/label/c.setup_SecretV1';
import SharePercent from '@salesforce/label/c.setup_SharePercent';
import TestAgain from '@salesforce/label/c.setup_TestAgain';
import Tested from '@salesforce/label/c.setup_Tested';
import TickAccess from '@salesforce/label/c.setup_TickAccess';
import TickCredential from '@salesforce/label/c.setup_TickCredential';
import TickDone from '@salesforce/label/c.setup_TickDone';
import TickFailed from '@salesforce/label/c.setup_TickFailed';
import TickKeys from '@salesforce/label/c.setup_TickKeys';
import TickRunning from '@salesforce/label/c.setup_TickRunning';
import TickTest from '@salesforce/label/c.setup_TickTest';
import TickWaiting from '@salesforce/label/c.setup_TickWaiting';
import V1Elsewhere from '@salesforce/label/c.setup_V1Elsewhere';
import V1Help from '@salesforce/label/c.setup_V1Help';
import V1Stored from '@salesforce/label/c.setup_V1Stored';
import V1Title from '@salesforce/label/c.setup_V1Title';
import V2Elsewhere from '@salesforce/label/c.setup_V2Elsewhere';
import V2Help from '@salesforce/label/c.setup_V2Help';
import V2Stored from '@salesforce/label/c.setup_V2Stored';
import V2Title from '@salesforce/label/c.setup_V2Title';
import WillRunAsMe from '@salesforce/label/c.setup_WillRunAsMe';
import WorksNow from '@salesforce/label/c.setup_WorksNow';

/** By name without the feature. */
export const connectLabels = {
    Account,
    AccountName,
    AccountNameHelp,
    AddAccount,
    AddAccountDo,
    AddAccountHelp,
    AddAccountNot,
    CanAmounts,
    CanExport,
    CanFulfillments,
    CanLabels,
    CanOrders,
    CanOutcomes,
    CanStores,
    CanTracking,
    Change,
    ChipNotGiven,
    ChipRefused,
    ChipSaved,
    Connected,
    FactAccount,
    FactAccountFrom,
    FactClock,
    FactClockAgrees,
    FactLimit,
    FactLimitHelp,
    FactLimitLeft,
    FactLimitValue,
    FactNone,
    FactOrder,
    FactOrderHelp,
    FactShare,
    FactStores,
    FactStoresActive,
    FactStoresInactive,
    GoOnWithout,
    KeepKeys,
    KeyV1,
    KeyV2,
    MissingAll,
    MissingV1,
    MissingV2,
    NotConnected,
    NotTested,
    Partly,
    Remove,
    RemoveTitle,
    RemoveV1,
    RemoveV2,
    Removed,
    ReplaceKeys,
    RunAsMe,
    RunAsMeDone,
    RunAsMeText,
    RunAsMeTitle,
    RunsAs,
    RunsAsHelp,
    RunsAsMe,
    SaveAndTest,
    SecretV1,
    SharePercent,
    TestAgain,
    Tested,
    TickAccess,
    TickCredential,
    TickDone,
    TickFailed,
    TickKeys,
    TickRunning,
    TickTest,
    TickWaiting,
    V1Elsewhere,
    V1Help,
    V1Stored,
    V1Title,
    V2Elsewhere,
    V2Help,
    V2Stored,
    V2Title,
    WillRunAsMe,
    WorksNow
};
