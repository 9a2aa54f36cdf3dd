/** What a run did, in numbers. */
import type { Org } from '../local-org/src/platform/org.ts';
import type { Transaction } from '../local-org/src/platform/transaction.ts';
import type { LimitName } from '../local-org/src/platform/limits.ts';

/** Bytes a record takes in data storage. https://help.salesforce.com/s/articleView?id=sf.admin_monitorresources.htm */
const RECORD_BYTES = 2_048;

/** The highest share of each governor limit any transaction used. */
export class LimitPeaks {
    readonly #peaks = new Map<string, { used: number; limit: number }>();
    transactions = 0;
    failed = 0;

    /** Takes a finished transaction into account. */
    note(transaction: Transaction, error: unknown): void {
        this.transactions += 1;
        this.failed += error ? 1 : 0;
        for (const [name, used] of Object.entries(transaction.limits.snapshot())) {
            const limit = transaction.limits.limit(name as LimitName);
            const peak = this.#peaks.get(name);
            if (!peak || used / limit > peak.used / peak.limit) {
                this.#peaks.set(name, { used, limit });
            }
        }
    }

    /** By limit: most used, out of what, in percent. */
    summary(): Record<string, { used: number; limit: number; percent: number }> {
        return Object.fromEntries(
            [...this.#peaks].map(([name, { used, limit }]) => [
                name,
                { used, limit, percent: Math.round((used / limit) * 1000) / 10 }
            ])
        );
    }
}

export interface Summary {
    readonly caughtUp: boolean;
    readonly virtualMinutes: number;
    readonly seconds: number;
    readonly objects: Readonly<Record<string, number>>;
    readonly byStatus: Readonly<Record<string, Readonly<Record<string, number>>>>;
    readonly callouts: Readonly<Record<string, number>>;
    readonly transactions: number;
    readonly limits: ReturnType<LimitPeaks['summary']>;
    readonly errors: Readonly<Record<string, number>>;
    readonly failures: readonly string[];
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

/** Rows of an object by the value of a field. */
export function countBy(org: Org, object: string, field: string): Record<string, number> {
    const schema = org.schema.require(object);
    const name = schema.field(field)?.name ?? field;
    const counts: Record<string, number> = {};
    for (const row of org.store.rows(schema.name)) {
        const value = String(row.get(name) ?? '(blank)');
        counts[value] = (counts[value] ?? 0) + 1;
    }
    return counts;
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

/** The summary for a person. */
export function describe(summary: Summary): string {
    const lines = [
        summary.caughtUp ? 'Everything ShipStation knows is stored.' : 'Not everything is stored yet.',
        '',
        ...Object.entries(summary.objects).map(([name, count]) => `  ${name.padEnd(28)}${count}`),
        '',
        `  ${summary.transactions} transactions in ${summary.virtualMinutes} virtual minutes, ${summary.seconds} s here`,
        `  ${Object.values(summary.callouts).reduce((sum, count) => sum + count, 0)} callouts, ${summary.storageMb} MB of storage`
    ];
    const peaks = Object.entries(summary.limits).sort(([, a], [, b]) => b.percent - a.percent);
    for (const [name, { used, limit, percent }] of peaks.slice(0, 4)) {
        lines.push(`  at most ${percent}% of ${name} (${used} of ${limit})`);
    }
    for (const [code, count] of Object.entries(summary.errors)) {
        lines.push(`  issue ${code}: ${count}`);
    }
    for (const failure of summary.failures) {
        lines.push(`  failed: ${failure}`);
    }
    for (const { soql, rows } of summary.queries) {
        lines.push('', soql, ...rows.map((row) => `  ${JSON.stringify(row)}`));
    }
    return lines.join('\n');
}
