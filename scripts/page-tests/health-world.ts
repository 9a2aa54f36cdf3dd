/** Issues as an org has them some days into its life. */
import type { Org } from '../local-org/src/platform/org.ts';
import { Decimal } from '../local-org/src/runtime/decimal.ts';
import { DAY, HOUR } from './moments.ts';

interface IssueOptions {
    readonly code: string;
    readonly says: string;
    readonly stream: string;
    readonly rows: readonly string[];
    readonly age: number;
    readonly payload?: string;
    readonly attempts?: number;
    readonly isRetryable?: boolean;
}

/** An order as ShipStation V1 sends it. */
export function orderPayload(id: number, orderNumber: string): string {
    return JSON.stringify({
        orderId: id,
        orderNumber,
        orderKey: `key-${id}`,
        orderStatus: 'awaiting_shipment',
        orderDate: '2026-11-19T10:00:00.0000000',
        createDate: '2026-11-19T10:00:01.5000000',
        modifyDate: '2026-11-19T11:00:00.0000000',
        customerEmail: 'buyer@example.com',
        orderTotal: 12.5,
        shipTo: { name: 'Ada', street1: '1 Main St', city: 'Portland', country: 'US' },
        items: [],
        advancedOptions: { storeId: 7, mergedIds: [] }
    });
}

/** Adds issues of four causes; the order that can be stored again is HP-99001. */
export function addIssues(org: Org): void {
    const connection = String(firstOf(org, 'Connection__c', 'Key__c'));
    const orders = (...ids: readonly number[]): string[] => ids.map((id) => `${connection}:order:${id}`);
    const all: IssueOptions[] = [
        {
            code: 'MAP-310',
            says: 'Carrier has no value “LTL Freight Direct”. Opportunity: Carrier is a restricted picklist.',
            stream: 'crm-update',
            rows: orders(1, 2, 3, 4, 5, 6, 7, 8, 9),
            age: DAY
        },
        {
            code: 'SYN-420',
            says: 'Your validation rule said “Phone is required for Tier 1” on Case.',
            stream: 'crm-update',
            rows: [11, 12, 13, 14].map((id) => `${connection}:label:${id}`),
            age: 2 * DAY,
            attempts: 5
        },
        {
            code: 'SYN-312',
            says: 'Order date cannot be read. ShipStation sent 0000-00-00.',
            stream: `${connection}:orders`,
            rows: orders(99_001),
            age: HOUR / 2,
            payload: orderPayload(99_001, 'HP-99001')
        },
        {
            code: 'SYN-408',
            says: 'Account was locked by another save.',
            stream: 'crm-update',
            rows: orders(21, 22),
            age: HOUR / 4,
            attempts: 2,
            isRetryable: true
        }
    ];
    all.forEach((options) => addIssue(org, connection, options));
}

/** Adds many issues: one cause of so many records, and so many causes of one record each. */
export function addManyIssues(org: Org, records: number, causes: number): void {
    const connection = String(firstOf(org, 'Connection__c', 'Key__c'));
    const rows = (from: number, count: number): string[] =>
        Array.from({ length: count }, (_none, index) => `${connection}:order:${from + index}`);
    const issue = { stream: 'crm-update', age: DAY, attempts: 5 };
    addIssue(org, connection, {
        ...issue,
        code: 'SYN-421',
        says: 'Ship date is missing.',
        rows: rows(200_000, records)
    });
    for (let index = 0; index < causes; index += 1) {
        const says = `Field ${index} cannot be written.`;
        addIssue(org, connection, { ...issue, code: 'MAP-311', says, rows: rows(300_000 + index, 1) });
    }
}

function addIssue(org: Org, connection: string, options: IssueOptions): void {
    const { code, says, stream, rows, age } = options;
    const now = org.clock.now();
    for (const row of rows) {
        org.rows.insert(
            'Sync_Issue__c',
            named(org, 'Sync_Issue__c', {
                Key__c: `${connection}:${code}:${row}`,
                Connection_Key__c: connection,
                Stream_Key__c: stream,
                Row_Key__c: row,
                Code__c: code,
                Cause_Group__c: `${code} ${says}`.slice(0, 80),
                Message__c: `${code}: ${says}`,
                Payload__c: options.payload ?? null,
                Attempts__c: Decimal.fromDouble(options.attempts ?? 1),
                Retryable__c: options.isRetryable ?? false,
                First_Seen_At__c: org.rows.datetime(now - age),
                Last_Seen_At__c: org.rows.datetime(now),
                Resolution__c: 'Open'
            })
        );
    }
}

/** A field of the first row of an object. */
export function firstOf(org: Org, object: string, field: string): unknown {
    const schema = org.schema.require(object);
    for (const row of org.store.rows(schema.name)) {
        return row.get(schema.field(field)?.name ?? field);
    }
    throw new Error(`There is no ${object}`);
}

function named(org: Org, object: string, fields: Readonly<Record<string, unknown>>): Record<string, unknown> {
    const schema = org.schema.require(object);
    return Object.fromEntries(Object.entries(fields).map(([name, value]) => [schema.field(name)?.name ?? name, value]));
}
