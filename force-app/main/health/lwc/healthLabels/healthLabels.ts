/** Words of the health page around its cards, from custom labels. */
import Arrives from '@salesforce/label/c.health_Arrives';
import CannotTakeOver from '@salesforce/label/c.health_CannotTakeOver';
import CannotTakeOverOrg from '@salesforce/label/c.health_CannotTakeOverOrg';
import ChangeRetention from '@salesforce/label/c.health_ChangeRetention';
import Checked from '@salesforce/label/c.health_Checked';
import DoingPage from '@salesforce/label/c.health_DoingPage';
import DoingRows from '@salesforce/label/c.health_DoingRows';
import HideMissing from '@salesforce/label/c.health_HideMissing';
import LaneCrmUpdate from '@salesforce/label/c.health_LaneCrmUpdate';
import LaneExport from '@salesforce/label/c.health_LaneExport';
import LaneFetch from '@salesforce/label/c.health_LaneFetch';
import Lanes from '@salesforce/label/c.health_Lanes';
import LastSuccess from '@salesforce/label/c.health_LastSuccess';
import Live from '@salesforce/label/c.health_Live';
import Loading from '@salesforce/label/c.health_Loading';
import MissingRight from '@salesforce/label/c.health_MissingRight';
import MissingRightGiven from '@salesforce/label/c.health_MissingRightGiven';
import Never from '@salesforce/label/c.health_Never';
import NextRun from '@salesforce/label/c.health_NextRun';
import NoPermission from '@salesforce/label/c.health_NoPermission';
import NotStarted from '@salesforce/label/c.health_NotStarted';
import NotUpToDate from '@salesforce/label/c.health_NotUpToDate';
import NothingConnected from '@salesforce/label/c.health_NothingConnected';
import NothingConnectedDetail from '@salesforce/label/c.health_NothingConnectedDetail';
import NothingLost from '@salesforce/label/c.health_NothingLost';
import NothingToSend from '@salesforce/label/c.health_NothingToSend';
import NothingWaits from '@salesforce/label/c.health_NothingWaits';
import OpenSetup from '@salesforce/label/c.health_OpenSetup';
import Orders from '@salesforce/label/c.health_Orders';
import OrdersOne from '@salesforce/label/c.health_OrdersOne';
import Parcels from '@salesforce/label/c.health_Parcels';
import ParcelsOne from '@salesforce/label/c.health_ParcelsOne';
import PauseEverything from '@salesforce/label/c.health_PauseEverything';
import PauseText from '@salesforce/label/c.health_PauseText';
import PauseTitle from '@salesforce/label/c.health_PauseTitle';
import Paused from '@salesforce/label/c.health_Paused';
import PausedDetail from '@salesforce/label/c.health_PausedDetail';
import PausedShort from '@salesforce/label/c.health_PausedShort';
import Question from '@salesforce/label/c.health_Question';
import ReadFailed from '@salesforce/label/c.health_ReadFailed';
import Resume from '@salesforce/label/c.health_Resume';
import Resumed from '@salesforce/label/c.health_Resumed';
import RetentionSaved from '@salesforce/label/c.health_RetentionSaved';
import RightCreate from '@salesforce/label/c.health_RightCreate';
import RightEdit from '@salesforce/label/c.health_RightEdit';
import Rows from '@salesforce/label/c.health_Rows';
import RowsOne from '@salesforce/label/c.health_RowsOne';
import RunAsMe from '@salesforce/label/c.health_RunAsMe';
import RunsAsYou from '@salesforce/label/c.health_RunsAsYou';
import ScheduleIt from '@salesforce/label/c.health_ScheduleIt';
import Scheduled from '@salesforce/label/c.health_Scheduled';
import ShowMissing from '@salesforce/label/c.health_ShowMissing';
import StartNow from '@salesforce/label/c.health_StartNow';
import StateIdle from '@salesforce/label/c.health_StateIdle';
import StatePaused from '@salesforce/label/c.health_StatePaused';
import StateRunning from '@salesforce/label/c.health_StateRunning';
import StateStopped from '@salesforce/label/c.health_StateStopped';
import SyncNow from '@salesforce/label/c.health_SyncNow';
import SyncStarted from '@salesforce/label/c.health_SyncStarted';
import Title from '@salesforce/label/c.health_Title';
import TryAgain from '@salesforce/label/c.health_TryAgain';
import UseKeysHere from '@salesforce/label/c.health_UseKeysHere';
import WaitBoth from '@salesforce/label/c.health_WaitBoth';
import WaitOne from '@salesforce/label/c.health_WaitOne';
import YouHoldAll from '@salesforce/label/c.health_YouHoldAll';

export const labels = {
    Arrives,
    CannotTakeOver,
    CannotTakeOverOrg,
    ChangeRetention,
    Checked,
    DoingPage,
    DoingRows,
    HideMissing,
    LaneCrmUpdate,
    LaneExport,
    LaneFetch,
    Lanes,
    LastSuccess,
    Live,
    Loading,
    MissingRight,
    MissingRightGiven,
    Never,
    NextRun,
    NoPermission,
    NotStarted,
    NotUpToDate,
    NothingConnected,
    NothingConnectedDetail,
    NothingLost,
    NothingToSend,
    NothingWaits,
    OpenSetup,
    Orders,
    OrdersOne,
    Parcels,
    ParcelsOne,
    PauseEverything,
    PauseText,
    PauseTitle,
    Paused,
    PausedDetail,
    PausedShort,
    Question,
    ReadFailed,
    Resume,
    Resumed,
    RetentionSaved,
    RightCreate,
    RightEdit,
    Rows,
    RowsOne,
    RunAsMe,
    RunsAsYou,
    ScheduleIt,
    Scheduled,
    ShowMissing,
    StartNow,
    StateIdle,
    StatePaused,
    StateRunning,
    StateStopped,
    SyncNow,
    SyncStarted,
    Title,
    TryAgain,
    UseKeysHere,
    WaitBoth,
    WaitOne,
    YouHoldAll
};
