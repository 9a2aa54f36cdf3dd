/**
 * What all three collections do alike: refuse changes while a loop runs over them, or when they are read-only.
 * https://developer.salesforce.com/docs/atlas.en-us.apexcode.meta/apexcode/langCon_apex_collections_iterating.htm
 */
import { throwApex } from './exception.ts';

/** Counts the loops that run over a collection and whether it may change at all. */
export class ChangeGuard {
    /** Loops under way. */
    loops = 0;
    /** Set on collections the platform hands out for reading only, such as Trigger.new. */
    readOnly = false;

    /** @throws System.FinalException when the collection is for reading only. */
    checkWritable(): void {
        if (this.readOnly) {
            throwApex('System.FinalException', 'Collection is read-only');
        }
    }

    /** @throws System.FinalException when elements must not come or go now. */
    check(): void {
        this.checkWritable();
        if (this.loops > 0) {
            throwApex('System.FinalException', 'Cannot modify a collection while it is being iterated.');
        }
    }

    /** Runs over `source`, counting as a loop until it ends or is left. */
    *loop<T>(source: Iterable<T>): Generator<T, void, undefined> {
        this.loops++;
        try {
            yield* source;
        } finally {
            this.loops--;
        }
    }
}
