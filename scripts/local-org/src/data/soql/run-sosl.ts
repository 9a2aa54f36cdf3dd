/**
 * Searches. In tests, as on the platform, a search finds what `Test.setFixedSearchResults` named, filtered by its
 * RETURNING clauses; elsewhere the records that hold its words.
 * https://developer.salesforce.com/docs/atlas.en-us.apexcode.meta/apexcode/apex_testing_SOSL.htm
 */
import type { Condition, SoslQuery, SoqlQuery } from './ast.ts';
import type { QueryOptions } from './ports.ts';
import { runQuery } from './run.ts';
import { searchIds } from './search-words.ts';

/**
 * The records of a search, one list for each object of RETURNING.
 * @param fixedIds the fixed search results; empty when a test set none, null outside tests
 * @throws SoqlError as queries do
 */
export function runSosl<R>(
    query: SoslQuery,
    binds: readonly unknown[],
    fixedIds: readonly string[] | null,
    options: QueryOptions<R>
): R[][] {
    const mode = query.access ?? options.mode;
    const found = fixedIds ?? searchIds(query, termOf(query, binds), mode, options);
    return query.returning.map((item) => {
        const prefix = options.schema.object(item.object)?.keyPrefix ?? null;
        const ids = found.filter((id) => prefix !== null && id.startsWith(prefix));
        return runQuery(withIds(item.query, ids, query.limit), binds, { ...options, mode });
    });
}

function termOf({ term }: SoslQuery, binds: readonly unknown[]): string {
    return typeof term === 'string' ? term : String(binds[term.index] ?? '');
}

function withIds(query: SoqlQuery, ids: readonly string[], limit: SoslQuery['limit']): SoqlQuery {
    const found: Condition = {
        kind: 'in',
        left: { kind: 'field', path: ['Id'] },
        negated: false,
        right: { kind: 'list', values: ids.map((id) => ({ kind: 'literal', type: 'string', value: id })) }
    };
    const where: Condition = query.where ? { kind: 'and', parts: [found, query.where] } : found;
    return { ...query, where, limit: query.limit ?? limit };
}
