import type { Reply } from '../http/types.ts';
import type { Random } from '../core/random.ts';
import { numberArgument } from './types.ts';
import type { ActiveFault, FaultKind, Hit } from './types.ts';

type Row = Record<string, unknown>;

/** The rows of a list answer, which can be changed in place. */
function rowsOf(reply: Reply): unknown[] | undefined {
    if (!reply.rows || reply.status !== 200) return undefined;
    const { property } = reply.rows;
    const rows = property === null ? reply.body : (reply.body as Row)[property];
    return Array.isArray(rows) ? (rows as unknown[]) : undefined;
}

/** Rewrites some rows. Rows are freshly rendered, but parts of them are the world's own, so parts are copied. */
function rewriteSome(hit: Hit, reply: Reply, rewrite: (row: Row, random: Random) => void): boolean {
    const rows = rowsOf(reply);
    if (!rows) return false;
    let changed = false;
    for (const [index, row] of rows.entries()) {
        if (typeof row !== 'object' || row === null || !hit.fault.random.chance(numberArgument(hit.fault, 'rows')))
            continue;
        const copy = structuredClone(row) as Row;
        rewrite(copy, hit.fault.random);
        rows[index] = copy;
        changed = true;
    }
    return changed;
}

const STRANGE_TYPES: ((row: Row) => void)[] = [
    (row) => nested(row, 'shipTo', 'residential', ''),
    (row) => nested(row, 'ship_to', 'address_residential_indicator', true),
    (row) => replaceKnown(row, 'tagIds', ''),
    (row) => replaceKnown(row, 'dimensions', ''),
    (row) => replaceKnown(row, 'advancedOptions', null),
    (row) => replaceKnown(row, 'insuranceOptions', []),
    (row) => replaceKnown(row, 'items', null),
    (row) => replaceKnown(row, 'shipmentItems', {}),
    (row) => replaceKnown(row, 'weight', '12 oz'),
    (row) => stringify(row, 'orderTotal'),
    (row) => stringify(row, 'shipmentCost'),
    (row) => stringify(row, 'orderId'),
    (row) => stringify(row, 'voided'),
    (row) => replaceKnown(row, 'statusMappings', ''),
    (row) => replaceKnown(row, 'packages', null)
];

function replaceKnown(row: Row, field: string, value: unknown): void {
    if (field in row) row[field] = value;
}

function nested(row: Row, field: string, part: string, value: unknown): void {
    if (typeof row[field] === 'object' && row[field] !== null) (row[field] as Row)[part] = value;
}

function stringify(row: Row, field: string): void {
    if (row[field] !== undefined && row[field] !== null) row[field] = String(row[field]);
}

const STRANGE_DATES = [
    '0001-01-01T00:00:00.0000000',
    '9999-12-31T23:59:59.9999999',
    '2026-02-30T25:61:00',
    'soon',
    '',
    '1899-12-30T00:00:00'
];

function strangeDates(row: Row, random: Random): void {
    for (const field of ['shipByDate', 'paymentDate', 'orderDate', 'shipDate', 'voidDate', 'ship_by_date']) {
        if (field in row && random.chance(0.5)) row[field] = random.pick(STRANGE_DATES);
    }
}

function notesOf(fault: ActiveFault): string {
    return 'Lorem ipsum dolor sit amet… '.repeat(Math.ceil(numberArgument(fault, 'bytes') / 30));
}

/** Faults in what an answer says. `rows` is the share of rows that are spoilt. */
export const BODY_FAULTS: Record<string, FaultKind> = {
    'null-rows': {
        summary: 'null elements among the rows (rows)',
        args: { rows: '0.05' },
        after: (hit, reply) => {
            const rows = rowsOf(reply);
            if (!rows) return false;
            const before = rows.length;
            for (let index = rows.length; index >= 0; index--) {
                if (hit.fault.random.chance(numberArgument(hit.fault, 'rows'))) rows.splice(index, 0, null);
            }
            return rows.length > before;
        }
    },
    'duplicate-rows': {
        summary: 'rows that come twice on a page (rows)',
        args: { rows: '0.05' },
        after: (hit, reply) => {
            const rows = rowsOf(reply);
            if (!rows) return false;
            const again = rows.filter(() => hit.fault.random.chance(numberArgument(hit.fault, 'rows')));
            rows.push(...again);
            return again.length > 0;
        }
    },
    'wrong-types': {
        summary: 'strings for numbers, "" for objects, null for lists (rows)',
        args: { rows: '0.1' },
        after: (hit, reply) => rewriteSome(hit, reply, (row, random) => random.pick(STRANGE_TYPES)(row))
    },
    'strange-dates': {
        summary: '0001-01-01, year 9999, 30 February, words (rows)',
        args: { rows: '0.1' },
        after: (hit, reply) => rewriteSome(hit, reply, strangeDates)
    },
    'unknown-values': {
        summary: 'statuses and codes nobody has heard of (rows)',
        args: { rows: '0.1' },
        after: (hit, reply) =>
            rewriteSome(hit, reply, (row) => {
                for (const field of ['orderStatus', 'confirmation', 'shipment_status', 'status', 'tracking_status'])
                    replaceKnown(row, field, 'quantum_entangled');
            })
    },
    'huge-notes': {
        summary: 'notes of 50 KB (rows, bytes)',
        args: { rows: '0.05', bytes: '50000' },
        after: (hit, reply) =>
            rewriteSome(hit, reply, (row) => {
                for (const field of ['customerNotes', 'internalNotes', 'internal_notes', 'notifyErrorMessage'])
                    replaceKnown(row, field, notesOf(hit.fault));
            })
    },
    'huge-page': {
        summary: 'a body padded to this many megabytes (mb)',
        args: { share: '0.05', mb: '10' },
        bytes: ({ fault }, bytes) => Buffer.concat([bytes, Buffer.alloc(numberArgument(fault, 'mb') * 1_000_000, ' ')])
    },
    truncate: {
        summary: 'JSON that stops half way, in a whole HTTP answer',
        args: { share: '0.1' },
        bytes: (_hit, bytes) => bytes.subarray(0, Math.floor(bytes.length * 0.6))
    },
    empty: {
        summary: '200 with an empty body',
        args: { share: '0.1' },
        bytes: () => Buffer.alloc(0)
    },
    charset: {
        summary: 'bytes in Latin-1 under a UTF-8 header',
        args: {},
        bytes: (_hit, bytes) => Buffer.from(bytes.toString('utf8'), 'latin1')
    },
    bom: {
        summary: 'a byte order mark before the JSON',
        args: {},
        bytes: (_hit, bytes) => Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), bytes])
    },
    'no-rate-headers': {
        summary: 'V1 answers without rate headers',
        args: {},
        after: (_hit, reply) => {
            reply.headers = {
                ...reply.headers,
                'X-Rate-Limit-Limit': '',
                'X-Rate-Limit-Remaining': '',
                'X-Rate-Limit-Reset': ''
            };
            return true;
        }
    },
    'wrong-total': {
        summary: 'totals and page counts that do not fit the rows',
        args: { share: '0.3' },
        after: ({ fault }, reply) => {
            if (!reply.rows || reply.rows.property === null || reply.status !== 200) return false;
            const body = reply.body as Row;
            Object.assign(body, {
                total: Number(body.total) + fault.random.int(-3, 40),
                pages: fault.random.int(0, 3)
            });
            return true;
        }
    }
};
