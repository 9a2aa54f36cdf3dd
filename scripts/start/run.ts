/** One run of the product: simulator, org, connection, and the clock that moves until everything is stored. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { compileAnonymous } from '../local-org/src/apex/compile.ts';
import { openOrg, openWorkspace } from '../local-org/src/cli/workspace.ts';

import { WorkerHttpGateway } from '../local-org/src/platform/http-sync.ts';
import type { Org } from '../local-org/src/platform/org.ts';
import type { RunningUser } from '../local-org/src/platform/users.ts';
import { ClockedGateway } from './clocked-gateway.ts';
import type { StartOptions } from './options.ts';
import { queryAsJson } from './queries.ts';
import { startSimulatorProcess, type SimulatorProcess } from './simulator-process.ts';
import { countBy, countObjects, LimitPeaks, storageMb, type Summary } from './summary.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const CONNECT = fileURLToPath(new URL('../apex/start.apex', import.meta.url));
/** Where the clock of a simulated world starts. */
const WORLD_START = Date.parse('2026-11-20T12:00:00Z');
/** A sync that has not caught up after this much virtual time never will. */
const PATIENCE = 24 * 3_600_000;
const MINUTE = 60_000;

/** A product that runs. */
export interface RunningProduct {
    readonly org: Org;
    readonly admin: RunningUser;
    readonly summary: Summary;
    stop(): void;
}

/**
 * Starts everything and syncs until nothing is left to read.
 * @param progress told the number of orders and parcels stored so far
 */
export async function run(
    options: StartOptions,
    progress: (orders: number, parcels: number) => void
): Promise<RunningProduct> {
    const started = performance.now();
    const simulator = await startSimulatorUnlessGiven(options);
    const http = new WorkerHttpGateway();
    const gateway = new ClockedGateway(http, simulator?.url ?? 'simulator:none');
    const workspace = openWorkspace({ source: ROOT });
    const { org, admin, permissionSets } = openOrg(workspace, {
        http: gateway,
        start: simulator ? WORLD_START : Date.now(),
        name: 'Northwind Outdoor'
    });
    gateway.follow(org.clock);
    const began = org.clock.now();
    const peaks = new LimitPeaks();
    org.onTransaction = (transaction, error) => peaks.note(transaction, error);
    enterCredentials(org, options, simulator);
    assign(org, admin, permissionSets.get('shipline_admin'));
    const script = compileAnonymous(readFileSync(CONNECT, 'utf8'), workspace.compiled.symbols());
    org.run('anonymous', admin, () => org.program.runAnonymous(script));
    const caughtUp = catchUp(org, progress);
    const summary: Summary = {
        caughtUp,
        virtualMinutes: Math.round((org.clock.now() - began) / MINUTE),
        seconds: Math.round((performance.now() - started) / 100) / 10,
        objects: countObjects(org),
        byStatus: {
            ShipStation_Order__c: countBy(org, 'ShipStation_Order__c', 'Order_Status__c'),
            Shipment__c: countBy(org, 'Shipment__c', 'Carrier_Status__c')
        },
        callouts: Object.fromEntries([...gateway.calls].filter(([call]) => !call.includes('/__'))),
        transactions: peaks.transactions,
        limits: peaks.summary(),
        errors: countBy(org, 'Sync_Issue__c', 'Code__c'),
        failures: org.reports.map(({ where, error }) => `${where}: ${org.describeError(error)}`),
        storageMb: storageMb(org),
        queries: options.queries.map((soql) => ({ soql, rows: queryAsJson(org, admin, soql) }))
    };
    return {
        org,
        admin,
        summary,
        stop: () => {
            http.close();
            simulator?.stop();
        }
    };
}

async function startSimulatorUnlessGiven(options: StartOptions): Promise<SimulatorProcess | null> {
    return options.v1Url || options.v2Url
        ? null
        : startSimulatorProcess({ orders: options.orders, seed: options.seed, now: WORLD_START });
}

/** Types keys and addresses in, as an admin would. */
function enterCredentials(org: Org, options: StartOptions, simulator: SimulatorProcess | null): void {
    const v1 = options.v1Url ?? simulator?.url;
    const v2 = options.v2Url ?? simulator?.url;
    if (v1) {
        org.credentials.setUrl('ShipStation_V1', v1);
        org.credentials.setSecrets('ShipStation_V1', 'Principal', {
            ApiKey: options.v1Key,
            ApiSecret: options.v1Secret
        });
    }
    if (v2) {
        org.credentials.setUrl('ShipStation_V2', v2);
        org.credentials.setSecrets('ShipStation_V2', 'Principal', { ApiKey: options.v2Key });
    }
}

function assign(org: Org, user: RunningUser, permissionSet: string | undefined): void {
    org.rows.insert('PermissionSetAssignment', { AssigneeId: user.id, PermissionSetId: permissionSet ?? null });
}

/** Moves the clock from job to job until every stream has read up to the start and waits for its next turn. */
function catchUp(org: Org, progress: (orders: number, parcels: number) => void): boolean {
    const start = org.clock.now();
    org.settle();
    while (!isCaughtUp(org, start)) {
        const due = org.jobs.nextDue();
        if (due === null || due > start + PATIENCE) {
            return false;
        }
        org.advanceTo(due);
        progress(org.store.count(name(org, 'ShipStation_Order__c')), org.store.count(name(org, 'Shipment__c')));
    }
    return true;
}

function isCaughtUp(org: Org, start: number): boolean {
    const streams = [...org.store.rows(name(org, 'Sync_Stream__c'))];
    const time = (row: (typeof streams)[number], field: string): number | null => {
        const value = row.get(org.schema.require('Sync_Stream__c').field(field)?.name ?? field);
        return value instanceof Object && 'ms' in value ? (value.ms as number) : null;
    };
    return (
        streams.length > 0 &&
        streams.every((row) => {
            const next = time(row, 'Next_Run_At__c');
            const ran = time(row, 'Last_Success_At__c') !== null;
            const resting = next !== null && next > org.clock.now();
            return resting && time(row, 'Window_End__c') === null && (ran || next > start + 30 * MINUTE);
        })
    );
}

function name(org: Org, object: string): string {
    return org.schema.require(object).name;
}
