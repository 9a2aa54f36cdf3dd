/**
 * The notation in which standard objects are written down: one line per field, so that a family of objects stays
 * readable as a table.
 *
 * ```
 * Name        string(255) required name
 * AccountId   ref(Account>Contacts) cascade
 * AnnualRevenue currency(18,0)
 * Rating      picklist : Hot; Warm; Cold
 * ```
 * Flags: `required`, `name`, `unique`, `ext` (external id), `idlookup`, `ro` (read-only), `create` (fixed after insert),
 * `cascade`/`restrict` (delete constraint), `restricted` (picklist), `default=X`, `of=Compound`, `auto=FORMAT`,
 * `label=Words_joined`, `nofls` (not hidden by field-level security), `nofilter`. A picklist value marked `*` is the
 * default one.
 * Facts: https://developer.salesforce.com/docs/atlas.en-us.object_reference.meta/object_reference/sforce_api_objects_list.htm
 */
import { labelOf, makeField } from '../fields.ts';
import type { DeleteConstraint, FieldSchema, FieldType, PicklistValue } from '../fields.ts';
import type { ObjectProperties, SharingModel } from '../model.ts';

/** What of a standard object is not the ordinary case. */
export interface StandardOptions {
    readonly label?: string;
    readonly plural?: string;
    /** Objects that may own a record: `User` or `User,Group`. None when absent. */
    readonly owner?: 'User' | 'User,Group';
    /** `full`: created, modified, stamp, deleted; `light`: without IsDeleted; `none`: only Id. */
    readonly system?: 'full' | 'light' | 'none';
    readonly createable?: boolean;
    readonly updateable?: boolean;
    readonly deletable?: boolean;
    readonly undeletable?: boolean;
    readonly mergeable?: boolean;
    readonly searchable?: boolean;
    readonly triggerable?: boolean;
    readonly setup?: boolean;
    readonly activities?: boolean;
    readonly history?: boolean;
    readonly sharing?: SharingModel;
    /** Has a RecordTypeId field. */
    readonly recordTypes?: boolean;
}

/** A standard object before the project's own fields are added. */
export interface ObjectDefinition {
    readonly properties: ObjectProperties;
    readonly fields: readonly FieldSchema[];
}

/** A standard object from its table. */
export function standardObject(
    name: string,
    keyPrefix: string | null,
    options: StandardOptions,
    table: string
): ObjectDefinition {
    const label = options.label ?? labelOf(name);
    const editable = options.createable ?? true;
    const properties: ObjectProperties = {
        name,
        label,
        pluralLabel: options.plural ?? `${label}s`,
        kind: 'standard',
        custom: false,
        keyPrefix,
        createable: editable,
        updateable: options.updateable ?? editable,
        deletable: options.deletable ?? editable,
        undeletable: options.undeletable ?? (options.system === undefined && editable),
        mergeable: options.mergeable ?? false,
        queryable: true,
        searchable: options.searchable ?? editable,
        triggerable: options.triggerable ?? false,
        feedEnabled: false,
        historyTracked: options.history ?? false,
        activities: options.activities ?? false,
        setup: options.setup ?? false,
        sharingModel: options.sharing ?? 'ReadWrite',
        externalSharingModel: options.sharing ?? 'Private',
        recordTypes: [],
        fieldSets: [],
        validationRules: [],
        publishBehavior: null,
        visibility: 'Public'
    };
    return { properties, fields: [...systemFields(options), ...parseTable(name, table)] };
}

/** Fields every record of an ordinary object carries. */
export function systemFields(options: Pick<StandardOptions, 'owner' | 'system' | 'recordTypes'>): FieldSchema[] {
    const system = options.system ?? 'full';
    const lines = ['Id id ro nofls'];
    if (system === 'full') {
        lines.push('IsDeleted boolean ro nofls default=false label=Deleted');
    }
    if (options.owner) {
        lines.push(`OwnerId ref(${options.owner}) nofls label=Owner_ID`);
    }
    if (options.recordTypes) {
        lines.push('RecordTypeId ref(RecordType) nofls label=Record_Type_ID');
    }
    if (system !== 'none') {
        lines.push(
            'CreatedDate datetime ro nofls',
            'CreatedById ref(User) ro nofls label=Created_By_ID',
            'LastModifiedDate datetime ro nofls',
            'LastModifiedById ref(User) ro nofls label=Last_Modified_By_ID',
            'SystemModstamp datetime ro nofls label=System_Modstamp'
        );
    }
    return parseTable('system', lines.join('\n'));
}

