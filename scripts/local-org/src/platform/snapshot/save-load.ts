/**
 * An org on disk, so that it outlives its process: its rows and recycle bin, its clock, schedules and waiting jobs, its
 * credentials, and where its ids and its randomness stand.
 */
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { IdGenerator } from '../../data/ids.ts';
import { restoreRows, takeSnapshot, type StoreSnapshot } from '../../data/snapshot.ts';
import type { AsyncState } from '../async.ts';
import type { CredentialState } from '../credentials.ts';
import type { Org } from '../org.ts';
import { readGraph, SnapshotError, writeGraph, type Graph } from './graph.ts';

export { SnapshotError } from './graph.ts';

const FILE = 'org.json';

interface OrgSnapshot {
    readonly version: 1;
    readonly shape: string;
    readonly namespace: string | null;
    readonly clock: number;
    readonly random: number;
    readonly replayId: number;
    readonly rows: StoreSnapshot;
    readonly jobs: AsyncState<Graph>;
    readonly credentials: CredentialState;
}

/** What of a snapshot the project no longer has: objects, and fields as `Object.Field`. */
export interface LoadedSnapshot {
    readonly dropped: readonly string[];
}

/**
 * Writes the org into a folder, in one step: a snapshot is the former one or the new one, never half. Keys of
 * credentials are in it as they are; nobody but the user may read the file.
 * @throws SnapshotError when work is under way (settle the org first), or a waiting job holds what cannot be kept
 */
export function saveOrg(org: Org, folder: string): void {
    if (org.events.waiting > 0) {
        throw new SnapshotError('Events wait for delivery: settle the org before it is saved');
    }
    const snapshot: OrgSnapshot = {
        version: 1,
        shape: JSON.stringify(org.schema.shape),
        namespace: org.namespace,
        clock: org.clock.now(),
        random: org.random.state,
        replayId: org.events.replayId,
        rows: takeSnapshot(org.store, idsOf(org)),
        jobs: org.jobs.state(writeGraph),
        credentials: org.credentials.state()
    };
    mkdirSync(folder, { recursive: true });
    const path = join(folder, FILE);
    writeFileSync(`${path}.new`, JSON.stringify(snapshot), { mode: 0o600 });
    renameSync(`${path}.new`, path);
}

/**
 * Puts a new org of the same project where the saved one stood; null when the folder holds none. Permission sets and
 * custom metadata are those of the snapshot; classes are found by name, new ones are added.
 * @throws SnapshotError when the snapshot is of another namespace or shape, or cannot be read
 */
export function loadOrg(org: Org, folder: string): LoadedSnapshot | null {
    const path = join(folder, FILE);
    if (!existsSync(path)) {
        return null;
    }
    const snapshot = readSnapshot(path);
    if (snapshot.namespace !== org.namespace || snapshot.shape !== JSON.stringify(org.schema.shape)) {
        throw new SnapshotError(`${path} is of an org with another namespace or shape`);
    }
    const classes = [...org.store.rows('ApexClass')].map((row) => Object.fromEntries(row.entries()));
    const dropped = restoreRows(snapshot.rows, org.store, idsOf(org));
    addNewClasses(org, classes);
    org.clock.moveTo(snapshot.clock);
    org.random.state = snapshot.random;
    org.events.replayId = snapshot.replayId;
    org.credentials.restore(snapshot.credentials);
    org.jobs.restore(snapshot.jobs, (graph) => readGraph(graph, org.program, org.schema) as object);
    return { dropped };
}

function readSnapshot(path: string): OrgSnapshot {
    let snapshot: OrgSnapshot;
    try {
        snapshot = JSON.parse(readFileSync(path, 'utf8')) as OrgSnapshot;
    } catch (error) {
        throw new SnapshotError(`${path} is no snapshot: ${(error as Error).message}`);
    }
    if (snapshot.version !== 1) {
        throw new SnapshotError(`${path} has the unknown version ${String(snapshot.version)}`);
    }
    return snapshot;
}

function idsOf(org: Org): IdGenerator {
    if (!(org.ids instanceof IdGenerator)) {
        throw new SnapshotError('Only an org with its own ids can be saved');
    }
    return org.ids;
}

/** Classes that came to the project after the snapshot get rows of their own. */
function addNewClasses(org: Org, seeded: readonly Record<string, unknown>[]): void {
    const ids = new Map([...org.store.rows('ApexClass')].map((row) => [String(row.get('Name')).toLowerCase(), row.id]));
    for (const { Id: _, ...row } of seeded) {
        const name = String(row['Name']).toLowerCase();
        if (!ids.has(name)) {
            ids.set(name, org.rows.insert('ApexClass', row));
        }
    }
    org.program.classIds = (name) => ids.get(name) ?? null;
}
