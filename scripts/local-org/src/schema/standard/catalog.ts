/** Products, price books and orders. */
import { standardObject } from './define.ts';

function address(prefix: string): string {
    return `
        ${prefix}Street textarea(255) of=${prefix}Address
        ${prefix}City string(40) of=${prefix}Address
        ${prefix}State string(80) of=${prefix}Address
        ${prefix}PostalCode string(20) of=${prefix}Address
        ${prefix}Country string(80) of=${prefix}Address
        ${prefix}Latitude double(18,15) of=${prefix}Address
        ${prefix}Longitude double(18,15) of=${prefix}Address
        ${prefix}GeocodeAccuracy picklist(40) of=${prefix}Address : Address; Street; Zip; City; State; Unknown
        ${prefix}Address address ro`;
}

export const catalog = [
    standardObject(
        'Product2',
        '01t',
        { label: 'Product', triggerable: true, history: true, sharing: 'ReadWrite' },
        `
        Name string(255) required name label=Product_Name
        ProductCode string(255)
        Description textarea(4000) label=Product_Description
        IsActive boolean default=false label=Active
        Family picklist label=Product_Family : None
        ExternalDataSourceId ref(ExternalDataSource)
        ExternalId string(255)
        DisplayUrl url(1000)
        QuantityUnitOfMeasure picklist
        IsArchived boolean ro default=false
        StockKeepingUnit string(180) label=Product_SKU
        LastViewedDate datetime ro
        LastReferencedDate datetime ro`
    ),
    standardObject(
        'ExternalDataSource',
        '0XC',
        { createable: false, system: 'light', setup: true },
        `
        DeveloperName string(80) ro
        MasterLabel string(80) ro name
        Type picklist ro
        Endpoint string(255) ro`
    ),
    standardObject(
        'Pricebook2',
        '01s',
        { label: 'Price Book', triggerable: true, sharing: 'ReadWrite' },
        `
        Name string(255) required name label=Price_Book_Name
        IsActive boolean default=false label=Active
        IsArchived boolean ro default=false
        Description string(255)
        IsStandard boolean ro default=false
        LastViewedDate datetime ro
        LastReferencedDate datetime ro`
    ),
    standardObject(
        'PricebookEntry',
        '01u',
        { label: 'Price Book Entry', plural: 'Price Book Entries', undeletable: false, sharing: 'ControlledByParent' },
        `
        Name string(255) ro name label=Product_Name
        Pricebook2Id ref(Pricebook2>PricebookEntries) required create cascade as=Pricebook2
        Product2Id ref(Product2>PricebookEntries) required create cascade as=Product2
        UnitPrice currency(16,2) required label=List_Price
        IsActive boolean default=false label=Active
        UseStandardPrice boolean default=false
        ProductCode string(255) ro
        IsArchived boolean ro default=false`
    ),
    standardObject(
        'Order',
        '801',
        { owner: 'User,Group', triggerable: true, activities: true, history: true },
        `
        AccountId ref(Account>Orders) restrict label=Account_ID
        ContractId ref(Contract>Orders)
        Pricebook2Id ref(Pricebook2>Orders) as=Pricebook2
        OriginalOrderId ref(Order>ChildOrders)
        OpportunityId ref(Opportunity>Orders)
        EffectiveDate date required label=Order_Start_Date
        EndDate date
        IsReductionOrder boolean create default=false
        Status picklist required : Draft; Activated
        StatusCode picklist(40) ro : Draft; Activated
        Description textarea(32000)
        CustomerAuthorizedById ref(Contact)
        CustomerAuthorizedDate date
        CompanyAuthorizedById ref(User)
        CompanyAuthorizedDate date
        Type picklist
        ${address('Billing')}
        ${address('Shipping')}
        Name string(80) label=Order_Name
        PoDate date label=PO_Date
        PoNumber string(80) label=PO_Number
        OrderReferenceNumber string(80)
        BillToContactId ref(Contact)
        ShipToContactId ref(Contact)
        ActivatedDate datetime
        ActivatedById ref(User)
        TotalAmount currency(16,2) ro label=Order_Amount
        OrderNumber string(30) name auto={00000000}
        LastViewedDate datetime ro
        LastReferencedDate datetime ro`
    ),
    standardObject(
        'OrderItem',
        '802',
        { label: 'Order Product', triggerable: true, sharing: 'ControlledByParent' },
        `
        Product2Id ref(Product2>OrderItems) create as=Product2
        OrderId ref(Order>OrderItems) required create cascade
        PricebookEntryId ref(PricebookEntry>OrderItems) create restrict
        OriginalOrderItemId ref(OrderItem>ChildOrderItems) create
        AvailableQuantity double(18,2) ro
        Quantity double(18,2) required
        UnitPrice currency(16,2)
        ListPrice currency(16,2) ro
        TotalPrice currency(16,2) ro
        ServiceDate date
        EndDate date
        Description string(255)
        OrderItemNumber string(30) name auto={0000000000}`
    )
];
