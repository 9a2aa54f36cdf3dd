/**
 * Calling Apex objects from the runtime: comparators, jobs, stubs, callbacks of every kind.
 */
import type { Implementation, PlatformDeclaration } from '../library/declare.ts';
import { registry } from '../library/registry.ts';
import type { FieldMeta, MethodMeta } from './class-meta.ts';
import { ApexObject } from './object-base.ts';
import type { ApexClass } from './object-base.ts';
import { isInstance, runtimeType, supertypes, typeOf } from './types.ts';
import { InternalError } from './uncatchable.ts';

export { ApexObject } from './object-base.ts';
export type { ApexClass } from './object-base.ts';

const stubs = new WeakSet<object>();

/** Remembers that objects with that prototype are made by Test.createStub. */
export function markStub(prototype: object): void {
    stubs.add(prototype);
}

/** Whether an object was made by Test.createStub. */
export function isStub(object: object): boolean {
    return stubs.has(Object.getPrototypeOf(object) as object);
}

/** Methods of a class that a call may reach, by `name/argument count`, most derived first. */
const dispatchTables = new WeakMap<ApexClass, Map<string, MethodMeta[]>>();

/**
 * Calls the method of that Apex name (any case) with that many arguments; overloads are told apart by the arguments'
 * run-time types. Works for emitted classes, stubs, and the platform's own objects.
 * @throws InternalError when the object has no such method.
 */
export function invoke(target: object, name: string, args: readonly unknown[]): unknown {
    if (target instanceof ApexObject) {
        const type = target.constructor as ApexClass;
        const method = findMethod(type, name, args);
        if (method) {
            return (target as unknown as Record<string, Implementation>)[method.js]!(...args) ?? null;
        }
        const shared = findStaticMethod(type, name, args.length);
        if (shared) {
            return (type as unknown as Record<string, Implementation>)[shared.js]!(...args) ?? null;
        }
    }
    const type = typeOf(target);
    const behaviour = type ? findBehaviour(type.base, name, args.length) : null;
    if (!behaviour) {
        throw new InternalError(`${type?.name ?? 'null'} has no method ${name} with ${args.length} argument(s)`);
    }
    return behaviour(target, ...args) ?? null;
}

/** Whether an object has an instance method of that name and argument count, declared in Apex. */
export function hasMethod(target: object, name: string, count: number): boolean {
    return target instanceof ApexObject && candidates(target.constructor as ApexClass, name, count).length > 0;
}

/** The instance method a call by name reaches, or null. */
export function findMethod(type: ApexClass, name: string, args: readonly unknown[]): MethodMeta | null {
    const found = candidates(type, name, args.length);
    if (found.length < 2) {
        return found[0] ?? null;
    }
    const accepts = (method: MethodMeta): boolean =>
        method.params.every((param, at) => args[at] === null || isInstance(args[at], runtimeType(param.type)));
    return found.find(accepts) ?? (found[0] as MethodMeta);
}

/** Some interfaces let a static method stand in, e.g. a static `execute` of a Queueable: a public suite relies on it. */
function findStaticMethod(type: ApexClass, name: string, count: number): MethodMeta | null {
    const isWanted = (method: MethodMeta): boolean =>
        method.isStatic && method.params.length === count && method.name.toLowerCase() === name.toLowerCase();
    return type.$meta?.methods.find(isWanted) ?? null;
}

function candidates(type: ApexClass, name: string, count: number): readonly MethodMeta[] {
    let table = dispatchTables.get(type);
    if (!table) {
        table = buildTable(type);
        dispatchTables.set(type, table);
    }
    return table.get(`${name.toLowerCase()}/${count}`) ?? [];
}

function buildTable(type: ApexClass): Map<string, MethodMeta[]> {
    const table = new Map<string, MethodMeta[]>();
    for (let at: ApexClass | null = type; at && at.$meta; at = Object.getPrototypeOf(at) as ApexClass | null) {
        for (const method of at.$meta.methods.filter((candidate) => !candidate.isStatic)) {
            const key = `${method.name.toLowerCase()}/${method.params.length}`;
            const known = table.get(key) ?? [];
            if (!known.some((other) => other.js === method.js)) {
                table.set(key, [...known, method]);
            }
        }
    }
    return table;
}

/** The implementation of a platform method by name and argument count, looked up along declared supertypes; or null. */
export function findBehaviour(typeBase: string, name: string, count: number): Implementation | null {
    const declaration = registry.find(typeBase) ?? registry.find(`system.${typeBase}`);
    return declaration ? behaviourOf(declaration, name.toLowerCase(), count) : null;
}

function behaviourOf(declaration: PlatformDeclaration, key: string, count: number): Implementation | null {
    for (const { signature, behaviour } of declaration.members) {
        const isMatch =
            signature.kind === 'method' &&
            !signature.isStatic &&
            signature.name.toLowerCase() === key &&
            signature.params.length === count;
        if (isMatch && typeof behaviour === 'function') {
            return behaviour;
        }
    }
    const above = [...(declaration.superclass ? [declaration.superclass] : []), ...declaration.interfaces];
    for (const { name } of above) {
        const found = findBehaviour(name, key, count);
        if (found) {
            return found;
        }
    }
    return null;
}

/** The instance field or property of that name in any case, own or inherited; or null. */
export function findInstanceField(type: ApexClass, name: string): FieldMeta | null {
    const key = name.toLowerCase();
    for (let at: ApexClass | null = type; at?.$meta; at = Object.getPrototypeOf(at) as ApexClass | null) {
        const found = at.$meta.fields.find((field) => !field.isStatic && field.name.toLowerCase() === key);
        if (found) {
            return found;
        }
    }
    return null;
}

/** The copy `clone()` makes of an instance of a project class: same field values, nothing deeper, no constructor run. */
export function shallowClone(from: object): object {
    return Object.assign(Object.create(Object.getPrototypeOf(from) as object) as object, from);
}

/** Whether an object is of a class or implements an interface, by name (`Database.Stateful`), whatever its type arguments. */
export function implementsNamed(target: object, name: string): boolean {
    const wanted = name.toLowerCase();
    const seen = new Set<string>();
    const reaches = (base: string, above: () => readonly { base: string }[]): boolean => {
        if (base === wanted || base === `system.${wanted}`) {
            return true;
        }
        if (seen.has(base)) {
            return false;
        }
        seen.add(base);
        return above().some((type) => reaches(type.base, () => supertypes(type as ReturnType<typeof runtimeType>)));
    };
    const type = typeOf(target);
    return type !== null && reaches(type.base, () => supertypes(type));
}
