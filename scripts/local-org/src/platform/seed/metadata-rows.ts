/** Metadata that Apex queries as rows: custom metadata records, record types, classes, triggers, static resources. */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { idOf } from '../../data/ids.ts';
import { ApexBlob } from '../../runtime/blob.ts';
import type { Program } from '../../runtime/program.ts';
import { ApexDate } from '../../runtime/date.ts';
import { ApexDatetime } from '../../runtime/datetime.ts';
import { Decimal } from '../../runtime/decimal.ts';
import { apexTypeOf, type FieldSchema } from '../../schema/fields.ts';
import type { MetadataRecord, ProjectMetadata } from '../../schema/load-source.ts';
import type { Schema } from '../../schema/model.ts';
import { children, flag, integer, text } from '../../schema/xml.ts';
import type { SystemRows } from '../system-rows.ts';

/** Stores custom metadata records. References between records go by developer name. */
export function seedCustomMetadata(rows: SystemRows, project: ProjectMetadata, namespace: string | null): void {
    const ids = new Map<string, string>();
    const known = project.customMetadata.filter((record) => project.schema.object(record.type) !== null);
    for (const record of known) {
        const id = rows.insert(record.type, {
            DeveloperName: record.developerName,
            MasterLabel: record.label,
            Label: record.label,
            Language: 'en_US',
            NamespacePrefix: namespace,
            QualifiedApiName: namespace ? `${namespace}__${record.developerName}` : record.developerName
        });
        ids.set(`${record.type}.${record.developerName}`.toLowerCase(), id);
    }
    for (const record of known) {
        const id = ids.get(`${record.type}.${record.developerName}`.toLowerCase()) ?? '';
        rows.update(record.type, id, typedValues(project.schema, record, ids));
    }
}

function typedValues(
    schema: Schema,
    record: MetadataRecord,
    ids: ReadonlyMap<string, string>
): Record<string, unknown> {
    const object = schema.require(record.type);
    const values: Record<string, unknown> = {};
    for (const [name, text] of record.values) {
        const field = object.field(name);
        if (field && text !== null) {
            values[field.name] = typedValue(field, text, ids);
        }
    }
    return values;
}

function typedValue(field: FieldSchema, text: string, ids: ReadonlyMap<string, string>): unknown {
    switch (apexTypeOf(field)) {
        case 'Boolean':
            return text === 'true';
        case 'Integer':
            return Number(text);
        case 'Decimal':
        case 'Double':
            return Decimal.parse(text);
        case 'Date':
            return ApexDate.parseIso(text);
        case 'Datetime':
            return ApexDatetime.parseIso(text);
        case 'Id': {
            const [target = ''] = field.referenceTo;
            return ids.get(`${target}.${text}`.toLowerCase()) ?? text;
        }
        default:
            return text;
    }
}

/** Stores the record types of every object. */
export function seedRecordTypes(rows: SystemRows, schema: Schema, namespace: string | null): void {
    for (const object of schema.objects) {
        for (const type of object.recordTypes.filter((candidate) => candidate.developerName !== 'Master')) {
            rows.insert('RecordType', {
                Name: type.label,
                DeveloperName: type.developerName,
                Description: type.description,
                SobjectType: object.name,
                IsActive: type.active,
                IsPersonType: object.name === 'Account' && type.developerName === 'PersonAccount',
                NamespacePrefix: namespace
            });
        }
    }
}

/** Stores a row per class; gives their ids by lower-case name. */
export function seedClasses(
    rows: SystemRows,
    names: readonly { readonly name: string; readonly apiVersion: number | null; readonly body: string }[],
    namespace: string | null
): Map<string, string> {
    return new Map(
        names.map(({ name, apiVersion, body }) => [
            name.toLowerCase(),
            rows.insert('ApexClass', {
                Name: name,
                NamespacePrefix: namespace,
                ApiVersion: Decimal.parse(String(apiVersion ?? 67)),
                Status: 'Active',
                IsValid: true,
                Body: body,
                LengthWithoutComments: body.length
            })
        ])
    );
}

