/**
 * System.Limits: what the transaction has used and may use.
 * https://developer.salesforce.com/docs/atlas.en-us.apexref.meta/apexref/apex_methods_system_limits.htm
 */
import { current } from '../../platform/context.ts';
import type { LimitName } from '../../platform/limits.ts';
import { platformClass } from '../declare.ts';

/** Name in `Limits.getX()` and `Limits.getLimitX()` → counter. */
const COUNTERS: Readonly<Record<string, LimitName>> = {
    AggregateQueries: 'aggregateQueries',
    Callouts: 'callouts',
    CpuTime: 'cpuTime',
    DmlRows: 'dmlRows',
    DmlStatements: 'dmlStatements',
    EmailInvocations: 'emailInvocations',
    FutureCalls: 'futureCalls',
    HeapSize: 'heapSize',
    MobilePushApexCalls: 'mobilePushApexCalls',
    PublishImmediateDml: 'publishImmediateDml',
    Queries: 'queries',
    QueryLocatorRows: 'queryLocatorRows',
    QueryRows: 'queryRows',
    QueueableJobs: 'queueableJobs',
    SavepointRollbacks: 'savepointRollbacks',
    Savepoints: 'savepoints',
    SoslQueries: 'soslQueries',
    FetchCallsOnApexCursor: 'cursorFetches',
    ApexCursorRows: 'cursorRows'
};

const members: Record<string, () => number> = {};
for (const [name, counter] of Object.entries(COUNTERS)) {
    members[`static Integer get${name}()`] = () => current().transaction.limits.used(counter);
    members[`static Integer getLimit${name}()`] = () => current().transaction.limits.limit(counter);
}

// Reserved by the platform: nothing counts.
members['static Integer getAsyncCalls()'] = () => 0;
members['static Integer getLimitAsyncCalls()'] = () => 0;

platformClass('System.Limits', {
    doc: 'https://developer.salesforce.com/docs/atlas.en-us.apexref.meta/apexref/apex_methods_system_limits.htm',
    members
});
