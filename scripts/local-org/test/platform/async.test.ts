import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ApexException } from '../../src/runtime/exception.ts';
import { addUser } from '../../src/server/page-users.ts';
import { apexOrg, START, type ApexOrg } from './apex-org.ts';

/** Opens an org whose class `Probe` has these members. */
const probe = (members: string): ApexOrg =>
    apexOrg({
        'Probe.cls': `public without sharing class Probe {
            static void log(String text) { insert as system new Account(Name = text); }
            ${members}
        }`
    });

const failsWith = (type: string, message: RegExp) => (error: unknown) =>
    error instanceof ApexException && error.typeName === type && message.test(error.text ?? '');

// https://developer.salesforce.com/docs/atlas.en-us.apexcode.meta/apexcode/apex_transaction_finalizers.htm
test('A finalizer sees the failure of its job and may enqueue it again five times in a row, not six', () => {
    const { org, call, values } = probe(`
        public class Job implements Queueable, Finalizer {
            public void execute(QueueableContext context) {
                System.attachFinalizer(this);
                throw new IllegalArgumentException('broken');
            }
            public void execute(FinalizerContext context) {
                log(context.getResult().name() + ' ' + context.getException().getMessage());
                System.enqueueJob(new Job());
            }
        }
        public static void start() { System.enqueueJob(new Job()); }`);
    call('start');
    org.settle();
    const jobs = values('AsyncApexJob', 'Status');
    assert.deepEqual(jobs, Array(6).fill('Failed'));
    assert.deepEqual(values('Account', 'Name'), Array(5).fill('UNHANDLED_EXCEPTION broken'));
});

test('What a failed queueable stored is rolled back, what its finalizer stored stays', () => {
    const { org, call, values } = probe(`
        public class Job implements Queueable, Finalizer {
            public void execute(QueueableContext context) {
                System.attachFinalizer(this);
                log('job');
                throw new IllegalArgumentException('broken');
            }
            public void execute(FinalizerContext context) { log('finalizer'); }
        }
        public static void start() { System.enqueueJob(new Job()); }`);
    call('start');
    org.settle();
    assert.deepEqual(values('Account', 'Name'), ['finalizer']);
});

// https://developer.salesforce.com/docs/atlas.en-us.apexref.meta/apexref/apex_class_System_AsyncOptions.htm
test('A chain ends where MaximumQueueableStackDepth says', () => {
    const { org, call, values } = probe(`
        public class Job implements Queueable {
            public void execute(QueueableContext context) {
                log('depth ' + AsyncInfo.getCurrentQueueableStackDepth());
                try {
                    System.enqueueJob(new Job());
                } catch (AsyncException e) {
                    log(e.getMessage());
                }
            }
        }
        public static void start() {
            AsyncOptions options = new AsyncOptions();
            options.MaximumQueueableStackDepth = 2;
            System.enqueueJob(new Job(), options);
        }`);
    call('start');
    org.settle();
    assert.deepEqual(values('Account', 'Name'), ['depth 1', 'depth 2', 'Maximum stack depth has been reached.']);
});

// https://developer.salesforce.com/docs/atlas.en-us.apexcode.meta/apexcode/apex_queueing_jobs.htm
test('A second job with the same signature is refused while the first one waits, and taken after it ran', () => {
    const { org, call } = probe(`
        public class Job implements Queueable {
            public void execute(QueueableContext context) { log('ran'); }
        }
        public static void start() {
            AsyncOptions options = new AsyncOptions();
            options.DuplicateSignature = QueueableDuplicateSignature.Builder().addString('a').addInteger(1).build();
            System.enqueueJob(new Job(), options);
        }`);
    call('start');
    assert.throws(
        () => call('start'),
        failsWith('System.DuplicateMessageException', /^Attempt to enqueue job with duplicate queueable signature$/)
    );
    org.settle();
    call('start');
    assert.equal(org.settle().length, 1);
});

// https://developer.salesforce.com/docs/atlas.en-us.apexcode.meta/apexcode/apex_batch_interface.htm
test('A scheduled batch is a schedule until its time comes, then a batch', () => {
    const { org, call, values } = probe(`
        public class Job implements Database.Batchable<Integer> {
            public Iterable<Integer> start(Database.BatchableContext context) { return new List<Integer>{ 1, 2, 3 }; }
            public void execute(Database.BatchableContext context, List<Integer> scope) { log('scope ' + scope.size()); }
            public void finish(Database.BatchableContext context) { log('finish'); }
        }
        public static void start() { System.scheduleBatch(new Job(), 'later', 5, 2); }`);
    call('start');
    assert.deepEqual(values('AsyncApexJob', 'Id'), []);
    org.advanceTo(START + 4 * 60_000);
    assert.deepEqual(values('Account', 'Name'), []);
    org.advanceTo(START + 6 * 60_000);
    assert.deepEqual(values('Account', 'Name'), ['scope 2', 'scope 1', 'finish']);
    assert.deepEqual(values('AsyncApexJob', 'Status'), ['Completed']);
});

