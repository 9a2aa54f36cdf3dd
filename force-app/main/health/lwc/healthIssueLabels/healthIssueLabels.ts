/** Words of issues, from custom labels. */
import Actions from '@salesforce/label/c.health_Actions';
import Assign from '@salesforce/label/c.health_Assign';
import AssignMe from '@salesforce/label/c.health_AssignMe';
import AssignNobody from '@salesforce/label/c.health_AssignNobody';
import AssignTitle from '@salesforce/label/c.health_AssignTitle';
import AssignTo from '@salesforce/label/c.health_AssignTo';
import Assigned from '@salesforce/label/c.health_Assigned';
import BackToOriginal from '@salesforce/label/c.health_BackToOriginal';
import BySelf from '@salesforce/label/c.health_BySelf';
import Cause from '@salesforce/label/c.health_Cause';
import CsvAttempts from '@salesforce/label/c.health_CsvAttempts';
import CsvCode from '@salesforce/label/c.health_CsvCode';
import CsvLastSeen from '@salesforce/label/c.health_CsvLastSeen';
import CsvMessage from '@salesforce/label/c.health_CsvMessage';
import CsvRow from '@salesforce/label/c.health_CsvRow';
import CsvStream from '@salesforce/label/c.health_CsvStream';
import Discard from '@salesforce/label/c.health_Discard';
import EditPayload from '@salesforce/label/c.health_EditPayload';
import Export from '@salesforce/label/c.health_Export';
import ExportCount from '@salesforce/label/c.health_ExportCount';
import FailedAgain from '@salesforce/label/c.health_FailedAgain';
import FixMapping from '@salesforce/label/c.health_FixMapping';
import HelpMapping from '@salesforce/label/c.health_HelpMapping';
import HelpPayload from '@salesforce/label/c.health_HelpPayload';
import Ignore from '@salesforce/label/c.health_Ignore';
import IgnoreText from '@salesforce/label/c.health_IgnoreText';
import IgnoreTitle from '@salesforce/label/c.health_IgnoreTitle';
import IgnoreWithReason from '@salesforce/label/c.health_IgnoreWithReason';
import Ignored from '@salesforce/label/c.health_Ignored';
import Issues from '@salesforce/label/c.health_Issues';
import IssuesCount from '@salesforce/label/c.health_IssuesCount';
import IssuesCountOne from '@salesforce/label/c.health_IssuesCountOne';
import IssuesFailed from '@salesforce/label/c.health_IssuesFailed';
import IssuesMost from '@salesforce/label/c.health_IssuesMost';
import JsonColon from '@salesforce/label/c.health_JsonColon';
import JsonComma from '@salesforce/label/c.health_JsonComma';
import JsonEnd from '@salesforce/label/c.health_JsonEnd';
import JsonKey from '@salesforce/label/c.health_JsonKey';
import JsonObject from '@salesforce/label/c.health_JsonObject';
import JsonRest from '@salesforce/label/c.health_JsonRest';
import JsonString from '@salesforce/label/c.health_JsonString';
import JsonValue from '@salesforce/label/c.health_JsonValue';
import KeepText from '@salesforce/label/c.health_KeepText';
import KeepTitle from '@salesforce/label/c.health_KeepTitle';
import LineError from '@salesforce/label/c.health_LineError';
import MoreActions from '@salesforce/label/c.health_MoreActions';
import Next from '@salesforce/label/c.health_Next';
import NoIssues from '@salesforce/label/c.health_NoIssues';
import NoIssuesDetail from '@salesforce/label/c.health_NoIssuesDetail';
import Nobody from '@salesforce/label/c.health_Nobody';
import NotEditableHere from '@salesforce/label/c.health_NotEditableHere';
import PayloadEdited from '@salesforce/label/c.health_PayloadEdited';
import PayloadField from '@salesforce/label/c.health_PayloadField';
import PayloadPosition from '@salesforce/label/c.health_PayloadPosition';
import PayloadTitle from '@salesforce/label/c.health_PayloadTitle';
import Progress from '@salesforce/label/c.health_Progress';
import Reason from '@salesforce/label/c.health_Reason';
import ReasonMissing from '@salesforce/label/c.health_ReasonMissing';
import Reopened from '@salesforce/label/c.health_Reopened';
import Retry from '@salesforce/label/c.health_Retry';
import RetryAll from '@salesforce/label/c.health_RetryAll';
import SaveAndRetry from '@salesforce/label/c.health_SaveAndRetry';
import SelectCause from '@salesforce/label/c.health_SelectCause';
import Selected from '@salesforce/label/c.health_Selected';
import ShowMore from '@salesforce/label/c.health_ShowMore';
import Since from '@salesforce/label/c.health_Since';
import Solved from '@salesforce/label/c.health_Solved';
import Stay from '@salesforce/label/c.health_Stay';
import Touches from '@salesforce/label/c.health_Touches';
import TriedTimes from '@salesforce/label/c.health_TriedTimes';
import TriesAgain from '@salesforce/label/c.health_TriesAgain';
import Undo from '@salesforce/label/c.health_Undo';
import Waiting from '@salesforce/label/c.health_Waiting';
import With from '@salesforce/label/c.health_With';

export const issueLabels = {
    Actions,
    Assign,
    AssignMe,
    AssignNobody,
    AssignTitle,
    AssignTo,
    Assigned,
    BackToOriginal,
    BySelf,
    Cause,
    CsvAttempts,
    CsvCode,
    CsvLastSeen,
    CsvMessage,
    CsvRow,
    CsvStream,
    Discard,
    EditPayload,
    Export,
    ExportCount,
    FailedAgain,
    FixMapping,
    HelpMapping,
    HelpPayload,
    Ignore,
    IgnoreText,
    IgnoreTitle,
    IgnoreWithReason,
    Ignored,
    Issues,
    IssuesCount,
    IssuesCountOne,
    IssuesFailed,
    IssuesMost,
    JsonColon,
    JsonComma,
    JsonEnd,
    JsonKey,
    JsonObject,
    JsonRest,
    JsonString,
    JsonValue,
    KeepText,
    KeepTitle,
    LineError,
    MoreActions,
    Next,
    NoIssues,
    NoIssuesDetail,
    Nobody,
    NotEditableHere,
    PayloadEdited,
    PayloadField,
    PayloadPosition,
    PayloadTitle,
    Progress,
    Reason,
    ReasonMissing,
    Reopened,
    Retry,
    RetryAll,
    SaveAndRetry,
    SelectCause,
    Selected,
    ShowMore,
    Since,
    Solved,
    Stay,
    Touches,
    TriedTimes,
    TriesAgain,
    Undo,
    Waiting,
    With
};
