/**
 * What the executor of queries needs from the store, from security and from whoever builds result records.
 */
import type { Decimal } from '../../runtime/decimal.ts';
import type { FieldSchema } from '../../schema/fields.ts';
import type { ObjectSchema, Schema } from '../../schema/model.ts';

/** A stored record; only the store looks inside. */
export type Row = object;

/** The rows of an org. */
export interface QueryStore {
    /** Rows of an object in the order of their insertion; deleted ones only when asked for. */
    rows(object: string, withDeleted: boolean): Iterable<Row>;
    /** Rows of an object behind an 18-character Id, deleted ones included, in the order of their Ids; all for null. */
    rowsAfter(object: string, id: string | null): Iterable<Row>;
    /** The row of that 18-character Id, deleted or not; null when there is none. */
    row(object: string, id: string): Row | null;
    isDeleted(row: Row): boolean;
    /**
     * The value of a field by canonical name as Apex sees it, formula fields included; null when it has none or when
     * the row's object has no such field.
     */
    value(row: Row, field: string): unknown;
    /** The same for many rows of one object, prepared once; rows of other objects may come too. */
    reader(object: string, field: string): (row: Row) => unknown;
    /**
     * Rows whose field has that value (text without regard to case unless the field is case-sensitive), deleted ones
     * included: an index made on first use and kept. A superset is fine, the filter runs over it. Null when the field
     * cannot be indexed, e.g. a formula.
     * @param key text in lower case unless case-sensitive; 18-character Id; number; boolean; days of a Date; milliseconds
     */
    lookup(object: string, field: string, key: string | number | boolean): Iterable<Row> | null;
}

/** Makes the records of a result. `R` is what Apex gets. */
export interface ResultBuilder<R> {
    /** A record as queried; what is in no map was not queried. Names are canonical. */
    record(object: string, parts: RecordParts<R>): R;
    /** A row of an aggregate query, by alias as written. */
    aggregate(values: ReadonlyMap<string, unknown>): R;
}

export interface RecordParts<R> {
    readonly fields: ReadonlyMap<string, unknown>;
    /** By relationship name; null when the lookup is empty. */
    readonly parents: ReadonlyMap<string, R | null>;
    /** By child relationship name. */
    readonly children: ReadonlyMap<string, { readonly object: string; readonly records: readonly R[] }>;
}

/** What the running user may see. */
export interface QueryAccess {
    canReadObject(object: ObjectSchema): boolean;
    canReadField(object: ObjectSchema, field: FieldSchema): boolean;
    /** Sharing: which rows the user sees; null when all. */
    visibleRows(object: ObjectSchema): ((row: Row) => boolean) | null;
}

/** Amounts in the currency of the user or of the company. */
export interface QueryCurrencies {
    readonly ofUser: string;
    readonly corporate: string;
    convert(amount: Decimal, from: string | null, to: string): Decimal;
}

export interface QueryOptions<R> {
    readonly schema: Schema;
    readonly store: QueryStore;
    readonly results: ResultBuilder<R>;
    /** Mode of the caller; `WITH USER_MODE` and `WITH SYSTEM_MODE` of the query go first. */
    readonly mode: 'user' | 'system';
    /** Whether sharing applies in system mode (a `with sharing` class). In user mode it always does. */
    readonly sharing: boolean;
    /** Asked in user mode, with sharing, and for `WITH SECURITY_ENFORCED`; null lets everything through. */
    readonly access: QueryAccess | null;
    /** Milliseconds since 1970, UTC. */
    readonly now: number;
    /** Time zone of the running user: date literals and CONVERTTIMEZONE mean its days. */
    readonly timeZone: string;
    /** Id of the running user, for `USING SCOPE mine`. */
    readonly userId: string | null;
    /** Month the fiscal year starts in, 1–12; 1 when absent. */
    readonly fiscalYearStart?: number;
    /** First day of the week by the user's locale, 0 = Sunday; 0 when absent. */
    readonly firstDayOfWeek?: number;
    /** Exchange in an org of several currencies; absent in others. */
    readonly currencies?: QueryCurrencies;
    /** The Id of a record given as bind (`WHERE AccountId = :account`); undefined when the value is no record. */
    readonly recordId: (value: unknown) => string | null | undefined;
    /** Told how many rows the query counts for the limit on query rows. */
    readonly onRows?: (count: number) => void;
}
