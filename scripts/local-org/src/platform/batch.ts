/**
 * Batch Apex: start, one transaction per scope, finish.
 * https://developer.salesforce.com/docs/atlas.en-us.apexcode.meta/apexcode/apex_batch_interface.htm
 */
import { ApexList } from '../runtime/list.ts';
import { invoke } from '../runtime/object.ts';
import { runtimeType } from '../runtime/types.ts';
import type { JobOutcome } from './async.ts';
import { copyForJob } from './copy-for-job.ts';
import { BatchableContextValue } from './job-contexts.ts';
import type { BatchRequest, RunningJob } from './jobs.ts';
import type { Org } from './org.ts';
import type { Transaction } from './transaction.ts';

/** Runs a whole batch job, the scopes one after another. */
export function runBatch(org: Org, job: BatchRequest, test: Transaction | null): JobOutcome {
    const stateful = org.program.implementsInterface(job.instance, 'Database.Stateful');
    const running = (): RunningJob => ({ request: job, finalizer: null, children: 0 });
    const context = new BatchableContextValue(job.id, job.id);
    let instance = job.instance;
    let rows: unknown[] = [];
    let firstError: unknown = null;
    let failed = 0;
    let done = 0;

    org.rows.jobStatus(job.id, 'Processing');
    const startError = org.runJob('batch_apex', job.userId, running(), test, () => {
        rows = org.batchRows(invoke(instance, 'start', [context]));
    });
    if (startError) {
        org.rows.jobStatus(job.id, 'Failed', org.describeError(startError));
        org.report(job.className, startError);
        return { jobId: job.id, className: job.className, error: startError };
    }
    const total = Math.ceil(rows.length / job.scope);
    org.rows.jobProgress(job.id, { total, processed: 0, errors: 0 });
    for (let from = 0; from < rows.length; from += job.scope) {
        const scope = new ApexList(runtimeType('List<SObject>'), rows.slice(from, from + job.scope));
        const worker = stateful ? instance : copyForJob(job.instance);
        const before = stateful ? copyForJob(instance) : null;
        const error = org.runJob('batch_apex', job.userId, running(), test, () => {
            invoke(worker, 'execute', [context, scope]);
        });
        if (error) {
            failed += 1;
            firstError ??= error;
            instance = before ?? instance;
            org.report(job.className, error);
        } else {
            done += 1;
        }
        org.rows.jobProgress(job.id, { total, processed: done + failed, errors: failed });
    }
    const finishError = org.runJob('batch_apex', job.userId, running(), test, () => {
        invoke(stateful ? instance : copyForJob(job.instance), 'finish', [context]);
    });
    const error = firstError ?? finishError;
    org.rows.jobStatus(job.id, 'Completed', failed > 0 ? org.describeError(firstError) : undefined);
    return { jobId: job.id, className: job.className, error };
}
