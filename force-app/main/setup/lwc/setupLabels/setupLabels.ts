/** Words of the page and its rail, from custom labels. */
import Account from '@salesforce/label/c.setup_Account';
import AskAutomation from '@salesforce/label/c.setup_AskAutomation';
import AskConnect from '@salesforce/label/c.setup_AskConnect';
import AskGo from '@salesforce/label/c.setup_AskGo';
import AskMapping from '@salesforce/label/c.setup_AskMapping';
import AskMatching from '@salesforce/label/c.setup_AskMatching';
import AskPages from '@salesforce/label/c.setup_AskPages';
import AskStores from '@salesforce/label/c.setup_AskStores';
import Back from '@salesforce/label/c.setup_Back';
import CheckAgain from '@salesforce/label/c.setup_CheckAgain';
import CheckedAt from '@salesforce/label/c.setup_CheckedAt';
import ChooseStep from '@salesforce/label/c.setup_ChooseStep';
import ContinueTo from '@salesforce/label/c.setup_ContinueTo';
import Dismiss from '@salesforce/label/c.setup_Dismiss';
import Failed from '@salesforce/label/c.setup_Failed';
import Fix from '@salesforce/label/c.setup_Fix';
import FixStep from '@salesforce/label/c.setup_FixStep';
import Loading from '@salesforce/label/c.setup_Loading';
import NeedsConnection from '@salesforce/label/c.setup_NeedsConnection';
import NoAccess from '@salesforce/label/c.setup_NoAccess';
import NoAnswer from '@salesforce/label/c.setup_NoAnswer';
import Off from '@salesforce/label/c.setup_Off';
import On from '@salesforce/label/c.setup_On';
import OpenConnect from '@salesforce/label/c.setup_OpenConnect';
import Ready from '@salesforce/label/c.setup_Ready';
import Saved from '@salesforce/label/c.setup_Saved';
import StatusBroken from '@salesforce/label/c.setup_StatusBroken';
import StatusPartly from '@salesforce/label/c.setup_StatusPartly';
import StatusReady from '@salesforce/label/c.setup_StatusReady';
import StatusTodo from '@salesforce/label/c.setup_StatusTodo';
import StepAutomation from '@salesforce/label/c.setup_StepAutomation';
import StepConnect from '@salesforce/label/c.setup_StepConnect';
import StepGo from '@salesforce/label/c.setup_StepGo';
import StepMapping from '@salesforce/label/c.setup_StepMapping';
import StepMatching from '@salesforce/label/c.setup_StepMatching';
import StepOf from '@salesforce/label/c.setup_StepOf';
import StepPages from '@salesforce/label/c.setup_StepPages';
import StepStores from '@salesforce/label/c.setup_StepStores';
import Title from '@salesforce/label/c.setup_Title';
import TryAgain from '@salesforce/label/c.setup_TryAgain';
import Undo from '@salesforce/label/c.setup_Undo';

/** By name without the feature. */
export const labels = {
    Account,
    AskAutomation,
    AskConnect,
    AskGo,
    AskMapping,
    AskMatching,
    AskPages,
    AskStores,
    Back,
    CheckAgain,
    CheckedAt,
    ChooseStep,
    ContinueTo,
    Dismiss,
    Failed,
    Fix,
    FixStep,
    Loading,
    NeedsConnection,
    NoAccess,
    NoAnswer,
    Off,
    On,
    OpenConnect,
    Ready,
    Saved,
    StatusBroken,
    StatusPartly,
    StatusReady,
    StatusTodo,
    StepAutomation,
    StepConnect,
    StepGo,
    StepMapping,
    StepMatching,
    StepOf,
    StepPages,
    StepStores,
    Title,
    TryAgain,
    Undo
};
