/** Opportunities no warehouse could ship: each says why on the record, and none is sent. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { ExportWorld } from './export-world.ts';
import type { Plain } from './support.ts';

interface Invalid {
    readonly name: string;
    readonly code: string;
    /** Fields of the Account, as Apex assignments. */
    readonly account?: string;
    readonly noAccount?: true;
    /** Fields of the product. */
    readonly product?: string;
    /** Fields of the line. */
    readonly line?: string;
    readonly lines?: number;
}

const long = (count: number): string => 'x'.repeat(count);

const INVALID: readonly Invalid[] = [
    { name: 'no Account', code: 'EXP-110', noAccount: true },
    {
        name: 'no address at all',
        code: 'EXP-124',
        account:
            'ShippingStreet = null, ShippingCity = null, ShippingState = null, ShippingPostalCode = null, ShippingCountry = null'
    },
    { name: 'no street', code: 'EXP-121', account: 'ShippingStreet = null' },
    { name: 'blank street', code: 'EXP-121', account: "ShippingStreet = ' \\n '" },
    { name: 'no city', code: 'EXP-122', account: 'ShippingCity = null' },
    { name: 'no postal code', code: 'EXP-123', account: 'ShippingPostalCode = null' },
    { name: 'no state in the United States', code: 'EXP-126', account: 'ShippingState = null' },
    {
        name: 'no state in Canada',
        code: 'EXP-126',
        account: "ShippingState = null, ShippingCountry = 'Canada', ShippingPostalCode = 'K1A 0B1'"
    },
    { name: 'no country', code: 'EXP-124', account: 'ShippingCountry = null' },
    { name: 'bad country', code: 'EXP-125', account: "ShippingCountry = 'Atlantis'" },
    { name: 'two letters of no country', code: 'EXP-125', account: "ShippingCountry = 'XX'" },
    { name: 'a country with a typing error', code: 'EXP-125', account: "ShippingCountry = 'Untied States'" },
    { name: '200-character name', code: 'EXP-127', account: `Name = '${long(200)}'` },
    { name: 'a street of 150 characters', code: 'EXP-127', account: `ShippingStreet = '${long(150)}'` },
    {
        name: 'seven lines of street',
        code: 'EXP-127',
        account: `ShippingStreet = '${Array(7).fill(long(30)).join('\\n')}'`
    },
    { name: 'emoji in the name', code: 'EXP-128', account: "Name = 'Harbor 🚀 Pine'" },
    { name: 'emoji in the street', code: 'EXP-128', account: "ShippingStreet = '12 Wharf St 🏠'" },
    { name: 'emoji in the city', code: 'EXP-128', account: "ShippingCity = 'Portland ☀'" },
    { name: 'a control character in the city', code: 'EXP-128', account: "ShippingCity = 'Port\\tland'" },
    { name: 'no products', code: 'EXP-130', lines: 0 },
    { name: '1,000 lines', code: 'EXP-131', lines: 1000 },
    { name: '501 lines', code: 'EXP-131', lines: 501 },
    { name: 'zero quantity', code: 'EXP-132', line: 'Quantity = 0' },
    { name: 'negative quantity', code: 'EXP-132', line: 'Quantity = -1' },
    { name: 'half a piece', code: 'EXP-133', line: 'Quantity = 1.5' },
    { name: 'a negative price', code: 'EXP-135', line: 'UnitPrice = -5' },
    { name: 'no SKU', code: 'SYN-330', product: 'ProductCode = null' },
    { name: 'a blank SKU', code: 'SYN-330', product: "ProductCode = ' '" },
    { name: 'a SKU of 120 characters', code: 'EXP-136', product: `ProductCode = '${long(120)}'` },
    { name: 'a product name of 220 characters', code: 'EXP-134', product: `Name = '${long(220)}'` },
    { name: 'emoji in the product name', code: 'EXP-128', product: "Name = 'Lamp 💡'" }
];

function make(invalid: Invalid, index: number): string {
    const name = `Invalid ${index}`;
    return `
    {
        Account buyer = new Account(
            ShippingStreet = '12 Wharf St',
            ShippingCity = 'Portland',
            ShippingState = 'ME',
            ShippingPostalCode = '04101',
            ShippingCountry = 'United States'
        );
        buyer.Name = '${name}';
        ${sets('buyer', invalid.account)}
        insert buyer;
        Product2 thing = new Product2(Name = '${name}', ProductCode = 'SKU-${index}', IsActive = true);
        ${sets('thing', invalid.product)}
        insert thing;
        PricebookEntry entry = new PricebookEntry(Pricebook2Id = bookId, Product2Id = thing.Id, UnitPrice = 10, IsActive = true);
        insert entry;
        Opportunity deal = new Opportunity(Name = '${name}', ${invalid.noAccount ? '' : 'AccountId = buyer.Id, '}StageName = 'Prospecting', CloseDate = Date.today());
        insert deal;
        List<OpportunityLineItem> lines = new List<OpportunityLineItem>();
        for (Integer count = 0; count < ${invalid.lines ?? 1}; count++) {
            OpportunityLineItem line = new OpportunityLineItem(OpportunityId = deal.Id, PricebookEntryId = entry.Id, Quantity = 1, UnitPrice = 10);
            ${sets('line', invalid.line)}
            lines.add(line);
        }
        insert lines;
        deal.StageName = 'Closed Won';
        update deal;
    }`;
}

function sets(variable: string, fields = ''): string {
    return fields
        .split(/, (?=[A-Z]\w+ = )/u)
        .filter((one) => one !== '')
        .map((one) => `${variable}.${one};`)
        .join(' ');
}

describe(`${INVALID.length} invalid Opportunities`, () => {
    let world: ExportWorld;
    let deals: Map<string, Plain>;

    before(async () => {
        world = await ExportWorld.open();
        INVALID.forEach((invalid, index) =>
            world.asSeller(
                `Id bookId = [SELECT Id FROM Pricebook2 WHERE IsStandard = TRUE].Id; ${make(invalid, index)}`
            )
        );
        world.product.advance(20);
        deals = new Map(world.rows('Opportunity').map((row) => [String(row.Name), row]));
    });

    after(() => world.stop());

    INVALID.forEach(({ name, code }, index) =>
        test(`${name}: ${code} on the record`, () => {
            const deal = deals.get(`Invalid ${index}`);
            assert.equal(deal?.IsWon, true, 'the save went through');
            assert.equal(deal.ShipStation_Order_State__c, 'Invalid');
            const error = String(deal.ShipStation_Order_Error__c);
            assert.ok(
                error.split('\n').some((line) => line.startsWith(`${code}: `) && line.length > 30),
                error
            );
        })
    );

    test('sends none of them', async () => {
        assert.deepEqual(world.product.summary().failures, []);
        assert.deepEqual(await world.orders(), []);
    });
});
