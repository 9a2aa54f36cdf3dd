/** Words of verdicts, marks and tiles, from custom labels. */
import AgoDays from '@salesforce/label/c.timeline_AgoDays';
import AgoHours from '@salesforce/label/c.timeline_AgoHours';
import AgoMinutes from '@salesforce/label/c.timeline_AgoMinutes';
import AgoNow from '@salesforce/label/c.timeline_AgoNow';
import AltAccepted from '@salesforce/label/c.timeline_AltAccepted';
import AltCase from '@salesforce/label/c.timeline_AltCase';
import AltDelivered from '@salesforce/label/c.timeline_AltDelivered';
import AltEstimate from '@salesforce/label/c.timeline_AltEstimate';
import AltException from '@salesforce/label/c.timeline_AltException';
import AltGap from '@salesforce/label/c.timeline_AltGap';
import AltLabel from '@salesforce/label/c.timeline_AltLabel';
import AltLastScan from '@salesforce/label/c.timeline_AltLastScan';
import AltPromised from '@salesforce/label/c.timeline_AltPromised';
import AltReturned from '@salesforce/label/c.timeline_AltReturned';
import AltTask from '@salesforce/label/c.timeline_AltTask';
import CountAttempted from '@salesforce/label/c.timeline_CountAttempted';
import CountDelayed from '@salesforce/label/c.timeline_CountDelayed';
import CountException from '@salesforce/label/c.timeline_CountException';
import CountLost from '@salesforce/label/c.timeline_CountLost';
import CountNeverScanned from '@salesforce/label/c.timeline_CountNeverScanned';
import CountSilent from '@salesforce/label/c.timeline_CountSilent';
import Estimate from '@salesforce/label/c.timeline_Estimate';
import GapLong from '@salesforce/label/c.timeline_GapLong';
import GapShort from '@salesforce/label/c.timeline_GapShort';
import LinkCase from '@salesforce/label/c.timeline_LinkCase';
import LinkTask from '@salesforce/label/c.timeline_LinkTask';
import NoneNow from '@salesforce/label/c.timeline_NoneNow';
import NoteBackIn from '@salesforce/label/c.timeline_NoteBackIn';
import NoteBackSince from '@salesforce/label/c.timeline_NoteBackSince';
import NoteLabelAge from '@salesforce/label/c.timeline_NoteLabelAge';
import NoteLabelAgeOne from '@salesforce/label/c.timeline_NoteLabelAgeOne';
import NoteLabelToday from '@salesforce/label/c.timeline_NoteLabelToday';
import NoteLastSeen from '@salesforce/label/c.timeline_NoteLastSeen';
import NoteMarked from '@salesforce/label/c.timeline_NoteMarked';
import NotePromised from '@salesforce/label/c.timeline_NotePromised';
import NotePromisedToday from '@salesforce/label/c.timeline_NotePromisedToday';
import NotePromisedTodayBy from '@salesforce/label/c.timeline_NotePromisedTodayBy';
import NoteUntracked from '@salesforce/label/c.timeline_NoteUntracked';
import Numbered from '@salesforce/label/c.timeline_Numbered';
import NumberedBare from '@salesforce/label/c.timeline_NumberedBare';
import TileAll from '@salesforce/label/c.timeline_TileAll';
import TileAllNote from '@salesforce/label/c.timeline_TileAllNote';
import TileAttention from '@salesforce/label/c.timeline_TileAttention';
import TileDelivered from '@salesforce/label/c.timeline_TileDelivered';
import TileDeliveredNote from '@salesforce/label/c.timeline_TileDeliveredNote';
import TileReturned from '@salesforce/label/c.timeline_TileReturned';
import TileReturnedNote from '@salesforce/label/c.timeline_TileReturnedNote';
import TileUntracked from '@salesforce/label/c.timeline_TileUntracked';
import TileUntrackedNote from '@salesforce/label/c.timeline_TileUntrackedNote';
import TileWay from '@salesforce/label/c.timeline_TileWay';
import TileWayNote from '@salesforce/label/c.timeline_TileWayNote';
import Two from '@salesforce/label/c.timeline_Two';
import VerdictAttempted from '@salesforce/label/c.timeline_VerdictAttempted';
import VerdictDelayed from '@salesforce/label/c.timeline_VerdictDelayed';
import VerdictDelayedBy from '@salesforce/label/c.timeline_VerdictDelayedBy';
import VerdictDelayedByOne from '@salesforce/label/c.timeline_VerdictDelayedByOne';
import VerdictDelivered from '@salesforce/label/c.timeline_VerdictDelivered';
import VerdictEarly from '@salesforce/label/c.timeline_VerdictEarly';
import VerdictEarlyOne from '@salesforce/label/c.timeline_VerdictEarlyOne';
import VerdictException from '@salesforce/label/c.timeline_VerdictException';
import VerdictLabel from '@salesforce/label/c.timeline_VerdictLabel';
import VerdictLateDone from '@salesforce/label/c.timeline_VerdictLateDone';
import VerdictLateDoneOne from '@salesforce/label/c.timeline_VerdictLateDoneOne';
import VerdictLost from '@salesforce/label/c.timeline_VerdictLost';
import VerdictNeverScanned from '@salesforce/label/c.timeline_VerdictNeverScanned';
import VerdictOnTime from '@salesforce/label/c.timeline_VerdictOnTime';
import VerdictOut from '@salesforce/label/c.timeline_VerdictOut';
import VerdictPickup from '@salesforce/label/c.timeline_VerdictPickup';
import VerdictReturned from '@salesforce/label/c.timeline_VerdictReturned';
import VerdictReturning from '@salesforce/label/c.timeline_VerdictReturning';
import VerdictSilent from '@salesforce/label/c.timeline_VerdictSilent';
import VerdictTransit from '@salesforce/label/c.timeline_VerdictTransit';
import VerdictTransitMayBeLate from '@salesforce/label/c.timeline_VerdictTransitMayBeLate';
import VerdictTransitOnTime from '@salesforce/label/c.timeline_VerdictTransitOnTime';
import VerdictUntracked from '@salesforce/label/c.timeline_VerdictUntracked';
import VerdictVoided from '@salesforce/label/c.timeline_VerdictVoided';
import ZoomAll from '@salesforce/label/c.timeline_ZoomAll';
import ZoomFourWeeks from '@salesforce/label/c.timeline_ZoomFourWeeks';
import ZoomIn from '@salesforce/label/c.timeline_ZoomIn';
import ZoomOut from '@salesforce/label/c.timeline_ZoomOut';
import ZoomQuarter from '@salesforce/label/c.timeline_ZoomQuarter';
import ZoomTwoWeeks from '@salesforce/label/c.timeline_ZoomTwoWeeks';
import ZoomWeek from '@salesforce/label/c.timeline_ZoomWeek';
import ZoomYear from '@salesforce/label/c.timeline_ZoomYear';

