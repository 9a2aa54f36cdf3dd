import { DAY, MINUTE } from '../core/pacific.ts';
import type { Instant } from '../core/pacific.ts';
import type { Random } from '../core/random.ts';
import { World } from '../world/World.ts';
import { furnishAccount } from './account.ts';
import { DraftWriter } from './drafts.ts';
import type { Draft } from './drafts.ts';
import { LIFE_SHARES, LifePlanner } from './lives.ts';
import type { Life } from './lives.ts';
import { makePopulation } from './people.ts';

/** What kind of merchant to make. */
export interface MerchantOptions {
    seed: string;
    /** Orders that can be seen at `now`. */
    orders: number;
    now: Instant;
    /** Days of history before `now`. */
    days: number;
    /** Further orders that arrive after `now`, spread over `futureDays`. */
    future: number;
    futureDays: number;
    /** Share of shipped orders that leave in one more parcel than usual. */
    extraLabels: number;
}

/** Shares of all orders that change how many can be seen. */
const MERGED_SHARE = 0.015;
const SPLIT_SHARE = 0.02;
/** One order in so many has a thousand lines; merchants of 300 orders and more have at least one. */
const ORDERS_PER_HUGE = 5000;

/** Makes the account and lets its history happen up to `now`. The same options make the same account. */
export function generateMerchant(options: MerchantOptions): World {
    const start = options.now - options.days * DAY;
    const orders = Math.max(0, options.orders);
    const world = new World(options.seed, start, 2 ** 31 - 3 * orders);
    furnishAccount(world, start);
    const total = orders + options.future;
    const population = makePopulation(world.random('population'), Math.max(10, Math.round(total * 0.6)));
    world.people = population.people;
    world.companies = population.companies;
    const writer = new DraftWriter(world, world.random('drafts'), population, start);
    const planner = new LifePlanner(world, world.random('lives'), total, options.extraLabels);
    planHistory(world, options, writer, planner);
    planFuture(world, options, writer, planner);
    world.advanceTo(options.now);
    for (const [index, store] of world.stores.entries()) store.refreshedAt = options.now - 20 * MINUTE - index * 4000;
    return world;
}

function planHistory(world: World, options: MerchantOptions, writer: DraftWriter, planner: LifePlanner): void {
    const random = world.random('history');
    const end = options.now - 40 * MINUTE;
    const start = options.now - options.days * DAY;
    const calm = Math.max(start, options.now - 3 * DAY);
    const merges = Math.round(options.orders * MERGED_SHARE);
    const splits = Math.round(options.orders * SPLIT_SHARE);
    const special: Life[] = [];
    for (let index = 0; index < merges; index++) special.push('merge');
    for (let index = 0; index < splits; index++) special.push(index % 2 === 0 ? 'split-legacy' : 'split-new');
    const plain = options.orders - merges - 2 * splits;
    const huge = options.orders >= 300 ? Math.max(1, Math.floor(options.orders / ORDERS_PER_HUGE)) : 0;
    const plans = [
        ...special.map((life) => ({
            at: writer.shoppingTime(start, calm),
            life,
            lines: life === 'merge' ? undefined : 4
        })),
        ...Array.from({ length: Math.max(0, plain) }, (_, index) => ({
            at: writer.shoppingTime(start, end),
            life: index < huge ? ('label' as Life) : ordinaryLife(random),
            lines: index < huge ? 1000 : undefined
        }))
    ].sort((left, right) => left.at - right.at);
    for (const { at, life, lines } of plans) planOne(writer, planner, at, life, lines);
}

function planOne(writer: DraftWriter, planner: LifePlanner, at: Instant, life: Life, lines: number | undefined): void {
    const draft = writer.write(at, undefined, lines);
    let second: Draft | undefined;
    if (life === 'merge') {
        second = writer.write(at + 4 * MINUTE, draft);
        second.order.shipTo = { ...draft.order.shipTo };
        planner.planImport(second);
    }
    planner.plan(draft, life, second);
}

function planFuture(world: World, options: MerchantOptions, writer: DraftWriter, planner: LifePlanner): void {
    const random = world.random('future');
    const end = options.now + options.futureDays * DAY;
    const times = Array.from({ length: options.future }, () => writer.shoppingTime(options.now, end)).sort(
        (a, b) => a - b
    );
    for (const at of times) planOne(writer, planner, at, ordinaryLife(random), undefined);
}

function ordinaryLife(random: Random): Life {
    return random.weighted(LIFE_SHARES) as Life;
}
