import { FieldPaths } from '../lib/field-paths.ts';
import { isCustomName, readObjects, type ObjectCatalog } from '../lib/objects.ts';
import type { Project } from '../lib/project.ts';
import { parseXml } from '../lib/xml.ts';

/** Kinds of components that other components name, by the ending of their file. */
const BY_ENDING = {
    '.cls': 'ApexClass',
    '.trigger': 'ApexTrigger',
    '.page-meta.xml': 'ApexPage',
    '.app-meta.xml': 'CustomApplication',
    '.tab-meta.xml': 'CustomTab',
    '.customPermission-meta.xml': 'CustomPermission',
    '.flow-meta.xml': 'Flow',
    '.flexipage-meta.xml': 'FlexiPage',
    '.layout-meta.xml': 'Layout',
    '.permissionset-meta.xml': 'PermissionSet',
    '.namedCredential-meta.xml': 'NamedCredential',
    '.externalCredential-meta.xml': 'ExternalCredential',
    '.quickAction-meta.xml': 'QuickAction',
    '.resource-meta.xml': 'StaticResource',
    '.globalValueSet-meta.xml': 'GlobalValueSet',
    '.md-meta.xml': 'CustomMetadataRecord',
    '.messageChannel-meta.xml': 'MessageChannel',
    '.notiftype-meta.xml': 'CustomNotificationType',
    '.js-meta.xml': 'LightningComponent',
    '.recordType-meta.xml': 'RecordType',
    '.listView-meta.xml': 'ListView',
    '.compactLayout-meta.xml': 'CompactLayout',
    '.fieldSet-meta.xml': 'FieldSet',
    '.webLink-meta.xml': 'WebLink',
    '.businessProcess-meta.xml': 'BusinessProcess'
} as const;

/** A kind of component, as the catalog knows it. */
export type Kind = (typeof BY_ENDING)[keyof typeof BY_ENDING] | 'CustomLabel' | 'ExternalCredentialPrincipal';

/** config/standard-names.json: what the platform itself brings, as far as the package names it. */
export interface StandardNames {
    /** Object → its standard fields. */
    readonly objects: Readonly<Record<string, readonly string[]>>;
    /** Fields of every object. */
    readonly systemFields: readonly string[];
    /** Columns of list views that are no field names. */
    readonly listViewColumns: readonly string[];
    /** Standard buttons and actions. */
    readonly actions: readonly string[];
    /** Prefixes of the platform's page components, such as `force:`. */
    readonly pageComponentPrefixes: readonly string[];
    /** Standard tabs and apps beyond `standard-<Object>`. */
    readonly tabs: readonly string[];
}

const NOTHING: StandardNames = {
    objects: {},
    systemFields: [],
    listViewColumns: [],
    actions: [],
    pageComponentPrefixes: [],
    tabs: []
};

/** Everything a reference may name: the package's own components, and the known standard names. */
export class Catalog {
    readonly objects: ObjectCatalog;
    readonly standard: StandardNames;
    readonly #project: Project;
    readonly #paths: FieldPaths;
    readonly #names = new Map<Kind, Set<string>>();
    readonly #standardFields: ReadonlyMap<string, ReadonlySet<string>>;

    constructor(project: Project) {
        this.#project = project;
        this.objects = readObjects(project);
        this.#paths = new FieldPaths(project, this.objects);
        this.standard = { ...NOTHING, ...project.config<Partial<StandardNames>>('standard-names.json', {}) };
        this.#standardFields = new Map(
            Object.entries(this.standard.objects).map(([name, fields]) => [
                name.toLowerCase(),
                new Set([...fields, ...this.standard.systemFields].map((field) => field.toLowerCase()))
            ])
        );
        for (const path of project.packaged()) this.#add(path);
    }

    /** True where the package has that component. Case and the package's own namespace do not count. */
    has(kind: Kind, name: string): boolean {
        return this.#names.get(kind)?.has(this.#project.local(name).toLowerCase()) ?? false;
    }

    /** True for an object of the package or a known standard object. */
    hasObject(name: string): boolean {
        const key = this.#project.local(name).toLowerCase();
        return isCustomName(name) ? this.objects.has(key) : this.#standardFields.has(key);
    }

    /** What is wrong with a field path that starts at an object; undefined where nothing is. */
    fieldProblem(object: string, path: string): string | undefined {
        const name = this.#project.local(object);
        if (!this.hasObject(name)) return `no object '${object}'`;
        const segments = path.split('.');
        const first = this.#project.local(segments[0]!);
        const isStandardField = !/__\w+$/.test(first);
        if (isStandardField && !this.#hasStandardField(name, first, segments.length > 1))
            return `no field '${first}' on ${object}`;
        return isStandardField ? undefined : this.#paths.problem(name, segments);
    }

    #hasStandardField(object: string, field: string, isRelationship: boolean): boolean {
        const known = this.#standardFields.get(object.toLowerCase());
        const names = isRelationship ? [field, `${field}Id`] : [field];
        if (known) return names.some((one) => known.has(one.toLowerCase()));
        const system = new Set(this.standard.systemFields.map((one) => one.toLowerCase()));
        return names.some((one) => system.has(one.toLowerCase()) || this.#paths.problem(object, [one]) === undefined);
    }

    #add(path: string): void {
        const file = path.slice(path.lastIndexOf('/') + 1);
        const name = decodeURIComponent(file);
        if (file.endsWith('.labels-meta.xml'))
            this.#addInside(path, 'labels', (label) => this.#put('CustomLabel', label));
        for (const [ending, kind] of Object.entries(BY_ENDING)) {
            if (!name.endsWith(ending)) continue;
            const object = /\/objects\/([^/]+)\/[^/]+\/[^/]+$/.exec(path)?.[1];
            const local = name.slice(0, -ending.length);
            this.#put(kind, object ? `${object}.${local}` : local);
            if (kind === 'ExternalCredential') {
                this.#addPrincipals(path, local);
            }
        }
    }

    #addInside(path: string, element: string, add: (name: string) => void): void {
        const xml = parseXml(this.#project.read(path));
        if (!('error' in xml)) for (const one of xml.all(element)) add(one.value('fullName'));
    }

    #addPrincipals(path: string, credential: string): void {
        const xml = parseXml(this.#project.read(path));
        if ('error' in xml) return;
        for (const parameter of xml.all('externalCredentialParameters')) {
            if (!parameter.value('parameterType').endsWith('Principal')) continue;
            this.#put('ExternalCredentialPrincipal', `${credential}-${parameter.value('parameterName')}`);
            this.#put('ExternalCredentialPrincipal', `${credential}-${parameter.value('parameterGroup')}`);
        }
    }

    #put(kind: Kind, name: string): void {
        const names = this.#names.get(kind) ?? new Set<string>();
        names.add(name.toLowerCase());
        this.#names.set(kind, names);
    }
}
