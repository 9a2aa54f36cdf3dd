/** Words of Backfill and Go, from custom labels. */
import ActNow from '@salesforce/label/c.setup_ActNow';
import ActsAll from '@salesforce/label/c.setup_ActsAll';
import ActsFrom from '@salesforce/label/c.setup_ActsFrom';
import ActsNot from '@salesforce/label/c.setup_ActsNot';
import ActsPlus from '@salesforce/label/c.setup_ActsPlus';
import ActsTitle from '@salesforce/label/c.setup_ActsTitle';
import AnyDay from '@salesforce/label/c.setup_AnyDay';
import CardMegabytes from '@salesforce/label/c.setup_CardMegabytes';
import CardMinutes from '@salesforce/label/c.setup_CardMinutes';
import CardOrders from '@salesforce/label/c.setup_CardOrders';
import ChoiceDays from '@salesforce/label/c.setup_ChoiceDays';
import ChoiceNow from '@salesforce/label/c.setup_ChoiceNow';
import ChoicePick from '@salesforce/label/c.setup_ChoicePick';
import ChoiceYear from '@salesforce/label/c.setup_ChoiceYear';
import CountedWith from '@salesforce/label/c.setup_CountedWith';
import Counting from '@salesforce/label/c.setup_Counting';
import FirstOrders from '@salesforce/label/c.setup_FirstOrders';
import ForecastPicked from '@salesforce/label/c.setup_ForecastPicked';
import FromNowOn from '@salesforce/label/c.setup_FromNowOn';
import Go from '@salesforce/label/c.setup_Go';
import GoToday from '@salesforce/label/c.setup_GoToday';
import HistoryMetrics from '@salesforce/label/c.setup_HistoryMetrics';
import HistoryOrders from '@salesforce/label/c.setup_HistoryOrders';
import HistoryPeople from '@salesforce/label/c.setup_HistoryPeople';
import HistoryTitle from '@salesforce/label/c.setup_HistoryTitle';
import HowFar from '@salesforce/label/c.setup_HowFar';
import LiveSince from '@salesforce/label/c.setup_LiveSince';
import MetricsZero from '@salesforce/label/c.setup_MetricsZero';
import NoCases from '@salesforce/label/c.setup_NoCases';
import NoHistory from '@salesforce/label/c.setup_NoHistory';
import NoStages from '@salesforce/label/c.setup_NoStages';
import NoTasks from '@salesforce/label/c.setup_NoTasks';
import OpenFirst from '@salesforce/label/c.setup_OpenFirst';
import OpenHealth from '@salesforce/label/c.setup_OpenHealth';
import OrderLine from '@salesforce/label/c.setup_OrderLine';
import Pause from '@salesforce/label/c.setup_Pause';
import PausedNow from '@salesforce/label/c.setup_PausedNow';
import PickDay from '@salesforce/label/c.setup_PickDay';
import Progress from '@salesforce/label/c.setup_Progress';
import ProgressOf from '@salesforce/label/c.setup_ProgressOf';
import ProgressParcels from '@salesforce/label/c.setup_ProgressParcels';
import ProgressSome from '@salesforce/label/c.setup_ProgressSome';
import ProgressWaits from '@salesforce/label/c.setup_ProgressWaits';
import ReadFurther from '@salesforce/label/c.setup_ReadFurther';
import ReadOnly from '@salesforce/label/c.setup_ReadOnly';
import Reading from '@salesforce/label/c.setup_Reading';
import ReadsSince from '@salesforce/label/c.setup_ReadsSince';
import Resume from '@salesforce/label/c.setup_Resume';
import Since from '@salesforce/label/c.setup_Since';
import StartedNoStore from '@salesforce/label/c.setup_StartedNoStore';
import StoppedNow from '@salesforce/label/c.setup_StoppedNow';
import StripAutomations from '@salesforce/label/c.setup_StripAutomations';
import StripHelp from '@salesforce/label/c.setup_StripHelp';
import StripNow from '@salesforce/label/c.setup_StripNow';
import StripRead from '@salesforce/label/c.setup_StripRead';
import Suggested from '@salesforce/label/c.setup_Suggested';
import TileCaughtUp from '@salesforce/label/c.setup_TileCaughtUp';
import TileOrders from '@salesforce/label/c.setup_TileOrders';
import TileStorage from '@salesforce/label/c.setup_TileStorage';
import TileStoragePauses from '@salesforce/label/c.setup_TileStoragePauses';
import TileStoragePercent from '@salesforce/label/c.setup_TileStoragePercent';
import TileTracking from '@salesforce/label/c.setup_TileTracking';
import UseFitting from '@salesforce/label/c.setup_UseFitting';
import WhatYouGet from '@salesforce/label/c.setup_WhatYouGet';
import WouldFill from '@salesforce/label/c.setup_WouldFill';

/** By name without the feature. */
export const goLabels = {
    ActNow,
    ActsAll,
    ActsFrom,
    ActsNot,
    ActsPlus,
    ActsTitle,
    AnyDay,
    CardMegabytes,
    CardMinutes,
    CardOrders,
    ChoiceDays,
    ChoiceNow,
    ChoicePick,
    ChoiceYear,
    CountedWith,
    Counting,
    FirstOrders,
    ForecastPicked,
    FromNowOn,
    Go,
    GoToday,
    HistoryMetrics,
    HistoryOrders,
    HistoryPeople,
    HistoryTitle,
    HowFar,
    LiveSince,
    MetricsZero,
    NoCases,
    NoHistory,
    NoStages,
    NoTasks,
    OpenFirst,
    OpenHealth,
    OrderLine,
    Pause,
    PausedNow,
    PickDay,
    Progress,
    ProgressOf,
    ProgressParcels,
    ProgressSome,
    ProgressWaits,
    ReadFurther,
    ReadOnly,
    Reading,
    ReadsSince,
    Resume,
    Since,
    StartedNoStore,
    StoppedNow,
    StripAutomations,
    StripHelp,
    StripNow,
    StripRead,
    Suggested,
    TileCaughtUp,
    TileOrders,
    TileStorage,
    TileStoragePauses,
    TileStoragePercent,
    TileTracking,
    UseFitting,
    WhatYouGet,
    WouldFill
};
