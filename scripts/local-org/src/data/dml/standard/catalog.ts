/** Price book entries, opportunity lines, orders and their lines. */
import { Decimal } from '../../../runtime/decimal.ts';
import type { StoredRow } from '../../row.ts';
import type { SaveContext, SaveRecord } from '../save-context.ts';
import { sumLines } from './opportunity.ts';
import { changed, each, parentRow, text, type StandardRules } from './rules.ts';

const ONE_HUNDRED = Decimal.fromInteger(100);

function decimal(save: SaveRecord, field: string): Decimal | null {
    const value = save.record.fields.get(field);
    return value instanceof Decimal ? value : null;
}

function isStandardBook(book: StoredRow | null): boolean {
    return book?.get('IsStandard') === true;
}

function deriveEntry(save: SaveRecord, context: SaveContext): void {
    const product = parentRow(context, save, 'Product2Id');
    save.record.fields.set('Name', product?.get('Name') ?? null);
    save.record.fields.set('ProductCode', product?.get('ProductCode') ?? null);
}

function checkEntry(save: SaveRecord, context: SaveContext): void {
    const { store } = context.execution.org;
    const productId = text(save, 'Product2Id');
    const bookId = text(save, 'Pricebook2Id');
    if (context.kind !== 'insert' || productId === null || bookId === null) {
        return;
    }
    const siblings = store.find('PricebookEntry', 'Product2Id', productId);
    const batch = context.records.filter((other) => other.index < save.index && !other.failed);
    const hasStandard =
        siblings.some((row) => isStandardBook(store.row('Pricebook2', String(row.get('Pricebook2Id'))))) ||
        batch.some(
            (other) =>
                text(other, 'Product2Id') === productId && isStandardBook(parentRow(context, other, 'Pricebook2Id'))
        );
    if (!isStandardBook(store.row('Pricebook2', bookId)) && !hasStandard) {
        save.fail('STANDARD_PRICE_NOT_DEFINED', 'No standard price defined for this product', []);
    } else if (siblings.some((row) => row.get('Pricebook2Id') === bookId)) {
        save.fail('DUPLICATE_VALUE', 'This price definition already exists in this price book', []);
    }
}

/** Total, unit price and discount follow from each other. */
function derivePrices(save: SaveRecord, entry: StoredRow | null): void {
    const { fields } = save.record;
    fields.set('ListPrice', entry?.get('UnitPrice') ?? null);
    const quantity = decimal(save, 'Quantity');
    const total = decimal(save, 'TotalPrice');
    const totalGiven = total !== null && save.input.fields.has('TotalPrice') && changed(save, 'TotalPrice');
    if (totalGiven && decimal(save, 'UnitPrice') === null && quantity && quantity.unscaled !== 0n) {
        fields.set('UnitPrice', total.divide(quantity).setScale(2, 'HALF_UP'));
    }
    const unit = decimal(save, 'UnitPrice');
    if (quantity && unit) {
        const gross = unit.multiply(quantity);
        const discount = decimal(save, 'Discount') ?? Decimal.ZERO;
        const net = gross.multiply(ONE_HUNDRED.subtract(discount)).divide(ONE_HUNDRED);
        fields.set('Subtotal', gross.setScale(2, 'HALF_UP'));
        fields.set('TotalPrice', net.setScale(2, 'HALF_UP'));
    }
}

function deriveLine(save: SaveRecord, context: SaveContext): void {
    const opportunity = parentRow(context, save, 'OpportunityId');
    const entry = parentRow(context, save, 'PricebookEntryId') ?? entryOfProduct(save, context, opportunity);
    const product = entry ? context.execution.org.store.row('Product2', String(entry.get('Product2Id'))) : null;
    const { fields } = save.record;
    if (entry) {
        fields.set('PricebookEntryId', entry.id);
        fields.set('Product2Id', entry.get('Product2Id'));
        fields.set('ProductCode', entry.get('ProductCode'));
        fields.set('Name', `${String(opportunity?.get('Name') ?? '')} ${String(product?.get('Name') ?? '')}`.trim());
    }
    derivePrices(save, entry);
}

