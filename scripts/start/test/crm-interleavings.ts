/**
 * Fetch and CRM update at the same time: while a hop works, between any two of its queries, another transaction commits a
 * newer version of some rows. Whatever the moment, the CRM has the newest version in the end.
 */
import assert from 'node:assert/strict';
import type { Workspace } from '../../local-org/src/cli/workspace.ts';
import { Random } from '../../shipstation-sim/src/core/random.ts';
import { CustomerOrg } from '../customer-org.ts';

const ORDERS = 3;
/** A hop of this small org asks about so many queries. */
const MOMENTS = 20;

/** Plays interleavings and gives how many of them came between reading and marking. */
export function playInterleavings(workspace: Workspace, count: number, seed: string): number {
    const random = new Random(`interleavings/${seed}`);
    const world = new World(workspace);
    let between = 0;
    for (let round = 0; round < count; round++) {
        between += world.play(random, round) ? 1 : 0;
    }
    assert.deepEqual(world.customer.failures(), []);
    return between;
}

class World {
    readonly customer: CustomerOrg;
    readonly #orders: { readonly id: string; readonly contactId: string }[] = [];
    readonly #versions: number[] = [];

    constructor(workspace: Workspace) {
        const customer = new CustomerOrg(workspace, 'integration', null);
        this.customer = customer;
        const accountId = customer.put('Account', { Name: 'Berg', OwnerId: customer.runner.id });
        for (let index = 0; index < ORDERS; index++) {
            const name = `Ida ${['Bergmann', 'Talbach', 'Seefeld'][index]}`;
            const email = `${name.slice(4).toLowerCase()}@berg.example`;
            const fields = { FirstName: 'Ida', LastName: name.slice(4), Name: name, Email: email };
            const contactId = customer.put('Contact', { ...fields, AccountId: accountId, OwnerId: customer.runner.id });
            this.#versions.push(0);
            const id = customer.order({}, { Customer_Email__c: email, Ship_To_Name__c: name });
            this.#orders.push({ id, contactId });
        }
        customer.put('Field_Mapping__c', {
            Name: 'Department',
            Key__c: 'department',
            Source_Object__c: 'Order',
            Source_Path__c: 'customerNotes',
            Target_Object__c: 'Contact',
            Target_Field__c: 'Department',
            Write_Policy__c: 'Always',
            Active__c: true,
            Customised__c: true,
            Health__c: 'OK'
        });
        customer.start();
    }

    /** One interleaving; true when the second version came after the first one was read and before it was marked. */
    play(random: Random, round: number): boolean {
        for (let index = 0; index < ORDERS; index++) {
            this.#fetch(index);
        }
        const moment = random.int(0, MOMENTS);
        const chosen = random.int(0, ORDERS - 1);
        let asked = 0;
        let wasRead = false;
        let isBetween = false;
        const { org } = this.customer;
        org.onQuery = (query) => {
            asked += 1;
            const isAboutOrders =
                org.schema.object(query.from.path[0] ?? '')?.name === 'shipline__ShipStation_Order__c';
            const isLock = isAboutOrders && query.purpose.includes('update');
            if (asked === moment) {
                isBetween = wasRead;
                this.#fetch(chosen);
            }
            wasRead = isLock ? false : wasRead || (isAboutOrders && query.select.length > 10);
        };
        this.customer.pass(3);
        org.onQuery = null;
        this.customer.pass(6);
        this.#orders.forEach(({ id, contactId }, index) => {
            const version = `version ${this.#versions[index]}`;
            const order = this.customer.row('ShipStation_Order__c', id);
            const told = `round ${round}, order ${index}, moment ${moment}`;
            assert.equal(order.Applied_Hash__c, order.Payload_Hash__c, told);
            assert.equal(order.CRM_Update_Status__c, 'Updated', told);
            assert.equal(this.customer.row('Contact', contactId).Department, version, told);
        });
        return isBetween;
    }

    /** What a fetch writes, committed at once. */
    #fetch(index: number): void {
        const version = (this.#versions[index] ?? 0) + 1;
        this.#versions[index] = version;
        this.customer.change('ShipStation_Order__c', this.#orders[index]!.id, {
            Payload__c: JSON.stringify({ customerNotes: `version ${version}` }),
            Payload_Hash__c: `hash ${version}`,
            ShipStation_Modified_At__c: this.customer.org.rows.datetime(this.customer.org.clock.now()),
            CRM_Update_Status__c: 'Waiting',
            CRM_Update_Queue__c: '0'
        });
    }
}
