/**
 * Asynchronous Apex as a class sees it: Queueable, Schedulable, Finalizer, their contexts, and the methods of System
 * that ask for work.
 * https://developer.salesforce.com/docs/atlas.en-us.apexcode.meta/apexcode/apex_async_overview.htm
 */
import { current } from '../../platform/context.ts';
import type {
    BatchableContextValue,
    FinalizerContextValue,
    QueueableContextValue,
    SchedulableContextValue
} from '../../platform/job-contexts.ts';
import type { EnumValue } from '../../runtime/enum.ts';
import { throwApex } from '../../runtime/exception.ts';
import { enumValue } from '../enums.ts';
import { extendClass, platformClass, platformEnum, platformInterface } from '../declare.ts';

const REF = 'https://developer.salesforce.com/docs/atlas.en-us.apexref.meta/apexref/';

/** Records per transaction of a batch for which no scope was given. */
const DEFAULT_SCOPE = 200;

platformInterface('System.Queueable', ['void execute(System.QueueableContext context)'], {
    doc: `${REF}apex_class_System_Queueable.htm`
});
platformInterface('System.Schedulable', ['void execute(System.SchedulableContext context)'], {
    doc: `${REF}apex_interface_system_schedulable.htm`
});
platformInterface('System.Finalizer', ['void execute(System.FinalizerContext context)'], {
    doc: `${REF}apex_interface_System_Finalizer.htm`
});
platformInterface('System.AsyncJobContext', []);
platformInterface('Database.AllowsCallouts', [], { doc: `${REF}apex_class_database_allowscallouts.htm` });
platformInterface('Database.Stateful', []);
platformInterface('Database.RaisesPlatformEvents', []);
platformInterface(
    'Database.Batchable',
    [
        'Iterable<T> start(Database.BatchableContext context)',
        'void execute(Database.BatchableContext context, List<T> scope)',
        'void finish(Database.BatchableContext context)'
    ],
    { typeParams: ['T'], doc: `${REF}apex_interface_database_batchable.htm` }
);

platformInterface(
    'System.QueueableContext',
    { 'Id getJobId()': (self: QueueableContextValue) => self.jobId },
    { doc: `${REF}apex_interface_system_queueablecontext.htm` }
);
platformInterface(
    'System.SchedulableContext',
    { 'Id getTriggerId()': (self: SchedulableContextValue) => self.triggerId },
    { doc: `${REF}apex_interface_system_schedulablecontext.htm` }
);
platformInterface(
    'Database.BatchableContext',
    {
        'Id getJobId()': (self: BatchableContextValue) => self.jobId,
        'Id getChildJobId()': (self: BatchableContextValue) => self.childJobId
    },
    { doc: `${REF}apex_interface_database_batchablecontext.htm` }
);
platformInterface(
    'System.FinalizerContext',
    {
        'Id getAsyncApexJobId()': (self: FinalizerContextValue) => self.jobId,
        'System.Exception getException()': (self: FinalizerContextValue) => self.error ?? null,
        'System.ParentJobResult getResult()': (self: FinalizerContextValue) =>
            enumValue('System.ParentJobResult', self.error ? 'UNHANDLED_EXCEPTION' : 'SUCCESS'),
        'String getRequestId()': () => current().transaction.id
    },
    { doc: `${REF}apex_interface_System_FinalizerContext.htm` }
);
platformEnum('System.ParentJobResult', ['SUCCESS', 'UNHANDLED_EXCEPTION']);

class AsyncOptionsValue {
    static readonly apexName = 'System.AsyncOptions';
    maximumDepth: number | null = null;
    delayMinutes: number | null = null;
    signature: SignatureValue | null = null;
}

class SignatureValue {
    static readonly apexName = 'System.QueueableDuplicateSignature';
    readonly text: string;
    constructor(text: string) {
        this.text = text;
    }
}

