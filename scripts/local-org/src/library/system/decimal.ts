/**
 * Decimal and RoundingMode.
 */
import { ApexDouble } from '../../runtime/double.ts';
import { ArithmeticFailure, Decimal, MAX_SCALE } from '../../runtime/decimal.ts';
import type { RoundingMode } from '../../runtime/decimal.ts';
import type { EnumValue } from '../../runtime/enum.ts';
import { throwApex } from '../../runtime/exception.ts';
import { formatDecimal } from '../../runtime/format.ts';
import { platformClass, platformEnum } from '../declare.ts';
import { REFERENCE, required, strict, userLocale } from './support.ts';

platformEnum(
    'System.RoundingMode',
    ['UP', 'DOWN', 'CEILING', 'FLOOR', 'HALF_UP', 'HALF_DOWN', 'HALF_EVEN', 'UNNECESSARY'],
    `${REFERENCE}apex_methods_system_decimal.htm`
);

/** @throws System.TypeException `Invalid decimal: abc` */
function parseDecimal(text: string): Decimal {
    return Decimal.parse(text.trim()) ?? throwApex('System.TypeException', `Invalid decimal: ${text}`);
}

/** Runs arithmetic with its failure as an Apex exception. */
export function arithmetic<T>(work: () => T): T {
    try {
        return work();
    } catch (error) {
        if (error instanceof ArithmeticFailure) {
            return throwApex('System.MathException', error.message);
        }
        throw error;
    }
}

/** The name of a constant of RoundingMode. */
function modeOf(mode: EnumValue): RoundingMode {
    return required(mode).name as RoundingMode;
}

function checkScale(scale: number): number {
    if (scale < -MAX_SCALE || scale > MAX_SCALE) {
        throwApex('System.MathException', `Scale must be between -${MAX_SCALE} and ${MAX_SCALE}`);
    }
    return scale;
}

function setScale(self: Decimal, scale: number, mode: RoundingMode): Decimal {
    return arithmetic(() => self.setScale(checkScale(required(scale)), mode));
}

function divide(self: Decimal, divisor: Decimal, scale: number, mode: RoundingMode): Decimal {
    return arithmetic(() => self.divideTo(required(divisor), checkScale(required(scale, 2)), mode));
}

function power(self: Decimal, exponent: number): Decimal {
    if (exponent < 0 || exponent > 32_767) {
        throwApex('System.MathException', 'Exponent must be between 0 and 32767');
    }
    return self.pow(exponent);
}

function decimalOf(value: unknown): Decimal {
    if (value instanceof ApexDouble) {
        return arithmetic(() => Decimal.fromDouble(value.value));
    }
    if (typeof value === 'string') {
        return parseDecimal(value);
    }
    return typeof value === 'number' || typeof value === 'bigint' ? new Decimal(BigInt(value), 0) : (value as Decimal);
}

platformClass('System.Decimal', {
    doc: `${REFERENCE}apex_methods_system_decimal.htm`,
    members: {
        'static Decimal valueOf(Double value)': (value: ApexDouble) => decimalOf(required(value)),
        'static Decimal valueOf(Long value)': (value: bigint) => decimalOf(required(value)),
        'static Decimal valueOf(String text)': (text: string) => decimalOf(required(text)),
        'Decimal abs()': (self: Decimal) => self.abs(),
        'Decimal divide(Decimal divisor, Integer scale)': (self: Decimal, divisor: Decimal, scale: number) =>
            divide(self, divisor, scale, 'HALF_EVEN'),
        'Decimal divide(Decimal divisor, Integer scale, System.RoundingMode mode)': (
            self: Decimal,
            divisor: Decimal,
            scale: number,
            mode: EnumValue
        ) => divide(self, divisor, scale, modeOf(mode)),
        'Double doubleValue()': (self: Decimal) => new ApexDouble(self.toNumber()),
        'String format()': (self: Decimal) => formatDecimal(self, userLocale()),
        'Integer intValue()': (self: Decimal) => self.toInteger(),
        'Long longValue()': (self: Decimal) => self.toLong(),
        'Decimal pow(Integer exponent)': strict(power),
        'Integer precision()': (self: Decimal) => self.precision(),
        'Long round()': (self: Decimal) => self.setScale(0, 'HALF_EVEN').toLong(),
        'Long round(System.RoundingMode mode)': (self: Decimal, mode: EnumValue) =>
            arithmetic(() => self.setScale(0, modeOf(mode)).toLong()),
        'Integer scale()': (self: Decimal) => self.scale,
        'Decimal setScale(Integer scale)': (self: Decimal, scale: number) => setScale(self, scale, 'HALF_EVEN'),
        'Decimal setScale(Integer scale, System.RoundingMode mode)': (self: Decimal, scale: number, mode: EnumValue) =>
            setScale(self, scale, modeOf(mode)),
        'Decimal stripTrailingZeros()': (self: Decimal) => self.stripTrailingZeros(),
        'String toPlainString()': (self: Decimal) => self.toPlainString(),
        'String toString()': (self: Decimal) => self.toString()
    }
});
