import type { Instant } from '../core/pacific.ts';
import { STEPS } from './scans.ts';
import type { Scan, ScanStep } from './scans.ts';
import type { Label } from './types.ts';

/** The delivery ladder in words, as a reader of the whole history would state it. */
export type DeliveryStatus =
    | 'Unknown'
    | 'Label Created'
    | 'In Transit'
    | 'Out for Delivery'
    | 'Delivered'
    | 'Delivery Attempted'
    | 'At Pickup Point'
    | 'Delayed'
    | 'Exception'
    | 'Returning'
    | 'Returned'
    | 'Lost'
    | 'Voided';

/** The scans that have happened, oldest first. */
export function happened(label: Label): Scan[] {
    return label.journey.scans.slice(0, label.scanned);
}

/** The two-letter code V2 gives for a step; announcements are NY for UPS and FedEx, AC for USPS. */
export function statusCodeOf(carrierCode: string, step: ScanStep): string {
    if (step === 'announced') return carrierFamily(carrierCode) === 'usps' ? 'AC' : 'NY';
    return STEPS[step].code;
}

/** Which of the three ways of writing scans a carrier follows. */
export function carrierFamily(carrierCode: string): 'usps' | 'ups' | 'fedex' {
    if (carrierCode.startsWith('ups')) return 'ups';
    return /^(stamps_com|usps|endicia|express_1|globalpost|amazon_buy_shipping)/u.test(carrierCode) ? 'usps' : 'fedex';
}

/** What the newest scan alone says. */
export function statusOfScan(step: ScanStep): DeliveryStatus {
    const { code, detail } = STEPS[step];
    if (code === 'NY' || code === 'AC') return 'Label Created';
    if (code === 'AT') return 'Delivery Attempted';
    if (code === 'DE') return 'Delivered';
    if (code === 'SP') return 'At Pickup Point';
    if (code === 'IT') return detail === 'OUT_FOR_DELIVERY' ? 'Out for Delivery' : 'In Transit';
    if (detail === 'RETURN_TO_SENDER') return 'Returning';
    if (detail === 'PARCEL_LOST') return 'Lost';
    if (detail === 'CARRIER_DELAYS') return 'Delayed';
    return 'Exception';
}

/**
 * What the whole history says: after a return to sender has begun, movement is still Returning and delivery is
 * Returned. A parcel without scans is Label Created; a voided label is Voided.
 */
export function deliveryStatus(label: Label): DeliveryStatus {
    if (label.voidedAt !== null) return 'Voided';
    if (label.journey.kind === 'untracked') return 'Unknown';
    const scans = happened(label);
    const newest = scans[scans.length - 1];
    if (!newest) return 'Label Created';
    const status = statusOfScan(newest.step);
    const turnedBack = scans.some((scan) => scan.step === 'returning');
    if (!turnedBack) return status;
    return status === 'Delivered' ? 'Returned' : 'Returning';
}

/** When the parcel reached whom it was for; null before that, and for one that came back. */
export function deliveredAt(label: Label): Instant | null {
    const newest = label.journey.scans[label.scanned - 1];
    return newest && deliveryStatus(label) === 'Delivered' ? newest.at : null;
}
