/** The frame around every page: who sees which tabs, records as installed and after activation, live arrival. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openPages, PHONE, skipped, type Pages } from '../testing/browser/pages.ts';

let pages: Pages;
before(async () => {
    if (!skipped) {
        pages = await openPages({ orders: 20 });
    }
});
after(() => pages?.close());

test('an administrator opens the list of orders, and an order from it', { skip: skipped }, async () => {
    const { page, complaints, axe, close } = await pages.visit(
        'admin',
        '/lightning/o/shipline__ShipStation_Order__c/list'
    );
    await page
        .getByRole('heading', { name: /^ShipStation Orders/ })
        .first()
        .waitFor();
    const first = page.getByRole('rowheader').first().getByRole('link');
    const name = await first.innerText();
    await first.click();
    await page.getByRole('heading', { name, level: 1 }).waitFor();
    assert.deepEqual(await axe(), []);
    assert.deepEqual(complaints, []);
    await close();
});

test('on a phone the same page needs no sideways scrolling', { skip: skipped }, async () => {
    const visit = await pages.visit('rep', '/lightning/o/shipline__ShipStation_Order__c/list', { screen: PHONE });
    await visit.page
        .getByRole('heading', { name: /^ShipStation Orders/ })
        .first()
        .waitFor();
    assert.deepEqual(await visit.axe(), []);
    const width = await visit.page.evaluate<number>('document.documentElement.scrollWidth');
    assert.ok(width <= PHONE.width, `the page is ${width} px wide`);
    await visit.close();
});

test('somebody without access is told so', { skip: skipped }, async () => {
    const { page, close } = await pages.visit('nobody', '/lightning/o/shipline__ShipStation_Order__c/list');
    await page.getByRole('alert').getByText('You do not have access to').waitFor();
    await close();
});
