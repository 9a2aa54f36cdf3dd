/**
 * Apex Double: a boxed 64-bit float, told apart from Integer by its class.
 */

/** An immutable Double. */
export class ApexDouble {
    static readonly apexName = 'Double';

    readonly value: number;

    constructor(value: number) {
        this.value = value;
    }

    /** As java.lang.Double writes it: `1.0`, `1.0E10`, `1.5E-5`. */
    toString(): string {
        return doubleText(this.value);
    }
}

/**
 * Text of a double by the rules of java.lang.Double.toString: plain from 10^-3 up to 10^7, otherwise with an exponent,
 * and always one digit behind the point.
 */
export function doubleText(value: number): string {
    if (Number.isNaN(value)) {
        return 'NaN';
    }
    if (!Number.isFinite(value)) {
        return value > 0 ? 'Infinity' : '-Infinity';
    }
    if (value === 0) {
        return Object.is(value, -0) ? '-0.0' : '0.0';
    }
    const size = Math.abs(value);
    if (size >= 1e-3 && size < 1e7) {
        const text = String(value);
        return text.includes('.') ? text : `${text}.0`;
    }
    const [mantissa, exponent] = value.toExponential().split('e') as [string, string];
    return `${mantissa.includes('.') ? mantissa : `${mantissa}.0`}E${Number(exponent)}`;
}

/** Reads what Java's Double.parseDouble reads (decimal notation, optional `d`/`f` suffix); null for anything else. */
export function parseDouble(text: string): number | null {
    const trimmed = text.trim();
    if (/^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?[dDfF]?$/.test(trimmed)) {
        return Number(trimmed.replace(/[dDfF]$/, ''));
    }
    if (/^[+-]?(NaN|Infinity)$/.test(trimmed)) {
        return Number(trimmed);
    }
    return null;
}
