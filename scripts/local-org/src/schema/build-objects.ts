/** Puts the project's objects and fields together with the standard ones. */
import { fieldsFromMetadata, picklist, type FieldSurroundings } from './metadata-field.ts';
import { fieldSetOf, recordTypeOf, validationRuleOf, type ObjectSource } from './metadata-object.ts';
import { makeField, type FieldSchema } from './fields.ts';
import { ObjectSchema, Schema, withNamespace } from './model.ts';
import type { ObjectKind, ObjectProperties, SharingModel } from './model.ts';
import { parseTable, systemFields, type ObjectDefinition } from './standard/define.ts';
import { eventFields, historyObject, shareObject } from './standard/derived.ts';
import { STANDARD_SHAPE, type OrgShape } from './shape/org-shape.ts';
import { applyShape } from './shape/shaped.ts';
import { standardObjects } from './standard/index.ts';
import { knowledge } from './standard/knowledge.ts';
import { child, flag, text, type XmlElement } from './xml.ts';
import { withSummaryTypes } from './roll-up-types.ts';

/** A schema, and what of the sources could not be placed in it. */
export interface BuiltSchema {
    readonly schema: Schema;
    readonly warnings: readonly string[];
}

/** The schema of an org with those sources on top of the standard objects. */
export function buildSchema(
    sources: ReadonlyMap<string, ObjectSource>,
    surroundings: FieldSurroundings,
    shape: OrgShape = STANDARD_SHAPE
): BuiltSchema {
    const { namespace } = surroundings;
    const warnings: string[] = [];
    const definitions = new Map<string, ObjectDefinition>(
        [...standardObjects, ...(shape.knowledge ? knowledge : [])].map((definition) => [
            definition.properties.name.toLowerCase(),
            definition
        ])
    );
    const prefixes = new PrefixSource();
    for (const source of [...sources.values()].sort((a, b) => (a.name < b.name ? -1 : 1))) {
        if (/__(c|mdt|e|x|b)$/i.test(source.name)) {
            const definition = customObject(source, surroundings, prefixes, warnings);
            definitions.set(definition.properties.name.toLowerCase(), definition);
        } else if (source.name === 'Activity') {
            extend(definitions, { ...source, name: 'Task' }, surroundings, warnings);
            extend(definitions, { ...source, name: 'Event' }, surroundings, warnings);
        } else {
            extend(definitions, source, surroundings, warnings);
        }
    }
    applyShape(definitions, shape);
    const all = [...definitions.values()];
    const derived = all.flatMap((definition) => [shareObject(definition), historyObject(definition)]);
    const complete = [...all, ...derived.filter((definition) => definition !== null)];
    const open = openParents(withSummaryTypes(complete, namespace));
    const objects = open.map(({ properties, fields }) => new ObjectSchema(properties, fields, namespace));
    return { schema: new Schema(objects, namespace, shape), warnings };
}

function extend(
    definitions: Map<string, ObjectDefinition>,
    source: ObjectSource,
    surroundings: FieldSurroundings,
    warnings: string[]
): void {
    const key = source.name.toLowerCase();
    const standard = definitions.get(key);
    if (!standard) {
        warnings.push(`The local org has no standard object ${source.name}; its metadata is left out`);
        return;
    }
    const own = ownParts(source, surroundings, warnings);
    const fields = new Map(standard.fields.map((field) => [field.name, field]));
    if (own.properties.recordTypes?.length) {
        const [recordTypeId] = parseTable(source.name, 'RecordTypeId ref(RecordType) nofls label=Record_Type_ID');
        fields.set('RecordTypeId', recordTypeId as FieldSchema);
    }
    for (const field of own.fields) {
        fields.set(field.name, field);
    }
    for (const element of own.overrides) {
        const name = text(element, 'fullName') ?? '';
        const field = fields.get(name);
        if (!field) {
            warnings.push(`The local org has no standard field ${source.name}.${name}; its metadata is left out`);
            continue;
        }
        fields.set(name, { ...field, ...picklist(element, surroundings), helpText: text(element, 'inlineHelpText') });
    }
    const sharing = source.object ? sharingOf(source.object, standard.properties) : {};
    definitions.set(key, {
        properties: { ...standard.properties, ...own.properties, ...sharing },
        fields: [...fields.values()]
    });
}

