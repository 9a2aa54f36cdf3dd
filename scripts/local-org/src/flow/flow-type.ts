/** Types of flow resources and the conversions between them. */
import { SObjectValue } from '../data/sobject.ts';
import { toDecimal } from '../formula/numbers.ts';
import { current } from '../platform/context.ts';
import { ApexDate } from '../runtime/date.ts';
import { ApexDatetime } from '../runtime/datetime.ts';
import { Decimal } from '../runtime/decimal.ts';
import { ApexList } from '../runtime/list.ts';
import { ApexTime } from '../runtime/time.ts';
import { runtimeType, type RuntimeType } from '../runtime/types.ts';
import type { FormulaType } from '../formula/types.ts';
import { FlowFault } from './errors.ts';
import { flowText } from './flow-text.ts';

/** https://developer.salesforce.com/docs/atlas.en-us.api_meta.meta/api_meta/meta_visual_workflow.htm */
export const DATA_TYPES = [
    'String', 'Number', 'Currency', 'Boolean', 'Date', 'DateTime', 'Time', 'Picklist', 'Multipicklist', 'SObject', 'Apex'
] as const; // prettier-ignore

export type DataType = (typeof DATA_TYPES)[number];

export interface FlowType {
    readonly data: DataType;
    readonly collection: boolean;
    /** Canonical name of the object of SObject types; null when any will do. */
    readonly object: string | null;
    /** Name of the class of Apex types. */
    readonly apexClass: string | null;
}

export function flowType(data: DataType, options: Partial<Omit<FlowType, 'data'>> = {}): FlowType {
    return { data, collection: false, object: null, apexClass: null, ...options };
}

export const TEXT = flowType('String');

/** The type of one item of a collection. */
export function itemType(type: FlowType): FlowType {
    return { ...type, collection: false };
}

const FORMULA: Readonly<Record<DataType, FormulaType | null>> = {
    String: 'text',
    Number: 'number',
    Currency: 'number',
    Boolean: 'boolean',
    Date: 'date',
    DateTime: 'datetime',
    Time: 'time',
    Picklist: 'text',
    Multipicklist: 'text',
    SObject: null,
    Apex: null
};

/** The type a resource has in formulas; null when formulas cannot mention it. */
export function formulaTypeOfResource(type: FlowType): FormulaType | null {
    return type.collection ? null : FORMULA[type.data];
}

const OF_FORMULA: Readonly<Record<FormulaType, DataType>> = {
    text: 'String',
    picklist: 'Picklist',
    multipicklist: 'Multipicklist',
    number: 'Number',
    boolean: 'Boolean',
    date: 'Date',
    datetime: 'DateTime',
    time: 'Time',
    location: 'String',
    null: 'String'
};

export function typeOfFormula(type: FormulaType): FlowType {
    return flowType(OF_FORMULA[type]);
}

const APEX: Readonly<Record<DataType, string>> = {
    String: 'String',
    Number: 'Decimal',
    Currency: 'Decimal',
    Boolean: 'Boolean',
    Date: 'Date',
    DateTime: 'Datetime',
    Time: 'Time',
    Picklist: 'String',
    Multipicklist: 'String',
    SObject: 'SObject',
    Apex: 'Object'
};

/** The Apex type of the values a resource holds. */
export function apexType(type: FlowType): RuntimeType {
    const item = type.object ?? type.apexClass ?? APEX[type.data];
    return runtimeType(type.collection ? `List<${item}>` : item);
}

/** A value as a resource of the type holds it. Records and collections are copied: flows pass them by value. */
export function convertTo(type: FlowType, value: unknown): unknown {
    if (value === null || value === undefined) {
        return null;
    }
    if (type.collection) {
        const items = value instanceof ApexList ? value.items : [value];
        return new ApexList(
            apexType(type),
            items.map((item) => convertTo(itemType(type), item))
        );
    }
    const converted = convert(type.data, value);
    if (converted === undefined) {
        throw new FlowFault(`The flow could not convert a value to ${type.data}: ${flowText(value)}`);
    }
    return converted;
}

function convert(data: DataType, value: unknown): unknown {
    switch (data) {
        case 'String':
        case 'Picklist':
        case 'Multipicklist':
            return flowText(value);
        case 'Number':
        case 'Currency':
            return toDecimal(value) ?? (typeof value === 'string' ? (Decimal.parse(value) ?? undefined) : undefined);
        case 'Boolean':
            return typeof value === 'boolean' ? value : value === 'true' ? true : value === 'false' ? false : undefined;
        case 'Date':
            return toDate(value);
        case 'DateTime':
            return toDatetime(value);
        case 'Time':
            return value instanceof ApexTime ? value : undefined;
        case 'SObject':
            return value instanceof SObjectValue ? copyRecord(value) : undefined;
        case 'Apex':
            return value;
    }
}

function toDate(value: unknown): ApexDate | undefined {
    if (value instanceof ApexDatetime) {
        return value.date(current().transaction.user.timeZone);
    }
    return value instanceof ApexDate
        ? value
        : typeof value === 'string'
          ? (ApexDate.parseIso(value) ?? undefined)
          : undefined;
}

function toDatetime(value: unknown): ApexDatetime | undefined {
    if (value instanceof ApexDate) {
        return ApexDatetime.ofWallClock(current().transaction.user.timeZone, value, 0);
    }
    return value instanceof ApexDatetime
        ? value
        : typeof value === 'string'
          ? (ApexDatetime.parseIso(value) ?? undefined)
          : undefined;
}

/** A record of its own with the same values. */
export function copyRecord(record: SObjectValue): SObjectValue {
    const copy = record.clone(true, false, true, true);
    copy.isClone = false;
    return copy;
}
