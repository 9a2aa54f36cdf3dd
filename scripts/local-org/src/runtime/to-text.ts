/**
 * Values as text: `String.valueOf`, concatenation, messages of assertions.
 */
import { SObjectValue } from '../data/sobject.ts';
import { current, isRunning } from '../platform/context.ts';
import { ApexDate } from './date.ts';
import { ApexDatetime } from './datetime.ts';
import { ApexException } from './exception.ts';
import { ApexList } from './list.ts';
import { ApexMap } from './map.ts';
import { ApexObject } from './object-base.ts';
import { findBehaviour, isStub } from './object.ts';
import type { ApexClass } from './object-base.ts';
import { ApexSet } from './set.ts';
import { apexNameOf } from './types.ts';

/** `String.valueOf(value)`; 'null' for null. Dates stand alone, without a time. */
export function toText(value: unknown): string {
    return value instanceof ApexDate ? value.toIso() : toLogText(value);
}

/** As concatenation and the debug log write a value: dates with a time of midnight; `null` for null. */
export function toLogText(value: unknown): string {
    return typeof value === 'string' ? value : write(value, new Set());
}

function write(value: unknown, above: Set<object>): string {
    if (typeof value === 'string') {
        return value;
    }
    if (typeof value !== 'object' || value === null) {
        return String(value ?? null);
    }
    if (above.has(value)) {
        return '(already output)';
    }
    above.add(value);
    try {
        return writeObject(value, above);
    } finally {
        above.delete(value);
    }
}

function writeObject(value: object, above: Set<object>): string {
    // Programs write whole lists of records into one text and use a word of it, so records go without detours.
    if (value instanceof SObjectValue) {
        let text = `${value.type}:{`;
        let between = '';
        for (const [name, field] of value.fields) {
            text += `${between}${name}=${write(field, above)}`;
            between = ', ';
        }
        return `${text}}`;
    }
    const inner = (part: unknown): string => write(part, above);
    if (value instanceof ApexList) {
        return `(${value.items.map(inner).join(', ')})`;
    }
    if (value instanceof ApexSet) {
        return `{${value.values().map(inner).join(', ')}}`;
    }
    if (value instanceof ApexMap) {
        return `{${[...value.entries()].map((entry) => `${inner(entry.key)}=${inner(entry.value)}`).join(', ')}}`;
    }
    if (value instanceof ApexDatetime) {
        return value.toText(isRunning() ? current().transaction.user.timeZone : 'UTC');
    }
    return value instanceof ApexObject ? writeInstance(value, inner) : writePlatform(value);
}

function writeInstance(value: ApexObject, inner: (part: unknown) => string): string {
    const user = value as { m_tostring?: () => string | null };
    if (user.m_tostring) {
        return String(user.m_tostring());
    }
    if (value instanceof ApexException) {
        return value.toString();
    }
    const type = value.constructor as ApexClass;
    const parts: string[] = [];
    for (let at: ApexClass | null = type; at?.$meta; at = Object.getPrototypeOf(at) as ApexClass | null) {
        const own = at.$meta.fields.filter((field) => !field.isStatic);
        const texts = own.map(
            (field) => `${field.name}=${inner((value as unknown as Record<string, unknown>)[field.js])}`
        );
        parts.unshift(...texts);
    }
    const { name } = type.$type;
    // Inner classes print without the name of the outer one.
    return `${name.slice(name.lastIndexOf('.') + 1)}${isStub(value) ? '__sfdc_ApexStub' : ''}:[${parts.join(', ')}]`;
}

/** Library classes say how they print by their own toString, in JavaScript or declared; the others print their name. */
function writePlatform(value: object): string {
    const name = apexNameOf(value);
    const declared = name === null ? null : findBehaviour(name, 'toString', 0);
    if (declared) {
        return String(declared(value));
    }
    const ownText = value.toString !== Object.prototype.toString;
    return ownText ? value.toString() : `${name ?? value.constructor.name}[]`;
}
