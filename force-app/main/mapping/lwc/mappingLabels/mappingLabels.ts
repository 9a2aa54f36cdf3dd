/** Words of the mapping editor. */
import ApplyStored from '@salesforce/label/c.mapping_TrialApplyStored';
import BrokenGroup from '@salesforce/label/c.mapping_EditorBrokenGroup';
import ClearSearch from '@salesforce/label/c.mapping_EditorClearSearch';
import Close from '@salesforce/label/c.mapping_EditorClose';
import ColumnPolicy from '@salesforce/label/c.mapping_EditorColumnPolicy';
import ColumnSource from '@salesforce/label/c.mapping_EditorColumnSource';
import ColumnSteps from '@salesforce/label/c.mapping_EditorColumnSteps';
import ColumnTarget from '@salesforce/label/c.mapping_EditorColumnTarget';
import Compare from '@salesforce/label/c.mapping_EditorCompare';
import ConflictTitle from '@salesforce/label/c.mapping_EditorConflictTitle';
import Discard from '@salesforce/label/c.mapping_EditorDiscard';
import DryRun from '@salesforce/label/c.mapping_EditorDryRun';
import Export from '@salesforce/label/c.mapping_EditorExport';
import Filter from '@salesforce/label/c.mapping_EditorFilter';
import FilterAll from '@salesforce/label/c.mapping_EditorFilterAll';
import FilterBroken from '@salesforce/label/c.mapping_EditorFilterBroken';
import FilterChanged from '@salesforce/label/c.mapping_EditorFilterChanged';
import FilterUnread from '@salesforce/label/c.mapping_EditorFilterUnread';
import GroupChanged from '@salesforce/label/c.mapping_EditorGroupChanged';
import GroupCount from '@salesforce/label/c.mapping_EditorGroupCount';
import Import from '@salesforce/label/c.mapping_EditorImport';
import ImportDone from '@salesforce/label/c.mapping_EditorImportDone';
import ImportFile from '@salesforce/label/c.mapping_EditorImportFile';
import Incomplete from '@salesforce/label/c.mapping_EditorIncomplete';
import KeepMine from '@salesforce/label/c.mapping_EditorKeepMine';
import Keys from '@salesforce/label/c.mapping_EditorKeys';
import LeaveText from '@salesforce/label/c.mapping_EditorLeaveText';
import LeaveTextOne from '@salesforce/label/c.mapping_EditorLeaveTextOne';
import LeaveTitle from '@salesforce/label/c.mapping_EditorLeaveTitle';
import LoadFailed from '@salesforce/label/c.mapping_EditorLoadFailed';
import Loading from '@salesforce/label/c.mapping_EditorLoading';
import Map from '@salesforce/label/c.mapping_EditorMap';
import MapField from '@salesforce/label/c.mapping_EditorMapField';
import Mine from '@salesforce/label/c.mapping_EditorMine';
import NextOrder from '@salesforce/label/c.mapping_EditorNextOrder';
import NoAccess from '@salesforce/label/c.mapping_EditorNoAccess';
import NoBroken from '@salesforce/label/c.mapping_EditorNoBroken';
import NoChanged from '@salesforce/label/c.mapping_EditorNoChanged';
import NoOrders from '@salesforce/label/c.mapping_EditorNoOrders';
import NoRows from '@salesforce/label/c.mapping_EditorNoRows';
import NoUnread from '@salesforce/label/c.mapping_EditorNoUnread';
import PreviousOrder from '@salesforce/label/c.mapping_EditorPreviousOrder';
import Question from '@salesforce/label/c.mapping_EditorQuestion';
import Redo from '@salesforce/label/c.mapping_EditorRedo';
import Reload from '@salesforce/label/c.mapping_EditorReload';
import RowGone from '@salesforce/label/c.mapping_EditorRowGone';
import Save from '@salesforce/label/c.mapping_EditorSave';
import SaveFailed from '@salesforce/label/c.mapping_EditorSaveFailed';
import SaveMany from '@salesforce/label/c.mapping_EditorSaveMany';
import SaveOne from '@salesforce/label/c.mapping_EditorSaveOne';
import Saved from '@salesforce/label/c.mapping_EditorSaved';
import SavedOne from '@salesforce/label/c.mapping_EditorSavedOne';
import Saving from '@salesforce/label/c.mapping_EditorSaving';
import Search from '@salesforce/label/c.mapping_EditorSearch';
import SearchEmpty from '@salesforce/label/c.mapping_EditorSearchEmpty';
import ShowMore from '@salesforce/label/c.mapping_EditorShowMore';
import Stay from '@salesforce/label/c.mapping_EditorStay';
import TakeTheirs from '@salesforce/label/c.mapping_EditorTakeTheirs';
import Theirs from '@salesforce/label/c.mapping_EditorTheirs';
import Title from '@salesforce/label/c.mapping_EditorTitle';
import Transfer from '@salesforce/label/c.mapping_EditorTransfer';
import TryAgain from '@salesforce/label/c.mapping_EditorTryAgain';
import Undo from '@salesforce/label/c.mapping_EditorUndo';
import Unread from '@salesforce/label/c.mapping_EditorUnread';
import UnreadCount from '@salesforce/label/c.mapping_EditorUnreadCount';
import UnreadRows from '@salesforce/label/c.mapping_EditorUnreadRows';
import ValuesFrom from '@salesforce/label/c.mapping_EditorValuesFrom';

/** By name without the feature. */
export const labels = {
    ApplyStored,
    BrokenGroup,
    ClearSearch,
    Close,
    ColumnPolicy,
    ColumnSource,
    ColumnSteps,
    ColumnTarget,
    Compare,
    ConflictTitle,
    Discard,
    DryRun,
    Export,
    Filter,
    FilterAll,
    FilterBroken,
    FilterChanged,
    FilterUnread,
    GroupChanged,
    GroupCount,
    Import,
    ImportDone,
    ImportFile,
    Incomplete,
    KeepMine,
    Keys,
    LeaveText,
    LeaveTextOne,
    LeaveTitle,
    LoadFailed,
    Loading,
    Map,
    MapField,
    Mine,
    NextOrder,
    NoAccess,
    NoBroken,
    NoChanged,
    NoOrders,
    NoRows,
    NoUnread,
    PreviousOrder,
    Question,
    Redo,
    Reload,
    RowGone,
    Save,
    SaveFailed,
    SaveMany,
    SaveOne,
    Saved,
    SavedOne,
    Saving,
    Search,
    SearchEmpty,
    ShowMore,
    Stay,
    TakeTheirs,
    Theirs,
    Title,
    Transfer,
    TryAgain,
    Undo,
    Unread,
    UnreadCount,
    UnreadRows,
    ValuesFrom
};
