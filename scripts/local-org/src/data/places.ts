/** Values of compound fields: addresses and locations, made of the stored fields they stand for. */
import { LocationValue } from '../library/system/location.ts';
import { Decimal } from '../runtime/decimal.ts';
import { ApexDouble } from '../runtime/double.ts';
import type { FieldSchema } from '../schema/fields.ts';
import type { ObjectSchema } from '../schema/model.ts';

/** System.Address. */
export class AddressValue {
    static readonly apexName = 'System.Address';
    readonly #parts: ReadonlyMap<string, unknown>;

    /** @param parts by name without the prefix of the compound field: `City` */
    constructor(parts: ReadonlyMap<string, unknown>) {
        this.#parts = parts;
    }

    part(name: string): unknown {
        return this.#parts.get(name) ?? null;
    }

    coordinate(name: 'Latitude' | 'Longitude'): ApexDouble | null {
        const value = this.#parts.get(name);
        return value instanceof Decimal ? new ApexDouble(value.toNumber()) : null;
    }

    jsonMembers(): readonly (readonly [string, unknown])[] {
        return PARTS.map((name) => [name.charAt(0).toLowerCase() + name.slice(1), this.part(name)] as const);
    }

    toString(): string {
        return `Address:[${PARTS.map((name) => `${name.charAt(0).toLowerCase()}${name.slice(1)}=${String(this.part(name))}`).join(', ')}]`;
    }
}

const PARTS = ['City', 'Country', 'GeocodeAccuracy', 'Latitude', 'Longitude', 'PostalCode', 'State', 'Street'];

/** The value of a compound field of a row or record; null when all its parts are blank. */
export function compoundValue(object: ObjectSchema, field: FieldSchema, get: (name: string) => unknown): unknown {
    const parts = new Map<string, unknown>();
    const prefix = field.name.replace(/Address$/, '');
    for (const part of object.fields.values()) {
        const value = part.compound === field.name ? (get(part.name) ?? null) : null;
        if (value !== null) {
            const name =
                field.type === 'location'
                    ? part.name.replace(/^.*__(Latitude|Longitude)__s$/i, '$1')
                    : part.name.slice(prefix.length);
            parts.set(name, value);
        }
    }
    if (parts.size === 0) {
        return null;
    }
    return field.type === 'address' ? new AddressValue(parts) : location(parts);
}

function location(parts: ReadonlyMap<string, unknown>): LocationValue | null {
    const latitude = parts.get('Latitude');
    const longitude = parts.get('Longitude');
    const isComplete = latitude instanceof Decimal && longitude instanceof Decimal;
    return isComplete
        ? new LocationValue(new ApexDouble(latitude.toNumber()), new ApexDouble(longitude.toNumber()))
        : null;
}
