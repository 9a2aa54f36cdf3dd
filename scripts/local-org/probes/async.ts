/** Probes of asynchronous Apex, as far as the enqueuing transaction shows it. */
import type { ProbeTable } from './probe.ts';

const reference = 'https://developer.salesforce.com/docs/atlas.en-us.apexref.meta/apexref/';
const guide = 'https://developer.salesforce.com/docs/atlas.en-us.apexcode.meta/apexcode/';

const classes = `public class Job implements Queueable { public void execute(QueueableContext context) { } }
    public class Tick implements Schedulable { public void execute(SchedulableContext context) { } }
    public class Rows implements Database.Batchable<SObject> {
        public Database.QueryLocator start(Database.BatchableContext c) { return Database.getQueryLocator('SELECT Id FROM Account LIMIT 0'); }
        public void execute(Database.BatchableContext c, List<SObject> rows) { }
        public void finish(Database.BatchableContext c) { } }`;

/** What the platform's pages say of jobs. */
export const asyncProbes: readonly ProbeTable[] = [
    {
        about: 'Queueable jobs are counted, named and kept from repeating',
        doc: `${guide}apex_queueing_jobs.htm`,
        inOrg: true,
        classes,
        probes: [
            { apex: `String.valueOf(System.enqueueJob(new Job())).startsWith('707')`, expect: 'true' },
            {
                before: 'Integer n = Limits.getQueueableJobs(); System.enqueueJob(new Job());',
                apex: 'Limits.getQueueableJobs() - n',
                expect: '1'
            },
            {
                before: 'Id job = System.enqueueJob(new Job());',
                apex: '[SELECT Status, JobType FROM AsyncApexJob WHERE Id = :job].JobType',
                expect: 'Queueable'
            },
            {
                before: 'Id job = System.enqueueJob(new Job());',
                apex: '[SELECT Status FROM AsyncApexJob WHERE Id = :job].Status',
                expect: 'Queued'
            },
            {
                apex: `System.isQueueable() + ' ' + System.isBatch() + ' ' + System.isFuture()`,
                expect: 'false false false'
            }
        ]
    },
    {
        about: 'A signature may wait once',
        doc: `${guide}apex_dedupe_queueable.htm`,
        inOrg: true,
        classes,
        probes: [
            {
                before: `AsyncOptions o = new AsyncOptions();
                    o.DuplicateSignature = new QueueableDuplicateSignature.Builder().addString('once').build();
                    String s; System.enqueueJob(new Job(), o);
                    try { System.enqueueJob(new Job(), o); } catch (Exception e) { s = e.getTypeName(); }`,
                apex: 's',
                expect: 'System.DuplicateMessageException'
            },
            {
                before: `AsyncOptions o = new AsyncOptions(); o.MaximumQueueableStackDepth = 7;`,
                apex: 'o.MaximumQueueableStackDepth',
                expect: '7'
            }
        ]
    },
    {
        about: 'Schedules and batches are rows of their own',
        doc: `${guide}apex_scheduler.htm`,
        inOrg: true,
        classes,
        probes: [
            {
                before: `Id job = System.schedule('Probe tick', '0 0 3 * * ?', new Tick());`,
                apex: '[SELECT CronExpression FROM CronTrigger WHERE Id = :job].CronExpression',
                expect: '0 0 3 * * ?'
            },
            {
                before: `String s; System.schedule('Probe same', '0 0 3 * * ?', new Tick());
                    try { System.schedule('Probe same', '0 0 4 * * ?', new Tick()); } catch (Exception e) { s = e.getTypeName(); }`,
                apex: 's',
                expect: 'System.AsyncException'
            },
            {
                before: `Id job = System.schedule('Probe stop', '0 0 3 * * ?', new Tick()); System.abortJob(job);`,
                apex: '[SELECT COUNT() FROM CronTrigger WHERE Id = :job]',
                expect: '0'
            },
            {
                before: `String s; try { System.schedule('Probe bad', '0 0/5 3 * * ?', new Tick()); } catch (Exception e) { s = e.getTypeName(); }`,
                apex: 's',
                expect: 'System.StringException'
            }
        ]
    },
    {
        about: 'A batch is enqueued with its size',
        doc: `${reference}apex_methods_system_database.htm`,
        inOrg: true,
        classes,
        probes: [
            {
                before: 'Id job = Database.executeBatch(new Rows(), 50);',
                apex: '[SELECT JobType FROM AsyncApexJob WHERE Id = :job].JobType',
                expect: 'BatchApex'
            }
        ]
    }
];
