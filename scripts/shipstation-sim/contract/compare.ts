import type { Schema } from './schema.ts';
import { typesOf } from './validate.ts';

/** The parts of an OpenAPI schema that are compared. */
export interface OpenApiSchema {
    $ref?: string;
    type?: string | string[];
    properties?: Record<string, OpenApiSchema>;
    items?: OpenApiSchema;
    allOf?: OpenApiSchema[];
    enum?: unknown[];
}

/** Component schemas of an OpenAPI file by name. */
export type Components = Record<string, OpenApiSchema>;

/**
 * Where the contract and an OpenAPI schema disagree, one line each: a field only one of them has, a type the contract
 * does not allow, a word one of them lacks. Null and absence are not compared: the files get them wrong throughout.
 */
export function differences(name: string, ours: Schema, theirs: OpenApiSchema, components: Components): string[] {
    const found: string[] = [];
    compare(name, ours, resolve(theirs, components), components, (line) => found.push(line));
    return found;
}

function compare(
    path: string,
    ours: Schema,
    theirs: OpenApiSchema,
    components: Components,
    report: (line: string) => void
): void {
    if (Object.keys(ours).length === 0) return;
    const types = typesOf(ours);
    const given = (Array.isArray(theirs.type) ? theirs.type : [theirs.type]).filter(
        (type) => type !== undefined && type !== 'null'
    );
    for (const type of given) {
        const fits = types.includes(type as never) || (type === 'integer' && types.includes('number'));
        if (!fits) return report(`${path}: they say ${String(type)}, we say ${types.join(' or ')}`);
    }
    compareWords(path, ours, theirs, report);
    const [object, array] = [withProperties(ours), withItems(ours)];
    if (object?.properties && theirs.properties)
        compareFields(path, object.properties, theirs.properties, components, report);
    if (array?.items && theirs.items)
        compare(`${path}[]`, array.items, resolve(theirs.items, components), components, report);
}

function compareWords(path: string, ours: Schema, theirs: OpenApiSchema, report: (line: string) => void): void {
    if (!theirs.enum || !ours.enum) return;
    const known = new Set<unknown>(ours.enum);
    const missing = theirs.enum.filter((word) => !known.has(word));
    const extra = ours.enum.filter((word) => word !== null && !theirs.enum!.includes(word));
    if (missing.length > 0)
        report(`${path}: only they have the words ${missing.slice(0, 5).join(', ')}${missing.length > 5 ? ', …' : ''}`);
    if (extra.length > 0) report(`${path}: only we have the words ${extra.join(', ')}`);
}

function compareFields(
    path: string,
    ours: Record<string, Schema>,
    theirs: Record<string, OpenApiSchema>,
    components: Components,
    report: (line: string) => void
): void {
    for (const [field, schema] of Object.entries(theirs)) {
        const own = ours[field];
        if (own) compare(`${path}.${field}`, own, resolve(schema, components), components, report);
        else report(`${path}.${field}: only they have it`);
    }
    for (const field of Object.keys(ours)) if (!(field in theirs)) report(`${path}.${field}: only we have it`);
}

function withProperties(schema: Schema): Schema | undefined {
    return schema.properties ? schema : schema.anyOf?.find((one) => one.properties);
}

function withItems(schema: Schema): Schema | undefined {
    return schema.items ? schema : schema.anyOf?.find((one) => one.items);
}

/** Follows references and folds `allOf` into one schema. */
function resolve(schema: OpenApiSchema, components: Components): OpenApiSchema {
    if (schema.$ref !== undefined) {
        const target = components[schema.$ref.split('/').pop() ?? ''];
        return target ? resolve(target, components) : {};
    }
    if (!schema.allOf) return schema;
    const { allOf, ...own } = schema;
    const parts = [...allOf.map((part) => resolve(part, components)), own];
    return parts.reduce<OpenApiSchema>(
        (joined, part) => ({
            ...joined,
            ...part,
            properties: joined.properties || part.properties ? { ...joined.properties, ...part.properties } : undefined
        }),
        {}
    );
}
