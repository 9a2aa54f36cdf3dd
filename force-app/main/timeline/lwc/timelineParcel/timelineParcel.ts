/** A parcel as the timeline works with it: what the server sends, with moments as milliseconds. */
import { DAY, dayStart, isDayOnly, MINUTE, zoneOfPlace } from 'c/timelineTime';

export interface Scan {
    readonly at: number;
    readonly code: string;
    readonly place: string | null;
    readonly text: string | null;
}

export interface Link {
    readonly kind: 'Case' | 'Task';
    readonly id: string;
    readonly name: string;
    readonly at: number;
    readonly isClosed: boolean;
}

export interface Parcel {
    readonly id: string;
    readonly name: string;
    readonly orderId: string | null;
    readonly orderNumber: string | null;
    readonly orderedAt: number | null;
    readonly orderTotal: number | null;
    readonly currency: string | null;
    /** Number of the order that the parcel's order was merged into. */
    readonly mergedInto: string | null;
    /** Whether ShipStation made the order out of others, or others out of it. */
    readonly isMergedOrSplit: boolean;
    readonly storeId: string | null;
    readonly storeName: string | null;
    readonly source: string | null;
    readonly status: string;
    readonly carrier: string | null;
    readonly service: string | null;
    readonly tracking: string | null;
    readonly trackingUrl: string | null;
    readonly isTrackable: boolean;
    readonly madeAt: number;
    readonly acceptedAt: number | null;
    readonly firstScanAt: number | null;
    readonly outAt: number | null;
    readonly deliveredAt: number | null;
    readonly exceptionAt: number | null;
    readonly exceptionReason: string | null;
    readonly lastScanAt: number | null;
    readonly estimatedAt: number | null;
    readonly promisedAt: number | null;
    readonly voidedAt: number | null;
    readonly recipient: string | null;
    readonly city: string | null;
    readonly state: string | null;
    readonly country: string | null;
    /** Oldest first. */
    readonly scans: readonly Scan[];
    readonly scanCount: number;
    readonly links: readonly Link[];
}

/** What Apex sends: blanks may be null or missing, moments are ISO texts. */
export type RawParcel = Readonly<Record<string, unknown>>;

const moment = (value: unknown): number | null => (typeof value === 'string' ? Date.parse(value) : null);
/** A day without a time comes as midnight UTC, and is kept as noon UTC. */
const dated = (value: unknown): number | null => {
    const at = moment(value);
    return at !== null && at % DAY === 0 ? at + DAY / 2 : at;
};
const text = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);
const amount = (value: unknown): number | null => (typeof value === 'number' ? value : null);
const rows = (value: unknown): readonly RawParcel[] => (Array.isArray(value) ? (value as RawParcel[]) : []);

/** Reads a parcel of the server. */
export function readParcel(raw: RawParcel): Parcel {
    const scans = rows(raw.scans).map(readScan).reverse();
    // A shipment without a creation time is as old as the first thing known of it.
    const madeAt = moment(raw.madeAt) ?? moment(raw.shipDate) ?? scans[0]?.at ?? moment(raw.orderedAt) ?? 0;
    return {
        id: String(raw.id),
        name: String(raw.name),
        orderId: text(raw.orderId),
        orderNumber: text(raw.orderNumber),
        orderedAt: moment(raw.orderedAt),
        orderTotal: amount(raw.orderTotal),
        currency: text(raw.currencyCode),
        mergedInto: text(raw.mergedInto),
        isMergedOrSplit: raw.isMergedOrSplit === true,
        storeId: text(raw.storeId),
        storeName: text(raw.storeName),
        source: text(raw.source),
        status: text(raw.status) ?? 'Label Created',
        carrier: text(raw.carrier),
        service: text(raw.service),
        tracking: text(raw.trackingNumber),
        trackingUrl: text(raw.trackingUrl),
        isTrackable: raw.isTrackable === true,
        madeAt,
        acceptedAt: moment(raw.acceptedAt),
        firstScanAt: moment(raw.firstScanAt),
        outAt: moment(raw.outAt),
        deliveredAt: moment(raw.deliveredAt),
        exceptionAt: moment(raw.exceptionAt),
        exceptionReason: text(raw.exceptionReason),
        lastScanAt: moment(raw.lastScanAt) ?? scans.at(-1)?.at ?? null,
        estimatedAt: dated(raw.estimatedAt),
        promisedAt: dated(raw.promisedAt),
        voidedAt: moment(raw.voidedAt),
        recipient: text(raw.recipient),
        city: text(raw.city),
        state: text(raw.state),
        country: text(raw.country),
        scans,
        scanCount: amount(raw.scanCount) ?? scans.length,
        links: rows(raw.links).map(readLink)
    };
}

