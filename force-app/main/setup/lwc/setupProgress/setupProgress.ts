/** How far the first reading is, in words. */
import { goLabels as words } from 'c/setupGoLabels';
import type { Progress } from 'c/setupModel';
import { amount, dayTimeOf, fill } from 'c/setupTexts';

/** What happens now. */
export function headline({ state, startedAt, outcomesFrom }: Progress): string {
    switch (state) {
        case 'paused':
            return words.PausedNow;
        case 'stopped':
            return words.StoppedNow;
        case 'live':
            return fill(outcomesFrom ? words.LiveSince : words.ReadsSince, dayTimeOf(startedAt));
        default:
            return words.Reading;
    }
}

/** What has arrived, of how much where that is known. */
export function arrived({ orders, parcels, ordersInAll, state }: Progress): string {
    if (orders === 0 && state === 'reading') {
        return words.ProgressWaits;
    }
    const read =
        ordersInAll && ordersInAll > orders
            ? fill(words.ProgressOf, amount(orders), amount(ordersInAll))
            : fill(words.ProgressSome, amount(orders));
    return `${read}, ${fill(words.ProgressParcels, amount(parcels))}`;
}

/** Percent of the orders that are read; 0 while nobody knows how many there are. */
export function shareRead({ orders, ordersInAll }: Progress): number {
    return ordersInAll ? Math.min(100, Math.round((orders * 100) / ordersInAll)) : 0;
}
