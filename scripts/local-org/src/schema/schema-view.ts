/** The schema as the Apex checker sees it. */
import type { ChildRelationView, FieldView, ObjectView, RelationView, SchemaView } from '../apex/check/schema-view.ts';
import { apexTypeOf, type FieldSchema } from './fields.ts';
import type { ObjectKind, ObjectSchema, Schema } from './model.ts';

const KINDS: Readonly<Partial<Record<ObjectKind, ObjectView['kind']>>> = {
    listSetting: 'list-setting',
    hierarchySetting: 'hierarchy-setting',
    customMetadata: 'metadata',
    platformEvent: 'event'
};

/** A view of the schema for the checker; objects are wrapped once. */
export function schemaView(schema: Schema): SchemaView {
    const views = new Map<ObjectSchema, ObjectView>();
    return {
        object(name) {
            const object = schema.object(name);
            if (!object) {
                return null;
            }
            const view = views.get(object) ?? viewOf(object);
            views.set(object, view);
            return view;
        }
    };
}

function viewOf(object: ObjectSchema): ObjectView {
    return {
        name: object.name,
        kind: KINDS[object.kind] ?? 'object',
        field: (name): FieldView | null => {
            const field = object.field(name);
            return field && { name: field.name, type: typeOfField(field), referenceTo: field.referenceTo };
        },
        relation: (name): RelationView | null => {
            const field = object.parentRelation(name);
            return field && { name: field.relationshipName ?? name, referenceTo: field.referenceTo };
        },
        childRelation: (name): ChildRelationView | null => {
            const relation = object.childRelation(name);
            return relation && { name: relation.name ?? name, child: relation.childObject };
        },
        fieldSet: (name): string | null =>
            object.fieldSets.find((set) => set.name.toLowerCase() === name.toLowerCase())?.name ?? null
    };
}

function typeOfField(field: FieldSchema): FieldView['type'] {
    const type = apexTypeOf(field);
    return type === 'Address' || type === 'Location' ? `System.${type}` : type;
}
