/** Words around the lanes, from custom labels. */
import AllOf from '@salesforce/label/c.timeline_AllOf';
import AllShown from '@salesforce/label/c.timeline_AllShown';
import AllShownOne from '@salesforce/label/c.timeline_AllShownOne';
import Carrier from '@salesforce/label/c.timeline_Carrier';
import Collapse from '@salesforce/label/c.timeline_Collapse';
import CountNone from '@salesforce/label/c.timeline_CountNone';
import Counts from '@salesforce/label/c.timeline_Counts';
import CountsOne from '@salesforce/label/c.timeline_CountsOne';
import CountsOneOrder from '@salesforce/label/c.timeline_CountsOneOrder';
import CoverAll from '@salesforce/label/c.timeline_CoverAll';
import Earlier from '@salesforce/label/c.timeline_Earlier';
import Expand from '@salesforce/label/c.timeline_Expand';
import Filter from '@salesforce/label/c.timeline_Filter';
import FilterDone from '@salesforce/label/c.timeline_FilterDone';
import FilterDoneOne from '@salesforce/label/c.timeline_FilterDoneOne';
import Filters from '@salesforce/label/c.timeline_Filters';
import HiddenAttention from '@salesforce/label/c.timeline_HiddenAttention';
import HideKey from '@salesforce/label/c.timeline_HideKey';
import HideVoided from '@salesforce/label/c.timeline_HideVoided';
import Key from '@salesforce/label/c.timeline_Key';
import KeyEstimate from '@salesforce/label/c.timeline_KeyEstimate';
import KeyException from '@salesforce/label/c.timeline_KeyException';
import KeyFinished from '@salesforce/label/c.timeline_KeyFinished';
import KeyLabel from '@salesforce/label/c.timeline_KeyLabel';
import KeyLate from '@salesforce/label/c.timeline_KeyLate';
import KeyLinks from '@salesforce/label/c.timeline_KeyLinks';
import KeyMoving from '@salesforce/label/c.timeline_KeyMoving';
import KeyOrdered from '@salesforce/label/c.timeline_KeyOrdered';
import KeyPromised from '@salesforce/label/c.timeline_KeyPromised';
import KeyReturn from '@salesforce/label/c.timeline_KeyReturn';
import KeySilent from '@salesforce/label/c.timeline_KeySilent';
import Keyboard from '@salesforce/label/c.timeline_Keyboard';
import Lanes from '@salesforce/label/c.timeline_Lanes';
import Later from '@salesforce/label/c.timeline_Later';
import List from '@salesforce/label/c.timeline_List';
import Live from '@salesforce/label/c.timeline_Live';
import LiveLost from '@salesforce/label/c.timeline_LiveLost';
import LoadMore from '@salesforce/label/c.timeline_LoadMore';
import LoadedOf from '@salesforce/label/c.timeline_LoadedOf';
import Matching from '@salesforce/label/c.timeline_Matching';
import MergedInto from '@salesforce/label/c.timeline_MergedInto';
import MergedOrSplit from '@salesforce/label/c.timeline_MergedOrSplit';
import More from '@salesforce/label/c.timeline_More';
import MoreAfter from '@salesforce/label/c.timeline_MoreAfter';
import MoreBefore from '@salesforce/label/c.timeline_MoreBefore';
import NoCarrier from '@salesforce/label/c.timeline_NoCarrier';
import NoOrder from '@salesforce/label/c.timeline_NoOrder';
import NoStore from '@salesforce/label/c.timeline_NoStore';
import OrderMany from '@salesforce/label/c.timeline_OrderMany';
import OrderOne from '@salesforce/label/c.timeline_OrderOne';
import OrderParcels from '@salesforce/label/c.timeline_OrderParcels';
import Overview from '@salesforce/label/c.timeline_Overview';
import Parcel from '@salesforce/label/c.timeline_Parcel';
import Refresh from '@salesforce/label/c.timeline_Refresh';
import Search from '@salesforce/label/c.timeline_Search';
import SearchLabel from '@salesforce/label/c.timeline_SearchLabel';
import Shortcuts from '@salesforce/label/c.timeline_Shortcuts';
import Show from '@salesforce/label/c.timeline_Show';
import ShowEarlier from '@salesforce/label/c.timeline_ShowEarlier';
import ShowKey from '@salesforce/label/c.timeline_ShowKey';
import ShowLater from '@salesforce/label/c.timeline_ShowLater';
import ShowMoreRows from '@salesforce/label/c.timeline_ShowMoreRows';
import ShowThem from '@salesforce/label/c.timeline_ShowThem';
import ShowVoided from '@salesforce/label/c.timeline_ShowVoided';
import ShownOf from '@salesforce/label/c.timeline_ShownOf';
import Sort from '@salesforce/label/c.timeline_Sort';
import SortAttention from '@salesforce/label/c.timeline_SortAttention';
import SortNewest from '@salesforce/label/c.timeline_SortNewest';
import SortPromised from '@salesforce/label/c.timeline_SortPromised';
import SortScan from '@salesforce/label/c.timeline_SortScan';
import Stands from '@salesforce/label/c.timeline_Stands';
import Store from '@salesforce/label/c.timeline_Store';
import Timeline from '@salesforce/label/c.timeline_Timeline';
import Times from '@salesforce/label/c.timeline_Times';
import TimesDestination from '@salesforce/label/c.timeline_TimesDestination';
import TimesMine from '@salesforce/label/c.timeline_TimesMine';
import TimesOrigin from '@salesforce/label/c.timeline_TimesOrigin';
import Title from '@salesforce/label/c.timeline_Title';
import Today from '@salesforce/label/c.timeline_Today';
import TodayAt from '@salesforce/label/c.timeline_TodayAt';
import TodayZones from '@salesforce/label/c.timeline_TodayZones';
import Updated from '@salesforce/label/c.timeline_Updated';
import UpdatedOne from '@salesforce/label/c.timeline_UpdatedOne';
import WindowEnd from '@salesforce/label/c.timeline_WindowEnd';
import WindowStart from '@salesforce/label/c.timeline_WindowStart';
import Zoom from '@salesforce/label/c.timeline_Zoom';

