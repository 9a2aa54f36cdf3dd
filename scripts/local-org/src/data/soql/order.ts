/**
 * ORDER BY, LIMIT and OFFSET.
 */
import type { BindRef, FieldExpr, OrderItem, SoqlQuery } from './ast.ts';
import { SoqlError } from './errors.ts';
import type { Operand, Run } from './reader.ts';
import { compareKeys } from './values.ts';
import type { Key } from './values.ts';

const MAX_OFFSET = 2000;

/** Sorts `items`; equal ones keep their order, and nulls come first unless the query says otherwise. */
export function ordered<T>(
    items: readonly T[],
    order: readonly OrderItem[],
    operand: (expr: FieldExpr) => Operand<T>
): readonly T[] {
    if (order.length === 0 || items.length < 2) {
        return items;
    }
    const columns = order.map((item) => ({ ...item, operand: operand(item.expr) }));
    const keys = columns.map((column) => items.map((item) => sortKey(column.operand, item)));
    const positions = Array.from(items, (_item, at) => at);
    positions.sort((left, right) => {
        for (let column = 0; column < columns.length; column++) {
            const of = keys[column] as readonly Key[];
            const difference = compareNullable(of[left] as Key, of[right] as Key, columns[column] as OrderItem);
            if (difference !== 0) {
                return difference;
            }
        }
        return left - right;
    });
    return positions.map((at) => items[at] as T);
}

/** Picklists sort in the order of their values; values no longer defined come after them. */
function sortKey<T>(operand: Operand<T>, item: T): Key {
    const key = operand.key(item);
    if (operand.order === null || typeof key !== 'string') {
        return key;
    }
    return operand.order.get(key.toLowerCase()) ?? operand.order.size;
}

function compareNullable(left: Key, right: Key, item: OrderItem): number {
    if (left === null || right === null) {
        const leftFirst = left === null ? -1 : 1;
        return left === right ? 0 : item.nulls === 'last' ? -leftFirst : leftFirst;
    }
    const difference = compareKeys(left, right);
    return item.descending ? -difference : difference;
}

/** The page LIMIT and OFFSET ask for. @throws SoqlError when they are out of range */
export function page<R, T>(run: Run<R>, items: readonly T[], query: Pick<SoqlQuery, 'limit' | 'offset'>): readonly T[] {
    const offset = countOf(run, query.offset, 'offset') ?? 0;
    const limit = countOf(run, query.limit, 'limit');
    if (offset > MAX_OFFSET) {
        throw new SoqlError(`Maximum SOQL offset allowed is ${MAX_OFFSET}`);
    }
    return offset === 0 && limit === null ? items : items.slice(offset, limit === null ? undefined : offset + limit);
}

/** The number a LIMIT or OFFSET means; null when there is none. */
export function countOf<R>(run: Run<R>, count: number | BindRef | null, word: string): number | null {
    const value = count !== null && typeof count === 'object' ? run.binds[count.index] : count;
    if (value === null) {
        return null;
    }
    const number = Number(value);
    if (!Number.isInteger(number) || number < 0) {
        throw new SoqlError(`Invalid ${word}: ${String(value)}`);
    }
    return number;
}
