/** Values on their way into a field: what Apex converts silently, and what it refuses. */
import { apexTypeOf, type FieldSchema } from '../schema/fields.ts';
import { ApexBlob } from '../runtime/blob.ts';
import { ApexDate } from '../runtime/date.ts';
import { ApexDatetime } from '../runtime/datetime.ts';
import { Decimal } from '../runtime/decimal.ts';
import { ApexDouble } from '../runtime/double.ts';
import { throwApex } from '../runtime/exception.ts';
import { ApexTime } from '../runtime/time.ts';
import { typeOf } from '../runtime/types.ts';
import { toId18 } from './ids.ts';

const DAY = 86_400_000;

/**
 * A value as the field holds it.
 * @throws System.SObjectException `Illegal assignment from X to Y`, System.StringException `Invalid id: …`
 */
export function toFieldValue(field: FieldSchema, value: unknown): unknown {
    if (value === null || value === undefined) {
        return null;
    }
    const type = apexTypeOf(field);
    const converted = convert(type, value);
    if (converted === undefined) {
        const from = typeOf(value)?.name ?? 'null';
        return throwApex('System.SObjectException', `Illegal assignment from ${from} to ${type}`);
    }
    return converted;
}

function convert(type: ReturnType<typeof apexTypeOf>, value: unknown): unknown {
    switch (type) {
        case 'String':
            return typeof value === 'string' ? value : undefined;
        case 'Id':
            return typeof value === 'string' ? idOrThrow(value) : undefined;
        case 'Boolean':
            return typeof value === 'boolean' ? value : undefined;
        case 'Integer':
            return toInteger(value);
        case 'Long':
            return typeof value === 'bigint' ? value : typeof value === 'number' ? BigInt(value) : undefined;
        case 'Decimal':
        case 'Double':
            return toDecimal(value);
        case 'Date':
            return toDate(value);
        case 'Datetime':
            return toDatetime(value);
        case 'Time':
            return value instanceof ApexTime ? value : undefined;
        case 'Blob':
            return value instanceof ApexBlob ? value : undefined;
        default:
            return value;
    }
}

function idOrThrow(text: string): string | null {
    if (text === '') {
        return null;
    }
    return toId18(text) ?? throwApex('System.StringException', `Invalid id: ${text}`);
}

function toInteger(value: unknown): unknown {
    if (typeof value === 'number') {
        return value;
    }
    const decimal = toDecimal(value);
    return decimal instanceof Decimal ? Number(decimal.setScale(0, 'DOWN').unscaled) : undefined;
}

function toDecimal(value: unknown): unknown {
    if (value instanceof Decimal) {
        return value;
    }
    if (typeof value === 'number') {
        return Decimal.fromInteger(value);
    }
    if (typeof value === 'bigint') {
        return Decimal.fromLong(value);
    }
    return value instanceof ApexDouble ? Decimal.fromDouble(value.value) : undefined;
}

function toDate(value: unknown): unknown {
    if (value instanceof ApexDate) {
        return value;
    }
    return value instanceof ApexDatetime ? new ApexDate(Math.floor(value.ms / DAY)) : undefined;
}

function toDatetime(value: unknown): unknown {
    if (value instanceof ApexDatetime) {
        return value;
    }
    return value instanceof ApexDate ? new ApexDatetime(value.days * DAY) : undefined;
}
