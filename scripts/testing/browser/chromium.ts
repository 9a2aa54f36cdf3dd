/** A headless Chromium for tests, and axe in it. */
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { chromium, type Browser, type Page } from 'playwright-core';

const PLACES = [process.env['CHROMIUM'], '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const require = createRequire(import.meta.url);

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
    const client = await page.context().newCDPSession(page);
    const { frameTree } = await client.send('Page.getFrameTree');
    const { executionContextId } = await client.send('Page.createIsolatedWorld', {
        frameId: frameTree.frame.id,
        worldName: 'axe'
    });
    const evaluate = async (expression: string): Promise<unknown> => {
        const answer = await client.send('Runtime.evaluate', {
            contextId: executionContextId,
            expression,
            awaitPromise: true,
            returnByValue: true
        });
        if (answer.exceptionDetails) {
            throw new Error(answer.exceptionDetails.exception?.description ?? answer.exceptionDetails.text);
        }
        return answer.result.value;
    };
    await evaluate(`${readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8')};null`);
    const found = await evaluate(
        `axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'] }).then((result) =>
            result.violations.map((one) => one.id + ': ' + one.nodes.map((node) => node.target.flat().join(' ')).join(', ')))`
    );
    await client.detach();
    return found as string[];
}
