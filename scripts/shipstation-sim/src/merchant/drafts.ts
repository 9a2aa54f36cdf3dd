import { DAY, HOUR, MINUTE, dateText, fromWall, toWall } from '../core/pacific.ts';
import type { Instant } from '../core/pacific.ts';
import type { Random } from '../core/random.ts';
import { addBusinessDays } from '../world/journeys.ts';
import { totalOf } from '../world/orders.ts';
import type { Order, OrderItem, Store, TrueCompany, TruePerson } from '../world/types.ts';
import type { World } from '../world/World.ts';
import { STORES } from './account.ts';
import { writeContact } from './noise.ts';
import type { Population } from './people.ts';

/** How often each store sells. */
const STORE_SHARES = { amazon: 22, amazonCanada: 4, outdoor: 34, kitchen: 22, manual: 8, trade: 9, closed: 1 };

/** Lines of an order from a web shop or marketplace: most people buy one thing. */
const LINE_SHARES = { 1: 70, 2: 18, 3: 7, 4: 3, 7: 2 };

/** An order that is going to be placed: who, when, where, and how it reaches ShipStation. */
export interface Draft {
    order: Order;
    store: Store;
    buyer: TruePerson;
    orderedAt: Instant;
    importedAt: Instant;
}

/** Writes orders one after the other; numbers run on within each store. */
export class DraftWriter {
    private readonly world: World;
    private readonly random: Random;
    private readonly companies: Map<string, TrueCompany>;
    private readonly population: Population;
    private readonly counters = new Map<number, number>();
    private readonly start: Instant;

    constructor(world: World, random: Random, population: Population, start: Instant) {
        this.world = world;
        this.random = random;
        this.population = population;
        this.start = start;
        this.companies = new Map(population.companies.map((company) => [company.companyId, company]));
    }

    /** A time between two instants, at hours when people shop, on a Pacific clock. */
    shoppingTime(from: Instant, to: Instant): Instant {
        const day = from + this.random.next() * Math.max(1, to - from);
        const midnight = Math.floor(toWall(day) / DAY) * DAY;
        const hour = Number(
            this.random.weighted({ 2: 2, 7: 6, 9: 10, 11: 12, 13: 11, 15: 10, 17: 11, 19: 14, 20: 14, 21: 10, 23: 5 })
        );
        const at = fromWall(midnight + hour * HOUR + this.random.int(0, 3_599_999));
        return at < from || at > to ? Math.floor(day) : at;
    }

    /** One order placed at `orderedAt`; by a given buyer in a given store when it repeats another. */
    write(orderedAt: Instant, repeat?: Draft, lines?: number): Draft {
        const random = this.random;
        const store = repeat?.store ?? this.chooseStore(orderedAt, lines);
        const buyer = repeat?.buyer ?? this.chooseBuyer(store);
        const gift = random.chance(0.06);
        const recipient = gift ? random.pick(this.population.people) : buyer;
        const company = buyer.companyId && !gift ? this.companies.get(buyer.companyId) : undefined;
        const contact = writeContact(random, store, buyer, company, recipient);
        const number = this.nextNumber(store);
        const truth = {
            personId: buyer.personId,
            companyId: company?.companyId ?? null,
            recipientId: recipient === buyer ? null : recipient.personId,
            damage: contact.damage
        };
        const order = this.blank(store, number, orderedAt);
        Object.assign(order, {
            customerUsername: contact.customerUsername,
            customerEmail: contact.customerEmail,
            billTo: contact.billTo,
            shipTo: contact.shipTo,
            gift,
            giftMessage: gift ? random.pick(['Thank you!', 'Happy birthday 🎂', 'For you, from all of us.']) : null,
            truth
        });
        this.fillBasket(order, store, lines);
        return { order, store, buyer, orderedAt, importedAt: this.importTime(store, order, orderedAt) };
    }

    private chooseStore(orderedAt: Instant, lines: number | undefined): Store {
        if (lines && lines > 100) return this.world.store(STORES.trade)!;
        const name = this.random.weighted(STORE_SHARES);
        const closed = name === 'closed' && orderedAt > this.start + 20 * DAY;
        return this.world.store(STORES[closed ? 'outdoor' : name])!;
    }

    /** A few people buy most; trade orders come from people with a company. */
    private chooseBuyer(store: Store): TruePerson {
        const people = this.population.people;
        for (let attempt = 0; attempt < 12; attempt++) {
            const person = people[Math.floor(this.random.next() ** 1.8 * people.length)]!;
            if (store.storeId !== STORES.trade || person.companyId) return person;
        }
        return this.random.pick(people);
    }

