/**
 * Types as values know them while Apex runs. Descriptors are interned by name, so `===` compares types.
 */
import { current, isRunning } from '../platform/context.ts';
import { ApexBlob } from './blob.ts';
import { ApexDate } from './date.ts';
import { ApexDatetime } from './datetime.ts';
import { Decimal } from './decimal.ts';
import { ApexDouble } from './double.ts';
import { EnumValue } from './enum.ts';
import { ApexList } from './list.ts';
import { ApexMap } from './map.ts';
import { ApexObject } from './object-base.ts';
import type { ApexClass } from './object-base.ts';
import { ApexSet } from './set.ts';
import { ApexTime } from './time.ts';
import { SObjectValue } from '../data/sobject.ts';

export type TypeKind =
    'primitive' | 'object' | 'sobject' | 'list' | 'set' | 'map' | 'class' | 'interface' | 'enum' | 'void';

/** What a program knows about a type that is not built into the language: a class, interface, enum or record type. */
export interface NamedType {
    /** As Apex prints it: `Outer.Inner`, `Account`, `System.HttpRequest`. */
    readonly name: string;
    readonly kind: 'class' | 'interface' | 'enum' | 'sobject';
    /** Texts of all direct supertypes, e.g. `System.Iterator<String>`. */
    readonly supers: readonly string[];
}

/** Where the names of a program are looked up, by lower-case key. */
export interface NamedTypes {
    lookup(key: string): NamedType | null;
}

/** An interned type. `name` is how Apex writes it, `key` the same in lower case. */
export class RuntimeType {
    readonly key: string;
    readonly args: readonly RuntimeType[];
    /** Name without type arguments, lower case: `list`, `system.iterator`. */
    readonly base: string;
    readonly #text: string;
    readonly #builtIn: TypeKind | null;

    constructor(base: string, text: string, args: readonly RuntimeType[], builtIn: TypeKind | null) {
        this.base = base.toLowerCase();
        this.args = args;
        this.key = args.length ? `${this.base}<${args.map((arg) => arg.key).join(',')}>` : this.base;
        this.#text = text;
        this.#builtIn = builtIn;
    }

    get name(): string {
        const own = this.#builtIn ? this.#text : (namedType(this.base)?.name ?? this.#text);
        return this.args.length ? `${own}<${this.args.map((arg) => arg.name).join(',')}>` : own;
    }

    /** What kind of type the running program says this is; outside a run an unknown name counts as a record type. */
    get kind(): TypeKind {
        return this.#builtIn ?? namedType(this.base)?.kind ?? 'sobject';
    }

    toString(): string {
        return this.name;
    }
}

const BUILT_IN: ReadonlyMap<string, readonly [string, TypeKind]> = new Map<string, readonly [string, TypeKind]>([
    ['boolean', ['Boolean', 'primitive']],
    ['integer', ['Integer', 'primitive']],
    ['long', ['Long', 'primitive']],
    ['double', ['Double', 'primitive']],
    ['decimal', ['Decimal', 'primitive']],
    ['string', ['String', 'primitive']],
    ['id', ['Id', 'primitive']],
    ['date', ['Date', 'primitive']],
    ['datetime', ['Datetime', 'primitive']],
    ['time', ['Time', 'primitive']],
    ['blob', ['Blob', 'primitive']],
    ['object', ['Object', 'object']],
    ['sobject', ['SObject', 'sobject']],
    ['list', ['List', 'list']],
    ['set', ['Set', 'set']],
    ['map', ['Map', 'map']],
    ['void', ['void', 'void']]
]);

const interned = new Map<string, RuntimeType>();

/**
 * The type of that text: `String`, `Map<Id,Account>`, `Account[]`, `Outer.Inner`. Case and spaces do not matter.
 * Platform classes other than the language's own carry their namespace (`System.HttpRequest`).
 * @throws Error when the text is not a type at all.
 */
export function runtimeType(text: string): RuntimeType {
    const known = interned.get(text);
    if (known) {
        return known;
    }
    const parser = new TypeText(text);
    const type = parser.type();
    parser.end();
    interned.set(text, type);
    return type;
}

/** The collection or generic type `base<args>`, e.g. `genericType('List', runtimeType('Account'))`. */
export function genericType(base: string, ...args: readonly RuntimeType[]): RuntimeType {
    return intern(base, args);
}

function intern(written: string, args: readonly RuntimeType[]): RuntimeType {
    const bare = written.toLowerCase().startsWith('system.') ? written.slice(7) : written;
    const builtIn = BUILT_IN.get(bare.toLowerCase());
    const base = builtIn ? builtIn[0] : written;
    const key = args.length ? `${base}<${args.map((arg) => arg.key).join(',')}>`.toLowerCase() : base.toLowerCase();
    const slot = `=${key}`;
    let type = interned.get(slot);
    if (!type) {
        type = new RuntimeType(base, base, args, builtIn ? builtIn[1] : null);
        interned.set(slot, type);
    }
    return type;
}

/** Recursive-descent reader of a type's text. */
class TypeText {
    readonly #text: string;
    #at = 0;

    constructor(text: string) {
        this.#text = text.replace(/\s+/g, '');
    }

