/**
 * Conditions → functions that say whether a row, or a group of rows, fits. Logic has two values: a comparison with
 * null is false except `= null`, `!= x` and their lists, and NOT turns any answer round.
 */
import { UnsupportedError } from '../../runtime/uncatchable.ts';
import type { Condition, FieldExpr, SoqlQuery, Value, ValueList } from './ast.ts';
import { daySpan, startOfDay } from './dates.ts';
import { SoqlError } from './errors.ts';
import type { Operand, Run } from './reader.ts';
import { bindKey, compareKeys, literalKey, sameKey } from './values.ts';
import type { Key, Target } from './values.ts';

export type Predicate<T> = (item: T) => boolean;

/** How the names of a condition are understood. */
export interface FilterContext<T> {
    readonly operand: (expr: FieldExpr) => Operand<T>;
    /** Keys of a semi-join's only column. */
    readonly subquery: (query: SoqlQuery, left: Operand<T>) => readonly Key[];
}

/** Compiles a condition. @throws SoqlError for values that do not fit their fields */
export function filterOf<R, T>(run: Run<R>, context: FilterContext<T>, condition: Condition): Predicate<T> {
    switch (condition.kind) {
        case 'and':
        case 'or':
            return joined(
                condition.kind,
                [...condition.parts].sort((a, b) => cost(a) - cost(b)).map((part) => filterOf(run, context, part))
            );
        case 'not': {
            const inner = filterOf(run, context, condition.part);
            return (item) => !inner(item);
        }
        case 'compare':
            return comparison(run, context.operand(condition.left), condition.operator, condition.right);
        case 'in': {
            const left = context.operand(condition.left);
            return membership(left, inKeys(run, context, condition, left), condition.negated);
        }
        case 'includes':
            return inclusion(context.operand(condition.left), includedSets(run, context, condition), condition.negated);
    }
}

/** What is cheap to ask is asked first: fields of the row itself, then those of its parents, then nested conditions. */
function cost(condition: Condition): number {
    if (!('left' in condition)) {
        return 3;
    }
    return condition.left.kind === 'field' ? condition.left.path.length : 2;
}

function joined<T>(kind: 'and' | 'or', parts: readonly Predicate<T>[]): Predicate<T> {
    const [first, second] = parts;
    if (parts.length === 2 && first && second) {
        return kind === 'and' ? (item) => first(item) && second(item) : (item) => first(item) || second(item);
    }
    return kind === 'and' ? (item) => parts.every((part) => part(item)) : (item) => parts.some((part) => part(item));
}

/** The keys an `IN` asks for. */
export function inKeys<R, T>(
    run: Run<R>,
    context: Pick<FilterContext<T>, 'subquery'>,
    condition: Extract<Condition, { kind: 'in' }>,
    left: Operand<T>
): readonly Key[] {
    const { right } = condition;
    return right.kind === 'subquery' ? context.subquery(right.query, left) : listKeys(run, left, right);
}

function listKeys<R>(run: Run<R>, target: Target, list: ValueList | Extract<Value, { kind: 'bind' }>): readonly Key[] {
    if (list.kind === 'bind') {
        return bindKeys(run, target, run.binds[list.index]);
    }
    return list.values.flatMap((value) =>
        value.kind === 'bind' ? bindKeys(run, target, run.binds[value.index]) : [valueKey(run, target, value)]
    );
}

/** A bound collection gives all its elements, anything else itself. */
function bindKeys<R>(run: Run<R>, target: Target, value: unknown): readonly Key[] {
    if (isCollection(value)) {
        return Array.from(value, (item) => keyOfBind(run, target, item));
    }
    return [keyOfBind(run, target, value)];
}

function keyOfBind<R>(run: Run<R>, target: Target, value: unknown): Key {
    return bindKey(target, value, run.calendar.timeZone, run.options.recordId);
}

