/**
 * Math functions.
 * https://help.salesforce.com/s/articleView?id=platform.customize_functions.htm
 */
import type { Decimal } from '../../runtime/decimal.ts';
import { FormulaEvaluationError } from '../errors.ts';
import { fromFloat, modulo, roundTo, toInt, toWhole } from '../numbers.ts';
import type { FormulaFunction } from '../typed.ts';
import type { GeoPoint } from '../types.ts';
import { lenient, strict } from './define.ts';

function analytic(name: string, apply: (value: number) => number): FormulaFunction {
    return strict(name, ['number'], 'number', ([value]) => fromFloat(apply(value.toNumber())));
}

function extreme(name: string, sign: 1 | -1): FormulaFunction {
    const parameters = ['number', ...Array.from({ length: 99 }, () => 'number?')] as readonly string[];
    return strict(name, parameters, 'number', (args) =>
        (args as unknown as Decimal[]).reduce((best, value) => (value.compareTo(best) * sign > 0 ? value : best))
    );
}

/** @throws FormulaEvaluationError for a place that is not on earth. */
function geolocation(first: Decimal | null, second: Decimal | null): GeoPoint | null {
    if (first === null && second === null) {
        return null;
    }
    const [latitude, longitude] = [first?.toNumber() ?? NaN, second?.toNumber() ?? NaN];
    if (!(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180)) {
        throw new FormulaEvaluationError('Invalid latitude or longitude');
    }
    return { latitude, longitude };
}

/** Mean diameters of the earth. https://help.salesforce.com/s/articleView?id=platform.custom_field_geolocate_formulas.htm */
const DIAMETERS: Readonly<Record<string, number>> = { mi: 7917.522, km: 12742.018 };

function distance(from: GeoPoint, to: GeoPoint, unit: string): Decimal {
    const diameter = DIAMETERS[unit];
    if (diameter === undefined) {
        throw new FormulaEvaluationError(`Invalid unit for the distance() function: ${unit}`);
    }
    const [a, b] = [onSphere(from), onSphere(to)];
    const straight = Math.hypot(a.x - b.x, a.y - b.y, a.z - b.z);
    return fromFloat(diameter * Math.asin(Math.min(straight / 2, 1)));
}

function onSphere({ latitude, longitude }: GeoPoint): { x: number; y: number; z: number } {
    const [phi, lambda] = [(latitude * Math.PI) / 180, (longitude * Math.PI) / 180];
    return { x: Math.cos(phi) * Math.cos(lambda), y: Math.cos(phi) * Math.sin(lambda), z: Math.sin(phi) };
}

export const MATH: readonly FormulaFunction[] = [
    strict('ABS', ['number'], 'number', ([value]) => value.abs()),
    analytic('ACOS', Math.acos),
    analytic('ASIN', Math.asin),
    analytic('ATAN', Math.atan),
    strict('ATAN2', ['number', 'number'], 'number', ([y, x]) => fromFloat(Math.atan2(y.toNumber(), x.toNumber()))),
    // Away from zero, as FLOOR goes towards it; the M variants know the sign.
    strict('CEILING', ['number'], 'number', ([value]) => toWhole(value, 'UP', 'HALF_DOWN')),
    analytic('COS', Math.cos),
    strict('DISTANCE', ['location', 'location', 'text'], 'number', ([from, to, unit]) => distance(from, to, unit)),
    analytic('EXP', Math.exp),
    strict('FLOOR', ['number'], 'number', ([value]) => toWhole(value, 'DOWN', 'HALF_UP')),
    lenient('GEOLOCATION', ['number', 'number'], 'location', ([latitude, longitude]) =>
        geolocation(latitude, longitude)
    ),
    analytic('LN', Math.log),
    analytic('LOG', (value) => Math.log(value) / Math.log(10)),
    extreme('MAX', 1),
    strict('MCEILING', ['number'], 'number', ([value]) => toWhole(value, 'CEILING', 'HALF_DOWN')),
    strict('MFLOOR', ['number'], 'number', ([value]) => toWhole(value, 'FLOOR', 'HALF_UP')),
    extreme('MIN', -1),
    strict('MOD', ['number', 'number'], 'number', ([value, divisor]) => modulo(value, divisor)),
    strict('PI', [], 'number', () => fromFloat(Math.PI)),
    strict('ROUND', ['number', 'number'], 'number', ([value, places]) => roundTo(value, toInt(places), 'HALF_UP')),
    analytic('SIN', Math.sin),
    strict('SQRT', ['number'], 'number', ([value]) => fromFloat(Math.sqrt(value.toNumber()))),
    analytic('TAN', Math.tan),
    strict('TRUNC', ['number', 'number?'], 'number', ([value, places]) =>
        roundTo(value, places === undefined ? 0 : toInt(places), 'DOWN')
    )
];
