/** Apex methods as components import them: called directly, or through `@wire`. */
import { unwrap } from 'lwc';
import { request } from './http';
import { WireAdapter, type WireCallback, type WireValue } from './wire';

type Params = Record<string, unknown>;

interface ApexMethod {
    (params?: Params): Promise<unknown>;
    readonly adapter: new (callback: WireCallback) => WireAdapter<Params>;
}

const provisioned = new WeakMap<object, WireAdapter<Params>>();

/** The default export of `@salesforce/apex/Class.method`. */
export function apexMethod(name: string): ApexMethod {
    const call = (params: Params | undefined, isWire: boolean): Promise<unknown> =>
        request('POST', `/apex/${name}`, params ?? {}, { 'x-apex-wire': String(isWire) });
    const adapter = class extends WireAdapter<Params> {
        protected override load(config: Params): Promise<unknown> | null {
            // An undefined parameter holds the call back.
            return Object.values(config).includes(undefined) ? null : call(config, true);
        }
        protected override provisioned(value: WireValue): void {
            provisioned.set(value, this);
        }
    };
    return Object.assign((params?: Params) => call(params, false), { adapter });
}

/** Asks again for what a wire gave; anything else is left alone, as the platform does. */
export function refreshApex(value: unknown): Promise<unknown> {
    const adapter = provisioned.get(unwrap(value) as object);
    return adapter ? adapter.refresh() : Promise.resolve();
}

/** A field of a record that Apex returned. */
export function getSObjectValue(record: Params, field: string | { fieldApiName: string }): unknown {
    const path = typeof field === 'string' ? field.split('.').slice(1) : field.fieldApiName.split('.');
    return path.reduce<unknown>((at, name) => (at as Params | null | undefined)?.[name], record);
}
