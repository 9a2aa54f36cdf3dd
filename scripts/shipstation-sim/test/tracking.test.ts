import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { JourneyKind } from '../src/world/types.ts';
import { bench } from './helpers.ts';

interface Event {
    occurred_at: string;
    carrier_occurred_at: string;
    status_code: string;
    status_detail_code: string | null;
    carrier_detail_code: string | null;
    postal_code: string | null;
}

const { v2, edit, advance, control } = await bench({ orders: 60 });

async function parcel(
    journey: JourneyKind,
    carrierCode = 'fedex',
    serviceCode = 'fedex_2day'
): Promise<{ shipmentId: number; orderId: number }> {
    const { orderId } = await edit('add-order');
    const { shipmentId } = await edit('ship', { orderId, journey, carrierCode, serviceCode });
    return { shipmentId, orderId };
}

async function truthOf(
    orderId: number
): Promise<{ status: string; statusCode: string; statusDetail: string; deliveredAt: string | null }> {
    return (await control(`/__truth?only=shipments&orderId=${orderId}`)).body.shipments[0];
}

test('a parcel moves on the clock: events are cumulative and newest first', async () => {
    const { shipmentId } = await parcel('on-time');
    let before: Event[] = [];
    const seen: string[] = [];
    for (let hour = 0; hour < 24 * 7; hour += 6) {
        await advance(6 * 3600);
        const { events, status_code } = (await v2(`/v2/labels/se-${shipmentId}/track`)).body as {
            events: Event[];
            status_code: string;
        };
        assert.deepEqual(events.slice(events.length - before.length), before);
        if (events.length > 0) assert.equal(events[0]!.status_code, status_code);
        if (seen[seen.length - 1] !== status_code) seen.push(status_code);
        before = events;
    }
    assert.deepEqual(seen, ['NY', 'IT', 'DE']);
    const label = (await v2(`/v2/labels/se-${shipmentId}`)).body;
    assert.equal(label.tracking_status, 'delivered');
});

test('tracking_status is in_transit from the start and says something only when delivered or in trouble', async () => {
    const { shipmentId } = await parcel('lost');
    assert.equal((await v2(`/v2/labels/se-${shipmentId}`)).body.tracking_status, 'in_transit');
    await edit('advance-parcel', { shipmentId, step: 'damaged' });
    assert.equal((await v2(`/v2/labels/se-${shipmentId}`)).body.tracking_status, 'error');
});

test('a label nobody scanned yet is NY with no events', async () => {
    const { shipmentId } = await parcel('on-time');
    const { body } = await v2(`/v2/labels/se-${shipmentId}/track`);
    assert.equal(body.status_code, 'NY');
    assert.deepEqual(body.events, []);
    assert.match(body.carrier_status_description, /not available/u);
});

test('USPS announces with AC, occurred_at seven hours late, details filled', async () => {
    const { shipmentId } = await parcel('on-time', 'stamps_com', 'usps_priority_mail');
    await edit('advance-parcel', { shipmentId });
    const { body } = await v2(`/v2/labels/se-${shipmentId}/track`);
    const [event] = body.events as Event[];
    assert.equal(event!.status_code, 'AC');
    assert.equal(event!.status_detail_code, 'ELEC_ADVICE_RECD_BY_CARRIER');
    assert.equal(event!.carrier_detail_code, null);
    assert.equal(Date.parse(event!.occurred_at) - Date.parse(event!.carrier_occurred_at), 7 * 3_600_000);
});

test('UPS announces with NY called Accepted, naive local times, empty texts, and details in carrier_detail_code', async () => {
    const { shipmentId } = await parcel('on-time', 'ups', 'ups_ground');
    await edit('advance-parcel', { shipmentId });
    let { body } = await v2(`/v2/labels/se-${shipmentId}/track`);
    assert.deepEqual([body.status_code, body.status_description, body.carrier_detail_code], ['NY', 'Accepted', 'MP']);
    assert.equal((body.events as Event[])[0]!.postal_code, '');
    assert.doesNotMatch((body.events as Event[])[0]!.carrier_occurred_at, /Z$/u);
    await edit('advance-parcel', { shipmentId, step: 'outForDelivery' });
    body = (await v2(`/v2/labels/se-${shipmentId}/track`)).body;
    assert.deepEqual([body.status_code, body.status_detail_code, body.carrier_detail_code], ['IT', null, 'OT']);
});

test('a refused parcel goes EX REFUSED, EX RETURN_TO_SENDER, moves back, and is Returned, not Delivered', async () => {
    const { shipmentId, orderId } = await parcel('refused');
    const statuses: string[] = [];
    for (let step = 0; step < 40; step++) {
        await advance(86_400 / 2);
        const { status } = await truthOf(orderId);
        if (statuses[statuses.length - 1] !== status) statuses.push(status);
    }
    assert.equal(statuses[0], 'Label Created');
    assert.deepEqual(statuses.slice(-3), ['Exception', 'Returning', 'Returned']);
    const { body } = await v2(`/v2/labels/se-${shipmentId}/track`);
    const details = (body.events as Event[]).map((event) => event.status_detail_code);
    assert.ok(details.includes('RETURN_TO_SENDER') && details.includes('REFUSED_BY_CUSTOMER'));
    assert.equal(body.status_code, 'DE');
    assert.equal((await truthOf(orderId)).deliveredAt, null);
});

test('every journey ends where its name says', async () => {
    const endings: Partial<Record<JourneyKind, string[]>> = {
        'on-time': ['Delivered'],
        late: ['Delivered'],
        stalled: ['Delivered'],
        attempted: ['Delivered'],
        'pickup-point': ['Delivered'],
        customs: ['Delivered'],
        'address-trouble': ['Delivered', 'Returned'],
        refused: ['Returned'],
        returned: ['Returned'],
        damaged: ['Exception', 'Returned'],
        lost: ['Lost'],
        'never-scanned': ['Label Created'],
        untracked: ['Unknown']
    };
    const made = await Promise.all(Object.keys(endings).map((kind) => parcel(kind as JourneyKind)));
    await advance(60 * 86_400);
    for (const [index, ends] of Object.values(endings).entries()) {
        const { status } = await truthOf(made[index]!.orderId);
        assert.ok(ends!.includes(status), `${Object.keys(endings)[index]} ended ${status}`);
    }
});

test('a parcel can be stalled by hand and a void ends all tracking', async () => {
    const one = await parcel('on-time');
    await edit('stall-parcel', { shipmentId: one.shipmentId });
    const two = await parcel('on-time');
    await edit('void', { shipmentId: two.shipmentId });
    await advance(30 * 86_400);
    assert.equal((await truthOf(one.orderId)).status, 'Label Created');
    assert.equal((await truthOf(two.orderId)).status, 'Voided');
});
