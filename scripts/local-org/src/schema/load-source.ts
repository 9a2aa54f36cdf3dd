/** Loads a project's metadata: the schema and everything else the org is made of besides code. */
import { gatherObjects } from './metadata-object.ts';
import { valuesOf } from './metadata-field.ts';
import type { PicklistValue } from './fields.ts';
import { buildSchema } from './build-objects.ts';
import { withNamespace, type Schema } from './model.ts';
import { STANDARD_SHAPE, type OrgShape } from './shape/org-shape.ts';
import {
    grantSource,
    permissionSetGroup,
    type GrantSource,
    type PermissionSetGroupSource
} from './permission-source.ts';
import { findSourceFiles, readMetadata, type SourceFile } from './source-files.ts';
import { child, children, flag, ownText, text, texts, type XmlElement } from './xml.ts';

/** A custom metadata record as written. */
export interface MetadataRecord {
    /** Canonical API name of the type, `Thing__mdt`. */
    readonly type: string;
    readonly developerName: string;
    readonly label: string;
    readonly isProtected: boolean;
    /** Field values as text, by canonical field name; null is a blank. */
    readonly values: ReadonlyMap<string, string | null>;
}

export interface LabelSource {
    readonly name: string;
    readonly value: string;
    readonly language: string;
}

export interface CustomPermissionSource {
    readonly name: string;
    readonly label: string;
    readonly requires: readonly string[];
}

/** A metadata file kept as read, for parts of the org that understand it themselves. */
export interface RawMetadata {
    readonly name: string;
    readonly element: XmlElement;
}

/** A flow, or a test of one, as read. */
export interface FlowSource extends RawMetadata {
    readonly path: string;
}

export interface QueueSource {
    readonly name: string;
    readonly label: string;
    readonly email: string | null;
    readonly objects: readonly string[];
}

/** Everything found in a project's source folders. */
export interface ProjectMetadata {
    readonly schema: Schema;
    readonly customMetadata: readonly MetadataRecord[];
    /** By lower-case name. */
    readonly labels: ReadonlyMap<string, LabelSource>;
    readonly permissionSets: readonly GrantSource[];
    readonly mutingPermissionSets: readonly GrantSource[];
    readonly permissionSetGroups: readonly PermissionSetGroupSource[];
    readonly profiles: readonly GrantSource[];
    readonly customPermissions: readonly CustomPermissionSource[];
    readonly namedCredentials: readonly RawMetadata[];
    readonly externalCredentials: readonly RawMetadata[];
    readonly remoteSites: readonly RawMetadata[];
    readonly settings: readonly RawMetadata[];
    readonly duplicateRules: readonly RawMetadata[];
    readonly matchingRules: readonly RawMetadata[];
    readonly queues: readonly QueueSource[];
    readonly flows: readonly FlowSource[];
    readonly flowTests: readonly FlowSource[];
    readonly groups: readonly RawMetadata[];
    readonly roles: readonly RawMetadata[];
    readonly cachePartitions: readonly RawMetadata[];
    readonly apps: readonly RawMetadata[];
    /** Static resources: only the names are needed here, whoever serves them reads the files. */
    readonly staticResources: readonly SourceFile[];
    /** Metadata that could not be placed, in words. */
    readonly warnings: readonly string[];
}

/**
 * Reads the folders as one project.
 * @param namespace the project's own namespace; its custom names then carry the prefix everywhere.
 * @param shape features of the org; they add fields.
 */
