import { abilities, factsOf, keyHelp, keyProblem, missingTitle, testedText, verdictOf } from 'c/setupConnection';
import type { Connection, ConnectionTest } from 'c/setupModel';

const V1 = { given: true, works: true, limitPerMinute: 40, left: 37, budget: 24 };
const NONE = { given: false, works: false };
const TEST: ConnectionTest = {
    testedAt: '2026-11-23T15:41:00Z',
    calls: 4,
    millis: 1800,
    state: 'partly',
    v1: V1,
    v2: NONE,
    accountName: 'Harbor & Pine Outfitters',
    accountAddress: '22 Commercial St, Portland, ME',
    stores: [
        { name: 'Shopify', active: true },
        { name: 'old Etsy shop', active: false }
    ],
    newestOrder: { orderNumber: 'HP-10482', store: 'Shopify', total: 184.6, createdAt: '2026-11-23T15:35:00Z' },
    clockSkewSeconds: 0,
    missingCode: 'CON-120'
};
const CONNECTION: Connection = { connectionId: 'c', v1: { given: true }, v2: { given: false }, lastTest: TEST };
const values = (change: Partial<ConnectionTest>): string[] => factsOf({ ...TEST, ...change }).map(({ value }) => value);

describe('what a test call showed', () => {
    it('is one sentence', () => {
        const of = (state: ConnectionTest['state']): string => verdictOf({ ...TEST, state }).text;
        expect([of('connected'), of('partly'), of('refused'), verdictOf(null).text]).toEqual([
            'c.setup_Connected',
            'c.setup_Partly',
            'c.setup_NotConnected',
            'c.setup_NotTested'
        ]);
        expect(testedText(TEST)).toBe('c.setup_Tested');
    });
    it('lets an admin recognise the account', () => {
        const [account = '', stores = '', order = ''] = values({});
        expect([account, stores]).toEqual(['Harbor & Pine Outfitters', 'Shopify']);
        expect(order).toMatch(/^HP-10482, Shopify, 184\.6, Nov 23/);
        expect(factsOf(TEST)[1]?.help).toBe('c.setup_FactStoresInactive');
    });
    it('leaves out what ShipStation did not say', () => {
        const bare = { accountName: null, accountAddress: null, newestOrder: null, stores: undefined };
        expect(values({ ...bare, clockSkewSeconds: null, v1: { given: true, works: true } })).toEqual([
            'c.setup_FactNone',
            'c.setup_FactNone',
            'c.setup_FactNone'
        ]);
    });
    it('shows the limit with its share, and clocks that differ', () => {
        const limit = factsOf({ ...TEST, v1: { ...V1, left: null } }).find(({ hasShare }) => hasShare);
        expect(limit?.value).toBe('c.setup_FactLimitValue');
        const clock = { code: 'CON-107', message: 'Clocks differ.' };
        expect(values({ clock }).pop()).toBe('Clocks differ.');
    });
    it('names what works and what is missing', () => {
        expect(abilities(['tracking', 'new'])).toEqual([
            { key: 'tracking', label: 'c.setup_CanTracking' },
            { key: 'new', label: 'new' }
        ]);
        expect(abilities(undefined)).toEqual([]);
        expect(missingTitle(TEST)).toBe('c.setup_MissingV2');
        expect(missingTitle({ ...TEST, missingCode: null })).toBe('c.setup_MissingAll');
    });
});

describe('a key box', () => {
    it('says how to find the key, later when it was stored', () => {
        expect(keyHelp('v1', null)).toBe('c.setup_V1Help');
        expect(keyHelp('v2', CONNECTION)).toBe('c.setup_V2Help');
        expect(keyHelp('v1', CONNECTION)).toBe('c.setup_V1Elsewhere');
        const stored = { ...CONNECTION, v2: { given: true, storedAt: '2026-11-23T15:38:00Z' } };
        expect(keyHelp('v2', stored)).toBe('c.setup_V2Stored');
        expect(keyHelp('v2', { ...CONNECTION, v2: { given: true } })).toBe('c.setup_V2Elsewhere');
        expect(keyHelp('v1', { ...CONNECTION, v1: { given: true, storedAt: '2026-11-23' } })).toBe('c.setup_V1Stored');
    });
    it('shows why a stored key was refused, and nothing about a missing one', () => {
        const problem = { code: 'CON-101', message: 'Refused' };
        const refused = { ...CONNECTION, lastTest: { ...TEST, v1: { ...V1, works: false, problem } } };
        expect(keyProblem('v1', refused)).toEqual(problem);
        expect(keyProblem('v1', CONNECTION)).toBeNull();
        expect(keyProblem('v2', refused)).toBeNull();
    });
});
