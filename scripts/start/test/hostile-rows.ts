/** Rows nobody should send, each with what has to become of it. */
type Row = Record<string, unknown>;

/** What becomes of a row. */
export interface Fate {
    readonly name: string;
    /** The row; null stands for itself. */
    readonly row: unknown;
    /** Code of the one issue it leaves; none where it is merely odd. */
    readonly issue?: string;
    /** What the issue has to name. */
    readonly names?: string;
    /** Whether the row is stored all the same. */
    readonly stored: boolean;
    /** Fields of the stored row to be seen, by bare name. */
    readonly shows?: Readonly<Record<string, unknown>>;
}

const LONG_NOTE = 'Please ring twice. '.repeat(2_700);

/** A whole V1 order. */
export function order(id: number, changes: Row = {}): Row {
    return {
        orderId: id,
        orderNumber: `H-${id}`,
        orderKey: `key-${id}`,
        orderDate: '2026-11-19T08:00:00.0000000',
        createDate: '2026-11-19T08:00:00.0000000',
        modifyDate: '2026-11-19T09:00:00.0000000',
        orderStatus: 'awaiting_shipment',
        customerId: 5,
        customerEmail: 'ana@example.com',
        billTo: { name: 'Ana Ruiz' },
        shipTo: {
            name: 'Ana Ruiz',
            street1: '1 Main St',
            city: 'Austin',
            state: 'TX',
            postalCode: '78701',
            country: 'US'
        },
        items: [{ orderItemId: id * 10, sku: 'A', name: 'Anchor', quantity: 1, unitPrice: 5 }],
        orderTotal: 5,
        advancedOptions: { storeId: 7 },
        ...changes
    };
}

let next = 1_000;

function unread(name: string, changes: Row, names: string, shows: Fate['shows'] = {}): Fate {
    return { name, row: order(++next, changes), issue: 'SYN-312', names, stored: true, shows };
}

function odd(name: string, changes: Row, shows: Fate['shows'] = {}): Fate {
    return { name, row: order(++next, changes), stored: true, shows };
}

function refused(name: string, changes: Row): Fate {
    return { name, row: order(++next, changes), issue: 'SYN-421', stored: false };
}

function noRow(name: string, row: unknown, issue: string): Fate {
    return { name, row, issue, stored: false };
}

function item(changes: Row): Row {
    return { orderItemId: next * 10 + 10, sku: 'A', name: 'Anchor', quantity: 1, unitPrice: 5, ...changes };
}

