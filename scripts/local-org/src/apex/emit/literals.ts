/** Literals and implicit conversions. */
import type { Expr, LiteralExpr } from '../ast.ts';
import type { ApexType, PrimitiveName } from '../symbols.ts';
import type { FileContext } from './context.ts';

/** The name of a primitive type, or null for any other type. */
export function primitiveName(type: ApexType | undefined): PrimitiveName | null {
    return type?.kind === 'primitive' ? type.name : null;
}

/** The type of an expression once its implicit conversion is done. */
export function finalType(expr: Expr): ApexType {
    return expr.coerce ?? (expr.type as ApexType);
}

/** Whether a literal is the null literal. */
export function isNullLiteral(expr: Expr): boolean {
    return expr.kind === 'literal' && expr.literal === 'null';
}

/** A literal as JavaScript; numbers with a class of their own are constants of the file. */
export function emitLiteral(expr: LiteralExpr, file: FileContext): string {
    switch (expr.literal) {
        case 'null':
            return 'null';
        case 'Integer':
            return Number(expr.value) < 0 ? `(${expr.value})` : String(expr.value);
        case 'Long':
            return BigInt(expr.value as bigint | number) < 0n ? `(${expr.value}n)` : `${expr.value}n`;
        case 'Boolean':
            return String(expr.value);
        case 'String':
            return JSON.stringify(expr.value);
        case 'Decimal':
            return file.hoist(`$.decimal(${JSON.stringify(expr.value)})`);
        case 'Double':
            return file.hoist(`$.double(${Number(expr.value)})`);
    }
}

/** A literal where another number type is asked for, made once; null when the conversion has to happen at run time. */
export function emitConvertedLiteral(expr: LiteralExpr, to: PrimitiveName, file: FileContext): string | null {
    if (expr.literal === 'Integer' && to === 'Long') {
        return Number(expr.value) < 0 ? `(${expr.value}n)` : `${expr.value}n`;
    }
    if (expr.literal === 'Integer' || expr.literal === 'Long' || expr.literal === 'Decimal') {
        if (to === 'Decimal') {
            return file.hoist(`$.decimal(${JSON.stringify(String(expr.value))})`);
        }
        if (to === 'Double') {
            return file.hoist(`$.double(${Number(expr.value)})`);
        }
    }
    return null;
}

/** Helper for each implicit conversion; null passes through all of them. */
const CONVERSIONS: Readonly<Record<string, string>> = {
    'Integer>Long': 'intToLong',
    'Integer>Double': 'intToDouble',
    'Integer>Decimal': 'intToDecimal',
    'Long>Double': 'longToDouble',
    'Long>Decimal': 'longToDecimal',
    'Long>Integer': 'longToInt',
    'Double>Decimal': 'doubleToDecimal',
    'Double>Integer': 'doubleToInt',
    'Double>Long': 'doubleToLong',
    'Decimal>Double': 'decimalToDouble',
    'Decimal>Integer': 'decimalToInt',
    'Decimal>Long': 'decimalToLong',
    'String>Id': 'toId',
    'Date>Datetime': 'dateToDatetime',
    'Datetime>Date': 'datetimeToDate'
};

/** `code` of type `from` as a value of type `to`; unchanged when nothing has to happen at run time. */
export function emitConversion(code: string, from: ApexType, to: ApexType, file: FileContext): string {
    if (to.kind === 'sobject' && from.kind === 'class') {
        return file.call('single', code);
    }
    const helper = CONVERSIONS[`${primitiveName(from)}>${primitiveName(to)}`];
    return helper ? file.call(helper, code) : code;
}
