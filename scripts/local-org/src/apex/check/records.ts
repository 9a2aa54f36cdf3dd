/** Members of records and of record types: fields, relationships, tokens and describes. */
import { OBJECT, primitive } from '../symbols.ts';
import type { ApexType, SObjectType } from '../symbols.ts';
import type { ProgramSymbols } from '../program-symbols.ts';
import type { Candidate } from './candidates.ts';
import type { FieldView, RelationView } from './schema-view.ts';
import { BOOLEAN, ID, STRING } from './types.ts';

/** Fields every parent of a polymorphic lookup has; source: the Name object of the Object Reference. */
const NAME_FIELDS: ReadonlyMap<string, ApexType> = new Map<string, ApexType>([
    ...['Name', 'FirstName', 'LastName', 'Alias', 'Email', 'Phone', 'Title', 'Type', 'Username'].map(
        (name) => [name, STRING] as const
    ),
    ...['Id', 'ProfileId', 'UserRoleId', 'RecordTypeId'].map((name) => [name, ID] as const),
    ['IsActive', BOOLEAN]
]);

/** The Apex type of a field's values. */
export function fieldType(field: FieldView, program: ProgramSymbols): ApexType {
    switch (field.type) {
        case 'Object':
            return OBJECT;
        case 'System.Address':
        case 'System.Location':
            return program.platform.type(field.type);
        default:
            return primitive(field.type);
    }
}

/** The record a lookup leads to: its one object, or the Name object when it may lead to several. */
export function parentType(relation: RelationView): SObjectType {
    const only = relation.referenceTo.length === 1 ? relation.referenceTo[0] : undefined;
    return only === undefined ? { kind: 'sobject', name: 'Name' } : { kind: 'sobject', name: only };
}

/** `record.Name`, `record.Owner`, `record.Contacts`; null when the object has no such member. */
export function recordMember(
    type: SObjectType,
    name: string,
    parent: Candidate | null,
    program: ProgramSymbols
): Candidate | null {
    const key = name.toLowerCase();
    if (type.name === null) {
        return key === 'id'
            ? { ref: { kind: 'sobject-field', object: 'SObject', field: 'Id' }, type: ID, parent }
            : null;
    }
    const object = program.schema.object(type.name);
    if (!object) {
        return type.name === 'Name' ? nameMember(name, parent) : null;
    }
    const field = object.field(name);
    if (field) {
        const ref = { kind: 'sobject-field', object: object.name, field: field.name } as const;
        return { ref, type: fieldType(field, program), parent };
    }
    const relation = object.relation(name);
    if (relation) {
        const ref = {
            kind: 'sobject-relation',
            object: object.name,
            relation: relation.name,
            children: false
        } as const;
        return { ref, type: parentType(relation), parent };
    }
    const children = object.childRelation(name);
    if (children) {
        const ref = { kind: 'sobject-relation', object: object.name, relation: children.name, children: true } as const;
        return { ref, type: program.platform.list({ kind: 'sobject', name: children.child }), parent };
    }
    return null;
}

function nameMember(name: string, parent: Candidate | null): Candidate | null {
    const key = name.toLowerCase();
    for (const [field, type] of NAME_FIELDS) {
        if (field.toLowerCase() === key) {
            return { ref: { kind: 'sobject-field', object: 'Name', field }, type, parent };
        }
    }
    const parents: ReadonlyMap<string, string> = new Map([
        ['profile', 'Profile'],
        ['userrole', 'UserRole']
    ]);
    const target = parents.get(key);
    return target === undefined
        ? null
        : {
              ref: { kind: 'sobject-relation', object: 'Name', relation: target, children: false },
              type: { kind: 'sobject', name: target },
              parent
          };
}

/** `Account.SObjectType`, `Account.Name` (the field's token); null when there is none. */
export function recordTypeMember(
    type: SObjectType,
    name: string,
    parent: Candidate,
    program: ProgramSymbols
): Candidate | null {
    if (type.name === null) {
        return null;
    }
    const object = program.schema.object(type.name);
    if (name.toLowerCase() === 'sobjecttype') {
        const token = program.platform.type('Schema.SObjectType');
        return { ref: { kind: 'sobject-type-token', object: object?.name ?? type.name }, type: token, parent };
    }
    if (!object) {
        return null;
    }
    const field = object.field(name);
    if (field) {
        const token = program.platform.type('Schema.SObjectField');
        return { ref: { kind: 'sobject-field-token', object: object.name, field: field.name }, type: token, parent };
    }
    if (name.toLowerCase() === 'fields') {
        return {
            ref: { kind: 'namespace', name: `${object.name}.fields` },
            type: null,
            parent,
            describes: { object: object.name, part: 'fields' }
        };
    }
    return throughRelation(object.relation(name), parent, program);
}

/** `Contact.Account.Name`: the tokens of a parent are those of its object. */
function throughRelation(relation: RelationView | null, parent: Candidate, program: ProgramSymbols): Candidate | null {
    const only = relation?.referenceTo.length === 1 ? relation.referenceTo[0] : undefined;
    const target = only === undefined ? null : program.schema.object(only);
    return target
        ? { ref: { kind: 'type', denotes: { kind: 'sobject', name: target.name } }, type: null, parent }
        : null;
}

/** `fields` and `fieldSets` of an object's describe, as prefixes of a name. */
export function describeMember(parent: Candidate, object: string, name: string): Candidate[] {
    const part = (['fields', 'fieldSets'] as const).find((one) => one.toLowerCase() === name.toLowerCase());
    return part
        ? [{ ref: { kind: 'namespace', name: `${object}.${part}` }, type: null, parent, describes: { object, part } }]
        : [];
}

/** `Schema.SObjectType.Account.fields.Name`, `….fieldSets.X`; null when the object has none of that name. */
export function describePart(parent: Candidate, name: string, program: ProgramSymbols): Candidate | null {
    const { object: objectName, part } = parent.describes as { object: string; part: 'fields' | 'fieldSets' };
    const object = program.schema.object(objectName);
    if (part === 'fields') {
        const field = object?.field(name);
        // `Account.fields.X` and `Account.SObjectType.fields.X` are tokens, `SObjectType.Account.fields.X` a describe.
        const from = parent.parent?.ref?.kind;
        const isToken = from === 'type' || from === 'sobject-type-token';
        const type = program.platform.type(isToken ? 'Schema.SObjectField' : 'Schema.DescribeFieldResult');
        const kind = isToken ? 'sobject-field-token' : 'sobject-field-describe';
        return field ? { ref: { kind, object: objectName, field: field.name }, type, parent } : null;
    }
    const fieldSet = object?.fieldSet(name);
    const type = program.platform.type('Schema.FieldSet');
    return fieldSet ? { ref: { kind: 'fieldset-describe', object: objectName, fieldSet }, type, parent } : null;
}
