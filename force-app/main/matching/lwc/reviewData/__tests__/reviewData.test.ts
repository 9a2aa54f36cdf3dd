import type { Item } from 'c/reviewModel';
import { ReviewData, type Api } from '../reviewData';

const ITEMS: readonly Item[] = ['1', '2', '3'].map((id) => ({
    id,
    name: `REV-${id}`,
    orderName: `HP-${id}`,
    orderId: `order${id}`,
    reasonCode: 'MAT-302'
}));
const refusal = (message: string) => Promise.reject({ body: { message } });

function opened(change: Partial<Api> = {}): { data: ReviewData; api: jest.Mocked<Api> } {
    const api = {
        findPage: jest.fn(async () => ITEMS),
        count: jest.fn(async () => 3),
        countByReason: jest.fn(async () => ({ 'MAT-302': 3 })),
        detail: jest.fn(async ({ reviewId }) => ({
            reviewId,
            candidates: [],
            remember: false,
            createKind: 'One Parent'
        })),
        decisions: jest.fn(async () => []),
        canDecide: jest.fn(async () => true),
        isConnected: jest.fn(async () => true),
        accept: jest.fn(async () => undefined),
        create: jest.fn(async () => null),
        ignore: jest.fn(async () => undefined),
        undo: jest.fn(async () => undefined),
        rematch: jest.fn(async () => 3),
        ...change
    } as jest.Mocked<Api>;
    return { api, data: new ReviewData(api, () => undefined) };
}

it('opens the order that waits longest', async () => {
    const { data } = opened();
    await data.start();
    expect([data.current?.id, data.detail?.reviewId, data.total, data.isLoading]).toEqual(['1', '1', 3, false]);
});

it('opens the next order after a decision, and takes it back', async () => {
    const { data, api } = opened();
    await data.start();
    expect(await data.accept({ contactId: 'c' }, 'Customer')).toBe(true);
    expect(api.accept).toHaveBeenCalledWith({ reviewId: '1', chosen: { contactId: 'c' }, scope: 'Customer' });
    expect([data.current?.id, data.total, data.items.length]).toEqual(['2', 2, 2]);
    expect((await data.undo())?.names).toEqual(['HP-1']);
    expect(api.undo).toHaveBeenCalledWith({ reviewIds: ['1'] });
    expect([data.current?.id, data.items.length]).toEqual(['1', 3]);
    expect(await data.undo()).toBeNull();
});

it('keeps the order where the server refuses, and says why', async () => {
    const { data } = opened({ accept: () => refusal('MAT-310: Decided meanwhile.') });
    await data.start();
    expect(await data.accept({ contactId: 'c' }, 'Order')).toBe(false);
    expect([data.current?.id, data.failure?.code, data.decisions.length]).toEqual(['1', 'MAT-310', 0]);
});

it('takes many back at once', async () => {
    const { data, api } = opened();
    await data.start();
    data.select(['1', '2'], true);
    expect(data.canCreateSelected).toBe(true);
    await data.ignore(data.selectedItems, 'Test order');
    expect([data.current?.id, data.selected.size]).toEqual(['3', 0]);
    await data.undo();
    expect(api.undo).toHaveBeenCalledWith({ reviewIds: ['1', '2'] });
});

it('creates many one by one, and goes on after a refusal', async () => {
    const { data } = opened({
        create: ({ reviewId }) => (reviewId === '2' ? refusal('MAT-311: Your duplicate rule.') : Promise.resolve(null))
    });
    await data.start();
    const { done, problem } = await data.createAll(data.items);
    expect([done.map(({ id }) => id), problem?.code]).toEqual([['1', '3'], 'MAT-311']);
    expect(data.items.map(({ id }) => id)).toEqual(['2']);
    expect(data.current?.id).toBe('2');
});

it('creates the kind the store wants', async () => {
    const { data, api } = opened();
    await data.start();
    await data.create('Order');
    expect(api.create).toHaveBeenCalledWith({ reviewId: '1', kind: 'One Parent', scope: 'Order' });
});

it('creates nobody where something stands in the way', async () => {
    const obstacle = { reviewId: '1', candidates: [], remember: false, createObstacle: 'MAT-303: Off' };
    const { data, api } = opened({ detail: async () => obstacle });
    await data.start();
    expect((await data.createAll(data.items)).problem?.code).toBe('MAT-303');
    expect(api.create).not.toHaveBeenCalled();
});

it('matches again, and tells how many', async () => {
    const { data, api } = opened();
    await data.start();
    expect(await data.rematch(data.items)).toBe(3);
    expect(api.rematch).toHaveBeenCalledWith({ orderIds: ['order1', 'order2', 'order3'] });
    api.rematch.mockImplementationOnce(() => refusal('MAT-403: No'));
    expect(await data.rematch(data.items)).toBeNull();
});

it('loads the next page after the last row, without doubles', async () => {
    const { data, api } = opened({ count: async () => 4 });
    await data.start();
    expect(data.hasMore).toBe(true);
    api.findPage.mockImplementationOnce(async () => [...ITEMS.slice(2), { id: '4', name: 'REV-4' }]);
    await data.more();
    expect(api.findPage).toHaveBeenLastCalledWith(expect.objectContaining({ after: 'REV-3' }));
    expect([data.items.length, data.hasMore]).toEqual([4, false]);
});

it('shows the problem at first, and keeps what was loaded later', async () => {
    const { data, api } = opened();
    api.canDecide.mockImplementationOnce(() => refusal('MAT-403: No'));
    await data.start();
    expect(data.problem?.code).toBe('MAT-403');
    await data.start();
    expect([data.problem, data.items.length]).toEqual([null, 3]);
    api.decisions.mockImplementationOnce(() => refusal('cut'));
    await data.start();
    expect([data.problem, data.failure?.message, data.items.length]).toEqual([null, 'cut', 3]);
});

it('asks for what a filter leaves, and opens nothing where that is nothing', async () => {
    const { data, api } = opened();
    await data.start();
    api.findPage.mockImplementationOnce(async () => []);
    await data.narrow({ reasonCode: 'MAT-304', storeId: null, olderThanHours: null });
    expect([data.current, data.detail]).toEqual([null, null]);
});

it('loads what waits behind, once all in sight is decided', async () => {
    const { data, api } = opened({ count: async () => 60 });
    await data.start();
    await data.ignore(data.items, 'Test order');
    expect(api.findPage).toHaveBeenCalledTimes(2);
    expect(data.items).toHaveLength(3);
});