/** By name without the feature. */
export const words = {
    AgoDays,
    AgoHours,
    AgoMinutes,
    AgoNow,
    AltAccepted,
    AltCase,
    AltDelivered,
    AltEstimate,
    AltException,
    AltGap,
    AltLabel,
    AltLastScan,
    AltPromised,
    AltReturned,
    AltTask,
    CountAttempted,
    CountDelayed,
    CountException,
    CountLost,
    CountNeverScanned,
    CountSilent,
    Estimate,
    GapLong,
    GapShort,
    LinkCase,
    LinkTask,
    NoneNow,
    NoteBackIn,
    NoteBackSince,
    NoteLabelAge,
    NoteLabelAgeOne,
    NoteLabelToday,
    NoteLastSeen,
    NoteMarked,
    NotePromised,
    NotePromisedToday,
    NotePromisedTodayBy,
    NoteUntracked,
    Numbered,
    NumberedBare,
    TileAll,
    TileAllNote,
    TileAttention,
    TileDelivered,
    TileDeliveredNote,
    TileReturned,
    TileReturnedNote,
    TileUntracked,
    TileUntrackedNote,
    TileWay,
    TileWayNote,
    Two,
    VerdictAttempted,
    VerdictDelayed,
    VerdictDelayedBy,
    VerdictDelayedByOne,
    VerdictDelivered,
    VerdictEarly,
    VerdictEarlyOne,
    VerdictException,
    VerdictLabel,
    VerdictLateDone,
    VerdictLateDoneOne,
    VerdictLost,
    VerdictNeverScanned,
    VerdictOnTime,
    VerdictOut,
    VerdictPickup,
    VerdictReturned,
    VerdictReturning,
    VerdictSilent,
    VerdictTransit,
    VerdictTransitMayBeLate,
    VerdictTransitOnTime,
    VerdictUntracked,
    VerdictVoided,
    ZoomAll,
    ZoomFourWeeks,
    ZoomIn,
    ZoomOut,
    ZoomQuarter,
    ZoomTwoWeeks,
    ZoomWeek,
    ZoomYear
};
