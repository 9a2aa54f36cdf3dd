import { DAY, HOUR } from '../core/pacific.ts';
import type { Instant } from '../core/pacific.ts';
import { address } from '../world/orders.ts';
import type { Carrier, Product, Store, Warehouse } from '../world/types.ts';
import type { World } from '../world/World.ts';
import { GOODS } from './names.ts';

/** The stores of the merchant; marketplace numbers are those seen in real accounts. */
export const STORES = {
    manual: 22766,
    amazon: 25801,
    amazonCanada: 25833,
    outdoor: 25748,
    kitchen: 25749,
    trade: 26815,
    closed: 21001
} as const;

function store(storeId: number, storeName: string, marketplaceId: number, extra: Partial<Store>): Store {
    const names: Record<number, string> = {
        0: 'ShipStation',
        2: 'Amazon',
        23: '3DCart',
        32: 'Amazon CA',
        36: 'WooCommerce',
        115: 'Acumatica'
    };
    return {
        storeId,
        storeName,
        marketplaceId,
        marketplaceName: names[marketplaceId] ?? 'ShipStation',
        orderSourceCode: null,
        accountName: null,
        email: null,
        integrationUrl: null,
        active: true,
        companyName: 'Ridgeline Goods',
        phone: '',
        publicEmail: 'hello@ridgelinegoods.example',
        website: '',
        createdAt: 0,
        modifiedAt: 0,
        refreshedAt: 0,
        autoRefresh: marketplaceId !== 0,
        statusMappings: marketplaceId === 0 ? '' : mappings(),
        currency: 'usd',
        ...extra
    };
}

function mappings(): { orderStatus: string; statusKey: string }[] {
    return [
        { orderStatus: 'awaiting_payment', statusKey: 'Pending' },
        { orderStatus: 'awaiting_shipment', statusKey: 'Processing' },
        { orderStatus: 'shipped', statusKey: 'Completed' },
        { orderStatus: 'cancelled', statusKey: 'Cancelled' },
        { orderStatus: 'on_hold', statusKey: 'On-hold' }
    ];
}

function carrier(
    code: string,
    name: string,
    shippingProviderId: number,
    services: [string, string, boolean, boolean][],
    extra: Partial<Carrier> = {}
): Carrier {
    return {
        name,
        code,
        accountNumber: `SS${shippingProviderId}`,
        requiresFundedAccount: code === 'stamps_com',
        balance: code === 'stamps_com' ? 1024.27 : 0,
        nickname: null,
        shippingProviderId,
        primary: true,
        services: services.map(([serviceCode, serviceName, domestic, international]) => ({
            code: serviceCode,
            name: serviceName,
            domestic,
            international
        })),
        packages: [
            { code: 'package', name: 'Package', domestic: true, international: true },
            { code: 'large_envelope_or_flat', name: 'Large Envelope or Flat', domestic: true, international: true },
            { code: 'medium_flat_rate_box', name: 'Medium Flat Rate Box', domestic: true, international: true }
        ],
        ...extra
    };
}

const USPS: [string, string, boolean, boolean][] = [
    ['usps_first_class_mail', 'USPS First Class Mail', true, false],
    ['usps_ground_advantage', 'USPS Ground Advantage', true, false],
    ['usps_priority_mail', 'USPS Priority Mail', true, false],
    ['usps_priority_mail_international', 'USPS Priority Mail Intl', false, true]
];

function carriers(): Carrier[] {
    return [
        carrier('stamps_com', 'Stamps.com', 12345, USPS),
        carrier('stamps_com', 'Stamps.com', 12346, USPS, { primary: false, nickname: 'Stamps.com 2' }),
        carrier('ups', 'UPS', 12347, [
            ['ups_ground', 'UPS® Ground', true, false],
            ['ups_2nd_day_air', 'UPS 2nd Day Air®', true, false],
            ['ups_next_day_air', 'UPS Next Day Air®', true, false],
            ['ups_worldwide_saver', 'UPS Worldwide Saver®', false, true]
        ]),
        carrier('fedex', 'FedEx', 12348, [
            ['fedex_ground', 'FedEx Ground®', true, false],
            ['fedex_home_delivery', 'FedEx Home Delivery®', true, false],
            ['fedex_2day', 'FedEx 2Day®', true, false],
            ['fedex_international_economy', 'FedEx International Economy®', false, true]
        ]),
        carrier('dhl_express_worldwide', 'DHL Express', 12349, [
            ['dhl_express_worldwide', 'DHL Express Worldwide', false, true]
        ]),
        carrier('amazon_buy_shipping', 'Amazon Buy Shipping', 12350, [
            ['amazon_usps_first_class', 'USPS First Class (Amazon)', true, false]
        ])
    ];
}

