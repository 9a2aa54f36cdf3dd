/** A headless Chromium for tests, and axe in it. */
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { chromium, type Browser, type Page } from 'playwright-core';
import { isolatedWorld } from './isolated.ts';

/** The first that exists; the shell without windows takes a good third less of the processor. */
const PLACES = [
    process.env['CHROMIUM'],
    '/usr/bin/chromium-headless-shell',
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome'
];
const require = createRequire(import.meta.url);

/** Milliseconds a page may take to show something: on a machine that does five things at once, twenty seconds is not rare. */
export const PATIENCE = 60_000;

/** Path of an installed Chromium, null when there is none. */
export function chromiumPath(): string | null {
    return PLACES.find((path) => path !== undefined && existsSync(path)) ?? null;
}

/** Why browser tests are skipped; false when they run. */
export const skipped: string | false = chromiumPath() === null ? 'no Chromium is installed' : false;

export function launch(): Promise<Browser> {
    return chromium.launch({
        executablePath: chromiumPath() ?? '',
        args: [
            '--headless',
            '--no-sandbox',
            '--disable-gpu',
            '--disable-quic',
            '--no-first-run',
            '--disable-background-networking',
            '--disable-component-update',
            '--disable-sync'
        ]
    });
}

/**
 * Ids of WCAG A and AA rules that the page breaks. axe runs in an isolated world, because the synthetic shadow hides
 * colours from scripts of the page itself.
 */
export async function axeViolations(page: Page): Promise<string[]> {
    const world = await isolatedWorld(page, 'axe');
    await world.evaluate(`${readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8')};null`);
    const found = await world.evaluate(
        `axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'], resultTypes: ['violations'] }).then((result) =>
            result.violations.map((one) => one.id + ': ' + one.nodes.map((node) => node.target.flat().join(' ')).join(', ')))`
    );
    await world.close();
    return found as string[];
}
