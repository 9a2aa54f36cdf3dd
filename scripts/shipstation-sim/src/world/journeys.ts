import { DAY, HOUR, MINUTE } from '../core/pacific.ts';
import type { Instant } from '../core/pacific.ts';
import type { Random } from '../core/random.ts';
import type { Place, Scan, ScanStep } from './scans.ts';
import type { Address, Journey, JourneyKind } from './types.ts';

const HUBS: Place[] = [
    { city: 'LOS ANGELES', state: 'CA', postalCode: '90052', country: 'US', latitude: 33.9731, longitude: -118.2479 },
    { city: 'DENVER', state: 'CO', postalCode: '80266', country: 'US', latitude: 39.7817, longitude: -104.8725 },
    { city: 'MEMPHIS', state: 'TN', postalCode: '38118', country: 'US', latitude: 35.0424, longitude: -89.9767 },
    { city: 'LOUISVILLE', state: 'KY', postalCode: '40213', country: 'US', latitude: 38.1886, longitude: -85.6767 },
    { city: 'CHICAGO', state: 'IL', postalCode: '60666', country: 'US', latitude: 41.9786, longitude: -87.9048 },
    { city: 'ATLANTA', state: 'GA', postalCode: '30304', country: 'US', latitude: 33.6407, longitude: -84.4277 },
    { city: 'PHILADELPHIA', state: 'PA', postalCode: '19176', country: 'US', latitude: 39.8664, longitude: -75.2748 },
    { city: 'DALLAS', state: 'TX', postalCode: '75260', country: 'US', latitude: 32.8998, longitude: -97.0403 }
];

/** What a journey starts from. */
export interface JourneyRequest {
    kind: JourneyKind;
    createdAt: Instant;
    serviceCode: string;
    from: Address;
    to: Address;
}

/** Business days a service promises. */
export function promisedDays(serviceCode: string, international: boolean): number {
    if (/overnight|next_day|1_day/u.test(serviceCode)) return 1;
    if (/2day|2nd_day|priority_mail$|express/u.test(serviceCode)) return international ? 5 : 2;
    return international ? 9 : 4;
}

/** Adds business days; Saturdays and Sundays do not count. */
export function addBusinessDays(start: Instant, days: number): Instant {
    let at = start;
    for (let left = days; left > 0;) {
        at += DAY;
        const weekday = new Date(at).getUTCDay();
        if (weekday !== 0 && weekday !== 6) left -= 1;
    }
    return at;
}

/** The whole life of a parcel, decided at once; what lies after the present is known to the simulator only. */
export function planJourney(random: Random, request: JourneyRequest): Journey {
    const international = (request.to.country ?? 'US') !== (request.from.country ?? 'US');
    if (request.kind === 'untracked') return { kind: 'untracked', promisedAt: null, scans: [] };
    const writer = new JourneyWriter(random, request);
    const days = promisedDays(request.serviceCode, international);
    const promisedAt = endOfDay(addBusinessDays(request.createdAt, days));
    writer.add('announced', request.createdAt + random.int(5, 240) * MINUTE, null);
    if (request.kind !== 'never-scanned') {
        writer.add('accepted', request.createdAt + random.int(4, 22) * HOUR, writer.origin);
        writer.travel(promisedAt, international);
        finish(writer, promisedAt, request.kind);
    }
    return { kind: request.kind, promisedAt, scans: writer.scans };
}

