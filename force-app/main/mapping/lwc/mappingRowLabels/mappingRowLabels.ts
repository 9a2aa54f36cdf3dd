/** Words of one row of the mapping and of the form that edits it. */
import AddStep from '@salesforce/label/c.mapping_RowAddStep';
import BlankNever from '@salesforce/label/c.mapping_RowBlankNever';
import Changed from '@salesforce/label/c.mapping_RowChanged';
import CloseRow from '@salesforce/label/c.mapping_RowCloseRow';
import Discard from '@salesforce/label/c.mapping_RowDiscard';
import Edit from '@salesforce/label/c.mapping_RowEdit';
import ElseBlank from '@salesforce/label/c.mapping_RowElseBlank';
import ElseKeep from '@salesforce/label/c.mapping_RowElseKeep';
import ElseRefuse from '@salesforce/label/c.mapping_RowElseRefuse';
import FindSource from '@salesforce/label/c.mapping_RowFindSource';
import Fix from '@salesforce/label/c.mapping_RowFix';
import FixRow from '@salesforce/label/c.mapping_RowFixRow';
import Found from '@salesforce/label/c.mapping_RowFound';
import Gone from '@salesforce/label/c.mapping_RowGone';
import Into from '@salesforce/label/c.mapping_RowInto';
import KindBoolean from '@salesforce/label/c.mapping_RowKindBoolean';
import KindDate from '@salesforce/label/c.mapping_RowKindDate';
import KindList from '@salesforce/label/c.mapping_RowKindList';
import KindNumber from '@salesforce/label/c.mapping_RowKindNumber';
import KindText from '@salesforce/label/c.mapping_RowKindText';
import NoSteps from '@salesforce/label/c.mapping_RowNoSteps';
import NoTarget from '@salesforce/label/c.mapping_RowNoTarget';
import NoValue from '@salesforce/label/c.mapping_RowNoValue';
import NotUsed from '@salesforce/label/c.mapping_RowNotUsed';
import Offer from '@salesforce/label/c.mapping_RowOffer';
import OthersGoOn from '@salesforce/label/c.mapping_RowOthersGoOn';
import OthersGoOnNow from '@salesforce/label/c.mapping_RowOthersGoOnNow';
import Policy from '@salesforce/label/c.mapping_RowPolicy';
import PolicyAlways from '@salesforce/label/c.mapping_RowPolicyAlways';
import PolicyBlank from '@salesforce/label/c.mapping_RowPolicyBlank';
import PolicyCreated from '@salesforce/label/c.mapping_RowPolicyCreated';
import PolicyVerified from '@salesforce/label/c.mapping_RowPolicyVerified';
import PolicyVerifiedNote from '@salesforce/label/c.mapping_RowPolicyVerifiedNote';
import Preview from '@salesforce/label/c.mapping_RowPreview';
import PreviewEmpty from '@salesforce/label/c.mapping_RowPreviewEmpty';
import Refused from '@salesforce/label/c.mapping_RowRefused';
import Remove from '@salesforce/label/c.mapping_RowRemove';
import RemoveStep from '@salesforce/label/c.mapping_RowRemoveStep';
import Removed from '@salesforce/label/c.mapping_RowRemoved';
import Reset from '@salesforce/label/c.mapping_RowReset';
import Sends from '@salesforce/label/c.mapping_RowSends';
import SettingDecimals from '@salesforce/label/c.mapping_RowSettingDecimals';
import SettingLength from '@salesforce/label/c.mapping_RowSettingLength';
import SettingPaths from '@salesforce/label/c.mapping_RowSettingPaths';
import SettingTo from '@salesforce/label/c.mapping_RowSettingTo';
import SettingTrue from '@salesforce/label/c.mapping_RowSettingTrue';
import SettingValue from '@salesforce/label/c.mapping_RowSettingValue';
import SettingWith from '@salesforce/label/c.mapping_RowSettingWith';
import SettingZone from '@salesforce/label/c.mapping_RowSettingZone';
import Source from '@salesforce/label/c.mapping_RowSource';
import Start from '@salesforce/label/c.mapping_RowStart';
import StepBoolean from '@salesforce/label/c.mapping_RowStepBoolean';
import StepConstant from '@salesforce/label/c.mapping_RowStepConstant';
import StepDate from '@salesforce/label/c.mapping_RowStepDate';
import StepDatetime from '@salesforce/label/c.mapping_RowStepDatetime';
import StepDefault from '@salesforce/label/c.mapping_RowStepDefault';
import StepFirst from '@salesforce/label/c.mapping_RowStepFirst';
import StepJoin from '@salesforce/label/c.mapping_RowStepJoin';
import StepLower from '@salesforce/label/c.mapping_RowStepLower';
import StepNumber from '@salesforce/label/c.mapping_RowStepNumber';
import StepTable from '@salesforce/label/c.mapping_RowStepTable';
import StepTrim from '@salesforce/label/c.mapping_RowStepTrim';
import StepTruncate from '@salesforce/label/c.mapping_RowStepTruncate';
import StepUp from '@salesforce/label/c.mapping_RowStepUp';
import StepUpper from '@salesforce/label/c.mapping_RowStepUpper';
import Steps from '@salesforce/label/c.mapping_RowSteps';
import Stop from '@salesforce/label/c.mapping_RowStop';
import TableElse from '@salesforce/label/c.mapping_RowTableElse';
import TableSent from '@salesforce/label/c.mapping_RowTableSent';
import TableSentLine from '@salesforce/label/c.mapping_RowTableSentLine';
import TableWrite from '@salesforce/label/c.mapping_RowTableWrite';
import TableWriteLine from '@salesforce/label/c.mapping_RowTableWriteLine';
import TargetField from '@salesforce/label/c.mapping_RowTargetField';
import TargetObject from '@salesforce/label/c.mapping_RowTargetObject';
import Writes from '@salesforce/label/c.mapping_RowWrites';

/** By name without the feature. */
export const rowLabels = {
    AddStep,
    BlankNever,
    Changed,
    CloseRow,
    Discard,
    Edit,
    ElseBlank,
    ElseKeep,
    ElseRefuse,
    FindSource,
    Fix,
    FixRow,
    Found,
    Gone,
    Into,
    KindBoolean,
    KindDate,
    KindList,
    KindNumber,
    KindText,
    NoSteps,
    NoTarget,
    NoValue,
    NotUsed,
    Offer,
    OthersGoOn,
    OthersGoOnNow,
    Policy,
    PolicyAlways,
    PolicyBlank,
    PolicyCreated,
    PolicyVerified,
    PolicyVerifiedNote,
    Preview,
    PreviewEmpty,
    Refused,
    Remove,
    RemoveStep,
    Removed,
    Reset,
    Sends,
    SettingDecimals,
    SettingLength,
    SettingPaths,
    SettingTo,
    SettingTrue,
    SettingValue,
    SettingWith,
    SettingZone,
    Source,
    Start,
    StepBoolean,
    StepConstant,
    StepDate,
    StepDatetime,
    StepDefault,
    StepFirst,
    StepJoin,
    StepLower,
    StepNumber,
    StepTable,
    StepTrim,
    StepTruncate,
    StepUp,
    StepUpper,
    Steps,
    Stop,
    TableElse,
    TableSent,
    TableSentLine,
    TableWrite,
    TableWriteLine,
    TargetField,
    TargetObject,
    Writes
};