/** The key of a literal or bind; date literals are spans and are refused here. */
export function valueKey<R>(run: Run<R>, target: Target, value: Value): Key {
    switch (value.kind) {
        case 'bind':
            return keyOfBind(run, target, run.binds[value.index]);
        case 'literal':
            return literalKey(target, value);
        case 'date-range':
            throw new UnsupportedError(`SOQL date literal ${value.name} in a list`);
    }
}

type Bind = Extract<Value, { kind: 'bind' }>;

/** `= :ids` with a collection asks what `IN :ids` does, and `!=` what `NOT IN` does. */
function asksForAny<R>(run: Run<R>, operator: Operator, right: Value): right is Bind {
    return (operator === '=' || operator === '!=') && right.kind === 'bind' && isCollection(run.binds[right.index]);
}

function isCollection(value: unknown): value is Iterable<unknown> {
    return typeof value === 'object' && value !== null && Symbol.iterator in value;
}

/** The keys an equality asks for. */
export function equalKeys<R>(run: Run<R>, left: Target, right: Value): readonly Key[] {
    return right.kind === 'bind' ? bindKeys(run, left, run.binds[right.index]) : [valueKey(run, left, right)];
}

type Operator = Extract<Condition, { kind: 'compare' }>['operator'];

function comparison<R, T>(run: Run<R>, left: Operand<T>, operator: Operator, right: Value): Predicate<T> {
    if (right.kind === 'date-range') {
        return spanComparison(left, operator, spanKeys(run, left, right));
    }
    if (operator === 'like') {
        return likeness(run, left, right);
    }
    if (asksForAny(run, operator, right)) {
        return membership(left, bindKeys(run, left, run.binds[right.index]), operator === '!=');
    }
    const key = valueKey(run, left, right);
    const read = left.key;
    if (operator === '=' || operator === '!=') {
        const same = equality(left, key);
        return operator === '=' ? same : (item) => !same(item);
    }
    if (left.kind === 'boolean' || left.kind === 'multi') {
        throw new SoqlError(`invalid operator on ${left.kind === 'multi' ? 'multipicklist' : 'boolean'} field`);
    }
    if (key === null) {
        return () => false;
    }
    const accepts = ORDERINGS[operator];
    if (typeof key === 'number') {
        return numberComparison(read, operator, key);
    }
    return (item) => {
        const found = read(item);
        return found !== null && accepts(compareKeys(found, key));
    };
}

/** Numbers and dates are what large tables are searched by: compared in place, without a call for each row. */
function numberComparison<T>(read: (item: T) => Key, operator: keyof typeof ORDERINGS, key: number): Predicate<T> {
    const below = operator === '<' || operator === '<=';
    const equalFits = operator === '<=' || operator === '>=';
    const accepts = ORDERINGS[operator];
    return (item) => {
        const found = read(item);
        if (typeof found === 'number') {
            return found === key ? equalFits : found < key === below;
        }
        return found !== null && accepts(compareKeys(found, key));
    };
}

const ORDERINGS: Readonly<Record<'<' | '<=' | '>' | '>=', (order: number) => boolean>> = {
    '<': (order) => order < 0,
    '<=': (order) => order <= 0,
    '>': (order) => order > 0,
    '>=': (order) => order >= 0
};

function equality<T>(left: Operand<T>, key: Key): Predicate<T> {
    const read = left.key;
    if (left.kind === 'text' && typeof key === 'string' && !left.caseSensitive) {
        const { value } = left;
        // Most values differ in length, which spares them the lower-casing.
        return (item) => {
            const found = value(item);
            return typeof found === 'string' && found.length === key.length && found.toLowerCase() === key;
        };
    }
    return (item) => sameKey(read(item), key);
}

/** First key of a date literal's span and first key after it. */
function spanKeys<R>(
    run: Run<R>,
    left: Target,
    range: Extract<Value, { kind: 'date-range' }>
): readonly [number, number] {
    const { from, to } = daySpan(range, run.calendar);
    if (left.kind === 'date') {
        return [from, to];
    }
    if (left.kind !== 'datetime') {
        throw new SoqlError(`value of filter criterion for field '${left.name}' must not be a date literal`);
    }
    return [startOfDay(from, run.calendar.timeZone), startOfDay(to, run.calendar.timeZone)];
}