/** The endings. `arrival` is when the parcel would reach the last depot if all went well. */
function finish(writer: JourneyWriter, promisedAt: Instant, kind: JourneyKind): void {
    const onTheDay = Math.max(writer.last + 2 * HOUR, promisedAt - writer.random.int(6, 14) * HOUR);
    switch (kind) {
        case 'on-time':
            return writer.deliver(onTheDay);
        case 'late': {
            writer.add('delayed', onTheDay, writer.somewhere());
            return writer.deliver(writer.last + writer.random.int(1, 4) * DAY);
        }
        case 'stalled':
            return writer.deliver(promisedAt + writer.random.int(6, 12) * DAY);
        case 'attempted': {
            writer.add('attempted', onTheDay, writer.destination);
            return writer.deliver(writer.last + writer.random.int(20, 50) * HOUR);
        }
        case 'pickup-point': {
            writer.add('atPickupPoint', onTheDay, writer.destination);
            return writer.add('collected', writer.last + writer.random.int(20, 120) * HOUR, writer.destination);
        }
        case 'customs': {
            writer.add('customsProcessing', writer.last + 6 * HOUR, writer.somewhere());
            writer.add('heldByCustoms', writer.last + 10 * HOUR, writer.somewhere());
            writer.add('customsCleared', writer.last + writer.random.int(2, 6) * DAY, writer.somewhere());
            return writer.deliver(writer.last + writer.random.int(1, 3) * DAY);
        }
        case 'address-trouble': {
            writer.add('addressQuery', onTheDay, writer.destination);
            if (writer.random.chance(0.6)) return writer.deliver(writer.last + writer.random.int(1, 3) * DAY);
            return writer.comeBack();
        }
        case 'refused': {
            writer.add('refused', onTheDay, writer.destination);
            return writer.comeBack();
        }
        case 'returned': {
            writer.add('attempted', onTheDay, writer.destination);
            return writer.comeBack();
        }
        case 'damaged': {
            writer.add('damaged', onTheDay, writer.somewhere());
            return writer.random.chance(0.5) ? writer.comeBack() : undefined;
        }
        case 'lost':
            return writer.add('lost', promisedAt + writer.random.int(7, 12) * DAY, null);
        case 'never-scanned':
        case 'untracked':
            return undefined;
    }
}

function endOfDay(instant: Instant): Instant {
    return Math.floor(instant / DAY) * DAY + DAY - MINUTE;
}

/** Lays scan after scan; time never runs backwards. */
class JourneyWriter {
    readonly scans: Scan[] = [];
    readonly random: Random;
    readonly origin: Place;
    readonly destination: Place;
    last: Instant;

    constructor(random: Random, request: JourneyRequest) {
        this.random = random;
        this.origin = placeOf(request.from);
        this.destination = placeOf(request.to);
        this.last = request.createdAt;
    }

    add(step: ScanStep, at: Instant, place: Place | null): void {
        this.last = Math.max(Math.floor(at / 1000) * 1000, this.last + 60_000);
        this.scans.push({ at: this.last, step, place });
    }

    somewhere(): Place {
        return this.random.pick(HUBS);
    }

    /** Hubs on the way, spread over the time that is left. */
    travel(promisedAt: Instant, international: boolean): void {
        const hops = international ? 3 : this.random.int(1, 3);
        const room = Math.max(8 * HOUR, promisedAt - this.last - 18 * HOUR);
        for (let hop = 0; hop < hops; hop++) {
            const hub = this.somewhere();
            this.add('hub', this.last + (room / hops) * (0.5 + this.random.next() * 0.3), hub);
            if (this.random.chance(0.7)) this.add('left', this.last + this.random.int(2, 7) * HOUR, hub);
        }
    }

    deliver(at: Instant): void {
        this.add('depot', at - 8 * HOUR, this.destination);
        this.add('outForDelivery', at - 3 * HOUR, this.destination);
        this.add(this.random.chance(0.3) ? 'deliveredSafePlace' : 'delivered', at, this.destination);
    }

    comeBack(): void {
        this.add('returning', this.last + this.random.int(8, 40) * HOUR, this.destination);
        this.add('hub', this.last + this.random.int(20, 50) * HOUR, this.somewhere());
        this.add('backWithSender', this.last + this.random.int(30, 90) * HOUR, this.origin);
    }
}

function placeOf(address: Address): Place {
    return {
        city: (address.city ?? '').toUpperCase(),
        state: address.state ?? '',
        postalCode: address.postalCode ?? '',
        country: address.country ?? 'US',
        latitude: 0,
        longitude: 0
    };
}
