import { api, LightningElement } from 'lwc';
import type { ChoiceCard, ChoiceName } from 'c/setupForecast';
import { goLabels } from 'c/setupGoLabels';

/** Cards to choose from, as radio buttons. */
export default class SetupGoChoices extends LightningElement {
    @api cards: readonly ChoiceCard[] = [];
    @api chosen: ChoiceName = 'quarter';
    @api picked = '';
    labels = goLabels;

    get rows(): unknown[] {
        return this.cards.map((card) => ({
            ...card,
            isChosen: card.name === this.chosen,
            cardClass: card.name === this.chosen ? 'choice chosen' : 'choice'
        }));
    }
    get isPicking(): boolean {
        return this.chosen === 'pick';
    }

    handleChoose(event: Event): void {
        const name = (event.target as HTMLInputElement).value;
        this.dispatchEvent(new CustomEvent('choose', { detail: { name } }));
    }
    handlePick(event: CustomEvent<{ value: string | null }>): void {
        this.dispatchEvent(new CustomEvent('pick', { detail: { day: event.detail.value ?? '' } }));
    }
}
