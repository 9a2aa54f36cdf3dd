/**
 * System.Type.
 */
import { SObjectValue } from '../../data/sobject.ts';
import { current } from '../../platform/context.ts';
import { hashCodeOf } from '../../runtime/equality.ts';
import { throwApex } from '../../runtime/exception.ts';
import { ApexList } from '../../runtime/list.ts';
import { ApexMap } from '../../runtime/map.ts';
import { provideServices } from '../../runtime/services.ts';
import { ApexSet } from '../../runtime/set.ts';
import { genericType, isAssignable, runtimeType } from '../../runtime/types.ts';
import type { RuntimeType } from '../../runtime/types.ts';
import { platformClass } from '../declare.ts';
import { registry } from '../registry.ts';
import { REFERENCE, strict } from './support.ts';

/** A System.Type; there is one per type, made by {@link typeValue}. */
export class ApexTypeValue {
    static readonly apexName = 'System.Type';
    readonly type: RuntimeType;

    constructor(type: RuntimeType) {
        this.type = type;
    }

    apexEquals(other: unknown): boolean {
        return other instanceof ApexTypeValue && other.type === this.type;
    }

    apexHash(): unknown {
        return `Y${this.type.key}`;
    }

    toString(): string {
        return this.type.name;
    }
}

const values = new WeakMap<RuntimeType, ApexTypeValue>();

/** `X.class`. */
export function typeValue(type: RuntimeType): ApexTypeValue {
    let value = values.get(type);
    if (!value) {
        value = new ApexTypeValue(type);
        values.set(type, value);
    }
    return value;
}

provideServices({ typeValue });

/** The type a text names in the running program, canonical in every part; null when some part of it does not exist. */
export function resolveType(text: string): RuntimeType | null {
    const bare = text.replace(/\s+/g, '');
    return /^[\w.]+(?:<[\w.,<>[\]]+>)?(?:\[\])*$/.test(bare) ? known(parsed(bare)) : null;
}

/** Unbalanced brackets are what is left to go wrong. */
function parsed(text: string): RuntimeType | null {
    const opened = text.split('<').length;
    return opened === text.split('>').length ? runtimeType(text) : null;
}

function known(type: RuntimeType | null): RuntimeType | null {
    if (!type) {
        return null;
    }
    const args = type.args.map(known);
    if (args.includes(null)) {
        return null;
    }
    if (isBuiltIn(type)) {
        return args.length ? genericType(type.base, ...(args as RuntimeType[])) : type;
    }
    const name = canonicalName(type.base);
    return name === null ? null : args.length ? genericType(name, ...(args as RuntimeType[])) : runtimeType(name);
}

function isBuiltIn(type: RuntimeType): boolean {
    return (
        !['class', 'interface', 'enum', 'void'].includes(type.kind) &&
        (type.kind !== 'sobject' || type.key === 'sobject')
    );
}

function canonicalName(base: string): string | null {
    const { program } = current().org;
    const project = program.findClass(base);
    if (project) {
        return project.meta.name;
    }
    return program.lookup(base.replace(/^schema\.(?=\w+$)/, ''))?.name ?? program.lookup(base)?.name ?? null;
}

function forName(namespace: string | null, name: string | null): ApexTypeValue | null {
    if (name === null) {
        return null;
    }
    const own = current().org.namespace?.toLowerCase() ?? null;
    const wanted = namespace?.toLowerCase() ?? '';
    const text = wanted === '' || wanted === own ? name : `${namespace}.${name}`;
    const type = resolveType(text);
    return type && typeValue(type);
}

function newInstance(self: ApexTypeValue): unknown {
    const { type } = self;
    switch (type.kind) {
        case 'list':
            return new ApexList(type);
        case 'set':
            return new ApexSet(type);
        case 'map':
            return new ApexMap(type);
        case 'sobject':
            return new SObjectValue(type.name);
        case 'class':
            return instantiate(type);
        default:
            return throwApex('System.TypeException', `Cannot instantiate type: ${type.name}`);
    }
}

function instantiate(type: RuntimeType): unknown {
    if (current().org.program.findClass(type.name)) {
        return current().org.program.instantiate(type.name);
    }
    const constructor = registry.implementation(`${type.name}.new()`);
    return constructor ? constructor() : throwApex('System.TypeException', `Cannot instantiate type: ${type.name}`);
}

platformClass('System.Type', {
    doc: `${REFERENCE}apex_methods_system_type.htm`,
    members: {
        'static System.Type forName(String name)': (name: string | null) => forName(null, name),
        'static System.Type forName(String namespace, String name)': forName,
        'String getName()': (self: ApexTypeValue) => self.type.name,
        'Object newInstance()': newInstance,
        'Boolean isAssignableFrom(System.Type source)': strict((self: ApexTypeValue, source: ApexTypeValue) =>
            isAssignable(source.type, self.type)
        ),
        'Boolean equals(Object other)': (self: ApexTypeValue, other: unknown) => self.apexEquals(other),
        'Integer hashCode()': (self: ApexTypeValue) => hashCodeOf(self),
        'String toString()': (self: ApexTypeValue) => self.type.name
    }
});
