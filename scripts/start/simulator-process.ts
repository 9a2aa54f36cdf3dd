/** The ShipStation simulator as a process of its own: the local org waits for its answers, so it cannot share ours. */
import { spawn, type ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const ENTRY = fileURLToPath(new URL('../shipstation-sim/src/main.ts', import.meta.url));
const READY = /listening on (http:\/\/\S+)/;

export interface SimulatorProcess {
    readonly url: string;
    stop(): void;
}

/** Starts a simulator whose clock only we move. @throws Error with the simulator's own words when it does not start */
export async function startSimulatorProcess(options: {
    readonly orders: number;
    readonly seed: string;
    readonly now: number;
}): Promise<SimulatorProcess> {
    const args = ['--import', 'tsx', ENTRY, '--port', '0', '--clock', 'manual'];
    args.push('--orders', String(options.orders), '--seed', options.seed, '--now', new Date(options.now).toISOString());
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] });
    const stop = (): void => void child.kill();
    process.once('exit', stop);
    return { url: await whenReady(child), stop };
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
