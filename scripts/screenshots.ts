/** `npm run screenshots [-- WORD…]`: pictures of the pages for the docs, on a desktop and on a phone. */
import { join } from 'node:path';
import { addIssues } from './page-tests/health-world.ts';
import { DAY } from './page-tests/moments.ts';
import { harborAndPine, NOW, World } from './page-tests/timeline-world.ts';
import { DEAL, OPEN_DEAL, WIN } from './page-tests/order-export-world.ts';
import { ordersThatWait } from './page-tests/review-world.ts';
import type { PersonName } from './start/people.ts';
import { shipAnOrder } from './start/test/use-cases/live.ts';
import { DESKTOP, openPages, PHONE, picture, skipped, type Pages } from './testing/browser/pages.ts';

/** Records that pictures show. */
interface Shown {
    readonly accountId: string;
    readonly orderId: string;
    readonly parcelId: string;
    readonly dealId: string;
}

const NOTHING: Shown = { accountId: '', orderId: '', parcelId: '', dealId: '' };

/** An org right after installation with records to show, or one that reads ShipStation. */
type WorldName = 'installed' | 'connected';

interface Shot {
    /** Name of the picture, without `-phone` and without extension. */
    readonly name: string;
    readonly world: WorldName;
    readonly person: PersonName;
    readonly address: (shown: Shown) => string;
    /** Words that are there when the page is complete. */
    readonly ready: string;
    /** Size of the window where a page shows more than fits a desktop. */
    readonly screen?: { readonly width: number; readonly height: number };
    /** Whether a phone shows it further down only. */
    readonly isFurtherDown?: boolean;
}

const IMAGES = join(import.meta.dirname, '..', 'docs', 'images');
const WIDE = { width: 1640, height: 1100 };
const TALL = { width: 1280, height: 1400 };

/** Add a page here. */
const SHOTS: readonly Shot[] = [
    {
        name: 'timeline',
        world: 'installed',
        person: 'rep',
        address: ({ accountId }) => `/lightning/r/Account/${accountId}/view`,
        ready: 'Delayed, 4 days late',
        screen: WIDE
    },
    {
        name: 'summary',
        world: 'installed',
        person: 'rep',
        address: ({ accountId }) => `/lightning/cmp/c__shippingSummary?recordId=${accountId}`,
        ready: 'Spend by month'
    },
    {
        name: 'order',
        world: 'installed',
        person: 'rep',
        address: ({ orderId }) => `/lightning/r/shipline__ShipStation_Order__c/${orderId}/view`,
        ready: 'Delayed, 4 days late'
    },
    {
        name: 'setup',
        world: 'installed',
        person: 'admin',
        address: () => '/lightning/n/shiplineSetup?c__step=connect',
        ready: 'Adds scans and delivery.'
    },
    {
        name: 'mapping',
        world: 'connected',
        person: 'admin',
        address: () => '/lightning/n/shiplineSetup?c__step=mapping',
        ready: 'Only fill blanks'
    },
    {
        name: 'health',
        world: 'connected',
        person: 'admin',
        address: () => '/lightning/n/shiplineHealth',
        ready: 'LTL Freight Direct',
        screen: TALL
    },
    {
        name: 'order-export',
        world: 'connected',
        person: 'rep',
        address: ({ dealId }) => `/lightning/r/Opportunity/${dealId}/view`,
        ready: 'Not sent, 2 things to fix',
        isFurtherDown: true
    },
    {
        name: 'orders',
        world: 'installed',
        person: 'rep',
        address: () => '/lightning/o/shipline__ShipStation_Order__c/list',
        ready: 'Sorted by Order'
    },
    {
        name: 'shipment',
        world: 'installed',
        person: 'rep',
        address: ({ parcelId }) => `/lightning/r/shipline__Shipment__c/${parcelId}/view`,
        ready: 'Delayed, 4 days late'
    },
    {
        name: 'review',
        world: 'installed',
        person: 'admin',
        address: () => '/lightning/n/shiplineReview',
        ready: '4 orders wait'
    }
];

async function main(words: readonly string[]): Promise<number> {
    if (skipped) {
        console.error(skipped);
        return 1;
    }
    const shots = SHOTS.filter(({ name }) => words.length === 0 || words.some((word) => name.includes(word)));
    for (const world of ['installed', 'connected'] as const) {
        const those = shots.filter((shot) => shot.world === world);
        if (those.length > 0) {
            await takeAll(those, world);
        }
    }
    return 0;
}

async function takeAll(shots: readonly Shot[], world: WorldName): Promise<void> {
    const pages = await openPages(world === 'installed' ? { fresh: true } : { orders: 60 });
    const shown = world === 'installed' ? fill(pages) : await live(pages);
    for (const shot of shots) {
        await take(pages, shot, shown);
    }
    await pages.close();
}

/** Records as people have them some days into the life of an org. */
function fill({ product: { org } }: Pages): Shown {
    org.clock.moveTo(NOW);
    const world = new World(org);
    const { accountId, parcelIds } = harborAndPine(world);
    const [parcelId = ''] = parcelIds;
    const { rows } = org;
    const caseId = rows.insert('Case', {
        Subject: 'Late parcel',
        CaseNumber: '00018342',
        CreatedDate: rows.datetime(NOW - 4 * DAY)
    });
    rows.update('Shipment__c', parcelId, { Case__c: caseId });
    ordersThatWait(org);
    return { ...NOTHING, accountId, orderId: world.orders.get('HP-10482') ?? '', parcelId };
}

/** What happens in an org that reads ShipStation: troubles, and a deal won too early. */
async function live(pages: Pages): Promise<Shown> {
    addIssues(pages.product.org);
    pages.run(OPEN_DEAL);
    pages.run(WIN, 'rep');
    for (let hour = 1; hour <= 6; hour++) {
        await shipAnOrder(pages.product, `R-${hour}`);
        pages.product.advance(60);
    }
    return { ...NOTHING, dealId: pages.idOf('Opportunity', DEAL) };
}

async function take(pages: Pages, shot: Shot, shown: Shown): Promise<void> {
    for (const [suffix, screen] of [
        ['', shot.screen ?? DESKTOP],
        ['-phone', PHONE]
    ] as const) {
        const { page, close } = await pages.visit(shot.person, shot.address(shown), { screen });
        const ready = page.getByText(shot.ready).filter({ visible: true }).first();
        await ready.waitFor({ timeout: 60_000 });
        await page.waitForLoadState('networkidle');
        if (shot.isFurtherDown && screen === PHONE) {
            await ready.evaluate((found) => found.scrollIntoView({ block: 'center' }));
        }
        await picture(page, join(IMAGES, `${shot.name}${suffix}.png`));
        console.log(`docs/images/${shot.name}${suffix}.png`);
        await close();
    }
}

process.exit(await main(process.argv.slice(2)));
