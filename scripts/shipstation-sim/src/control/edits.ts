import type { Random } from '../core/random.ts';
import type { Simulation } from '../simulation.ts';
import { mergeOrders, touch } from '../world/orders.ts';
import type { Order } from '../world/types.ts';

/** Which orders to edit, and how many. */
export interface BulkEdit {
    count: number;
    random: Random;
    /** Only these; all visible ones when absent. */
    ids?: readonly number[];
}

/** Edits orders within one second of the present. Returns their ids in the order of the edits. */
export function bulkEdit(simulation: Simulation, edit: BulkEdit): number[] {
    const { world } = simulation;
    const ids = new Set(edit.ids);
    const rows = world.orders.rows.filter(
        (order) => order.mergedInto === null && (edit.ids === undefined || ids.has(order.id))
    );
    const chosen = sample(rows, edit.count, edit.random);
    const second = Math.floor(world.now / 1000) * 1000;
    for (const [index, order] of chosen.entries()) {
        order.internalNotes = `Edited in bulk ${index + 1}`;
        touch(world, order, second + Math.floor((index * 1000) / chosen.length));
    }
    return chosen.map((order) => order.id);
}

/** Merges pairs of orders of one store that await shipment. Returns what was merged into what. */
export function mergeSome(simulation: Simulation, pairs: number, random: Random): { survivor: number; gone: number }[] {
    const { world } = simulation;
    const merged: { survivor: number; gone: number }[] = [];
    const open = world.orders.rows.filter((order) => order.mergedInto === null && order.status === 'awaiting_shipment');
    for (const survivor of sample(open, open.length, random)) {
        if (merged.length >= pairs) break;
        const gone = open.find(
            (order) => order !== survivor && order.mergedInto === null && order.storeId === survivor.storeId
        );
        if (survivor.mergedInto !== null || !gone) continue;
        mergeOrders(world, survivor, [gone]);
        merged.push({ survivor: survivor.id, gone: gone.id });
    }
    return merged;
}

function sample(rows: readonly Order[], count: number, random: Random): Order[] {
    const pool = [...rows];
    const chosen: Order[] = [];
    while (chosen.length < count && pool.length > 0) {
        const at = random.int(0, pool.length - 1);
        chosen.push(pool[at]!);
        pool[at] = pool[pool.length - 1]!;
        pool.pop();
    }
    return chosen;
}
