import type { Project } from './project.ts';
import { parseXml, type Xml } from './xml.ts';

/** A custom field as its source file declares it. Names are in their written case. */
export interface FieldSource {
    readonly object: string;
    readonly name: string;
    readonly type: string;
    /** Objects a relationship field points to. */
    readonly referenceTo: readonly string[];
    /** Name of the child relationship, without `__r`. */
    readonly relationshipName: string;
    readonly path: string;
    readonly xml: Xml;
}

/** An object folder of the package: an own object, or packaged fields on a standard one. */
export interface ObjectSource {
    readonly name: string;
    /** True where the package itself defines the object. */
    readonly own: boolean;
    readonly path: string;
    readonly xml: Xml | undefined;
    /** By lower-case name. */
    readonly fields: ReadonlyMap<string, FieldSource>;
}

/** Objects of the package by lower-case name. */
export type ObjectCatalog = ReadonlyMap<string, ObjectSource>;

/** Reads all objects and fields. A file that is not well-formed is left out: check metadata reports it. */
export function readObjects(project: Project): ObjectCatalog {
    const objects = new Map<
        string,
        { -readonly [K in keyof ObjectSource]: ObjectSource[K] } & { fields: Map<string, FieldSource> }
    >();
    const entry = (name: string) => {
        const key = name.toLowerCase();
        const known = objects.get(key) ?? { name, own: false, path: '', xml: undefined, fields: new Map() };
        objects.set(key, known);
        return known;
    };
    for (const path of project.packaged('.object-meta.xml', '.field-meta.xml')) {
        const xml = parseXml(project.read(path));
        const name = /\/objects\/([^/]+)\//.exec(path)?.[1];
        if ('error' in xml || !name) continue;
        const object = entry(name);
        if (path.endsWith('.object-meta.xml')) {
            object.own = isCustomName(name);
            object.path = path;
            object.xml = xml;
        } else {
            const field = fieldOf(project, name, path, xml);
            object.fields.set(field.name.toLowerCase(), field);
        }
    }
    return objects;
}

/** True for a name that only a package or an org can define: `__c`, `__mdt`, `__e`, `__b`, `__x`. */
export function isCustomName(name: string): boolean {
    return /__(c|mdt|e|b|x)$/i.test(name);
}

function fieldOf(project: Project, object: string, path: string, xml: Xml): FieldSource {
    const targets = xml.all('referenceTo').map((one) => project.local(one.text));
    const mapped = xml.first('metadataRelationshipControllingField') ? [] : targets;
    return {
        object,
        name: xml.value('fullName') || path.slice(path.lastIndexOf('/') + 1).replace('.field-meta.xml', ''),
        type: xml.value('type'),
        referenceTo: mapped,
        relationshipName: xml.value('relationshipName'),
        path,
        xml
    };
}
