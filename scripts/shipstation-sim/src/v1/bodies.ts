import type { Call } from '../http/types.ts';
import { invalid } from './errors.ts';

/** A JSON object whose fields are not yet trusted. */
export type Loose = Record<string, unknown>;

/** Reads a body as JSON; 400 when it is none. */
export function bodyJson(call: Call, name: string): unknown {
    try {
        return JSON.parse(call.rawBody);
    } catch (error) {
        if (!(error instanceof SyntaxError)) throw error;
        throw invalid(name, `Unexpected character encountered while parsing value. Path '', line 1, position 1.`);
    }
}

/** Reads a body as a JSON object; an array is refused in the words of the real service. */
export function bodyObject(call: Call, name: string): Loose {
    const body = bodyJson(call, name);
    if (Array.isArray(body)) {
        throw invalid(
            name,
            'Cannot deserialize the current JSON array (e.g. [1,2,3]) into type \'SS.OpenApi.Models.Orders.Order\' because the type requires a JSON object (e.g. {"name":"value"}) to deserialize correctly.\r\nPath \'\', line 1, position 1.'
        );
    }
    if (typeof body !== 'object' || body === null) throw invalid(name, 'A body is required.');
    return body as Loose;
}

/** A required whole number. */
export function wholeField(body: Loose, field: string, name: string): number {
    const value = body[field];
    const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
    if (typeof number !== 'number' || !Number.isInteger(number))
        throw invalid(`${name}.${field}`, `The ${field} field is required.`);
    return number;
}

/** A real boolean; numbers are refused, as the real service refuses `0`. */
export function booleanField(body: Loose, field: string, name: string, fallback: boolean): boolean {
    const value = body[field];
    if (value === undefined || value === null) return fallback;
    if (typeof value !== 'boolean')
        throw invalid(`${name}.${field}`, `The value '${String(value)}' is not valid for ${field}.`);
    return value;
}

/** Text or null; numbers become text. */
export function textField(body: Loose, field: string): string | null {
    const value = body[field];
    if (value === undefined || value === null) return null;
    return typeof value === 'object' ? null : String(value);
}

/** A number or null; numeric text becomes a number. */
export function numberField(body: Loose, field: string, name: string): number | null {
    const value = body[field];
    if (value === undefined || value === null || value === '') return null;
    const number = Number(value);
    if (typeof value === 'object' || Number.isNaN(number))
        throw invalid(`${name}.${field}`, `Could not convert to decimal: ${String(value)}.`);
    return number;
}

/** A JSON object or null; anything else is refused. */
export function objectField(body: Loose, field: string, name: string): Loose | null {
    const value = body[field];
    if (value === undefined || value === null) return null;
    if (typeof value !== 'object' || Array.isArray(value)) throw invalid(`${name}.${field}`, `An object is required.`);
    return value as Loose;
}

/** A list or null; anything else is refused. */
export function listField(body: Loose, field: string, name: string): unknown[] | null {
    const value = body[field];
    if (value === undefined || value === null) return null;
    if (!Array.isArray(value)) throw invalid(`${name}.${field}`, `A JSON array is required.`);
    return value;
}
