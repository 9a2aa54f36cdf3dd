/** SOQL after a run, as plain data. */
import { countRecords, queryRecords } from '../local-org/src/data/queries.ts';
import type { SObjectValue } from '../local-org/src/data/sobject.ts';
import { isCountQuery } from '../local-org/src/data/soql/ast.ts';
import { parseSoql } from '../local-org/src/data/soql/parse.ts';
import type { Org } from '../local-org/src/platform/org.ts';
import type { RunningUser } from '../local-org/src/platform/users.ts';
import { Decimal } from '../local-org/src/runtime/decimal.ts';
import { ApexList } from '../local-org/src/runtime/list.ts';
import { toText } from '../local-org/src/runtime/to-text.ts';

const SEE_ALL = { access: 'system', sharing: 'without' } as const;

/** The rows of a query; a COUNT() query gives one row with the count. */
export function queryAsJson(org: Org, user: RunningUser, soql: string): unknown[] {
    const query = parseSoql(soql);
    return org.run('anonymous', user, () =>
        isCountQuery(query)
            ? [{ count: countRecords(query, [], SEE_ALL) }]
            : queryRecords(query, [], SEE_ALL).map(plainRecord)
    );
}

function plainRecord(record: SObjectValue): Record<string, unknown> {
    const plain: Record<string, unknown> = {};
    for (const [name, value] of record.fields) {
        plain[name] = plainValue(value);
    }
    for (const [name, related] of record.relations) {
        if (related instanceof ApexList) {
            plain[name] = related.items.map((child) => plainRecord(child as SObjectValue));
        } else {
            plain[name] = related && plainRecord(related);
        }
    }
    return plain;
}

function plainValue(value: unknown): unknown {
    if (value instanceof Decimal) {
        return value.toNumber();
    }
    return typeof value === 'object' && value !== null ? toText(value) : value;
}
