/** `npm run screenshots [-- WORD…]`: pictures of the pages for the docs, on a desktop and on a phone. */
import { join } from 'node:path';
import { DESKTOP, openPages, PHONE, picture, skipped, type Pages } from './testing/browser/pages.ts';
import type { PersonName } from './start/people.ts';

interface Shot {
    readonly name: string;
    readonly person: PersonName;
    readonly address: (pages: Pages) => string;
    /** Text that is there when the page is complete. */
    readonly ready: string;
}

const IMAGES = join(import.meta.dirname, '..', 'docs', 'images');

/** Add a page here. */
const SHOTS: readonly Shot[] = [
    {
        name: 'orders',
        person: 'rep',
        address: () => '/lightning/o/shipline__ShipStation_Order__c/list',
        ready: 'ShipStation Orders'
    }
];

async function main(words: readonly string[]): Promise<number> {
    if (skipped) {
        console.error(skipped);
        return 1;
    }
    const shots = SHOTS.filter(({ name }) => words.length === 0 || words.some((word) => name.includes(word)));
    const pages = await openPages({ orders: 120 });
    for (const shot of shots) {
        for (const [suffix, screen] of [
            ['', DESKTOP],
            ['-phone', PHONE]
        ] as const) {
            const { page, close } = await pages.visit(shot.person, shot.address(pages), { screen });
            await page.getByText(shot.ready).first().waitFor();
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
