/** Probes of Decimal, Double, Long, Integer and Math. */
import type { ProbeTable } from './probe.ts';

const reference = 'https://developer.salesforce.com/docs/atlas.en-us.apexref.meta/apexref/';

/** What the platform's pages say of Decimal, Double, Long, Integer and Math. */
export const numbersProbes: readonly ProbeTable[] = [
    {
        about: 'Decimals keep their scale and round as their page says',
        doc: `${reference}apex_methods_system_decimal.htm`,
        probes: [
            { apex: `Decimal.valueOf('1.50')`, expect: '1.50' },
            { apex: '1.5 * 1.10', expect: '1.650' },
            { apex: '1.10 + 2', expect: '3.10' },
            { apex: '1.0 / 3.0', expect: '0.333333333333333333333333333333333' },
            { apex: '1.0 / 4.0', expect: '0.25' },
            { before: 'Decimal d = 19;', apex: 'd.divide(100, 3)', expect: '0.190' },
            { apex: '12.4567.divide(7, 2, System.RoundingMode.UP)', expect: '1.78' },
            { apex: '12345.6789.format()', expect: '12,345.679' },
            { apex: '1234567.50.format()', expect: '1,234,567.5' },
            { apex: '4.12.pow(2)', expect: '16.9744' },
            { apex: '123.45.precision()', expect: '5' },
            { apex: '4.5.round()', expect: '4' },
            { apex: '5.5.round()', expect: '6' },
            { apex: '4.5.round(System.RoundingMode.HALF_UP)', expect: '5' },
            { apex: '8.12345.setScale(3)', expect: '8.123' },
            { apex: '2.5.setScale(0)', expect: '2' },
            { apex: '(-1.1).setScale(0, System.RoundingMode.FLOOR)', expect: '-2' },
            { apex: '1.500.stripTrailingZeros()', expect: '1.5' },
            { apex: '12345.6789.toPlainString()', expect: '12345.6789' },
            { apex: '3.99.intValue()', expect: '3' },
            { apex: '1.0 == 1.00', expect: 'true' },
            { before: 'Decimal zero = 0;', apex: '1.0 / zero', expect: '! System.MathException: Divide by 0' },
            { apex: `Decimal.valueOf('abc')`, expect: '! System.TypeException: Invalid decimal: abc' }
        ]
    },
    {
        about: 'Whole numbers are read, wrap and print as on the platform',
        doc: `${reference}apex_methods_system_integer.htm`,
        probes: [
            { apex: `Integer.valueOf('123')`, expect: '123' },
            { apex: `Integer.valueOf('abc')`, expect: '! System.TypeException: Invalid integer: abc' },
            { apex: `Integer.valueOf(3.7)`, expect: '3' },
            { apex: `Long.valueOf('9007199254740993')`, expect: '9007199254740993' },
            { before: 'Integer n = 2147483647;', apex: 'n + 1', expect: '-2147483648' },
            { before: 'Integer n = 1000000;', apex: 'n.format()', expect: '1,000,000' },
            { apex: `Double.valueOf('6.5E4')`, expect: '65000.0' },
            { before: `Double d = Double.valueOf('123456789.5');`, apex: 'd', expect: '1.234567895E8' },
            {
                before: `Double d = Double.valueOf('0.1');`,
                apex: `d + Double.valueOf('0.2')`,
                expect: '0.30000000000000004'
            },
            { apex: `Boolean.valueOf('TRUE')`, expect: 'true' },
            { apex: `Boolean.valueOf('yes')`, expect: 'false' }
        ]
    },
    {
        about: 'Math follows its page',
        doc: `${reference}apex_methods_system_math.htm`,
        probes: [
            { apex: 'Math.abs(-42)', expect: '42' },
            { apex: 'Math.mod(12, 5)', expect: '2' },
            { apex: 'Math.mod(-7, 3)', expect: '-1' },
            { apex: 'Math.ceil(1.2)', expect: '2' },
            { apex: 'Math.floor(-1.2)', expect: '-2' },
            { apex: 'Math.max(12, 6)', expect: '12' },
            { apex: 'Math.min(12, 6)', expect: '6' },
            { apex: 'Math.round(4.5)', expect: '4' },
            { apex: 'Math.round(5.5)', expect: '6' },
            { apex: 'Math.pow(2, 3)', expect: '8.0' },
            { apex: 'Math.sqrt(9)', expect: '3.0' },
            { apex: 'Math.signum(-2.5)', expect: '-1' },
            { apex: 'Math.rint(2.5)', expect: '2' }
        ]
    }
];
