/** Words of the queue, its messages and its notices. */
import Any from '@salesforce/label/c.matching_ReviewAny';
import Back from '@salesforce/label/c.matching_ReviewBack';
import Belongs from '@salesforce/label/c.matching_ReviewBelongs';
import ClearFilter from '@salesforce/label/c.matching_ReviewClearFilter';
import ClearSelection from '@salesforce/label/c.matching_ReviewClearSelection';
import Close from '@salesforce/label/c.matching_ReviewClose';
import CreateMany from '@salesforce/label/c.matching_ReviewCreateMany';
import Created from '@salesforce/label/c.matching_ReviewCreated';
import CreatedMany from '@salesforce/label/c.matching_ReviewCreatedMany';
import CreatedSome from '@salesforce/label/c.matching_ReviewCreatedSome';
import Day from '@salesforce/label/c.matching_ReviewDay';
import Days from '@salesforce/label/c.matching_ReviewDays';
import Decided from '@salesforce/label/c.matching_ReviewDecided';
import Empty from '@salesforce/label/c.matching_ReviewEmpty';
import EmptyText from '@salesforce/label/c.matching_ReviewEmptyText';
import Failed from '@salesforce/label/c.matching_ReviewFailed';
import Filter from '@salesforce/label/c.matching_ReviewFilter';
import FilterAge from '@salesforce/label/c.matching_ReviewFilterAge';
import FilterReason from '@salesforce/label/c.matching_ReviewFilterReason';
import FilterStore from '@salesforce/label/c.matching_ReviewFilterStore';
import Hours from '@salesforce/label/c.matching_ReviewHours';
import IgnoreMany from '@salesforce/label/c.matching_ReviewIgnoreMany';
import Ignored from '@salesforce/label/c.matching_ReviewIgnored';
import IgnoredMany from '@salesforce/label/c.matching_ReviewIgnoredMany';
import KeyCreate from '@salesforce/label/c.matching_ReviewKeyCreate';
import KeyHelp from '@salesforce/label/c.matching_ReviewKeyHelp';
import KeyIgnore from '@salesforce/label/c.matching_ReviewKeyIgnore';
import KeyMove from '@salesforce/label/c.matching_ReviewKeyMove';
import KeySelect from '@salesforce/label/c.matching_ReviewKeySelect';
import KeySkip from '@salesforce/label/c.matching_ReviewKeySkip';
import KeyUndo from '@salesforce/label/c.matching_ReviewKeyUndo';
import KeyUse from '@salesforce/label/c.matching_ReviewKeyUse';
import Keys from '@salesforce/label/c.matching_ReviewKeys';
import KeysOn from '@salesforce/label/c.matching_ReviewKeysOn';
import LoadMore from '@salesforce/label/c.matching_ReviewLoadMore';
import Loading from '@salesforce/label/c.matching_ReviewLoading';
import Minutes from '@salesforce/label/c.matching_ReviewMinutes';
import NoAccess from '@salesforce/label/c.matching_ReviewNoAccess';
import NoAccessText from '@salesforce/label/c.matching_ReviewNoAccessText';
import NoAnswer from '@salesforce/label/c.matching_ReviewNoAnswer';
import Nobody from '@salesforce/label/c.matching_ReviewNobody';
import NoneLeft from '@salesforce/label/c.matching_ReviewNoneLeft';
import NotConnected from '@salesforce/label/c.matching_ReviewNotConnected';
import NotConnectedText from '@salesforce/label/c.matching_ReviewNotConnectedText';
import Now from '@salesforce/label/c.matching_ReviewNow';
import OpenSetup from '@salesforce/label/c.matching_ReviewOpenSetup';
import Question from '@salesforce/label/c.matching_ReviewQuestion';
import Queue from '@salesforce/label/c.matching_ReviewQueue';
import Reload from '@salesforce/label/c.matching_ReviewReload';
import Rematched from '@salesforce/label/c.matching_ReviewRematched';
import RematchedOne from '@salesforce/label/c.matching_ReviewRematchedOne';
import Remembered from '@salesforce/label/c.matching_ReviewRemembered';
import SameReason from '@salesforce/label/c.matching_ReviewSameReason';
import SameReasonOne from '@salesforce/label/c.matching_ReviewSameReasonOne';
import Select from '@salesforce/label/c.matching_ReviewSelect';
import SelectAll from '@salesforce/label/c.matching_ReviewSelectAll';
import SelectThem from '@salesforce/label/c.matching_ReviewSelectThem';
import Selected from '@salesforce/label/c.matching_ReviewSelected';
import ShownOf from '@salesforce/label/c.matching_ReviewShownOf';
import Stale from '@salesforce/label/c.matching_ReviewStale';
import ThreeDays from '@salesforce/label/c.matching_ReviewThreeDays';
import Title from '@salesforce/label/c.matching_ReviewTitle';
import TryAgain from '@salesforce/label/c.matching_ReviewTryAgain';
import Undo from '@salesforce/label/c.matching_ReviewUndo';
import UndoHint from '@salesforce/label/c.matching_ReviewUndoHint';
import Undone from '@salesforce/label/c.matching_ReviewUndone';
import Waits from '@salesforce/label/c.matching_ReviewWaits';
import WaitsMany from '@salesforce/label/c.matching_ReviewWaitsMany';
import WaitsOne from '@salesforce/label/c.matching_ReviewWaitsOne';
import Week from '@salesforce/label/c.matching_ReviewWeek';
import Yesterday from '@salesforce/label/c.matching_ReviewYesterday';

/** By name without the feature and the page. */
export const labels = {
    Any,
    Back,
    Belongs,
    ClearFilter,
    ClearSelection,
    Close,
    CreateMany,
    Created,
    CreatedMany,
    CreatedSome,
    Day,
    Days,
    Decided,
    Empty,
    EmptyText,
    Failed,
    Filter,
    FilterAge,
    FilterReason,
    FilterStore,
    Hours,
    IgnoreMany,
    Ignored,
    IgnoredMany,
    KeyCreate,
    KeyHelp,
    KeyIgnore,
    KeyMove,
    KeySelect,
    KeySkip,
    KeyUndo,
    KeyUse,
    Keys,
    KeysOn,
    LoadMore,
    Loading,
    Minutes,
    NoAccess,
    NoAccessText,
    NoAnswer,
    Nobody,
    NoneLeft,
    NotConnected,
    NotConnectedText,
    Now,
    OpenSetup,
    Question,
    Queue,
    Reload,
    Rematched,
    RematchedOne,
    Remembered,
    SameReason,
    SameReasonOne,
    Select,
    SelectAll,
    SelectThem,
    Selected,
    ShownOf,
    Stale,
    ThreeDays,
    Title,
    TryAgain,
    Undo,
    UndoHint,
    Undone,
    Waits,
    WaitsMany,
    WaitsOne,
    Week,
    Yesterday
};
