/**
 * Apex Decimal: an unscaled integer and a scale, as java.math.BigDecimal has them.
 *
 * Text and scale rules: https://developer.salesforce.com/docs/atlas.en-us.apexref.meta/apexref/apex_methods_system_decimal.htm
 * The number of digits a quotient gets is not documented. `1.0 / 3.0` was seen to have 33 of them behind the point, which
 * is also the largest scale that setScale accepts; that the scale is what is capped, and not the number of significant
 * digits, is an assumption no org has confirmed.
 */

/** Names of the constants of System.RoundingMode. */
export type RoundingMode = 'CEILING' | 'DOWN' | 'FLOOR' | 'HALF_DOWN' | 'HALF_EVEN' | 'HALF_UP' | 'UNNECESSARY' | 'UP';

/** The largest scale, and the scale of a quotient that does not end. */
export const MAX_SCALE = 33;

const powers: bigint[] = [1n];

/** 10 to the power of `exponent` (0 or more). */
export function powerOfTen(exponent: number): bigint {
    let power = powers[exponent];
    if (power === undefined) {
        for (let at = powers.length; at <= exponent; at++) {
            powers[at] = powers[at - 1]! * 10n;
        }
        power = powers[exponent]!;
    }
    return power;
}

/** Raised by arithmetic that has no result; callers turn it into System.MathException. */
export class ArithmeticFailure extends Error {}

function digitsOf(value: bigint): number {
    return (value < 0n ? -value : value).toString().length;
}

/** `numerator / denominator` as an integer rounded by `mode`. */
function divideRounded(numerator: bigint, denominator: bigint, mode: RoundingMode): bigint {
    const quotient = numerator / denominator;
    const rest = numerator % denominator;
    if (rest === 0n) {
        return quotient;
    }
    const negative = numerator < 0n !== denominator < 0n;
    const away = negative ? quotient - 1n : quotient + 1n;
    const doubled = (rest < 0n ? -rest : rest) * 2n;
    const size = denominator < 0n ? -denominator : denominator;
    switch (mode) {
        case 'UP':
            return away;
        case 'DOWN':
            return quotient;
        case 'CEILING':
            return negative ? quotient : away;
        case 'FLOOR':
            return negative ? away : quotient;
        case 'HALF_UP':
            return doubled >= size ? away : quotient;
        case 'HALF_DOWN':
            return doubled > size ? away : quotient;
        case 'HALF_EVEN':
            return doubled > size || (doubled === size && quotient % 2n !== 0n) ? away : quotient;
        case 'UNNECESSARY':
            throw new ArithmeticFailure('Rounding necessary');
    }
}

/** An immutable decimal number: `unscaled × 10^-scale`. */
export class Decimal {
    static readonly apexName = 'Decimal';
    static readonly ZERO: Decimal = new Decimal(0n, 0);

    readonly unscaled: bigint;
    readonly scale: number;
    #orderKey: number | null | undefined = undefined;

    constructor(unscaled: bigint, scale: number) {
        this.unscaled = unscaled;
        this.scale = scale;
    }

    /** Scale 0. */
    static fromInteger(value: number): Decimal {
        return new Decimal(BigInt(value), 0);
    }

    /** Scale 0. */
    static fromLong(value: bigint): Decimal {
        return new Decimal(value, 0);
    }

    /** The shortest decimal that reads back as `value`, at least one digit behind the point as Java writes doubles. */
    static fromDouble(value: number): Decimal {
        const parsed = Number.isFinite(value) ? Decimal.parse(String(value)) : null;
        if (!parsed) {
            throw new ArithmeticFailure('Infinite or NaN');
        }
        return Number.isInteger(value) && parsed.scale <= 0 ? parsed.setScale(1, 'HALF_UP') : parsed;
    }

