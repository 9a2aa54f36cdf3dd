/**
 * Arithmetic of formulas. Intermediate results keep 39 significant digits, rounded half up; functions of analysis go
 * through 64-bit floats. Both are what the platform's own engine does, which is public and documented by its test files.
 */
import { Decimal, powerOfTen, type RoundingMode } from '../runtime/decimal.ts';
import { ApexDouble } from '../runtime/double.ts';
import { FormulaEvaluationError } from './errors.ts';

const DIGITS = 39;
/** Digits that count when a number is cut to an integer; hides what division left behind. */
const EXTERNAL_DIGITS = 33;
const POWER_DIGITS = 18;
/** Places behind the point a formula hands out. */
const RESULT_PLACES = 32;
/** Numbers with more places than this come from texts such as `1e999999` and would only fill the memory. */
const MAX_EXPONENT = 1000;

export const ZERO = Decimal.ZERO;
export const ONE = Decimal.fromInteger(1);
const HUNDRED = Decimal.fromInteger(100);

const rounded = (value: Decimal): Decimal => value.roundToDigits(DIGITS, 'HALF_UP');

export function add(left: Decimal, right: Decimal): Decimal {
    return rounded(left.add(right));
}

export function subtract(left: Decimal, right: Decimal): Decimal {
    return rounded(left.subtract(right));
}

export function multiply(left: Decimal, right: Decimal): Decimal {
    return rounded(left.multiply(right));
}

/** @throws FormulaEvaluationError for a division by zero. */
export function divide(left: Decimal, right: Decimal): Decimal {
    if (right.unscaled === 0n) {
        throw new FormulaEvaluationError('Division by zero');
    }
    // Enough places for 39 significant digits, whatever the sizes of the two numbers.
    const magnitude = left.precision() - left.scale - (right.precision() - right.scale);
    const places = Math.max(DIGITS - magnitude + 1, 0);
    return rounded(left.divideTo(right, places, 'HALF_UP')).stripTrailingZeros();
}

/** What is left of the truncating division; it has the sign of the first number. */
export function modulo(left: Decimal, right: Decimal): Decimal {
    if (right.unscaled === 0n) {
        throw new FormulaEvaluationError('Division by zero');
    }
    return left.remainder(right);
}

/**
 * `base ^ exponent` for whole exponents, with 18 significant digits.
 * @throws FormulaEvaluationError for other exponents and for results beyond 10^64.
 */
export function power(base: Decimal, exponent: Decimal): Decimal {
    const whole = exponent.setScale(0, 'DOWN');
    const count = Number(whole.unscaled);
    const size = Math.log10(Math.abs(base.toNumber())) * count;
    if (!whole.equals(exponent) || size > 64 || Math.abs(count) > 999_999_999) {
        throw new FormulaEvaluationError('Out of range argument to POWER() function');
    }
    const positive = raise(base, Math.abs(count));
    const result = count < 0 ? divide(ONE, positive) : positive;
    const short = result.roundToDigits(POWER_DIGITS, 'HALF_UP');
    return short.abs().compareTo(new Decimal(1n, DIGITS)) < 0 ? ZERO : short;
}

function raise(base: Decimal, exponent: number): Decimal {
    let result = ONE;
    let square = base;
    for (let rest = exponent; rest > 0; rest = Math.floor(rest / 2)) {
        if (rest % 2 === 1) {
            result = rounded(result.multiply(square));
        }
        square = rounded(square.multiply(square));
    }
    return result;
}

/** ROUND and TRUNC. A number with fewer digits before the point than are cut away is 0. */
export function roundTo(value: Decimal, places: number, mode: RoundingMode): Decimal {
    const wholeDigits = value.abs().compareTo(ONE) < 0 ? 0 : value.precision() - value.scale;
    if (places < 0 && wholeDigits + places <= 0) {
        return ZERO;
    }
    if (places >= value.scale) {
        return value;
    }
    const result = value.setScale(places, mode);
    return result.unscaled === 0n ? ZERO : places < 0 ? result.setScale(0, mode) : result;
}

/** The number as a whole one; what a division left beyond 33 digits does not count. */
export function toWhole(value: Decimal, mode: RoundingMode, ties: RoundingMode): Decimal {
    return value.roundToDigits(EXTERNAL_DIGITS, ties).setScale(0, mode);
}

/** A number as the whole formula hands it out. */
export function asResult(value: Decimal): Decimal {
    return value.scale > RESULT_PLACES ? value.setScale(RESULT_PLACES, 'HALF_UP') : value;
}

/** @throws FormulaEvaluationError for NaN and infinities. */
export function fromFloat(value: number): Decimal {
    if (!Number.isFinite(value)) {
        throw new FormulaEvaluationError('The number is out of range');
    }
    return Decimal.fromDouble(value);
}

/** A number as a program or a field holds it, as a Decimal; undefined for anything else. */
export function toDecimal(value: unknown): Decimal | undefined {
    if (value instanceof Decimal) {
        return value;
    }
    if (typeof value === 'number') {
        return Number.isInteger(value) ? Decimal.fromInteger(value) : fromFloat(value);
    }
    if (typeof value === 'bigint') {
        return Decimal.fromLong(value);
    }
    return value instanceof ApexDouble ? fromFloat(value.value) : undefined;
}

/** What a percent field stands for: 50 is 0.5. */
export function fromPercent(value: Decimal): Decimal {
    return new Decimal(value.unscaled, value.scale + 2);
}

/** The number a percent field shows: 0.5 is 50. */
export function toPercent(value: Decimal): Decimal {
    return value.multiply(HUNDRED);
}

/** Reads a number as VALUE does; null when the text is none. */
export function parseNumber(text: string): Decimal | null {
    const parsed = Decimal.parse(text);
    return parsed && Math.abs(parsed.scale) <= MAX_EXPONENT ? rounded(parsed) : null;
}

/** Without trailing zeros and without an exponent, as TEXT writes it. */
export function numberText(value: Decimal): string {
    return value.stripTrailingZeros().toPlainString();
}

/** The whole part as a JavaScript number, kept within what array positions can hold. */
export function toInt(value: Decimal): number {
    const whole = value.truncated();
    const limit = powerOfTen(9);
    return Number(whole > limit ? limit : whole < -limit ? -limit : whole);
}
