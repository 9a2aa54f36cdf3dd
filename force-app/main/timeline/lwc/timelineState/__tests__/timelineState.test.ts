import { readParcel, type RawParcel } from 'c/timelineParcel';
import { agoPhrase, stateOf, type Kind, type ParcelState } from 'c/timelineState';

const NOW = Date.parse('2026-11-23T20:10:00Z');
const CONTEXT = {
    now: NOW,
    silentBefore: Date.parse('2026-11-19T20:00:00Z'),
    lateBefore: Date.parse('2026-11-23T06:00:00Z'),
    viewer: { locale: 'en-US', zone: 'America/Chicago' }
};
const MOVING = {
    id: 'a',
    name: 'P',
    status: 'In Transit',
    isTrackable: true,
    madeAt: '2026-11-12T21:00:00Z',
    country: 'US',
    state: 'ME',
    lastScanAt: '2026-11-23T10:00:00Z',
    scans: [{ seenAt: '2026-11-23T10:00:00Z', code: 'IT', place: 'Albany, NY' }]
};
const of = (change: RawParcel = {}): ParcelState => stateOf(readParcel({ ...MOVING, ...change }), CONTEXT);
const verdict = (change: RawParcel): unknown[] => {
    const { label, values } = of(change).verdict;
    return [label, ...values];
};

describe('what a parcel comes to', () => {
    const kinds: [Kind, RawParcel][] = [
        ['transit', {}],
        ['out', { status: 'Out for Delivery' }],
        ['delivered', { status: 'Delivered', deliveredAt: '2026-11-20T18:00:00Z' }],
        ['returned', { status: 'Delivered', source: 'Return', deliveredAt: '2026-11-20T18:00:00Z' }],
        ['returned', { status: 'Returned' }],
        ['returning', { source: 'Return' }],
        ['lost', { status: 'Lost' }],
        ['exception', { status: 'Exception' }],
        ['attempted', { status: 'Delivery Attempted' }],
        ['pickup', { status: 'At Pickup Point' }],
        ['voided', { status: 'Label Created', voidedAt: '2026-11-13T00:00:00Z' }],
        ['untracked', { status: 'Label Created', isTrackable: false }],
        ['label', { status: 'Label Created', madeAt: '2026-11-23T10:00:00Z' }],
        ['neverScanned', { status: 'Label Created' }],
        ['silent', { lastScanAt: '2026-11-18T10:00:00Z' }],
        ['silent', { lastScanAt: null, scans: [] }],
        ['delayed', { status: 'Delayed' }],
        ['delayed', { promisedAt: '2026-11-20T23:00:00Z' }]
    ];
    it.each(kinds)('is %s', (kind, change) => {
        expect(of(change).kind).toBe(kind);
    });

    it('stands in one tile, and voided parcels in none', () => {
        expect(of().tile).toBe('way');
        expect(of({ status: 'Lost' }).tile).toBe('attention');
        expect(of({ status: 'Returning' }).tile).toBe('returned');
        expect(of({ status: 'Delivered' }).tile).toBe('delivered');
        expect(of({ isTrackable: false, status: 'Label Created' }).tile).toBe('untracked');
        expect(of({ voidedAt: '2026-11-13T00:00:00Z' }).tile).toBeNull();
    });

    it('ranks problems before what moves, and that before what is finished', () => {
        const [lost, moving, done] = [of({ status: 'Lost' }), of(), of({ status: 'Delivered' })];
        expect(lost.rank).toBeLessThan(moving.rank);
        expect(moving.rank).toBeLessThan(done.rank);
        expect(done.isOpen).toBe(false);
    });
});

