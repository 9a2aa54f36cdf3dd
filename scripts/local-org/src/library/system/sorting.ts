/**
 * The order List.sort() gives values, and sorting that Apex callbacks decide.
 * https://developer.salesforce.com/docs/atlas.en-us.apexcode.meta/apexcode/langCon_apex_collections_lists_sorting.htm
 */
import { SObjectValue } from '../../data/sobject.ts';
import { ApexDate } from '../../runtime/date.ts';
import { ApexDatetime } from '../../runtime/datetime.ts';
import { Decimal } from '../../runtime/decimal.ts';
import { ApexDouble } from '../../runtime/double.ts';
import { EnumValue } from '../../runtime/enum.ts';
import { throwApex } from '../../runtime/exception.ts';
import { ApexObject, hasMethod, invoke } from '../../runtime/object.ts';
import { ApexTime } from '../../runtime/time.ts';
import { toText } from '../../runtime/to-text.ts';
import { typeOf } from '../../runtime/types.ts';
import { compareText } from './string.ts';

/** Compares two values of one list; nulls come first. */
export function naturalOrder(left: unknown, right: unknown): number {
    if (left === null || right === null) {
        return left === right ? 0 : left === null ? -1 : 1;
    }
    if (left instanceof ApexObject) {
        return userOrder(left, right);
    }
    if (left instanceof SObjectValue && right instanceof SObjectValue) {
        return recordOrder(left, right);
    }
    if (typeof left === 'string') {
        return compareText(left, toText(right));
    }
    const [a, b] = [rank(left), rank(right)];
    return a instanceof Decimal && b instanceof Decimal ? a.compareTo(b) : a < b ? -1 : a > b ? 1 : 0;
}

function userOrder(left: ApexObject, right: unknown): number {
    if (!hasMethod(left, 'compareTo', 1)) {
        throwApex('System.ListException', 'One or more of the items in this list is not Comparable.');
    }
    return invoke(left, 'compareTo', [right]) as number;
}

/** A value as something `<` compares. */
function rank(value: unknown): number | bigint | Decimal {
    switch (typeof value) {
        case 'number':
        case 'bigint':
            return value;
        case 'boolean':
            return Number(value);
        default:
            return rankOfObject(value as object);
    }
}

function rankOfObject(value: object): number | Decimal {
    if (value instanceof Decimal) {
        return value;
    }
    if (value instanceof ApexDouble) {
        return value.value;
    }
    if (value instanceof ApexDate) {
        return value.days;
    }
    if (value instanceof ApexDatetime || value instanceof ApexTime) {
        return value.ms;
    }
    if (value instanceof EnumValue) {
        return value.ordinal;
    }
    return throwApex(
        'System.ListException',
        `One or more of the items in this list is not Comparable: ${typeOf(value)?.name}`
    );
}

/** Records: by object, then by the name field, then by the other fields they carry, in alphabetical order. */
function recordOrder(left: SObjectValue, right: SObjectValue): number {
    if (left.type !== right.type) {
        return compareText(left.type, right.type);
    }
    const nameField = left.schema.nameField?.name ?? 'Name';
    const rest = [...new Set([...left.fields.keys(), ...right.fields.keys()])].sort(compareText);
    for (const name of [nameField, ...rest]) {
        const order = naturalOrder(left.fields.get(name) ?? null, right.fields.get(name) ?? null);
        if (order !== 0) {
            return order;
        }
    }
    return 0;
}

/** A stable sort into an array of its own. */
export function sorted(items: readonly unknown[], compare: (left: unknown, right: unknown) => number): unknown[] {
    return [...items].sort(compare);
}
