/**
 * `$`: everything emitted code may call, by the names the emitter writes.
 */
import { copyForJob } from '../platform/copy-for-job.ts';
import { current } from '../platform/context.ts';
import { enumValue, platformEnumConstants } from '../library/enums.ts';
import { registry } from '../library/registry.ts';
import type { Implementation } from '../library/declare.ts';
import { SObjectValue } from '../data/sobject.ts';
import { isAggregateQuery, type SoqlQuery, type SoslQuery } from '../data/soql/ast.ts';
import { CallSite } from './call-site.ts';
import type { VariableReaders } from './call-site.ts';
import { castTo } from './cast.ts';
import { Decimal } from './decimal.ts';
import { ApexDouble } from './double.ts';
import type { EnumValue } from './enum.ts';
import { hashCodeOf } from './equality.ts';
import { ApexException, caught, throwApex, throwNull } from './exception.ts';
import { ApexList } from './list.ts';
import { ApexMap } from './map.ts';
import { ApexObject, findMethod, invoke } from './object.ts';
import type { ApexClass } from './object.ts';
import * as operators from './operators.ts';
import { service } from './services.ts';
import type { CodeContext, DmlOperation } from './services.ts';
import { ApexSet } from './set.ts';
import { staticsOf } from './static-state.ts';
import { toLogText } from './to-text.ts';
import { triggerVariable } from './trigger-context.ts';
import { isInstance, runtimeType } from './types.ts';
import type { RuntimeType } from './types.ts';
import { isUncatchable, UnsupportedError } from './uncatchable.ts';

/** Emitted steps (loop rounds, calls) that count as one millisecond of CPU: an approximation, but always the same one. */
const STEPS_PER_MS = 20_000;

let steps = 0;

/** Counts one step. @throws LimitExceeded when the transaction used its CPU time up. */
function tick(): void {
    if (++steps >= STEPS_PER_MS) {
        steps = 0;
        current().transaction.limits.use('cpuTime', 1);
    }
}

// ---------------------------------------------------------------- platform members

/** The function behind a platform method or constructor. */
function b(platformId: string): Implementation {
    return registry.implementation(platformId) ?? missing(platformId);
}

/** Stands for a platform member that is not implemented. */
function missing(what: string): Implementation {
    return () => unsupported(what);
}

function unsupported(what: string): never {
    throw new UnsupportedError(what);
}

function getter(platformId: string): Implementation {
    return registry.accessors(platformId)?.get ?? missing(platformId);
}

function setter(platformId: string): Implementation {
    return registry.accessors(platformId)?.set ?? missing(`setting ${platformId}`);
}

/** A platform method that project classes may implement: theirs first, then the platform's own for its own objects. */
function virtual(platformId: string, name: string): Implementation {
    const own = registry.implementation(platformId);
    const found = new WeakMap<ApexClass, string | null>();
    return (receiver: unknown, ...args: unknown[]) => {
        if (receiver === null) {
            return throwNull();
        }
        if (receiver instanceof ApexObject) {
            const type = receiver.constructor as ApexClass;
            let js = found.get(type);
            if (js === undefined) {
                js = findMethod(type, name, args)?.js ?? null;
                found.set(type, js);
            }
            if (js !== null) {
                return (receiver as unknown as Record<string, Implementation>)[js]!(...args) ?? null;
            }
        }
        return own ? own(receiver, ...args) : invoke(receiver as object, name, args);
    };
}

// ---------------------------------------------------------------- collections

/** `list[index]`. */
function at(list: ApexList | null, index: number | null): unknown {
    return operators.n(list).get(operators.n(index));
}

/** `list[index] = value`. */
function put(list: ApexList | null, index: number | null, value: unknown): unknown {
    operators.n(list).set(operators.n(index), value);
    return value;
}

/** `new T[n]`: as many nulls. */
function sizedList(type: RuntimeType, size: number | null): ApexList {
    return new ApexList(type, new Array<unknown>(operators.n(size)).fill(null));
}

/** Lists of up to 200 records each, as `for (List<T> chunk : [SELECT …])` gives them. */
function chunks(list: ApexList): ApexList {
    const parts: ApexList[] = [];
    for (let from = 0; from < list.items.length; from += 200) {
        parts.push(new ApexList(list.type, list.items.slice(from, from + 200)));
    }
    return new ApexList(runtimeType(`List<${list.type.key}>`), parts);
}

const iterator = (value: unknown): object => invoke(operators.n(value) as object, 'iterator', []) as object;

// ---------------------------------------------------------------- records

/** A record with the fields a `new` expression names, in order. */
function record(type: string, ...pairs: readonly unknown[]): SObjectValue {
    const made = new SObjectValue(type);
    for (let index = 0; index < pairs.length; index += 2) {
        assign(made, pairs[index] as string, pairs[index + 1]);
    }
    return made;
}

/** Sets a field, or the parent behind a relationship. */
function assign(target: SObjectValue, name: string, value: unknown): void {
    if (target.schema.field(name)) {
        target.put(name, value);
    } else {
        target.putRelated(name, value as SObjectValue | null);
    }
}

function get(target: SObjectValue | null, field: string): unknown {
    return operators.n(target).get(field);
}

function set(target: SObjectValue | null, field: string, value: unknown): unknown {
    operators.n(target).put(field, value);
    return value;
}

function setParent(target: SObjectValue | null, relation: string, value: unknown): unknown {
    operators.n(target).putRelated(relation, value as SObjectValue | null);
    return value;
}

const related = (target: SObjectValue | null, relation: string): unknown => operators.n(target).related(relation);

