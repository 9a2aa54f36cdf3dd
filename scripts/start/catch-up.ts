/** Moves an org's clock until nothing is left to read, and nothing waits for the CRM update. */
import type { StoredRow } from '../local-org/src/data/row.ts';
import type { JobOutcome } from '../local-org/src/platform/async.ts';
import type { Org } from '../local-org/src/platform/org.ts';
import { ApexDatetime } from '../local-org/src/runtime/datetime.ts';

/** Told the number of orders and parcels stored so far. */
export type Progress = (orders: number, parcels: number) => void;

/** A sync that has not caught up after this much virtual time never will. */
const PATIENCE = 24 * 3_600_000;
/** A stream whose first turn is later than this waits for the night and is not part of catching up. */
const SOON = 30 * 60_000;

/** Moves from job to job until every stream has read up to the start; false when that takes longer than a day. */
export function catchUp(org: Org, progress?: Progress): boolean {
    const steps = catchUpSteps(org, progress);
    for (;;) {
        const step = steps.next();
        if (step.done) {
            return step.value;
        }
    }
}

/** The same, one job at a time, so that something else may happen between them. */
export function* catchUpSteps(org: Org, progress?: Progress): Generator<JobOutcome, boolean> {
    const start = org.clock.now();
    for (let due: number | null = start; ; due = org.jobs.nextDue()) {
        if (due === null || due > start + PATIENCE) {
            return false;
        }
        for (const job of org.steps(due)) {
            progress?.(org.store.count(name(org, 'ShipStation_Order__c')), org.store.count(name(org, 'Shipment__c')));
            yield job;
        }
        if (isCaughtUp(org, start)) {
            return true;
        }
    }
}

function isCaughtUp(org: Org, start: number): boolean {
    const streams = [...org.store.rows(name(org, 'Sync_Stream__c'))];
    const field = (bare: string): string => org.schema.require('Sync_Stream__c').field(bare)?.name ?? bare;
    return (
        streams.length > 0 &&
        streams.every((row) => {
            // A stream that came to its end, such as the keys of Contacts and Accounts.
            if (row.get(field('Paused__c')) === true) {
                return true;
            }
            const next = timeOf(row, field('Next_Run_At__c'));
            const ran = timeOf(row, field('Last_Success_At__c')) !== null;
            // Told to read again from an earlier moment, which begins with the next turn.
            const isRewound = timeOf(row, field('Rewind_To__c')) !== null;
            // A lane of the org that found nothing more to do ends without a next turn.
            const hasEnded = next === null && ran && !String(row.get(field('Lane__c'))).startsWith('Fetch:');
            const rests = hasEnded || (next !== null && next > org.clock.now());
            const hasWindow = timeOf(row, field('Window_End__c')) !== null;
            return rests && !isRewound && !hasWindow && (ran || (next ?? 0) > start + SOON);
        }) &&
        !(streams.some((row) => row.get(field('Kind__c')) === 'crm-update') && hasWaitingRows(org))
    );
}

function hasWaitingRows(org: Org): boolean {
    return ['ShipStation_Order__c', 'Shipment__c'].some((object) => {
        const schema = org.schema.require(object);
        const status = schema.field('CRM_Update_Status__c')?.name ?? '';
        return [...org.store.rows(schema.name)].some((row) => row.get(status) === 'Waiting');
    });
}

function timeOf(row: StoredRow, field: string): number | null {
    const value = row.get(field);
    return value instanceof ApexDatetime ? value.ms : null;
}

function name(org: Org, object: string): string {
    return org.schema.require(object).name;
}