    /** Reads `-12.50`, `.5`, `1e3`; null when `text` is no number. The scale is the number of digits behind the point. */
    static parse(text: string): Decimal | null {
        const match = /^([+-]?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d{1,9}))?$/.exec(text);
        if (!match || (!match[2] && !match[3])) {
            return null;
        }
        const fraction = match[3] ?? '';
        const unscaled = BigInt((match[2] ?? '') + fraction);
        const scale = fraction.length - Number(match[4] ?? 0);
        return new Decimal(match[1] === '-' ? -unscaled : unscaled, scale);
    }

    add(other: Decimal): Decimal {
        if (this.scale === other.scale) {
            return new Decimal(this.unscaled + other.unscaled, this.scale);
        }
        const scale = Math.max(this.scale, other.scale);
        return new Decimal(this.unscaledAt(scale) + other.unscaledAt(scale), scale);
    }

    subtract(other: Decimal): Decimal {
        return this.add(other.negate());
    }

    /** The scale is the sum of both scales. */
    multiply(other: Decimal): Decimal {
        return new Decimal(this.unscaled * other.unscaled, this.scale + other.scale);
    }

    /**
     * The `/` operator. A quotient that ends has the smallest scale that holds it, but no less than the difference of the
     * scales; any other has scale {@link MAX_SCALE}, rounded half up.
     * @throws ArithmeticFailure `Divide by 0`
     */
    divide(other: Decimal): Decimal {
        const least = Math.max(this.scale - other.scale, 0);
        const shift = least + other.scale - this.scale;
        const numerator = this.unscaled * powerOfTen(shift);
        // Most quotients in programs end at once; finding their zeros afterwards would cost ten times as much.
        if (other.unscaled !== 0n && numerator % other.unscaled === 0n) {
            return new Decimal(numerator / other.unscaled, least);
        }
        return this.divideTo(other, Math.max(least, MAX_SCALE), 'HALF_UP').stripToScale(least);
    }

    /** `this / other` with exactly `scale` digits behind the point. */
    divideTo(other: Decimal, scale: number, mode: RoundingMode): Decimal {
        if (other.unscaled === 0n) {
            throw new ArithmeticFailure('Divide by 0');
        }
        const shift = scale + other.scale - this.scale;
        const numerator = shift >= 0 ? this.unscaled * powerOfTen(shift) : this.unscaled;
        const denominator = shift >= 0 ? other.unscaled : other.unscaled * powerOfTen(-shift);
        return new Decimal(divideRounded(numerator, denominator, mode), scale);
    }

    /** What is left of the truncating division. */
    remainder(other: Decimal): Decimal {
        const scale = Math.max(this.scale, other.scale);
        const divisor = other.unscaledAt(scale);
        if (divisor === 0n) {
            throw new ArithmeticFailure('Divide by 0');
        }
        return new Decimal(this.unscaledAt(scale) % divisor, scale);
    }

    /** `exponent` is 0 or more. */
    pow(exponent: number): Decimal {
        return new Decimal(this.unscaled ** BigInt(exponent), this.scale * exponent);
    }

    negate(): Decimal {
        return new Decimal(-this.unscaled, this.scale);
    }

    abs(): Decimal {
        return this.unscaled < 0n ? this.negate() : this;
    }

    /** -1, 0 or 1; scales do not matter (`1.0` and `1.00` compare as 0). */
    compareTo(other: Decimal): number {
        const scale = Math.max(this.scale, other.scale);
        const left = this.unscaledAt(scale);
        const right = other.unscaledAt(scale);
        return left < right ? -1 : left > right ? 1 : 0;
    }

    /**
     * The nearest double when the digits fit one, so that it orders like the number itself; null when they do not. Kept,
     * because queries ask it of every row.
     */
    orderKey(): number | null {
        if (this.#orderKey === undefined) {
            const digits = Number(this.unscaled);
            const fits = Number.isSafeInteger(digits) && this.scale >= 0 && this.scale <= 22;
            // Both are exact doubles, so the quotient is the nearest one.
            this.#orderKey = fits ? digits / 10 ** this.scale : null;
        }
        return this.#orderKey;
    }

    /** Same number, whatever the scales. */
    equals(other: Decimal): boolean {
        return this.compareTo(other) === 0;
    }

    setScale(scale: number, mode: RoundingMode): Decimal {
        if (scale === this.scale) {
            return this;
        }
        if (scale > this.scale) {
            return new Decimal(this.unscaled * powerOfTen(scale - this.scale), scale);
        }
        return new Decimal(divideRounded(this.unscaled, powerOfTen(this.scale - scale), mode), scale);
    }

    /** Total number of digits of the unscaled value; 1 for zero. */
    precision(): number {
        return digitsOf(this.unscaled);
    }

    /** Rounds to `digits` significant digits when there are more. */
    roundToDigits(digits: number, mode: RoundingMode): Decimal {
        const surplus = this.precision() - digits;
        // Rounding 99.9 up gains a digit, hence the second turn.
        return surplus > 0 ? this.setScale(this.scale - surplus, mode).roundToDigits(digits, mode) : this;
    }

    /** Without trailing zeros, negative scales included, as java.math.BigDecimal.stripTrailingZeros. */
    stripTrailingZeros(): Decimal {
        if (this.unscaled === 0n) {
            return Decimal.ZERO;
        }
        return this.stripToScale(Number.MIN_SAFE_INTEGER);
    }

    private stripToScale(least: number): Decimal {
        let { unscaled, scale } = this;
        while (scale > least && unscaled % 10n === 0n) {
            unscaled /= 10n;
            scale--;
        }
        return new Decimal(unscaled, scale);
    }

    private unscaledAt(scale: number): bigint {
        return scale === this.scale ? this.unscaled : this.unscaled * powerOfTen(scale - this.scale);
    }

    /** The integer part, towards zero. */
    truncated(): bigint {
        return this.scale <= 0 ? this.unscaledAt(0) : this.unscaled / powerOfTen(this.scale);
    }

    /** Low 32 bits of the integer part. */
    toInteger(): number {
        return Number(BigInt.asIntN(32, this.truncated()));
    }

    /** Low 64 bits of the integer part. */
    toLong(): bigint {
        return BigInt.asIntN(64, this.truncated());
    }

    /** The nearest double. */
    toNumber(): number {
        return Number(`${this.unscaled}e${-this.scale}`);
    }

    /** Without an exponent: `0.00000010`. */
    toPlainString(): string {
        if (this.scale <= 0) {
            return this.unscaledAt(0).toString();
        }
        const negative = this.unscaled < 0n;
        const digits = (negative ? -this.unscaled : this.unscaled).toString().padStart(this.scale + 1, '0');
        const point = digits.length - this.scale;
        return `${negative ? '-' : ''}${digits.slice(0, point)}.${digits.slice(point)}`;
    }

    /** Canonical text as java.math.BigDecimal: an exponent for negative scales and for numbers below 10^-6. */
    toString(): string {
        const digits = (this.unscaled < 0n ? -this.unscaled : this.unscaled).toString();
        const exponent = digits.length - 1 - this.scale;
        if (this.scale >= 0 && exponent >= -6) {
            return this.toPlainString();
        }
        const mantissa = digits.length > 1 ? `${digits[0]}.${digits.slice(1)}` : digits;
        return `${this.unscaled < 0n ? '-' : ''}${mantissa}E${exponent < 0 ? '' : '+'}${exponent}`;
    }
}
