/** What a run did, in numbers. */
import type { Org } from '../local-org/src/platform/org.ts';
import { HEAP_RULE } from './heap-gauge.ts';
import type { Peak } from './limit-peaks.ts';

/** Bytes a record takes in data storage. https://help.salesforce.com/s/articleView?id=sf.admin_monitorresources.htm */
const RECORD_BYTES = 2_048;

/** What the CRM update made of the rows; all of it empty where there is none. */
export interface CrmCounts {
    /** Orders by CRM update status: Waiting, Updated, Needs Review, Failed, Historical. */
    readonly orders: Readonly<Record<string, number>>;
    readonly shipments: Readonly<Record<string, number>>;
    /** Orders by what matching found. */
    readonly matches: Readonly<Record<string, number>>;
}

/** What a run did. */
export interface Summary {
    readonly caughtUp: boolean;
    /** Minutes on the org's clock. */
    readonly virtualMinutes: number;
    /** Seconds on this machine. */
    readonly seconds: number;
    readonly objects: Readonly<Record<string, number>>;
    readonly byStatus: Readonly<Record<string, Readonly<Record<string, number>>>>;
    readonly crm: CrmCounts;
    /** Requests by stream of the sync. */
    readonly callouts: Readonly<Record<string, number>>;
    readonly transactions: number;
    readonly limits: Readonly<Record<string, Peak>>;
    /** Issues by code. */
    readonly errors: Readonly<Record<string, number>>;
    /** Streams that stand still, by code. */
    readonly streamErrors: Readonly<Record<string, number>>;
    /** What no Apex code saw. */
    readonly failures: readonly string[];
    /** Data storage of the package's rows. */
    readonly storageMb: number;
    readonly queries: readonly { readonly soql: string; readonly rows: readonly unknown[] }[];
}

/** Rows of each custom object of the package, by name without namespace. */
export function countObjects(org: Org): Record<string, number> {
    const counts: Record<string, number> = {};
    for (const name of org.store.objectsWithRows()) {
        if (org.schema.object(name)?.kind === 'custom') {
            counts[bare(org, name)] = org.store.count(name);
        }
    }
    return counts;
}

/** Rows of an object by the value of a field; blanks count as "(blank)" unless they are left out. */
export function countBy(org: Org, object: string, field: string, blanks = true): Record<string, number> {
    const schema = org.schema.require(object);
    const name = schema.field(field)?.name ?? field;
    const counts: Record<string, number> = {};
    for (const row of org.store.rows(schema.name)) {
        const value = row.get(name) ?? null;
        if (value !== null || blanks) {
            const key = String(value ?? '(blank)');
            counts[key] = (counts[key] ?? 0) + 1;
        }
    }
    return counts;
}

/** What the CRM update made of orders and shipments. */
export function countCrm(org: Org): CrmCounts {
    return {
        orders: countBy(org, 'ShipStation_Order__c', 'CRM_Update_Status__c'),
        shipments: countBy(org, 'Shipment__c', 'CRM_Update_Status__c'),
        matches: countBy(org, 'ShipStation_Order__c', 'Match_Status__c', false)
    };
}

/** Data storage the package's rows take, in MB. */
export function storageMb(org: Org): number {
    const rows = Object.values(countObjects(org)).reduce((sum, count) => sum + count, 0);
    return Math.round(((rows * RECORD_BYTES) / 1_048_576) * 100) / 100;
}

function bare(org: Org, name: string): string {
    const prefix = `${org.namespace ?? ''}__`;
    return name.startsWith(prefix) ? name.slice(prefix.length) : name;
}

function told(counts: Readonly<Record<string, number>>): string {
    return (
        Object.entries(counts)
            .map(([name, count]) => `${count} ${name}`)
            .join(', ') || 'none'
    );
}

/** The summary for a person. */
export function describe(summary: Summary): string {
    const lines = [
        summary.caughtUp ? 'Everything ShipStation knows is stored and in the CRM.' : 'Not everything is done yet.',
        '',
        ...Object.entries(summary.objects).map(([name, count]) => `  ${name.padEnd(28)}${count}`),
        '',
        `  CRM update, orders           ${told(summary.crm.orders)}`,
        `  CRM update, shipments        ${told(summary.crm.shipments)}`,
        `  matching                     ${told(summary.crm.matches)}`,
        '',
        `  ${summary.transactions} transactions in ${summary.virtualMinutes} virtual minutes, ${summary.seconds} s here`,
        `  ${Object.values(summary.callouts).reduce((sum, count) => sum + count, 0)} callouts, ${summary.storageMb} MB of storage`
    ];
    const peaks = Object.entries(summary.limits).sort(([, a], [, b]) => b.percent - a.percent);
    for (const [name, { used, limit, percent }] of peaks.slice(0, 4)) {
        const rule = name === 'heapSize' ? `, as ${HEAP_RULE}` : '';
        lines.push(`  at most ${percent}% of ${name} (${used} of ${limit})${rule}`);
    }
    for (const [code, count] of Object.entries(summary.errors)) {
        lines.push(`  issue ${code}: ${count}`);
    }
    for (const [code, count] of Object.entries(summary.streamErrors)) {
        lines.push(`  streams stopped by ${code}: ${count}`);
    }
    for (const failure of summary.failures) {
        lines.push(`  failed: ${failure}`);
    }
    for (const { soql, rows } of summary.queries) {
        lines.push('', soql, ...rows.map((row) => `  ${JSON.stringify(row)}`));
    }
    return lines.join('\n');
}
