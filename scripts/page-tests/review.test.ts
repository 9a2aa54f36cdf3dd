/** Orders that wait for a person: choosing, ignoring, taking back, by pointer and by key. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { openPages, PHONE, skipped, type Pages } from '../testing/browser/pages.ts';
import { manyWait, ordersThatWait } from './review-world.ts';

const REVIEW = '/lightning/n/shiplineReview';
let pages: Pages;
before(async () => {
    if (!skipped) {
        pages = await openPages({ fresh: true });
    }
});
after(() => pages?.close());

/** Field of the only review whose order has this number. */
function reviewOf(number: string, field: string): unknown {
    const { org } = pages.product;
    const { name, fields } = org.schema.require('Match_Review__c');
    const value = (row: { get(field: string): unknown }, ending: string): unknown =>
        row.get([...fields.values()].find((one) => one.name.endsWith(ending))?.name ?? '');
    const row = [...org.store.rows(name)].find((one) => String(value(one, 'Key__c')).endsWith(number));
    return row && value(row, field);
}

const order = (page: Page, number: string) => page.getByRole('button', { name: new RegExp(`^${number}`) });
const isFocused = (page: Page) =>
    page.evaluate<boolean>(`(() => {
    let active = document.activeElement;
    while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
    return active?.className.includes('banner') ?? false;
})()`);

test('before anything is connected, the page leads to Setup', { skip: skipped }, async () => {
    const { page, axe, complaints, close } = await pages.visit('admin', REVIEW);
    await page.getByText('Nothing is connected yet.').waitFor();
    await page.getByRole('button', { name: 'Open Setup' }).waitFor();
    assert.deepEqual(await axe(), []);
    assert.deepEqual(complaints, []);
    await close();
});

test('an order is shown beside its candidates, accepted, and taken back', { skip: skipped }, async () => {
    ordersThatWait(pages.product.org);
    const { page, axe, keyboardPath, complaints, close } = await pages.visit('admin', REVIEW);
    await page.getByRole('heading', { name: '4 orders wait' }).waitFor();
    await page.getByText('2 Contact records fit equally well. Found by Email.').waitFor();
    await page.getByRole('columnheader', { name: /Marcus Bell Jr\./ }).waitFor();
    const phone = page.getByRole('row', { name: /^Business Phone/ });
    assert.match(await phone.innerText(), /✓\s*Same[\s\S]*≠\s*Differs/);
    assert.match(
        await page.getByRole('row', { name: /^If you use it/ }).innerText(),
        /Order and parcels are linked here/
    );
    assert.deepEqual(await axe(), []);
    const { path, unreached } = await keyboardPath();
    assert.deepEqual(unreached, []);
    const acts = ['Select all shown', 'Filter', 'Create new', 'Ignore…', 'Match again', 'Skip'];
    assert.deepEqual(
        path.filter((name) => acts.includes(name)),
        acts
    );
    await page.getByRole('button', { name: 'All rules tried' }).click();
    await page.getByText('Email, marcus.bell@bellmarine.com: 2 found').waitFor();
    await page.getByRole('checkbox', { name: /Remember: customer 88213377/ }).waitFor();

    await page.getByRole('button', { name: 'Use this Contact' }).first().click();
    await page.getByText('HP-10482 now belongs to Marcus Bell, and is remembered.').waitFor();
    await page.getByText('Order, 1 of 3').waitFor();
    assert.equal(await order(page, 'WP-2211').getAttribute('aria-current'), 'true');
    assert.equal(await isFocused(page), true);
    assert.equal(reviewOf('HP-10482', 'Status__c'), 'Accepted');
    assert.deepEqual(await axe(), []);

    await page.getByRole('status').getByRole('button', { name: 'Undo' }).click();
    await page.getByText('Taken back. The order waits again.').waitFor();
    assert.equal(await order(page, 'HP-10482').getAttribute('aria-current'), 'true');
    assert.equal(reviewOf('HP-10482', 'Status__c'), 'Open');
    assert.deepEqual(complaints, []);
    await close();
});

test('a rep looks on, and only admins decide', { skip: skipped }, async () => {
    const { page, axe, keyboardPath, complaints, close } = await pages.visit('rep', REVIEW);
    await page.getByRole('heading', { name: '4 orders wait' }).waitFor();
    await page.getByText('Only admins can decide. You can look.').first().waitFor();
    await page.getByRole('columnheader', { name: /Marcus Bell Jr\./ }).waitFor();
    assert.equal(await page.getByRole('button', { name: /^(Ignore|Create new|Use this)/ }).count(), 0);
    assert.equal(await page.getByRole('checkbox').count(), 0);
    assert.deepEqual(await axe(), []);
    assert.deepEqual((await keyboardPath()).unreached, []);
    assert.deepEqual(complaints, []);
    await close();
});

