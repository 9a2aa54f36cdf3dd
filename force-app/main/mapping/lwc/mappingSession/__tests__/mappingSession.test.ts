import { change, type Row } from 'c/mappingDraft';
import { MappingSession, type Api } from 'c/mappingSession';

const row = (key: string, more: Partial<Row> = {}): Row => ({
    key,
    sourceObject: 'Order',
    sourcePath: `path.${key}`,
    targetObject: 'Contact',
    targetField: 'Email',
    isKey: false,
    policy: 'Always',
    active: true,
    version: '1',
    isDefault: false,
    recordId: `r${key}`,
    ...more
});
const ORDER = { orderId: 'o1', name: 'HP-1', failed: false };
const refused = (code: string): Error => new Error(`${code}: Refused.`);

/** A server that answers what is given, and fails loudly where nothing is. */
function server(answers: Partial<Api>): { api: Api; calls: [string, unknown][] } {
    const calls: [string, unknown][] = [];
    const answer = (name: keyof Api) => (params?: unknown) => {
        calls.push([name, params]);
        const given = answers[name] as ((params: unknown) => Promise<unknown>) | undefined;
        if (!given) {
            throw new Error(`Nothing was said about ${name}`);
        }
        return given(params);
    };
    const names = ['rows', 'repairs', 'sources', 'targetObjects', 'orders', 'samples', 'save'] as const;
    return { api: Object.fromEntries(names.map((name) => [name, answer(name)])) as unknown as Api, calls };
}
const READING: Partial<Api> = {
    rows: () => Promise.resolve([row('a'), row('b')]),
    repairs: () => Promise.resolve({ a: { kind: 'Use Field', label: 'Use Title', value: 'Title' } }),
    sources: ({ kind }) =>
        Promise.resolve([{ path: kind, valueKind: 'text', label: kind, seen: true, mapped: false, rows: 1 }]),
    targetObjects: () => Promise.resolve([{ name: 'Contact', label: 'Contact' }]),
    orders: () => Promise.resolve([ORDER]),
    samples: () => Promise.resolve([{ mappingKey: 'a', sent: 'x', result: 'X' }])
};
async function opened(answers: Partial<Api> = {}): Promise<{ session: MappingSession; calls: [string, unknown][] }> {
    const { api, calls } = server({ ...READING, ...answers });
    const session = new MappingSession(api, () => undefined);
    await session.load();
    return { session, calls };
}

it('reads rows, then the values of the newest order, sources of both kinds and repairs', async () => {
    const { session } = await opened();
    expect(session.isLoading).toBe(false);
    expect(session.orderId).toBe('o1');
    expect(session.samples.get('a')?.result).toBe('X');
    expect(session.sources.map(({ sourceObject, path }) => [sourceObject, path])).toEqual([
        ['Order', 'Order'],
        ['Shipment', 'Shipment']
    ]);
    expect(session.repairs.a?.label).toBe('Use Title');
});

it('asks for no values where no order is stored', async () => {
    const { session, calls } = await opened({ orders: () => Promise.resolve([]) });
    expect(session.orderId).toBe('');
    expect(calls.map(([name]) => name)).not.toContain('samples');
});

it('says why nothing could be read, and asks no further', async () => {
    const { session, calls } = await opened({ rows: () => Promise.reject(refused('MAP-403')) });
    expect(session.problem?.code).toBe('MAP-403');
    expect(calls.map(([name]) => name)).not.toContain('sources');
});

it('keeps what was read where values, sources or repairs do not come', async () => {
    const { session } = await opened({
        samples: () => Promise.reject(refused('MAP-1')),
        sources: () => Promise.reject(refused('MAP-2')),
        repairs: () => Promise.reject(new Error('offline'))
    });
    expect(session.draft.saved).toHaveLength(2);
    expect(session.refusal).not.toBeNull();
});

it('tries a change on the order at once, and leaves rows without a field out', async () => {
    const { session, calls } = await opened();
    await session.edit(change(session.draft, row('a', { policy: 'Only If Blank' }), row('n', { targetField: '' })));
    const [, params] = calls.filter(([name]) => name === 'samples').at(-1) as [string, { drafts: Row[] }];
    expect(params.drafts.map(({ key }) => key)).toEqual(['a']);
    expect(session.cannotUndo).toBe(false);
    expect(session.cannotRedo).toBe(true);
    await session.show('o2');
    expect(calls.at(-1)).toEqual(['samples', expect.objectContaining({ orderId: 'o2' })]);
});

it('shows only the values asked for last', async () => {
    const { session } = await opened();
    const waiting: ((samples: { mappingKey: string }[]) => void)[] = [];
    const late = server({ ...READING, samples: () => new Promise((resolve) => waiting.push(resolve)) });
    const slow = new MappingSession(late.api, () => undefined);
    Object.assign(slow, { draft: session.draft, orderId: 'o1' });
    const both = [slow.show('o1'), slow.show('o2')];
    waiting[1]?.([{ mappingKey: 'second' }]);
    waiting[0]?.([{ mappingKey: 'first' }]);
    await Promise.all(both);
    expect([...slow.samples.keys()]).toEqual(['second']);
});

it('saves the draft, and puts back what was there before', async () => {
    const saves: { rows: Row[]; removed: string[] }[] = [];
    const { session } = await opened({
        rows: () => Promise.resolve([row('a'), row('d', { isDefault: true, recordId: null })]),
        save: (params) => {
            saves.push(params);
            return Promise.resolve([row('a', { policy: 'Only If Blank', version: '2' }), row('d'), row('n')]);
        }
    });
    expect(await session.restore()).toBe(false);
    await session.edit(
        change(
            session.draft,
            row('a', { policy: 'Only If Blank' }),
            row('d', { isDefault: true, active: false }),
            row('n')
        )
    );
    expect(await session.save()).toBe(true);
    expect(session.draft.now.size).toBe(0);
    expect(await session.restore()).toBe(true);
    expect(saves[1]?.rows.map(({ key, policy, version }) => [key, policy, version])).toEqual([['a', 'Always', '2']]);
    expect(saves[1]?.removed).toEqual(['d', 'n']);
    expect(await session.restore()).toBe(false);
});

it('keeps the draft where saving is refused', async () => {
    const { session } = await opened({ save: () => Promise.reject(refused('MAP-101')) });
    await session.edit(change(session.draft, row('a', { active: false })));
    expect(await session.save()).toBe(false);
    expect([session.refusal?.code, session.isSavedFirst, session.draft.now.size]).toEqual(['MAP-101', false, 1]);
    await session.giveUp();
    expect(session.draft.now.size).toBe(0);
});

it('compares with who saved first, and goes on with what is kept', async () => {
    let rows = [row('a'), row('b')];
    const { session } = await opened({
        rows: () => Promise.resolve(rows),
        save: () => Promise.reject(refused('MAP-331'))
    });
    await session.edit(change(session.draft, row('a', { active: false }), row('b', { active: false })));
    await session.save();
    expect(session.isSavedFirst).toBe(true);
    rows = [row('a', { version: '2' }), row('b')];
    await session.compare();
    expect(session.conflicts.map(({ key }) => key)).toEqual(['a']);
    session.settle(new Set());
    expect([...session.draft.now.keys()]).toEqual(['b']);
    await session.compare();
    expect([session.conflicts, session.refusal]).toEqual([[], null]);
});

it('says where comparing does not work', async () => {
    const answers = [Promise.resolve([row('a')]), Promise.reject(refused('MAP-9'))];
    const { session } = await opened({ rows: () => answers.shift() as Promise<Row[]> });
    await session.compare();
    expect(session.refusal?.code).toBe('MAP-9');
});
