/**
 * Names of a query against the schema: aliases, paths through lookups, child relationships.
 */
import { makeField } from '../../schema/fields.ts';
import type { FieldSchema } from '../../schema/fields.ts';
import type { ChildRelation, ObjectSchema, Schema } from '../../schema/model.ts';
import { UnsupportedError } from '../../runtime/uncatchable.ts';
import type { FromItem, Path, SoqlQuery } from './ast.ts';
import { SoqlError } from './errors.ts';

const APPEND_FIELD =
    "If you are attempting to use a custom field, be sure to append the '__c' after the custom field name. " +
    'Please reference your WSDL or the describe call for the appropriate names.';
const APPEND_RELATION =
    "If you are attempting to use a custom relationship, be sure to append the '__r' after the custom relationship " +
    'name. Please reference your WSDL or the describe call for the appropriate names.';
const APPEND_OBJECT =
    "If you are attempting to use a custom object, be sure to append the '__c' after the entity name. " +
    'Please reference your WSDL or the describe call for the appropriate names.';

/** One lookup on the way to a field. */
export interface Step {
    readonly object: ObjectSchema;
    readonly lookup: FieldSchema;
    /** Canonical relationship name. */
    readonly relation: string;
    /** One, or several when the lookup is polymorphic. */
    readonly targets: readonly ObjectSchema[];
}

export interface FieldPath {
    readonly steps: readonly Step[];
    /** The object that has the field; of a polymorphic lookup the first one that does. */
    readonly object: ObjectSchema;
    readonly field: FieldSchema;
    /** `What.Type`: the API name of the record's object, which no row stores. */
    readonly isType: boolean;
}

/** `Type` of a polymorphic relationship. */
const TYPE_FIELD = makeField({ name: 'Type', type: 'string', createable: false, updateable: false });

/** The names one query level sees. */
export class Scope {
    readonly schema: Schema;
    readonly object: ObjectSchema;
    readonly #prefixes = new Map<string, Path>();

    private constructor(schema: Schema, object: ObjectSchema, from: FromItem, aliases: readonly FromItem[]) {
        this.schema = schema;
        this.object = object;
        if (from.alias !== null) {
            this.#prefixes.set(from.alias.toLowerCase(), []);
        }
        const own = (from.path.at(-1) as string).toLowerCase();
        if (!object.parentRelation(own)) {
            this.#prefixes.set(own, []);
        }
        for (const item of aliases) {
            this.#addAlias(item);
        }
    }

    /** The scope of a whole query. @throws SoqlError when there is no such object */
    static ofQuery(schema: Schema, query: SoqlQuery): Scope {
        const [name, ...more] = query.from.path;
        const object = more.length === 0 ? schema.object(name as string) : null;
        if (!object?.queryable) {
            throw noSuchObject(query.from.path.join('.'));
        }
        return new Scope(schema, object, query.from, query.aliases);
    }

    /** The scope of a child subquery of SELECT. @throws SoqlError when there is no such relationship */
    child(query: SoqlQuery): { readonly scope: Scope; readonly relation: ChildRelation; readonly name: string } {
        const { path } = query.from;
        const prefixed = path.length === 2 && this.#prefixes.has((path[0] as string).toLowerCase());
        const relation = path.length === 1 || prefixed ? this.object.childRelation(path.at(-1) as string) : null;
        const object = relation && this.schema.object(relation.childObject);
        if (!relation || !object || relation.name === null) {
            throw new SoqlError(
                `Didn't understand relationship '${path.join('.')}' in FROM part of query call. ${APPEND_RELATION}`
            );
        }
        return { scope: new Scope(this.schema, object, query.from, query.aliases), relation, name: relation.name };
    }

    /** The field a path means. @throws SoqlError `No such column …`, `Didn't understand relationship …` */
    field(path: Path): FieldPath {
        const parts = this.#withoutPrefix(path);
        const steps: Step[] = [];
        let objects: readonly ObjectSchema[] = [this.object];
        for (const name of parts.slice(0, -1)) {
            const step = this.#step(objects, name);
            steps.push(step);
            objects = step.targets;
        }
        const name = parts.at(-1) as string;
        for (const object of objects) {
            const field = object.field(name);
            if (field) {
                return { steps, object, field, isType: false };
            }
        }
        const [first] = objects as [ObjectSchema];
        if (objects.length > 1 && name.toLowerCase() === 'type') {
            return { steps, object: first, field: TYPE_FIELD, isType: true };
        }
        throw new SoqlError(
            `No such column '${name}' on entity '${objects.length > 1 ? 'Name' : first.name}'. ${APPEND_FIELD}`
        );
    }

    /** The relationship at the end of a path, for TYPEOF. */
    relation(path: Path): readonly Step[] {
        const steps: Step[] = [];
        let objects: readonly ObjectSchema[] = [this.object];
        for (const name of this.#withoutPrefix(path)) {
            const step = this.#step(objects, name);
            steps.push(step);
            objects = step.targets;
        }
        return steps;
    }

    /** The names of a scope that starts at a target of a relationship. */
    at(object: ObjectSchema): Scope {
        return new Scope(this.schema, object, { path: [object.name], alias: null }, []);
    }

    #withoutPrefix(path: Path): Path {
        if (path.length < 2) {
            return path;
        }
        const prefix = this.#prefixes.get((path[0] as string).toLowerCase());
        return prefix ? [...prefix, ...path.slice(1)] : path;
    }

    #step(objects: readonly ObjectSchema[], name: string): Step {
        for (const object of objects) {
            const lookup = object.parentRelation(name);
            if (lookup) {
                const targets = lookup.referenceTo.flatMap((target) => this.schema.object(target) ?? []);
                if (targets.length === 0) {
                    throw new UnsupportedError(
                        `SOQL relationship ${object.name}.${name} to ${lookup.referenceTo.join(', ')}`
                    );
                }
                return { object, lookup, relation: lookup.relationshipName ?? name, targets };
            }
        }
        throw new SoqlError(`Didn't understand relationship '${name}' in field path. ${APPEND_RELATION}`);
    }

    #addAlias({ path, alias }: FromItem): void {
        const relation = this.#withoutPrefix(path);
        const isParent = relation.length > 0 && this.object.parentRelation(relation[0] as string) !== null;
        if (!isParent || alias === null) {
            throw new UnsupportedError(`SOQL FROM with ${path.join('.')} beside the main object`);
        }
        this.#prefixes.set(alias.toLowerCase(), relation);
    }
}

/** The error for an object that does not exist or cannot be queried. */
export function noSuchObject(name: string): SoqlError {
    return new SoqlError(`sObject type '${name}' is not supported. ${APPEND_OBJECT}`);
}

/** The error for a field that does not exist, or that the user may not see in user mode. */
export function noSuchColumn(field: string, object: string): SoqlError {
    return new SoqlError(`No such column '${field}' on entity '${object}'. ${APPEND_FIELD}`);
}
