/** A deal whose products become an order in ShipStation. As Apex. */

/** Its name. */
export const DEAL = 'Winter floor reset';

/** A price book, two products of which one has no SKU, an Account without a postal code, and its open Opportunity. */
export const OPEN_DEAL = `
    Automation_Settings__c settings = Automation_Settings__c.getOrgDefaults();
    settings.Order_Export_On__c = true;
    upsert settings;
    OrgLanes.startAll();
    Id bookId = [SELECT Id FROM Pricebook2 WHERE IsStandard = TRUE].Id;
    Product2 rack = new Product2(Name = 'Cedar display rack', ProductCode = 'RACK-1', IsActive = true);
    Product2 lamp = new Product2(Name = 'Desk lamp', IsActive = true);
    insert new List<Product2>{ rack, lamp };
    List<PricebookEntry> entries = new List<PricebookEntry>{
        new PricebookEntry(Pricebook2Id = bookId, Product2Id = rack.Id, UnitPrice = 100, IsActive = true),
        new PricebookEntry(Pricebook2Id = bookId, Product2Id = lamp.Id, UnitPrice = 40, IsActive = true)
    };
    insert entries;
    Account buyer = new Account(
        Name = 'Harbor & Pine Outfitters',
        ShippingStreet = '12 Wharf St',
        ShippingCity = 'Portland',
        ShippingState = 'ME',
        ShippingCountry = 'United States'
    );
    insert buyer;
    Opportunity deal = new Opportunity(
        Name = '${DEAL}',
        AccountId = buyer.Id,
        StageName = 'Prospecting',
        CloseDate = Date.today()
    );
    insert deal;
    insert new List<OpportunityLineItem>{
        new OpportunityLineItem(OpportunityId = deal.Id, PricebookEntryId = entries[0].Id, Quantity = 2, UnitPrice = 100),
        new OpportunityLineItem(OpportunityId = deal.Id, PricebookEntryId = entries[1].Id, Quantity = 1, UnitPrice = 40)
    };`;

/** Wins it, although something is missing for an order. */
export const WIN = `update new Opportunity(Id = [SELECT Id FROM Opportunity WHERE Name = '${DEAL}'].Id, StageName = 'Closed Won');`;
