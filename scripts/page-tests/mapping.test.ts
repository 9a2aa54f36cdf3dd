/** The mapping editor: what ShipStation sends beside where it goes, changed, tried out, saved and taken back. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import type { Locator, Page } from 'playwright-core';
import { stored, type Plain } from '../start/test/support.ts';
import { openPages, PHONE, skipped, type Pages } from '../testing/browser/pages.ts';
import { BROKEN_ROW, SAVED_FIRST } from './mapping-world.ts';

const EDITOR = '/lightning/cmp/c__mappingEditor';
const STEP = '/lightning/n/shiplineSetup?c__step=mapping';
let pages: Pages;
before(async () => {
    if (!skipped) {
        pages = await openPages({ orders: 12 });
    }
});
after(() => pages?.close());

const row = (page: Page, words: string): Locator =>
    page.locator('c-mapping-row-item').filter({ hasText: words }).first();
const press = (page: Page, name: string): Promise<void> => page.getByRole('button', { name, exact: true }).click();
/** Rows show what an order sends. */
const ready = (page: Page): Promise<void> => row(page, 'customerEmail').getByText('@').first().waitFor();
const saved = (field: string): Plain | undefined =>
    stored(pages.product, 'Field_Mapping__c').find((one) => one['Target_Field__c'] === field);

async function pick(page: Page, label: string, option: string): Promise<void> {
    await page.getByRole('combobox', { name: label, exact: true }).click();
    await page.getByRole('option', { name: option, exact: true }).click();
}

/** Has the e-mail of Contacts written in capitals, always. */
async function changeEmail(page: Page): Promise<void> {
    await press(page, 'Edit Customer email');
    await pick(page, 'When it writes', 'Always');
    await pick(page, 'Change on the way', 'Upper case');
}

test('values of a real order stand beside every field, and the search finds both', { skip: skipped }, async () => {
    const { page, axe, complaints, close } = await pages.visit('admin', EDITOR);
    await ready(page);
    const words = await row(page, 'customerEmail').innerText();
    const email = /\S+@\S+/.exec(words)?.[0] ?? '';
    assert.match(words, /Customer email[^]*Contact: Email[^]*Only fill blanks[^]*Trim, lower case/);
    assert.ok(words.includes(`▸ ${email.toLowerCase()}`), words);
    assert.deepEqual(await axe(), []);

    const search = page.getByRole('searchbox', { name: 'Search fields or values' });
    await search.fill(email);
    await page.getByText('Contact 1 fields').waitFor();
    assert.equal(await page.locator('c-mapping-row-item').count(), 1);
    await search.fill('giftwrap');
    await page.getByText('Nothing is called "giftwrap".').waitFor();
    assert.deepEqual(await axe(), []);
    await press(page, 'Clear search');
    const street = await row(page, 'shipTo.street1').locator('.value').innerText();
    await press(page, 'Next order');
    await row(page, 'shipTo.street1').getByText(street, { exact: true }).waitFor({ state: 'detached' });
    await press(page, 'Broken 0');
    await page.getByText('No broken fields.').waitFor();
    assert.deepEqual(complaints, []);
    await close();
});

test('a row changes where it stands, and shows at once what it makes of orders', { skip: skipped }, async () => {
    const { page, axe, complaints, close } = await pages.visit('admin', EDITOR);
    await ready(page);
    await press(page, 'Edit Customer email');
    const form = page.locator('c-mapping-row-form');
    await form.getByText(/^\d+ of \d+ fields can hold this text$/).waitFor();
    await page.getByRole('combobox', { name: 'Salesforce field' }).click();
    const offered = (await page.getByRole('option').allInnerTexts()).join('; ');
    assert.match(offered, /Title \(Text 128\)/);
    assert.doesNotMatch(offered, /Birthdate|Do Not Call|Order Count/, 'no date, checkbox or number can hold a text');
    await page.keyboard.press('Escape');
    await form.getByRole('searchbox', { name: 'Search values' }).fill('gift message');
    await form.getByText(/^1 of \d+ values$/).waitFor();

    await pick(page, 'Change on the way', 'Upper case');
    await form
        .getByRole('listitem')
        .filter({ hasText: /[A-Z]{3}@|@[A-Z]{3}/ })
        .first()
        .waitFor();
    await row(page, 'customerEmail').getByText('Trim, lower case, upper case').waitFor();
    assert.deepEqual(await axe(), []);
    await press(page, 'Undo');
    assert.equal(await page.getByRole('button', { name: 'Save', exact: true }).isDisabled(), true);
    await press(page, 'Redo');
    await press(page, 'Save 1 change');
    await page.getByText('Saved 1 change.').waitFor();
    assert.match(String(saved('Email')?.['Transforms__c']), /"upper"/);
    await press(page, 'Edit Customer email');
    await press(page, 'Back to as shipped');
    await press(page, 'Save 1 change');
    await page.getByText('Saved 1 change.').first().waitFor();
    await page.getByRole('button', { name: 'Save', exact: true }).waitFor();
    assert.equal(saved('Email'), undefined, 'the shipped row counts again');
    assert.deepEqual(complaints, []);
    await close();
});

