/** Types and values of formulas, and what a formula asks of its surroundings. */
import type { ApexDate } from '../runtime/date.ts';
import type { ApexDatetime } from '../runtime/datetime.ts';
import type { Decimal } from '../runtime/decimal.ts';
import type { ApexTime } from '../runtime/time.ts';

/**
 * Type of a formula expression. `null` is the type of the literal NULL, which fits everywhere; picklists are kept apart
 * from text because only a few functions take them.
 * https://help.salesforce.com/s/articleView?id=platform.customize_functions.htm
 */
export type FormulaType =
    'number' | 'text' | 'boolean' | 'date' | 'datetime' | 'time' | 'location' | 'picklist' | 'multipicklist' | 'null';

/** A place on earth, in degrees. */
export interface GeoPoint {
    readonly latitude: number;
    readonly longitude: number;
}

/** A value of a formula. A blank is null, whatever the type; text is never empty, because blank text is null as well. */
export type FormulaValue = Decimal | string | boolean | ApexDate | ApexDatetime | ApexTime | GeoPoint | null;

/** Where a formula is used; decides which functions it may call. */
export type FormulaKind = 'field' | 'validation' | 'default' | 'flow' | 'eval';

/** What a formula finds when it runs. Field references get the whole scope and know what is in `record`. */
export interface FormulaScope {
    /** The record, or whatever else the resolver's fields read from. */
    readonly record: unknown;
    /** The same scope over the record as it was before the save; null when nothing was saved before. */
    readonly prior: FormulaScope | null;
    /** The record is being created. */
    readonly isNew: boolean;
    /** The record is being created as a clone of another. */
    readonly isClone: boolean;
    /** Milliseconds since 1970-01-01T00:00Z. */
    now(): number;
    /** Time zone of the running user, which decides what day it is. */
    readonly timeZone: string;
    /** VLOOKUP: the value of a field of the record of an object whose other field has that value, or null. */
    lookUp?(objectName: string, wanted: string, keyField: string, key: string): FormulaValue;
    /** CURRENCYRATE: how much of a currency one unit of the corporate currency is; null for an unknown one. */
    currencyRate?(isoCode: string): Decimal | null;
    /** GETSESSIONID: the session of the running user. */
    readonly sessionId?: string;
}

/** A merge field a formula may mention. */
export interface FieldRef {
    readonly type: FormulaType;
    /** Percent fields hold 50 and mean 0.5. */
    readonly percent?: boolean;
    /** Values of a picklist; a value outside of it matches nothing. */
    readonly picklist?: readonly string[];
    /** `Object.Field` of a field named for VLOOKUP (`$ObjectType.X.Fields.Y`). */
    readonly fieldName?: string;
    /** The value as the record holds it: run-time values of Apex, null for blanks. */
    read(scope: FormulaScope): unknown;
}

/** What the merge fields of a formula mean. Paths are as written: `Name`, `Account.Owner.Name`, `$User.Id`, `Owner:User.Name`. */
export interface FieldResolver {
    /** The field behind a path, or null when there is none. */
    resolve(path: string): FieldRef | null;
}

export interface CompileOptions extends FieldResolver {
    /** Blank numbers count as 0 ("Treat blank fields as zeroes"). */
    readonly blankAsZero: boolean;
    readonly kind: FormulaKind;
    /** Type the result must have; a formula of another type is refused. */
    readonly returnType?: FormulaType;
}

export interface CompiledFormula {
    readonly type: FormulaType;
    /** Paths of the merge fields mentioned, as written. */
    readonly references: readonly string[];
    /** @throws FormulaEvaluationError when the formula has no value for this record. */
    evaluate(scope: FormulaScope): FormulaValue;
}

const NAMES: Readonly<Record<FormulaType, string>> = {
    number: 'Number',
    text: 'Text',
    boolean: 'Boolean',
    date: 'Date',
    datetime: 'DateTime',
    time: 'Time',
    location: 'Location',
    picklist: 'Picklist',
    multipicklist: 'Multipicklist',
    null: 'Null'
};

/** The type as error messages name it. */
export function typeName(type: FormulaType): string {
    return NAMES[type];
}