/** Parts of a source that look alike for standard and custom objects. */
function ownParts(
    source: ObjectSource,
    surroundings: FieldSurroundings,
    warnings: string[]
): { fields: FieldSchema[]; overrides: XmlElement[]; properties: Partial<ObjectProperties> } {
    const { namespace } = surroundings;
    const isCustom = (element: XmlElement): boolean => /__c$/i.test(text(element, 'fullName') ?? '');
    const fields: FieldSchema[] = [];
    for (const element of source.fields.filter(isCustom)) {
        try {
            fields.push(...fieldsFromMetadata(element, surroundings));
        } catch (error) {
            warnings.push(`${source.name}: ${(error as Error).message}`);
        }
    }
    return {
        fields,
        overrides: source.fields.filter((element) => !isCustom(element)),
        properties: {
            recordTypes: source.recordTypes.map((element) => recordTypeOf(element, namespace)),
            fieldSets: source.fieldSets.map((element) => fieldSetOf(element, namespace)),
            validationRules: source.validationRules.map((element) => validationRuleOf(element, namespace))
        }
    };
}

const KINDS: Readonly<Record<string, ObjectKind>> = {
    mdt: 'customMetadata',
    e: 'platformEvent',
    x: 'external',
    b: 'custom',
    c: 'custom'
};

function kindOf(source: ObjectSource): ObjectKind {
    const setting = source.object ? text(source.object, 'customSettingsType') : null;
    if (setting !== null) {
        return setting === 'Hierarchy' ? 'hierarchySetting' : 'listSetting';
    }
    const suffix = /__([a-z]+)$/i.exec(source.name)?.[1] ?? 'c';
    return KINDS[suffix.toLowerCase()] ?? 'custom';
}

function customObject(
    source: ObjectSource,
    surroundings: FieldSurroundings,
    prefixes: PrefixSource,
    warnings: string[]
): ObjectDefinition {
    const kind = kindOf(source);
    const element = source.object ?? {};
    const name = withNamespace(source.name, surroundings.namespace);
    const own = ownParts(source, surroundings, warnings);
    const label = text(element, 'label') ?? source.name;
    const isDetail = own.fields.some((field) => field.masterDetail);
    const stored = kind !== 'platformEvent';
    const writable = kind !== 'customMetadata' && kind !== 'external';
    const properties: ObjectProperties = {
        name,
        label,
        pluralLabel: text(element, 'pluralLabel') ?? label,
        kind,
        custom: true,
        keyPrefix: prefixes.next(kind),
        createable: writable,
        updateable: writable && stored,
        deletable: writable && stored,
        undeletable: kind === 'custom',
        mergeable: false,
        queryable: stored,
        searchable: flag(element, 'enableSearch'),
        triggerable: kind === 'custom' || kind === 'platformEvent',
        feedEnabled: flag(element, 'enableFeeds'),
        historyTracked: flag(element, 'enableHistory') && kind === 'custom',
        activities: flag(element, 'enableActivities'),
        setup: kind === 'customMetadata',
        ...sharingOf(element, {
            sharingModel: isDetail ? 'ControlledByParent' : 'ReadWrite',
            externalSharingModel: 'Private'
        }),
        recordTypes: [],
        fieldSets: [],
        validationRules: [],
        publishBehavior: kind === 'platformEvent' ? publishBehavior(element) : null,
        visibility: text(element, 'visibility') ?? 'Public',
        ...own.properties
    };
    return { properties, fields: [...standardPart(kind, element, isDetail, own), ...own.fields] };
}

function sharingOf(
    element: XmlElement,
    fallback: Pick<ObjectProperties, 'sharingModel' | 'externalSharingModel'>
): Pick<ObjectProperties, 'sharingModel' | 'externalSharingModel'> {
    return {
        sharingModel: (text(element, 'sharingModel') ?? fallback.sharingModel) as SharingModel,
        externalSharingModel: (text(element, 'externalSharingModel') ?? fallback.externalSharingModel) as SharingModel
    };
}