test('a dry run shows the difference on chosen orders, and writes nothing', { skip: skipped }, async () => {
    const { page, axe, complaints, close } = await pages.visit('admin', EDITOR);
    await ready(page);
    await changeEmail(page);
    const before = stored(pages.product, 'Contact').map((one) => one['Email']);
    await press(page, 'Dry run');
    await page.getByText('What would your unsaved change do to real orders?').waitFor();
    await page.getByText('Nothing has been written').waitFor();
    const line = page.getByRole('row', { name: /^Email/ });
    await line.getByText('Your change').waitFor();
    assert.match(await line.innerText(), /− ?[^]*@[^]*\+ ?[^]*@/);
    assert.deepEqual(await axe(), []);
    const count = page.locator('.count').filter({ hasText: 'orders tried' });
    assert.match(await count.innerText(), /^[1-7]\s/);
    await press(page, 'Choose other orders');
    const orders = page.getByRole('group', { name: 'Orders' });
    const chosen = await orders.getByRole('checkbox', { checked: true }).count();
    await orders.locator('label').first().click();
    await page.getByRole('button', { name: /^Run on \d+ orders$/ }).click();
    await count.getByText(String(chosen)).waitFor({ state: 'detached' });
    assert.deepEqual(
        stored(pages.product, 'Contact').map((one) => one['Email']),
        before
    );
    await press(page, 'Back to mapping');
    await press(page, 'Undo');
    assert.deepEqual(complaints, []);
    await close();
});

test('a broken row says why and what goes on, and one press repairs it', { skip: skipped }, async () => {
    pages.run(BROKEN_ROW);
    const { page, axe, complaints, close } = await pages.visit('admin', EDITOR);
    await press(page, 'Broken 1');
    const broken = row(page, 'shipTo.company');
    await broken.getByText('The field Departement__c does not exist any more.').waitFor();
    await broken.getByText('MAP-202').waitFor();
    await broken.getByText(/^The other 13 fields go on\./).waitFor();
    await broken.getByRole('button', { name: 'Fix Ship-to company' }).waitFor();
    assert.deepEqual(await axe(), []);
    await press(page, 'Use Department');
    await broken.getByText('Contact: Department').waitFor();
    await press(page, 'Save 1 change');
    await page.getByRole('button', { name: 'Broken 0' }).waitFor();
    assert.equal(saved('Department')?.['Health__c'], 'OK');
    assert.deepEqual(complaints, []);
    await close();
});

