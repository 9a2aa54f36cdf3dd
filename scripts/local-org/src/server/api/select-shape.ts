/** What a SELECT list asked for, so that an answer holds that and nothing else. */
import type { SelectItem, SoqlQuery } from '../../data/soql/ast.ts';
import { isAggregateQuery } from '../../data/soql/ast.ts';
import { fieldArgument } from '../../data/soql/reader.ts';
import { Scope } from '../../data/soql/scope.ts';
import type { Schema } from '../../schema/model.ts';

export interface Shape {
    /** Everything the record holds: TYPEOF, FIELDS(), aggregates. */
    readonly isWhole: boolean;
    /** By canonical name of a field or relationship; null for a field. */
    readonly parts: Map<string, Shape | null>;
}

/** The shape of a query that has run, whose names are therefore good. */
export function shapeOf(query: SoqlQuery, schema: Schema): Shape {
    return isAggregateQuery(query) ? whole() : levelOf(query, Scope.ofQuery(schema, query));
}

function whole(): Shape {
    return { isWhole: true, parts: new Map() };
}

function levelOf(query: SoqlQuery, scope: Scope): Shape {
    if (query.select.some((item) => item.kind === 'fields')) {
        return whole();
    }
    const shape: Shape = { isWhole: false, parts: new Map() };
    query.select.forEach((item) => addItem(shape, scope, item));
    return shape;
}

function addItem(shape: Shape, scope: Scope, item: SelectItem): void {
    switch (item.kind) {
        case 'field': {
            const { steps, field } = scope.field(item.path);
            const holder = steps.reduce((at, { relation }) => inner(at, relation), shape);
            holder.parts.set(field.name, null);
            return;
        }
        case 'function':
            shape.parts.set(item.alias ?? scope.field(fieldArgument(item.call).path).field.name, null);
            return;
        case 'subquery': {
            const child = scope.child(item.query);
            shape.parts.set(child.name, levelOf(item.query, child.scope));
            return;
        }
        case 'typeof': {
            const steps = scope.relation(item.typeOf.relationship);
            const holder = steps.slice(0, -1).reduce((at, { relation }) => inner(at, relation), shape);
            holder.parts.set(steps.at(-1)?.relation ?? '', whole());
            return;
        }
        case 'fields':
    }
}

/** The shape behind a relationship, added when it is not there yet. */
function inner(shape: Shape, relation: string): Shape {
    const known = shape.parts.get(relation);
    if (known) {
        return known;
    }
    const made: Shape = { isWhole: false, parts: new Map() };
    shape.parts.set(relation, made);
    return made;
}