function publishBehavior(element: XmlElement): 'PublishImmediately' | 'PublishAfterCommit' {
    return text(element, 'publishBehavior') === 'PublishAfterCommit' ? 'PublishAfterCommit' : 'PublishImmediately';
}

function standardPart(
    kind: ObjectKind,
    element: XmlElement,
    isDetail: boolean,
    own: { readonly properties: Partial<ObjectProperties> }
): readonly FieldSchema[] {
    switch (kind) {
        case 'platformEvent':
            return eventFields();
        case 'customMetadata':
            return [...systemFields({ system: 'none' }), ...parseTable('custom metadata', METADATA_FIELDS)];
        case 'listSetting':
        case 'hierarchySetting':
            return [
                ...systemFields({}),
                ...parseTable('custom setting', kind === 'listSetting' ? LIST_FIELDS : HIERARCHY_FIELDS)
            ];
        default:
            return [
                ...systemFields({
                    ...(isDetail ? {} : { owner: 'User,Group' as const }),
                    recordTypes: Boolean(own.properties.recordTypes?.length)
                }),
                nameField(element),
                ...parseTable('custom object', ACTIVITY_FIELDS)
            ];
    }
}

const METADATA_FIELDS = `
    DeveloperName string(40) required nofls
    MasterLabel string(40) required name nofls label=Label
    Language picklist(40) nofls
    NamespacePrefix string(15) ro nofls
    Label string(40) ro nofls
    QualifiedApiName string(70) ro nofls
    IsProtected boolean ro nofls default=false`;
const LIST_FIELDS = 'Name string(38) required name unique\nSetupOwnerId ref(Organization,Profile,User) nofls';
const HIERARCHY_FIELDS = 'Name string(38) name\nSetupOwnerId ref(Organization,Profile,User) nofls';
const ACTIVITY_FIELDS = `
    LastActivityDate date ro nofls
    LastViewedDate datetime ro nofls
    LastReferencedDate datetime ro nofls`;

function nameField(element: XmlElement): FieldSchema {
    const name = child(element, 'nameField') ?? {};
    const isAutoNumber = text(name, 'type') === 'AutoNumber';
    return makeField({
        name: 'Name',
        label: text(name, 'label') ?? 'Name',
        type: 'string',
        length: 80,
        nameField: true,
        idLookup: true,
        permissionable: false,
        // The platform fills an empty text name with the record's id, so that it is never missing.
        nillable: !isAutoNumber,
        autoNumber: isAutoNumber ? (text(name, 'displayFormat') ?? '{0}') : null
    });
}

/** Lets activities, notes, files and attachments hang on every object that may carry them. */
function openParents(definitions: readonly ObjectDefinition[]): ObjectDefinition[] {
    const customs = definitions.filter(({ properties }) => properties.custom && properties.kind === 'custom');
    const withActivities = customs.filter(({ properties }) => properties.activities).map(nameOf);
    const all = customs.map(nameOf);
    const extra: Readonly<Record<string, readonly string[]>> = {
        'Task.WhatId': withActivities,
        'Event.WhatId': withActivities,
        'Attachment.ParentId': all,
        'Note.ParentId': all,
        'ContentDocumentLink.LinkedEntityId': all,
        'ContentVersion.FirstPublishLocationId': all
    };
    return definitions.map(({ properties, fields }) => ({
        properties,
        fields: fields.map((field) => {
            const more = extra[`${properties.name}.${field.name}`];
            return more?.length ? { ...field, referenceTo: [...field.referenceTo, ...more] } : field;
        })
    }));
}

function nameOf(definition: ObjectDefinition): string {
    return definition.properties.name;
}

/** Hands out key prefixes: `a00`, `a01` … for custom objects, `m00` … for metadata types, `e00` … for events. */
class PrefixSource {
    readonly #next = new Map<string, number>();

    next(kind: ObjectKind): string {
        const letter =
            kind === 'customMetadata' ? 'm' : kind === 'platformEvent' ? 'e' : kind === 'external' ? 'x' : 'a';
        const count = this.#next.get(letter) ?? 0;
        this.#next.set(letter, count + 1);
        return letter + DIGITS.charAt(Math.floor(count / 62) % 62) + DIGITS.charAt(count % 62);
    }
}

const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
