/** Words of the filters. */
import CarrierTitle from '@salesforce/label/c.timeline_CarrierTitle';
import ClearCarrier from '@salesforce/label/c.timeline_ClearCarrier';
import ClearDates from '@salesforce/label/c.timeline_ClearDates';
import ClearStatus from '@salesforce/label/c.timeline_ClearStatus';
import ClearStore from '@salesforce/label/c.timeline_ClearStore';
import CloseFilter from '@salesforce/label/c.timeline_CloseFilter';
import DateAny from '@salesforce/label/c.timeline_DateAny';
import DateClear from '@salesforce/label/c.timeline_DateClear';
import DateDelivered from '@salesforce/label/c.timeline_DateDelivered';
import DateFrom from '@salesforce/label/c.timeline_DateFrom';
import DatePromised from '@salesforce/label/c.timeline_DatePromised';
import DateShipped from '@salesforce/label/c.timeline_DateShipped';
import DateTo from '@salesforce/label/c.timeline_DateTo';
import DateWhich from '@salesforce/label/c.timeline_DateWhich';
import Dates from '@salesforce/label/c.timeline_Dates';
import DatesOpen from '@salesforce/label/c.timeline_DatesOpen';
import DaysRange from '@salesforce/label/c.timeline_DaysRange';
import Filter from '@salesforce/label/c.timeline_Filter';
import IsCarrier from '@salesforce/label/c.timeline_IsCarrier';
import IsFrom from '@salesforce/label/c.timeline_IsFrom';
import IsStatus from '@salesforce/label/c.timeline_IsStatus';
import IsStore from '@salesforce/label/c.timeline_IsStore';
import IsText from '@salesforce/label/c.timeline_IsText';
import IsTile from '@salesforce/label/c.timeline_IsTile';
import IsTo from '@salesforce/label/c.timeline_IsTo';
import KindSilent from '@salesforce/label/c.timeline_KindSilent';
import Or from '@salesforce/label/c.timeline_Or';
import SortTitle from '@salesforce/label/c.timeline_SortTitle';
import Status from '@salesforce/label/c.timeline_Status';
import StatusTitle from '@salesforce/label/c.timeline_StatusTitle';
import StoreTitle from '@salesforce/label/c.timeline_StoreTitle';
import TimesTitle from '@salesforce/label/c.timeline_TimesTitle';

/** By name without the feature. */
export const filterLabels = {
    CarrierTitle,
    ClearCarrier,
    ClearDates,
    ClearStatus,
    ClearStore,
    CloseFilter,
    DateAny,
    DateClear,
    DateDelivered,
    DateFrom,
    DatePromised,
    DateShipped,
    DateTo,
    DateWhich,
    Dates,
    DatesOpen,
    DaysRange,
    Filter,
    IsCarrier,
    IsFrom,
    IsStatus,
    IsStore,
    IsText,
    IsTile,
    IsTo,
    KindSilent,
    Or,
    SortTitle,
    Status,
    StatusTitle,
    StoreTitle,
    TimesTitle
};
