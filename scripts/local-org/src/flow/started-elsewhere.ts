/**
 * Flows started by platform events and by the clock.
 * https://help.salesforce.com/s/articleView?id=platform.flow_concepts_trigger_platform_event.htm
 * https://help.salesforce.com/s/articleView?id=platform.flow_concepts_trigger_schedule.htm
 */
import { recordOfRow } from '../data/dml/records.ts';
import { servicesOf } from '../data/services.ts';
import type { SObjectValue } from '../data/sobject.ts';
import { current, within } from '../platform/context.ts';
import type { Org } from '../platform/org.ts';
import { Transaction } from '../platform/transaction.ts';
import { ApexDate } from '../runtime/date.ts';
import { ApexDatetime } from '../runtime/datetime.ts';
import { ApexTime } from '../runtime/time.ts';
import type { CompiledFlow } from './compile-flow.ts';
import type { FlowDefinition } from './definition.ts';
import { runInterviews } from './engine.ts';
import { copyRecord } from './flow-type.ts';
import type { Interview } from './interview.ts';
import { SYSTEM, type FlowLibrary } from './library.ts';
import type { FlowSchedule } from './read-start.ts';

/** Interviews that run side by side. */
const BATCH = 200;

/** Starts the flows that listen to an event type. They run as Automated Process. */
export function eventSubscriber(org: Org, library: FlowLibrary): (typeof org.eventSubscribers)[number] {
    return (type, events, test) => {
        for (const definition of library.triggered('PlatformEvent')) {
            if (org.schema.object(definition.object ?? '')?.name === type) {
                deliver(org, library, definition, events, test);
            }
        }
    };
}

function deliver(
    org: Org,
    library: FlowLibrary,
    definition: FlowDefinition,
    events: readonly SObjectValue[],
    test: Transaction | null
): void {
    const user = org.automatedProcess();
    const transaction = test
        ? new Transaction({ id: `${test.id}-flow`, kind: 'event', user, test: test.test, statics: test.statics })
        : org.newTransaction('event', user);
    try {
        org.complete(transaction, () => {
            const flow = library.compiled(definition);
            runFor(library, flow, events.map(copyRecord)).forEach((interview) => raise(definition, interview));
        });
    } catch (error) {
        org.report(`Flow ${definition.name}`, error);
    }
}

/** Runs a flow for records, as many side by side as a batch holds; those it does not want are left out. */
function runFor(library: FlowLibrary, flow: CompiledFlow, records: readonly SObjectValue[]): Interview[] {
    const all: Interview[] = [];
    for (let from = 0; from < records.length; from += BATCH) {
        const interviews = records.slice(from, from + BATCH).map((record) => {
            const interview = library.newInterview(flow, SYSTEM);
            interview.record = record;
            interview.saved = copyRecord(record);
            return interview;
        });
        const wanted = interviews.filter((interview) => flow.start.wants(interview));
        runInterviews(flow.steps, wanted);
        all.push(...wanted);
    }
    return all;
}

/** @throws Error with the fault of an interview that failed */
function raise(definition: FlowDefinition, { error }: Interview): void {
    if (error) {
        throw new Error(`Flow ${definition.name}: ${error.message}`);
    }
}

// ---------------------------------------------------------------- scheduled flows

const PERIOD: Readonly<Record<string, number | null>> = { Once: null, Daily: 1, Weekly: 7 };

/** Puts the first run of every scheduled flow on the clock. */
export function scheduleFlows(org: Org, library: FlowLibrary): void {
    for (const definition of library.triggered('Scheduled')) {
        const user = org.automatedProcess();
        const execution = { org, transaction: org.newTransaction('undefined', user) };
        try {
            within(execution, () => plan(org, library, definition));
        } catch (error) {
            // An org opens although one of its flows cannot run; whoever looks finds it here and in `support`.
            org.report(`Flow ${definition.name}`, error);
        }
    }
}

function plan(org: Org, library: FlowLibrary, definition: FlowDefinition): void {
    const flow = library.compiled(definition);
    const { schedule } = flow.start;
    const runAt = schedule && nextRun(schedule, org.clock.now(), current().transaction.user.timeZone);
    if (runAt === null) {
        return;
    }
    org.jobs.accept([
        {
            kind: 'flow',
            isRecurring: true,
            id: org.random.uuid(),
            className: `Flow ${definition.name}`,
            userId: org.automatedProcess().id,
            runAt,
            call: () => {
                plan(org, library, definition);
                runScheduled(org, library, flow);
            }
        }
    ]);
}

/** The first time of a schedule after `now`, in the time zone of the org; null when there is none. */
export function nextRun(schedule: FlowSchedule, now: number, zone: string): number | null {
    const first = ApexDate.parseIso(schedule.date);
    const time = ApexTime.parseIso(schedule.time);
    const period = PERIOD[schedule.frequency] ?? null;
    if (!first || !time) {
        return null;
    }
    const at = (day: ApexDate): number => ApexDatetime.ofWallClock(zone, day, time.ms).ms;
    for (let day = first; ; day = day.addDays(period ?? 1)) {
        if (at(day) > now) {
            return at(day);
        }
        if (period === null) {
            return null;
        }
    }
}

/** Without an object the flow runs once; with one, for every record that meets its criteria. */
function runScheduled(org: Org, library: FlowLibrary, flow: CompiledFlow): void {
    const { definition } = flow;
    const object = definition.object === null ? null : org.schema.object(definition.object);
    if (!object) {
        const interview = library.newInterview(flow, SYSTEM);
        runInterviews(flow.steps, [interview]);
        return raise(definition, interview);
    }
    const services = servicesOf(org.store);
    const records = [...org.store.rows(object.name)].map((row) => recordOfRow(row, services));
    runFor(library, flow, records).forEach((interview) => raise(definition, interview));
}