test('what nobody reads is mapped, exported and read in again', { skip: skipped }, async () => {
    const { page, axe, complaints, close } = await pages.visit('admin', EDITOR);
    await ready(page);
    await page.getByRole('button', { name: /^Not read/ }).click();
    await page.getByRole('searchbox', { name: 'Search fields or values' }).fill('requestedShippingService');
    await press(page, 'Map Requested shipping service');
    await pick(page, 'Salesforce object', 'Account');
    await page.getByRole('button', { name: 'Save 1 change' }).click();
    await page.getByText('Choose a Salesforce field for Requested shipping service first.').waitFor();
    await pick(page, 'Salesforce field', 'Account Site (Text 80)');
    await press(page, 'Save 1 change');
    await page.getByText('Saved 1 change.').waitFor();
    assert.equal(saved('Site')?.['Source_Path__c'], 'requestedShippingService');

    await page.getByRole('button', { name: /^Import or export/ }).click();
    const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('menuitem', { name: 'Export', exact: true }).click()
    ]);
    const file = JSON.parse(readFileSync(await download.path(), 'utf8')) as { mappings: Record<string, unknown>[] };
    const site = file.mappings.find((one) => one['targetField'] === 'Site') ?? {};
    site['policy'] = 'Always';
    file.mappings.push(
        { ...site, key: 'new-one', targetField: 'AccountSource' },
        { ...site, key: 'bad', targetField: 'Gone__c' }
    );
    await page.getByRole('button', { name: /^Import or export/ }).click();
    await page.getByRole('menuitem', { name: 'Import…' }).click();
    const buffer = Buffer.from(JSON.stringify(file));
    await page
        .locator('input[type=file]')
        .setInputFiles({ name: 'mapping.json', mimeType: 'application/json', buffer });
    await page.getByText('1 rows new, 1 changed, 1 refused. Nothing is saved until you save.').waitFor();
    await page.getByRole('button', { name: 'Save 2 changes' }).waitFor();
    assert.deepEqual(await axe(), []);
    await press(page, 'Undo');
    await page.getByRole('button', { name: 'Save', exact: true }).waitFor();
    await page.getByRole('button', { name: /^Import or export/ }).click();
    await page.getByRole('menuitem', { name: 'Import…' }).click();
    await page
        .locator('input[type=file]')
        .setInputFiles({ name: 'a.json', mimeType: 'application/json', buffer: Buffer.from('{}') });
    await page.getByRole('alert').getByText('MAP-330').waitFor();
    assert.deepEqual(complaints, []);
    await close();
});

test('who saved first is told, and decides row by row', { skip: skipped }, async () => {
    const { page, axe, complaints, close } = await pages.visit('admin', EDITOR);
    await ready(page);
    await changeEmail(page);
    pages.product.advance(1);
    pages.run(SAVED_FIRST);
    await press(page, 'Save 1 change');
    await page
        .getByRole('alert')
        .getByText(/saved this mapping at .* 1 of your 1 changes/)
        .waitFor();
    assert.deepEqual(await axe(), []);
    await press(page, 'Compare');
    const conflict = page.getByRole('region', { name: 'Somebody saved the same rows' });
    await conflict.getByText(/Only when created/).waitFor();
    assert.deepEqual(await axe(), []);
    await conflict.getByRole('button', { name: 'Take theirs' }).click();
    await row(page, 'customerEmail').getByText('Only when created').first().waitFor();
    assert.equal(await page.getByRole('button', { name: 'Save', exact: true }).isDisabled(), true);
    assert.deepEqual(complaints, []);
    await close();
});

