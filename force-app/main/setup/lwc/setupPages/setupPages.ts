import { LightningElement } from 'lwc';
import { NavigationMixin } from 'lightning/navigation';
import { labels } from 'c/setupLabels';
import { pagesLabels } from 'c/setupPagesLabels';
import { fill } from 'c/setupTexts';

const APP_BUILDER = '/lightning/setup/FlexiPageList/home';
const OURS = 'ShipStation_Order__c';

/** Where people see parcels, and the three steps that put the timeline there. */
export default class SetupPages extends NavigationMixin(LightningElement) {
    labels = { ...labels, ...pagesLabels };
    steps = [pagesLabels.StepOpen, pagesLabels.StepActivation, pagesLabels.StepSave];

    get rows(): unknown[] {
        const names: readonly (readonly [string, string])[] = [
            ['Account', pagesLabels.PageAccount],
            ['Contact', pagesLabels.PageContact],
            ['Opportunity', pagesLabels.PageOpportunity],
            ['Case', pagesLabels.PageCase],
            [OURS, pagesLabels.PageOrder]
        ];
        return names.map(([name, title]) => ({
            name,
            title,
            isOn: name === OURS,
            icon: name === OURS ? 'utility:success' : 'utility:warning',
            line: name === OURS ? pagesLabels.PageOn : pagesLabels.PageActivate,
            page: fill(pagesLabels.PageFile, title),
            look: fill(pagesLabels.LookAtA, title)
        }));
    }

    handleBuilder(): void {
        this[NavigationMixin.Navigate]({ type: 'standard__webPage', attributes: { url: APP_BUILDER } });
    }
    handleLook(event: Event): void {
        const objectApiName = (event.currentTarget as HTMLElement).dataset.name ?? '';
        this[NavigationMixin.Navigate]({
            type: 'standard__objectPage',
            attributes: { objectApiName, actionName: 'list' }
        });
    }
}
