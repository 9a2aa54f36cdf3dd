/**
 * SELECT: rows → records with the fields, parents and children that were asked for.
 */
import type { ObjectSchema } from '../../schema/model.ts';
import { isCompound } from './analyse.ts';
import { UnsupportedError } from '../../runtime/uncatchable.ts';
import type { Path, SelectItem, SoqlQuery } from './ast.ts';
import type { Row } from './ports.ts';
import { fieldArgument, parentReader, rowOperand } from './reader.ts';
import type { Run } from './reader.ts';
import type { Scope, Step } from './scope.ts';

/** Makes the record of one row of that object. */
export type Projector<R> = (row: Row, object: string) => R;

/** Runs a child subquery for the row of a parent; made by the caller, who knows how rows are found. */
export type ChildReader<R> = (row: Row) => {
    readonly name: string;
    readonly object: string;
    readonly records: readonly R[];
};

/** What is read from a row of one level. */
interface Level<R> {
    readonly fields: Map<string, (row: Row, object: string) => unknown>;
    readonly parents: Map<string, { readonly step: Step; readonly level: (object: string) => Level<R> }>;
    readonly children: ChildReader<R>[];
}

/** Compiles a SELECT list. */
export function projectorOf<R>(
    run: Run<R>,
    scope: Scope,
    query: SoqlQuery,
    child: (query: SoqlQuery) => ChildReader<R>
): Projector<R> {
    const level = emptyLevel(run);
    for (const item of query.select) {
        addItem(run, scope, level, item, child);
    }
    return (row, object) => build(run, level, row, object);
}

function emptyLevel<R>(run: Run<R>): Level<R> {
    // Every record knows its Id, asked for or not.
    return { fields: new Map([['Id', storedValue(run, 'Id')]]), parents: new Map(), children: [] };
}

function storedValue<R>(run: Run<R>, name: string): (row: Row) => unknown {
    const { store } = run.options;
    return (row) => store.value(row, name);
}

function addItem<R>(
    run: Run<R>,
    scope: Scope,
    level: Level<R>,
    item: SelectItem,
    child: (query: SoqlQuery) => ChildReader<R>
): void {
    switch (item.kind) {
        case 'field':
            addPath(run, scope, level, item.path);
            return;
        case 'function': {
            if (item.call.name !== 'TOLABEL' && item.call.name !== 'CONVERTCURRENCY') {
                throw new UnsupportedError(`SOQL function ${item.call.name} in SELECT`);
            }
            const path = scope.field(fieldArgument(item.call).path);
            if (path.steps.length > 0) {
                throw new UnsupportedError(`SOQL function ${item.call.name} of a parent's field in SELECT`);
            }
            level.fields.set(item.alias ?? path.field.name, rowOperand(run, scope, item.call).value);
            return;
        }
        case 'subquery':
            level.children.push(child(item.query));
            return;
        case 'typeof':
            addTypeOf(run, scope, level, item);
            return;
        case 'fields':
            addFields(run, scope.object, level, item.which);
    }
}

function addPath<R>(run: Run<R>, scope: Scope, level: Level<R>, path: Path): void {
    const { steps, field, isType } = scope.field(path);
    const target = steps.reduce((at, step) => parentLevel(run, at, step), level);
    target.fields.set(field.name, isType ? (_row, object) => object : storedValue(run, field.name));
}

/** The level behind a lookup, added when it is not there yet; the lookup itself comes with its parent. */
function parentLevel<R>(run: Run<R>, level: Level<R>, step: Step): Level<R> {
    const known = level.parents.get(step.relation);
    if (known) {
        return known.level('');
    }
    const parent = emptyLevel(run);
    level.parents.set(step.relation, { step, level: () => parent });
    level.fields.set(step.lookup.name, storedValue(run, step.lookup.name));
    return parent;
}

function addTypeOf<R>(
    run: Run<R>,
    scope: Scope,
    level: Level<R>,
    { typeOf }: Extract<SelectItem, { kind: 'typeof' }>
): void {
    const steps = scope.relation(typeOf.relationship);
    const step = steps.at(-1) as Step;
    const holder = steps.slice(0, -1).reduce((at, hop) => parentLevel(run, at, hop), level);
    const byObject = new Map<string, Level<R>>();
    for (const { object: name, fields } of typeOf.whens) {
        const object = scope.schema.require(name);
        byObject.set(object.name, levelOf(run, scope.at(object), fields));
    }
    const otherwise = new Map<string, Level<R>>();
    const levelFor = (name: string): Level<R> => {
        const found = byObject.get(name) ?? otherwise.get(name);
        if (found) {
            return found;
        }
        const made = levelOf(run, scope.at(scope.schema.require(name)), typeOf.otherwise);
        otherwise.set(name, made);
        return made;
    };
    holder.parents.set(step.relation, { step, level: levelFor });
    holder.fields.set(step.lookup.name, storedValue(run, step.lookup.name));
}

function levelOf<R>(run: Run<R>, scope: Scope, fields: readonly Path[]): Level<R> {
    const level = emptyLevel(run);
    fields.forEach((path) => addPath(run, scope, level, path));
    return level;
}

/** `FIELDS(ALL)` and its kin give the fields the user may read; reading a compound one is then an error, as not queried. */
function addFields<R>(run: Run<R>, object: ObjectSchema, level: Level<R>, which: 'all' | 'standard' | 'custom'): void {
    const { access } = run.options;
    for (const field of object.fields.values()) {
        const wanted = !isCompound(field) && (which === 'all' || field.custom === (which === 'custom'));
        if (wanted && (!run.userMode || !access || access.canReadField(object, field))) {
            level.fields.set(field.name, storedValue(run, field.name));
        }
    }
}

function build<R>(run: Run<R>, level: Level<R>, row: Row, object: string): R {
    const fields = new Map<string, unknown>();
    for (const [name, read] of level.fields) {
        fields.set(name, read(row, object));
    }
    const parents = new Map<string, R | null>();
    for (const [relation, parent] of level.parents) {
        parents.set(relation, buildParent(run, parent, row));
    }
    const children = new Map<string, { object: string; records: readonly R[] }>();
    for (const read of level.children) {
        const { name, ...found } = read(row);
        children.set(name, found);
    }
    return run.options.results.record(object, { fields, parents, children });
}

function buildParent<R>(
    run: Run<R>,
    { step, level }: { step: Step; level: (object: string) => Level<R> },
    row: Row
): R | null {
    const { store, schema } = run.options;
    const parent = parentReader(run, [step])(row);
    if (!parent) {
        return null;
    }
    const [first] = step.targets as [ObjectSchema];
    const id = store.value(parent, 'Id');
    const object = step.targets.length === 1 || typeof id !== 'string' ? first : (schema.objectOfId(id) ?? first);
    return build(run, level(object.name), parent, object.name);
}
