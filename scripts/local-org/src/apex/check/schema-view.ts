/**
 * What the checker asks of the schema. Lookups ignore case and accept names with or without the project's namespace;
 * answers carry the canonical API names.
 */
import type { PrimitiveName } from '../symbols.ts';

export interface SchemaView {
    /** An object by API name (`Account`, `Invoice__c`, `ns__Invoice__c`), or null. */
    object(name: string): ObjectView | null;
}

export interface ObjectView {
    readonly name: string;
    /** Decides which static methods the type has (`getInstance`, `getAll` …). */
    readonly kind: 'object' | 'list-setting' | 'hierarchy-setting' | 'metadata' | 'event';
    field(name: string): FieldView | null;
    /** The parent relationship: `Owner`, `Parent__r`. */
    relation(name: string): RelationView | null;
    /** The child relationship: `Contacts`, `Lines__r`. */
    childRelation(name: string): ChildRelationView | null;
    /** Canonical name of a field set, or null. */
    fieldSet(name: string): string | null;
}

export interface FieldView {
    readonly name: string;
    /** The type a value of the field has in Apex; compound fields have a class. */
    readonly type: PrimitiveName | 'Object' | 'System.Address' | 'System.Location';
    /** Objects a lookup may point to; empty for other fields. */
    readonly referenceTo: readonly string[];
}

export interface RelationView {
    readonly name: string;
    /** One object, or several for a polymorphic lookup. */
    readonly referenceTo: readonly string[];
}

export interface ChildRelationView {
    readonly name: string;
    /** API name of the child object. */
    readonly child: string;
}