/** A field of a parent that is not there is null: paths through lookups do not fail as other null receivers do. */
const getBehind = (target: SObjectValue | null, field: string): unknown => target?.get(field) ?? null;
const parentBehind = (target: SObjectValue | null, relation: string): unknown => target?.related(relation) ?? null;

function fieldError(target: SObjectValue, field: string, message: unknown): void {
    target.addError(field, message instanceof ApexException ? message.text : String(message));
}

// ---------------------------------------------------------------- queries and DML

/** The one record of a result. */
function only(records: readonly SObjectValue[]): SObjectValue {
    if (records.length === 0) {
        return throwApex('System.QueryException', 'List has no rows for assignment to SObject');
    }
    if (records.length > 1) {
        return throwApex('System.QueryException', 'List has more than 1 row for assignment to SObject');
    }
    return records[0] as SObjectValue;
}

type Binds = readonly unknown[];

function soql(query: SoqlQuery, binds: Binds, context: CodeContext): ApexList {
    const records = service('query')(query, binds, context);
    const type = records[0]?.type ?? (isAggregateQuery(query) ? 'AggregateResult' : query.from.path.join('.'));
    return new ApexList(runtimeType(`List<${type}>`), records);
}

function soqlRecord(query: SoqlQuery, binds: Binds, context: CodeContext): SObjectValue {
    return only(service('query')(query, binds, context));
}

function sosl(query: SoslQuery, binds: Binds, access: 'user' | 'system'): ApexList {
    const found = service('search')(query, binds, access);
    const type = runtimeType('List<SObject>');
    return new ApexList(
        runtimeType('List<List<SObject>>'),
        found.map((records) => new ApexList(type, records))
    );
}

function dml(
    operation: DmlOperation,
    target: unknown,
    other: unknown,
    field: string | null,
    access: 'user' | 'system' | null,
    context: CodeContext
): void {
    const records = operators.n(target) as SObjectValue | ApexList;
    service('dml')({ operation, target: records, other, field, access, context });
}

/** A call of a method annotated @future: its arguments are serialised, `call` runs later in a transaction of its own. */
function future(
    type: ApexClass,
    method: { readonly method: string; readonly callout: boolean },
    args: readonly unknown[],
    call: (...args: unknown[]) => void
): void {
    const { org, transaction } = current();
    const copies = args.map((arg) => copyForJob(arg));
    org.jobs.enqueueFuture(transaction, type.$type.name, method, () => call(...copies));
}

// ---------------------------------------------------------------- enums

function enumConstants(type: RuntimeType): readonly EnumValue[] {
    return current().org.program.enumConstants(type.name) ?? platformEnumConstants(type.name)?.values ?? [];
}

/** `E.values()`. */
function enumValues(type: RuntimeType): ApexList {
    return new ApexList(runtimeType(`List<${type.key}>`), [...enumConstants(type)]);
}

/** `E.valueOf(name)`, in any case. @throws System.NoSuchElementException */
function enumValueOf(type: RuntimeType, name: string | null): EnumValue {
    const wanted = operators.n(name).toLowerCase();
    const found = enumConstants(type).find((value) => value.name.toLowerCase() === wanted);
    return found ?? throwApex('System.NoSuchElementException', `No enum constant ${type.name}.${name}`);
}

/** Where emitted code finds its classes: `$.c`. */
export type ClassTable = Record<string, unknown>;

/** The `$` of one program. */
export function emittedApi(classes: ClassTable): Readonly<Record<string, unknown>> {
    return {
        ...operators,
        c: classes,
        objectBase: ApexObject,
        exceptionBase: ApexException,
        t: runtimeType,
        tick,
        b,
        missing,
        unsupported,
        getter,
        setter,
        virtual,
        statics: staticsOf,
        future,
        caught,
        isFinal: isUncatchable,
        isInstance,
        cast: castTo,
        text: toLogText,
        decimal: (text: string) => Decimal.parse(text),
        double: (value: number) => new ApexDouble(value),
        hashCode: hashCodeOf,
        at,
        put,
        sizedList,
        chunks,
        newList: (type: RuntimeType, items: unknown[]) => new ApexList(type, items),
        newSet: (type: RuntimeType, items: unknown[]) => new ApexSet(type, items),
        newMap: (type: RuntimeType, entries: [unknown, unknown][]) => new ApexMap(type, entries),
        iterator,
        hasNext: (value: object) => operators.n(invoke(value, 'hasNext', [])),
        next: (value: object) => invoke(value, 'next', []),
        record,
        get,
        set,
        parent: related,
        getBehind,
        parentBehind,
        children: related,
        setParent,
        fieldError,
        single: (list: ApexList | null) => only(operators.n(list).items as SObjectValue[]),
        query: (query: unknown) => query,
        soql,
        soqlRecord,
        soqlCount: (query: SoqlQuery, binds: Binds, context: CodeContext) => service('count')(query, binds, context),
        sosl,
        dml,
        site: (context: CodeContext, variables: VariableReaders | null = null) => new CallSite(context, variables),
        enterUser: (user: unknown) => service('enterUser')(user),
        leaveUser: (before: unknown) => service('leaveUser')(before),
        trigger: triggerVariable,
        label: (namespace: string | null, name: string) => service('label')(namespace, name),
        objectToken: (object: string) => service('objectToken')(object),
        objectDescribe: (object: string) => service('objectDescribe')(object),
        fieldToken: (object: string, field: string) => service('fieldToken')(object, field),
        fieldDescribe: (object: string, field: string) => service('fieldDescribe')(object, field),
        fieldSet: (object: string, name: string) => service('fieldSet')(object, name),
        typeValue: (type: RuntimeType) => service('typeValue')(type),
        platformEnum: enumValue,
        enumValues,
        enumValueOf
    };
}
