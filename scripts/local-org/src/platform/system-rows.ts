/**
 * Rows the platform itself keeps: jobs, schedules, users. Written straight to the store, past triggers and limits.
 */
import type { Store } from '../data/store.ts';
import { ApexDatetime } from '../runtime/datetime.ts';
import type { Clock } from './clock.ts';

export interface IdSource {
    next(object: string): string;
}

export class SystemRows {
    readonly #store: Store;
    readonly #ids: IdSource;
    readonly #clock: Clock;

    constructor(store: Store, ids: IdSource, clock: Clock) {
        this.#store = store;
        this.#ids = ids;
        this.#clock = clock;
    }

    datetime(ms: number): ApexDatetime {
        return new ApexDatetime(ms);
    }

    hasField(object: string, field: string): boolean {
        return this.#store.schema.require(object).field(field) !== null;
    }

    /** Inserts a row and gives its id. */
    insert(object: string, fields: Readonly<Record<string, unknown>>): string {
        const id = typeof fields['Id'] === 'string' ? fields['Id'] : this.#ids.next(object);
        const now = this.datetime(this.#clock.now());
        const schema = this.#store.schema.require(object);
        const audit = { CreatedDate: now, LastModifiedDate: now, SystemModstamp: now, IsDeleted: false };
        const known = Object.entries(audit).filter(([name]) => schema.field(name) !== null);
        this.#store.insert({
            type: schema.name,
            fields: new Map<string, unknown>([...known, ...Object.entries(fields), ['Id', id]])
        });
        return id;
    }

    /** Changes fields of a row; a row that is gone stays gone. */
    update(object: string, id: string, fields: Readonly<Record<string, unknown>>): void {
        if (this.#store.row(object, id)) {
            this.#store.update(object, id, new Map(Object.entries(fields)));
        }
    }

    exists(id: string): boolean {
        return Boolean(this.#store.row('AsyncApexJob', id) ?? this.#store.row('CronTrigger', id));
    }

    jobStatus(id: string, status: string, extended?: string): void {
        const ended = status === 'Completed' || status === 'Failed' || status === 'Aborted';
        this.update('AsyncApexJob', id, {
            Status: status,
            ...(extended === undefined ? {} : { ExtendedStatus: extended.slice(0, 255), NumberOfErrors: 1 }),
            ...(ended ? { CompletedDate: this.datetime(this.#clock.now()) } : {})
        });
    }

    jobProgress(id: string, progress: { total: number; processed: number; errors: number }): void {
        this.update('AsyncApexJob', id, {
            TotalJobItems: progress.total,
            JobItemsProcessed: progress.processed,
            NumberOfErrors: progress.errors
        });
    }

    /** Marks a job or schedule as aborted. */
    abortJob(id: string): void {
        this.jobStatus(id, 'Aborted');
        if (this.#store.row('CronTrigger', id)) {
            this.#store.delete('CronTrigger', id);
        }
    }

    /** The AsyncApexJob of a schedule. */
    jobOfSchedule(triggerId: string): string {
        for (const row of this.#store.rows('AsyncApexJob')) {
            if (row.fields.get('CronTriggerId') === triggerId) {
                return String(row.fields.get('Id'));
            }
        }
        return triggerId;
    }

    fired(triggerId: string, at: number, next: number | null): void {
        const row = this.#store.row('CronTrigger', triggerId);
        const times = row?.fields.get('TimesTriggered');
        this.update('CronTrigger', triggerId, {
            PreviousFireTime: this.datetime(at),
            NextFireTime: next === null ? null : this.datetime(next),
            TimesTriggered: (typeof times === 'number' ? times : 0) + 1,
            State: next === null ? 'DELETED' : 'WAITING'
        });
    }
}
