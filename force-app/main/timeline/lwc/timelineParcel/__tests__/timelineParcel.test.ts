import { carrierName, deadlineOf, readParcel, serviceName, trackingAddress } from 'c/timelineParcel';

const RAW = {
    id: 'a01',
    name: 'P1',
    status: 'In Transit',
    isTrackable: true,
    madeAt: '2026-11-12T21:00:00.000Z',
    country: 'US',
    state: 'ME',
    scans: [
        { seenAt: '2026-11-14T00:00:00.000Z', code: 'IT', place: 'Reno, NV', text: 'Departed' },
        { seenAt: '2026-11-13T00:00:00.000Z', code: 'AC' }
    ],
    links: [
        { kind: 'Case', id: '500', name: '0001', madeAt: '2026-11-19T00:00:00.000Z', isClosed: true },
        { kind: 'Task', id: '00T' }
    ]
};

describe('a parcel of the server', () => {
    it('has its scans oldest first and blanks as null', () => {
        const parcel = readParcel(RAW);
        expect(parcel.scans.map((scan) => scan.code)).toEqual(['AC', 'IT']);
        expect(parcel.scans[0]).toMatchObject({ place: null, text: null });
        expect(parcel.lastScanAt).toBe(Date.parse('2026-11-14T00:00:00Z'));
        expect(parcel.links).toEqual([
            { kind: 'Case', id: '500', name: '0001', at: Date.parse('2026-11-19T00:00:00Z'), isClosed: true },
            { kind: 'Task', id: '00T', name: '', at: 0, isClosed: false }
        ]);
        expect(parcel.scanCount).toBe(2);
        expect(parcel.tracking).toBeNull();
    });

    it('is as old as the first thing known of it', () => {
        expect(readParcel({ ...RAW, madeAt: null }).madeAt).toBe(Date.parse('2026-11-13T00:00:00Z'));
        expect(readParcel({ id: 'a', name: 'b', shipDate: '2026-11-01' }).madeAt).toBe(Date.parse('2026-11-01'));
        expect(readParcel({ id: 'a', name: 'b', orderedAt: '2026-10-01T01:00:00Z' }).madeAt).toBe(
            Date.parse('2026-10-01T01:00:00Z')
        );
        expect(readParcel({ id: 'a', name: 'b' })).toMatchObject({ madeAt: 0, status: 'Label Created' });
    });

    it('keeps a day without a time on that day, and ends its promise when the day ends where it goes', () => {
        const parcel = readParcel({ ...RAW, promisedAt: '2026-11-19T00:00:00.000Z' });
        expect(parcel.promisedAt).toBe(Date.parse('2026-11-19T12:00:00Z'));
        expect(deadlineOf(parcel)).toBe(Date.parse('2026-11-20T04:59:00Z'));
        expect(deadlineOf({ ...parcel, state: null })).toBe(parcel.promisedAt);
        expect(deadlineOf({ ...parcel, promisedAt: null })).toBeNull();
        const timed = Date.parse('2026-11-19T23:00:00Z');
        expect(deadlineOf({ ...parcel, promisedAt: timed })).toBe(timed);
    });
});

describe('names and addresses', () => {
    it('says carriers as people do', () => {
        expect(carrierName('ups_walleted')).toBe('UPS');
        expect(carrierName('better_trucks')).toBe('Better Trucks');
        expect(carrierName(null)).toBeNull();
    });

    it('does not say the carrier twice', () => {
        expect(serviceName({ carrier: 'stamps_com', service: 'usps_priority_mail', name: 'P' })).toBe(
            'USPS Priority Mail'
        );
        expect(serviceName({ carrier: 'ups', service: null, name: 'P' })).toBe('UPS');
        expect(serviceName({ carrier: null, service: null, name: 'P' })).toBe('P');
        expect(serviceName({ carrier: null, service: 'local_courier', name: 'P' })).toBe('Local Courier');
    });

    it('opens https pages of known carriers only', () => {
        expect(trackingAddress({ trackingUrl: 'https://www.ups.com/track?n=1' })).toBe('https://www.ups.com/track?n=1');
        expect(trackingAddress({ trackingUrl: 'https://ups.com.evil.example/track' })).toBeNull();
        expect(trackingAddress({ trackingUrl: 'http://www.ups.com/track' })).toBeNull();
        expect(trackingAddress({ trackingUrl: 'data:text/html,x' })).toBeNull();
        expect(trackingAddress({ trackingUrl: null })).toBeNull();
    });
});
