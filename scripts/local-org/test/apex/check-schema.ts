/** A small schema for the checker's own tests. */
import type { FieldView, ObjectView, SchemaView } from '../../src/apex/check/schema-view.ts';

interface ObjectParts {
    readonly kind?: ObjectView['kind'];
    readonly fields: Readonly<Record<string, FieldView['type']>>;
    /** Lookup field, relationship, objects. */
    readonly lookups?: readonly (readonly [field: string, relation: string, ...objects: string[]])[];
    readonly children?: Readonly<Record<string, string>>;
    readonly fieldSets?: readonly string[];
}

const OBJECTS: Readonly<Record<string, ObjectParts>> = {
    Account: {
        fields: {
            Name: 'String',
            AnnualRevenue: 'Decimal',
            NumberOfEmployees: 'Integer',
            IsActive__c: 'Boolean',
            BillingAddress: 'System.Address'
        },
        lookups: [['OwnerId', 'Owner', 'User'], ['ParentId', 'Parent', 'Account']], // prettier-ignore
        children: { Contacts: 'Contact' },
        fieldSets: ['Summary']
    },
    Contact: { fields: { LastName: 'String', Birthdate: 'Date' }, lookups: [['AccountId', 'Account', 'Account']] },
    Task: { fields: { Subject: 'String' }, lookups: [['WhatId', 'What', 'Account', 'Contact']] },
    User: { fields: { Name: 'String', Email: 'String' } },
    ns__Invoice__c: {
        fields: { Name: 'String', ns__Total__c: 'Decimal', ns__Key__c: 'String' },
        lookups: [['ns__Account__c', 'ns__Account__r', 'Account']]
    },
    Setting__c: { kind: 'hierarchy-setting', fields: { Limit__c: 'Decimal' } },
    Rule__mdt: { kind: 'metadata', fields: { DeveloperName: 'String' } }
};

const COMMON: Readonly<Record<string, FieldView['type']>> = { Id: 'Id', CreatedDate: 'Datetime' };

function find<T>(entries: Readonly<Record<string, T>>, name: string): [string, T] | null {
    const names = [name.toLowerCase(), `ns__${name.toLowerCase()}`];
    return Object.entries(entries).find(([key]) => names.includes(key.toLowerCase())) ?? null;
}

function view(name: string, parts: ObjectParts): ObjectView {
    const lookups = parts.lookups ?? [];
    const fields = new Map<string, FieldView>();
    for (const [field, type] of Object.entries({ ...COMMON, ...parts.fields })) {
        fields.set(field, { name: field, type, referenceTo: [] });
    }
    for (const [field, , ...objects] of lookups) {
        fields.set(field, { name: field, type: 'Id', referenceTo: objects });
    }
    const relations = Object.fromEntries(lookups.map(([, relation, ...objects]) => [relation, objects]));
    return {
        name,
        kind: parts.kind ?? 'object',
        field: (wanted) => find(Object.fromEntries(fields), wanted)?.[1] ?? null,
        relation: (wanted) => {
            const found = find(relations, wanted);
            return found && { name: found[0], referenceTo: found[1] };
        },
        childRelation: (wanted) => {
            const found = find(parts.children ?? {}, wanted);
            return found && { name: found[0], child: found[1] };
        },
        fieldSet: (wanted) => parts.fieldSets?.find((one) => one.toLowerCase() === wanted.toLowerCase()) ?? null
    };
}

/** Account, Contact, Task, User, an invoice of namespace `ns`, a hierarchy setting and a metadata type. */
export const testSchema: SchemaView = {
    object: (name) => {
        const found = find(OBJECTS, name);
        return found && view(found[0], found[1]);
    }
};
