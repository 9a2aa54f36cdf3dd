/** Words of Matching, from custom labels. */
import BuildKeys from '@salesforce/label/c.setup_BuildKeys';
import ColBuyer from '@salesforce/label/c.setup_ColBuyer';
import ColOrder from '@salesforce/label/c.setup_ColOrder';
import ColResult from '@salesforce/label/c.setup_ColResult';
import KeysStarted from '@salesforce/label/c.setup_KeysStarted';
import MoveDown from '@salesforce/label/c.setup_MoveDown';
import MoveUp from '@salesforce/label/c.setup_MoveUp';
import PreviewEmpty from '@salesforce/label/c.setup_PreviewEmpty';
import PreviewResult from '@salesforce/label/c.setup_PreviewResult';
import PreviewTitle from '@salesforce/label/c.setup_PreviewTitle';
import ResultCreate from '@salesforce/label/c.setup_ResultCreate';
import ResultIgnored from '@salesforce/label/c.setup_ResultIgnored';
import ResultMatched from '@salesforce/label/c.setup_ResultMatched';
import ResultMatchedBare from '@salesforce/label/c.setup_ResultMatchedBare';
import ResultNone from '@salesforce/label/c.setup_ResultNone';
import ResultWaits from '@salesforce/label/c.setup_ResultWaits';
import RuleHits from '@salesforce/label/c.setup_RuleHits';
import RuleNoHits from '@salesforce/label/c.setup_RuleNoHits';
import RuleSentence from '@salesforce/label/c.setup_RuleSentence';
import RulesTitle from '@salesforce/label/c.setup_RulesTitle';
import RunPreview from '@salesforce/label/c.setup_RunPreview';
import UseRule from '@salesforce/label/c.setup_UseRule';

/** By name without the feature. */
export const matchingLabels = {
    BuildKeys,
    ColBuyer,
    ColOrder,
    ColResult,
    KeysStarted,
    MoveDown,
    MoveUp,
    PreviewEmpty,
    PreviewResult,
    PreviewTitle,
    ResultCreate,
    ResultIgnored,
    ResultMatched,
    ResultMatchedBare,
    ResultNone,
    ResultWaits,
    RuleHits,
    RuleNoHits,
    RuleSentence,
    RulesTitle,
    RunPreview,
    UseRule
};
