/** Values of formulas as Apex gets them. */
import type { FormulaValue } from '../../formula/index.ts';
import type { FormulaType } from '../../formula/types.ts';
import { textOf } from '../../formula/functions/text.ts';
import { Decimal } from '../../runtime/decimal.ts';
import { ApexDouble } from '../../runtime/double.ts';

/** Constants of FormulaEval.FormulaReturnType with the type their formulas have. */
export const RETURN_TYPES: Readonly<Record<string, FormulaType>> = {
    BOOLEAN: 'boolean',
    DATE: 'date',
    DATETIME: 'datetime',
    DECIMAL: 'number',
    DOUBLE: 'number',
    ID: 'text',
    INTEGER: 'number',
    LONG: 'number',
    STRING: 'text',
    TIME: 'time'
};

/** The value as the Apex type a return type stands for; whole numbers are cut, not rounded. */
export function toApex(returnType: string, value: FormulaValue): unknown {
    if (!(value instanceof Decimal)) {
        return value;
    }
    switch (returnType) {
        case 'DOUBLE':
            return new ApexDouble(value.toNumber());
        case 'INTEGER':
            return value.toInteger();
        case 'LONG':
            return value.toLong();
        default:
            return value;
    }
}

/** A value inside a template. */
export function templateText(value: FormulaValue): string {
    return typeof value === 'boolean' ? String(value) : (textOf(value) ?? '');
}
