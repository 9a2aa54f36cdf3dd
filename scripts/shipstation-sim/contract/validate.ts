import type { JsonType, Schema } from './schema.ts';

/**
 * Says where a value breaks a schema, as `path: what`; an empty list means it fits.
 * Stops at `limit` findings.
 */
export function violations(schema: Schema, value: unknown, limit = 20): string[] {
    const found: string[] = [];
    check(schema, value, '$', (finding) => found.length < limit && found.push(finding));
    return found;
}

type Report = (finding: string) => void;

function check(schema: Schema, value: unknown, path: string, report: Report): void {
    if (schema.anyOf) return checkAny(schema.anyOf, value, path, report);
    if (schema.type !== undefined && !typesOf(schema).some((type) => isType(type, value))) {
        return report(`${path}: ${nameOf(value)} where ${typesOf(schema).join(' or ')} is due`);
    }
    if (schema.enum && !schema.enum.includes(value as string))
        report(`${path}: ${JSON.stringify(value)} is none of ${JSON.stringify(schema.enum)}`);
    if (schema.pattern !== undefined && typeof value === 'string' && !new RegExp(schema.pattern, 'u').test(value)) {
        report(`${path}: ${JSON.stringify(value)} does not have the form ${schema.pattern}`);
    }
    if (Array.isArray(value)) {
        for (const [index, item] of value.entries())
            if (schema.items) check(schema.items, item, `${path}[${index}]`, report);
    } else if (typeof value === 'object' && value !== null) {
        checkObject(schema, value as Record<string, unknown>, path, report);
    }
}

function checkAny(schemas: Schema[], value: unknown, path: string, report: Report): void {
    const tries = schemas.map((schema) => violations(schema, value, 1));
    if (tries.every((findings) => findings.length > 0))
        report(`${path}: fits none of ${schemas.length} forms, first: ${tries[0]![0]!}`);
}

function checkObject(schema: Schema, value: Record<string, unknown>, path: string, report: Report): void {
    for (const name of schema.required ?? []) {
        if (!(name in value)) report(`${path}.${name}: missing`);
    }
    for (const [name, part] of Object.entries(value)) {
        const known = schema.properties?.[name];
        if (known) check(known, part, `${path}.${name}`, report);
        else if (schema.additionalProperties === false) report(`${path}.${name}: not in the contract`);
    }
}

/** The types a schema allows, as a list. */
export function typesOf(schema: Schema): JsonType[] {
    if (schema.anyOf) return schema.anyOf.flatMap(typesOf);
    if (schema.type === undefined) return [];
    return Array.isArray(schema.type) ? schema.type : [schema.type];
}

function isType(type: JsonType, value: unknown): boolean {
    switch (type) {
        case 'null':
            return value === null;
        case 'array':
            return Array.isArray(value);
        case 'object':
            return typeof value === 'object' && value !== null && !Array.isArray(value);
        case 'integer':
            return Number.isInteger(value);
        default:
            return typeof value === type;
    }
}

function nameOf(value: unknown): string {
    if (value === null) return 'null';
    return Array.isArray(value) ? 'array' : typeof value;
}