function entryOfProduct(save: SaveRecord, context: SaveContext, opportunity: StoredRow | null): StoredRow | null {
    const productId = text(save, 'Product2Id');
    const entries =
        productId === null ? [] : context.execution.org.store.find('PricebookEntry', 'Product2Id', productId);
    return (
        entries.find((entry) => entry.get('Pricebook2Id') === opportunity?.get('Pricebook2Id')) ?? entries[0] ?? null
    );
}

function checkLine(save: SaveRecord, context: SaveContext): void {
    if (context.kind === 'delete') {
        return;
    }
    if (text(save, 'PricebookEntryId') === null) {
        save.fail('REQUIRED_FIELD_MISSING', 'Required fields are missing: [PricebookEntryId]', ['PricebookEntryId']);
    } else if (decimal(save, 'UnitPrice') === null) {
        save.fail('REQUIRED_FIELD_MISSING', 'Required fields are missing: [UnitPrice]', ['UnitPrice']);
    }
    const entry = parentRow(context, save, 'PricebookEntryId');
    const book = parentRow(context, save, 'OpportunityId')?.get('Pricebook2Id') ?? null;
    if (entry && book !== null && entry.get('Pricebook2Id') !== book) {
        const message =
            'The pricebook entry is in a different pricebook than the one assigned to the opportunity: pricebook entry id: ' +
            entry.id;
        save.fail('FIELD_INTEGRITY_EXCEPTION', message, ['PricebookEntryId']);
    }
}

function linesStored(context: SaveContext): void {
    const { store } = context.execution.org;
    const parents = new Set<string>();
    for (const save of context.records.filter((record) => !record.failed)) {
        const id = text(save, 'OpportunityId');
        const opportunity = id === null ? null : store.row('Opportunity', id);
        if (opportunity) {
            parents.add(opportunity.id);
            const entry = parentRow(context, save, 'PricebookEntryId');
            if ((opportunity.get('Pricebook2Id') ?? null) === null && entry) {
                store.update('Opportunity', opportunity.id, [['Pricebook2Id', entry.get('Pricebook2Id')]]);
            }
        }
    }
    parents.forEach((id) => sumLines(context, id));
}

function sumOrder(context: SaveContext): void {
    const { store } = context.execution.org;
    const orders = new Set(context.records.map((save) => text(save, 'OrderId')).filter((id) => id !== null));
    for (const id of orders) {
        if (store.row('Order', id)) {
            const total = store
                .find('OrderItem', 'OrderId', id)
                .map((line) => line.get('TotalPrice'))
                .reduce<Decimal>((sum, price) => (price instanceof Decimal ? sum.add(price) : sum), new Decimal(0n, 2));
            store.update('Order', id, [['TotalAmount', total]]);
        }
    }
}

/** Rules by object. */
export const catalogRules: Readonly<Record<string, StandardRules>> = {
    PricebookEntry: { derive: each(deriveEntry), check: each(checkEntry) },
    OpportunityLineItem: { derive: each(deriveLine), check: each(checkLine), stored: linesStored },
    Order: {
        derive: each((save) => {
            save.record.fields.set('StatusCode', text(save, 'Status') === 'Draft' ? 'Draft' : 'Activated');
            if ((save.record.fields.get('TotalAmount') ?? null) === null) {
                save.record.fields.set('TotalAmount', new Decimal(0n, 2));
            }
        })
    },
    OrderItem: {
        derive: each((save, context) => {
            const entry = parentRow(context, save, 'PricebookEntryId');
            if (entry) {
                save.record.fields.set('Product2Id', entry.get('Product2Id'));
                save.record.fields.set('ListPrice', entry.get('UnitPrice'));
            }
            const quantity = decimal(save, 'Quantity');
            const unit = decimal(save, 'UnitPrice');
            save.record.fields.set('AvailableQuantity', quantity);
            save.record.fields.set(
                'TotalPrice',
                quantity && unit ? unit.multiply(quantity).setScale(2, 'HALF_UP') : null
            );
        }),
        stored: sumOrder
    }
};
