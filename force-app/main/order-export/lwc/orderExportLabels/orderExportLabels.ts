/** Words of the order export panel, from custom labels. */
import AddressGood from '@salesforce/label/c.order_export_PanelAddressGood';
import Blank from '@salesforce/label/c.order_export_PanelBlank';
import Broken from '@salesforce/label/c.order_export_PanelBroken';
import Cancelled from '@salesforce/label/c.order_export_PanelCancelled';
import CancelledHelp from '@salesforce/label/c.order_export_PanelCancelledHelp';
import Check from '@salesforce/label/c.order_export_PanelCheck';
import CheckFirst from '@salesforce/label/c.order_export_PanelCheckFirst';
import Checked from '@salesforce/label/c.order_export_PanelChecked';
import Contents from '@salesforce/label/c.order_export_PanelContents';
import Decided from '@salesforce/label/c.order_export_PanelDecided';
import Failed from '@salesforce/label/c.order_export_PanelFailed';
import Field from '@salesforce/label/c.order_export_PanelField';
import Fixed from '@salesforce/label/c.order_export_PanelFixed';
import FixedHelp from '@salesforce/label/c.order_export_PanelFixedHelp';
import Good from '@salesforce/label/c.order_export_PanelGood';
import Here from '@salesforce/label/c.order_export_PanelHere';
import Invalid from '@salesforce/label/c.order_export_PanelInvalid';
import InvalidHelp from '@salesforce/label/c.order_export_PanelInvalidHelp';
import InvalidOne from '@salesforce/label/c.order_export_PanelInvalidOne';
import Keep from '@salesforce/label/c.order_export_PanelKeep';
import Lines from '@salesforce/label/c.order_export_PanelLines';
import LinesBare from '@salesforce/label/c.order_export_PanelLinesBare';
import LinesOne from '@salesforce/label/c.order_export_PanelLinesOne';
import LinesOneBare from '@salesforce/label/c.order_export_PanelLinesOneBare';
import Loading from '@salesforce/label/c.order_export_PanelLoading';
import Locked from '@salesforce/label/c.order_export_PanelLocked';
import NoAccess from '@salesforce/label/c.order_export_PanelNoAccess';
import NotSent from '@salesforce/label/c.order_export_PanelNotSent';
import NotSentHelp from '@salesforce/label/c.order_export_PanelNotSentHelp';
import Off from '@salesforce/label/c.order_export_PanelOff';
import OffHelp from '@salesforce/label/c.order_export_PanelOffHelp';
import Open from '@salesforce/label/c.order_export_PanelOpen';
import OpenRecord from '@salesforce/label/c.order_export_PanelOpenRecord';
import Order from '@salesforce/label/c.order_export_PanelOrder';
import Overwrite from '@salesforce/label/c.order_export_PanelOverwrite';
import ProductsGood from '@salesforce/label/c.order_export_PanelProductsGood';
import ProductsGoodOne from '@salesforce/label/c.order_export_PanelProductsGoodOne';
import Queued from '@salesforce/label/c.order_export_PanelQueued';
import Ready from '@salesforce/label/c.order_export_PanelReady';
import ReadyHelp from '@salesforce/label/c.order_export_PanelReadyHelp';
import Rejected from '@salesforce/label/c.order_export_PanelRejected';
import Review from '@salesforce/label/c.order_export_PanelReview';
import ReviewHelp from '@salesforce/label/c.order_export_PanelReviewHelp';
import Send from '@salesforce/label/c.order_export_PanelSend';
import SendAgain from '@salesforce/label/c.order_export_PanelSendAgain';
import SendAnyway from '@salesforce/label/c.order_export_PanelSendAnyway';
import Sending from '@salesforce/label/c.order_export_PanelSending';
import SendingHelp from '@salesforce/label/c.order_export_PanelSendingHelp';
import Sent from '@salesforce/label/c.order_export_PanelSent';
import SentAt from '@salesforce/label/c.order_export_PanelSentAt';
import Status from '@salesforce/label/c.order_export_PanelStatus';
import There from '@salesforce/label/c.order_export_PanelThere';
import Title from '@salesforce/label/c.order_export_PanelTitle';
import TryAgain from '@salesforce/label/c.order_export_PanelTryAgain';
import Waiting from '@salesforce/label/c.order_export_PanelWaiting';
import WaitingHelp from '@salesforce/label/c.order_export_PanelWaitingHelp';
import Warning from '@salesforce/label/c.order_export_PanelWarning';

/** By name without the feature. */
export const labels = {
    AddressGood,
    Blank,
    Broken,
    Cancelled,
    CancelledHelp,
    Check,
    CheckFirst,
    Checked,
    Contents,
    Decided,
    Failed,
    Field,
    Fixed,
    FixedHelp,
    Good,
    Here,
    Invalid,
    InvalidHelp,
    InvalidOne,
    Keep,
    Lines,
    LinesBare,
    LinesOne,
    LinesOneBare,
    Loading,
    Locked,
    NoAccess,
    NotSent,
    NotSentHelp,
    Off,
    OffHelp,
    Open,
    OpenRecord,
    Order,
    Overwrite,
    ProductsGood,
    ProductsGoodOne,
    Queued,
    Ready,
    ReadyHelp,
    Rejected,
    Review,
    ReviewHelp,
    Send,
    SendAgain,
    SendAnyway,
    Sending,
    SendingHelp,
    Sent,
    SentAt,
    Status,
    There,
    Title,
    TryAgain,
    Waiting,
    WaitingHelp,
    Warning
};