describe('verdicts', () => {
    const promised = { promisedAt: '2026-11-19T00:00:00Z' };
    const delivered = { status: 'Delivered', ...promised };
    it('measure a delivery by its promise, in days where it goes', () => {
        expect(verdict({ ...delivered, deliveredAt: '2026-11-18T17:00:00Z' })).toEqual(['VerdictEarlyOne']);
        expect(verdict({ ...delivered, deliveredAt: '2026-11-16T17:00:00Z' })).toEqual(['VerdictEarly', 3]);
        expect(verdict({ ...delivered, deliveredAt: '2026-11-20T04:30:00Z' })).toEqual(['VerdictOnTime']);
        expect(verdict({ ...delivered, deliveredAt: '2026-11-20T17:00:00Z' })).toEqual(['VerdictLateDoneOne']);
        expect(verdict({ ...delivered, deliveredAt: '2026-11-21T17:00:00Z' })).toEqual(['VerdictLateDone', 2]);
        expect(verdict({ status: 'Delivered', deliveredAt: '2026-11-21T17:00:00Z' })).toEqual(['VerdictDelivered']);
    });
    it('count the days of a delay so far', () => {
        expect(verdict({ status: 'Delayed', ...promised })).toEqual(['VerdictDelayedBy', 4]);
        expect(verdict({ status: 'Delayed', promisedAt: '2026-11-22T00:00:00Z' })).toEqual(['VerdictDelayedByOne']);
        expect(verdict({ status: 'Delayed' })).toEqual(['VerdictDelayed']);
        expect(verdict({ status: 'Delayed', promisedAt: '2026-11-29T00:00:00Z' })).toEqual(['VerdictDelayed']);
        expect(verdict({ lastScanAt: '2026-11-18T10:00:00Z' })).toEqual(['VerdictSilent', 5]);
    });
    it('compare estimate and promise while a parcel moves', () => {
        const on = (estimatedAt: string): unknown[] => verdict({ promisedAt: '2026-11-25T00:00:00Z', estimatedAt });
        expect(on('2026-11-25T23:00:00Z')).toEqual(['VerdictTransitOnTime']);
        expect(on('2026-11-26T23:00:00Z')).toEqual(['VerdictTransitMayBeLate']);
        expect(verdict({ estimatedAt: '2026-11-26T23:00:00Z' })).toEqual(['VerdictTransit']);
        expect(
            verdict({ state: null, country: 'AU', promisedAt: '2026-11-25T00:00:00Z', estimatedAt: '2026-11-25' })
        ).toEqual(['VerdictTransitOnTime']);
    });
});

describe('the line below', () => {
    const note = (change: RawParcel): unknown => of(change).note;
    it('says when a parcel was delivered', () => {
        expect(note({ status: 'Delivered', deliveredAt: '2026-11-18T17:32:00Z' })).toMatchObject({ label: '' });
        expect(note({ status: 'Delivered' })).toBeNull();
    });
    it('says how old a label is', () => {
        expect(note({ status: 'Label Created' })).toEqual({ label: 'NoteLabelAge', values: [10] });
        expect(note({ status: 'Label Created', madeAt: '2026-11-22T10:00:00Z' })).toEqual({
            label: 'NoteLabelAgeOne',
            values: []
        });
        expect(note({ status: 'Label Created', madeAt: '2026-11-23T10:00:00Z' })).toEqual({
            label: 'NoteLabelToday',
            values: []
        });
    });
    it('says what is promised for today', () => {
        const out = { status: 'Out for Delivery' };
        expect(note({ ...out, promisedAt: '2026-11-23T00:00:00Z' })).toMatchObject({ label: 'NotePromisedToday' });
        expect(note({ ...out, promisedAt: '2026-11-24T02:00:00Z' })).toMatchObject({ label: 'NotePromisedTodayBy' });
        expect(note({ ...out, promisedAt: '2026-11-25T02:00:00Z' })).toMatchObject({ label: 'NoteLastSeen' });
        expect(note(out)).toMatchObject({ label: 'NoteLastSeen' });
    });
    it('says where a parcel was last seen, or that nobody saw it', () => {
        expect(note({})).toEqual({
            label: 'NoteLastSeen',
            values: ['Albany, NY', { label: 'AgoHours', values: [10] }]
        });
        expect(note({ scans: [] })).toEqual({ label: 'AgoHours', values: [10] });
        expect(note({ lastScanAt: null, scans: [], status: 'Exception' })).toBeNull();
    });
    it('says where a return is, and what a void or a mark was', () => {
        expect(note({ status: 'Returned' })).toMatchObject({ label: 'NoteBackIn' });
        expect(note({ status: 'Returned', scans: [] })).toMatchObject({ label: 'NoteBackSince' });
        expect(note({ status: 'Returned', scans: [], lastScanAt: null })).toBeNull();
        expect(note({ voidedAt: '2026-11-13T18:00:00Z' })).toEqual({ label: '', values: ['Nov 13'] });
        expect(note({ status: 'Voided' })).toBeNull();
        expect(note({ status: 'Label Created', isTrackable: false })).toMatchObject({ label: 'NoteMarked' });
    });
    it('counts time in its biggest whole unit', () => {
        expect([30_000, 5 * 60_000, 47 * 3_600_000, 49 * 3_600_000].map((ago) => agoPhrase(ago).label)).toEqual([
            'AgoNow',
            'AgoMinutes',
            'AgoHours',
            'AgoDays'
        ]);
    });
});