class SignatureBuilder {
    static readonly apexName = 'System.QueueableDuplicateSignature.Builder';
    readonly parts: string[] = [];
    add(part: unknown): this {
        this.parts.push(String(part));
        return this;
    }
}

platformClass('System.AsyncOptions', {
    doc: `${REF}apex_class_System_AsyncOptions.htm`,
    members: {
        'new()': () => new AsyncOptionsValue(),
        'property Integer MaximumQueueableStackDepth': {
            get: (self: AsyncOptionsValue) => self.maximumDepth,
            set: (self: AsyncOptionsValue, value: number | null) => {
                self.maximumDepth = value;
            }
        },
        'property Integer MinimumQueueableDelayInMinutes': {
            get: (self: AsyncOptionsValue) => self.delayMinutes,
            set: (self: AsyncOptionsValue, value: number | null) => {
                self.delayMinutes = value;
            }
        },
        'property System.QueueableDuplicateSignature DuplicateSignature': {
            get: (self: AsyncOptionsValue) => self.signature,
            set: (self: AsyncOptionsValue, value: SignatureValue | null) => {
                self.signature = value;
            }
        }
    }
});
platformClass('System.QueueableDuplicateSignature', {
    doc: `${REF}apex_class_System_QueueableDuplicateSignature.htm`,
    members: {
        'static System.QueueableDuplicateSignature.Builder Builder()': () => new SignatureBuilder()
    }
});
platformClass('System.QueueableDuplicateSignature.Builder', {
    doc: `${REF}apex_class_System_QueueableDuplicateSignature_Builder.htm`,
    members: {
        'new()': () => new SignatureBuilder(),
        'System.QueueableDuplicateSignature.Builder addString(String value)': (self: SignatureBuilder, value) =>
            self.add(`s:${value}`),
        'System.QueueableDuplicateSignature.Builder addId(Id value)': (self: SignatureBuilder, value) =>
            self.add(`i:${value}`),
        'System.QueueableDuplicateSignature.Builder addInteger(Integer value)': (self: SignatureBuilder, value) =>
            self.add(`n:${value}`),
        'System.QueueableDuplicateSignature build()': (self: SignatureBuilder) =>
            new SignatureValue(self.parts.join('|'))
    }
});

platformClass('System.AsyncInfo', {
    doc: `${REF}apex_class_System_AsyncInfo.htm`,
    members: {
        'static Integer getCurrentQueueableStackDepth()': () => queueable()?.depth ?? notQueueable(),
        'static Integer getMaximumQueueableStackDepth()': () => queueable()?.maximumDepth ?? null,
        'static Integer getMinimumQueueableDelayInMinutes()': () => queueable()?.delayMinutes ?? 0,
        'static Boolean hasMaxStackDepth()': () => queueable()?.maximumDepth != null
    }
});

function queueable() {
    const request = current().transaction.job?.request;
    return request?.kind === 'queueable' ? request : null;
}

function notQueueable(): never {
    return throwApex('System.AsyncException', 'Not running in a queueable job');
}

function checkedDelay(minutes: number | null): number | null {
    if (minutes !== null && (minutes < 0 || minutes > 10)) {
        throwApex('System.AsyncException', 'The delay must be between 0 and 10 minutes');
    }
    return minutes;
}

function enqueue(job: object | null, delay: number | null, options: AsyncOptionsValue | null): string {
    const { org, transaction } = current();
    if (job === null) {
        return throwApex('System.NullPointerException', 'Attempt to de-reference a null object');
    }
    return org.jobs.enqueue(transaction, job, {
        delayMinutes: checkedDelay(delay ?? options?.delayMinutes ?? null),
        maximumDepth: options?.maximumDepth ?? null,
        signature: options?.signature?.text ?? null
    });
}

const isKind = (kind: string) => () => current().transaction.kind === kind;

