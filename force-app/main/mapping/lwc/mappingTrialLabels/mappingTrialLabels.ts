/** Words of the dry run. */
import After from '@salesforce/label/c.mapping_TrialAfter';
import AfterValue from '@salesforce/label/c.mapping_TrialAfterValue';
import AlterNothing from '@salesforce/label/c.mapping_TrialAlterNothing';
import Back from '@salesforce/label/c.mapping_TrialBack';
import ChooseOrders from '@salesforce/label/c.mapping_TrialChooseOrders';
import Failed from '@salesforce/label/c.mapping_TrialFailed';
import Field from '@salesforce/label/c.mapping_TrialField';
import Hide from '@salesforce/label/c.mapping_TrialHide';
import NewRecord from '@salesforce/label/c.mapping_TrialNewRecord';
import NextTried from '@salesforce/label/c.mapping_TrialNextTried';
import NoTarget from '@salesforce/label/c.mapping_TrialNoTarget';
import NoneChanged from '@salesforce/label/c.mapping_TrialNoneChanged';
import NotStored from '@salesforce/label/c.mapping_TrialNotStored';
import NothingWritten from '@salesforce/label/c.mapping_TrialNothingWritten';
import Now from '@salesforce/label/c.mapping_TrialNow';
import NowValue from '@salesforce/label/c.mapping_TrialNowValue';
import OrderChanged from '@salesforce/label/c.mapping_TrialOrderChanged';
import OrderRefused from '@salesforce/label/c.mapping_TrialOrderRefused';
import Orders from '@salesforce/label/c.mapping_TrialOrders';
import OrdersTried from '@salesforce/label/c.mapping_TrialOrdersTried';
import PreviousTried from '@salesforce/label/c.mapping_TrialPreviousTried';
import Run from '@salesforce/label/c.mapping_TrialRun';
import Show from '@salesforce/label/c.mapping_TrialShow';
import Stay from '@salesforce/label/c.mapping_TrialStay';
import TrialBlank from '@salesforce/label/c.mapping_TrialBlank';
import TrialQuestion from '@salesforce/label/c.mapping_TrialQuestion';
import TrialQuestionOne from '@salesforce/label/c.mapping_TrialQuestionOne';
import TrialRefused from '@salesforce/label/c.mapping_TrialRefused';
import TrialRunning from '@salesforce/label/c.mapping_TrialRunning';
import TrialSaved from '@salesforce/label/c.mapping_TrialSaved';
import TrialTitle from '@salesforce/label/c.mapping_TrialTitle';
import ValuesChange from '@salesforce/label/c.mapping_TrialValuesChange';
import ValuesRefused from '@salesforce/label/c.mapping_TrialValuesRefused';
import ValuesStay from '@salesforce/label/c.mapping_TrialValuesStay';
import Why from '@salesforce/label/c.mapping_TrialWhy';
import YourChange from '@salesforce/label/c.mapping_TrialYourChange';

/** By name without the feature. */
export const trialLabels = {
    After,
    AfterValue,
    AlterNothing,
    Back,
    ChooseOrders,
    Failed,
    Field,
    Hide,
    NewRecord,
    NextTried,
    NoTarget,
    NoneChanged,
    NotStored,
    NothingWritten,
    Now,
    NowValue,
    OrderChanged,
    OrderRefused,
    Orders,
    OrdersTried,
    PreviousTried,
    Run,
    Show,
    Stay,
    TrialBlank,
    TrialQuestion,
    TrialQuestionOne,
    TrialRefused,
    TrialRunning,
    TrialSaved,
    TrialTitle,
    ValuesChange,
    ValuesRefused,
    ValuesStay,
    Why,
    YourChange
};
