/** The org of a customer: the package, and beside it what an admin adds to an org of their own. */
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openOrg, openWorkspace, type Workspace } from '../local-org/src/cli/workspace.ts';
import type { Org } from '../local-org/src/platform/org.ts';
import type { RunningUser } from '../local-org/src/platform/users.ts';
import { Decimal } from '../local-org/src/runtime/decimal.ts';
import { toText } from '../local-org/src/runtime/to-text.ts';
import { addPeople, PEOPLE, type PersonName } from './people.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const PROJECT = {
    packageDirectories: [{ path: 'force-app', default: true }, { path: 'own' }],
    namespace: 'shipline',
    sourceApiVersion: '67.0'
};
const MINUTE = 60_000;
const DAY = 1_440 * MINUTE;

/** A row by bare field names; what is no text, number or boolean as text. */
export type Plain = Readonly<Record<string, string | number | boolean | null>>;

/** The package compiled with metadata of the customer's own, by path below the source folder. */
export function compileWith(own: Readonly<Record<string, string>>, shape = ''): Workspace {
    const folder = mkdtempSync(join(tmpdir(), 'customer-org-'));
    try {
        writeFileSync(join(folder, 'sfdx-project.json'), JSON.stringify(PROJECT));
        symlinkSync(join(ROOT, 'force-app'), join(folder, 'force-app'));
        mkdirSync(join(folder, 'own'));
        for (const [path, text] of Object.entries(own)) {
            mkdirSync(dirname(join(folder, 'own', path)), { recursive: true });
            writeFileSync(join(folder, 'own', path), text);
        }
        return openWorkspace({ source: folder, shape });
    } finally {
        rmSync(folder, { recursive: true });
    }
}

/** A live org with one connection and one store, whose lane runs as one of its people. */
export class CustomerOrg {
    readonly org: Org;
    readonly runner: RunningUser;
    readonly connectionId: string;
    readonly storeId: string;
    readonly #workspace: Workspace;
    #orders = 0;

    /**
     * Opens the org; nothing runs before `start`.
     * @param policy what the store creates for customers nobody found; null for nothing
     */
    constructor(workspace: Workspace, runner: PersonName, policy: string | null) {
        this.#workspace = workspace;
        const { org, admin, permissionSets } = openOrg(workspace, { name: 'Customer' });
        this.org = org;
        org.rows.insert('PermissionSetAssignment', {
            AssigneeId: admin.id,
            PermissionSetId: permissionSets.get('shipline_admin') ?? null
        });
        addPeople(org, admin);
        this.runner = runner === 'admin' ? admin : org.userByName(PEOPLE[runner].username);
        this.connectionId = this.put('Connection__c', {
            Name: 'Acme',
            Key__c: 'acme',
            Outcomes_From__c: org.rows.datetime(org.clock.now() - 30 * DAY)
        });
        this.storeId = this.put('Store__c', {
            Name: 'Shop',
            Key__c: 'acme:store:1',
            Store_Id__c: '1',
            Connection__c: this.connectionId,
            Create_Customers__c: policy
        });
    }

    /** Starts the CRM update in the name of the runner. */
    start(): void {
        this.execute('CrmUpdateLane.start();');
        this.pass(3);
    }

    /** Runs Apex as the runner, as Execute Anonymous would. */
    execute(apex: string): void {
        const script = this.#workspace.compiled.anonymous(apex);
        this.org.run('anonymous', this.runner, () => this.org.program.runAnonymous(script));
        this.org.settle();
    }

    /** Lets some minutes go by. */
    pass(minutes: number): void {
        this.org.advanceTo(this.org.clock.now() + minutes * MINUTE);
    }

    /** Stores a row past triggers and rules; fields of the package by bare name. */
    put(object: string, fields: Readonly<Record<string, unknown>>): string {
        return this.org.rows.insert(this.org.schema.require(object).name, this.#named(object, fields));
    }

    /** Changes a row past triggers and rules. */
    change(object: string, id: string, fields: Readonly<Record<string, unknown>>): void {
        this.org.rows.update(this.org.schema.require(object).name, id, this.#named(object, fields));
    }

    /** Stores a waiting order as fetch would. Fields beside its payload by bare name. */
    order(payload: Readonly<Record<string, unknown>>, fields: Readonly<Record<string, unknown>>): string {
        this.#orders += 1;
        const number = `A-${this.#orders}`;
        return this.put('ShipStation_Order__c', {
            Name: number,
            Key__c: `acme:order:${this.#orders}`,
            Order_Number__c: number,
            Connection__c: this.connectionId,
            Store__c: this.storeId,
            Anonymised__c: false,
            Ordered_At__c: this.org.rows.datetime(this.org.clock.now()),
            ShipStation_Modified_At__c: this.org.rows.datetime(this.org.clock.now()),
            Payload__c: JSON.stringify(payload),
            Payload_Hash__c: `${number}/1`,
            CRM_Update_Status__c: 'Waiting',
            CRM_Update_Queue__c: '0',
            ...fields
        });
    }

    /** All rows of an object. */
    rows(object: string): Plain[] {
        const prefix = `${this.org.namespace}__`;
        return [...this.org.store.rows(this.org.schema.require(object).name)].map((row) =>
            Object.fromEntries(
                [...row.entries()].map(([name, value]) => [
                    name.startsWith(prefix) ? name.slice(prefix.length) : name,
                    plainValue(value)
                ])
            )
        );
    }

    /** One row. */
    row(object: string, id: string): Plain {
        return this.rows(object).find((row) => row.Id === id) ?? {};
    }

    /** Transactions that failed. */
    failures(): string[] {
        return this.org.reports.map(({ where, error }) => `${where}: ${this.org.describeError(error)}`);
    }

    #named(object: string, fields: Readonly<Record<string, unknown>>): Record<string, unknown> {
        const schema = this.org.schema.require(object);
        return Object.fromEntries(
            Object.entries(fields).map(([name, value]) => [schema.field(name)?.name ?? name, value])
        );
    }
}

function plainValue(value: unknown): string | number | boolean | null {
    if (value instanceof Decimal) {
        return value.toNumber();
    }
    return typeof value === 'object' && value !== null ? toText(value) : ((value ?? null) as Plain[string]);
}
