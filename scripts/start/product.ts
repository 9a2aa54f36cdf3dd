/** The product on this machine: simulator, org, connection, and the clock that moves them. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { compileAnonymous } from '../local-org/src/apex/compile.ts';
import { openOrg, openWorkspace, type Workspace } from '../local-org/src/cli/workspace.ts';
import { WorkerHttpGateway } from '../local-org/src/platform/http-sync.ts';
import type { Org } from '../local-org/src/platform/org.ts';
import type { RunningUser } from '../local-org/src/platform/users.ts';
import { catchUp, catchUpSteps, type Progress } from './catch-up.ts';
import { ClockedGateway } from './clocked-gateway.ts';
import { LimitPeaks } from './limit-peaks.ts';
import { addPeople } from './people.ts';
import type { StartOptions } from './options.ts';
import { queryAsJson } from './queries.ts';
import { fillSampleCrm, type Merchant } from './sample-crm.ts';
import { control } from './simulator-control.ts';
import { startSimulatorProcess, type SimulatorProcess } from './simulator-process.ts';
import { countBy, countCrm, countObjects, storageMb, type Summary } from './summary.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const START = fileURLToPath(new URL('../apex/start.apex', import.meta.url));
const ONLY_READ = fileURLToPath(new URL('../apex/read.apex', import.meta.url));
/** Where the clock of a simulated world starts. */
const WORLD_START = Date.parse('2026-11-20T12:00:00Z');
const MINUTE = 60_000;
const DAY = 1_440 * MINUTE;
/** Who buys and what is ordered, at the simulator. */
const MERCHANT = '/__truth?only=people,companies,orders&visible=true';

/** A product that runs. */
export interface RunningProduct {
    readonly org: Org;
    readonly admin: RunningUser;
    /** Base URL of the simulator; null when another server is read. */
    readonly simulatorUrl: string | null;
    /** Where requests leave. */
    readonly gateway: ClockedGateway;
    /** Requests so far, by stream of the sync. */
    readonly calls: ReadonlyMap<string, number>;
    readonly peaks: LimitPeaks;
    /** Moves the clock until every stream has read up to the start and the CRM is up to date; false when that takes longer than a day. */
    catchUp(progress?: Progress): boolean;
    /** The same, waiting for `between` after each job; ends early when told to stop. */
    catchUpBeside(progress: Progress, signal: AbortSignal, between: () => Promise<void>): Promise<boolean>;
    /** Moves the clock by some minutes, running what becomes due on the way. */
    advance(minutes: number): void;
    /** What was done so far. */
    summary(): Summary;
    stop(): void;
}

/** The project compiled, to be shared by several products of one process. */
export function compileProject(): Workspace {
    return openWorkspace({ source: ROOT });
}

