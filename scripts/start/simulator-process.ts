/** The ShipStation simulator as a process of its own: the local org waits for its answers, so it cannot share ours. */
import { spawn, type ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const RUN = fileURLToPath(new URL('../run.mjs', import.meta.url));
const ENTRY = fileURLToPath(new URL('../shipstation-sim/src/main.ts', import.meta.url));
const READY = /listening on (http:\/\/\S+)/;

/** A simulator that runs. */
export interface SimulatorProcess {
    readonly url: string;
    stop(): void;
}

/** What merchant to simulate, and with what trouble. */
export interface SimulatorSettings {
    readonly orders: number;
    /** Days over which they are spread. */
    readonly days?: number;
    readonly seed: string;
    /** Where its clock starts, UTC milliseconds. */
    readonly now: number;
    /** Faults as the simulator's --fault takes them. */
    readonly faults?: readonly string[];
    /** Orders that arrive later. */
    readonly future?: number;
    /** Days within which they arrive. */
    readonly futureDays?: number;
    /** Share of shipped orders that leave in one more parcel. */
    readonly extraLabels?: number;
    /** Folder of recorded bodies that are served byte for byte; null for none. */
    readonly replay?: string | null;
    /** The keys that work; those of the simulator where nothing is said. */
    readonly keys?: { readonly v1Key: string; readonly v1Secret: string; readonly v2Key: string };
}

/** Starts a simulator whose clock only we move. @throws Error with the simulator's own words when it does not start */
export async function startSimulatorProcess(settings: SimulatorSettings): Promise<SimulatorProcess> {
    // In a group of its own, Ctrl-C does not reach it: what is under way ends before it does. Without us it ends too.
    const child = spawn(process.execPath, [RUN, ENTRY, '--attended', ...argumentsOf(settings)], {
        stdio: ['pipe', 'pipe', 'pipe'],
        detached: true
    });
    const stop = (): void => void child.kill();
    process.once('exit', stop);
    const url = await whenReady(child);
    return {
        url,
        stop: () => {
            process.off('exit', stop);
            stop();
        }
    };
}

function argumentsOf(settings: SimulatorSettings): string[] {
    const { orders, days = 60, seed, now, faults = [], extraLabels = 0, replay = null, keys } = settings;
    const { future = 0, futureDays = 30 } = settings;
    const args = ['--port', '0', '--clock', 'manual', '--orders', String(orders), '--seed', seed];
    args.push('--days', String(days), '--future-days', String(futureDays));
    args.push('--now', new Date(now).toISOString(), '--future', String(future), '--extra-labels', String(extraLabels));
    if (replay) {
        args.push('--replay', replay);
    }
    if (keys) {
        args.push('--v1-key', keys.v1Key, '--v1-secret', keys.v1Secret, '--v2-key', keys.v2Key);
    }
    return [...args, ...faults.flatMap((fault) => ['--fault', fault])];
}

function whenReady(child: ChildProcess): Promise<string> {
    return new Promise((resolve, reject) => {
        const said: string[] = [];
        const hear = (line: string): void => {
            said.push(line);
            const url = READY.exec(line)?.[1];
            if (url) {
                resolve(url);
            }
        };
        for (const stream of [child.stdout, child.stderr]) {
            if (stream) {
                createInterface({ input: stream }).on('line', hear);
            }
        }
        child.once('exit', (code) =>
            reject(new Error(`The ShipStation simulator ended with code ${code}: ${said.join('\n')}`))
        );
    });
}
