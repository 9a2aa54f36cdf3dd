import { problemOf, TimelineData, type Api } from 'c/timelineData';
import { NO_FILTER } from 'c/timelineFilter';

const SUMMARY = {
    groups: [{ status: 'Delivered', isTrackable: true, count: 3 }],
    troubled: [],
    days: [],
    silentBefore: '2026-11-19T20:00:00Z',
    lateBefore: '2026-11-23T06:00:00Z',
    readAt: '2026-11-23T20:10:00Z'
};
const parcel = (id: string): Record<string, unknown> => ({ id, name: id, orderId: `o${id}` });
const page = (ids: string[], more: Record<string, unknown> = {}): unknown => ({
    parcels: ids.map(parcel),
    readAt: '2026-11-23T20:10:00Z',
    ...more
});

function started(answers: Partial<Record<keyof Api, jest.Mock>> = {}): {
    data: TimelineData;
    api: Record<keyof Api, jest.Mock>;
} {
    const api = {
        summary: jest.fn().mockResolvedValue(SUMMARY),
        page: jest.fn().mockResolvedValue(page(['1', '2'], { cursor: 'next' })),
        changes: jest.fn().mockResolvedValue(page([])),
        ...answers
    };
    return { data: new TimelineData(api as unknown as Api, jest.fn()), api };
}

describe('parcels of a record', () => {
    it('are loaded with their counts, page by page', async () => {
        const { data, api } = started();
        await data.start('001', 2);
        expect(data.isLoading).toBe(false);
        expect([data.parcels.size, data.total, data.orderCount, data.hasMore]).toEqual([2, 3, 2, true]);
        expect(data.groups[0]).toMatchObject({ carrier: null, storeId: null, storeName: null });
        api.page.mockResolvedValue(page(['3']));
        await data.more();
        expect(api.page.mock.calls.at(-1)[0].request).toEqual({ recordId: '001', silenceDays: 2, cursor: 'next' });
        expect([data.parcels.size, data.hasMore]).toEqual([3, false]);
        await data.more();
        expect(api.page).toHaveBeenCalledTimes(2);
    });

    it('stay when the next page fails, and the next try may work', async () => {
        const { data, api } = started();
        await data.start('001', 2);
        api.page.mockRejectedValueOnce(new Error('cut'));
        await data.more();
        expect(data.moreProblem?.code).toBe('TML-504');
        expect(data.parcels.size).toBe(2);
        await data.more();
        expect(data.moreProblem).toBeNull();
    });

    it('are not there when the first answer does not come', async () => {
        const { data } = started({ page: jest.fn().mockRejectedValue({ body: { message: 'TML-500: no' } }) });
        await data.start('001', 2);
        expect(data.problem).toEqual({ code: 'TML-500', message: 'no' });
        expect(data.now()).toBeGreaterThan(0);
    });
});

describe('a filter', () => {
    it('is asked of the server where not everything is loaded, and only the latest counts', async () => {
        const { data, api } = started();
        await data.start('001', 2);
        api.page
            .mockResolvedValueOnce(page(['9'], { matching: 12 }))
            .mockResolvedValueOnce(page(['8'], { matching: 5 }));
        await Promise.all([
            data.ask({ ...NO_FILTER, text: 'a' }, 'UTC'),
            data.ask({ ...NO_FILTER, text: 'ab' }, 'UTC')
        ]);
        expect(data.matching).toBe(5);
        expect(data.parcels.has('9')).toBe(false);
        api.page.mockResolvedValueOnce(page(['7'], { matching: 5 }));
        await data.ask({ ...NO_FILTER, tile: 'way' }, 'UTC');
        expect(data.matching).toBeNull();
        api.page.mockResolvedValueOnce(page(['7']));
        await data.ask({ ...NO_FILTER, text: 'x' }, 'UTC');
        expect(data.matching).toBeNull();
        api.page.mockRejectedValueOnce(new Error('cut'));
        await data.ask({ ...NO_FILTER, text: 'abc' }, 'UTC');
        expect(data.moreProblem?.code).toBe('TML-504');
    });
    it('that is outrun by the next one may fail without a word', async () => {
        const { data, api } = started();
        await data.start('001', 2);
        api.page.mockRejectedValueOnce(new Error('cut')).mockResolvedValueOnce(page([], { matching: 0 }));
        await Promise.all([data.ask({ ...NO_FILTER, text: 'a' }, 'UTC'), data.ask({ ...NO_FILTER, text: 'b' }, 'UTC')]);
        expect(data.moreProblem).toBeNull();
    });
    it('is not asked where everything is loaded', async () => {
        const { data, api } = started({ page: jest.fn().mockResolvedValue(page(['1'])) });
        await data.start('001', 2);
        await data.ask({ ...NO_FILTER, text: 'a' }, 'UTC');
        expect(api.page).toHaveBeenCalledTimes(1);
    });
});

describe('changes', () => {
    it('are taken in, and counted anew', async () => {
        const { data, api } = started();
        await data.start('001', 2);
        api.changes.mockResolvedValue(page(['2', '5']));
        expect(await data.poll()).toBe(2);
        expect([...data.changedIds]).toEqual(['2', '5']);
        expect(api.summary).toHaveBeenCalledTimes(2);
        api.changes.mockResolvedValue(page([]));
        expect(await data.poll()).toBe(0);
        expect(api.summary).toHaveBeenCalledTimes(2);
    });
    it('that cannot be heard of make the page say that it is old', async () => {
        const { data, api } = started();
        await data.start('001', 2);
        api.changes.mockRejectedValueOnce(new Error('cut'));
        await data.poll();
        expect(data.isStale).toBe(true);
        await data.poll();
        expect(data.isStale).toBe(false);
    });
});

describe('problems', () => {
    it('have a code, also those of the platform', () => {
        expect(problemOf({ body: { message: "You do not have access to the Apex class named 'X'." } }).code).toBe(
            'TML-403'
        );
        expect(problemOf({ status: 403 }).code).toBe('TML-403');
        expect(problemOf(null).code).toBe('TML-504');
    });
});
