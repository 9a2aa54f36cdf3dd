/**
 * Query, queryAll and the pages behind them.
 * https://developer.salesforce.com/docs/atlas.en-us.api_rest.meta/api_rest/resources_query.htm
 */
import { countRecords, queryRecords } from '../../data/queries.ts';
import { isCountQuery, type SoqlQuery } from '../../data/soql/ast.ts';
import { parseSoql } from '../../data/soql/parse.ts';
import { apiError, methodNotAllowed, notFound, notSupported } from './api-error.ts';
import { ok, type ApiAnswer, type ApiCall } from './messages.ts';
import { recordJson } from './record-json.ts';
import { shapeOf } from './select-shape.ts';
import { USER_MODE } from './session.ts';

const LEAST = 200;
const MOST = 2_000;

/** `/query?q=…`, `/queryAll?q=…` and `/query/<locator>`. */
export function queryHandler(call: ApiCall, withDeleted: boolean): ApiAnswer {
    const { session, request, rest, version } = call;
    if (request.method !== 'GET') {
        throw methodNotAllowed(request.method, ['GET', 'HEAD']);
    }
    if (request.query.has('explain')) {
        throw notSupported('query plans (explain)');
    }
    if (rest.length > 0) {
        const page = session.cursors.next(session.user.id, version, rest.join('/'));
        if (!page) {
            throw apiError(400, 'INVALID_QUERY_LOCATOR', 'invalid query locator');
        }
        return ok(page);
    }
    const text = request.query.get('q');
    if (text === null) {
        throw apiError(400, 'MALFORMED_QUERY', 'A query string has to be specified');
    }
    return ok(session.read(() => runQuery(call, parsed(text, withDeleted))));
}

function parsed(text: string, withDeleted: boolean): SoqlQuery {
    const query = parseSoql(text);
    if (query.binds.length > 0) {
        throw apiError(400, 'MALFORMED_QUERY', 'Bind variables only allowed in Apex code');
    }
    return withDeleted ? { ...query, allRows: true } : query;
}

function runQuery({ session, request, version }: ApiCall, query: SoqlQuery): unknown {
    if (isCountQuery(query)) {
        return { totalSize: countRecords(query, [], USER_MODE), done: true, records: [] };
    }
    const records = queryRecords(query, [], USER_MODE);
    const shape = shapeOf(query, session.org.schema);
    const json = records.map((record) => recordJson(record, shape, version));
    return session.cursors.first(session.user.id, version, json, batchSize(request.headers));
}

function batchSize(headers: ReadonlyMap<string, string>): number {
    const [, asked] = /batchSize\s*=\s*(\d+)/i.exec(headers.get('sforce-query-options') ?? '') ?? [];
    return asked === undefined ? MOST : Math.min(MOST, Math.max(LEAST, Number(asked)));
}

/** One record of an object by a condition, as the user sees it. @throws ApiError NOT_FOUND */
export function readRecord(
    call: ApiCall,
    object: string,
    fields: readonly string[],
    condition: string
): Record<string, unknown> {
    const query = parseSoql(`SELECT ${fields.join(', ')} FROM ${object} WHERE ${condition} LIMIT 1`);
    const [record] = call.session.read(() => queryRecords(query, [], USER_MODE));
    if (!record) {
        throw notFound();
    }
    return recordJson(record, shapeOf(query, call.session.org.schema), call.version);
}

/** A text as a SOQL literal. */
export function quoted(text: string): string {
    return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
}