// https://developer.salesforce.com/docs/atlas.en-us.apexcode.meta/apexcode/apex_scheduler.htm
test('An aborted schedule never runs and its name is free again', () => {
    const { org, call, values } = probe(`
        public class Job implements Schedulable {
            public void execute(SchedulableContext context) { log('ran'); }
        }
        public static void start() {
            for (Integer i = 0; i < 2; i++) {
                System.abortJob(System.schedule('one', '0 0 * * * ?', new Job()));
            }
        }`);
    call('start');
    org.advanceTo(START + 2 * 3_600_000);
    assert.deepEqual(values('Account', 'Name'), []);
    assert.deepEqual(values('CronTrigger', 'Id'), []);
});

// https://developer.salesforce.com/docs/atlas.en-us.apexcode.meta/apexcode/apex_callouts_timeouts.htm
test('After DML or an enqueued job of the same transaction no callout is made', () => {
    const { call } = probe(`
        public class Job implements Queueable {
            public void execute(QueueableContext context) { log('ran'); }
        }
        static void send() {
            HttpRequest request = new HttpRequest();
            request.setEndpoint('https://example.com');
            request.setMethod('GET');
            new Http().send(request);
        }
        public static void afterDml() { log('dml'); send(); }
        public static void afterEnqueue() { System.enqueueJob(new Job()); send(); }`);
    const refused = failsWith('System.CalloutException', /^You have uncommitted work pending\./);
    assert.throws(() => call('afterDml'), refused);
    assert.throws(() => call('afterEnqueue'), refused);
});

test('Developer Edition ends a chain of queueables after five jobs', () => {
    const files = {
        'Probe.cls': `public without sharing class Probe {
            public class Job implements Queueable {
                public void execute(QueueableContext context) {
                    insert as system new Account(Name = 'job');
                    if ([SELECT COUNT() FROM Account WITH SYSTEM_MODE] < 8) {
                        try {
                            System.enqueueJob(new Job());
                        } catch (AsyncException e) {
                            insert as system new Account(Name = 'refused');
                        }
                    }
                }
            }
            public static void start() { System.enqueueJob(new Job()); }
        }`
    };
    const names = (shape: string): unknown[] => {
        const { org, call, values } = apexOrg(files, { shape });
        call('start');
        org.settle();
        return values('Account', 'Name');
    };
    assert.deepEqual(names('developer-edition'), [...Array(5).fill('job'), 'refused']);
    assert.deepEqual(names(''), Array(8).fill('job'));
});

// https://developer.salesforce.com/docs/atlas.en-us.apexcode.meta/apexcode/apex_async_overview.htm
test('Jobs of every kind run as the user who asked for them', () => {
    const { org, call, values } = probe(`
        public class Work implements Queueable, Database.Batchable<Integer>, Schedulable {
            public void execute(QueueableContext context) { log('queueable ' + UserInfo.getUserName()); }
            public Iterable<Integer> start(Database.BatchableContext context) { return new List<Integer>{ 1 }; }
            public void execute(Database.BatchableContext context, List<Integer> scope) { log('batch ' + UserInfo.getUserName()); }
            public void finish(Database.BatchableContext context) {}
            public void execute(SchedulableContext context) { log('scheduled ' + UserInfo.getUserName()); }
        }
        @Future static void later() { log('future ' + UserInfo.getUserName()); }
        public static void start() {
            System.enqueueJob(new Work());
            Database.executeBatch(new Work());
            later();
            System.schedule('once', '0 0 13 15 1 ? 2026', new Work());
        }`);
    const user = addUser(org, {
        username: 'asker@example.com',
        firstName: 'Some',
        lastName: 'Asker',
        profile: 'System Administrator',
        permissionSets: [],
        timeZone: 'GMT'
    });
    call('start', user);
    org.advanceTo(START + 24 * 3_600_000);
    const seen = (values('Account', 'Name') as string[]).sort();
    assert.deepEqual(
        seen,
        ['batch', 'future', 'queueable', 'scheduled'].map((kind) => `${kind} asker@example.com`)
    );
});
