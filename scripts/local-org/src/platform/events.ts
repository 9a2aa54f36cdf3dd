/**
 * Platform events: published now or at commit, delivered to triggers in batches of up to 2,000, each batch in a
 * transaction of its own that runs as Automated Process.
 * https://developer.salesforce.com/docs/atlas.en-us.platform_events.meta/platform_events/platform_events_subscribe_apex.htm
 */
import type { SObjectValue } from '../data/sobject.ts';
import { ApexException } from '../runtime/exception.ts';
import type { Org } from './org.ts';
import type { Transaction } from './transaction.ts';

const BATCH = 2_000;
/** The first delivery and nine more. */
const ATTEMPTS = 10;

/** A listener outside Apex: the pages' live updates, an API subscriber. */
export type EventListener = (event: SObjectValue, replayId: number) => void;

interface Stored {
    readonly event: SObjectValue;
    readonly replayId: number;
}

export class EventBus {
    readonly #org: Org;
    readonly #waiting: Stored[] = [];
    readonly #listeners = new Map<string, Set<EventListener>>();
    /** Triggers in error state after too many retries, by trigger name. */
    readonly stopped = new Set<string>();
    /** Of the event published last. */
    replayId = 0;

    constructor(org: Org) {
        this.#org = org;
    }

    get waiting(): number {
        return this.#waiting.length;
    }

    /** Hears every delivered event of one type until the returned function is called. */
    listen(eventType: string, listener: EventListener): () => void {
        const key = eventType.toLowerCase();
        const set = this.#listeners.get(key) ?? new Set();
        set.add(listener);
        this.#listeners.set(key, set);
        return () => set.delete(listener);
    }

    /** EventBus.publish: at once, or when the transaction commits, as the event's definition says. */
    publish(transaction: Transaction, event: SObjectValue): void {
        const definition = this.#org.schema.object(event.type);
        const immediate = definition?.publishBehavior !== 'PublishAfterCommit';
        event.put('EventUuid', this.#org.random.uuid());
        if (transaction.test) {
            transaction.test.events.push(event);
        } else if (immediate) {
            this.store([event]);
        } else {
            transaction.events.push(event);
        }
    }

    /** Takes events over from a committed transaction, in order. */
    store(events: readonly unknown[]): void {
        for (const event of events as readonly SObjectValue[]) {
            this.replayId += 1;
            event.put('ReplayId', String(this.replayId));
            this.#waiting.push({ event, replayId: this.replayId });
        }
    }

    /** Delivers everything that waits, oldest first, one type at a time. False when nothing waited. */
    deliver(test: Transaction | null): boolean {
        if (this.#waiting.length === 0) {
            return false;
        }
        const first = this.#waiting[0] as Stored;
        const batch: Stored[] = [];
        for (let index = 0; index < this.#waiting.length && batch.length < BATCH;) {
            const stored = this.#waiting[index] as Stored;
            if (stored.event.type === first.event.type) {
                batch.push(stored);
                this.#waiting.splice(index, 1);
            } else {
                index += 1;
            }
        }
        for (const { event, replayId } of batch) {
            this.#listeners.get(event.type.toLowerCase())?.forEach((listener) => listener(event, replayId));
        }
        for (const trigger of this.#org.program.triggers(first.event.type)) {
            this.#deliverTo(trigger.name, batch, test);
        }
        this.#org.afterEvents(
            first.event.type,
            batch.map((stored) => stored.event),
            test
        );
        return true;
    }

    #deliverTo(trigger: string, events: readonly Stored[], test: Transaction | null): void {
        let rest = events;
        let attempts = 0;
        while (rest.length > 0 && !this.stopped.has(trigger)) {
            const { error, checkpoint } = this.#org.runEventTrigger(
                trigger,
                rest.map((stored) => stored.event),
                attempts,
                test
            );
            if (checkpoint !== null) {
                rest = rest.filter((stored) => stored.replayId > Number(checkpoint));
                attempts = 0;
                if (!error) {
                    continue;
                }
            }
            if (!error) {
                return;
            }
            const retryable = error instanceof ApexException && error.typeName === 'EventBus.RetryableException';
            attempts += 1;
            if (checkpoint === null && !retryable) {
                this.#org.report(`Trigger ${trigger}`, error);
                return;
            }
            if (attempts >= ATTEMPTS) {
                this.stopped.add(trigger);
                this.#org.report(`Trigger ${trigger}`, error);
                return;
            }
        }
    }
}
