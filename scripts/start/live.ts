/** Keeps a caught-up product running: its clock moves with the machine's, and what arrives is told line by line. */
import { setTimeout } from 'node:timers/promises';
import type { RunningProduct } from './product.ts';

/** How often the org's clock is moved, in milliseconds of real time. */
const BEAT = 1_000;
const MINUTE = 60_000;

/**
 * Runs until told to stop.
 * @param speed virtual seconds per real second
 * @param tell receives one line per change
 * @param between waited for after each job, so that pages are answered
 */
export async function keepRunning(
    product: RunningProduct,
    speed: number,
    tell: (line: string) => void,
    signal: AbortSignal,
    between: () => Promise<void>
): Promise<void> {
    let before = product.summary();
    let last = performance.now();
    while (!signal.aborted) {
        await setTimeout(BEAT, undefined, { signal }).catch(() => undefined);
        const now = performance.now();
        await product.advanceBeside(((now - last) * speed) / MINUTE, signal, between);
        last = now;
        const after = product.summary();
        const news = [
            ...changes(before.objects, after.objects, ['ShipStation_Order__c', 'Shipment__c', 'Sync_Issue__c']),
            ...changes(before.byStatus['Shipment__c'] ?? {}, after.byStatus['Shipment__c'] ?? {})
        ];
        if (news.length > 0) {
            tell(`${new Date(product.org.clock.now()).toISOString().slice(0, 16)}  ${news.join(', ')}`);
        }
        before = after;
    }
}

function changes(
    before: Readonly<Record<string, number>>,
    after: Readonly<Record<string, number>>,
    names: readonly string[] = [...new Set([...Object.keys(before), ...Object.keys(after)])]
): string[] {
    return names
        .map((name) => ({ name, more: (after[name] ?? 0) - (before[name] ?? 0) }))
        .filter(({ more }) => more !== 0)
        .map(({ name, more }) => `${more > 0 ? '+' : ''}${more} ${name}`);
}
