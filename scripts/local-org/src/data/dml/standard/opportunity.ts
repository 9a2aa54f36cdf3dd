/** Opportunities follow their stage; their amount follows their lines. */
import { Decimal } from '../../../runtime/decimal.ts';
import { ApexDate } from '../../../runtime/date.ts';
import { ApexDatetime } from '../../../runtime/datetime.ts';
import type { StoredRow } from '../../row.ts';
import type { SaveContext, SaveRecord } from '../save-context.ts';
import { changed, each, text, type StandardRules } from './rules.ts';

const HUNDRED = Decimal.fromInteger(100);

function stageOf(context: SaveContext, name: string): StoredRow | null {
    return context.execution.org.store.find('OpportunityStage', 'ApiName', name)[0] ?? null;
}

function followStage(save: SaveRecord, context: SaveContext): void {
    const { fields } = save.record;
    const name = text(save, 'StageName');
    const stage = name === null ? null : stageOf(context, name);
    fields.set('IsClosed', stage?.get('IsClosed') === true);
    fields.set('IsWon', stage?.get('IsWon') === true);
    const isNewStage = changed(save, 'StageName');
    const givesProbability = save.oldRow === null ? save.input.fields.has('Probability') : changed(save, 'Probability');
    if (stage && isNewStage && !givesProbability) {
        fields.set('Probability', stage.get('DefaultProbability') ?? null);
    }
    if (stage && isNewStage) {
        fields.set('ForecastCategory', stage.get('ForecastCategory') ?? null);
        fields.set('ForecastCategoryName', stage.get('ForecastCategoryName') ?? null);
        if (save.oldRow !== null) {
            fields.set('LastStageChangeDate', new ApexDatetime(context.execution.org.clock.now()));
        }
    }
}

function setExpectedRevenue({ record }: SaveRecord): void {
    const amount = record.fields.get('Amount');
    const probability = record.fields.get('Probability');
    const known = amount instanceof Decimal && probability instanceof Decimal;
    record.fields.set(
        'ExpectedRevenue',
        known ? amount.multiply(probability).divide(HUNDRED).setScale(2, 'HALF_UP') : null
    );
}

function setFiscalPeriod({ record }: SaveRecord): void {
    const close = record.fields.get('CloseDate');
    if (close instanceof ApexDate) {
        const { year, month } = close.parts();
        const quarter = Math.ceil(month / 3);
        record.fields.set('FiscalYear', year);
        record.fields.set('FiscalQuarter', quarter);
        record.fields.set('Fiscal', `${year} ${quarter}`);
    }
}

/** Rules by object. */
export const opportunityRules: Readonly<Record<string, StandardRules>> = {
    Opportunity: {
        derive: each((save, context) => {
            followStage(save, context);
            setExpectedRevenue(save);
            setFiscalPeriod(save);
        })
    }
};

/** Sets an opportunity's amount to the sum of its lines after they changed. */
export function sumLines(context: SaveContext, opportunityId: string): void {
    const { store } = context.execution.org;
    const opportunity = store.row('Opportunity', opportunityId);
    if (!opportunity) {
        return;
    }
    const lines = store.find('OpportunityLineItem', 'OpportunityId', opportunityId);
    const changes: [string, unknown][] = [['HasOpportunityLineItem', lines.length > 0]];
    if (lines.length > 0) {
        const total = lines
            .map((line) => line.get('TotalPrice'))
            .reduce<Decimal>((sum, price) => (price instanceof Decimal ? sum.add(price) : sum), new Decimal(0n, 2));
        changes.push(['Amount', total]);
        const probability = opportunity.get('Probability');
        if (probability instanceof Decimal) {
            changes.push(['ExpectedRevenue', total.multiply(probability).divide(HUNDRED).setScale(2, 'HALF_UP')]);
        }
    }
    store.update('Opportunity', opportunityId, changes);
}