/** By name without the feature. */
export const labels = {
    AllOf,
    AllShown,
    AllShownOne,
    Carrier,
    Collapse,
    CountNone,
    Counts,
    CountsOne,
    CountsOneOrder,
    CoverAll,
    Earlier,
    Expand,
    Filter,
    FilterDone,
    FilterDoneOne,
    Filters,
    HiddenAttention,
    HideKey,
    HideVoided,
    Key,
    KeyEstimate,
    KeyException,
    KeyFinished,
    KeyLabel,
    KeyLate,
    KeyLinks,
    KeyMoving,
    KeyOrdered,
    KeyPromised,
    KeyReturn,
    KeySilent,
    Keyboard,
    Lanes,
    Later,
    List,
    Live,
    LiveLost,
    LoadMore,
    LoadedOf,
    Matching,
    MergedInto,
    MergedOrSplit,
    More,
    MoreAfter,
    MoreBefore,
    NoCarrier,
    NoOrder,
    NoStore,
    OrderMany,
    OrderOne,
    OrderParcels,
    Overview,
    Parcel,
    Refresh,
    Search,
    SearchLabel,
    Shortcuts,
    Show,
    ShowEarlier,
    ShowKey,
    ShowLater,
    ShowMoreRows,
    ShowThem,
    ShowVoided,
    ShownOf,
    Sort,
    SortAttention,
    SortNewest,
    SortPromised,
    SortScan,
    Stands,
    Store,
    Timeline,
    Times,
    TimesDestination,
    TimesMine,
    TimesOrigin,
    Title,
    Today,
    TodayAt,
    TodayZones,
    Updated,
    UpdatedOne,
    WindowEnd,
    WindowStart,
    Zoom
};
