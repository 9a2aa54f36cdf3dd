/** The setup page: from an empty org to first orders, keys that are refused, people who may not set up. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Locator, Page } from 'playwright-core';
import { openPages, PHONE, skipped, type Pages } from '../testing/browser/pages.ts';

const SETUP = '/lightning/n/shiplineSetup';
const MOST_INTERACTIONS = 25;
const MOST_SECONDS = 60;

/** One person's clicks and filled fields, counted. */
class Hands {
    count = 0;
    private readonly page: Page;
    constructor(page: Page) {
        this.page = page;
    }
    async click(target: Locator): Promise<void> {
        this.count++;
        await target.click();
    }
    async press(name: string): Promise<void> {
        await this.click(this.page.getByRole('button', { name, exact: true }));
    }
    async fill(label: string, text: string): Promise<void> {
        this.count++;
        await this.page.getByLabel(label, { exact: true }).fill(text);
    }
}

let pages: Pages;
before(async () => {
    if (!skipped) {
        pages = await openPages({ fresh: true, orders: 40 });
    }
});
after(() => pages?.close());

test('a person without access is told which permission set is missing', { skip: skipped }, async () => {
    const { page, axe, close } = await pages.visit('rep', '/lightning/cmp/c__shiplineSetup');
    await page.getByRole('alert').getByText('You need the permission set Shipline Admin').waitFor();
    assert.deepEqual(await axe(), []);
    await close();
});

test('a refused key says so with its code, and can be replaced', { skip: skipped }, async () => {
    const { page, axe, close } = await pages.visit('admin', SETUP);
    await page.getByRole('heading', { name: 'Connect', level: 1 }).waitFor();
    assert.deepEqual(await axe(), []);
    await page.getByLabel('V1 API key', { exact: true }).fill('wrong');
    await page.getByLabel('V1 API secret', { exact: true }).fill('wrong');
    await page.getByRole('button', { name: 'Save and test' }).first().click();
    const box = page.getByRole('region', { name: 'V1 key and secret' });
    await box.getByRole('alert').getByText('CON-101').waitFor();
    await page.getByText('Not connected.').waitFor();
    await page.getByRole('button', { name: /Key refused/ }).waitFor();
    assert.deepEqual(await axe(), []);
    await box.getByRole('button', { name: 'Replace keys' }).click();
    assert.equal(await page.getByLabel('V1 API key', { exact: true }).inputValue(), '', 'keys are never shown again');
    await close();
});

test('a new admin gets to the first orders within the interactions and seconds', { skip: skipped }, async (t) => {
    const { page, axe, complaints, close } = await pages.visit('admin', SETUP);
    const hands = new Hands(page);
    const began = performance.now();
    await page.getByRole('heading', { name: 'Connect', level: 1 }).waitFor();
    const box = page.getByRole('region', { name: 'V1 key and secret' });
    if (await box.getByRole('button', { name: 'Replace keys' }).isVisible()) {
        await hands.press('Replace keys');
    }
    await hands.fill('V1 API key', 'sim-key');
    await hands.fill('V1 API secret', 'sim-secret');
    await hands.click(box.getByRole('button', { name: 'Save and test' }));
    await page.getByText('Connected. One thing is missing.').waitFor();
    await hands.fill('V2 API key', 'sim-v2-key');
    await hands.press('Save and test');
    await page.getByRole('status').getByText('Connected.', { exact: true }).waitFor();
    await hands.press('Continue to Stores');
    await page.getByRole('heading', { name: 'Ridgeline Outdoor' }).waitFor();
    await hands.click(page.getByRole('button', { name: /Backfill and Go/ }));
    await page.getByText(/^Counted in ShipStation/).waitFor();
    await hands.press('Go');
    await hands.press('Open the first order');
    await page.getByRole('tab', { name: 'Details' }).waitFor();
    const seconds = (performance.now() - began) / 1000;
    t.diagnostic(`${hands.count} interactions, ${seconds.toFixed(1)} s`);
    assert.ok(hands.count <= MOST_INTERACTIONS, `${hands.count} interactions`);
    assert.ok(seconds <= MOST_SECONDS, `${seconds} s`);
    assert.deepEqual(complaints, []);
    await page.goBack();
    await page.getByRole('heading', { name: 'Backfill and Go', level: 1 }).waitFor();
    assert.deepEqual(await axe(), []);
    await close();
});

test('every step opens at any time, on a phone as well', { skip: skipped }, async () => {
    const { page, axe, complaints, goTo, close } = await pages.visit('admin', SETUP, { screen: PHONE });
    for (const [step, title] of [
        ['connect', 'Connect'],
        ['stores', 'Stores'],
        ['matching', 'Matching'],
        ['mapping', 'Mapping'],
        ['automation', 'Automation'],
        ['pages', 'Pages'],
        ['go', 'Backfill and Go']
    ] as const) {
        await goTo(`${SETUP}?c__step=${step}`);
        await page.getByRole('heading', { name: title, level: 1 }).waitFor();
        await page.waitForLoadState('networkidle');
        assert.deepEqual(await axe(), [], title);
        const width = await page.evaluate<number>('document.documentElement.scrollWidth');
        assert.ok(width <= PHONE.width, `${title} is ${width} px wide`);
    }
    assert.deepEqual(complaints, []);
    await close();
});
