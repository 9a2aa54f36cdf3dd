import type { Health, Lane } from 'c/healthModel';
import { bannerOf, kindName, laneCards, missingLines, setupTab, subtitleOf } from 'c/healthView';

jest.mock('c/healthLabels', () => ({ labels: mockLabels() }));
jest.mock('c/healthCardLabels', () => ({ cardLabels: mockLabels() }));
jest.mock('c/healthIssueLabels', () => ({ issueLabels: mockLabels() }));

function mockLabels(): Record<string, string> {
    return require('../../../../../../config/jest/labels.cjs').labelsOf('health');
}

const VIEWER = { locale: 'en-US', zone: 'America/Chicago' };
const NOW = '2026-11-27T15:44:00.000Z';
const LANES: Lane[] = [
    { lane: 'fetch', state: 'running', doing: 'orders', page: 2, lastSuccessAt: '2026-11-27T15:43:00.000Z' },
    { lane: 'crm-update', state: 'running', ordersWaiting: 46, parcelsWaiting: 61 },
    { lane: 'export', state: 'idle' }
];

function health(more: Partial<Health> = {}): Health {
    const connection = { connectionId: 'a00', startedAt: NOW };
    return { readAt: NOW, connection, lanes: LANES, streams: [], budgets: [], ...more };
}

function worst(code: string, message = 'It stopped. Do this.'): Health {
    return health({ worst: { code, message } });
}

describe('the banner', () => {
    it('is absent when all is well, and the subtitle says when something arrived last', () => {
        expect(bannerOf(health(), [], VIEWER)).toBeNull();
        expect(subtitleOf(health(), null, VIEWER)).toBe('Everything arrives. Last success 9:43 AM.');
        expect(subtitleOf(health({ lanes: [] }), null, VIEWER)).toBe(
            'Is everything arriving, and if not, what should I do?'
        );
    });
    it('says who paused everything, when, and offers to resume', () => {
        const connection = {
            connectionId: 'a00',
            paused: true,
            pausedBy: 'Dana',
            pausedAt: '2026-11-27T15:40:00.000Z'
        };
        const banner = bannerOf(health({ connection, worst: { code: 'X', message: 'y' } }), [], VIEWER);
        expect(banner).toMatchObject({ tone: 'paused', title: 'Paused by Dana at 9:40 AM.', action: 'resume' });
        const unknown = bannerOf(health({ connection: { connectionId: 'a00', paused: true } }), [], VIEWER);
        expect(unknown?.title).toBe('Paused.');
    });
    it('lets somebody with every right take over, and says what waits', () => {
        const banner = bannerOf(worst('CON-131'), [], VIEWER);
        expect(banner).toMatchObject({ tone: 'stop', title: 'It stopped.', action: 'runAsMe', hasMissing: true });
        expect(banner?.detail).toBe(
            'Do this. 46 orders and 61 parcels wait; nothing is lost. You hold every right it needs.'
        );
        expect(bannerOf(worst('CON-110'), [], VIEWER)?.actionLabel).toBe('Use these keys here');
    });
    it('refuses whoever lacks a right, and names whom to ask', () => {
        const create = { objectLabel: 'Cases', right: 'create' } as const;
        expect(bannerOf(worst('CON-130'), [create], VIEWER)?.refusal).toBe(
            'You cannot create Cases. Ask an admin of this org.'
        );
        const given = { objectLabel: 'Shipments', right: 'edit', permissionSet: 'Shipline Integration' } as const;
        expect(bannerOf(worst('CON-131'), [given], VIEWER)?.refusal).toBe(
            'You cannot edit Shipments. Ask for Shipline Integration.'
        );
        expect(missingLines([create, given])).toEqual([
            'Cases: create is missing.',
            'Shipments: edit is missing. The permission set Shipline Integration gives it.'
        ]);
    });
    it.each([
        ['CON-140', 'repairHeartbeat', 'Schedule it'],
        ['CON-141', 'repairHeartbeat', 'Start now'],
        ['SYN-402', 'retention', 'Change retention'],
        ['CON-101', 'setup', 'Open Setup'],
        ['MAP-201', 'setup', 'Open Setup'],
        ['API-500', 'syncNow', 'Sync now']
    ])('offers what helps against %s', (code, action, actionLabel) => {
        expect(bannerOf(worst(code), [], VIEWER)).toMatchObject({ action, actionLabel });
    });
});

describe('the lanes', () => {
    it('say what they do and what waits', () => {
        expect(laneCards(health(), VIEWER).map(({ name, state, doing }) => [name, state, doing])).toEqual([
            ['Fetch', 'Running', 'Reading Orders, page 2'],
            ['CRM update', 'Running', '46 orders and 61 parcels wait'],
            ['Export', 'Idle', 'Nothing to send']
        ]);
    });
    it('say what stops them, when they go on, and that one thing waits', () => {
        const lanes: Lane[] = [
            { lane: 'fetch', state: 'stopped', problem: { code: 'CON-101', message: 'Key refused.' } },
            { lane: 'fetch', state: 'running', nextRunAt: '2026-11-27T15:48:00.000Z' },
            { lane: 'fetch', state: 'running', doing: 'tracking' },
            { lane: 'fetch', state: 'idle' },
            { lane: 'crm-update', state: 'running', ordersWaiting: 1, parcelsWaiting: 0 },
            { lane: 'crm-update', state: 'running', parcelsWaiting: 1 },
            { lane: 'other', state: 'paused' }
        ];
        expect(laneCards(health({ lanes }), VIEWER).map(({ doing }) => doing)).toEqual([
            'Key refused.',
            'Next run 9:48 AM',
            'Reading Tracking, page 1',
            'Nothing waits',
            '1 order wait',
            '1 parcel wait',
            'Nothing waits'
        ]);
    });
});

it('a stream has the name of what it reads, whichever API reads it', () => {
    expect(['orders', 'v2-shipments-again', 'housekeeping', 'unheard-of'].map(kindName)).toEqual([
        'Orders',
        'Shipments, nightly check',
        'Clean-up',
        'unheard-of'
    ]);
});

it('the setup tab carries the namespace of an installed package', () => {
    expect(setupTab(health({ channel: '/event/shipline__Sync_Progress__e' }))).toBe('shipline__shiplineSetup');
    expect(setupTab(health({ channel: '/event/Sync_Progress__e' }))).toBe('shiplineSetup');
    expect(setupTab(null)).toBe('shiplineSetup');
});
