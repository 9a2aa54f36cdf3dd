/**
 * JSON as values: of a type, or untyped.
 * https://developer.salesforce.com/docs/atlas.en-us.apexref.meta/apexref/apex_class_System_Json.htm
 */
import { SObjectValue } from '../../data/sobject.ts';
import { toId18 } from '../../data/ids.ts';
import { current } from '../../platform/context.ts';
import { ApexBlob } from '../../runtime/blob.ts';
import type { FieldMeta } from '../../runtime/class-meta.ts';
import { ApexDate } from '../../runtime/date.ts';
import { ApexDatetime } from '../../runtime/datetime.ts';
import { Decimal } from '../../runtime/decimal.ts';
import { ApexDouble } from '../../runtime/double.ts';
import { throwApex } from '../../runtime/exception.ts';
import { ApexList } from '../../runtime/list.ts';
import { ApexMap } from '../../runtime/map.ts';
import type { ApexClass } from '../../runtime/object.ts';
import { ApexSet } from '../../runtime/set.ts';
import { ApexTime } from '../../runtime/time.ts';
import { apexTypeOf } from '../../schema/fields.ts';
import type { ObjectSchema } from '../../schema/model.ts';
import { runtimeType } from '../../runtime/types.ts';
import type { RuntimeType } from '../../runtime/types.ts';
import { UnsupportedError } from '../../runtime/uncatchable.ts';
import { platformEnumConstants } from '../enums.ts';
import { jsonFields } from './json-serialize.ts';
import type { JsonNode } from './json-text.ts';
import { uuidOf } from './small-types.ts';

function malformed(message: string): never {
    return throwApex('System.JSONException', message);
}

/** Reads a node as a value of `type`. Unknown and repeated members are refused when `strict`. */
export function nodeToValue(node: JsonNode, type: RuntimeType, strict: boolean): unknown {
    if (node.kind === 'null') {
        return null;
    }
    switch (type.kind) {
        case 'primitive':
            return primitiveValue(node, type.key);
        case 'object':
            return untyped(node);
        case 'list':
        case 'set': {
            const items = arrayItems(node).map((item) => nodeToValue(item, type.args[0] as RuntimeType, strict));
            return type.kind === 'list' ? new ApexList(type, items) : new ApexSet(type, items);
        }
        case 'map':
            return mapValue(node, type, strict);
        case 'sobject':
            return recordValue(node, type);
        case 'enum':
            return enumConstant(node, type);
        default:
            return instanceValue(node, type, strict);
    }
}

/** The value of a node without a type: Map<String,Object>, List<Object>, String, Boolean, Integer, Long or Decimal. */
export function untyped(node: JsonNode): unknown {
    switch (node.kind) {
        case 'null':
            return null;
        case 'boolean':
        case 'string':
            return node.value;
        case 'number':
            return untypedNumber(node.text);
        case 'array':
            return new ApexList(runtimeType('List<Object>'), node.items.map(untyped));
        case 'object':
            return new ApexMap(
                runtimeType('Map<String,Object>'),
                node.members.map(([name, value]) => [name, untyped(value)])
            );
    }
}

function untypedNumber(text: string): unknown {
    if (!/^-?\d+$/.test(text)) {
        return Decimal.parse(text);
    }
    const value = BigInt(text);
    if (BigInt.asIntN(32, value) === value) {
        return Number(value);
    }
    return BigInt.asIntN(64, value) === value ? value : new Decimal(value, 0);
}

function arrayItems(node: JsonNode): readonly JsonNode[] {
    return node.kind === 'array' ? node.items : malformed("Malformed JSON: Expected '[' at the beginning of List/Set");
}

function members(node: JsonNode, what: string): readonly (readonly [string, JsonNode])[] {
    return node.kind === 'object'
        ? node.members
        : malformed(`Malformed JSON: Expected '{' at the beginning of ${what}`);
}

/** Text of a scalar. */
function scalarText(node: JsonNode): string {
    switch (node.kind) {
        case 'string':
            return node.value;
        case 'number':
            return node.text;
        case 'boolean':
            return String(node.value);
        default:
            return malformed('Illegal value for primitive');
    }
}

/** A scalar as a value of a primitive type, by its name in lower case. @throws System.JSONException */
export function primitiveValue(node: JsonNode, key: string): unknown {
    const text = scalarText(node);
    const value = readers[key]?.(text);
    return value ?? malformed(`Illegal value for primitive ${key}: ${text}`);
}

const readers: Readonly<Record<string, (text: string) => unknown>> = {
    string: (text) => text,
    id: (text) => toId18(text),
    boolean: (text) => (text === 'true' ? true : text === 'false' ? false : null),
    integer: (text) => wholeNumber(text, 32, Number),
    long: (text) => wholeNumber(text, 64, (value) => value),
    decimal: (text) => Decimal.parse(text),
    double: (text) => (Decimal.parse(text) ? new ApexDouble(Number(text)) : null),
    date: (text) => ApexDate.parseIso(text.slice(0, 10)),
    datetime: (text) => ApexDatetime.parseIso(text.trim().replace(' ', 'T')),
    time: (text) => ApexTime.parseIso(text),
    blob: (text) => new ApexBlob(Buffer.from(text, 'base64'))
};

function wholeNumber<T>(text: string, bits: number, make: (value: bigint) => T): T {
    const value = /^[+-]?\d+$/.test(text) ? BigInt(text.replace('+', '')) : null;
    if (value === null || BigInt.asIntN(bits, value) !== value) {
        return malformed(`For input string: "${text}"`);
    }
    return make(value);
}

