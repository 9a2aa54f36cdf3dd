/** The queue as it is loaded, decided and taken back. */
import {
    canCreateAll,
    NO_FILTER,
    nextAfter,
    problemOf,
    type Detail,
    type Filter,
    type Item,
    type Problem
} from 'c/reviewModel';
import type { Api, Creation, Decision } from './api';

export type { Api, Creation, Decision } from './api';

/** Rows of one page. */
export const PAGE = 50;
/** Decisions that can be taken back. */
export const UNDOABLE = 20;

export class ReviewData {
    items: readonly Item[] = [];
    total = 0;
    reasons: Readonly<Record<string, number>> = {};
    filter: Filter = NO_FILTER;
    current: Item | null = null;
    detail: Detail | null = null;
    decisions: readonly Decision[] = [];
    selected: ReadonlySet<string> = new Set();
    isLoading = true;
    isConnected = true;
    mayDecide = false;
    /** Why there is nothing to show. */
    problem: Problem | null = null;
    /** Why the latest question or act failed; what was loaded stays. */
    failure: Problem | null = null;
    readAt = 0;
    private readonly api: Api;
    private readonly changed: () => void;
    private asked = 0;

    constructor(api: Api, changed: () => void) {
        this.api = api;
        this.changed = changed;
    }

    get hasMore(): boolean {
        return this.items.length < this.total;
    }
    get selectedItems(): Item[] {
        return this.items.filter(({ id }) => this.selected.has(id));
    }
    get canCreateSelected(): boolean {
        return canCreateAll(this.selectedItems);
    }

    /** Loads everything from the start. What was loaded before stays where the server does not answer. */
    async start(): Promise<void> {
        try {
            const [isConnected, mayDecide, decided, reasons] = await Promise.all([
                this.api.isConnected(),
                this.api.canDecide(),
                this.api.decisions(),
                this.api.countByReason()
            ]);
            Object.assign(this, { isConnected, mayDecide, reasons, problem: null });
            this.decisions = decided.map(({ id, orderName, name }) => ({ ids: [id], names: [orderName ?? name] }));
            await this.load(this.current?.id ?? null);
        } catch (error) {
            if (this.readAt === 0) {
                this.problem = problemOf(error);
            } else {
                this.failure = problemOf(error);
            }
        }
        this.isLoading = false;
        this.changed();
    }

    /** Asks for other orders. */
    async narrow(filter: Filter): Promise<void> {
        this.filter = filter;
        await this.attempt(() => this.load(null));
    }

    /** Loads the next page. */
    async more(): Promise<void> {
        const after = this.items.at(-1)?.name ?? null;
        await this.attempt(async () => {
            const page = await this.api.findPage({ filter: this.filter, after, maximum: PAGE });
            const known = new Set(this.items.map(({ id }) => id));
            this.items = [...this.items, ...page.filter(({ id }) => !known.has(id))];
        });
    }

    /** Opens an order. Only the latest one asked for counts. */
    async open(item: Item | null): Promise<void> {
        this.current = item;
        this.detail = null;
        this.asked += 1;
        const turn = this.asked;
        this.changed();
        if (item) {
            await this.attempt(async () => {
                const detail = await this.api.detail({ reviewId: item.id });
                this.detail = turn === this.asked ? detail : this.detail;
            });
        }
    }

    /** Selects orders, or takes them out of the selection. */
    select(ids: readonly string[], isOn: boolean): void {
        const others = [...this.selected].filter((id) => !ids.includes(id));
        this.selected = new Set(isOn ? [...others, ...ids] : others);
        this.changed();
    }

    /** Ties the open order to what was chosen. @returns whether it worked */
    async accept(chosen: Record<string, string>, scope: string): Promise<boolean> {
        return this.decide(this.current ? [this.current] : [], ([reviewId = '']) =>
            this.api.accept({ reviewId, chosen, scope })
        );
    }

