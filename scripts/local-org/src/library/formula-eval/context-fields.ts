/** Fields of an Apex object as formulas see them: global ones, and the records and objects they hold. */
import { RecordFields, type FieldRef, type FieldResolver, type FormulaScope, type FormulaType, type FormulaWorld } from '../../formula/index.ts'; // prettier-ignore
import { withRecord } from '../../formula/scope.ts';
import type { RecordFieldOptions } from '../../formula/record-fields.ts';
import { current } from '../../platform/context.ts';
import { findInstanceField, type ApexClass } from '../../runtime/object.ts';
import type { FieldMeta } from '../../runtime/class-meta.ts';
import { runtimeType } from '../../runtime/types.ts';
import { LocationValue } from '../system/location.ts';

const TYPES: Readonly<Record<string, FormulaType>> = {
    boolean: 'boolean',
    date: 'date',
    datetime: 'datetime',
    decimal: 'number',
    double: 'number',
    id: 'text',
    integer: 'number',
    long: 'number',
    string: 'text',
    time: 'time',
    'system.location': 'location'
};

/** Resolves `name`, `owner.Name` for instances of a class of the project. */
export class ContextFields implements FieldResolver {
    readonly #type: ApexClass;
    readonly #world: FormulaWorld;
    readonly #options: RecordFieldOptions;

    constructor(type: ApexClass, world: FormulaWorld, options: RecordFieldOptions) {
        this.#type = type;
        this.#world = world;
        this.#options = options;
    }

    resolve(path: string): FieldRef | null {
        const [name = '', ...rest] = path.split('.');
        const field = findInstanceField(this.#type, name);
        if (!field || field.access !== 'global' || !field.readable) {
            return null;
        }
        const read = ({ record }: FormulaScope): unknown =>
            record === null ? null : readField(record as object, field);
        if (rest.length > 0) {
            const inner = this.#inner(field)?.resolve(rest.join('.'));
            return inner ? { ...inner, read: (scope) => readWithin(inner, scope, read(scope)) } : null;
        }
        const type = TYPES[runtimeType(field.type).key];
        return type ? { type, read: (scope) => plain(read(scope)) } : null;
    }

    /** What lies behind a field that holds a record or another object. */
    #inner(field: FieldMeta): FieldResolver | null {
        const type = runtimeType(field.type);
        const object = type.kind === 'sobject' ? this.#world.schema.object(type.name) : null;
        if (object) {
            return new RecordFields(object, this.#world, this.#options);
        }
        const held = current().org.program.findClass(type.name)?.type ?? null;
        return held ? new ContextFields(held, this.#world, this.#options) : null;
    }
}

function readField(holder: object, field: FieldMeta): unknown {
    const members = holder as Record<string, unknown>;
    return field.getter === null ? members[field.js] : (members[field.getter] as () => unknown).call(holder);
}

function readWithin(inner: FieldRef, scope: FormulaScope, held: unknown): unknown {
    return held === null || held === undefined ? null : inner.read(withRecord(scope, held));
}

function plain(value: unknown): unknown {
    return value instanceof LocationValue
        ? { latitude: value.latitude.value, longitude: value.longitude.value }
        : value;
}
