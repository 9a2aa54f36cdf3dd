import { gapsOf, laneOf, spanOf, storyOf, type Lane } from 'c/timelineLane';
import { linkPaths, markPaths, wordTone } from 'c/timelineMarks';
import { readParcel, type Parcel, type RawParcel } from 'c/timelineParcel';
import { scaleOf } from 'c/timelineScale';
import { stateOf, type ParcelState } from 'c/timelineState';
import { dayNumber } from 'c/timelineTime';

const VIEWER = { locale: 'en-US', zone: 'America/Chicago' };
const NOW = Date.parse('2026-11-23T20:10:00Z');
const TODAY = dayNumber(NOW, VIEWER.zone);
const STATE = {
    now: NOW,
    silentBefore: Date.parse('2026-11-19T20:00:00Z'),
    lateBefore: Date.parse('2026-11-23T06:00:00Z'),
    viewer: VIEWER
};
const scan = (seenAt: string, code = 'IT'): RawParcel => ({ seenAt, code, place: 'Reno, NV' });
const RAW = {
    id: 'a',
    name: 'P',
    status: 'In Transit',
    isTrackable: true,
    country: 'US',
    state: 'ME',
    madeAt: '2026-11-12T21:00:00Z',
    acceptedAt: '2026-11-13T20:00:00Z',
    lastScanAt: '2026-11-23T10:00:00Z',
    scans: [
        scan('2026-11-23T10:00:00Z'),
        scan('2026-11-22T10:00:00Z'),
        scan('2026-11-15T03:00:00Z'),
        scan('2026-11-13T20:00:00Z', 'AC')
    ]
};
const made = (change: RawParcel): [Parcel, ParcelState] => {
    const parcel = readParcel({ ...RAW, ...change });
    return [parcel, stateOf(parcel, STATE)];
};
const draw = (change: RawParcel, days = 28): Lane => {
    const scale = scaleOf({ from: TODAY - days + 7, to: TODAY + 7 }, 840, VIEWER);
    return laneOf(...made(change), { ...STATE, scale, silenceDays: 2 });
};
const classes = (change: RawParcel, days?: number): string[] => draw(change, days).paths.map((path) => path.className);

describe('a lane', () => {
    it('breaks the bar where nobody scanned, and says for how long', () => {
        const lane = draw({});
        expect(lane.paths.filter((path) => path.className === 'moving-bar')).toHaveLength(2);
        expect(lane.words.map((word) => word.phrase.label)).toContain('GapShort');
        expect(classes({}, 91)).not.toContain('gap');
    });
    it('runs through the flag when late, and ends before it when early', () => {
        expect(classes({ promisedAt: '2026-11-19T00:00:00Z' })).toEqual(
            expect.arrayContaining(['late-bar', 'stripes', 'flag'])
        );
        const early = classes({
            status: 'Delivered',
            deliveredAt: '2026-11-20T18:00:00Z',
            promisedAt: '2026-11-22T00:00:00Z'
        });
        expect(early).toContain('early');
        expect(early).not.toContain('late-bar');
        expect(early).toContain('done');
    });
    it('shows an estimate as a dotted line and an open circle', () => {
        const lane = draw({ estimatedAt: '2026-11-25T00:00:00Z' });
        expect(lane.paths.map((path) => path.className)).toEqual(expect.arrayContaining(['expected', 'open-circle']));
        expect(lane.words.at(-1)?.phrase.label).toBe('Estimate');
        expect(classes({ estimatedAt: '2026-11-25T00:00:00Z', status: 'Lost' })).toContain('expected');
        expect(classes({ estimatedAt: '2026-11-01T00:00:00Z' })).not.toContain('expected');
    });
    it('shows what went back as going back, without calling it late', () => {
        const back = classes({
            status: 'Returned',
            exceptionAt: '2026-11-18T00:00:00Z',
            promisedAt: '2026-11-19T00:00:00Z'
        });
        expect(back).toEqual(expect.arrayContaining(['back-bar', 'heads']));
        expect(back).not.toContain('late-bar');
        expect(classes({ status: 'Returning' })).toContain('back-bar');
    });
    it('shows a label that nobody scanned as hollow and dashed', () => {
        const never = { status: 'Label Created', acceptedAt: null, lastScanAt: null, scans: [] };
        expect(classes(never)).toContain('never');
        expect(classes({ ...never, madeAt: '2026-11-23T10:00:00Z' })).toEqual(['label']);
    });
    it('says of a parcel without tracking that it has none, and draws nothing for a voided one', () => {
        const lane = draw({ status: 'Label Created', isTrackable: false });
        expect(lane.words[0]?.phrase.label).toBe('NoteUntracked');
        expect(draw({ status: 'Label Created', isTrackable: false }, 91).words).toEqual([]);
        expect(draw({ voidedAt: '2026-11-13T00:00:00Z' }).paths).toEqual([]);
    });
    it('marks an exception on the way, but not twice at its end', () => {
        const mark = 'solid error';
        expect(classes({ exceptionAt: '2026-11-18T00:00:00Z' })).toContain(mark);
        expect(
            classes({ status: 'Exception', exceptionAt: '2026-11-18T00:00:00Z' }).filter((one) => one === mark)
        ).toHaveLength(1);
    });
    it('places Cases and Tasks where they were made', () => {
        const links = [
            { kind: 'Case', id: '1', name: '01', madeAt: '2026-11-19T18:00:00Z' },
            { kind: 'Task', id: '2', name: 'Old', madeAt: '2026-01-01T18:00:00Z' }
        ];
        expect(draw({ links }).links.map(({ link }) => link.id)).toEqual(['1']);
    });
});

