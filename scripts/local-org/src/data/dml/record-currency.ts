/** The currency of a record: its master's, else the user's; only active ones are taken. */
import type { Execution } from '../../platform/context.ts';
import { Currencies } from '../currencies.ts';
import type { SObjectValue } from '../sobject.ts';
import { living, type SaveContext } from './save-context.ts';

/** Lines that are in the currency of what they belong to although they are no details. */
const FOLLOWS: Readonly<Record<string, string>> = { OpportunityLineItem: 'OpportunityId', OrderItem: 'OrderId' };

/** Fills the currency of a new record that states none. */
export function defaultCurrency(record: SObjectValue, { org, transaction }: Execution): void {
    if (!record.schema.fields.has('CurrencyIsoCode') || record.fields.get('CurrencyIsoCode') != null) {
        return;
    }
    const lookup =
        FOLLOWS[record.type] ?? [...record.schema.fields.values()].find((field) => field.masterDetail)?.name ?? '';
    const parentId = record.fields.get(lookup);
    const parent = typeof parentId === 'string' ? org.store.byId(parentId) : null;
    record.fields.set('CurrencyIsoCode', parent?.get('CurrencyIsoCode') ?? transaction.user.currency);
}

/** Fails records in a currency that is not active. */
export function checkCurrency(context: SaveContext): void {
    const { store } = context.execution.org;
    if (!store.schema.shape.multiCurrency || !context.object.fields.has('CurrencyIsoCode')) {
        return;
    }
    const currencies = new Currencies(store);
    for (const save of living(context)) {
        const code = save.record.fields.get('CurrencyIsoCode');
        if (typeof code === 'string' && !currencies.isActive(code)) {
            const message = `Currency ISO Code: bad value for restricted picklist field: ${code}`;
            save.fail('INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST', message, ['CurrencyIsoCode']);
        }
    }
}
