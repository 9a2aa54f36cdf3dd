/**
 * Integer, Long, Double and Boolean.
 */
import { ApexDouble, doubleText, parseDouble } from '../../runtime/double.ts';
import { Decimal } from '../../runtime/decimal.ts';
import { hashCodeOf } from '../../runtime/equality.ts';
import { throwApex } from '../../runtime/exception.ts';
import { formatDecimal, formatInteger } from '../../runtime/format.ts';
import { toText } from '../../runtime/to-text.ts';
import { typeOf } from '../../runtime/types.ts';
import { platformClass } from '../declare.ts';
import { REFERENCE, required, userLocale } from './support.ts';

const LONG_MAX = 2n ** 63n - 1n;

/** @throws System.TypeException `Invalid integer: abc` */
function parseInteger(text: string): number {
    const trimmed = text.trim();
    const value = /^[+-]?\d+$/.test(trimmed) ? Number(trimmed) : NaN;
    if (!(value >= -2_147_483_648 && value <= 2_147_483_647)) {
        throwApex('System.TypeException', `Invalid integer: ${text}`);
    }
    return value;
}

/** @throws System.TypeException `Invalid long: abc` */
function parseLong(text: string): bigint {
    const trimmed = text.trim();
    const value = /^[+-]?\d+$/.test(trimmed) ? BigInt(trimmed.replace('+', '')) : null;
    if (value === null || value > LONG_MAX || value < -LONG_MAX - 1n) {
        return throwApex('System.TypeException', `Invalid long: ${text}`);
    }
    return value;
}

/** @throws System.TypeException `Invalid double: abc` */
function parseDoubleText(text: string): ApexDouble {
    const value = parseDouble(text);
    if (value === null) {
        return throwApex('System.TypeException', `Invalid double: ${text}`);
    }
    return new ApexDouble(value);
}

/** A number of any type as an Integer, truncated as Java's intValue does. */
function integerOf(value: unknown): number {
    switch (typeof required(value)) {
        case 'number':
            return value as number;
        case 'bigint':
            return Number(BigInt.asIntN(32, value as bigint));
        case 'string':
            return parseInteger(value as string);
        default:
            return value instanceof Decimal
                ? value.toInteger()
                : value instanceof ApexDouble
                  ? doubleToInteger(value.value)
                  : invalidConversion(value, 'Integer');
    }
}

function invalidConversion(value: unknown, target: string): never {
    return throwApex(
        'System.TypeException',
        `Invalid conversion from runtime type ${typeOf(value)?.name} to ${target}`
    );
}

/** A double as Java casts it to int: towards zero, kept within the range, 0 for NaN. */
export function doubleToInteger(value: number): number {
    return Number.isNaN(value) ? 0 : Math.trunc(Math.min(Math.max(value, -2_147_483_648), 2_147_483_647));
}

/** A double as Java casts it to long. */
export function doubleToLong(value: number): bigint {
    if (Number.isNaN(value)) {
        return 0n;
    }
    return value >= 2 ** 63 ? LONG_MAX : value < -(2 ** 63) ? -LONG_MAX - 1n : BigInt(Math.trunc(value));
}

/** Rounds to the nearest whole number; halves go to the even one, as for System.Decimal. */
export function roundDouble(value: number): bigint {
    return Decimal.fromDouble(value).setScale(0, 'HALF_EVEN').toLong();
}

platformClass('System.Integer', {
    doc: `${REFERENCE}apex_methods_system_integer.htm`,
    members: {
        'static Integer valueOf(String text)': (text: string) => parseInteger(required(text)),
        'static Integer valueOf(Object value)': integerOf,
        'String format()': (self: number) => formatInteger(self, userLocale()),
        'Long longValue()': (self: number) => BigInt(self),
        'Integer intValue()': (self: number) => self,
        'Double doubleValue()': (self: number) => new ApexDouble(self),
        'String toString()': (self: number) => String(self),
        'Integer hashCode()': (self: number) => hashCodeOf(self)
    }
});

platformClass('System.Long', {
    doc: `${REFERENCE}apex_methods_system_long.htm`,
    members: {
        'static Long valueOf(String text)': (text: string) => parseLong(required(text)),
        'static Long valueOf(Object value)': (value: unknown) =>
            typeof value === 'bigint' ? value : typeof value === 'string' ? parseLong(value) : BigInt(integerOf(value)),
        'String format()': (self: bigint) => formatInteger(self, userLocale()),
        'Integer intValue()': (self: bigint) => Number(BigInt.asIntN(32, self)),
        'Long longValue()': (self: bigint) => self,
        'Double doubleValue()': (self: bigint) => new ApexDouble(Number(self)),
        'String toString()': (self: bigint) => String(self)
    }
});

platformClass('System.Double', {
    doc: `${REFERENCE}apex_methods_system_double.htm`,
    members: {
        'static Double valueOf(String text)': (text: string) => parseDoubleText(required(text)),
        'static Double valueOf(Object value)': (value: unknown) => doubleOf(required(value)),
        'String format()': (self: ApexDouble) =>
            formatDecimal(Decimal.fromDouble(self.value).stripTrailingZeros(), userLocale()),
        'Integer intValue()': (self: ApexDouble) => doubleToInteger(self.value),
        'Long longValue()': (self: ApexDouble) => doubleToLong(self.value),
        'Double doubleValue()': (self: ApexDouble) => self,
        'Long round()': (self: ApexDouble) => roundDouble(self.value),
        'String toString()': (self: ApexDouble) => doubleText(self.value)
    }
});

function doubleOf(value: unknown): ApexDouble {
    if (value instanceof ApexDouble) {
        return value;
    }
    if (typeof value === 'string') {
        return parseDoubleText(value);
    }
    if (value instanceof Decimal) {
        return new ApexDouble(value.toNumber());
    }
    return typeof value === 'number' || typeof value === 'bigint'
        ? new ApexDouble(Number(value))
        : invalidConversion(value, 'Double');
}

platformClass('System.Boolean', {
    doc: `${REFERENCE}apex_methods_system_boolean.htm`,
    members: {
        'static Boolean valueOf(String text)': (text: string) => required(text).toLowerCase() === 'true',
        'static Boolean valueOf(Object value)': (value: unknown) => {
            const given = required(value);
            if (typeof given !== 'boolean' && typeof given !== 'string') {
                return invalidConversion(given, 'Boolean');
            }
            return typeof given === 'boolean' ? given : given.toLowerCase() === 'true';
        },
        'String toString()': (self: boolean) => toText(self)
    }
});
