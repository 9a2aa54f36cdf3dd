/**
 * A folder that keeps the product between two runs: its org, and what its simulator needs to stand where it stood. A
 * merchant follows from its seed and the time, so only what was written to it has to be kept.
 */
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Org } from '../local-org/src/platform/org.ts';
import { loadOrg, saveOrg } from '../local-org/src/platform/snapshot/save-load.ts';
import { StartUsageError, type StartOptions } from './options.ts';
import type { Write } from './clocked-gateway.ts';

const FILE = 'merchant.json';
/** What makes a merchant, by option; none of them can change while it lives. */
const MERCHANT = ['seed', 'orders', 'future', 'extraLabels', 'v1Url', 'v2Url', 'replay', 'apis', 'crm'] as const;

export type MerchantOptions = Pick<StartOptions, (typeof MERCHANT)[number]>;

/** What is kept beside the org. */
export interface KeptMerchant {
    readonly version: 1;
    readonly options: MerchantOptions;
    /** What was written to the simulator, oldest first. */
    readonly writes: readonly Write[];
}

/** What the folder keeps; null when it keeps nothing yet. @throws StartUsageError when it is of something else */
export function readMerchant(folder: string): KeptMerchant | null {
    const path = join(folder, FILE);
    if (!existsSync(path) || !existsSync(join(folder, 'org.json'))) {
        return null;
    }
    const kept = JSON.parse(readFileSync(path, 'utf8')) as KeptMerchant;
    if (kept.version !== 1) {
        throw new StartUsageError(`${path} was written by another version; start with a new folder`);
    }
    return kept;
}

/** The options of a run that goes on with a kept merchant. @throws StartUsageError when it was told of another one */
export function optionsOf(options: StartOptions, kept: KeptMerchant): StartOptions {
    const different = MERCHANT.filter((name) => options.given.has(name) && options[name] !== kept.options[name]);
    if (different.length > 0) {
        const said = different.map((name) => `${name} ${String(kept.options[name])}, not ${String(options[name])}`);
        throw new StartUsageError(
            `${options.data} keeps a product with ${said.join(' and ')}; start with a new folder`
        );
    }
    return { ...options, ...kept.options };
}

/** Stores org and merchant. Keys are in it, so nobody else may read it. */
export function keep(folder: string, org: Org, options: StartOptions, writes: readonly Write[]): void {
    org.settle();
    const chosen = Object.fromEntries(MERCHANT.map((name) => [name, options[name]])) as unknown as MerchantOptions;
    const kept: KeptMerchant = { version: 1, options: chosen, writes };
    mkdirSync(folder, { recursive: true });
    const path = join(folder, FILE);
    writeFileSync(`${path}.new`, JSON.stringify(kept), { mode: 0o600 });
    renameSync(`${path}.new`, path);
    saveOrg(org, folder);
}

/** Puts the org where it stood, and tells the simulator again what was written to it until then. */
export async function resume(
    folder: string,
    org: Org,
    kept: KeptMerchant,
    simulatorUrl: string | null
): Promise<readonly Write[]> {
    loadOrg(org, folder);
    // The merchant is stored before the org: after a crash in between it knows of writes the org never made.
    const writes = kept.writes.filter(({ at }) => at <= org.clock.now());
    for (const write of simulatorUrl ? writes : []) {
        await repeat(simulatorUrl ?? '', write);
    }
    return writes;
}

async function repeat(simulatorUrl: string, { at, method, path, headers, body }: Write): Promise<void> {
    const once = { Connection: 'close' };
    const time = JSON.stringify({ now: new Date(at).toISOString() });
    await fetch(`${simulatorUrl}/__clock`, { method: 'POST', headers: once, body: time });
    await fetch(`${simulatorUrl}${path}`, { method, headers: { ...headers, ...once }, body });
}