function spanComparison<T>(left: Operand<T>, operator: Operator, [from, to]: readonly [number, number]): Predicate<T> {
    const accepts: Readonly<Record<Operator, (key: number) => boolean>> = {
        '=': (key) => key >= from && key < to,
        '!=': (key) => key < from || key >= to,
        '<': (key) => key < from,
        '<=': (key) => key < to,
        '>': (key) => key >= to,
        '>=': (key) => key >= from,
        like: () => {
            throw new SoqlError(`invalid operator on field ${left.name}`);
        }
    };
    const accept = accepts[operator];
    const nullFits = operator === '!=';
    return (item) => {
        const key = left.key(item);
        return key === null ? nullFits : accept(key as number);
    };
}

function likeness<R, T>(run: Run<R>, left: Operand<T>, right: Value): Predicate<T> {
    if (left.kind !== 'text') {
        throw new SoqlError(`invalid operator on ${left.kind} field: like`);
    }
    const patterns = likePatterns(run, left, right);
    const { value } = left;
    return (item) => {
        const found = value(item);
        return typeof found === 'string' && found !== '' && patterns.some((pattern) => pattern.test(found));
    };
}

/** `LIKE :patterns` takes a collection too and fits any of them. */
function likePatterns<R>(run: Run<R>, left: Target, right: Value): readonly RegExp[] {
    const bound = right.kind === 'bind' ? run.binds[right.index] : null;
    if (isCollection(bound)) {
        return Array.from(bound, (item) => likePattern(String(item), left.caseSensitive));
    }
    const text = right.kind === 'bind' ? bound : right.kind === 'literal' ? right.value : null;
    return text === null || text === undefined ? [] : [likePattern(String(text), left.caseSensitive)];
}

/** `%` any characters, `_` any one, a backslash takes their meaning away. */
export function likePattern(text: string, caseSensitive: boolean): RegExp {
    const body = text.replace(/\\([^])|[^]/g, (whole, escaped: string | undefined) => {
        if (escaped !== undefined) {
            return literally(escaped);
        }
        return whole === '%' ? '.*' : whole === '_' ? '.' : literally(whole);
    });
    return new RegExp(`^${body}$`, caseSensitive ? 'su' : 'isu');
}

function literally(char: string): string {
    return char.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}

function membership<T>(left: Operand<T>, keys: readonly Key[], negated: boolean): Predicate<T> {
    const exact = new Set(keys);
    const odd = keys.filter((key) => typeof key === 'object' && key !== null);
    const read = left.key;
    const isIn = (key: Key): boolean => exact.has(key) || odd.some((other) => sameKey(other, key)) || isOdd(key, keys);
    return negated ? (item) => !isIn(read(item)) : (item) => isIn(read(item));
}

/** A number too long for a double has no place in a Set of keys. */
function isOdd(key: Key, keys: readonly Key[]): boolean {
    return typeof key === 'object' && key !== null && keys.some((other) => sameKey(key, other));
}

function includedSets<R, T>(
    run: Run<R>,
    context: FilterContext<T>,
    condition: Extract<Condition, { kind: 'includes' }>
): readonly (readonly string[])[] {
    const left = context.operand(condition.left);
    if (left.kind !== 'multi') {
        throw new SoqlError(
            `invalid operator on field ${left.name}: includes and excludes are for multi-select picklists`
        );
    }
    const keys = listKeys(run, left, condition.right);
    return keys.flatMap((key) => (typeof key === 'string' ? [key.split(';')] : []));
}

/** `INCLUDES ('a;b', 'c')`: a and b both chosen, or c. */
function inclusion<T>(left: Operand<T>, sets: readonly (readonly string[])[], negated: boolean): Predicate<T> {
    return (item) => {
        const key = left.key(item);
        const chosen = new Set(typeof key === 'string' ? key.split(';') : []);
        return sets.some((set) => set.every((value) => chosen.has(value))) !== negated;
    };
}
