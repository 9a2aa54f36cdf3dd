/** The product on this machine: simulator, org, connection, and the clock that moves them. */
import { fileURLToPath } from 'node:url';
import { openOrg, openWorkspace, type Workspace } from '../local-org/src/cli/workspace.ts';
import { WorkerHttpGateway } from '../local-org/src/platform/http-sync.ts';
import type { Org } from '../local-org/src/platform/org.ts';
import type { RunningUser } from '../local-org/src/platform/users.ts';
import { catchUp, catchUpSteps, type Progress } from './catch-up.ts';
import { ClockedGateway } from './clocked-gateway.ts';
import { keep, optionsOf, readMerchant, resume } from './data-folder.ts';
import { HeapGauge } from './heap-gauge.ts';
import { LimitPeaks } from './limit-peaks.ts';
import type { StartOptions } from './options.ts';
import { queryAsJson } from './queries.ts';
import { enterAddresses, setUp } from './set-up.ts';
import { startSimulatorProcess, type SimulatorProcess } from './simulator-process.ts';
import { countBy, countCrm, countObjects, storageMb, type Summary } from './summary.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
/** Where the clock of a simulated world starts. */
const WORLD_START = Date.parse('2026-11-20T12:00:00Z');
const MINUTE = 60_000;

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
    /** The same, waiting for `between` after each job; ends early when told to stop. */
    advanceBeside(minutes: number, signal: AbortSignal, between: () => Promise<void>): Promise<void>;
    /** What was done so far. */
    summary(): Summary;
    /** Stores everything in the folder of the product, if it has one. */
    keep(): void;
    stop(): void;
}

/** The project compiled, to be shared by several products of one process. */
export function compileProject(): Workspace {
    return openWorkspace({ source: ROOT });
}

/**
 * Starts simulator and org and presses Start, or goes on from what the folder keeps. Nothing is read before the clock
 * moves.
 */
export async function startProduct(
    chosen: StartOptions,
    workspace: Workspace = compileProject()
): Promise<RunningProduct> {
    const started = performance.now();
    const kept = chosen.data ? readMerchant(chosen.data) : null;
    const options = kept ? optionsOf(chosen, kept) : chosen;
    const simulator = await startSimulatorUnlessGiven(options);
    const http = new WorkerHttpGateway();
    const gateway = new ClockedGateway(http, simulator?.url ?? 'simulator:none', options.allowWrites);
    const opened = openOrg(workspace, {
        http: gateway,
        start: simulator ? WORLD_START : Date.now(),
        name: 'Northwind Outdoor'
    });
    const { org } = opened;
    gateway.follow(org.clock);
    const peaks = new LimitPeaks();
    const heap = new HeapGauge();
    heap.watch(org);
    gateway.received = (bytes) => heap.received(bytes);
    org.onTransaction = (transaction, error) => peaks.note(transaction, error, heap.take());
    if (kept && options.data) {
        gateway.writes.push(...(await resume(options.data, org, kept, simulator?.url ?? null)));
        enterAddresses(org, options, simulator);
    } else {
        enterAddresses(org, options, simulator);
        await setUp(opened, workspace, options, simulator);
    }
    const admin = org.user(opened.admin.id);
    const began = org.clock.now();
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
        advanceBeside: async (minutes, signal, between) => {
            const steps = org.steps(org.clock.now() + minutes * MINUTE);
            while (!signal.aborted && !steps.next().done) {
                await between();
            }
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
        keep: () => {
            if (options.data) {
                keep(options.data, org, options, gateway.writes);
            }
        },
        stop: () => {
            http.close();
            simulator?.stop();
        }
    };
}

async function startSimulatorUnlessGiven(options: StartOptions): Promise<SimulatorProcess | null> {
    return options.v1Url || options.v2Url ? null : startSimulatorProcess({ ...options, now: WORLD_START });
}
