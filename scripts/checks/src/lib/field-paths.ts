import { isCustomName, type ObjectCatalog } from './objects.ts';
import type { Project } from './project.ts';

/** Fields every custom object has, in lower case; relationships of them without `id`. */
const SYSTEM_FIELDS = new Set(
    (
        'id name ownerid owner createddate createdbyid createdby lastmodifieddate lastmodifiedbyid lastmodifiedby systemmodstamp ' +
        'isdeleted recordtypeid recordtype lastactivitydate lastvieweddate lastreferenceddate currencyisocode userrecordaccess'
    ).split(' ')
);
const METADATA_FIELDS = new Set(
    'id developername masterlabel label qualifiedapiname namespaceprefix language systemmodstamp'.split(' ')
);
const EVENT_FIELDS = new Set('id replayid eventuuid createddate createdbyid createdby'.split(' '));
const SETTING_FIELDS = new Set(['setupownerid', 'setupowner']);

/** Follows field paths over the package's objects; what the package does not define is taken on trust. */
export class FieldPaths {
    readonly #objects: ObjectCatalog;
    readonly #project: Project;
    /** `parent.relationship` in lower case → child object. */
    readonly #children = new Map<string, string>();

    constructor(project: Project, objects: ObjectCatalog) {
        this.#project = project;
        this.#objects = objects;
        for (const object of objects.values()) {
            for (const field of object.fields.values()) {
                if (!field.relationshipName) continue;
                for (const parent of field.referenceTo) {
                    this.#children.set(`${parent}.${field.relationshipName}__r`.toLowerCase(), object.name);
                }
            }
        }
    }

    /** The object's name as its source writes it; undefined for a standard object without packaged fields. */
    object(name: string): string | undefined | 'unknown' {
        const known = this.#objects.get(name.toLowerCase());
        if (known) return known.name;
        return isCustomName(name) ? 'unknown' : undefined;
    }

    /** The child object behind a relationship of `parent`; undefined where only the platform knows. */
    child(parent: string, relationship: string): string | undefined | 'unknown' {
        const known = this.#children.get(`${parent}.${relationship}`.toLowerCase());
        if (known) return known;
        return /__r$/i.test(relationship) ? 'unknown' : undefined;
    }

    /** What is wrong with a path that starts at `object`; undefined where nothing is, or where only the platform knows. */
    problem(object: string, path: readonly string[]): string | undefined {
        let at = this.#objects.get(object.toLowerCase());
        for (const [index, segment] of path.entries()) {
            if (!at) return undefined;
            const name = this.#project.local(segment).toLowerCase();
            const isCustom = /__([cr]|latitude__s|longitude__s|pc|pr)$/.test(name);
            if (!isCustom) {
                const closed = isCustomName(at.name) && !hasSystemField(at.name, name);
                return closed ? `no field '${segment}' on ${at.name}` : undefined;
            }
            const field = at.fields.get(fieldNameOf(name));
            if (!field) return `no ${name.endsWith('__r') ? 'relationship' : 'field'} '${segment}' on ${at.name}`;
            if (index === path.length - 1) return undefined;
            if (field.referenceTo.length === 0 && !field.xml.first('metadataRelationshipControllingField')) {
                return `'${segment}' on ${at.name} is not a relationship`;
            }
            at = field.referenceTo.length === 1 ? this.#objects.get(field.referenceTo[0]!.toLowerCase()) : undefined;
        }
        return undefined;
    }
}

function fieldNameOf(name: string): string {
    return name.replace(/__r$/, '__c').replace(/__(latitude|longitude)__s$/, '__c');
}

function hasSystemField(object: string, name: string): boolean {
    const fields = /__mdt$/i.test(object) ? METADATA_FIELDS : /__e$/i.test(object) ? EVENT_FIELDS : SYSTEM_FIELDS;
    return fields.has(name) || SETTING_FIELDS.has(name);
}
