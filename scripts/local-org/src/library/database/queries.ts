/**
 * Dynamic queries: Database.query and its relatives, query locators and cursors.
 * https://developer.salesforce.com/docs/atlas.en-us.apexcode.meta/apexcode/apex_dynamic_soql.htm
 */
import { countRecords, queryRecords } from '../../data/queries.ts';
import { withApexErrors } from '../../data/soql/apex-errors.ts';
import { isAggregateQuery, type SoqlQuery } from '../../data/soql/ast.ts';
import { parseSoql } from '../../data/soql/parse.ts';
import type { SObjectValue } from '../../data/sobject.ts';
import { current } from '../../platform/context.ts';
import { CallSite } from '../../runtime/call-site.ts';
import { throwApex } from '../../runtime/exception.ts';
import { ApexList } from '../../runtime/list.ts';
import type { ApexMap } from '../../runtime/map.ts';
import { runtimeType } from '../../runtime/types.ts';
import { UnsupportedError } from '../../runtime/uncatchable.ts';
import { extendClass, platformClass, unsupported } from '../declare.ts';
import { required } from '../system/support.ts';
import { codeContext, type AccessLevelValue } from './access-level.ts';

const REFERENCE = 'https://developer.salesforce.com/docs/atlas.en-us.apexref.meta/apexref/';

function parse(text: string): SoqlQuery {
    return withApexErrors(() => parseSoql(required(text)));
}

/** Values of `:x` from the variables where the call stands. */
function bindsFromScope(query: SoqlQuery, args: readonly unknown[]): unknown[] {
    const site = args.at(-1);
    return query.binds.map(({ path }) => {
        const name = path.join('.');
        if (!(site instanceof CallSite)) {
            throw new UnsupportedError(`variable :${name} in a dynamic query`);
        }
        const value = site.variable(path);
        return value === undefined ? throwApex('System.QueryException', `Variable does not exist: ${name}`) : value;
    });
}

/** Values of `:x` from a map, names in any case. */
function bindsFromMap(query: SoqlQuery, map: ApexMap): unknown[] {
    const values = new Map(map.keys().map((key) => [String(key).toLowerCase(), map.get(key)]));
    return query.binds.map(({ path }) => {
        const name = path.join('.');
        const key = name.toLowerCase();
        return values.has(key)
            ? values.get(key)
            : throwApex('System.QueryException', `Key '${name}' does not exist in the bindMap`);
    });
}

function listOf(records: readonly SObjectValue[], query: SoqlQuery): ApexList {
    const object = current().org.schema.object(query.from.path.join('.'))?.name ?? 'SObject';
    const type = records[0]?.type ?? (isAggregateQuery(query) ? 'AggregateResult' : object);
    return new ApexList(runtimeType(`List<${type}>`), [...records]);
}

function query(text: string, ...args: unknown[]): ApexList {
    const parsed = parse(text);
    return listOf(queryRecords(parsed, bindsFromScope(parsed, args), codeContext(args[0], args)), parsed);
}

function queryWithBinds(text: string, binds: ApexMap, level: AccessLevelValue, ...args: unknown[]): ApexList {
    const parsed = parse(text);
    return listOf(
        queryRecords(parsed, bindsFromMap(parsed, required(binds)), codeContext(required(level), args)),
        parsed
    );
}

function countQuery(text: string, ...args: unknown[]): number {
    const parsed = parse(text);
    return countRecords(parsed, bindsFromScope(parsed, args), codeContext(args[0], args));
}

function countQueryWithBinds(text: string, binds: ApexMap, level: AccessLevelValue, ...args: unknown[]): number {
    const parsed = parse(text);
    return countRecords(parsed, bindsFromMap(parsed, required(binds)), codeContext(required(level), args));
}

// ---------------------------------------------------------------- locators

/** Database.QueryLocator: a query whose rows a batch job will walk. */
export class QueryLocatorValue {
    static readonly apexName = 'Database.QueryLocator';
    readonly text: string;
    readonly #read: () => ApexList;
    #list: ApexList | null = null;

    constructor(text: string, read: () => ApexList) {
        this.text = text;
        this.#read = read;
    }

    get list(): ApexList {
        return (this.#list ??= this.#read());
    }

    /** Every row, for batch jobs. */
    rows(): unknown[] {
        return [...this.list.items];
    }
}

class LocatorIteratorValue {
    static readonly apexName = 'Database.QueryLocatorIterator';
    readonly #rows: readonly unknown[];
    #next = 0;

    constructor(locator: QueryLocatorValue) {
        this.#rows = locator.rows();
    }

