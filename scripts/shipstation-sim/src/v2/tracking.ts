import { HOUR, utcText } from '../core/pacific.ts';
import type { Instant } from '../core/pacific.ts';
import { STEPS } from '../world/scans.ts';
import type { Scan } from '../world/scans.ts';
import { carrierFamily, deliveredAt, happened, statusCodeOf } from '../world/status.ts';
import type { Label } from '../world/types.ts';
import type { World } from '../world/World.ts';

const DESCRIPTIONS: Record<string, string> = {
    UN: 'Unknown',
    NY: 'Not Yet In System',
    AC: 'Accepted',
    IT: 'In Transit',
    AT: 'Delivery Attempt',
    DE: 'Delivered',
    SP: 'Delivered To Collection Location',
    EX: 'Exception'
};

const NOT_FOUND_TEXT =
    'Tracking is not available for this item. This may be because the tracking number is invalid; USPS has not yet received payment; USPS has not yet received the item; the item does not include tracking; or other reasons.';

/** The tracking object of a label: every key always there, events newest first and cumulative. */
export function renderTracking(world: World, label: Label): Record<string, unknown> {
    const scans = happened(label);
    const newest = scans[scans.length - 1];
    const family = carrierFamily(label.carrierCode);
    const delivered = deliveredAt(label) ?? (newest?.step === 'backWithSender' ? newest.at : null);
    const accepted = scans.find((scan) => STEPS[scan.step].possession);
    return {
        tracking_number: label.trackingNumber,
        tracking_url: trackingUrl(label),
        status_code: newest ? statusCodeOf(label.carrierCode, newest.step) : 'NY',
        ...details(family, newest),
        carrier_code: label.carrierCode,
        carrier_id: { usps: 1, fedex: 2, ups: 3 }[family],
        status_description: summary(family, newest, label.carrierCode),
        carrier_status_code: newest ? carrierWords(family, newest).code : '150006',
        carrier_status_description: newest ? carrierWords(family, newest).text : NOT_FOUND_TEXT,
        ship_date: accepted ? utcText(accepted.at) : null,
        estimated_delivery_date: label.journey.promisedAt && newest ? estimate(family, label.journey.promisedAt) : null,
        actual_delivery_date: delivered === null ? null : utcText(delivered),
        exception_description: null,
        events: eventOrder(world, label, scans).map((scan) => event(family, label.carrierCode, scan))
    };
}

/** UPS calls an announced parcel "Accepted" although its code is NY. */
function summary(family: string, newest: Scan | undefined, carrierCode: string): string {
    if (!newest) return DESCRIPTIONS.NY!;
    if (family === 'ups' && newest.step === 'announced') return 'Accepted';
    return DESCRIPTIONS[statusCodeOf(carrierCode, newest.step)] ?? 'Unknown';
}

/** UPS dates are naive, the others carry a Z. */
function estimate(family: string, promisedAt: Instant): string {
    const day = new Date(promisedAt).toISOString().slice(0, 10);
    return family === 'ups' ? `${day}T00:00:00` : `${day}T00:00:00Z`;
}

/**
 * UPS fills `carrier_detail_code` and, once the parcel moves, leaves `status_detail_code` null except for exceptions;
 * the others do the reverse.
 */
function details(family: string, scan: Scan | undefined): Record<string, string | null> {
    if (!scan) return { status_detail_code: null, status_detail_description: null, carrier_detail_code: null };
    const { code, detail, detailText, ups } = STEPS[scan.step];
    const silent = family === 'ups' && (code === 'IT' || code === 'DE' || code === 'AT' || code === 'SP');
    return {
        status_detail_code: silent ? null : detail,
        status_detail_description: silent ? null : detailText,
        carrier_detail_code: family === 'ups' ? ups[1] : null
    };
}

function carrierWords(family: 'usps' | 'ups' | 'fedex', scan: Scan): { code: string; text: string } {
    const { usps, ups, fedex } = STEPS[scan.step];
    if (family === 'ups') return { code: ups[0], text: ups[2] };
    const [code, text] = family === 'usps' ? usps : fedex;
    return { code, text };
}

function event(family: 'usps' | 'ups' | 'fedex', carrierCode: string, scan: Scan): Record<string, unknown> {
    const { code, text } = carrierWords(family, scan);
    const statusCode = statusCodeOf(carrierCode, scan.step);
    const absent = family === 'ups' ? '' : null;
    return {
        ...eventTimes(family, scan.at),
        description: text,
        city_locality: scan.place?.city ?? absent,
        state_province: scan.place?.state ?? absent,
        postal_code: (family === 'ups' ? '' : scan.place?.postalCode) ?? absent,
        country_code: scan.place?.country ?? 'US',
        company_name: null,
        signer: absent,
        event_code: code,
        status_code: statusCode,
        status_description: DESCRIPTIONS[statusCode],
        carrier_status_code: code,
        carrier_status_description: text,
        ...details(family, scan),
        proof_of_delivery_url: null,
        latitude: scan.place?.latitude || null,
        longitude: scan.place?.longitude || null
    };
}

/**
 * How each carrier garbles time: USPS `occurred_at` is seven hours late and `carrier_occurred_at` is right; UPS gives
 * a naive local time; FedEx gives local time with its offset.
 */
function eventTimes(family: string, at: Instant): Record<string, string> {
    const local = (hours: number): string => new Date(at + hours * HOUR).toISOString().slice(0, 19);
    if (family === 'usps') return { occurred_at: utcText(at + 7 * HOUR), carrier_occurred_at: `${local(-7)}-07:00` };
    if (family === 'ups') return { occurred_at: utcText(at), carrier_occurred_at: local(-5) };
    return { occurred_at: utcText(at), carrier_occurred_at: `${local(-6)}-06:00` };
}

/** Newest first; one USPS parcel in ten has two neighbours in the wrong order. */
function eventOrder(world: World, label: Label, scans: Scan[]): Scan[] {
    const events = [...scans].reverse();
    if (carrierFamily(label.carrierCode) !== 'usps' || events.length < 4) return events;
    if (world.random(`event-order/${label.id}`).chance(0.1)) {
        const last = events.length - 1;
        [events[last - 2], events[last - 1]] = [events[last - 1]!, events[last - 2]!];
    }
    return events;
}

/** Where a person can follow the parcel. */
export function trackingUrl(label: Label): string {
    const number = label.trackingNumber;
    switch (carrierFamily(label.carrierCode)) {
        case 'usps':
            return `https://tools.usps.com/go/TrackConfirmAction.action?tLabels=${number}`;
        case 'ups':
            return `http://wwwapps.ups.com/WebTracking/processRequest?HTMLVersion=5.0&Requester=NES&AgreeToTermsAndConditions=yes&loc=en_US&tracknum=${number}`;
        case 'fedex':
            return `https://www.fedex.com/fedextrack/?trknbr=${number}`;
    }
}
