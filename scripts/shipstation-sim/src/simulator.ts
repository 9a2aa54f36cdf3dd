import type { AddressInfo } from 'node:net';
import { makeServer } from './http/server.ts';
import { withDefaults } from './options.ts';
import type { PartialOptions } from './options.ts';
import { Simulation } from './simulation.ts';

/** A simulator that listens. */
export interface RunningSimulator {
    /** Where it listens, such as `http://127.0.0.1:4210`. V1 is at `/`, V2 at `/v2`. */
    url: string;
    port: number;
    /** The account behind it, for tests in the same process. */
    simulation: Simulation;
    /** Ends it; open connections are dropped. */
    close(): Promise<void>;
}

/** How often, in real milliseconds, a running clock lets things happen while nobody calls. */
const TICK = 250;

/** Makes a merchant and serves it. Rejects when the port cannot be had or an option is wrong. */
export async function startSimulator(options: PartialOptions = {}): Promise<RunningSimulator> {
    const simulation = new Simulation(withDefaults(options));
    const server = makeServer(simulation);
    await new Promise<void>((resolve, reject) => {
        server.once('error', reject);
        server.listen(simulation.options.port, simulation.options.host, resolve);
    });
    const { port } = server.address() as AddressInfo;
    simulation.url = `http://${simulation.options.host}:${port}`;
    const ticker = setInterval(() => {
        if (simulation.clock.running) simulation.catchUp();
    }, TICK).unref();
    return {
        url: simulation.url,
        port,
        simulation,
        close: () => {
            clearInterval(ticker);
            return new Promise((resolve, reject) => {
                server.close((error) => (error ? reject(error) : resolve()));
                server.closeAllConnections();
            });
        }
    };
}