function warehouses(start: Instant): Warehouse[] {
    const row = (
        warehouseId: number,
        warehouseName: string,
        place: Parameters<typeof address>[0],
        isDefault: boolean
    ): Warehouse => {
        const from = address({
            name: warehouseName,
            company: 'Ridgeline Goods',
            street2: '',
            street3: '',
            country: 'US',
            phone: '5121112222',
            residential: false,
            ...place
        });
        return {
            warehouseId,
            warehouseName,
            originAddress: from,
            returnAddress: { ...from, residential: null },
            createdAt: start - 900 * DAY,
            isDefault
        };
    };
    return [
        row(
            17977,
            'Main warehouse',
            { street1: '123 S SPRING RD  ', city: 'Elmhurst', state: 'IL', postalCode: '60126' },
            true
        ),
        row(
            14265,
            'Austin',
            { street1: '2815 Exposition Blvd', city: 'Austin', state: 'TX', postalCode: '78703' },
            false
        )
    ];
}

function products(start: Instant): Product[] {
    return GOODS.map(([name, price, weightOz], index) => ({
        productId: 7_239_901 + index * 3,
        sku: `RG-${String(1001 + index)}`,
        name,
        price,
        weightOz,
        bin: `Aisle ${1 + (index % 9)}, Bin ${1 + index}`,
        upc: index % 3 === 0 ? `0${(85_000_100_200 + index * 17).toString()}` : null,
        active: index !== 31,
        createdAt: start - (500 - index) * DAY - index * 977,
        modifiedAt: start - (90 - index) * DAY - index * 31
    }));
}

/** Fills in everything of the account that is not an order: stores, carriers, warehouses, goods, tags, employees. */
export function furnishAccount(world: World, start: Instant): void {
    const woo = { orderSourceCode: 'woo_commerce' };
    world.stores = [
        store(STORES.manual, 'Manual Orders', 0, {}),
        store(STORES.amazon, 'Amazon US', 2, { orderSourceCode: 'amazon_us', accountName: 'A1RIDGELINE' }),
        store(STORES.amazonCanada, 'Amazon Canada', 32, { orderSourceCode: 'amazon_ca', currency: 'cad' }),
        store(STORES.outdoor, 'Ridgeline Outdoor', 36, {
            ...woo,
            integrationUrl: 'https://outdoor.ridgelinegoods.example'
        }),
        store(STORES.kitchen, 'Ridgeline Kitchen', 36, {
            ...woo,
            integrationUrl: 'https://kitchen.ridgelinegoods.example'
        }),
        store(STORES.trade, 'Ridgeline Trade', 115, { companyName: 'Ridgeline Trade' }),
        store(STORES.closed, 'Old shop', 23, { orderSourceCode: 'three_dcart', active: false, autoRefresh: false })
    ];
    world.stores.forEach((row, index) => {
        row.createdAt = start - (700 - index * 40) * DAY - index * 1049;
        row.modifiedAt = row.createdAt + 30 * DAY + 13 * HOUR + 950;
    });
    world.carriers = carriers();
    world.warehouses = warehouses(start);
    world.products = products(start);
    world.tags = [
        { tagId: 8362, name: 'Backorder', color: '#800080' },
        { tagId: 8324, name: 'Canada', color: '#ff0000' },
        { tagId: 8336, name: 'Fragile', color: '#33CCCC' },
        { tagId: 8221, name: 'Repeat Buyer', color: '#CC99FF' }
    ];
    world.users = ['Casey Packer', 'Robin Shipper', 'Old Hand'].map((name, index) => ({
        userId: world.random(`user/${index}`).guid(),
        userName: `${name.split(' ')[0]!.toLowerCase()}@ridgelinegoods.example`,
        name,
        active: index < 2
    }));
}
