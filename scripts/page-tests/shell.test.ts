/** The frame around every page: who sees which tabs, list views, records as installed and after activation. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { stored } from '../start/test/support.ts';
import { openPages, PHONE, skipped, type Pages } from '../testing/browser/pages.ts';

const ORDERS = '/lightning/o/shipline__ShipStation_Order__c/list';
let pages: Pages;
before(async () => {
    if (!skipped) {
        pages = await openPages({ orders: 12 });
    }
});
after(() => pages?.close());

test('the app opens on its first tab, and an order opens from the list', { skip: skipped }, async () => {
    const { page, complaints, axe, close } = await pages.visit('rep', '/lightning');
    await page.getByRole('heading', { name: 'ShipStation Orders', level: 1 }).waitFor();
    assert.deepEqual(await axe(), []);
    const first = page.getByRole('rowheader').first().getByRole('link');
    const name = await first.innerText();
    await first.click();
    await page.getByRole('heading', { name, level: 1 }).waitFor();
    await page.getByRole('tab', { name: 'Details' }).waitFor();
    assert.equal(await page.getByRole('link', { name: 'ShipStation Orders' }).getAttribute('aria-current'), 'page');
    assert.deepEqual(await axe(), []);
    assert.deepEqual(complaints, []);
    await close();
});

test('a list view shows only what it filters', { skip: skipped }, async () => {
    const { org } = pages.product;
    const { name, fields } = org.schema.require('ShipStation_Order__c');
    const status = [...fields.values()].find((field) => field.name.endsWith('CRM_Update_Status__c'))?.name ?? '';
    const waiting = [...org.store.rows(name)].filter((row) => row.get(status) === 'Needs Review').length;
    const { page, close } = await pages.visit('admin', ORDERS);
    await page.getByText(/^\d+ items/).waitFor();
    await page.getByRole('button', { name: 'Select a list view' }).click();
    await page.getByRole('menuitemcheckbox', { name: 'Needs Review' }).click();
    assert.ok(waiting < org.store.count(name));
    await page.getByText(`${waiting} items`).waitFor();
    await close();
});

test('on a phone nothing needs sideways scrolling, and the tabs are a menu', { skip: skipped }, async () => {
    const { page, axe, close } = await pages.visit('rep', ORDERS, { screen: PHONE });
    await page.getByRole('heading', { name: 'ShipStation Orders', level: 1 }).waitFor();
    assert.deepEqual(await axe(), []);
    const width = await page.evaluate<number>('document.documentElement.scrollWidth');
    assert.ok(width <= PHONE.width, `the page is ${width} px wide`);
    await page.getByRole('button', { name: 'Navigation' }).click();
    await page.getByRole('menuitemcheckbox', { name: 'Shipments' }).click();
    await page.getByRole('heading', { name: 'Shipments', level: 1 }).waitFor();
    await close();
});

test('an order is applied again from its page, and who may not is told', { skip: skipped }, async () => {
    const order = stored(pages.product, 'ShipStation_Order__c')[0]!;
    const address = `/lightning/r/shipline__ShipStation_Order__c/${order.Id}/view`;
    const admin = await pages.visit('admin', address);
    await admin.page.getByRole('button', { name: 'Apply Again' }).press('Enter');
    await admin.page.getByText('It waits for the CRM update, which takes it within minutes.').waitFor();
    assert.deepEqual(await admin.axe(), []);
    assert.deepEqual(admin.complaints, []);
    await admin.close();
    const rep = await pages.visit('rep', address);
    await rep.page.getByRole('button', { name: 'Apply Again' }).click();
    await rep.page.getByText(/^CRM-403: /).waitFor();
    await rep.close();
});

test('an Account has the standard page until the administrator activates ours', { skip: skipped }, async () => {
    const { org } = pages.product;
    const id = org.rows.insert('Account', { Name: 'Harbor & Pine', OwnerId: pages.product.admin.id });
    pages.server.activations.deactivate('Account');
    const { page, close } = await pages.visit('admin', `/lightning/r/Account/${id}/view`);
    await page.getByRole('tab', { name: 'Details' }).waitFor();
    assert.equal(await page.locator('c-shipment-timeline').count(), 0);
    await page.getByRole('button', { name: 'Setup menu' }).click();
    await page.getByRole('menuitemcheckbox', { name: 'Account' }).click();
    await page.locator('c-shipment-timeline').waitFor();
    assert.equal(pages.server.activations.isActive('Account'), true);
    await close();
});

test('the gear menu dresses the pages in either design system', { skip: skipped }, async () => {
    const { page, axe, close } = await pages.visit('rep', ORDERS);
    const sheet = (): Promise<string> => page.evaluate(`document.querySelector('link[rel=stylesheet]').href`);
    await page.getByRole('heading', { name: 'ShipStation Orders', level: 1 }).waitFor();
    assert.match(await sheet(), /slds1\/.*salesforce-lightning-design-system/);
    await page.getByRole('button', { name: 'Setup menu' }).click();
    await page.getByRole('menuitemcheckbox', { name: 'SLDS 2 (Cosmos)' }).click();
    await page.waitForFunction(`/slds2.cosmos.css$/.test(document.querySelector('link[rel=stylesheet]').href)`);
    await page.getByRole('heading', { name: 'ShipStation Orders', level: 1 }).waitFor();
    assert.deepEqual(await axe(), []);
    await close();
});

test('integration and support log in with their own rights', { skip: skipped }, async () => {
    for (const [person, name] of [
        ['integration', 'Shipline Integration'],
        ['support', 'Marcus Bell']
    ] as const) {
        const { page, close } = await pages.visit(person, ORDERS);
        await page.getByRole('button', { name: `User: ${name}` }).waitFor();
        await page.getByRole('heading', { name: 'ShipStation Orders', level: 1 }).waitFor();
        await close();
    }
});

test('somebody without access sees neither the app nor its records', { skip: skipped }, async () => {
    const { page, close } = await pages.visit('nobody', ORDERS);
    await page.getByRole('alert').getByText('You do not have access to').waitFor();
    assert.equal(await page.getByRole('link', { name: 'ShipStation Orders' }).count(), 0);
    await page.getByRole('navigation', { name: 'Sales' }).waitFor();
    await close();
});