export function loadProject(
    folders: readonly string[],
    namespace: string | null = null,
    shape: OrgShape = STANDARD_SHAPE
): ProjectMetadata {
    const files = findSourceFiles(folders);
    const of = (suffix: string): SourceFile[] => files.filter((file) => file.suffix === suffix);
    const raw = (suffix: string): RawMetadata[] =>
        of(suffix).map((file) => ({ name: file.name, element: readMetadata(file) }));
    const flows = (suffix: string): FlowSource[] =>
        of(suffix).map((file) => ({ name: file.name, path: file.path, element: readMetadata(file) }));
    const valueSets = globalValueSets(files);
    const objects = gatherObjects(files);
    const valueSet = (name: string): PicklistValue[] | null =>
        valueSets.get(name.replace(/^.*__(?=[A-Za-z0-9_]+$)/, '').toLowerCase()) ??
        valueSets.get(name.toLowerCase()) ??
        null;
    const { schema, warnings } = buildSchema(objects, { namespace, valueSet }, shape);
    return {
        schema,
        customMetadata: of('md').map((file) => metadataRecord(file, namespace)),
        labels: labels(of('labels')),
        permissionSets: of('permissionset').map((file) => grantSource(file, namespace)),
        mutingPermissionSets: of('mutingpermissionset').map((file) => grantSource(file, namespace)),
        permissionSetGroups: of('permissionsetgroup').map(permissionSetGroup),
        profiles: of('profile').map((file) => grantSource(file, namespace)),
        customPermissions: of('customPermission').map(customPermission),
        namedCredentials: raw('namedCredential'),
        externalCredentials: raw('externalCredential'),
        remoteSites: raw('remoteSite'),
        settings: raw('settings'),
        duplicateRules: raw('duplicateRule'),
        matchingRules: raw('matchingRule'),
        queues: of('queue').map(queue),
        flows: flows('flow'),
        flowTests: flows('flowtest'),
        groups: raw('group'),
        roles: raw('role'),
        cachePartitions: raw('cachePartition'),
        apps: raw('app'),
        staticResources: of('resource'),
        warnings
    };
}

function globalValueSets(files: readonly SourceFile[]): Map<string, PicklistValue[]> {
    const sets = new Map<string, PicklistValue[]>();
    for (const file of files) {
        if (file.suffix === 'globalValueSet') {
            sets.set(file.name.toLowerCase(), valuesOf(readMetadata(file), 'customValue'));
        } else if (file.suffix === 'standardValueSet') {
            sets.set(file.name.toLowerCase(), valuesOf(readMetadata(file), 'standardValue'));
        }
    }
    return sets;
}

function metadataRecord(file: SourceFile, namespace: string | null): MetadataRecord {
    const element = readMetadata(file);
    const [type = '', developerName = ''] = file.name.split('.');
    const values = new Map<string, string | null>();
    for (const item of children(element, 'values')) {
        const value = child(item, 'value');
        const nil = value?.['@xsi:nil'] === 'true';
        const content = value === null ? (text(item, 'value') ?? null) : (ownText(value) ?? '');
        values.set(withNamespace(text(item, 'field') ?? '', namespace), nil ? null : content);
    }
    return {
        type: withNamespace(`${type.replace(/__mdt$/i, '')}__mdt`, namespace),
        developerName,
        label: text(element, 'label') ?? developerName,
        isProtected: flag(element, 'protected'),
        values
    };
}

function labels(files: readonly SourceFile[]): Map<string, LabelSource> {
    const found = new Map<string, LabelSource>();
    for (const file of files) {
        for (const element of children(readMetadata(file), 'labels')) {
            const name = text(element, 'fullName') ?? '';
            const language = text(element, 'language') ?? 'en_US';
            found.set(name.toLowerCase(), { name, value: text(element, 'value') ?? '', language });
        }
    }
    return found;
}

function customPermission(file: SourceFile): CustomPermissionSource {
    const element = readMetadata(file);
    return {
        name: file.name,
        label: text(element, 'label') ?? file.name,
        requires: children(element, 'requiredPermission').flatMap((item) => texts(item, 'customPermission'))
    };
}

function queue(file: SourceFile): QueueSource {
    const element = readMetadata(file);
    return {
        name: file.name,
        label: text(element, 'name') ?? text(element, 'fullName') ?? file.name,
        email: text(element, 'email'),
        objects: children(element, 'queueSobject').flatMap((item) => texts(item, 'sobjectType'))
    };
}
