import type { Instant } from '../core/pacific.ts';

/** Where a scan took place. */
export interface Place {
    city: string;
    state: string;
    postalCode: string;
    country: string;
    latitude: number;
    longitude: number;
}

/** One thing that happened to a parcel. */
export interface Scan {
    at: Instant;
    step: ScanStep;
    place: Place | null;
}

/** What a step means in the vocabulary of V2. */
export interface StepMeaning {
    code: 'UN' | 'NY' | 'AC' | 'IT' | 'AT' | 'DE' | 'SP' | 'EX';
    detail: string;
    detailText: string;
    /** The carrier has the parcel, so it is no longer only announced. */
    possession: boolean;
    usps: [code: string, text: string];
    ups: [code: string, detail: string, text: string];
    fedex: [code: string, text: string];
}

function step(
    code: StepMeaning['code'],
    detail: string,
    detailText: string,
    usps: StepMeaning['usps'],
    ups: StepMeaning['ups'],
    fedex: StepMeaning['fedex']
): StepMeaning {
    return { code, detail, detailText, possession: code !== 'NY' && code !== 'AC' && code !== 'UN', usps, ups, fedex };
}

/** Every step a parcel of the simulator can take. Codes of the first rows are those of recorded captures. */
export const STEPS = {
    announced: step(
        'AC',
        'ELEC_ADVICE_RECD_BY_CARRIER',
        "Your shipment is now in the carrier's system.",
        ['GX', 'Shipping Label Created, USPS Awaiting Item'],
        ['M', 'MP', 'Shipper created a label, UPS has not received the package yet.'],
        ['OC', 'Shipment information sent to FedEx']
    ),
    accepted: step(
        'IT',
        'RECEIVED_BY_CARRIER',
        'Your parcel has been received by the carrier and is beginning its journey.',
        ['OA', 'Accepted at USPS Origin Facility'],
        ['P', 'OR', 'Pickup Scan'],
        ['PU', 'Picked up']
    ),
    hub: step(
        'IT',
        'HUB_SCAN_IN',
        "Your parcel has arrived at the carrier's hub for processing.",
        ['10', 'Arrived at USPS Regional Facility'],
        ['I', 'AR', 'Arrived at Facility'],
        ['AR', 'Arrived at FedEx location']
    ),
    left: step(
        'IT',
        'HUB_SCAN_OUT',
        "Your parcel has left the carrier's hub.",
        ['T1', 'Departed USPS Regional Facility'],
        ['I', 'DP', 'Departed from Facility'],
        ['DP', 'Left FedEx origin facility']
    ),
    depot: step(
        'IT',
        'RECEIVED_LOCAL_DELIVERY_DEPOT',
        'Your parcel has arrived at the local delivery depot.',
        ['07', 'Arrived at Post Office'],
        ['I', 'DS', 'Destination Scan'],
        ['AR', 'At local FedEx facility']
    ),
    outForDelivery: step(
        'IT',
        'OUT_FOR_DELIVERY',
        'Your parcel is out for delivery.',
        ['OF', 'Out for Delivery'],
        ['I', 'OT', 'Out For Delivery Today'],
        ['OD', 'On FedEx vehicle for delivery']
    ),
    delivered: step(
        'DE',
        'DELIVERED',
        'Your parcel has been delivered.',
        ['01', 'Delivered, In/At Mailbox'],
        ['D', 'FS', 'DELIVERED'],
        ['DL', 'Delivered']
    ),
    deliveredSafePlace: step(
        'DE',
        'DELIVERED_SPECIFIED_SAFE_PLACE',
        'Your parcel has been left in a safe place.',
        ['01', 'Delivered, Front Door/Porch'],
        ['D', 'FS', 'DELIVERED'],
        ['DL', 'Delivered. Left at front door. Signature Service not requested.']
    ),
    attempted: step(
        'AT',
        'ATTEMPTED_DELIVERY',
        'The carrier tried to deliver your parcel.',
        ['02', 'Notice Left (No Authorized Recipient Available)'],
        ['X', '48', 'A delivery attempt was made. The receiver was not available.'],
        ['DE', 'Delivery exception: Customer not available or business closed']
    ),
    atPickupPoint: step(
        'SP',
        'AWAITING_COLLECTION_FROM_PICKUP_POINT',
        'Your parcel is ready for collection.',
        ['14', 'Available for Pickup'],
        ['2Q', 'ZP', 'Delivered to a UPS Access Point and awaiting customer pickup.'],
        ['HL', 'Ready for recipient pickup']
    ),
    collected: step(
        'DE',
        'PARCEL_COLLECTED_FROM_PICKUP_POINT',
        'Your parcel has been collected.',
        ['01', 'Delivered, Individual Picked Up at Post Office'],
        ['D', '2W', 'Picked up at a UPS Access Point.'],
        ['DL', 'Delivered. Recipient picked up']
    ),
    delayed: step(
        'EX',
        'CARRIER_DELAYS',
        'Your parcel is delayed due to issues within the carrier network.',
        ['NT', 'In Transit to Next Facility, Arriving Late'],
        ['X', 'DJ', 'Severe weather conditions have delayed delivery.'],
        ['SE', 'Shipment exception: Delay beyond our control']
    ),
    customsProcessing: step(
        'IT',
        'CUSTOMS_PROCESSING',
        'Your parcel is being processed by customs.',
        ['PC', 'Processed Through Customs'],
        ['I', 'CC', 'Import scan'],
        ['CD', 'Clearance in progress']
    ),
    heldByCustoms: step(
        'EX',
        'HELD_BY_CUSTOMS',
        'Your parcel is held by customs.',
        ['PA', 'Held in Customs'],
        ['X', 'B5', 'Your package is held in the customs warehouse: information is missing.'],
        ['CD', 'Clearance delay - Import']
    ),
    customsCleared: step(
        'IT',
        'CUSTOMS_CLEARED',
        'Your parcel has been cleared by customs.',
        ['PI', 'Customs clearance completed'],
        ['I', 'CR', 'Your package has cleared the import agency.'],
        ['CC', 'International shipment release - Import']
    ),
    addressQuery: step(
        'EX',
        'ADDRESS_QUERY',
        'The address of your parcel could not be found.',
        ['04', 'Insufficient Address'],
        ['X', 'A1', 'The address is incomplete. This may delay delivery.'],
        ['DE', 'Delivery exception: Incorrect address']
    ),
    refused: step(
        'EX',
        'REFUSED_BY_CUSTOMER',
        'Delivery was refused.',
        ['21', 'Refused'],
        ['X', 'RF', 'The receiver did not want the product and refused delivery.'],
        ['DE', 'Delivery exception: Shipment Refused by recipient']
    ),
    returning: step(
        'EX',
        'RETURN_TO_SENDER',
        'Your parcel is on its way back to the sender.',
        ['31', 'Return to Sender Processed'],
        ['RS', 'RS', 'Returned to sender'],
        ['RS', 'Returning package to shipper']
    ),
    backWithSender: step(
        'DE',
        'DELIVERED',
        'Your parcel has been delivered.',
        ['01', 'Delivered, To Original Sender'],
        ['D', 'FS', 'DELIVERED'],
        ['DL', 'Delivered']
    ),
    damaged: step(
        'EX',
        'PARCEL_DAMAGED',
        'Your parcel has been damaged.',
        ['DM', 'Damaged in transit'],
        ['X', 'D4', 'The package was damaged in transit.'],
        ['SE', 'Shipment exception: Damaged, delivery not completed']
    ),
    lost: step(
        'EX',
        'PARCEL_LOST',
        'Your parcel cannot be found.',
        ['LO', 'Reported missing'],
        ['X', 'LP', 'We could not locate the package. A claim has been opened.'],
        ['SE', 'Shipment exception: Package cannot be located']
    )
} satisfies Record<string, StepMeaning>;

/** A key of {@link STEPS}. */
export type ScanStep = keyof typeof STEPS;
