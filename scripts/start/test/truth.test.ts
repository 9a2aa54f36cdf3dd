/** The default merchant, read through both APIs, against what is really so. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { RunningProduct } from '../product.ts';
import { ask, start, stored } from './support.ts';
import {
    assertSameRows,
    fulfillments,
    items,
    labels,
    orders,
    shipments,
    truthOf,
    type Truth,
    type TrueShipment
} from './truth.ts';

/** Objects in which the sync keeps its books. */
const BOOKS = new Set(['Connection__c', 'Sync_Stream__c', 'Sync_Run__c']);

describe('1,000 orders', () => {
    let product: RunningProduct;
    let truth: Truth;
    let began: string;

    before(async () => {
        product = await start();
        began = new Date(product.org.clock.now()).toISOString();
        assert.ok(product.catchUp(), 'the sync has not caught up');
        truth = await truthOf(product);
    });

    after(() => product.stop());

    for (const [what, sides] of Object.entries({ orders, items, shipments, fulfillments })) {
        test(`have the ${what} ShipStation has, row by row`, () => {
            const [expected, actual] = sides(product, truth);
            assert.ok(expected.size > 50, `${expected.size} ${what} prove little`);
            assertSameRows(actual, expected);
        });
    }

    test('have voids and returns among their shipments', () => {
        const count = (test: (row: TrueShipment) => boolean): number => truth.shipments.filter(test).length;
        assert.ok(count((row) => row.voidedAt !== null) > 10);
        assert.ok(count((row) => row.isReturn) > 10);
        assert.equal(
            labels(product).filter((row) => row.Voided__c).length,
            count((row) => row.voidedAt !== null)
        );
        assert.equal(
            labels(product).filter((row) => row.Source__c === 'Return').length,
            count((row) => row.isReturn)
        );
    });

    // Fetch keeps what the newest scan says, in the carrier's code, so that is what it is held against. What the whole
    // history means (a delivery after "return to sender" is a return) is the ladder in Status__c, which fetch never
    // writes. A parcel scanned during these minutes may still show the scan before.
    test('show the status the carrier last reported for every parcel that can be followed', () => {
        const expected = new Map(truth.shipments.map((row) => [String(row.shipmentId), row]));
        const wrong = labels(product).filter((row) => {
            const label = expected.get(String(row.Shipment_Id__c))!;
            const isFollowed = label.voidedAt === null && label.trackable;
            return isFollowed && row.Carrier_Status__c !== label.statusCode && !wasScannedSince(label, began);
        });
        assert.deepEqual(
            wrong.map((row) => [row.Shipment_Id__c, row.Carrier_Status__c]),
            []
        );
    });

    test('take no more than 10 MB of storage, and no request is refused for haste', async () => {
        const summary = product.summary();
        assert.ok(summary.storageMb <= 10, `${summary.storageMb} MB`);
        assert.deepEqual(summary.errors, {});
        assert.deepEqual(summary.failures, []);
        const { limited } = await ask<{ limited: unknown }>(product, '/__stats');
        assert.deepEqual(limited, {});
    });

    test('stay untouched in a second run that finds nothing new', () => {
        const before = fingerprints(product);
        const calls = count(product);
        product.advance(6);
        assert.ok(count(product) > calls, 'the second run read nothing');
        const changed = [...fingerprints(product)].filter(([id, row]) => before.get(id) !== row).map(([, row]) => row);
        assert.deepEqual(changed, []);
    });
});

function wasScannedSince(label: TrueShipment, instant: string): boolean {
    return label.scans.some((scan) => scan.at >= instant);
}

function count(product: RunningProduct): number {
    return [...product.calls.values()].reduce((sum, calls) => sum + calls, 0);
}

/** Every row of the package outside its books, change stamps included. */
function fingerprints(product: RunningProduct): Map<string, string> {
    const objects = Object.keys(product.summary().objects).filter((object) => !BOOKS.has(object));
    return new Map(
        objects.flatMap((object) => stored(product, object).map((row) => [String(row.Id), JSON.stringify(row)]))
    );
}
