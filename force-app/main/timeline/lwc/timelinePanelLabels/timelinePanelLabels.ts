/** Words of the details panel and of the states without parcels, from custom labels. */
import BehindText from '@salesforce/label/c.timeline_BehindText';
import BehindTitle from '@salesforce/label/c.timeline_BehindTitle';
import CarrierEstimate from '@salesforce/label/c.timeline_CarrierEstimate';
import ClearFilters from '@salesforce/label/c.timeline_ClearFilters';
import Close from '@salesforce/label/c.timeline_Close';
import ClosedNote from '@salesforce/label/c.timeline_ClosedNote';
import Copied from '@salesforce/label/c.timeline_Copied';
import Copy from '@salesforce/label/c.timeline_Copy';
import CopyDetails from '@salesforce/label/c.timeline_CopyDetails';
import CopyFailed from '@salesforce/label/c.timeline_CopyFailed';
import CopyLink from '@salesforce/label/c.timeline_CopyLink';
import CopyRequest from '@salesforce/label/c.timeline_CopyRequest';
import DaysHours from '@salesforce/label/c.timeline_DaysHours';
import Details from '@salesforce/label/c.timeline_Details';
import DetailsFailed from '@salesforce/label/c.timeline_DetailsFailed';
import EmptyText from '@salesforce/label/c.timeline_EmptyText';
import EmptyTitle from '@salesforce/label/c.timeline_EmptyTitle';
import ErrorCode from '@salesforce/label/c.timeline_ErrorCode';
import ErrorText from '@salesforce/label/c.timeline_ErrorText';
import ErrorTitle from '@salesforce/label/c.timeline_ErrorTitle';
import FilteredDates from '@salesforce/label/c.timeline_FilteredDates';
import FilteredText from '@salesforce/label/c.timeline_FilteredText';
import FilteredTitle from '@salesforce/label/c.timeline_FilteredTitle';
import Insured from '@salesforce/label/c.timeline_Insured';
import Loading from '@salesforce/label/c.timeline_Loading';
import MoreFailed from '@salesforce/label/c.timeline_MoreFailed';
import NewestScans from '@salesforce/label/c.timeline_NewestScans';
import NoAccessText from '@salesforce/label/c.timeline_NoAccessText';
import NoAccessTitle from '@salesforce/label/c.timeline_NoAccessTitle';
import NoEstimate from '@salesforce/label/c.timeline_NoEstimate';
import NoPromise from '@salesforce/label/c.timeline_NoPromise';
import NoScans from '@salesforce/label/c.timeline_NoScans';
import NotConnectedText from '@salesforce/label/c.timeline_NotConnectedText';
import NotConnectedTitle from '@salesforce/label/c.timeline_NotConnectedTitle';
import OpenHealth from '@salesforce/label/c.timeline_OpenHealth';
import OpenSetup from '@salesforce/label/c.timeline_OpenSetup';
import OpenShipment from '@salesforce/label/c.timeline_OpenShipment';
import OpenSince from '@salesforce/label/c.timeline_OpenSince';
import OpensTab from '@salesforce/label/c.timeline_OpensTab';
import Postage from '@salesforce/label/c.timeline_Postage';
import Promised from '@salesforce/label/c.timeline_Promised';
import RequestText from '@salesforce/label/c.timeline_RequestText';
import Scans from '@salesforce/label/c.timeline_Scans';
import SearchAllDates from '@salesforce/label/c.timeline_SearchAllDates';
import ShowAllScans from '@salesforce/label/c.timeline_ShowAllScans';
import StageAccepted from '@salesforce/label/c.timeline_StageAccepted';
import StageDelivered from '@salesforce/label/c.timeline_StageDelivered';
import StageLabel from '@salesforce/label/c.timeline_StageLabel';
import StageNotYet from '@salesforce/label/c.timeline_StageNotYet';
import StageOut from '@salesforce/label/c.timeline_StageOut';
import StageTransit from '@salesforce/label/c.timeline_StageTransit';
import There from '@salesforce/label/c.timeline_There';
import Track from '@salesforce/label/c.timeline_Track';
import TryAgain from '@salesforce/label/c.timeline_TryAgain';
import YourTime from '@salesforce/label/c.timeline_YourTime';

/** By name without the feature. */
export const panelLabels = {
    BehindText,
    BehindTitle,
    CarrierEstimate,
    ClearFilters,
    Close,
    ClosedNote,
    Copied,
    Copy,
    CopyDetails,
    CopyFailed,
    CopyLink,
    CopyRequest,
    DaysHours,
    Details,
    DetailsFailed,
    EmptyText,
    EmptyTitle,
    ErrorCode,
    ErrorText,
    ErrorTitle,
    FilteredDates,
    FilteredText,
    FilteredTitle,
    Insured,
    Loading,
    MoreFailed,
    NewestScans,
    NoAccessText,
    NoAccessTitle,
    NoEstimate,
    NoPromise,
    NoScans,
    NotConnectedText,
    NotConnectedTitle,
    OpenHealth,
    OpenSetup,
    OpenShipment,
    OpenSince,
    OpensTab,
    Postage,
    Promised,
    RequestText,
    Scans,
    SearchAllDates,
    ShowAllScans,
    StageAccepted,
    StageDelivered,
    StageLabel,
    StageNotYet,
    StageOut,
    StageTransit,
    There,
    Track,
    TryAgain,
    YourTime
};
