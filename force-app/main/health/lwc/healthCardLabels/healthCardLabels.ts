/** Words of the cards of the health page, from custom labels. */
import AmazonAnonymous from '@salesforce/label/c.health_AmazonAnonymous';
import AmazonBuyers from '@salesforce/label/c.health_AmazonBuyers';
import AmazonKept from '@salesforce/label/c.health_AmazonKept';
import AtOnce from '@salesforce/label/c.health_AtOnce';
import BehindBy from '@salesforce/label/c.health_BehindBy';
import Budget from '@salesforce/label/c.health_Budget';
import BudgetNote from '@salesforce/label/c.health_BudgetNote';
import BudgetV1 from '@salesforce/label/c.health_BudgetV1';
import BudgetV2 from '@salesforce/label/c.health_BudgetV2';
import Cancel from '@salesforce/label/c.health_Cancel';
import Change from '@salesforce/label/c.health_Change';
import CleanUp from '@salesforce/label/c.health_CleanUp';
import Days from '@salesforce/label/c.health_Days';
import FetchNeverPauses from '@salesforce/label/c.health_FetchNeverPauses';
import FetchPausesAt from '@salesforce/label/c.health_FetchPausesAt';
import Free from '@salesforce/label/c.health_Free';
import HeartbeatJob from '@salesforce/label/c.health_HeartbeatJob';
import HeartbeatMissing from '@salesforce/label/c.health_HeartbeatMissing';
import HeartbeatNext from '@salesforce/label/c.health_HeartbeatNext';
import Hours from '@salesforce/label/c.health_Hours';
import KeptDays from '@salesforce/label/c.health_KeptDays';
import KeptForever from '@salesforce/label/c.health_KeptForever';
import KindFulfillments from '@salesforce/label/c.health_KindFulfillments';
import KindFulfillmentsAgain from '@salesforce/label/c.health_KindFulfillmentsAgain';
import KindHousekeeping from '@salesforce/label/c.health_KindHousekeeping';
import KindLabels from '@salesforce/label/c.health_KindLabels';
import KindOrders from '@salesforce/label/c.health_KindOrders';
import KindRechecks from '@salesforce/label/c.health_KindRechecks';
import KindShipments from '@salesforce/label/c.health_KindShipments';
import KindShipmentsAgain from '@salesforce/label/c.health_KindShipmentsAgain';
import KindStores from '@salesforce/label/c.health_KindStores';
import KindTracking from '@salesforce/label/c.health_KindTracking';
import KindVoids from '@salesforce/label/c.health_KindVoids';
import LastSuccessColumn from '@salesforce/label/c.health_LastSuccessColumn';
import Latency from '@salesforce/label/c.health_Latency';
import LatencyEmpty from '@salesforce/label/c.health_LatencyEmpty';
import LatencyNote from '@salesforce/label/c.health_LatencyNote';
import LatencyText from '@salesforce/label/c.health_LatencyText';
import LogDaysField from '@salesforce/label/c.health_LogDaysField';
import Logs from '@salesforce/label/c.health_Logs';
import Minutes from '@salesforce/label/c.health_Minutes';
import NextRunColumn from '@salesforce/label/c.health_NextRunColumn';
import NoBudget from '@salesforce/label/c.health_NoBudget';
import NoStreams from '@salesforce/label/c.health_NoStreams';
import NoneUsed from '@salesforce/label/c.health_NoneUsed';
import NotPlanned from '@salesforce/label/c.health_NotPlanned';
import Now from '@salesforce/label/c.health_Now';
import P50 from '@salesforce/label/c.health_P50';
import P95 from '@salesforce/label/c.health_P95';
import PayloadDaysField from '@salesforce/label/c.health_PayloadDaysField';
import Payloads from '@salesforce/label/c.health_Payloads';
import PerMinute from '@salesforce/label/c.health_PerMinute';
import Promise from '@salesforce/label/c.health_Promise';
import Reserve from '@salesforce/label/c.health_Reserve';
import RetentionTitle from '@salesforce/label/c.health_RetentionTitle';
import RowsToday from '@salesforce/label/c.health_RowsToday';
import SalesforceCalls from '@salesforce/label/c.health_SalesforceCalls';
import Save from '@salesforce/label/c.health_Save';
import StorageField from '@salesforce/label/c.health_StorageField';
import StorageUnknown from '@salesforce/label/c.health_StorageUnknown';
import StorageUsed from '@salesforce/label/c.health_StorageUsed';
import Stream from '@salesforce/label/c.health_Stream';
import StreamLate from '@salesforce/label/c.health_StreamLate';
import StreamPage from '@salesforce/label/c.health_StreamPage';
import StreamPaused from '@salesforce/label/c.health_StreamPaused';
import StreamWaiting from '@salesforce/label/c.health_StreamWaiting';
import Streams from '@salesforce/label/c.health_Streams';
import StreamsNote from '@salesforce/label/c.health_StreamsNote';
import Upkeep from '@salesforce/label/c.health_Upkeep';
import UsedByOthers from '@salesforce/label/c.health_UsedByOthers';
import UsedByOthersUnknown from '@salesforce/label/c.health_UsedByOthersUnknown';
import UsedByUs from '@salesforce/label/c.health_UsedByUs';
import Yesterday from '@salesforce/label/c.health_Yesterday';

export const cardLabels = {
    AmazonAnonymous,
    AmazonBuyers,
    AmazonKept,
    AtOnce,
    BehindBy,
    Budget,
    BudgetNote,
    BudgetV1,
    BudgetV2,
    Cancel,
    Change,
    CleanUp,
    Days,
    FetchNeverPauses,
    FetchPausesAt,
    Free,
    HeartbeatJob,
    HeartbeatMissing,
    HeartbeatNext,
    Hours,
    KeptDays,
    KeptForever,
    KindFulfillments,
    KindFulfillmentsAgain,
    KindHousekeeping,
    KindLabels,
    KindOrders,
    KindRechecks,
    KindShipments,
    KindShipmentsAgain,
    KindStores,
    KindTracking,
    KindVoids,
    LastSuccessColumn,
    Latency,
    LatencyEmpty,
    LatencyNote,
    LatencyText,
    LogDaysField,
    Logs,
    Minutes,
    NextRunColumn,
    NoBudget,
    NoStreams,
    NoneUsed,
    NotPlanned,
    Now,
    P50,
    P95,
    PayloadDaysField,
    Payloads,
    PerMinute,
    Promise,
    Reserve,
    RetentionTitle,
    RowsToday,
    SalesforceCalls,
    Save,
    StorageField,
    StorageUnknown,
    StorageUsed,
    Stream,
    StreamLate,
    StreamPage,
    StreamPaused,
    StreamWaiting,
    Streams,
    StreamsNote,
    Upkeep,
    UsedByOthers,
    UsedByOthersUnknown,
    UsedByUs,
    Yesterday
};
