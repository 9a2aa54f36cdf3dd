/** Words of Pages, from custom labels. */
import LookAtA from '@salesforce/label/c.setup_LookAtA';
import LookAtOne from '@salesforce/label/c.setup_LookAtOne';
import OpenAppBuilder from '@salesforce/label/c.setup_OpenAppBuilder';
import PageAccount from '@salesforce/label/c.setup_PageAccount';
import PageActivate from '@salesforce/label/c.setup_PageActivate';
import PageCase from '@salesforce/label/c.setup_PageCase';
import PageContact from '@salesforce/label/c.setup_PageContact';
import PageFile from '@salesforce/label/c.setup_PageFile';
import PageOn from '@salesforce/label/c.setup_PageOn';
import PageOpportunity from '@salesforce/label/c.setup_PageOpportunity';
import PageOrder from '@salesforce/label/c.setup_PageOrder';
import PagesNote from '@salesforce/label/c.setup_PagesNote';
import StepActivation from '@salesforce/label/c.setup_StepActivation';
import StepOpen from '@salesforce/label/c.setup_StepOpen';
import StepSave from '@salesforce/label/c.setup_StepSave';
import StepsTitle from '@salesforce/label/c.setup_StepsTitle';

/** By name without the feature. */
export const pagesLabels = {
    LookAtA,
    LookAtOne,
    OpenAppBuilder,
    PageAccount,
    PageActivate,
    PageCase,
    PageContact,
    PageFile,
    PageOn,
    PageOpportunity,
    PageOrder,
    PagesNote,
    StepActivation,
    StepOpen,
    StepSave,
    StepsTitle
};
