/** The seven steps and their ticks, computed from the org each time. */
import { labels } from 'c/setupLabels';
import { lineLabels as lines } from 'c/setupLineLabels';
import type { AutomationView, Connection, MappingRow, OrgFacts, Progress, Rule, Store } from 'c/setupModel';
import { dayOf, fill, timeOf } from 'c/setupTexts';

export type StepName = 'connect' | 'stores' | 'matching' | 'mapping' | 'automation' | 'pages' | 'go';
export type Status = 'ready' | 'partly' | 'broken' | 'todo';

/** What stands in the rail. */
export interface Step {
    readonly name: StepName;
    readonly title: string;
    readonly question: string;
    readonly status: Status;
    readonly line: string;
    /** The act that repairs it by itself. */
    readonly repair?: 'heartbeat';
}

type Tick = Pick<Step, 'status' | 'line' | 'repair'>;

/** Record pages an admin activates; ours for orders and parcels are there from the start. */
export const PAGES_TO_ACTIVATE = 4;
const UNREAD: Tick = { status: 'broken', line: lines.LineUnread };

const step = (name: StepName, title: string, question: string, tick: Tick): Step => ({
    name,
    title,
    question,
    ...tick
});

/** All steps in order. */
export function stepsOf(facts: OrgFacts): Step[] {
    const { connection, stores, progress, rules, rows, automation } = facts;
    return [
        step('connect', labels.StepConnect, labels.AskConnect, connectTick(connection)),
        step('stores', labels.StepStores, labels.AskStores, storesTick(connection, stores)),
        step('matching', labels.StepMatching, labels.AskMatching, rules ? matchingTick(rules) : UNREAD),
        step('mapping', labels.StepMapping, labels.AskMapping, rows ? mappingTick(rows, facts.unsaved ?? 0) : UNREAD),
        step(
            'automation',
            labels.StepAutomation,
            labels.AskAutomation,
            automation ? automationTick(automation) : UNREAD
        ),
        step('pages', labels.StepPages, labels.AskPages, {
            status: 'partly',
            line: fill(lines.LinePages, PAGES_TO_ACTIVATE)
        }),
        step('go', labels.StepGo, labels.AskGo, goTick(connection, stores, progress))
    ];
}

/** How many count as ready: what works although something is missing does too. */
export function readyCount(steps: readonly Step[]): number {
    return steps.filter(({ status }) => status === 'ready' || status === 'partly').length;
}

/** Where to begin: the first step that is not ready. */
export function firstOpen(steps: readonly Step[]): StepName {
    return steps.find(({ status }) => status === 'todo' || status === 'broken')?.name ?? 'go';
}

/** Whether any key is stored. */
export function hasKeys(connection: Connection | null): boolean {
    return connection !== null && (connection.v1.given || connection.v2.given);
}

/** Whether reading may begin: with V2 only there are no stores to switch. */
export function hasStoreOn(stores: readonly Store[]): boolean {
    return stores.length === 0 || stores.some(({ syncOn }) => syncOn);
}

function connectTick(connection: Connection | null): Tick {
    if (connection === null || !hasKeys(connection)) {
        return { status: 'todo', line: lines.LineNoKeys };
    }
    const test = connection.lastTest;
    if (connection.problem?.code.startsWith('CON-1')) {
        return { status: 'broken', line: connection.problem.message };
    }
    if (!test) {
        return { status: 'todo', line: lines.LineUntested };
    }
    if (test.state === 'refused' || test.v1.problem || test.v2.problem) {
        return { status: 'broken', line: lines.LineRefused };
    }
    return test.state === 'connected'
        ? { status: 'ready', line: fill(lines.LineBothTested, timeOf(test.testedAt)) }
        : { status: 'partly', line: fill(lines.LineMissing, test.v1.works ? 'V2' : 'V1') };
}

function storesTick(connection: Connection | null, stores: readonly Store[]): Tick {
    const active = stores.filter((store) => store.active);
    const on = active.filter((store) => store.syncOn);
    if (on.length > 0) {
        return { status: 'ready', line: fill(lines.LineStores, on.length, active.length) };
    }
    const gone = stores.find((store) => store.syncOn && !store.active);
    if (gone) {
        return { status: 'broken', line: fill(lines.LineStoreGone, gone.name) };
    }
    const isV2Only = stores.length === 0 && connection?.lastTest?.v2.works && !connection.v1.given;
    return isV2Only ? { status: 'partly', line: lines.LineNoStores } : { status: 'todo', line: lines.LineNoStore };
}

function matchingTick(rules: readonly Rule[]): Tick {
    const on = rules.filter(({ active }) => active);
    const refused = on.filter(({ isRefused }) => isRefused);
    if (on.length === refused.length) {
        return { status: 'broken', line: lines.LineNoRule };
    }
    return refused.length > 0
        ? { status: 'partly', line: fill(lines.LineRuleRefused, refused.length, on.length) }
        : { status: 'ready', line: fill(lines.LineRules, on.length) };
}

function mappingTick(rows: readonly MappingRow[], unsaved: number): Tick {
    const active = rows.filter((row) => row.active);
    const broken = active.filter((row) => row.brokenReason);
    if (broken.length > 0) {
        return { status: 'broken', line: fill(lines.LineBroken, broken.length, active.length) };
    }
    if (unsaved > 0) {
        return { status: 'partly', line: unsaved === 1 ? lines.LineUnsavedOne : fill(lines.LineUnsaved, unsaved) };
    }
    const isAsShipped = rows.every((row) => row.isDefault && !row.savedBy);
    return { status: 'ready', line: fill(isAsShipped ? lines.LineFields : lines.LineFieldsOwn, active.length) };
}

function automationTick({ rows, onCount }: AutomationView): Tick {
    const waiting = rows.filter((row) => row.isOn && row.waitsForTracking).length;
    return waiting > 0
        ? { status: 'partly', line: fill(lines.LineAutomationWaits, onCount, rows.length, waiting) }
        : { status: 'ready', line: fill(lines.LineAutomation, onCount, rows.length) };
}

function goTick(connection: Connection | null, stores: readonly Store[], progress: Progress | null): Tick {
    if (connection === null || !hasKeys(connection)) {
        return { status: 'todo', line: lines.LineWaitsKeys };
    }
    if (!connection.startedAt) {
        return { status: 'todo', line: hasStoreOn(stores) ? lines.LineReadyToStart : lines.LineWaitsStores };
    }
    if (progress?.heartbeatScheduled === false) {
        return { status: 'broken', line: lines.LineHeartbeatGone, repair: 'heartbeat' };
    }
    if (connection.paused) {
        const line = connection.pausedBy ? fill(lines.LinePaused, connection.pausedBy) : lines.LinePausedBare;
        return { status: 'partly', line };
    }
    if (progress?.state === 'stopped') {
        return { status: 'broken', line: lines.LineStopped };
    }
    if (!connection.outcomesFrom) {
        return { status: 'partly', line: lines.LineReadOnly };
    }
    const line = progress?.state === 'reading' ? lines.LineReading : fill(lines.LineLive, dayOf(connection.startedAt));
    return { status: 'ready', line };
}
