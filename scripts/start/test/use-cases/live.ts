/** A merchant whose shipments act in the CRM: history read, automations on, Go pressed. */
import type { RunningProduct } from '../../product.ts';
import { ask, execute, start, stored, type Plain } from '../support.ts';

/** Minutes in which an order or label is read and reaches the CRM. */
const READ = 25;
/** Makes every open parcel due for a look at its tracking, which happens every six hours anyway. */
const TRACK_NOW = `
    List<Shipment__c> open = [SELECT Id FROM Shipment__c WHERE Track_Due_At__c != NULL];
    for (Shipment__c parcel : open) {
        parcel.Track_Due_At__c = System.now();
    }
    update open;`;

/** Apex that lets every store make a customer of a buyer nobody knows. */
export const CREATE_CUSTOMERS = `
    List<Store__c> stores = [SELECT Id FROM Store__c];
    for (Store__c store : stores) {
        store.Create_Customers__c = 'Business Account';
    }
    update stores;`;

/** Apex after which what happens from now on has outcomes. */
export const OUTCOMES_FROM_NOW = `
    List<Connection__c> connections = [SELECT Id FROM Connection__c];
    for (Connection__c connection : connections) {
        connection.Outcomes_From__c = System.now();
    }
    update connections;`;

/** Fields of Automation_Settings__c that let parcels act on the CRM. */
export const AUTOMATIONS_ON = `Opportunity_Stage_On__c = true, Opportunity_Fields_On__c = true, Delivery_Follow_Up_On__c = true,
        Exception_Cases_On__c = true, Close_Cases_On__c = true, Account_Metrics_On__c = true`;

const SWITCHES = `${CREATE_CUSTOMERS}
    insert new Automation_Settings__c(
        SetupOwnerId = UserInfo.getOrganizationId(),
        ${AUTOMATIONS_ON},
        Every_Parcel_Stage__c = 'Closed Won'
    );
    Account company = new Account(Name = 'Northwind Guides');
    insert company;
    List<Opportunity> deals = new List<Opportunity>();
    for (ShipStation_Order__c order : [SELECT Order_Number__c FROM ShipStation_Order__c]) {
        deals.add(new Opportunity(
            Name = order.Order_Number__c,
            AccountId = company.Id,
            StageName = 'Prospecting',
            CloseDate = Date.newInstance(2026, 12, 31),
            ShipStation_Order_Number__c = order.Order_Number__c
        ));
    }
    insert deals;
    ${OUTCOMES_FROM_NOW}
    Set<Id> history = new Map<Id, SObject>([SELECT Id FROM ShipStation_Order__c]).keySet().clone();
    history.addAll(new Map<Id, SObject>([SELECT Id FROM Shipment__c]).keySet());
    CrmReapply.queue(history);
    OrgLanes.startAll();`;

/** An order and its parcel, as the simulator knows them. */
export interface Sent {
    readonly number: string;
    readonly orderId: number;
    readonly shipmentId: number;
    readonly trackingNumber: string;
}

/** Reads a small merchant's history, switches everything on and lets the CRM update run over the history. */
export async function goLive(orders: number): Promise<RunningProduct> {
    const product = await start('--orders', String(orders));
    product.catchUp();
    execute(product, SWITCHES);
    product.advance(READ);
    return product;
}

/** Adds an Opportunity that waits for an order, of a company that is made where there is none. */
export function addDeal(product: RunningProduct, orderNumber: string, company = 'Northwind Guides'): void {
    execute(
        product,
        `List<Account> companies = [SELECT Id FROM Account WHERE Name = '${company}'];
        if (companies.isEmpty()) {
            companies.add(new Account(Name = '${company}'));
            insert companies;
        }
        insert new Opportunity(
            Name = '${orderNumber}', AccountId = companies[0].Id,
            StageName = 'Prospecting', CloseDate = Date.newInstance(2026, 12, 31),
            ShipStation_Order_Number__c = '${orderNumber}');`
    );
}

/**
 * Orders and ships, without letting the sync read it yet.
 * @param more further parts of the order, as createorder takes them
 */
export async function send(
    product: RunningProduct,
    orderNumber: string,
    email: string,
    more: Readonly<Record<string, unknown>> = {}
): Promise<Sent> {
    const shipTo = {
        name: `${email.replace(/@.*/, '')} ${orderNumber}`,
        street1: '1 Main St',
        city: 'Austin',
        state: 'TX',
        postalCode: '78701',
        country: 'US'
    };
    const order = { orderNumber, customerEmail: email, customerUsername: email, shipTo, ...more };
    const { orderId } = await edit<{ orderId: number }>(product, { action: 'add-order', order });
    const label = { action: 'ship', orderId, carrierCode: 'fedex', serviceCode: 'fedex_ground' };
    return { number: orderNumber, orderId, ...(await edit<Omit<Sent, 'number' | 'orderId'>>(product, label)) };
}

/** Lets the carrier scan a parcel now, and the sync hear of it. */
export async function scan(product: RunningProduct, sent: Sent, step: string): Promise<void> {
    read(product);
    await edit(product, { action: 'advance-parcel', shipmentId: sent.shipmentId, step });
    execute(product, TRACK_NOW);
    read(product);
}

/** Lets the sync read what is new in ShipStation. */
export function read(product: RunningProduct): void {
    product.advance(READ);
}

/** The stored parcel. */
export function parcelOf(product: RunningProduct, sent: Sent): Plain {
    const found = stored(product, 'Shipment__c').find((row) => row.Shipment_Id__c === String(sent.shipmentId));
    if (!found) {
        throw new Error(`the parcel of ${sent.number} was not read`);
    }
    return found;
}

/** The Opportunity that carries an order number. */
export function dealOf(product: RunningProduct, orderNumber: string): Plain | undefined {
    return stored(product, 'Opportunity').find((row) => row.ShipStation_Order_Number__c === orderNumber);
}

/** Changes something in the simulated ShipStation. */
export function edit<T>(product: RunningProduct, body: object): Promise<T> {
    return ask<T>(product, '/__edit', body);
}

/** Lets an order come and ship at once. */
export async function shipAnOrder(product: RunningProduct, orderNumber: string): Promise<void> {
    const items = [{ sku: 'LANTERN-1', name: 'Lantern', quantity: 1, unitPrice: 20 }];
    const { orderId } = await edit<{ orderId: number }>(product, {
        action: 'add-order',
        order: { orderNumber, items }
    });
    await edit(product, { action: 'ship', orderId, carrierCode: 'fedex', serviceCode: 'fedex_ground' });
}
