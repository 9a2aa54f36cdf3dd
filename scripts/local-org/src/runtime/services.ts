/**
 * What emitted code needs from the library and from the data layer. They provide it when they are imported, so that the
 * runtime depends on neither.
 */
import type { SObjectValue } from '../data/sobject.ts';
import type { SoqlQuery, SoslQuery } from '../data/soql/ast.ts';
import type { ApexList } from './list.ts';
import type { RuntimeType } from './types.ts';
import { UnsupportedError } from './uncatchable.ts';

/** The class a query or DML statement stands in. */
export interface CodeContext {
    /** Mode of statements that name none. */
    readonly access: 'user' | 'system';
    readonly sharing: 'with' | 'without' | 'inherited' | 'default';
}

export type DmlOperation = 'insert' | 'update' | 'upsert' | 'delete' | 'undelete' | 'merge';

export interface DmlRequest {
    readonly operation: DmlOperation;
    /** A record or a list of records. */
    readonly target: SObjectValue | ApexList;
    /** merge: the duplicates, records or ids. */
    readonly other: unknown;
    /** upsert: the field to match by, as written. */
    readonly field: string | null;
    /** As written; null for the mode of the class. */
    readonly access: 'user' | 'system' | null;
    readonly context: CodeContext;
}

/** Services by name; each may be provided once. */
export interface RuntimeServices {
    /** Records of a query; binds are values in order of appearance. */
    query(query: SoqlQuery, binds: readonly unknown[], context: CodeContext): SObjectValue[];
    /** Result of `SELECT COUNT()`. */
    count(query: SoqlQuery, binds: readonly unknown[], context: CodeContext): number;
    /** One list of records per object searched. */
    search(query: SoslQuery, binds: readonly unknown[], access: 'user' | 'system'): SObjectValue[][];
    /** A DML statement: all or nothing. @throws System.DmlException */
    dml(request: DmlRequest): void;
    /** System.runAs: gives what {@link leaveUser} restores. */
    enterUser(user: unknown): unknown;
    leaveUser(before: unknown): void;
    objectToken(object: string): unknown;
    objectDescribe(object: string): unknown;
    fieldToken(object: string, field: string): unknown;
    fieldDescribe(object: string, field: string): unknown;
    fieldSet(object: string, fieldSet: string): unknown;
    typeValue(type: RuntimeType): unknown;
    label(namespace: string | null, name: string): string;
}

const provided: Partial<RuntimeServices> = {};

/** Adds services; a later one of the same name takes its place. */
export function provideServices(services: Partial<RuntimeServices>): void {
    Object.assign(provided, services);
}

/** A service. @throws UnsupportedError when nobody provides it. */
export function service<K extends keyof RuntimeServices>(name: K): RuntimeServices[K] {
    const found = provided[name];
    if (!found) {
        throw new UnsupportedError(`runtime service ${name}`);
    }
    return found as RuntimeServices[K];
}