function readScan(raw: RawParcel): Scan {
    return { at: moment(raw.seenAt) ?? 0, code: text(raw.code) ?? '', place: text(raw.place), text: text(raw.text) };
}

function readLink(raw: RawParcel): Link {
    return {
        kind: raw.kind === 'Case' ? 'Case' : 'Task',
        id: String(raw.id),
        name: text(raw.name) ?? '',
        at: moment(raw.madeAt) ?? 0,
        isClosed: raw.isClosed === true
    };
}

/** When a promise ends: its time, or the end of its day where the parcel goes. */
export function deadlineOf(parcel: Pick<Parcel, 'promisedAt' | 'country' | 'state'>): number | null {
    const { promisedAt } = parcel;
    const zone = zoneOfPlace(parcel.country, parcel.state);
    return promisedAt === null || zone === null || !isDayOnly(promisedAt)
        ? promisedAt
        : dayStart(Math.floor(promisedAt / DAY) + 1, zone) - MINUTE;
}

const KNOWN_CARRIERS: Readonly<Record<string, string>> = {
    ups: 'UPS',
    ups_walleted: 'UPS',
    usps: 'USPS',
    stamps_com: 'USPS',
    fedex: 'FedEx',
    fedex_uk: 'FedEx',
    dhl_express: 'DHL Express',
    dhl_ecommerce: 'DHL eCommerce',
    ontrac: 'OnTrac',
    canada_post: 'Canada Post',
    royal_mail: 'Royal Mail',
    purolator_ca: 'Purolator',
    amazon_shipping_us: 'Amazon Shipping',
    lasership: 'LaserShip',
    gls_us: 'GLS'
};

/** A carrier as people know it: `ups_walleted` is UPS. */
export function carrierName(code: string | null): string | null {
    return code === null ? null : (KNOWN_CARRIERS[code] ?? titled(code));
}

/** Carrier and service: `usps_priority_mail` is "USPS Priority Mail". */
export function serviceName(parcel: Pick<Parcel, 'carrier' | 'service' | 'name'>): string {
    const carrier = carrierName(parcel.carrier);
    if (parcel.service === null) {
        return carrier ?? parcel.name;
    }
    const service = titled(parcel.service);
    const [first = ''] = (carrier ?? '').split(' ');
    const bare = service.toLowerCase().startsWith(first.toLowerCase()) ? service.slice(first.length).trim() : service;
    return [carrier, bare].filter(Boolean).join(' ');
}

function titled(code: string): string {
    return code
        .split('_')
        .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
        .join(' ');
}

const CARRIER_SITES =
    /(^|\.)(ups|usps|fedex|dhl|ontrac|canadapost-postescanada|canadapost|royalmail|purolator|amazon|lasership|gls-us|tracking\.shipstation|shipstation|stamps|packagetrackr)\.(com|ca|co\.uk)$/;

/** Address of the carrier's own tracking page, null where none is known or it is no safe one. */
export function trackingAddress(parcel: Pick<Parcel, 'trackingUrl'>): string | null {
    try {
        const url = new URL(parcel.trackingUrl ?? '');
        return url.protocol === 'https:' && CARRIER_SITES.test(url.hostname) ? url.href : null;
    } catch {
        return null;
    }
}