/** The fields of a table. @throws Error for a line that does not follow the notation. */
export function parseTable(object: string, table: string): FieldSchema[] {
    return table
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== '')
        .map((line) => parseLine(object, line));
}

const LINE = /^(\w+)\s+([a-z0-9]+)(?:\(([^)]*)\))?((?:\s+[^\s:]+)*)(?:\s+:\s*(.*))?$/;
const DEFAULT_LENGTHS: Partial<Record<FieldType, number>> = {
    id: 18,
    reference: 18,
    string: 255,
    textarea: 255,
    email: 80,
    phone: 40,
    url: 255,
    picklist: 255,
    multipicklist: 4099,
    combobox: 255,
    encryptedstring: 175
};

function parseLine(object: string, line: string): FieldSchema {
    const match = LINE.exec(line);
    if (!match) {
        throw new Error(`Not a field of ${object}: ${line}`);
    }
    const [, name = '', word = '', argument = '', flagText = '', values] = match;
    const flags = flagsOf(flagText);
    const type = (word === 'ref' ? 'reference' : word) as FieldType;
    const picklist = values === undefined ? [] : values.split(';').map(parseValue);
    const required = flags.has('required');
    const readOnly = flags.has('ro');
    const compound = flags.get('of') ?? null;
    return makeField({
        name,
        type,
        label: flags.get('label')?.replace(/_/g, ' ') ?? labelOf(name),
        ...sizes(type, argument),
        ...(type === 'reference' ? reference(name, argument, flags) : {}),
        nameField: flags.has('name'),
        required,
        nillable: !required && type !== 'boolean' && type !== 'id' && flags.get('default') !== 'false',
        createable: !readOnly,
        updateable: !readOnly && !flags.has('create'),
        permissionable: !required && !flags.has('nofls') && !flags.has('name') && compound !== 'Name',
        unique: flags.has('unique'),
        externalId: flags.has('ext'),
        idLookup: flags.has('idlookup') || flags.has('ext') || type === 'id',
        ...(flags.has('nofilter') ? { filterable: false, sortable: false } : {}),
        ...(flags.has('auto') ? { autoNumber: flags.get('auto') ?? '{0}', createable: false, updateable: false } : {}),
        defaultValue: flags.get('default') ?? picklist.find((value) => value.isDefault)?.value ?? null,
        picklist,
        restrictedPicklist: flags.has('restricted'),
        compound
    });
}

function flagsOf(text: string): Map<string, string | undefined> {
    const words = text.trim().split(/\s+/);
    return new Map(
        words.map((word): [string, string | undefined] => {
            const at = word.indexOf('=');
            return at < 0 ? [word, undefined] : [word.slice(0, at), word.slice(at + 1)];
        })
    );
}

function sizes(type: FieldType, argument: string): Partial<FieldSchema> {
    if (type === 'reference') {
        return { length: 18 };
    }
    if (type === 'currency' || type === 'double' || type === 'percent') {
        const [precision = 18, scale = 2] = argument === '' ? [] : argument.split(',').map(Number);
        return { precision, scale };
    }
    if (type === 'int') {
        return { precision: argument === '' ? 9 : Number(argument) };
    }
    return { length: argument === '' ? (DEFAULT_LENGTHS[type] ?? 0) : Number(argument) };
}

function reference(
    name: string,
    argument: string,
    flags: ReadonlyMap<string, string | undefined>
): Partial<FieldSchema> {
    const [targets = '', child] = argument.split('>');
    const deleteConstraint: DeleteConstraint = flags.has('cascade')
        ? 'Cascade'
        : flags.has('restrict')
          ? 'Restrict'
          : 'SetNull';
    return {
        referenceTo: targets.split(',').map((target) => target.trim()),
        relationshipName: flags.get('as') ?? name.replace(/Id$/, ''),
        childRelationshipName: child ?? null,
        deleteConstraint
    };
}

function parseValue(text: string): PicklistValue {
    const trimmed = text.trim();
    const isDefault = trimmed.endsWith('*');
    const value = isDefault ? trimmed.slice(0, -1) : trimmed;
    return { value, label: value, active: true, isDefault, validFor: null };
}