    private nextNumber(store: Store): string {
        const random = this.random;
        const firsts: Record<number, number> = {
            [STORES.manual]: 1001,
            [STORES.outdoor]: 10_234,
            [STORES.kitchen]: 10_300,
            [STORES.trade]: 12_345,
            [STORES.closed]: 901
        };
        const count = (this.counters.get(store.storeId) ?? firsts[store.storeId] ?? 1) + 1;
        if (store.orderSourceCode?.startsWith('amazon'))
            return `${random.int(111, 114)}-${random.digits(7)}-${random.digits(7)}`;
        if (store.storeId === STORES.manual && random.chance(0.05) && count > 1003) return `M-${count - 1}`;
        this.counters.set(store.storeId, count);
        if (store.storeId === STORES.manual) return `M-${count}`;
        return store.storeId === STORES.trade ? `SO${String(count).padStart(7, '0')}` : String(count);
    }

    private blank(store: Store, number: string, orderedAt: Instant): Order {
        const random = this.random;
        const amazon = store.orderSourceCode?.startsWith('amazon') ?? false;
        const guid = random.guid();
        const orderDate = Math.floor(toWall(orderedAt) / 1000) * 1000;
        return {
            id: 0,
            key: store.marketplaceId === 0 ? `manual-${guid.replace(/-/gu, '')}` : amazon ? number : guid,
            number,
            storeId: store.storeId,
            importBatch: null,
            createdAt: 0,
            modifiedAt: 0,
            modifiedWall: 0,
            orderDate,
            paymentDate: orderDate,
            shipByDate: random.chance(0.7) ? Math.floor(addBusinessDays(orderDate, 2) / DAY) * DAY : null,
            status: 'awaiting_shipment',
            customerId: null,
            customerUsername: null,
            customerEmail: null,
            billTo: emptyAddress(),
            shipTo: emptyAddress(),
            items: [],
            orderTotal: 0,
            amountPaid: 0,
            taxAmount: 0,
            shippingAmount: 0,
            customerNotes: random.chance(0.1) ? random.pick(NOTES) : null,
            internalNotes: random.chance(0.05) ? random.pick(NOTES) : null,
            gift: false,
            giftMessage: null,
            paymentMethod: random.pick([null, 'Credit Card', 'PayPal', 'Other']),
            requestedShippingService: random.pick([
                'Standard',
                'Std Cont US Street Addr',
                'Free Shipping',
                'Priority Mail',
                'Expedited',
                null
            ]),
            carrierCode: null,
            serviceCode: null,
            packageCode: null,
            confirmation: random.weighted({ none: 60, delivery: 35, signature: 5 }),
            shipDate: null,
            holdUntilDate: null,
            weight: null,
            dimensions: random.chance(0.6)
                ? { units: 'inches', length: random.int(4, 24), width: random.int(4, 16), height: random.int(1, 12) }
                : null,
            insurance: { provider: null, insureShipment: false, insuredValue: 0 },
            international: { contents: null, customsItems: null, nonDelivery: null },
            advanced: {
                warehouseId: random.chance(0.7) ? 17977 : 14265,
                nonMachinable: false,
                saturdayDelivery: false,
                containsAlcohol: false,
                mergedOrSplit: false,
                mergedIds: [],
                parentId: null,
                customField1: store.storeId === STORES.trade ? `PO ${random.digits(6)}` : null,
                customField2: null,
                customField3: null,
                source: amazon ? 'amazon' : null,
                billToParty: null,
                billToAccount: null,
                billToPostalCode: null,
                billToCountryCode: null
            },
            tagIds: null,
            userId: null,
            externallyFulfilled: false,
            externallyFulfilledBy: null,
            mergedInto: null,
            deleted: false,
            truth: { personId: null, companyId: null, recipientId: null, damage: [] }
        };
    }

