import { TriggerContext, withTrigger } from '../data/dml/triggers.ts';
import type { SObjectValue } from '../data/sobject.ts';
import { current } from './context.ts';
import type { Org } from './org.ts';

/** Runs one trigger of a platform event over a batch of events, inside the running transaction. */
export function runEventTrigger(org: Org, name: string, events: readonly SObjectValue[]): void {
    const type = events[0]?.type ?? '';
    const trigger = org.program.triggers(type).find((candidate) => candidate.name === name);
    const context = new TriggerContext(type, 'after', 'insert', events, null);
    withTrigger(current().transaction, context, () => trigger?.run());
}
