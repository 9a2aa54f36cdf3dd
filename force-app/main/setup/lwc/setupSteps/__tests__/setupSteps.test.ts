import type { Connection, OrgFacts } from 'c/setupModel';
import { firstOpen, readyCount, stepsOf, type Step, type StepName } from 'c/setupSteps';

const V1 = { given: true, works: true };
const NONE = { given: false, works: false };
const TEST = { testedAt: '2026-11-23T15:41:00Z', calls: 4, millis: 1800, state: 'partly' as const, v1: V1, v2: NONE };
const CONNECTED: Connection = { connectionId: 'c', v1: { given: true }, v2: { given: false }, lastTest: TEST };
const STORE = { storeId: 's', name: 'Shopify', active: true, syncOn: true };
const RULE = {
    key: 'r',
    name: 'Email',
    active: true,
    target: 'Contact',
    source: 'e',
    targetField: 'E',
    isRefused: false
};
const ROW = { key: 'm', targetObject: 'Contact', targetField: 'Phone', active: true, isDefault: true };
const AUTOMATION = {
    key: 'a',
    event: 'delivered',
    isOn: true,
    waitsForTracking: true,
    sentence: '',
    count: 0,
    countLabel: ''
};
const FRESH: OrgFacts = {
    connections: [],
    connection: null,
    stores: [],
    progress: null,
    rules: [RULE],
    rows: [ROW],
    automation: { rows: [AUTOMATION], stores: [], orderCount: 0, hasTracking: false, onCount: 1 }
};
const PROGRESS = { state: 'live' as const, orders: 4, parcels: 3, heartbeatScheduled: true };

const tick = (name: StepName, change: Partial<OrgFacts>): Step =>
    stepsOf({ ...FRESH, ...change }).find((step) => step.name === name) as Step;
const connect = (change: Partial<Connection>): string[] => {
    const { status, line } = tick('connect', { connection: { ...CONNECTED, ...change } });
    return [status, line];
};
const go = (change: Partial<Connection>, more: Partial<OrgFacts> = {}): string[] => {
    const started = {
        ...CONNECTED,
        startedAt: '2026-11-23T15:46:00Z',
        outcomesFrom: '2026-11-23T15:46:00Z',
        ...change
    };
    const { status, line } = tick('go', { connection: started, stores: [STORE], progress: PROGRESS, ...more });
    return [status, line];
};

describe('the ticks', () => {
    it('begin with Connect in a new org', () => {
        const steps = stepsOf(FRESH);
        expect(firstOpen(steps)).toBe('connect');
        expect(readyCount(steps)).toBe(4);
        expect(steps.map(({ status }) => status)).toEqual([
            'todo',
            'todo',
            'ready',
            'ready',
            'partly',
            'partly',
            'todo'
        ]);
    });
    it('say what the keys can do', () => {
        expect(connect({})).toEqual(['partly', 'c.setup_LineMissing']);
        expect(connect({ v1: { given: false } })).toEqual(['todo', 'c.setup_LineNoKeys']);
        expect(connect({ lastTest: null })).toEqual(['todo', 'c.setup_LineUntested']);
        expect(connect({ lastTest: { ...TEST, state: 'connected' } })).toEqual(['ready', 'c.setup_LineBothTested']);
        expect(connect({ lastTest: { ...TEST, state: 'refused' } })).toEqual(['broken', 'c.setup_LineRefused']);
        const refused = { ...NONE, given: true, problem: { code: 'CON-101', message: 'Refused' } };
        expect(connect({ lastTest: { ...TEST, v2: refused } })).toEqual(['broken', 'c.setup_LineRefused']);
    });
    it('turn red with the reason when a right is lost later', () => {
        expect(connect({ problem: { code: 'CON-130', message: 'The running user is inactive.' } })).toEqual([
            'broken',
            'The running user is inactive.'
        ]);
    });
    it('want a store that is on', () => {
        const stores = (store: object): string[] => {
            const { status, line } = tick('stores', { connection: CONNECTED, stores: [{ ...STORE, ...store }] });
            return [status, line];
        };
        expect(stores({})).toEqual(['ready', 'c.setup_LineStores']);
        expect(stores({ syncOn: false })).toEqual(['todo', 'c.setup_LineNoStore']);
        expect(stores({ active: false })).toEqual(['broken', 'c.setup_LineStoreGone']);
        const v2 = { ...CONNECTED, v1: { given: false }, lastTest: { ...TEST, v1: NONE, v2: V1 } };
        expect(tick('stores', { connection: v2 }).status).toBe('partly');
    });
    it('want a rule that can be asked, and fields that exist', () => {
        expect(tick('matching', { rules: [{ ...RULE, active: false }] }).status).toBe('broken');
        expect(tick('matching', { rules: [RULE, { ...RULE, isRefused: true }] }).status).toBe('partly');
        expect(tick('matching', { rules: null }).line).toBe('c.setup_LineUnread');
        expect(tick('mapping', { rows: [{ ...ROW, brokenReason: 'gone' }] }).status).toBe('broken');
        expect(tick('mapping', { rows: null }).status).toBe('broken');
        expect(tick('mapping', {}).line).toBe('c.setup_LineFields');
        expect(tick('mapping', { rows: [{ ...ROW, savedBy: 'Dana' }] }).line).toBe('c.setup_LineFieldsOwn');
    });
    it('count automations, and say which wait for scans', () => {
        expect(tick('automation', {}).line).toBe('c.setup_LineAutomationWaits');
        expect(tick('automation', { automation: null }).status).toBe('broken');
        const rows = [{ ...AUTOMATION, waitsForTracking: false }];
        const automation = { rows, stores: [], orderCount: 0, hasTracking: true, onCount: 1 };
        expect(tick('automation', { automation }).line).toBe('c.setup_LineAutomation');
    });
    it('say how Go stands', () => {
        expect(tick('go', {}).line).toBe('c.setup_LineWaitsKeys');
        expect(go({ startedAt: null })).toEqual(['todo', 'c.setup_LineReadyToStart']);
        expect(go({ startedAt: null }, { stores: [{ ...STORE, syncOn: false }] })).toEqual([
            'todo',
            'c.setup_LineWaitsStores'
        ]);
        expect(go({})).toEqual(['ready', 'c.setup_LineLive']);
        expect(go({}, { progress: { ...PROGRESS, state: 'reading' } })).toEqual(['ready', 'c.setup_LineReading']);
        expect(go({ outcomesFrom: null })).toEqual(['partly', 'c.setup_LineReadOnly']);
        expect(go({ paused: true, pausedBy: 'Dana' })).toEqual(['partly', 'c.setup_LinePaused']);
        expect(go({ paused: true })).toEqual(['partly', 'c.setup_LinePausedBare']);
        expect(go({}, { progress: { ...PROGRESS, state: 'stopped' } })).toEqual(['broken', 'c.setup_LineStopped']);
    });
    it('offer to schedule the job that somebody deleted', () => {
        const connection = { ...CONNECTED, startedAt: '2026-11-23T15:46:00Z' };
        const found = tick('go', { connection, progress: { ...PROGRESS, heartbeatScheduled: false } });
        expect([found.status, found.repair]).toEqual(['broken', 'heartbeat']);
    });
});
