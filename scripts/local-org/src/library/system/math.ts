/**
 * Math.
 */
import { current } from '../../platform/context.ts';
import { ApexDouble } from '../../runtime/double.ts';
import { Decimal } from '../../runtime/decimal.ts';
import { throwApex } from '../../runtime/exception.ts';
import { platformClass } from '../declare.ts';
import type { Implementation } from '../declare.ts';
import { REFERENCE, required, strictStatic } from './support.ts';
import { arithmetic } from './decimal.ts';
import { doubleToInteger, roundDouble } from './numbers.ts';

type OfNumber = (value: number) => number;

/** Both versions of a function of one real number: for Decimal (computed as a double) and for Double. */
function real(name: string, work: OfNumber): Record<string, Implementation> {
    return {
        [`static Decimal ${name}(Decimal value)`]: (value: Decimal) => toDecimal(work(required(value).toNumber())),
        [`static Double ${name}(Double value)`]: (value: ApexDouble) => new ApexDouble(work(required(value).value))
    };
}

function toDecimal(value: number): Decimal {
    return arithmetic(() => Decimal.fromDouble(value));
}

/** The larger and smaller of two numbers, for each type. */
function choice(name: string, first: (comparison: number) => boolean): Record<string, Implementation> {
    const pick = (compare: (left: never, right: never) => number): Implementation =>
        strictStatic((left, right) => (first(compare(left as never, right as never)) ? left : right));
    return {
        [`static Decimal ${name}(Decimal left, Decimal right)`]: pick((left: Decimal, right: Decimal) =>
            left.compareTo(right)
        ),
        [`static Double ${name}(Double left, Double right)`]: pick(
            (left: ApexDouble, right: ApexDouble) => left.value - right.value
        ),
        [`static Integer ${name}(Integer left, Integer right)`]: pick((left: number, right: number) => left - right),
        [`static Long ${name}(Long left, Long right)`]: pick((left: bigint, right: bigint) => Number(left - right))
    };
}

function mod<T>(divisor: T, zero: T, work: () => T): T {
    if (divisor === zero) {
        throwApex('System.MathException', 'Divide by 0');
    }
    return work();
}

/** Java's rint: halves go to the even neighbour. */
function rint(value: number): number {
    const floor = Math.floor(value);
    if (value - floor !== 0.5) {
        return Math.round(value);
    }
    return floor % 2 === 0 ? floor : floor + 1;
}

platformClass('System.Math', {
    doc: `${REFERENCE}apex_methods_system_math.htm`,
    members: {
        'static property Double E': { get: () => new ApexDouble(Math.E) },
        'static property Double PI': { get: () => new ApexDouble(Math.PI) },
        'static Decimal abs(Decimal value)': (value: Decimal) => required(value).abs(),
        'static Double abs(Double value)': (value: ApexDouble) => new ApexDouble(Math.abs(required(value).value)),
        'static Integer abs(Integer value)': (value: number) => Math.abs(required(value)) | 0,
        'static Long abs(Long value)': (value: bigint) => (required(value) < 0n ? BigInt.asIntN(64, -value) : value),
        ...real('acos', Math.acos),
        ...real('asin', Math.asin),
        ...real('atan', Math.atan),
        'static Decimal atan2(Decimal y, Decimal x)': strictStatic((y: Decimal, x: Decimal) =>
            toDecimal(Math.atan2(y.toNumber(), x.toNumber()))
        ),
        'static Double atan2(Double y, Double x)': strictStatic(
            (y: ApexDouble, x: ApexDouble) => new ApexDouble(Math.atan2(y.value, x.value))
        ),
        ...real('cbrt', Math.cbrt),
        'static Decimal ceil(Decimal value)': (value: Decimal) => required(value).setScale(0, 'CEILING'),
        'static Double ceil(Double value)': (value: ApexDouble) => new ApexDouble(Math.ceil(required(value).value)),
        ...real('cos', Math.cos),
        ...real('cosh', Math.cosh),
        ...real('exp', Math.exp),
        'static Decimal floor(Decimal value)': (value: Decimal) => required(value).setScale(0, 'FLOOR'),
        'static Double floor(Double value)': (value: ApexDouble) => new ApexDouble(Math.floor(required(value).value)),
        ...real('log', Math.log),
        ...real('log10', Math.log10),
        ...choice('max', (comparison) => comparison >= 0),
        ...choice('min', (comparison) => comparison <= 0),
        'static Integer mod(Integer value, Integer divisor)': strictStatic((value: number, divisor: number) =>
            mod(divisor, 0, () => (value % divisor) | 0)
        ),
        'static Long mod(Long value, Long divisor)': strictStatic((value: bigint, divisor: bigint) =>
            mod(divisor, 0n, () => value % divisor)
        ),
        'static Double pow(Double base, Double exponent)': strictStatic(
            (base: ApexDouble, exponent: ApexDouble) => new ApexDouble(base.value ** exponent.value)
        ),
        'static Double random()': () => new ApexDouble(current().org.random.next()),
        'static Decimal rint(Decimal value)': (value: Decimal) => required(value).setScale(0, 'HALF_EVEN'),
        'static Double rint(Double value)': (value: ApexDouble) => new ApexDouble(rint(required(value).value)),
        'static Integer round(Double value)': (value: ApexDouble) =>
            doubleToInteger(Number(roundDouble(required(value).value))),
        'static Integer round(Decimal value)': (value: Decimal) => required(value).setScale(0, 'HALF_EVEN').toInteger(),
        'static Long roundToLong(Decimal value)': (value: Decimal) => required(value).setScale(0, 'HALF_EVEN').toLong(),
        'static Long roundToLong(Double value)': (value: ApexDouble) => roundDouble(required(value).value),
        'static Decimal signum(Decimal value)': (value: Decimal) =>
            Decimal.fromInteger(required(value).compareTo(Decimal.ZERO)),
        'static Double signum(Double value)': (value: ApexDouble) => new ApexDouble(Math.sign(required(value).value)),
        ...real('sin', Math.sin),
        ...real('sinh', Math.sinh),
        ...real('sqrt', Math.sqrt),
        ...real('tan', Math.tan),
        ...real('tanh', Math.tanh)
    }
});