describe('the story', () => {
    const context = { ...STATE, silenceDays: 2 };
    it('tells the same in sentences', () => {
        const told = storyOf(
            ...made({
                exceptionAt: '2026-11-18T00:00:00Z',
                exceptionReason: 'Severe weather',
                promisedAt: '2026-11-19T00:00:00Z',
                estimatedAt: '2026-11-25T00:00:00Z',
                links: [
                    { kind: 'Case', id: '1', name: '01' },
                    { kind: 'Task', id: '2', name: 'Call' }
                ]
            }),
            context
        ).map((phrase) => phrase.label);
        expect(told).toEqual([
            'AltLabel', 'AltAccepted', 'AltGap', 'AltException', 'AltPromised', 'AltLastScan', 'AltEstimate', 'AltCase', 'AltTask'
        ]); // prettier-ignore
    });
    it('ends with the delivery, or with the return', () => {
        const end = (change: RawParcel): string | undefined => storyOf(...made(change), context).at(-1)?.label;
        expect(end({ status: 'Delivered', deliveredAt: '2026-11-23T18:00:00Z' })).toBe('AltDelivered');
        expect(end({ status: 'Returned', deliveredAt: '2026-11-23T18:00:00Z' })).toBe('AltReturned');
    });
    it('counts silences between scans, and up to now while a parcel is open', () => {
        const quiet = { scans: [scan('2026-11-17T10:00:00Z')], lastScanAt: '2026-11-17T10:00:00Z' };
        expect(gapsOf(...made(quiet), context)).toHaveLength(1);
        expect(
            gapsOf(...made({ ...quiet, status: 'Delivered', deliveredAt: '2026-11-18T00:00:00Z' }), context)
        ).toEqual([]);
        expect(gapsOf(...made({ scans: [] }), context)).toEqual([]);
    });
    it('spans from the label to the end that is known or expected', () => {
        expect(spanOf(...made({ estimatedAt: '2026-11-25T00:00:00Z' }), NOW)[1]).toBe(
            Date.parse('2026-11-25T12:00:00Z')
        );
        expect(
            spanOf(
                ...made({ status: 'Delivered', deliveredAt: '2026-11-20T00:00:00Z', lastScanAt: null, scans: [] }),
                NOW
            )[1]
        ).toBe(Date.parse('2026-11-20T00:00:00Z'));
    });
});

describe('marks', () => {
    it('have a shape of their own for each state, rings without a fill', () => {
        const kinds = [
            'delivered',
            'out',
            'transit',
            'pickup',
            'delayed',
            'neverScanned',
            'exception',
            'returned',
            'voided'
        ] as const;
        const shapes = kinds.map((kind) =>
            markPaths(kind, 10, 10, 8)
                .map((path) => path.d)
                .join()
        );
        expect(new Set(shapes).size).toBe(kinds.length);
        expect(markPaths('untracked', 10, 10, 8)).toHaveLength(1);
        expect(markPaths('voided', 10, 10, 8)[0]?.className).toContain('hollow');
        expect(linkPaths('Case', 10, 10, 8)[1]?.d).not.toBe(linkPaths('Task', 10, 10, 8)[1]?.d);
    });
    it('colour words of problems only', () => {
        expect([wordTone('delayed'), wordTone('lost'), wordTone('delivered')]).toEqual([
            'words-late',
            'words-error',
            ''
        ]);
    });
});