/** Every hostile row. Rows that are no objects share one issue, which counts them. */
export const FATES: readonly Fate[] = [
    noRow('null', null, 'SYN-314'),
    noRow('a number', 42, 'SYN-314'),
    noRow('a text', 'order', 'SYN-314'),
    noRow('a list', [], 'SYN-314'),
    noRow('an empty object', {}, 'SYN-313'),
    noRow('no id', { ...order(0), orderId: undefined }, 'SYN-313'),
    noRow('an object for an id', { ...order(0), orderId: { value: 3 } }, 'SYN-313'),
    unread('a day that never was', { orderDate: '0000-00-00' }, 'orderDate', { Ordered_At__c: null }),
    unread('30 February', { orderDate: '2026-02-30T10:00:00' }, 'orderDate', { Ordered_At__c: null }),
    unread('a date in words', { paymentDate: 'soon' }, 'paymentDate', { Paid_At__c: null }),
    unread('the year 9999', { shipByDate: '9999-12-31T23:59:59.9999999' }, 'shipByDate', { Ship_By_At__c: null }),
    unread('a spreadsheet zero', { createDate: '1899-12-30T00:00:00' }, 'createDate', { Created_At__c: null }),
    unread('a change in the year 9999', { modifyDate: '9999-12-31T00:00:00' }, 'modifyDate'),
    unread('an object for a date', { orderDate: { at: 1 } }, 'orderDate', { Ordered_At__c: null }),
    odd('no date at all', { shipDate: '0001-01-01T00:00:00.0000000' }, { Ship_Date__c: null }),
    unread('a total in words', { orderTotal: 'five' }, 'orderTotal', { Order_Total__c: null }),
    unread('an object for a total', { orderTotal: { amount: 5 } }, 'orderTotal', { Order_Total__c: null }),
    odd('a total as text', { orderTotal: ' 5.50 ' }, { Order_Total__c: 5.5 }),
    refused('a total nobody can count', { orderTotal: 9.9e20 }),
    unread('a comma in a price', { items: [item({ unitPrice: '5,00' })] }, 'items.unitPrice'),
    unread('a quantity in words', { items: [item({ quantity: 'many' })] }, 'items.quantity'),
    odd('no lines', { items: null }, { Item_Count__c: 0 }),
    unread('lines as an object', { items: { first: 1 } }, 'items', { Item_Count__c: 0 }),
    unread('a null line', { items: [null, item({})] }, 'items', { Item_Count__c: 1 }),
    unread('a text for a line', { items: ['anchor', item({})] }, 'items', { Item_Count__c: 1 }),
    odd(
        'lines without numbers',
        { items: [item({ orderItemId: null }), item({ orderItemId: null })] },
        { Item_Count__c: 2 }
    ),
    odd('the same line twice', { items: [item({}), item({})] }),
    unread('notes of 50 KB', { customerNotes: LONG_NOTE }, 'customerNotes (51300 > 32768)'),
    unread('internal notes of 200 KB', { internalNotes: LONG_NOTE.repeat(4) }, 'internalNotes', { Payload__c: null }),
    odd('a number of 500 characters', { orderNumber: 'N'.repeat(500) }, { Order_Number__c: 'N'.repeat(100) }),
    unread('an object for a number', { orderNumber: { no: 1 } }, 'orderNumber', { Order_Number__c: null }),
    odd('no recipient', { shipTo: null }, { Ship_To_Name__c: null }),
    unread('a text for a recipient', { shipTo: 'Ana Ruiz' }, 'shipTo', { Ship_To_Name__c: null }),
    odd('an empty text for a recipient', { shipTo: '' }, { Ship_To_Name__c: null }),
    unread('a list for a name', { shipTo: { name: ['Ana'] } }, 'shipTo.name', { Ship_To_Name__c: null }),
    odd(
        'markup in a name',
        { shipTo: { name: '<script>alert(1)</script>' } },
        { Ship_To_Name__c: '<script>alert(1)</script>' }
    ),
    odd('an emoji and Arabic', { shipTo: { name: '👩‍🚀 أنا' } }, { Ship_To_Name__c: '👩‍🚀 أنا' }),
    odd('half an emoji', { shipTo: { name: '\ud83d' } }),
    odd('a control character', { shipTo: { city: 'Aus\u0000tin' } }),
    odd('a status nobody has heard of', { orderStatus: 'quantum_entangled' }, { Order_Status__c: 'quantum_entangled' }),
    odd('no options', { advancedOptions: null }, { Store__c: null }),
    unread('a text for options', { advancedOptions: 'none' }, 'advancedOptions', { Store__c: null }),
    odd('an unknown store', { advancedOptions: { storeId: 987654 } }),
    unread('a text for tags', { tagIds: 'red' }, 'tagIds', { Tag_Ids__c: null }),
    odd('null tags', { tagIds: [null, 3] }, { Tag_Ids__c: '3' }),
    odd('a truth as text', { gift: 'TRUE' }, { Gift__c: true }),
    odd('a depth of 300', { webhook: deep(300) }),
    odd('an e-mail that is none', { customerEmail: 'not an address' }, { Customer_Email__c: 'not an address' })
];

function deep(levels: number): unknown {
    let value: unknown = 1;
    for (let level = 0; level < levels; level++) {
        value = { value };
    }
    return value;
}
