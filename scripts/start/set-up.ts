/** What an admin does once with a new org: people, keys, addresses, Start. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { OpenOrg, Workspace } from '../local-org/src/cli/workspace.ts';
import type { Org } from '../local-org/src/platform/org.ts';
import type { StartOptions } from './options.ts';
import { addPeople } from './people.ts';
import { fillSampleCrm, type Merchant } from './sample-crm.ts';
import { control } from './simulator-control.ts';
import type { SimulatorProcess } from './simulator-process.ts';

const START = fileURLToPath(new URL('../apex/start.apex', import.meta.url));
const ONLY_READ = fileURLToPath(new URL('../apex/read.apex', import.meta.url));
/** Who buys and what is ordered, at the simulator. */
const MERCHANT = '/__truth?only=people,companies,orders&visible=true';
const DAY = 86_400_000;

/** Makes a new org what the options ask for. */
export async function setUp(
    { org, admin, permissionSets }: OpenOrg,
    workspace: Workspace,
    options: StartOptions,
    simulator: SimulatorProcess | null
): Promise<void> {
    const began = org.clock.now();
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
        const script = workspace.compiled.anonymous(connectScript(options));
        org.run('anonymous', admin, () => org.program.runAnonymous(script));
        beginOutcomes(org, began - options.newsDays * DAY);
    }
}

/** Sets from when on events make outcomes; an admin chooses that when pressing Go. */
function beginOutcomes(org: Org, from: number): void {
    const schema = org.schema.require('Connection__c');
    const field = schema.field('Outcomes_From__c')?.name ?? 'Outcomes_From__c';
    for (const row of [...org.store.rows(schema.name)]) {
        org.rows.update(schema.name, row.id, { [field]: org.rows.datetime(from) });
    }
}

/** The script an admin would run, with null for the key the connection does not have. */
function connectScript({ apis, crm }: StartOptions): string {
    const script = readFileSync(crm ? START : ONLY_READ, 'utf8');
    const without = { both: null, v1: 'ConnectionService.V2_CREDENTIAL', v2: 'ConnectionService.V1_CREDENTIAL' }[apis];
    return without ? script.replace(without, 'null') : script;
}

/** Where the packaged Named Credentials lead. */
export function enterAddresses(org: Org, options: StartOptions, simulator: SimulatorProcess | null): void {
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
