/** What the names in a flow stand for. */
import { SObjectValue } from '../data/sobject.ts';
import { formulaTypeOf, GlobalFields, RecordFields, type FormulaWorld } from '../formula/index.ts';
import { recordScope } from '../formula/scope.ts';
import { current } from '../platform/context.ts';
import { ApexDatetime } from '../runtime/datetime.ts';
import { findInstanceField } from '../runtime/object.ts';
import { runtimeType } from '../runtime/types.ts';
import type { ObjectSchema } from '../schema/model.ts';
import { apexTypeAsFlow, toApexValue } from './apex-values.ts';
import { FlowCompileError, FlowFault } from './errors.ts';
import { flowText } from './flow-text.ts';
import { flowType, TEXT, typeOfFormula, type FlowType } from './flow-type.ts';
import type { Interview } from './interview.ts';
import { stageGlobal } from './stages.ts';

/** A resource or element a reference may start with. */
export interface Resource {
    readonly name: string;
    readonly type: FlowType;
    /** Outputs of an action or subflow that has several, by lower-case name; `any` when nobody knows them. */
    readonly outputs?: ReadonlyMap<string, FlowType> | 'any';
    read(interview: Interview): unknown;
    /** Absent where flows cannot assign. */
    write?(interview: Interview, value: unknown): void;
}

/** A resolved `Name.Field`. */
export interface Reference {
    readonly path: string;
    readonly type: FlowType;
    read(interview: Interview): unknown;
    readonly write: ((interview: Interview, value: unknown) => void) | null;
}

/** Ids have 18 characters in flows, and records carry what the flow has put into them. */
const FIELDS = { shortIds: false, attachedFirst: true };

/** The names of one flow. */
export class Resources {
    readonly #world: FormulaWorld;
    readonly #where: string;
    readonly #byName = new Map<string, Resource>();
    readonly #globals: GlobalFields;

    /** @param object the object of the triggering record, or null. */
    constructor(world: FormulaWorld, object: ObjectSchema | null, where: string) {
        this.#world = world;
        this.#where = where;
        this.#globals = new GlobalFields(world, object, FIELDS);
        if (object) {
            const type = flowType('SObject', { object: object.name });
            this.add({ name: '$Record', type, read: (iv) => iv.record });
            this.add({ name: '$Record__Prior', type, read: (iv) => iv.prior });
        }
    }

    add(resource: Resource): void {
        this.#byName.set(resource.name.toLowerCase(), resource);
    }

    find(name: string): Resource | null {
        return this.#byName.get(name.toLowerCase()) ?? null;
    }