    hasNext(): boolean {
        return this.#next < this.#rows.length;
    }

    next(): unknown {
        return this.hasNext() ? this.#rows[this.#next++] : throwApex('System.NoSuchElementException', 'No more rows');
    }
}

function locator(source: unknown, ...args: unknown[]): QueryLocatorValue {
    if (source instanceof ApexList) {
        return new QueryLocatorValue('', () => source);
    }
    const parsed = parse(source as string);
    const binds = bindsFromScope(parsed, args);
    const context = codeContext(args[0], args);
    return new QueryLocatorValue(source as string, () => listOf(queryRecords(parsed, binds, context), parsed));
}

function locatorWithBinds(
    text: string,
    binds: ApexMap,
    level: AccessLevelValue,
    ...args: unknown[]
): QueryLocatorValue {
    const parsed = parse(text);
    const values = bindsFromMap(parsed, required(binds));
    const context = codeContext(required(level), args);
    return new QueryLocatorValue(text, () => listOf(queryRecords(parsed, values, context), parsed));
}

platformClass('Database.QueryLocator', {
    doc: `${REFERENCE}apex_class_Database_QueryLocator.htm`,
    members: {
        'String getQuery()': (self: QueryLocatorValue) => self.text,
        'Database.QueryLocatorIterator iterator()': (self: QueryLocatorValue) => new LocatorIteratorValue(self)
    }
});

platformClass('Database.QueryLocatorIterator', {
    doc: `${REFERENCE}apex_class_Database_QueryLocatorIterator.htm`,
    implements: ['Iterator<SObject>'],
    members: {
        'Boolean hasNext()': (self: LocatorIteratorValue) => self.hasNext(),
        'SObject next()': (self: LocatorIteratorValue) => self.next()
    }
});

// ---------------------------------------------------------------- cursors

/** Database.Cursor: the ids of a result are fixed, the rows are read when they are fetched. */
class CursorValue {
    static readonly apexName = 'Database.Cursor';
    readonly list: ApexList;

    constructor(list: ApexList) {
        this.list = list;
        current().transaction.limits.use('cursorRows', list.items.length);
    }

    fetch(position: number, count: number): ApexList {
        if (position < 0 || count < 0 || position > this.list.items.length) {
            throwApex('System.InvalidParameterValueException', 'Invalid cursor position');
        }
        const { limits } = current().transaction;
        limits.use('cursorFetches');
        const rows = this.list.items.slice(position, position + count);
        limits.use('queryRows', rows.length);
        return new ApexList(this.list.type, rows);
    }
}

platformClass('Database.Cursor', {
    doc: `${REFERENCE}apex_class_Database_Cursor.htm`,
    members: {
        'List<SObject> fetch(Integer position, Integer count)': (self: CursorValue, position: number, count: number) =>
            self.fetch(required(position), required(count)),
        'Integer getNumRecords()': (self: CursorValue) => self.list.items.length
    }
});

function cursor(text: string, ...args: unknown[]): CursorValue {
    return new CursorValue(query(text, ...args));
}

function cursorWithBinds(text: string, binds: ApexMap, level: AccessLevelValue, ...args: unknown[]): CursorValue {
    return new CursorValue(queryWithBinds(text, binds, level, ...args));
}

const LEVEL = 'System.AccessLevel accessLevel';
const BINDS = `Map<String, Object> bindMap, ${LEVEL}`;

extendClass('System.Database', {
    'static List<SObject> query(String query)': query,
    [`static List<SObject> query(String query, ${LEVEL})`]: query,
    [`static List<SObject> queryWithBinds(String query, ${BINDS})`]: queryWithBinds,
    'static Integer countQuery(String query)': countQuery,
    [`static Integer countQuery(String query, ${LEVEL})`]: countQuery,
    [`static Integer countQueryWithBinds(String query, ${BINDS})`]: countQueryWithBinds,
    'static Database.QueryLocator getQueryLocator(String query)': locator,
    'static Database.QueryLocator getQueryLocator(List<SObject> query)': locator,
    [`static Database.QueryLocator getQueryLocator(String query, ${LEVEL})`]: locator,
    [`static Database.QueryLocator getQueryLocatorWithBinds(String query, ${BINDS})`]: locatorWithBinds,
    'static Database.Cursor getCursor(String query)': cursor,
    [`static Database.Cursor getCursor(String query, ${LEVEL})`]: cursor,
    [`static Database.Cursor getCursorWithBinds(String query, ${BINDS})`]: cursorWithBinds,
    'static Object getPaginationCursor(String query)': unsupported
});
