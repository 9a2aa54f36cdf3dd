/**
 * A small org for tests of queries: accounts, contacts, users, queues, tasks and a custom object with a lookup.
 */
import { parseSoql } from '../../src/data/soql/parse.ts';
import { countRows, runQuery } from '../../src/data/soql/run.ts';
import type { QueryOptions } from '../../src/data/soql/ports.ts';
import { runSosl } from '../../src/data/soql/run-sosl.ts';
import type { SoslQuery } from '../../src/data/soql/ast.ts';
import { queryStore, recordResults } from '../../src/data/soql/store-port.ts';
import { idOf } from '../../src/data/ids.ts';
import { SObjectValue } from '../../src/data/sobject.ts';
import { Store } from '../../src/data/store.ts';
import { ApexList } from '../../src/runtime/list.ts';
import { makeField } from '../../src/schema/fields.ts';
import type { FieldSchema } from '../../src/schema/fields.ts';
import { ObjectSchema, Schema } from '../../src/schema/model.ts';

type FieldParts = Parameters<typeof makeField>[0];

/** An object with an Id, IsDeleted and the given fields. */
function object(name: string, keyPrefix: string, fields: readonly FieldParts[]): ObjectSchema {
    const all: FieldSchema[] = [
        { name: 'Id', type: 'id' } as const,
        { name: 'IsDeleted', type: 'boolean' } as const,
        ...fields
    ].map((parts) => makeField({ ...parts, custom: parts.name.endsWith('__c') }));
    return new ObjectSchema(
        {
            name,
            label: name,
            pluralLabel: `${name}s`,
            kind: name.endsWith('__c') ? 'custom' : 'standard',
            custom: name.endsWith('__c'),
            keyPrefix,
            createable: true,
            updateable: true,
            deletable: true,
            undeletable: true,
            mergeable: false,
            queryable: true,
            searchable: true,
            triggerable: true,
            feedEnabled: false,
            historyTracked: false,
            activities: false,
            setup: false,
            sharingModel: 'ReadWrite',
            externalSharingModel: 'ReadWrite',
            recordTypes: [],
            fieldSets: [],
            validationRules: [],
            publishBehavior: null,
            visibility: 'Public'
        },
        all,
        null
    );
}

const owner: FieldParts = {
    name: 'OwnerId',
    type: 'reference',
    referenceTo: ['User', 'Group'],
    relationshipName: 'Owner'
};

const choice = (value: string): FieldSchema['picklist'][number] => ({
    value,
    label: `${value} label`,
    active: true,
    isDefault: false,
    validFor: null
});

/** The objects of the test org. */
export function testSchema(): Schema {
    return new Schema(
        [
            object('Account', '001', [
                { name: 'Name', type: 'string', nameField: true },
                { name: 'Industry', type: 'picklist', picklist: ['Retail', 'Banking', 'Energy'].map(choice) },
                { name: 'Tags__c', type: 'multipicklist' },
                { name: 'Key__c', type: 'string', externalId: true, unique: true },
                { name: 'NumberOfEmployees', type: 'int' },
                { name: 'AnnualRevenue', type: 'currency' },
                { name: 'Founded__c', type: 'date' },
                { name: 'CreatedDate', type: 'datetime' },
                { name: 'Active__c', type: 'boolean' },
                { name: 'Description', type: 'textarea', length: 32000 },
                { name: 'BillingAddress', type: 'address' },
                {
                    name: 'ParentId',
                    type: 'reference',
                    referenceTo: ['Account'],
                    relationshipName: 'Parent',
                    childRelationshipName: 'ChildAccounts'
                },
                owner
            ]),
            object('Contact', '003', [
                { name: 'Name', type: 'string', nameField: true },
                { name: 'Email', type: 'email' },
                { name: 'Score__c', type: 'double' },
                {
                    name: 'AccountId',
                    type: 'reference',
                    referenceTo: ['Account'],
                    relationshipName: 'Account',
                    childRelationshipName: 'Contacts'
                },
                owner
            ]),
            object('User', '005', [
                { name: 'Name', type: 'string', nameField: true },
                { name: 'Email', type: 'email' }
            ]),
            object('Group', '00G', [{ name: 'Name', type: 'string', nameField: true }]),
            object('Task', '00T', [
                { name: 'Subject', type: 'string' },
                {
                    name: 'WhatId',
                    type: 'reference',
                    referenceTo: ['Account', 'Thing__c'],
                    relationshipName: 'What',
                    childRelationshipName: 'Tasks'
                }
            ]),
            object('Thing__c', 'a00', [
                { name: 'Name', type: 'string', nameField: true },
                {
                    name: 'Account__c',
                    type: 'reference',
                    referenceTo: ['Account'],
                    relationshipName: 'Account__r',
                    childRelationshipName: 'Things__r'
                }
            ])
        ],
        null
    );
}

/** An org with its store, and short ways to fill and query it. */
export class World {
    readonly schema: Schema = testSchema();
    readonly store: Store = new Store(this.schema);
    readonly #counts = new Map<string, number>();
    /** What the next queries run with, besides the defaults. */
    options: Partial<QueryOptions<SObjectValue>> = {};

    /** Stores a record and gives its id. */
    add(type: string, fields: Readonly<Record<string, unknown>>): string {
        const count = (this.#counts.get(type) ?? 0) + 1;
        this.#counts.set(type, count);
        const id = idOf(this.schema.require(type).keyPrefix as string, count);
        this.store.insert({
            type,
            fields: new Map<string, unknown>([['Id', id], ['IsDeleted', false], ...Object.entries(fields)])
        });
        return id;
    }

    #options(): QueryOptions<SObjectValue> {
        return {
            schema: this.schema,
            store: queryStore(this.store),
            results: recordResults(this.schema),
            mode: 'system',
            sharing: false,
            access: null,
            now: Date.UTC(2026, 4, 13, 15, 30),
            timeZone: 'America/Los_Angeles',
            userId: null,
            recordId: (value) => (value instanceof SObjectValue ? value.id : undefined),
            ...this.options
        };
    }

    /** Runs a dynamic query. */
    query(text: string, ...binds: readonly unknown[]): SObjectValue[] {
        return runQuery(parseSoql(text), binds, this.#options());
    }

    /** Runs a `SELECT COUNT()` query. */
    count(text: string, ...binds: readonly unknown[]): number {
        return countRows(parseSoql(text), binds, this.#options());
    }

    /** Runs a search over fixed results. */
    search(query: SoslQuery, ids: readonly string[] | null): SObjectValue[][] {
        return runSosl(query, [], ids, this.#options());
    }

    /** Names of the records a query of accounts or another named object finds. */
    names(text: string, ...binds: readonly unknown[]): unknown[] {
        return this.query(text, ...binds).map((record) => record.fields.get('Name'));
    }

    /** Names of the accounts that fit a condition, in order of insertion. */
    where(condition: string, ...binds: readonly unknown[]): string {
        return this.names(`SELECT Name FROM Account WHERE ${condition}`, ...binds).join(' ');
    }
}

/** A record or aggregate as a plain object; numbers, dates and the like as their texts, children as arrays. */
export function plain(record: SObjectValue): Record<string, unknown> {
    const shown = (value: unknown): unknown => {
        if (value instanceof SObjectValue) {
            return plain(value);
        }
        if (value instanceof ApexList) {
            return value.items.map(shown);
        }
        return typeof value === 'object' && value !== null ? String(value) : value;
    };
    return Object.fromEntries([...record.fields, ...record.relations].map(([name, value]) => [name, shown(value)]));
}
