/** Casts from types that only run time knows. */
import { ApexDate } from './date.ts';
import { Decimal } from './decimal.ts';
import { ApexDouble } from './double.ts';
import { throwApex } from './exception.ts';
import { dateToDatetime, toId } from './operators.ts';
import { isInstance, typeOf } from './types.ts';
import type { RuntimeType } from './types.ts';

/**
 * `(type) value`. Numbers held by an Object widen as they do without a cast.
 * @throws System.TypeException `Invalid conversion from runtime type X to Y`
 */
export function castTo(value: unknown, type: RuntimeType): unknown {
    if (value === null) {
        return null;
    }
    const widened = widen(value, type.key);
    if (widened !== undefined) {
        return widened;
    }
    if (isInstance(value, type)) {
        return value;
    }
    const from = shownName((typeOf(value) as RuntimeType).name);
    return throwApex('System.TypeException', `Invalid conversion from runtime type ${from} to ${shownName(type.name)}`);
}

/** Messages call the element type Object `ANY`. */
function shownName(name: string): string {
    return name.replace(/(?<=[<,])Object(?=[>,])/g, 'ANY');
}

/** The value as another type of number, or text as an Id; undefined when neither is asked for. */
function widen(value: unknown, to: string): unknown {
    if (typeof value === 'string') {
        return to === 'id' ? toId(value) : undefined;
    }
    if (to === 'datetime') {
        return value instanceof ApexDate ? dateToDatetime(value) : undefined;
    }
    if (to === 'decimal') {
        return typeof value === 'number'
            ? Decimal.fromInteger(value)
            : typeof value === 'bigint'
              ? Decimal.fromLong(value)
              : value instanceof ApexDouble
                ? Decimal.fromDouble(value.value)
                : undefined;
    }
    if (to === 'double') {
        return typeof value === 'number' || typeof value === 'bigint'
            ? new ApexDouble(Number(value))
            : value instanceof Decimal
              ? new ApexDouble(value.toNumber())
              : undefined;
    }
    return to === 'long' && typeof value === 'number' ? BigInt(value) : undefined;
}
