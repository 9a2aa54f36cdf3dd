/** The part of JSON Schema that the contract uses; any validator of draft 2020-12 reads it too. */
export interface Schema {
    type?: JsonType | JsonType[];
    properties?: Record<string, Schema>;
    required?: string[];
    additionalProperties?: boolean;
    items?: Schema;
    enum?: (string | number | boolean | null)[];
    pattern?: string;
    anyOf?: Schema[];
}

/** Types JSON Schema knows. */
export type JsonType = 'null' | 'boolean' | 'string' | 'number' | 'integer' | 'array' | 'object';

/** An object with these fields and no others; those in `optional` may be absent. */
export function object(properties: Record<string, Schema>, optional: string[] = []): Schema {
    const required = Object.keys(properties).filter((name) => !optional.includes(name));
    return { type: 'object', properties, required, additionalProperties: false };
}

/** A list. */
export function list(items: Schema): Schema {
    return { type: 'array', items };
}

/** The same, or null. */
export function nullable(schema: Schema): Schema {
    if (schema.anyOf) return { anyOf: [...schema.anyOf, { type: 'null' }] };
    if (schema.type === undefined) return schema;
    const types = Array.isArray(schema.type) ? schema.type : [schema.type];
    return { ...schema, type: [...types, 'null'], ...(schema.enum ? { enum: [...schema.enum, null] } : {}) };
}

/** One of several. */
export function either(...anyOf: Schema[]): Schema {
    return { anyOf };
}

/** Any text. */
export const text: Schema = { type: 'string' };
/** A whole number. */
export const whole: Schema = { type: 'integer' };
/** Any number. */
export const decimal: Schema = { type: 'number' };
/** A boolean. */
export const flag: Schema = { type: 'boolean' };
/** Any text, or null. */
export const textOrNull = nullable(text);
/** A whole number, or null. */
export const wholeOrNull = nullable(whole);
/** Any number, or null. */
export const decimalOrNull = nullable(decimal);
/** A boolean, or null. */
export const flagOrNull = nullable(flag);

/** One of these words. */
export function words(...values: string[]): Schema {
    return { type: 'string', enum: values };
}

/** Text of a form. */
export function form(pattern: string): Schema {
    return { type: 'string', pattern };
}
