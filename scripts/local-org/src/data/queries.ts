/**
 * Queries of Apex, counted and with the rights of the running user: the way in for inline and dynamic SOQL and SOSL.
 */
import { current } from '../platform/context.ts';
import { newApexException } from '../runtime/exception.ts';
import { provideServices, type CodeContext } from '../runtime/services.ts';
import { appliesSharing } from '../runtime/sharing-mode.ts';
import { withApexErrors } from './soql/apex-errors.ts';
import type { SoqlQuery, SoslQuery } from './soql/ast.ts';
import { Currencies } from './currencies.ts';
import type { QueryCurrencies, QueryOptions } from './soql/ports.ts';
import { countRows, runQuery } from './soql/run.ts';
import { runSosl } from './soql/run-sosl.ts';
import { queryStore, recordResults, userAccess } from './soql/store-port.ts';
import { SObjectValue } from './sobject.ts';
import type { Store } from './store.ts';

const HELD =
    'Record Currently Unavailable: The record you are attempting to edit, or one of its related records, is currently ' +
    'being modified by another user. Please try again.';

/** The records of a query. @throws System.QueryException */
export function queryRecords(query: SoqlQuery, binds: readonly unknown[], context: CodeContext): SObjectValue[] {
    countQuery(query);
    const records = withApexErrors(() => runQuery(query, binds, optionsOf(context)));
    lockRows(query, records);
    return records;
}

/** The number a `SELECT COUNT()` query gives. @throws System.QueryException */
export function countRecords(query: SoqlQuery, binds: readonly unknown[], context: CodeContext): number {
    countQuery(query);
    return withApexErrors(() => countRows(query, binds, optionsOf(context)));
}

/** One list of records per object a search names. @throws System.QueryException, System.SearchException */
export function searchRecords(
    query: SoslQuery,
    binds: readonly unknown[],
    access: 'user' | 'system'
): SObjectValue[][] {
    const { transaction } = current();
    transaction.limits.use('soslQueries');
    const found = transaction.test ? (transaction.test.fixedSearchResults ?? []) : null;
    return withApexErrors(() => runSosl(query, binds, found, optionsOf({ access, sharing: 'with' })));
}

function countQuery(query: SoqlQuery): void {
    const { org, transaction } = current();
    const [object = ''] = query.from.path;
    if (org.schema.object(object)?.kind !== 'customMetadata') {
        transaction.limits.use('queries');
        org.onQuery?.(query, transaction);
    }
}

/** What the executor needs to know about whoever asks. */
export function optionsOf(context: CodeContext): QueryOptions<SObjectValue> {
    const { org, transaction } = current();
    return {
        schema: org.schema,
        store: queryStore(org.store),
        results: recordResults(org.schema),
        mode: context.access,
        sharing: appliesSharing(context),
        access: userAccess(org.store, transaction.user.id),
        now: org.clock.now(),
        timeZone: transaction.user.timeZone,
        userId: transaction.user.id,
        ...(org.schema.shape.multiCurrency ? { currencies: currenciesOf(org.store, transaction.user.currency) } : {}),
        recordId: (value) => (value instanceof SObjectValue ? value.id : undefined),
        onRows: (count) => transaction.limits.use('queryRows', count)
    };
}

function currenciesOf(store: Store, ofUser: string): QueryCurrencies {
    const currencies = new Currencies(store);
    return {
        ofUser,
        corporate: currencies.corporate,
        convert: (amount, from, to) => currencies.convert(amount, from, to)
    };
}

/** FOR UPDATE: the rows stay this transaction's until it ends or calls out. */
function lockRows(query: SoqlQuery, records: readonly SObjectValue[]): void {
    if (query.purpose.includes('update')) {
        const { org, transaction } = current();
        if (records.some((record) => record.id !== null && org.heldElsewhere.has(record.id))) {
            throw newApexException('System.QueryException', HELD);
        }
        records.forEach((record) => record.id !== null && transaction.locks.add(record.id));
    }
}

provideServices({ query: queryRecords, count: countRecords, search: searchRecords });