    /** Creates the customer of the open order. @returns whether it worked */
    async create(scope: string): Promise<boolean> {
        const kind = this.detail?.createKind ?? null;
        return this.decide(this.current ? [this.current] : [], ([reviewId = '']) =>
            this.api.create({ reviewId, kind, scope })
        );
    }

    /** Leaves orders without records. @returns whether it worked */
    async ignore(items: readonly Item[], reason: string): Promise<boolean> {
        return this.decide(items, (reviewIds) => this.api.ignore({ reviewIds, scope: 'Order', reason }));
    }

    /** Creates the customers of orders, one after the other; goes on after a refusal. */
    /* eslint-disable no-await-in-loop -- each creation may make the record the next order is matched to */
    async createAll(items: readonly Item[]): Promise<Creation> {
        const done: Item[] = [];
        let problem: Problem | null = null;
        for (const item of items) {
            try {
                const { createKind = null, createObstacle } = await this.api.detail({ reviewId: item.id });
                if (createObstacle) {
                    throw new Error(createObstacle);
                }
                await this.api.create({ reviewId: item.id, kind: createKind, scope: 'Order' });
                done.push(item);
            } catch (error) {
                problem ??= problemOf(error);
            }
        }
        await this.settle(done);
        return { done, problem };
    }
    /* eslint-enable no-await-in-loop */

    /** Has orders matched again; they stay until the match is known. @returns how many will be; null where it failed */
    async rematch(items: readonly Item[]): Promise<number | null> {
        let count: number | null = null;
        await this.attempt(async () => {
            count = await this.api.rematch({ orderIds: items.flatMap(({ orderId }) => orderId ?? []) });
            this.selected = new Set();
        });
        return count;
    }

    /** Takes the latest decision back and opens its order. @returns what was taken back; null for nothing */
    async undo(): Promise<Decision | null> {
        const [latest, ...others] = this.decisions;
        if (!latest) {
            return null;
        }
        const isDone = await this.attempt(async () => {
            await this.api.undo({ reviewIds: latest.ids });
            this.decisions = others;
            await this.load(latest.ids[0] ?? null);
        });
        return isDone ? latest : null;
    }

    private async decide(items: readonly Item[], act: (ids: readonly string[]) => Promise<unknown>): Promise<boolean> {
        const isDone = await this.attempt(() => act(items.map(({ id }) => id)));
        if (isDone) {
            await this.settle(items);
        }
        return isDone;
    }

    /** Takes decided orders out of the queue and opens the next one. */
    private async settle(items: readonly Item[]): Promise<void> {
        if (items.length === 0) {
            this.changed();
            return;
        }
        const gone = new Set(items.map(({ id }) => id));
        const names = items.map(({ orderName, name }) => orderName ?? name);
        const isOpenGone = this.current !== null && gone.has(this.current.id);
        const next = isOpenGone ? nextAfter(this.items, this.current?.id ?? '', gone) : this.current;
        this.decisions = [{ ids: [...gone], names }, ...this.decisions].slice(0, UNDOABLE);
        this.items = this.items.filter(({ id }) => !gone.has(id));
        this.total -= gone.size;
        this.selected = new Set([...this.selected].filter((id) => !gone.has(id)));
        if (this.items.length === 0 && this.total > 0) {
            await this.attempt(() => this.load(null));
        } else if (isOpenGone) {
            await this.open(next);
        }
        this.changed();
    }

    private async load(openId: string | null): Promise<void> {
        const [items, total] = await Promise.all([
            this.api.findPage({ filter: this.filter, after: null, maximum: PAGE }),
            this.api.count({ filter: this.filter })
        ]);
        Object.assign(this, { items, total, selected: new Set<string>(), readAt: Date.now() });
        await this.open(items.find(({ id }) => id === openId) ?? items[0] ?? null);
    }

    private async attempt(act: () => Promise<unknown>): Promise<boolean> {
        this.failure = null;
        try {
            await act();
            return true;
        } catch (error) {
            this.failure = problemOf(error);
            return false;
        } finally {
            this.changed();
        }
    }
}