function mapValue(node: JsonNode, type: RuntimeType, strict: boolean): ApexMap {
    const [keyType, valueType] = type.args as [RuntimeType, RuntimeType];
    return new ApexMap(
        type,
        members(node, 'Map').map(([name, value]) => [
            nodeToValue({ kind: 'string', value: name }, keyType, strict),
            nodeToValue(value, valueType, strict)
        ])
    );
}

function enumConstant(node: JsonNode, type: RuntimeType): unknown {
    const name = scalarText(node);
    const project = current().org.program.enumConstants(type.name);
    const constants = project ?? platformEnumConstants(type.name)?.values ?? [];
    return constants.find((value) => value.name === name) ?? malformed(`Illegal value for enum ${type.name}: ${name}`);
}

/** Makes an object of a library class from its members, untyped, by name as written. */
export type JsonReader = (members: ReadonlyMap<string, JsonNode>) => object;

const libraryReaders = new Map<string, JsonReader>();

/** Lets JSON be read as a library class. */
export function readJsonAs(className: string, read: JsonReader): void {
    libraryReaders.set(className.toLowerCase(), read);
}

function instanceValue(node: JsonNode, type: RuntimeType, strict: boolean): unknown {
    const read = libraryReaders.get(type.key);
    if (read) {
        return read(new Map(members(node, type.name)));
    }
    const { program } = current().org;
    const found = program.findClass(type.name);
    if (type.name === 'System.UUID') {
        return uuidOf(scalarText(node));
    }
    if (!found) {
        // The platform reads some of its own classes; which, no page tells.
        throw new UnsupportedError(`JSON.deserialize to ${type.name}`);
    }
    if (found.meta.kind === 'interface' || found.meta.isAbstract) {
        return throwApex('System.TypeException', `Cannot deserialize JSON as abstract type: ${found.meta.name}`);
    }
    if (found.meta.isException) {
        return malformed(`Apex Type unsupported in JSON: ${found.meta.name}`);
    }
    const instance = program.allocate(type.name) as unknown as Record<string, unknown>;
    const fields = fieldsByName(found.type as ApexClass);
    const seen = new Set<FieldMeta>();
    for (const [name, value] of members(node, 'object')) {
        const field = fields.get(name) ?? fields.get(name.toLowerCase());
        if (strict && (!field || seen.has(field))) {
            malformed(`${field ? 'Duplicate' : 'Unknown'} field: ${found.meta.name}.${name}`);
        }
        if (field) {
            seen.add(field);
            assign(instance, field, nodeToValue(value, runtimeType(field.type), strict));
        }
    }
    return instance;
}

/** By exact name and, for all others, by lower-case name. */
function fieldsByName(type: ApexClass): Map<string, FieldMeta> {
    const fields = jsonFields(type);
    return new Map([
        ...fields.map((field) => [field.name.toLowerCase(), field] as const),
        ...fields.map((field) => [field.name, field] as const)
    ]);
}

/** A property that can only be read keeps its value. */
function assign(instance: Record<string, unknown>, field: FieldMeta, value: unknown): void {
    if (!field.writable) {
        return;
    }
    if (field.setter === null) {
        instance[field.js] = value;
    } else {
        (instance[field.setter] as (value: unknown) => void).call(instance, value);
    }
}

function recordValue(node: JsonNode, type: RuntimeType): SObjectValue {
    const parts = members(node, 'object');
    const object = objectSchema(parts, type);
    const record = new SObjectValue(object);
    for (const [name, value] of parts) {
        if (name !== 'attributes') {
            fillRecord(record, object, name, value);
        }
    }
    return record;
}

function objectSchema(parts: readonly (readonly [string, JsonNode])[], type: RuntimeType): ObjectSchema {
    const attributes = parts.find(([name]) => name === 'attributes')?.[1];
    const typeNode =
        attributes?.kind === 'object' ? attributes.members.find(([name]) => name === 'type')?.[1] : undefined;
    const written = typeNode?.kind === 'string' ? typeNode.value : null;
    const name = type.key === 'sobject' ? written : type.name;
    const object = name === null ? null : current().org.schema.object(name);
    if (object === null && type.key !== 'sobject') {
        throw new UnsupportedError(`JSON.deserialize to ${type.name}`);
    }
    return object ?? malformed('Must specify an sObject type in the JSON: attributes.type');
}

function fillRecord(record: SObjectValue, object: ObjectSchema, name: string, node: JsonNode): void {
    const field = object.field(name);
    if (field) {
        const value = node.kind === 'null' ? null : primitiveValue(node, apexTypeOf(field).toLowerCase());
        record.fields.set(field.name, value);
        return;
    }
    const parent = object.parentRelation(name);
    if (parent) {
        const type = parent.referenceTo.length === 1 ? (parent.referenceTo[0] as string) : 'SObject';
        const value = nodeToValue(node, runtimeType(type), false) as SObjectValue | null;
        record.setRelation(parent.relationshipName ?? name, value);
        return;
    }
    const child = object.childRelation(name);
    if (!child) {
        malformed(`No such column '${name}' on sobject of type ${object.name}`);
    }
    const { childObject, name: relation } = child as { childObject: string; name: string | null };
    const rows = node.kind === 'object' ? node.members.find(([member]) => member === 'records')?.[1] : node;
    record.setRelation(
        relation ?? name,
        nodeToValue(rows ?? { kind: 'null' }, runtimeType(`List<${childObject}>`), false) as ApexList | null
    );
}
