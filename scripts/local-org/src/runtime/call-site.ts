/**
 * Where a call of a Database method stands. Emitted code passes it behind the written arguments: it decides the mode of
 * calls without AccessLevel, and finds the variables a dynamic query names.
 */
import { SObjectValue } from '../data/sobject.ts';
import { ApexObject, findInstanceField } from './object.ts';
import type { ApexClass } from './object.ts';
import type { CodeContext } from './services.ts';
import { UnsupportedError } from './uncatchable.ts';

/** Variables in reach of a call, by lower-case name; read only when a query asks. */
export type VariableReaders = Readonly<Record<string, () => unknown>>;

export class CallSite {
    readonly context: CodeContext;
    readonly #variables: VariableReaders | null;

    /** @param variables null when the emitter did not say what is in reach */
    constructor(context: CodeContext, variables: VariableReaders | null = null) {
        this.context = context;
        this.#variables = variables;
    }

    /**
     * The value of `:x` or `:x.Field`; undefined when there is no variable of that name.
     * @throws UnsupportedError for what cannot be read by name
     */
    variable(path: readonly string[]): unknown {
        const [first = '', ...rest] = path.filter((part, index) => index > 0 || part.toLowerCase() !== 'this');
        if (this.#variables === null) {
            throw new UnsupportedError(`variable :${path.join('.')} in a dynamic query`);
        }
        const read = this.#variables[first.toLowerCase()];
        return read ? rest.reduce(member, read()) : undefined;
    }
}

function member(value: unknown, name: string): unknown {
    if (value instanceof SObjectValue) {
        return value.schema.field(name) ? value.get(name) : value.related(name);
    }
    if (value instanceof ApexObject) {
        const field = findInstanceField(value.constructor as ApexClass, name);
        if (field) {
            const holder = value as unknown as Record<string, unknown> & Record<string, () => unknown>;
            return field.getter ? holder[field.getter]!() : holder[field.js];
        }
    }
    throw new UnsupportedError(`member ${name} of a variable in a dynamic query`);
}