test('an order is ignored with a reason, and everything has a key', { skip: skipped }, async () => {
    const { page, axe, complaints, close } = await pages.visit('admin', REVIEW);
    await page.getByText('Order, 1 of 4').waitFor();
    await page.keyboard.press('j');
    await page.getByText('Order, 2 of 4').waitFor();
    await page.keyboard.press('i');
    await page.getByText('Not a customer').click();
    assert.deepEqual(await axe(), []);
    await page.getByRole('button', { name: 'Ignore', exact: true }).click();
    await page.getByText('WP-2211 stays without a customer.').waitFor();
    assert.equal(reviewOf('WP-2211', 'Status__c'), 'Ignored');
    assert.equal(reviewOf('WP-2211', 'Ignore_Reason__c'), 'Not a customer');
    await page.getByText('Order, 2 of 3').waitFor();
    await page.keyboard.press('z');
    await page.getByRole('heading', { name: '4 orders wait' }).waitFor();
    assert.equal(reviewOf('WP-2211', 'Status__c'), 'Open');
    await page.keyboard.press('?');
    await page.getByText('N: create new').waitFor();
    assert.deepEqual(await axe(), []);
    assert.deepEqual(complaints, []);
    await close();
});

test('orders of one reason get one answer, until none waits', { skip: skipped }, async () => {
    const { page, axe, complaints, close } = await pages.visit('admin', REVIEW);
    await order(page, 'WP-2211').click();
    await page.getByRole('button', { name: 'Select them' }).click();
    await page.getByRole('button', { name: 'Create 2 customers' }).waitFor();
    await page.getByRole('button', { name: 'Ignore 2…' }).click();
    await page.getByRole('button', { name: 'Ignore', exact: true }).click();
    await page.getByText('2 orders stay without a customer.').waitFor();
    await page.getByRole('heading', { name: '2 orders wait' }).waitFor();
    await page.getByRole('checkbox', { name: 'Select all shown' }).press('Space');
    await page.getByRole('button', { name: 'Ignore 2…' }).click();
    await page.getByRole('button', { name: 'Ignore', exact: true }).click();
    await page.getByRole('heading', { name: 'No order waits.' }).waitFor();
    assert.deepEqual(await axe(), []);
    await page.getByRole('status').getByRole('button', { name: 'Undo' }).click();
    await page.getByRole('heading', { name: '2 orders wait' }).waitFor();
    assert.deepEqual(complaints, []);
    await close();
});

test('somebody without the permission set is told which one', { skip: skipped }, async () => {
    const { page, axe, close } = await pages.visit('nobody', '/lightning/cmp/c__shiplineReview');
    await page.getByText('You need the permission set Shipline Admin.').waitFor();
    assert.deepEqual(await axe(), []);
    await close();
});

test('a phone shows the queue, then one order, without sideways scrolling', { skip: skipped }, async () => {
    const { page, axe, complaints, close } = await pages.visit('admin', REVIEW, { screen: PHONE });
    await page.getByRole('heading', { name: '2 orders wait' }).waitFor();
    assert.deepEqual(await axe(), []);
    await order(page, 'HP-10482').click();
    await page.getByRole('button', { name: 'Use this Contact' }).first().waitFor();
    const width = await page.evaluate<number>('document.documentElement.scrollWidth');
    assert.ok(width <= PHONE.width, `the page is ${width} px wide`);
    assert.deepEqual(await axe(), []);
    await page.getByRole('button', { name: 'Back to the queue' }).click();
    await page.getByRole('heading', { name: '2 orders wait' }).waitFor();
    assert.deepEqual(complaints, []);
    await close();
});

test('a cut network keeps the queue and says since when', { skip: skipped }, async () => {
    const { page, axe, close } = await pages.visit('admin', REVIEW);
    await page.getByText('Order, 1 of 2').waitFor();
    // What the page is still reading would fail as well, and be told in an alert of its own.
    await pages.server.idle();
    await page.context().setOffline(true);
    await page.keyboard.press('j');
    await page.getByRole('alert').getByText('Not up to date since').waitFor();
    await page.getByRole('heading', { name: '2 orders wait' }).waitFor();
    assert.deepEqual(await axe(), []);
    await page.context().setOffline(false);
    await page.getByRole('alert').getByRole('button', { name: 'Reload' }).click();
    await page.getByRole('alert').waitFor({ state: 'detached' });
    await close();
});

test(
    'of 10,000 orders the first 50 are shown, more on demand, and the count says when it stops',
    { skip: skipped },
    async () => {
        manyWait(pages.product.org, 10_020);
        const { page, axe, complaints, close } = await pages.visit('admin', REVIEW);
        await page.getByRole('heading', { name: '10,000 or more orders wait' }).waitFor();
        assert.equal(await page.getByRole('button', { name: /^(HP|WP|M)-/ }).count(), 50);
        await page.getByText('50 of 10,000 shown.').waitFor();
        assert.deepEqual(await axe(), []);
        await page.getByRole('button', { name: 'Show more' }).press('Enter');
        await page.getByText('100 of 10,000 shown.').waitFor();
        assert.deepEqual(complaints, []);
        await close();
    }
);
