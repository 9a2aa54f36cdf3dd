/** Apex values with everything they lead to, as JSON and back. What two of them share stays shared. */
import { decodeValue, encodeValue } from '../../data/snapshot.ts';
import { SObjectValue, type Related } from '../../data/sobject.ts';
import { platformEnumConstants } from '../../library/enums.ts';
import { ApexDouble } from '../../runtime/double.ts';
import { EnumValue } from '../../runtime/enum.ts';
import { ApexException } from '../../runtime/exception.ts';
import { ApexList } from '../../runtime/list.ts';
import { ApexMap } from '../../runtime/map.ts';
import { ApexObject } from '../../runtime/object.ts';
import type { Program } from '../../runtime/program.ts';
import { ApexSet } from '../../runtime/set.ts';
import { runtimeType, typeOf } from '../../runtime/types.ts';
import { InternalError } from '../../runtime/uncatchable.ts';
import type { Schema } from '../../schema/model.ts';

/** A value that cannot be kept on disk. */
export class SnapshotError extends Error {
    constructor(message: string) {
        super(message);
        this.name = 'SnapshotError';
    }
}

/** One object of a graph; values in it are scalars, or `{ ref }` to another node. */
type Node =
    | { readonly kind: 'list' | 'set'; readonly type: string; readonly items: readonly unknown[] }
    | { readonly kind: 'map'; readonly type: string; readonly items: readonly (readonly [unknown, unknown])[] }
    | { readonly kind: 'object'; readonly type: string; readonly fields: readonly (readonly [string, unknown])[] }
    | { readonly kind: 'enum'; readonly type: string; readonly name: string }
    | { readonly kind: 'double'; readonly value: number }
    | {
          readonly kind: 'record';
          readonly type: string;
          readonly fields: readonly (readonly [string, unknown])[];
          readonly relations: readonly (readonly [string, unknown])[];
          readonly queried: readonly string[] | null;
      };

export interface Graph {
    readonly nodes: readonly Node[];
    readonly root: unknown;
}

/** The value as JSON. @throws SnapshotError for objects of the platform that hold more than values */
export function writeGraph(value: unknown): Graph {
    const nodes: Node[] = [];
    const places = new Map<object, number>();
    const write = (one: unknown): unknown => {
        if (!isNode(one)) {
            return scalar(one);
        }
        const known = places.get(one);
        if (known !== undefined) {
            return { ref: known };
        }
        const place = nodes.length;
        places.set(one, place);
        nodes.push({ kind: 'double', value: 0 });
        nodes[place] = nodeOf(one, write);
        return { ref: place };
    };
    const root = write(value);
    return { nodes, root };
}

const COMPOUND = [ApexList, ApexSet, ApexMap, ApexObject, SObjectValue, EnumValue, ApexDouble];

function isNode(value: unknown): value is object {
    return COMPOUND.some((type) => value instanceof type);
}

function scalar(value: unknown): unknown {
    try {
        return encodeValue(value);
    } catch (error) {
        throw error instanceof InternalError ? cannotKeep(value as object) : error;
    }
}

function cannotKeep(value: object): SnapshotError {
    return new SnapshotError(`A waiting job holds a ${typeOf(value)?.name}, which cannot be kept on disk`);
}

function nodeOf(value: object, write: (one: unknown) => unknown): Node {
    const pairs = (entries: Iterable<readonly [string, unknown]>): (readonly [string, unknown])[] =>
        [...entries].map(([name, item]) => [name, write(item)] as const);
    if (value instanceof ApexList || value instanceof ApexSet) {
        const items = value instanceof ApexList ? value.items : value.values();
        return { kind: value instanceof ApexList ? 'list' : 'set', type: value.type.name, items: items.map(write) };
    }
    if (value instanceof ApexMap) {
        const items = [...value.entries()].map(({ key, value: item }) => [write(key), write(item)] as const);
        return { kind: 'map', type: value.type.name, items };
    }
    if (value instanceof SObjectValue) {
        const queried = value.queried === null ? null : [...value.queried];
        const [fields, relations] = [pairs(value.fields), pairs(value.relations)];
        return { kind: 'record', type: value.type, fields, relations, queried };
    }
    if (value instanceof EnumValue) {
        return { kind: 'enum', type: value.type.name, name: value.name };
    }
    if (value instanceof ApexDouble) {
        return { kind: 'double', value: value.value };
    }
    const meta = (value.constructor as { $meta?: { readonly name: string } }).$meta;
    if (!meta || value instanceof ApexException) {
        throw cannotKeep(value);
    }
    return { kind: 'object', type: meta.name, fields: pairs(Object.entries(value)) };
}

/** The value of a graph. @throws SnapshotError for classes the program no longer has */
export function readGraph(graph: Graph, program: Program, schema: Schema): unknown {
    const made: unknown[] = [];
    const read = (one: unknown): unknown => {
        const ref = (one as { ref?: unknown } | null)?.ref;
        return typeof ref === 'number' ? at(ref) : decodeValue(one);
    };
    const at = (place: number): unknown => {
        if (place in made) {
            return made[place];
        }
        const node = graph.nodes[place] as Node;
        const value = emptyOf(node, program, schema);
        made[place] = value;
        fill(value, node, read);
        return value;
    };
    return read(graph.root);
}

function emptyOf(node: Node, program: Program, schema: Schema): unknown {
    switch (node.kind) {
        case 'list':
            return new ApexList(runtimeType(node.type));
        case 'set':
            return new ApexSet(runtimeType(node.type));
        case 'map':
            return new ApexMap(runtimeType(node.type));
        case 'record':
            return new SObjectValue(schema.object(node.type) ?? lost(node.type));
        case 'double':
            return new ApexDouble(node.value);
        case 'enum':
            return (
                program.enumConstants(node.type)?.find((constant) => constant.name === node.name) ??
                platformEnumConstants(node.type)?.find(node.name) ??
                lost(`${node.type}.${node.name}`)
            );
        case 'object':
            return program.findClass(node.type) ? program.allocate(node.type) : lost(node.type);
    }
}

function lost(name: string): never {
    throw new SnapshotError(`A waiting job needs ${name}, which the project no longer has`);
}

function fill(value: unknown, node: Node, read: (one: unknown) => unknown): void {
    if (value instanceof ApexList && node.kind === 'list') {
        value.items.push(...node.items.map(read));
    } else if (value instanceof ApexSet && node.kind === 'set') {
        node.items.forEach((item) => value.add(read(item)));
    } else if (value instanceof ApexMap && node.kind === 'map') {
        node.items.forEach(([key, item]) => value.put(read(key), read(item)));
    } else if (value instanceof SObjectValue && node.kind === 'record') {
        node.fields.forEach(([name, item]) => value.fields.set(name, read(item)));
        node.relations.forEach(([name, item]) => value.setRelation(name, read(item) as Related));
        value.queried = node.queried === null ? null : new Set(node.queried);
    } else if (node.kind === 'object') {
        node.fields.forEach(([name, item]) => ((value as Record<string, unknown>)[name] = read(item)));
    }
}