/** Starts simulator and org and presses Start. Nothing is read before the clock moves. */
export async function startProduct(
    options: StartOptions,
    workspace: Workspace = compileProject()
): Promise<RunningProduct> {
    const started = performance.now();
    const simulator = await startSimulatorUnlessGiven(options);
    const http = new WorkerHttpGateway();
    const gateway = new ClockedGateway(http, simulator?.url ?? 'simulator:none');
    const { org, admin, permissionSets } = openOrg(workspace, {
        http: gateway,
        start: simulator ? WORLD_START : Date.now(),
        name: 'Northwind Outdoor'
    });
    gateway.follow(org.clock);
    const began = org.clock.now();
    const peaks = new LimitPeaks();
    org.onTransaction = (transaction, error) => peaks.note(transaction, error);
    enterAddresses(org, options, simulator);
    org.rows.insert('PermissionSetAssignment', {
        AssigneeId: admin.id,
        PermissionSetId: permissionSets.get('shipline_admin') ?? null
    });
    addPeople(org, admin);
    if (simulator && options.crm) {
        fillSampleCrm(org, admin.id, await control<Merchant>(simulator.url, MERCHANT), options.seed);
    }
    if (!options.fresh) {
        enterCredentials(org, options, simulator);
        const script = compileAnonymous(connectScript(options), workspace.compiled.symbols());
        org.run('anonymous', admin, () => org.program.runAnonymous(script));
        beginOutcomes(org, began - options.newsDays * DAY);
    }
    let caughtUp = false;
    return {
        org,
        admin,
        simulatorUrl: simulator?.url ?? null,
        gateway,
        calls: gateway.calls,
        peaks,
        catchUp: (progress) => {
            caughtUp = catchUp(org, progress);
            return caughtUp;
        },
        catchUpBeside: async (progress, signal, between) => {
            const steps = catchUpSteps(org, progress);
            for (let step = steps.next(); !signal.aborted; step = steps.next()) {
                if (step.done) {
                    caughtUp = step.value;
                    break;
                }
                await between();
            }
            return caughtUp;
        },
        advance: (minutes) => {
            org.advanceTo(org.clock.now() + minutes * MINUTE);
            gateway.tellTime();
        },
        summary: () => ({
            caughtUp,
            virtualMinutes: Math.round((org.clock.now() - began) / MINUTE),
            seconds: Math.round((performance.now() - started) / 100) / 10,
            objects: countObjects(org),
            byStatus: {
                ShipStation_Order__c: countBy(org, 'ShipStation_Order__c', 'Order_Status__c'),
                Shipment__c: countBy(org, 'Shipment__c', 'Carrier_Status__c')
            },
            crm: countCrm(org),
            callouts: Object.fromEntries(gateway.calls),
            transactions: peaks.transactions,
            limits: peaks.summary(),
            errors: countBy(org, 'Sync_Issue__c', 'Code__c'),
            streamErrors: countBy(org, 'Sync_Stream__c', 'Last_Error_Code__c', false),
            failures: org.reports.map(({ where, error }) => `${where}: ${org.describeError(error)}`),
            storageMb: storageMb(org),
            queries: options.queries.map((soql) => ({ soql, rows: queryAsJson(org, admin, soql) }))
        }),
        stop: () => {
            http.close();
            simulator?.stop();
        }
    };
}

/** Sets from when on events make outcomes; an admin chooses that when pressing Go. */
function beginOutcomes(org: Org, from: number): void {
    const schema = org.schema.require('Connection__c');
    const field = schema.field('Outcomes_From__c')?.name ?? 'Outcomes_From__c';
    for (const row of [...org.store.rows(schema.name)]) {
        org.rows.update(schema.name, row.id, { [field]: org.rows.datetime(from) });
    }
}

async function startSimulatorUnlessGiven(options: StartOptions): Promise<SimulatorProcess | null> {
    return options.v1Url || options.v2Url ? null : startSimulatorProcess({ ...options, now: WORLD_START });
}

/** The script an admin would run, with null for the key the connection does not have. */
function connectScript({ apis, crm }: StartOptions): string {
    const script = readFileSync(crm ? START : ONLY_READ, 'utf8');
    const without = { both: null, v1: 'ConnectionService.V2_CREDENTIAL', v2: 'ConnectionService.V1_CREDENTIAL' }[apis];
    return without ? script.replace(without, 'null') : script;
}

/** Where the packaged Named Credentials lead. */
function enterAddresses(org: Org, options: StartOptions, simulator: SimulatorProcess | null): void {
    const v1 = options.v1Url ?? simulator?.url;
    const v2 = options.v2Url ?? simulator?.url;
    if (v1) {
        org.credentials.setUrl('ShipStation_V1', v1);
    }
    if (v2) {
        org.credentials.setUrl('ShipStation_V2', v2);
    }
}

/** Types keys in, as an admin would. */
function enterCredentials(org: Org, options: StartOptions, simulator: SimulatorProcess | null): void {
    if (options.v1Url ?? simulator) {
        org.credentials.setSecrets('ShipStation_V1', 'Principal', {
            ApiKey: options.v1Key,
            ApiSecret: options.v1Secret
        });
    }
    if (options.v2Url ?? simulator) {
        org.credentials.setSecrets('ShipStation_V2', 'Principal', { ApiKey: options.v2Key });
    }
}