extendClass('System.System', {
    'static Id enqueueJob(System.Queueable job)': (job: object | null) => enqueue(job, null, null),
    'static Id enqueueJob(System.Queueable job, Integer delay)': (job: object | null, delay: number | null) =>
        enqueue(job, delay, null),
    'static Id enqueueJob(System.Queueable job, System.AsyncOptions options)': (
        job: object | null,
        options: AsyncOptionsValue | null
    ) => enqueue(job, null, options),
    'static void attachFinalizer(System.Finalizer finalizer)': (finalizer: object) => attachFinalizer(finalizer),
    'static String schedule(String name, String cron, System.Schedulable job)': (
        name: string,
        cron: string,
        job: object
    ) => {
        const { org, transaction } = current();
        return org.jobs.schedule(transaction, name, cron, job);
    },
    'static String scheduleBatch(Object job, String name, Integer minutes)': (
        job: object,
        name: string,
        minutes: number
    ) => scheduleBatch(job, name, minutes, DEFAULT_SCOPE),
    'static String scheduleBatch(Object job, String name, Integer minutes, Integer scope)': scheduleBatch,
    'static void abortJob(String id)': (id: string) => current().org.jobs.abort(id),
    'static Boolean isQueueable()': isKind('queueable'),
    'static Boolean isFuture()': isKind('future'),
    'static Boolean isBatch()': isKind('batch_apex'),
    'static Boolean isScheduled()': isKind('scheduled')
});

function attachFinalizer(finalizer: object): void {
    const { job, kind } = current().transaction;
    if (!job || kind !== 'queueable') {
        throwApex('System.HandledException', 'attachFinalizer is only allowed in a Queueable job');
    }
    if (job.finalizer) {
        throwApex('System.HandledException', 'Only one Finalizer can be attached to a Queueable job');
    }
    job.finalizer = finalizer;
}

extendClass('System.Database', {
    'static Id executeBatch(Object batch)': (batch: object) => executeBatch(batch, DEFAULT_SCOPE),
    'static Id executeBatch(Object batch, Integer scope)': executeBatch
});

function scheduleBatch(batch: object, name: string, minutes: number, scope: number): string {
    const { org, transaction } = current();
    return org.jobs.scheduleBatch(transaction, name, minutes, batch, scope);
}

function executeBatch(batch: object, scope: number): string {
    const { org, transaction } = current();
    return org.jobs.executeBatch(transaction, batch, scope);
}

platformEnum('System.Quiddity', [
    'ANONYMOUS',
    'AURA',
    'BATCH_ACS',
    'BATCH_APEX',
    'BATCH_CHUNK_PARALLEL',
    'BATCH_CHUNK_SERIAL',
    'BULK_API',
    'COMMERCE_INTEGRATION',
    'DISCOVERABLE_LOGIN',
    'FUNCTION_CALLBACK',
    'FUTURE',
    'INBOUND_EMAIL_SERVICE',
    'INVOCABLE_ACTION',
    'IOT',
    'PLATFORM_EVENT_PUBLISH_CALLBACK',
    'POST_INSTALL_SCRIPT',
    'QUEUEABLE',
    'QUICK_ACTION',
    'REMOTE_ACTION',
    'REST',
    'RUNTEST_ASYNC',
    'RUNTEST_DEPLOY',
    'RUNTEST_SYNC',
    'SCHEDULED',
    'SOAP',
    'SYNCHRONOUS',
    'TRANSACTION_FINALIZER_QUEUEABLE',
    'UNDEFINED',
    'VF'
]);

class RequestValue {
    static readonly apexName = 'System.Request';
}

platformClass('System.Request', {
    doc: `${REF}apex_class_System_Request.htm`,
    members: {
        'static System.Request getCurrent()': () => new RequestValue(),
        'String getRequestId()': () => current().transaction.id,
        'System.Quiddity getQuiddity()': (): EnumValue => {
            const { kind } = current().transaction;
            return enumValue('System.Quiddity', kind === 'event' ? 'UNDEFINED' : kind.toUpperCase());
        }
    }
});
