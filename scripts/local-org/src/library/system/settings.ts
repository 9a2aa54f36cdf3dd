/**
 * What record types of custom settings and custom metadata can do. The compiler gives the API name of the type first.
 * https://developer.salesforce.com/docs/atlas.en-us.apexref.meta/apexref/apex_methods_system_custom_settings.htm
 * https://developer.salesforce.com/docs/atlas.en-us.apexref.meta/apexref/apex_methods_system_custom_metadata_types.htm
 */
import { recordOfRow } from '../../data/dml/records.ts';
import type { StoredRow } from '../../data/row.ts';
import { servicesIn } from '../../data/services.ts';
import { SObjectValue } from '../../data/sobject.ts';
import { current } from '../../platform/context.ts';
import { ApexMap } from '../../runtime/map.ts';
import { runtimeType } from '../../runtime/types.ts';
import { platformClass } from '../declare.ts';

const SETTINGS =
    'https://developer.salesforce.com/docs/atlas.en-us.apexref.meta/apexref/apex_methods_system_custom_settings.htm';
const METADATA =
    'https://developer.salesforce.com/docs/atlas.en-us.apexref.meta/apexref/apex_methods_system_custom_metadata_types.htm';

function recordOf(row: StoredRow): SObjectValue {
    return recordOfRow(row, servicesIn(current()));
}

function copyOf(row: StoredRow | undefined): SObjectValue | null {
    return row ? recordOf(row) : null;
}

// ---------------------------------------------------------------- list settings

function listValue(object: string, name: string | null): SObjectValue | null {
    return name === null ? null : copyOf(current().org.store.find(object, 'Name', name)[0]);
}

function listAll(object: string): ApexMap {
    const rows = [...current().org.store.rows(object)];
    return new ApexMap(
        runtimeType(`Map<String,${object}>`),
        rows.map((row) => [row.get('Name'), recordOf(row)] as const)
    );
}

platformClass('System.ListCustomSetting', {
    doc: SETTINGS,
    members: {
        'static Map<String, SObject> getAll()': listAll,
        'static SObject getInstance(String name)': listValue,
        'static SObject getValues(String name)': listValue
    }
});

// ---------------------------------------------------------------- hierarchy settings

function ownedRow(object: string, owner: string | null): StoredRow | undefined {
    return owner === null ? undefined : current().org.store.find(object, 'SetupOwnerId', owner)[0];
}

function organizationId(): string | null {
    for (const row of current().org.store.rows('Organization')) {
        return row.id;
    }
    return null;
}

/** Owners whose values count for a user, a profile or the organization, the nearest first. */
function lineOf(owner: string): (string | null)[] {
    const { store } = current().org;
    const profile = store.row('User', owner)?.get('ProfileId');
    return [owner, typeof profile === 'string' ? profile : null, organizationId()];
}

/** Values merged field by field, the nearest first; never null. A record nobody stored has no id. */
function hierarchyInstance(object: string, owner?: string | null): SObjectValue {
    const id = owner ?? current().transaction.user.id;
    const rows = lineOf(id).flatMap((one) => ownedRow(object, one) ?? []);
    const merged = new SObjectValue(current().org.schema.require(object));
    merged.fields.set('SetupOwnerId', id);
    for (const row of [...rows].reverse()) {
        for (const [name, value] of row.entries()) {
            if (value !== null) {
                merged.fields.set(name, value);
            }
        }
    }
    if (rows.length === 0) {
        setDefaults(merged);
    }
    return merged;
}

function setDefaults(record: SObjectValue): void {
    for (const field of record.schema.fields.values()) {
        if (field.type === 'boolean' && field.custom) {
            record.fields.set(field.name, field.defaultValue?.toLowerCase() === 'true');
        }
    }
}

function orgDefaults(object: string): SObjectValue {
    const row = ownedRow(object, organizationId());
    if (row) {
        return recordOf(row);
    }
    const record = new SObjectValue(current().org.schema.require(object));
    record.fields.set('SetupOwnerId', organizationId());
    setDefaults(record);
    return record;
}

/** Only what is stored for exactly that owner; null when nothing is. */
function hierarchyValues(object: string, owner?: string | null): SObjectValue | null {
    return copyOf(ownedRow(object, owner ?? current().transaction.user.id));
}

platformClass('System.HierarchyCustomSetting', {
    doc: SETTINGS,
    members: {
        'static SObject getInstance()': hierarchyInstance,
        'static SObject getInstance(Id owner)': hierarchyInstance,
        'static SObject getOrgDefaults()': orgDefaults,
        'static SObject getValues()': hierarchyValues,
        'static SObject getValues(Id owner)': hierarchyValues
    }
});

// ---------------------------------------------------------------- custom metadata

function metadataAll(object: string): ApexMap {
    const rows = [...current().org.store.rows(object)];
    return new ApexMap(
        runtimeType(`Map<String,${object}>`),
        rows.map((row) => [row.get('DeveloperName'), recordOf(row)] as const)
    );
}

function metadataInstance(object: string, key: string | null): SObjectValue | null {
    const { store, namespace } = current().org;
    if (key === null) {
        return null;
    }
    const bare = namespace === null ? key : key.replace(new RegExp(`^${namespace}__`, 'i'), '');
    const found = store.row(object, key) ?? store.find(object, 'DeveloperName', bare)[0];
    return found ? recordOf(found) : null;
}

platformClass('System.CustomMetadataType', {
    doc: METADATA,
    members: {
        'static Map<String, SObject> getAll()': metadataAll,
        'static SObject getInstance(String nameOrId)': metadataInstance
    }
});
