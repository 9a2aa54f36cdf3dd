/** `npm run screenshots [-- WORD…]`: pictures of the pages for the docs, on a desktop and on a phone. */
import { join } from 'node:path';
import { harborAndPine, NOW, World } from './page-tests/timeline-world.ts';
import { ordersThatWait } from './page-tests/review-world.ts';
import type { PersonName } from './start/people.ts';
import { DESKTOP, openPages, PHONE, picture, skipped } from './testing/browser/pages.ts';

/** Records that pictures show. */
interface Shown {
    readonly accountId: string;
    readonly parcelId: string;
}

interface Shot {
    /** Name of the picture, without `-phone` and without extension. */
    readonly name: string;
    readonly person: PersonName;
    readonly address: (shown: Shown) => string;
    /** Words that are there when the page is complete. */
    readonly ready: string;
}

const IMAGES = join(import.meta.dirname, '..', 'docs', 'images');

/** Add a page here. */
const SHOTS: readonly Shot[] = [
    {
        name: 'timeline',
        person: 'rep',
        address: ({ accountId }) => `/lightning/r/Account/${accountId}/view`,
        ready: 'Delayed, 4 days late'
    },
    {
        name: 'setup',
        person: 'admin',
        address: () => '/lightning/n/shiplineSetup?c__step=connect',
        ready: 'Adds scans and delivery.'
    },
    {
        name: 'orders',
        person: 'rep',
        address: () => '/lightning/o/shipline__ShipStation_Order__c/list',
        ready: 'Sorted by Order'
    },
    {
        name: 'shipment',
        person: 'rep',
        address: ({ parcelId }) => `/lightning/r/shipline__Shipment__c/${parcelId}/view`,
        ready: 'Delayed, 4 days late'
    },
    {
        name: 'review',
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
    const pages = await openPages({ fresh: true });
    const { org } = pages.product;
    org.clock.moveTo(NOW);
    const { accountId, parcelIds } = harborAndPine(new World(org));
    ordersThatWait(org);
    const shown = { accountId, parcelId: parcelIds[0] ?? '' };
    for (const shot of shots) {
        for (const [suffix, screen] of [
            ['', DESKTOP],
            ['-phone', PHONE]
        ] as const) {
            const { page, close } = await pages.visit(shot.person, shot.address(shown), { screen });
            await page.getByText(shot.ready).filter({ visible: true }).first().waitFor({ timeout: 60_000 });
            await page.waitForLoadState('networkidle');
            await picture(page, join(IMAGES, `${shot.name}${suffix}.png`));
            console.log(`docs/images/${shot.name}${suffix}.png`);
            await close();
        }
    }
    await pages.close();
    return 0;
}

process.exit(await main(process.argv.slice(2)));
