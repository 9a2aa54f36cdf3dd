/**
 * Heap a transaction needs, by a rule, since the local org has no heap of Apex to look at: an answer is counted three
 * times (as received, as parsed, as records are built from it), and the texts of all records that are read or written
 * are taken to live until the end.
 */
import { queryRecords } from '../local-org/src/data/queries.ts';
import type { SObjectValue } from '../local-org/src/data/sobject.ts';
import { isRunning } from '../local-org/src/platform/context.ts';
import type { Org } from '../local-org/src/platform/org.ts';
import { provideServices } from '../local-org/src/runtime/services.ts';

/** The rule in words, for whoever reads a figure. */
export const HEAP_RULE = '3 x the bodies received + the texts of all records read and written, one byte a character';

const TIMES = 3;

/** Counts for one transaction after the other. */
export class HeapGauge {
    #bodies = 0;
    #texts = 0;

    /** Begins to count what an org reads and writes. */
    watch(org: Org): void {
        const { store } = org;
        const insert = store.insert.bind(store);
        const update = store.update.bind(store);
        store.insert = (record) => {
            this.#addTexts(record.fields.values());
            return insert(record);
        };
        store.update = (object, id, changes) => {
            const values = [...changes];
            this.#addTexts(values.map(([, value]) => value));
            return update(object, id, values);
        };
        provideServices({
            query: (query, binds, context) => {
                const records = queryRecords(query, binds, context);
                records.forEach((record: SObjectValue) => this.#addTexts(record.fields.values()));
                return records;
            }
        });
    }

    /** A body of so many bytes was received. */
    received(bytes: number): void {
        this.#bodies += bytes;
    }

    /** Bytes since the last take. */
    take(): number {
        const bytes = TIMES * this.#bodies + this.#texts;
        this.#bodies = 0;
        this.#texts = 0;
        return bytes;
    }

    /** Rows that a test puts into the store are no transaction's. */
    #addTexts(values: Iterable<unknown>): void {
        if (!isRunning()) {
            return;
        }
        for (const value of values) {
            if (typeof value === 'string') {
                this.#texts += value.length;
            }
        }
    }
}
