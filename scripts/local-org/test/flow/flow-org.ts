/** An org with flows of the test's own, and short ways to write flow metadata. */
import { compileAnonymous } from '../../src/apex/compile.ts';
import { runDml, type ListOperation } from '../../src/data/dml/run.ts';
import { SObjectValue } from '../../src/data/sobject.ts';
import { openOrg, openWorkspace, type OrgSettings } from '../../src/cli/workspace.ts';
import type { Org } from '../../src/platform/org.ts';
import { ApexException } from '../../src/runtime/exception.ts';
import { DmlFailures } from '../../src/data/dml/errors.ts';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

export const START = Date.UTC(2026, 0, 15, 12, 0, 0);

/** `<name>value</name>` for each entry; arrays repeat, objects nest. */
export function xml(content: Readonly<Record<string, unknown>>): string {
    return Object.entries(content)
        .flatMap(([name, value]) => (Array.isArray(value) ? value : [value]).map((one) => [name, one] as const))
        .map(
            ([name, value]) =>
                `<${name}>${typeof value === 'object' ? xml(value as Record<string, unknown>) : escaped(String(value))}</${name}>`
        ) // prettier-ignore
        .join('\n');
}

function escaped(text: string): string {
    return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

/** A flow file with sensible defaults around what matters. */
export function flow(content: Readonly<Record<string, unknown>>): string {
    const whole = {
        apiVersion: '66.0',
        label: 'Test Flow',
        processType: 'AutoLaunchedFlow',
        status: 'Active',
        ...content
    };
    return `<?xml version="1.0" encoding="UTF-8"?>\n<Flow xmlns="http://soap.sforce.com/2006/04/metadata">${xml(whole)}</Flow>`;
}

export const to = (targetReference: string): Record<string, unknown> => ({ targetReference });
export const ref = (elementReference: string): Record<string, unknown> => ({ elementReference });
export const text = (stringValue: string): Record<string, unknown> => ({ stringValue });
export const number = (numberValue: number): Record<string, unknown> => ({ numberValue });
export const yes = { booleanValue: true };

/** A `start` element of a record-triggered flow. */
export function onSave(
    object: string,
    triggerType: 'RecordBeforeSave' | 'RecordAfterSave' | 'RecordBeforeDelete',
    first: string,
    extra: Readonly<Record<string, unknown>> = {}
): Record<string, unknown> {
    return { connector: to(first), object, triggerType, recordTriggerType: 'CreateAndUpdate', ...extra };
}

export function assign(
    name: string,
    items: readonly (readonly [string, string, Record<string, unknown>])[],
    next?: string
): Record<string, unknown> {
    return {
        name,
        label: name,
        assignmentItems: items.map(([assignToReference, operator, value]) => ({ assignToReference, operator, value })),
        ...(next === undefined ? {} : { connector: to(next) })
    };
}

export function variable(
    name: string,
    dataType: string,
    extra: Readonly<Record<string, unknown>> = {}
): Record<string, unknown> {
    return { name, dataType, isCollection: false, isInput: true, isOutput: true, ...extra };
}

export interface FlowOrg {
    readonly org: Org;
    /** Saves records as one statement; gives them, with their ids. */
    dml(operation: ListOperation, records: readonly SObjectValue[], allOrNone?: boolean): void;
    record(type: string, fields: Readonly<Record<string, unknown>>): SObjectValue;
    /** Inserts one record; gives its id. */
    insert(type: string, fields: Readonly<Record<string, unknown>>): string;
    update(type: string, id: string, fields: Readonly<Record<string, unknown>>): void;
    /** `STATUS_CODE: message` of the first error of a save; empty when it works. */
    failure(work: () => unknown): string;
    /** Runs Apex; gives what it logged. */
    apex(code: string): string[];
    /** The values of a field of all records of an object. */
    values(object: string, field: string): unknown[];
    value(object: string, id: string, field: string): unknown;
    /** What the last transaction used. */
    used(name: string): number;
}

/** Opens an org from flows (name → XML) and other files (path → text). */
export function flowOrg(
    flows: Readonly<Record<string, string>>,
    files: Readonly<Record<string, string>> = {},
    settings: OrgSettings = {}
): FlowOrg {
    const folder = mkdtempSync(join(tmpdir(), 'local-org-flow-'));
    const all = {
        ...Object.fromEntries(Object.entries(flows).map(([name, body]) => [`flows/${name}.flow-meta.xml`, body])),
        'classes/Anchor.cls': 'public with sharing class Anchor {}',
        ...files
    };
    try {
        for (const [path, body] of Object.entries(all)) {
            mkdirSync(dirname(join(folder, path)), { recursive: true });
            writeFileSync(join(folder, path), body);
        }
        const workspace = openWorkspace({ source: folder, cache: false });
        const { org, admin } = openOrg(workspace, { start: START, ...settings });
        let limits: Readonly<Record<string, number>> = {};
        org.onTransaction = (transaction) => (limits = transaction.limits.snapshot());
        const run = <T>(work: () => T): T => org.run('anonymous', admin, work);
        const record = (type: string, fields: Readonly<Record<string, unknown>>): SObjectValue => {
            const made = new SObjectValue(org.schema.require(type));
            Object.entries(fields).forEach(([name, value]) => made.put(name, value));
            return made;
        };
        const dml = (operation: ListOperation, records: readonly SObjectValue[], allOrNone = true): void =>
            run(() => void runDml(operation, records, { allOrNone }));
        return {
            org,
            record,
            dml,
            insert: (type, fields) => {
                const made = record(type, fields);
                dml('insert', [made]);
                return made.id as string;
            },
            update: (type, id, fields) => dml('update', [record(type, { Id: id, ...fields })]),
            failure: failureOf,
            apex: (code) =>
                org.run('anonymous', admin, (transaction) => {
                    org.program.runAnonymous(compileAnonymous(code, workspace.compiled.symbols()));
                    return transaction.log.map((line) => line.slice(line.indexOf('|') + 1));
                }),
            values: (object, field) => [...org.store.rows(object)].map((row) => row.get(field) ?? null),
            value: (object, id, field) => org.store.row(object, id)?.get(field) ?? null,
            used: (name) => limits[name] ?? 0
        };
    } finally {
        rmSync(folder, { recursive: true, force: true });
    }
}

function failureOf(work: () => unknown): string {
    try {
        work();
        return '';
    } catch (error) {
        if (error instanceof ApexException && error.data instanceof DmlFailures) {
            const first = error.data.rows[0]?.error;
            return `${first?.statusCode}: ${first?.message}`;
        }
        return error instanceof ApexException ? error.toString() : String(error);
    }
}