    private fillBasket(order: Order, store: Store, lines: number | undefined): void {
        const random = this.random;
        const count =
            lines ?? (store.storeId === STORES.trade ? random.int(2, 6) : Number(random.weighted(LINE_SHARES)));
        for (let line = 0; line < count; line++) order.items.push(this.line(store));
        if (random.chance(0.08)) order.items.push(discount(order.items[0]!));
        const goods = totalOf({ items: order.items, taxAmount: 0, shippingAmount: 0 });
        order.taxAmount = Math.round(goods * 8) / 100;
        order.shippingAmount = random.pick([0, 0, 5.95, 7.5, 12.5]);
        order.orderTotal = totalOf(order);
        if (store.storeId === STORES.manual && random.chance(0.15)) {
            for (const item of order.items) item.unitPrice = 0;
            Object.assign(order, { taxAmount: 0, shippingAmount: 0, orderTotal: 0 });
        }
        order.amountPaid = order.orderTotal;
        const ounces = order.items.reduce((sum, item) => sum + (item.weight?.value ?? 0) * item.quantity, 0);
        order.weight = { value: Math.round(ounces * 100) / 100, units: 'ounces' };
        if (order.orderTotal > 250)
            order.insurance = { provider: 'carrier', insureShipment: true, insuredValue: Math.round(order.orderTotal) };
        if (order.shipTo.country !== 'US') this.declare(order);
    }

    private line(store: Store): OrderItem {
        const random = this.random;
        const product = random.pick(this.world.products);
        const plain = random.chance(0.03);
        return {
            orderItemId: 0,
            lineItemKey: store.marketplaceId === 0 ? null : random.digits(10),
            sku: plain ? null : product.sku,
            name: plain ? `${product.name} — special make, hand finished, engraved “with love”` : product.name,
            imageUrl: random.chance(0.3) ? `https://images.ridgelinegoods.example/${product.sku}.jpg` : null,
            weight: { value: product.weightOz, units: 'ounces' },
            quantity: store.storeId === STORES.trade ? random.int(2, 24) : random.chance(0.85) ? 1 : random.int(2, 4),
            unitPrice: product.price,
            taxAmount: random.chance(0.5) ? null : Math.round(product.price * 8) / 100,
            shippingAmount: null,
            warehouseLocation: product.bin,
            options: random.chance(0.25) ? [{ name: 'Size', value: random.pick(['S', 'M', 'L', 'XL']) }] : [],
            productId: plain ? null : product.productId,
            fulfillmentSku: null,
            adjustment: false,
            upc: product.upc,
            createdAt: 0,
            modifiedAt: 0
        };
    }

    private declare(order: Order): void {
        order.international = {
            contents: 'merchandise',
            nonDelivery: 'return_to_sender',
            customsItems: order.items
                .filter((item) => !item.adjustment)
                .map((item) => ({
                    customsItemId: this.world.takeId('customs'),
                    description: item.name.slice(0, 40),
                    quantity: item.quantity,
                    value: item.unitPrice ?? 0,
                    harmonizedTariffCode: null,
                    countryOfOrigin: 'US'
                }))
        };
    }

    /** Channels are read every half hour; manual orders are typed in at once. */
    private importTime(store: Store, order: Order, orderedAt: Instant): Instant {
        if (store.marketplaceId === 0) return orderedAt + this.random.int(0, 999);
        const slot = Math.ceil((orderedAt + 1) / (30 * MINUTE)) * 30 * MINUTE + (store.storeId % 97) * 1000;
        order.importBatch = this.world.random(`import/${store.storeId}/${slot}`).guid();
        return slot + this.random.int(0, 4000);
    }
}

const NOTES = [
    'Please ship as soon as possible!',
    'Leave at the back door. The dog is friendly.',
    'Customer called and would like to upgrade shipping',
    'Bitte nicht vor dem 24. öffnen – danke!',
    'Gate code 4471\nRing twice'
];

function discount(item: OrderItem): OrderItem {
    return {
        ...item,
        lineItemKey: null,
        sku: 'DISCOUNT CODE',
        name: '10% OFF',
        imageUrl: null,
        weight: { value: 0, units: 'ounces' },
        quantity: 1,
        unitPrice: -Math.round((item.unitPrice ?? 0) * 10) / 100,
        taxAmount: null,
        options: [],
        productId: null,
        warehouseLocation: null,
        upc: null,
        adjustment: true
    };
}

function emptyAddress(): Order['shipTo'] {
    return {
        name: null,
        company: null,
        street1: null,
        street2: null,
        street3: null,
        city: null,
        state: null,
        postalCode: null,
        country: null,
        phone: null,
        residential: null,
        addressVerified: null
    };
}

/** The Pacific date some days after an instant, as a hold is set. */
export function dateAfter(instant: Instant, days: number): string {
    return dateText(toWall(instant) + days * DAY);
}
