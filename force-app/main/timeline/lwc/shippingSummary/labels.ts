/** Words of the summary. */
import AsCharts from '@salesforce/label/c.timeline_AsCharts';
import AsTable from '@salesforce/label/c.timeline_AsTable';
import AttentionNow from '@salesforce/label/c.timeline_AttentionNow';
import AverageOrder from '@salesforce/label/c.timeline_AverageOrder';
import CarrierKept from '@salesforce/label/c.timeline_CarrierKept';
import CarrierNoPromise from '@salesforce/label/c.timeline_CarrierNoPromise';
import CarrierUntracked from '@salesforce/label/c.timeline_CarrierUntracked';
import Carriers from '@salesforce/label/c.timeline_Carriers';
import CarriersAlt from '@salesforce/label/c.timeline_CarriersAlt';
import CarriersNote from '@salesforce/label/c.timeline_CarriersNote';
import Counted from '@salesforce/label/c.timeline_Counted';
import CountedPart from '@salesforce/label/c.timeline_CountedPart';
import DaysEarly from '@salesforce/label/c.timeline_DaysEarly';
import DaysEarlyMost from '@salesforce/label/c.timeline_DaysEarlyMost';
import DaysLate from '@salesforce/label/c.timeline_DaysLate';
import DaysLateMost from '@salesforce/label/c.timeline_DaysLateMost';
import Exceptions from '@salesforce/label/c.timeline_Exceptions';
import FirstOrder from '@salesforce/label/c.timeline_FirstOrder';
import Growing from '@salesforce/label/c.timeline_Growing';
import NoAttention from '@salesforce/label/c.timeline_NoAttention';
import NoBase from '@salesforce/label/c.timeline_NoBase';
import NoTrend from '@salesforce/label/c.timeline_NoTrend';
import OfParcels from '@salesforce/label/c.timeline_OfParcels';
import OnTheDay from '@salesforce/label/c.timeline_OnTheDay';
import OnTime from '@salesforce/label/c.timeline_OnTime';
import OnTimeBase from '@salesforce/label/c.timeline_OnTimeBase';
import OpenNow from '@salesforce/label/c.timeline_OpenNow';
import OrderLast from '@salesforce/label/c.timeline_OrderLast';
import OrderRate from '@salesforce/label/c.timeline_OrderRate';
import Orders from '@salesforce/label/c.timeline_Orders';
import OtherCurrencies from '@salesforce/label/c.timeline_OtherCurrencies';
import Promises from '@salesforce/label/c.timeline_Promises';
import PromisesAlt from '@salesforce/label/c.timeline_PromisesAlt';
import PromisesBase from '@salesforce/label/c.timeline_PromisesBase';
import Returns from '@salesforce/label/c.timeline_Returns';
import Rhythm from '@salesforce/label/c.timeline_Rhythm';
import RhythmAlt from '@salesforce/label/c.timeline_RhythmAlt';
import RhythmNote from '@salesforce/label/c.timeline_RhythmNote';
import Shrinking from '@salesforce/label/c.timeline_Shrinking';
import Spend from '@salesforce/label/c.timeline_Spend';
import SpendAlt from '@salesforce/label/c.timeline_SpendAlt';
import SpendBest from '@salesforce/label/c.timeline_SpendBest';
import SpendByMonth from '@salesforce/label/c.timeline_SpendByMonth';
import Steady from '@salesforce/label/c.timeline_Steady';
import SummaryEmpty from '@salesforce/label/c.timeline_SummaryEmpty';
import SummaryEmptyText from '@salesforce/label/c.timeline_SummaryEmptyText';
import SummaryLoading from '@salesforce/label/c.timeline_SummaryLoading';
import SummaryMonths from '@salesforce/label/c.timeline_SummaryMonths';
import SummaryPeriod from '@salesforce/label/c.timeline_SummaryPeriod';
import SummaryTitle from '@salesforce/label/c.timeline_SummaryTitle';
import TableCarrier from '@salesforce/label/c.timeline_TableCarrier';
import TableMonth from '@salesforce/label/c.timeline_TableMonth';
import TableParcels from '@salesforce/label/c.timeline_TableParcels';
import TableWhen from '@salesforce/label/c.timeline_TableWhen';
import Unnamed from '@salesforce/label/c.timeline_Unnamed';

/** By name without the feature. */
export const labels = {
    AsCharts,
    AsTable,
    AttentionNow,
    AverageOrder,
    CarrierKept,
    CarrierNoPromise,
    CarrierUntracked,
    Carriers,
    CarriersAlt,
    CarriersNote,
    Counted,
    CountedPart,
    DaysEarly,
    DaysEarlyMost,
    DaysLate,
    DaysLateMost,
    Exceptions,
    FirstOrder,
    Growing,
    NoAttention,
    NoBase,
    NoTrend,
    OfParcels,
    OnTheDay,
    OnTime,
    OnTimeBase,
    OpenNow,
    OrderLast,
    OrderRate,
    Orders,
    OtherCurrencies,
    Promises,
    PromisesAlt,
    PromisesBase,
    Returns,
    Rhythm,
    RhythmAlt,
    RhythmNote,
    Shrinking,
    Spend,
    SpendAlt,
    SpendBest,
    SpendByMonth,
    Steady,
    SummaryEmpty,
    SummaryEmptyText,
    SummaryLoading,
    SummaryMonths,
    SummaryPeriod,
    SummaryTitle,
    TableCarrier,
    TableMonth,
    TableParcels,
    TableWhen,
    Unnamed
};