test('the step in Setup asks before changes are lost', { skip: skipped }, async () => {
    const { page, axe, complaints, close } = await pages.visit('admin', STEP);
    await ready(page);
    await changeEmail(page);
    const rail = page.getByRole('navigation', { name: 'Set up Shipline' });
    await rail.getByText('1 change not saved').waitFor();
    await press(page, 'Continue to Automation');
    const dialog = page.getByRole('dialog', { name: 'Keep your changes?' });
    await dialog.getByText('1 change is not saved.').waitFor();
    assert.deepEqual(await axe(), []);
    await dialog.getByRole('button', { name: 'Stay' }).click();
    await page.getByRole('heading', { name: 'Mapping', level: 1 }).waitFor();
    let asked = false;
    page.once('dialog', (leaving) => {
        asked = leaving.type() === 'beforeunload';
        void leaving.dismiss();
    });
    await page.close({ runBeforeUnload: true });
    await new Promise((resolve) => setTimeout(resolve, 200));
    assert.equal(asked, true, 'the browser asks as well');
    await rail.getByRole('button', { name: /^.*Stores/ }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Discard' }).click();
    await page.getByRole('heading', { name: 'Stores', level: 1 }).waitFor();
    assert.deepEqual(complaints, []);
    await close();
});

test('stored orders are done again with what was saved, and all of it is taken back', { skip: skipped }, async () => {
    const { page, complaints, close } = await pages.visit('admin', STEP);
    await ready(page);
    await changeEmail(page);
    await press(page, 'Dry run');
    const count = stored(pages.product, 'ShipStation_Order__c').length;
    const box = page.getByRole('checkbox', { name: `Also apply to ${count} stored orders now.` });
    assert.equal(await box.isChecked(), true);
    const emails = (): string[] =>
        stored(pages.product, 'Contact')
            .map((one) => String(one['Email']))
            .sort();
    pages.product.advance(1);
    const before = emails();
    await press(page, 'Save 1 change');
    await page.getByText(`Saved. Applying to ${count} stored orders`).waitFor();
    pages.product.advance(10);
    await page.getByText(`Saved and applied to ${count} stored orders.`).waitFor();
    assert.ok(
        emails().some((one) => /^[A-Z.0-9_]+@[A-Z.]+$/.test(one)),
        emails().join(' ')
    );
    await page.locator('c-setup-mapping').getByRole('button', { name: 'Undo', exact: true }).first().click();
    await page.getByText(/^Taken back: the mapping is as it was/).waitFor();
    assert.deepEqual(emails(), before);
    await row(page, 'customerEmail').getByText('Only when created').first().waitFor();
    assert.deepEqual(complaints, []);
    await close();
});

test('everything is reached by keyboard', { skip: skipped }, async () => {
    const { page, keyboardPath, complaints, close } = await pages.visit('admin', EDITOR);
    await ready(page);
    const walk = await keyboardPath();
    assert.deepEqual(walk.unreached, []);
    const order = ['Search fields or values', 'Values from', 'Edit Customer email', 'Map Carrier code'];
    assert.deepEqual(
        walk.path.filter((name) => order.includes(name)),
        order
    );
    await page.keyboard.press('/');
    await page.keyboard.type('customerEmail');
    await page.getByText('Contact 1 fields').waitFor();
    const edit = page.getByRole('button', { name: 'Edit Customer email' });
    await edit.focus();
    await page.keyboard.press('Enter');
    const form = page.locator('c-mapping-row-form');
    await form.getByText(/fields can hold this/).waitFor();
    assert.deepEqual((await keyboardPath()).unreached, []);
    await page.getByRole('combobox', { name: 'When it writes' }).focus();
    await page.keyboard.press('Enter');
    // The list marks its place a frame after each key: a key pressed sooner counts from the place before.
    const marked = form.locator('[role=option].slds-has-focus');
    const before = await marked.innerText();
    await page.keyboard.press('ArrowDown');
    await marked.filter({ hasNotText: before }).waitFor();
    await page.keyboard.press('Enter');
    await page.getByText(/Changed\s*1/).waitFor();
    await page.keyboard.press('Control+s');
    await page.getByText('Saved 1 change.').waitFor();
    await page.keyboard.press('Escape');
    assert.deepEqual(complaints, []);
    await close();
});

test('a phone stacks the rows, without sideways scrolling', { skip: skipped }, async () => {
    const { page, axe, complaints, close } = await pages.visit('admin', STEP, { screen: PHONE });
    await ready(page);
    assert.deepEqual(await axe(), []);
    await changeEmail(page);
    assert.deepEqual(await axe(), []);
    await press(page, 'Dry run');
    await page.getByText('Your change').waitFor();
    assert.deepEqual(await axe(), []);
    const width = await page.evaluate<number>('document.documentElement.scrollWidth');
    assert.ok(width <= PHONE.width, `the page is ${width} px wide`);
    assert.deepEqual(complaints, []);
    await close();
});

test('a cut network keeps what is there, and says what was not done', { skip: skipped }, async () => {
    const { page, axe, close } = await pages.visit('admin', EDITOR);
    await ready(page);
    await changeEmail(page);
    // What the page is still reading would fail as well, and be told in an alert of its own.
    await pages.server.idle();
    await page.context().setOffline(true);
    await press(page, 'Save 1 change');
    await page.getByRole('alert').getByText('MAP-504').waitFor();
    await row(page, 'customerEmail').getByText('Changed').waitFor();
    assert.deepEqual(await axe(), []);
    await page.context().setOffline(false);
    await press(page, 'Save 1 change');
    await page.getByText('Saved 1 change.').waitFor();
    await close();
});

test('who may not change mappings is told which permission set is missing', { skip: skipped }, async () => {
    const { page, axe, close } = await pages.visit('rep', EDITOR);
    await page.getByRole('alert').getByText('You need the permission set Shipline Admin.').waitFor();
    assert.deepEqual(await axe(), []);
    await close();
});