/** Stores a row per trigger. */
export function seedTriggers(rows: SystemRows, program: Program, schema: Schema, namespace: string | null): void {
    for (const object of schema.objects) {
        for (const trigger of program.triggers(object.name)) {
            const uses = (event: string): boolean => trigger.events.has(event);
            rows.insert('ApexTrigger', {
                Name: trigger.name,
                NamespacePrefix: namespace,
                TableEnumOrId: object.name,
                Status: 'Active',
                IsValid: true,
                UsageBeforeInsert: uses('before insert'),
                UsageAfterInsert: uses('after insert'),
                UsageBeforeUpdate: uses('before update'),
                UsageAfterUpdate: uses('after update'),
                UsageBeforeDelete: uses('before delete'),
                UsageAfterDelete: uses('after delete'),
                UsageAfterUndelete: uses('after undelete')
            });
        }
    }
}

/** Stores cache partitions with the space they allocate, in megabytes. */
export function seedCachePartitions(rows: SystemRows, project: ProjectMetadata, namespace: string | null): void {
    for (const { name, element } of project.cachePartitions) {
        const id = rows.insert('PlatformCachePartition', {
            DeveloperName: name,
            MasterLabel: text(element, 'masterLabel') ?? name,
            Description: text(element, 'description'),
            NamespacePrefix: namespace,
            IsDefaultPartition: flag(element, 'isDefaultPartition')
        });
        for (const type of children(element, 'platformCachePartitionTypes')) {
            const amount = (field: string): number => integer(type, field, 0);
            rows.insert('PlatformCachePartitionType', {
                PlatformCachePartitionId: id,
                CacheType: text(type, 'cacheType'),
                AllocatedCapacity: amount('allocatedCapacity'),
                AllocatedPurchasedCapacity: amount('allocatedPurchasedCapacity'),
                AllocatedTrialCapacity: amount('allocatedTrialCapacity'),
                AllocatedPartnerCapacity: amount('allocatedPartnerCapacity')
            });
        }
    }
}

/** Key prefix of apps, which are no rows of their own here. */
const APP_PREFIX = '02u';

/** Stores the entries of the app menu: the project's apps. */
export function seedAppMenu(rows: SystemRows, project: ProjectMetadata, namespace: string | null): void {
    project.apps.forEach(({ name, element }, index) => {
        rows.insert('AppMenuItem', {
            Name: name,
            Label: text(element, 'label') ?? name,
            NamespacePrefix: namespace,
            Type: 'TabSet',
            SortOrder: index,
            IsVisible: true,
            IsAccessible: true,
            ApplicationId: idOf(APP_PREFIX, index + 1)
        });
    });
}

/** Stores static resources with their content, which stands beside the `-meta.xml`. */
export function seedStaticResources(rows: SystemRows, project: ProjectMetadata, namespace: string | null): void {
    for (const resource of project.staticResources) {
        const content = resource.path.endsWith('-meta.xml')
            ? contentBeside(resource.path)
            : readFileSync(resource.path);
        rows.insert('StaticResource', {
            Name: resource.name,
            NamespacePrefix: namespace,
            Body: content ? new ApexBlob(content) : null,
            BodyLength: content?.length ?? 0
        });
    }
}

/** The file beside the `-meta.xml`, whatever its extension; null for a folder or when there is none. */
function contentBeside(metaPath: string): Buffer | null {
    const stem = `${basename(metaPath).replace(/\.resource-meta\.xml$/, '')}.`;
    const folder = dirname(metaPath);
    const content = readdirSync(folder, { withFileTypes: true }).find(
        (entry) => entry.isFile() && entry.name.startsWith(stem) && !entry.name.endsWith('-meta.xml')
    );
    return content ? readFileSync(join(folder, content.name)) : null;
}