    /** @throws FlowCompileError for a name the flow does not have. */
    resolve(path: string): Reference {
        const reference = this.tryResolve(path);
        if (!reference) {
            throw new FlowCompileError(this.#where, `there is no ${path}`);
        }
        return reference;
    }

    tryResolve(path: string): Reference | null {
        const [root = '', ...rest] = path.split('.');
        const resource = this.find(root);
        if (resource) {
            return rest.length === 0 ? whole(resource) : this.#within(path, whole(resource), resource, rest);
        }
        return root.startsWith('$') ? (flowGlobal(path) ?? stageGlobal(path) ?? this.#global(path)) : null;
    }

    #within(path: string, holder: Reference, resource: Resource | null, rest: readonly string[]): Reference | null {
        const [first = '', ...deeper] = rest;
        const outputs = resource?.outputs;
        if (outputs === 'any') {
            return outputOf(path, holder, first, TEXT);
        }
        const output = outputs?.get(first.toLowerCase());
        if (output) {
            const inner = outputOf(path, holder, first, output);
            return deeper.length === 0 ? inner : this.#within(path, inner, null, deeper);
        }
        if (holder.type.collection) {
            return null;
        }
        if (holder.type.data === 'SObject') {
            return this.#field(path, holder, rest.join('.'));
        }
        return holder.type.data === 'Apex' ? this.#property(path, holder, first, deeper) : null;
    }

    /** A field of a record, or of a parent of it. */
    #field(path: string, holder: Reference, rest: string): Reference | null {
        const object = holder.type.object === null ? null : this.#world.schema.object(holder.type.object);
        if (!object) {
            return holder.type.object === null ? anyField(path, holder, rest) : null;
        }
        const field = object.field(rest);
        const found = new RecordFields(object, this.#world, FIELDS).resolve(rest);
        if (!found && !field) {
            return null;
        }
        const type = found ? typeOfFormula(found.type) : TEXT;
        return {
            path,
            type: field && formulaTypeOf(field) === 'text' && field.type === 'encryptedstring' ? TEXT : type,
            read: (iv) => {
                const record = holder.read(iv) as SObjectValue | null;
                if (record === null) {
                    return null;
                }
                return found ? (found.read(recordScope(this.#world, record)) ?? null) : record.get(rest);
            },
            write: field && ((iv, value) => this.#put(iv, holder, object, field.name, value))
        };
    }

    /** Sets a field of a record; a variable that holds none gets a new record first. */
    #put(iv: Interview, holder: Reference, object: ObjectSchema, name: string, value: unknown): void {
        let record = holder.read(iv) as SObjectValue | null;
        if (record === null && holder.write) {
            holder.write(iv, new SObjectValue(object));
            record = holder.read(iv) as SObjectValue | null;
        }
        putField(record ?? fault(`The flow failed to access the value for ${holder.path} because it hasn't been set or assigned.`), name, value); // prettier-ignore
    }

    #property(path: string, holder: Reference, name: string, deeper: readonly string[]): Reference | null {
        const { program } = current().org;
        const owner = program.findClass(holder.type.apexClass ?? '')?.type;
        const field = owner && findInstanceField(owner, name);
        if (!owner || !field) {
            return null;
        }
        const declared = runtimeType(field.type);
        const inner: Reference = {
            path,
            type: apexTypeAsFlow(declared),
            read: (iv) => {
                const object = holder.read(iv) as Record<string, unknown> | null;
                return object === null ? null : readProperty(object, field);
            },
            write: (iv, value) => {
                let object = holder.read(iv) as Record<string, unknown> | null;
                if (object === null && holder.write) {
                    holder.write(iv, program.instantiate(holder.type.apexClass ?? ''));
                    object = holder.read(iv) as Record<string, unknown> | null;
                }
                writeProperty(object ?? fault(`The flow failed to access the value for ${holder.path}.`), field, toApexValue(declared, value)); // prettier-ignore
            }
        };
        return deeper.length === 0 ? inner : this.#within(path, inner, null, deeper);
    }

    /** `$User.Name`, `$Setup.X__c.Y__c`, `$Label.Greeting`, `$CustomMetadata…`: as in formulas. */
    #global(path: string): Reference | null {
        const field = this.#globals.resolve(path);
        if (!field) {
            return null;
        }
        const read = (iv: Interview): unknown => field.read(recordScope(this.#world, iv.record)) ?? null;
        return { path, type: typeOfFormula(field.type), read, write: null };
    }
}

function fault(message: string): never {
    throw new FlowFault(message);
}

function whole(resource: Resource): Reference {
    return {
        path: resource.name,
        type: resource.type,
        read: (iv) => resource.read(iv) ?? null,
        write: resource.write ? (iv, value) => resource.write?.(iv, value) : null
    };
}

function outputOf(path: string, holder: Reference, name: string, type: FlowType): Reference {
    const key = name.toLowerCase();
    const read = (iv: Interview): unknown => (holder.read(iv) as ReadonlyMap<string, unknown> | null)?.get(key) ?? null;
    return { path, type, read, write: null };
}

/** A field of a record whose object is known at run time only. */
function anyField(path: string, holder: Reference, name: string): Reference {
    return {
        path,
        type: TEXT,
        read: (iv) => (holder.read(iv) as SObjectValue | null)?.get(name) ?? null,
        write: (iv, value) => {
            const record = holder.read(iv) as SObjectValue | null;
            putField(record ?? fault(`The flow failed to access the value for ${path}.`), name, value);
        }
    };
}

/** Puts a value of a flow into a field: text takes any value, blanks are null. */
export function putField(record: SObjectValue, name: string, value: unknown): void {
    const field = record.fieldNamed(name);
    const takesText = formulaTypeOf(field) === 'text' || /picklist/.test(field.type);
    const converted = value !== null && value !== undefined && takesText ? flowText(value) : value;
    record.put(field.name, converted === '' ? null : converted);
}

/** `$Flow.…` and `$GlobalConstant.…`. */
function flowGlobal(path: string): Reference | null {
    const known: Record<string, [FlowType, (iv: Interview) => unknown]> = {
        '$globalconstant.true': [flowType('Boolean'), () => true],
        '$globalconstant.false': [flowType('Boolean'), () => false],
        '$globalconstant.emptystring': [TEXT, () => ''],
        '$flow.faultmessage': [TEXT, (iv) => iv.faultMessage],
        '$flow.currentdatetime': [flowType('DateTime'), () => new ApexDatetime(current().org.clock.now())],
        '$flow.currentdate': [flowType('Date'), () => new ApexDatetime(current().org.clock.now()).date(current().transaction.user.timeZone)], // prettier-ignore
        '$flow.interviewguid': [TEXT, (iv) => iv.guid],
        '$flow.interviewstarttime': [flowType('DateTime'), (iv) => new ApexDatetime(iv.startedAt)],
        '$flow.currentrecord': [TEXT, (iv) => iv.record?.id ?? null]
    };
    const found = known[path.toLowerCase()];
    return found ? { path, type: found[0], read: found[1], write: null } : null;
}

interface Property {
    readonly js: string;
    readonly getter: string | null;
    readonly setter: string | null;
}

export function readProperty(object: Record<string, unknown>, field: Property): unknown {
    return field.getter === null ? object[field.js] : (object[field.getter] as () => unknown).call(object);
}

export function writeProperty(object: Record<string, unknown>, field: Property, value: unknown): void {
    if (field.setter === null) {
        object[field.js] = value;
    } else {
        (object[field.setter] as (value: unknown) => void).call(object, value);
    }
}
