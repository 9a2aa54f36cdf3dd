/** Words around one order and its candidates. */
import AllRules from '@salesforce/label/c.matching_ReviewAllRules';
import Blank from '@salesforce/label/c.matching_ReviewBlank';
import Closest from '@salesforce/label/c.matching_ReviewClosest';
import Compare from '@salesforce/label/c.matching_ReviewCompare';
import Create from '@salesforce/label/c.matching_ReviewCreate';
import DifferentStay from '@salesforce/label/c.matching_ReviewDifferentStay';
import Differs from '@salesforce/label/c.matching_ReviewDiffers';
import Elsewhere from '@salesforce/label/c.matching_ReviewElsewhere';
import Equal from '@salesforce/label/c.matching_ReviewEqual';
import Field from '@salesforce/label/c.matching_ReviewField';
import Filled from '@salesforce/label/c.matching_Filled';
import FilledLater from '@salesforce/label/c.matching_ReviewFilledLater';
import HideRules from '@salesforce/label/c.matching_ReviewHideRules';
import IfUsed from '@salesforce/label/c.matching_ReviewIfUsed';
import Ignore from '@salesforce/label/c.matching_ReviewIgnore';
import IgnoreNow from '@salesforce/label/c.matching_ReviewIgnoreNow';
import Keep from '@salesforce/label/c.matching_ReviewKeep';
import LinkedHere from '@salesforce/label/c.matching_LinkedHere';
import ManyOrders from '@salesforce/label/c.matching_ReviewManyOrders';
import MatchAgain from '@salesforce/label/c.matching_ReviewMatchAgain';
import NoAccountHere from '@salesforce/label/c.matching_ReviewNoAccountHere';
import NoCandidates from '@salesforce/label/c.matching_ReviewNoCandidates';
import NoRules from '@salesforce/label/c.matching_ReviewNoRules';
import None from '@salesforce/label/c.matching_ReviewNone';
import NotCompared from '@salesforce/label/c.matching_ReviewNotCompared';
import NotCustomer from '@salesforce/label/c.matching_ReviewNotCustomer';
import OneOrder from '@salesforce/label/c.matching_ReviewOneOrder';
import OnlyAdmins from '@salesforce/label/c.matching_ReviewOnlyAdmins';
import Open from '@salesforce/label/c.matching_ReviewOpen';
import OpenDeal from '@salesforce/label/c.matching_ReviewOpenDeal';
import Order from '@salesforce/label/c.matching_ReviewOrder';
import OrderPosition from '@salesforce/label/c.matching_ReviewOrderPosition';
import OrdersBefore from '@salesforce/label/c.matching_ReviewOrdersBefore';
import OrdersCount from '@salesforce/label/c.matching_ReviewOrdersCount';
import Other from '@salesforce/label/c.matching_ReviewOther';
import OtherReason from '@salesforce/label/c.matching_ReviewOtherReason';
import Owner from '@salesforce/label/c.matching_ReviewOwner';
import RuleFound from '@salesforce/label/c.matching_ReviewRuleFound';
import RulesLeftOut from '@salesforce/label/c.matching_ReviewRulesLeftOut';
import Same from '@salesforce/label/c.matching_ReviewSame';
import ShowMore from '@salesforce/label/c.matching_ReviewShowMore';
import Skip from '@salesforce/label/c.matching_ReviewSkip';
import TestOrder from '@salesforce/label/c.matching_ReviewTestOrder';
import Use from '@salesforce/label/c.matching_ReviewUse';
import WhyIgnore from '@salesforce/label/c.matching_ReviewWhyIgnore';

/** By name without the feature and the page. */
export const detailLabels = {
    AllRules,
    Blank,
    Closest,
    Compare,
    Create,
    DifferentStay,
    Differs,
    Elsewhere,
    Equal,
    Field,
    Filled,
    FilledLater,
    HideRules,
    IfUsed,
    Ignore,
    IgnoreNow,
    Keep,
    LinkedHere,
    ManyOrders,
    MatchAgain,
    NoAccountHere,
    NoCandidates,
    NoRules,
    None,
    NotCompared,
    NotCustomer,
    OneOrder,
    OnlyAdmins,
    Open,
    OpenDeal,
    Order,
    OrderPosition,
    OrdersBefore,
    OrdersCount,
    Other,
    OtherReason,
    Owner,
    RuleFound,
    RulesLeftOut,
    Same,
    ShowMore,
    Skip,
    TestOrder,
    Use,
    WhyIgnore
};
