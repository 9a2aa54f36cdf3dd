/** Filters of list views as conditions of a query. */
import type { ObjectSchema } from '../../schema/model.ts';
import type { FieldSchema } from '../../schema/fields.ts';
import { PageError, type RecordFilter } from '../backend.ts';

const COMPARISONS: Readonly<Record<string, string>> = {
    equals: '=',
    notEqual: '!=',
    lessThan: '<',
    lessOrEqual: '<=',
    greaterThan: '>',
    greaterOrEqual: '>='
};
const NUMBERS = new Set(['double', 'currency', 'percent', 'int', 'long']);

/** A condition in SOQL. @throws PageError for filters that the page host does not know */
export function conditionOf(object: ObjectSchema, filter: RecordFilter): string {
    const field = object.field(filter.field);
    if (!field) {
        throw new PageError(501, { message: `Not supported by the page host: list view filter on ${filter.field}` });
    }
    // Several values are alternatives, or all excluded.
    const parts = filter.value.split(',').map((value) => comparison(field, filter.operation, value.trim()));
    const isExcluding = filter.operation.startsWith('not');
    return parts.length === 1 ? (parts[0] as string) : `(${parts.join(isExcluding ? ' AND ' : ' OR ')})`;
}

function comparison(field: FieldSchema, operation: string, value: string): string {
    const operator = COMPARISONS[operation];
    if (operator !== undefined) {
        return `${field.name} ${operator} ${literal(field, value)}`;
    }
    switch (operation) {
        case 'contains':
            return `${field.name} LIKE ${quoted(`%${value}%`)}`;
        case 'startsWith':
            return `${field.name} LIKE ${quoted(`${value}%`)}`;
        case 'notContain':
            return `(NOT ${field.name} LIKE ${quoted(`%${value}%`)})`;
        default:
            throw new PageError(501, { message: `Not supported by the page host: list view operation ${operation}` });
    }
}

function literal(field: FieldSchema, value: string): string {
    if (value === '') {
        return 'NULL';
    }
    if (field.type === 'boolean') {
        return value === '1' ? 'TRUE' : 'FALSE';
    }
    // Numbers and dates stand as they are, relative dates such as LAST_N_DAYS:7 among them.
    const isBare = (NUMBERS.has(field.type) || field.type.startsWith('date')) && /^[-\w.:+]+$/.test(value);
    return isBare ? value : quoted(value);
}

function quoted(text: string): string {
    return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
}
