import type { Instant } from '../core/pacific.ts';
import { TimedQueue } from '../core/queue.ts';
import { Random } from '../core/random.ts';
import type { WorldSignal } from './signals.ts';
import { Table } from './table.ts';
import type {
    Carrier,
    Customer,
    Fulfillment,
    Label,
    Order,
    Product,
    Store,
    Tag,
    TrueCompany,
    TruePerson,
    User,
    Warehouse
} from './types.ts';

/** Something that happens in the world at its time. */
export type Happening = (world: World, at: Instant) => void;

/** Numbers the next rows get. */
export interface NextIds {
    order: number;
    item: number;
    label: number;
    fulfillment: number;
    customer: number;
    customerUser: number;
    batch: number;
    batchNumber: number;
    package: number;
    customs: number;
}

/**
 * One ShipStation account: its rows, its present, and everything that is still going to happen. Nothing in here
 * knows of HTTP; V1 and V2 are two ways to read and write it.
 */
export class World {
    readonly seed: string;
    /** The present; every change is stamped with it. */
    now: Instant;
    readonly orders = new Table<Order>((order) => order.id);
    readonly labels = new Table<Label>((label) => label.id);
    readonly fulfillments = new Table<Fulfillment>((fulfillment) => fulfillment.id);
    readonly customers = new Table<Customer>((customer) => customer.customerId);
    readonly ordersByKey = new Map<string, Order>();
    readonly labelsByOrder = new Map<number, Label[]>();
    readonly fulfillmentsByOrder = new Map<number, Fulfillment[]>();
    readonly customersByName = new Map<string, Customer>();
    stores: Store[] = [];
    warehouses: Warehouse[] = [];
    carriers: Carrier[] = [];
    products: Product[] = [];
    tags: Tag[] = [];
    users: User[] = [];
    people: TruePerson[] = [];
    companies: TrueCompany[] = [];
    /** Told of what webhooks report. */
    listener: ((signal: WorldSignal) => void) | undefined;
    readonly next: NextIds;
    private readonly queue = new TimedQueue<Happening>();

    constructor(seed: string, start: Instant, firstOrderId: number) {
        this.seed = seed;
        this.now = start;
        this.next = {
            order: firstOrderId,
            item: 2_600_000_001,
            label: 412_000_017,
            fulfillment: 16_700_003,
            customer: 37_700_011,
            customerUser: 67_195_001,
            batch: 144_015_001,
            batchNumber: 300_101,
            package: 1,
            customs: 11_558_001
        };
    }

    /** Gives out the next number of a kind; gaps as other accounts' rows would leave them. */
    takeId(kind: keyof NextIds, gap = 1): number {
        const id = this.next[kind];
        this.next[kind] = id + gap;
        return id;
    }

    /** Random numbers for one purpose, the same for the same purpose every time. */
    random(purpose: string | number): Random {
        return new Random(`${this.seed}/${purpose}`);
    }

    /** Puts a happening on the timeline. One that is already past happens at the next advance. */
    schedule(at: Instant, happening: Happening): void {
        this.queue.push(at, happening);
    }

    /** Lets everything happen that is due; time that lies behind changes nothing. */
    advanceTo(instant: Instant): void {
        for (;;) {
            const due = this.queue.takeDue(instant);
            if (!due) break;
            this.now = Math.max(this.now, due.at);
            due.value(this, due.at);
        }
        this.now = Math.max(this.now, instant);
    }

    /** How many happenings lie ahead. */
    get pending(): number {
        return this.queue.size;
    }

    /** When the next happening is due. */
    get nextHappeningAt(): Instant | undefined {
        return this.queue.nextAt;
    }

    /** Tells the listener, if there is one. */
    signal(signal: WorldSignal): void {
        this.listener?.(signal);
    }

    /** Orders a client can see: not those that were merged into another. */
    visible(order: Order | undefined): order is Order {
        return order !== undefined && order.mergedInto === null;
    }

    /** The store with that id. */
    store(storeId: number | null): Store | undefined {
        return this.stores.find((store) => store.storeId === storeId);
    }
}
