/** A sales team whose won Opportunities become orders at the simulated ShipStation. */
import { enforceSharing } from '../../local-org/src/data/security/enforce-sharing.ts';
import type { RunningUser } from '../../local-org/src/platform/users.ts';
import { addUser } from '../../local-org/src/server/page-users.ts';
import type { RunningProduct } from '../product.ts';
import { ask, execute, start, startWithCrm, stored, type Plain } from './support.ts';

/** An order as ShipStation's V1 API shows it, as far as tests look at it. */
export interface ShownOrder {
    readonly orderId: number;
    readonly orderNumber: string;
    readonly orderKey: string;
    readonly orderStatus: string;
    readonly customerNotes: string | null;
    readonly internalNotes: string | null;
    readonly advancedOptions: Readonly<Record<string, unknown>>;
    readonly shipTo: Readonly<Record<string, string | null>>;
    readonly items: readonly {
        readonly lineItemKey: string | null;
        readonly sku: string | null;
        readonly name: string;
        readonly quantity: number;
        readonly unitPrice: number;
    }[];
}

/** What every world of this file has: price book, two products, and one Account with a whole address. */
const BASICS = `
    Id bookId = [SELECT Id FROM Pricebook2 WHERE IsStandard = TRUE].Id;
    Product2 rack = new Product2(Name = 'Cedar display rack', ProductCode = 'RACK-1', IsActive = true);
    Product2 lamp = new Product2(Name = 'Desk lamp', ProductCode = 'LAMP-1', IsActive = true);
    insert new List<Product2>{ rack, lamp };
    insert new List<PricebookEntry>{
        new PricebookEntry(Pricebook2Id = bookId, Product2Id = rack.Id, UnitPrice = 100, IsActive = true),
        new PricebookEntry(Pricebook2Id = bookId, Product2Id = lamp.Id, UnitPrice = 40, IsActive = true)
    };
    insert new Account(
        Name = 'Harbor & Pine Outfitters',
        Phone = '207-555-0100',
        ShippingStreet = '12 Wharf St',
        ShippingCity = 'Portland',
        ShippingState = 'ME',
        ShippingPostalCode = '04101',
        ShippingCountry = 'United States'
    );`;

export class ExportWorld {
    readonly product: RunningProduct;
    /** A sales person who holds no permission set of the package. */
    readonly seller: RunningUser;

    private constructor(product: RunningProduct, seller: RunningUser) {
        this.product = product;
        this.seller = seller;
    }

    /**
     * Starts simulator, org and export lane.
     * @param settings further fields of Automation_Settings__c, as Apex
     * @param args further arguments of `npm start`
     */
    static async open(settings = '', withCrm = false, ...args: string[]): Promise<ExportWorld> {
        const product = await (withCrm ? startWithCrm : start)('--orders', '5', ...args);
        enforceSharing(product.org.store);
        const id = addUser(product.org, {
            username: 'seller@example.com',
            firstName: 'Sally',
            lastName: 'Seller',
            profile: 'Standard User',
            permissionSets: [],
            timeZone: 'GMT'
        });
        const world = new ExportWorld(product, product.org.user(id));
        world.asAdmin(`
            insert new Automation_Settings__c(
                SetupOwnerId = UserInfo.getOrganizationId(),
                Order_Export_On__c = true${settings === '' ? '' : `, ${settings}`}
            );
            OrgLanes.startAll();
            ${BASICS}`);
        return world;
    }

    asAdmin(apex: string): void {
        execute(this.product, apex);
    }

    asSeller(apex: string): void {
        execute(this.product, apex, this.seller);
    }

    /** Orders made of Opportunities, as ShipStation shows them now. */
    async orders(): Promise<ShownOrder[]> {
        const found: ShownOrder[] = [];
        for (let page = 1, pages = 1; page <= pages; page++) {
            const answer = await fetch(`${this.product.simulatorUrl}/orders?pageSize=500&page=${page}`, {
                headers: { Authorization: `Basic ${btoa('sim-key:sim-secret')}`, Connection: 'close' }
            });
            const body = (await answer.json()) as { orders: ShownOrder[]; pages: number };
            found.push(...body.orders.filter((order) => order.orderKey.startsWith('SF-')));
            pages = body.pages;
        }
        return found;
    }

    /** Changes an order as a person at the warehouse would. */
    async edit(orderId: number, set: Record<string, unknown>): Promise<void> {
        await ask(this.product, '/__edit', { action: 'edit-order', orderId, set });
    }

    async act(action: string, body: Record<string, unknown>): Promise<void> {
        await ask(this.product, '/__edit', { action, ...body });
    }

    async fault(fault: string): Promise<void> {
        await ask(this.product, '/__fault', { fault });
    }

    async noFaults(): Promise<void> {
        await fetch(`${this.product.simulatorUrl}/__fault`, { method: 'DELETE', headers: { Connection: 'close' } });
    }

    rows(object: string): Plain[] {
        return stored(this.product, object);
    }

    exports(): Plain[] {
        return this.rows('Order_Export__c');
    }

    stop(): void {
        this.product.stop();
    }
}
