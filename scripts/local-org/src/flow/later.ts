/**
 * Paths that run later: right after the commit, or at a time that counts from the save or from a date of the record.
 * https://help.salesforce.com/s/articleView?id=platform.flow_concepts_trigger_record_schedulepath.htm
 */
import { recordOfRow } from '../data/dml/records.ts';
import type { SaveStep } from '../data/dml/save-context.ts';
import { servicesOf } from '../data/services.ts';
import type { SObjectValue } from '../data/sobject.ts';
import { current } from '../platform/context.ts';
import type { Org } from '../platform/org.ts';
import { ApexDate } from '../runtime/date.ts';
import { ApexDatetime } from '../runtime/datetime.ts';
import type { CompiledFlow } from './compile-flow.ts';
import { runInterviews } from './engine.ts';
import { copyRecord } from './flow-type.ts';
import type { Interview } from './interview.ts';
import { SYSTEM, type FlowLibrary } from './library.ts';
import type { ScheduledPath } from './read-start.ts';
import type { AfterRun } from './record-triggers.ts';

const UNITS = { Minutes: 60_000, Hours: 3_600_000, Days: 86_400_000 } as const;

interface Waiting {
    readonly flow: CompiledFlow;
    readonly path: ScheduledPath;
    readonly recordId: string;
    readonly userId: string;
    readonly isNew: boolean;
    /** UTC milliseconds. */
    readonly due: number;
}

/** What waits for its time, in one org. */
export class LaterPaths {
    readonly #org: Org;
    readonly #library: FlowLibrary;
    /** One per flow, path and record: a later save takes the place of an earlier one. */
    readonly #waiting = new Map<string, Waiting>();

    constructor(org: Org, library: FlowLibrary) {
        this.#org = org;
        this.#library = library;
    }

    /** Plans the paths of a flow for records it has just run for. */
    readonly plan: AfterRun = (flow, interviews) => {
        for (const path of flow.start.paths) {
            const planned = interviews.flatMap((interview) => this.#plan(flow, path, interview) ?? []);
            this.#hand(planned);
        }
    };

    #plan(flow: CompiledFlow, path: ScheduledPath, interview: Interview): Waiting | null {
        const record = interview.record as SObjectValue;
        const due = dueTime(path, record, this.#org.clock.now());
        const userId = this.#runsAs(flow, path);
        return due === null || record.id === null
            ? null
            : { flow, path, recordId: record.id, userId, isNew: interview.isNew, due };
    }

    /** Asynchronous paths run as whoever saved the record, scheduled ones as Automated Process unless the flow says otherwise. */
    #runsAs(flow: CompiledFlow, path: ScheduledPath): string {
        const isUser = path.isAsync || flow.start.runsAsTriggeringUser;
        return isUser ? current().transaction.user.id : this.#org.automatedProcess().id;
    }

    /** Hands jobs to the running transaction: they go on their way when it commits. */
    #hand(planned: readonly Waiting[]): void {
        const { transaction } = current();
        const byTime = new Map<number, Waiting[]>();
        for (const waiting of planned) {
            const before = this.#waiting.get(keyOf(waiting));
            this.#waiting.set(keyOf(waiting), waiting);
            this.#org.onRollback(transaction, () => this.#restore(waiting, before));
            byTime.set(waiting.due, [...(byTime.get(waiting.due) ?? []), waiting]);
        }
        for (const [due, all] of byTime) {
            // Tests run what is due at once; nobody waits for tomorrow there.
            if (transaction.test && due > this.#org.clock.now()) {
                continue;
            }
            const size = (all[0] as Waiting).path.batchSize;
            for (let from = 0; from < all.length; from += size) {
                this.#request(all.slice(from, from + size), due);
            }
        }
    }

    #restore(waiting: Waiting, before: Waiting | undefined): void {
        if (this.#waiting.get(keyOf(waiting)) !== waiting) {
            return;
        }
        if (before) {
            this.#waiting.set(keyOf(waiting), before);
        } else {
            this.#waiting.delete(keyOf(waiting));
        }
    }

    #request(batch: readonly Waiting[], due: number): void {
        const { transaction } = current();
        const [first] = batch as readonly [Waiting];
        transaction.jobs.push({
            kind: 'flow',
            isRecurring: false,
            id: this.#org.random.uuid(),
            className: `Flow ${first.flow.definition.name}`,
            userId: first.userId,
            runAt: due,
            call: () => this.#run(batch)
        });
    }

    /** Runs a path for the records that still want it. @throws what the first failed interview ended with */
    #run(batch: readonly Waiting[]): void {
        const [{ flow, path }] = batch as readonly [Waiting];
        const interviews = batch.flatMap((waiting) => this.#take(waiting) ?? []);
        runInterviews(flow.steps, interviews);
        const failed = interviews.find((interview) => interview.error !== null);
        if (failed?.error) {
            throw new Error(`Flow ${flow.definition.name}, path ${path.name}: ${failed.error.message}`);
        }
    }

    /** The interview of a record that is still there, still meets the criteria, and was not planned anew. */
    #take(waiting: Waiting): Interview | null {
        if (this.#waiting.get(keyOf(waiting)) !== waiting) {
            return null;
        }
        this.#waiting.delete(keyOf(waiting));
        const { flow, path, recordId } = waiting;
        const { store } = this.#org;
        const row = store.row(flow.definition.object === null ? '' : (store.schema.object(flow.definition.object)?.name ?? ''), recordId); // prettier-ignore
        if (!row) {
            return null;
        }
        const interview = this.#library.newInterview(flow, SYSTEM);
        interview.record = recordOfRow(row, servicesOf(store));
        interview.saved = copyRecord(interview.record);
        interview.isNew = waiting.isNew;
        interview.next = path.first;
        return path.isAsync || flow.start.meets(interview) ? interview : null;
    }

    /** Follows dates: a path whose date field has changed runs at the new time. */
    readonly follow: SaveStep = (context) => {
        if (context.kind !== 'update' || this.#waiting.size === 0) {
            return;
        }
        for (const waiting of [...this.#waiting.values()]) {
            const save = context.records.find((one) => !one.failed && one.record.id === waiting.recordId);
            if (save && waiting.path.field !== null) {
                this.#move(waiting, save.record);
            }
        }
    };

    #move(waiting: Waiting, record: SObjectValue): void {
        const due = dueTime(waiting.path, record, this.#org.clock.now());
        if (due !== null && due !== waiting.due) {
            this.#hand([{ ...waiting, due }]);
        }
    }
}

function keyOf({ flow, path, recordId }: Waiting): string {
    return `${flow.definition.name}|${path.name}|${recordId}`;
}

/** When a path runs for a record; null when the date is blank. A time that has passed is now. */
function dueTime(path: ScheduledPath, record: SObjectValue, now: number): number | null {
    if (path.isAsync) {
        return now;
    }
    const start = path.field === null ? now : millisOf(record.get(path.field));
    return start === null ? null : Math.max(now, shifted(start, path));
}

function millisOf(value: unknown): number | null {
    const { timeZone } = current().transaction.user;
    return value instanceof ApexDatetime
        ? value.ms
        : value instanceof ApexDate
          ? ApexDatetime.ofWallClock(timeZone, value, 0).ms
          : null;
}

function shifted(start: number, { offset, unit }: ScheduledPath): number {
    if (unit !== 'Months') {
        return start + offset * UNITS[unit];
    }
    const day = new ApexDatetime(start).date('UTC');
    return start + day.addMonths(offset).toMillis() - day.toMillis();
}