    type(): RuntimeType {
        const match = /^[\w.]+/.exec(this.#text.slice(this.#at));
        if (!match) {
            throw new Error(`Not a type: ${this.#text}`);
        }
        this.#at += match[0].length;
        const args: RuntimeType[] = [];
        if (this.#take('<')) {
            do {
                args.push(this.type());
            } while (this.#take(','));
            if (!this.#take('>')) {
                throw new Error(`Not a type: ${this.#text}`);
            }
        }
        let type = intern(match[0], args);
        while (this.#take('[]')) {
            type = intern('List', [type]);
        }
        return type;
    }

    end(): void {
        if (this.#at !== this.#text.length) {
            throw new Error(`Not a type: ${this.#text}`);
        }
    }

    #take(mark: string): boolean {
        if (!this.#text.startsWith(mark, this.#at)) {
            return false;
        }
        this.#at += mark.length;
        return true;
    }
}

function namedType(key: string): NamedType | null {
    return isRunning() ? current().org.program.lookup(key) : null;
}

/** The run-time type of a value; null for null. A string is a String: Ids are strings. */
export function typeOf(value: unknown): RuntimeType | null {
    switch (typeof value) {
        case 'string':
            return runtimeType('String');
        case 'number':
            return runtimeType('Integer');
        case 'bigint':
            return runtimeType('Long');
        case 'boolean':
            return runtimeType('Boolean');
        default:
            return value === null || value === undefined ? null : typeOfObject(value);
    }
}

function typeOfObject(value: object): RuntimeType {
    if (value instanceof ApexObject) {
        const type = 'apexType' in value ? (value.apexType as RuntimeType) : (value.constructor as ApexClass).$type;
        return type ?? runtimeType(apexNameOf(value) ?? 'Object');
    }
    if (value instanceof SObjectValue) {
        return runtimeType(value.type);
    }
    if (value instanceof ApexList || value instanceof ApexSet || value instanceof ApexMap) {
        return value.type;
    }
    if (value instanceof EnumValue) {
        return value.type;
    }
    const name = PRIMITIVE_CLASSES.find(([type]) => value instanceof type())?.[1] ?? apexNameOf(value);
    if (name === null) {
        throw new Error(`Not a value of Apex: ${value.constructor.name}`);
    }
    return runtimeType(name);
}

/** Functions, because these modules import this one and may not be evaluated yet when it is. */
const PRIMITIVE_CLASSES: readonly (readonly [() => new (...args: never[]) => object, string])[] = [
    [() => Decimal, 'Decimal'],
    [() => ApexDouble, 'Double'],
    [() => ApexDate, 'Date'],
    [() => ApexDatetime, 'Datetime'],
    [() => ApexTime, 'Time'],
    [() => ApexBlob, 'Blob']
];

/** `static apexName` of a library class, or null. */
export function apexNameOf(value: object): string | null {
    const name = (value.constructor as { apexName?: unknown }).apexName;
    return typeof name === 'string' ? name : null;
}

const ID_TEXT = /^[a-zA-Z0-9]{15}(?:[a-zA-Z0-9]{3})?$/;

/** `value instanceof type` of Apex; false for null. */
export function isInstance(value: unknown, type: RuntimeType): boolean {
    if (value === null || value === undefined) {
        return false;
    }
    if (type.kind === 'object') {
        return true;
    }
    if (typeof value === 'string') {
        return type.key === 'string' || (type.key === 'id' && ID_TEXT.test(value));
    }
    const from = typeOf(value) as RuntimeType;
    return isAssignable(from, type) || widens(from.key, type.key);
}

const WIDER: Readonly<Record<string, readonly string[]>> = {
    integer: ['long', 'double', 'decimal'],
    long: ['double', 'decimal'],
    double: ['decimal'],
    decimal: ['double'],
    date: ['datetime']
};

/**
 * A number in an Object is also an instance of the types it widens to: public test suites rely on `12` from untyped JSON
 * being an instance of Decimal and of Double.
 */
function widens(from: string, to: string): boolean {
    return WIDER[from]?.includes(to) === true;
}

/**
 * Whether a value of run-time type `from` may stand where `to` is asked for. Collections follow their elements, as on
 * the platform, where a list of generic records also passes for a list of any one record type.
 */
export function isAssignable(from: RuntimeType, to: RuntimeType): boolean {
    if (from === to || to.kind === 'object') {
        return true;
    }
    if (from.kind === 'primitive') {
        return false;
    }
    if (from.kind === 'sobject') {
        return to.key === 'sobject';
    }
    if (from.base === to.base) {
        const fits = from.base === 'list' ? isListElement : isElement;
        return (
            from.args.length === to.args.length && from.args.every((arg, at) => fits(arg, to.args[at] as RuntimeType))
        );
    }
    return supertypes(from).some((parent) => isAssignable(parent, to));
}

function isElement(from: RuntimeType, to: RuntimeType): boolean {
    return isAssignable(from, to) || (from.key === 'sobject' && to.kind === 'sobject');
}

/** Public suites take a list of ids for a list of text, and a list of Decimals for one of Doubles; not so sets. */
function isListElement(from: RuntimeType, to: RuntimeType): boolean {
    return (
        isElement(from, to) ||
        (from.key === 'id' && to.key === 'string') ||
        (from.key === 'decimal' && to.key === 'double')
    );
}

/** The direct supertypes of a class, interface or collection. */
export function supertypes(type: RuntimeType): readonly RuntimeType[] {
    if (type.kind === 'list' || type.kind === 'set') {
        return [intern('System.Iterable', type.args)];
    }
    return namedType(type.base)?.supers.map(runtimeType) ?? [];
}
