import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { axeViolations, launch, PATIENCE, skipped } from '../../../testing/browser/chromium.ts';
import { startFixture, type Fixture } from './fixture.ts';

let fixture: Fixture;
let browser: Browser;
let page: Page;

before(async () => {
    if (skipped) {
        return;
    }
    fixture = await startFixture(true);
    browser = await launch();
    page = await browser.newPage({ viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce' });
    page.setDefaultTimeout(PATIENCE);
    // The first page of a fresh clone waits until the base components are compiled.
    await page.goto(`${fixture.server.url}/lightning/r/Account/${fixture.accountId}/view`, { timeout: 120_000 });
});
after(async () => {
    await browser?.close();
    await fixture?.close();
});

test('a component shows its label, its property, its record and its wired rows', { skip: skipped }, async () => {
    await page.getByText('My & your things').waitFor();
    await page.locator('.account', { hasText: 'Acme' }).waitFor();
    await page.locator('.greeting', { hasText: 'Hello' }).waitFor();
    await page.getByText('TONE', { exact: true }).waitFor();
});

test('a wire loads again when its parameter changes', { skip: skipped }, async () => {
    await page.getByLabel('Prefix').fill('Z');
    await page.getByText('TONE', { exact: true }).waitFor({ state: 'detached' });
    await page.getByLabel('Prefix').fill('T');
    await page.getByText('TONE', { exact: true }).waitFor();
});

test('a call writes, its event is heard, the wire is refreshed and a toast tells', { skip: skipped }, async () => {
    await page.getByRole('button', { name: 'Add' }).click();
    await page.getByText('2 things', { exact: true }).waitFor();
    await page.locator('.heard', { hasText: 'Two' }).waitFor();
    await page.getByText('TWO', { exact: true }).waitFor();
});

test('an error of Apex reaches the component', { skip: skipped }, async () => {
    await page.getByRole('button', { name: 'Fail' }).click();
    await page.getByText('Not today').waitFor();
});

test('the shell and the page break no WCAG rule, wide and narrow', { skip: skipped }, async () => {
    assert.deepEqual(await axeViolations(page), []);
    await page.setViewportSize({ width: 390, height: 844 });
    assert.deepEqual(await axeViolations(page), []);
    const width = await page.evaluate<number>('document.documentElement.scrollWidth');
    assert.ok(width <= 390, `the page is ${width} px wide on a phone`);
    await page.setViewportSize({ width: 1280, height: 900 });
});

test(
    'navigation opens another page without loading the document again, and Back returns',
    { skip: skipped },
    async () => {
        await page.evaluate('window.stillHere = true; null');
        await page.getByRole('button', { name: 'Go' }).click();
        await page.getByRole('heading', { name: 'Contacts', exact: true }).waitFor();
        await page.goBack();
        await page.getByText('My & your things').waitFor();
        assert.equal(await page.evaluate('window.stillHere'), true);
    }
);

test('a changed component is shown without a restart', { skip: skipped }, async () => {
    const file = join(fixture.folder, 'force-app', 'lwc', 'thingTools', 'thingTools.ts');
    writeFileSync(file, readFileSync(file, 'utf8').replace('text.toUpperCase()', '`<${text}>`'));
    await page.getByText('<Tone>', { exact: true }).waitFor();
});

test('someone else can log in, and sees what they may', { skip: skipped }, async () => {
    await page.getByRole('button', { name: 'User' }).click();
    await page.getByRole('menuitemcheckbox', { name: /Nobody/ }).click();
    await page.getByRole('link', { name: 'All things' }).click();
    await page.getByText('My & your things').waitFor();
    assert.equal(await page.getByText('TONE').count(), 0);
    assert.equal(await page.getByRole('link', { name: 'Things', exact: true }).count(), 0);
});
