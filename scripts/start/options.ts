/** What `npm start` can be told. */
import { parseArgs } from 'node:util';

export interface StartOptions {
    /** Stop when everything known at the start is stored and in the CRM. */
    readonly once: boolean;
    readonly json: boolean;
    /** Nobody has set Shipline up: no keys, nothing started. */
    readonly fresh: boolean;
    /** Port of the pages; 0 for any free one. */
    readonly port: number;
    /** Whether to open a browser. */
    readonly open: boolean;
    readonly orders: number;
    /** Days over which those orders are spread. */
    readonly days: number;
    readonly seed: string;
    /** Another server to read instead of the simulator; null for the simulator. */
    readonly v1Url: string | null;
    readonly v2Url: string | null;
    readonly v1Key: string;
    readonly v1Secret: string;
    readonly v2Key: string;
    /** APIs the connection has a key for. */
    readonly apis: 'both' | 'v1' | 'v2';
    /** Folder of recorded bodies the simulator serves byte for byte; null for none. */
    readonly replay: string | null;
    /** Faults of the simulator. */
    readonly faults: readonly string[];
    /** Orders that arrive after the start. */
    readonly future: number;
    /** Days within which they arrive. */
    readonly futureDays: number;
    /** Share of shipped orders that leave in one more parcel. */
    readonly extraLabels: number;
    /** Virtual seconds per real second while the product keeps running. */
    readonly speed: number;
    /** Whether there is a CRM to update; without, ShipStation is only read. */
    readonly crm: boolean;
    /** Events of so many days before the start make outcomes, as those after it do. */
    readonly newsDays: number;
    /** Folder that keeps the product between runs; null for none. */
    readonly data: string | null;
    /** Whether requests that change something may reach another server than the simulator. */
    readonly allowWrites: boolean;
    /** Names of the options somebody chose; the others have their standard value. */
    readonly given: ReadonlySet<string>;
    /** SOQL to run when everything is stored. */
    readonly queries: readonly string[];
}

/** Port of the pages when nobody says otherwise. */
export const DEFAULT_PORT = 4242;

/** Something wrong with the command line; the message says what. */
export class StartUsageError extends Error {}

export const HELP = `Runs the whole product: a ShipStation simulator, a local org with a sample CRM and Shipline's Apex, the sync between
them, and the update of the CRM.

Usage: npm start -- [options]

  --once             stop when everything is stored and in the CRM (default: keep running)
  --fresh            right after installation: no keys, nothing started; set up in the browser
  --port N           port of the pages (default: 4242, or a free one when it is taken)
  --no-open          do not open a browser
  --json             print the summary as JSON
  --orders N         orders the simulated merchant has (default: 1000)
  --days N           days of history the merchant has (default: 60)
  --seed S           the same seed gives the same merchant (default: 1)
  --speed X          virtual seconds per real second while it keeps running (default: 60)
  --future N         orders that arrive later (default: a quarter of --orders, none with --once)
  --future-days N    days within which they arrive (default: 30)
  --extra-labels S   share of shipped orders that leave in one more parcel (default: 0)
  --no-crm           only read ShipStation: no sample CRM, no CRM update
  --news-days N      events of the last N days make outcomes too, older ones are history (default: 3)
  --fault NAME…      a fault of the simulator, see npm run sim -- --help; repeatable
  --replay DIR       serve recorded bodies of this folder byte for byte, see scripts/shipstation-sim/README.md
  --apis A           keys the connection has: v1, v2 or both (default: both)
  --data DIR         keep everything in this folder, and go on from there when it keeps something (keys are in it)
  --query "SOQL"     run a query afterwards; repeatable
  --v1-url URL       read this ShipStation V1 server instead of the simulator (SHIPSTATION_V1_URL)
  --v2-url URL       read this ShipStation V2 server (SHIPSTATION_V2_URL)
  --v1-key K         key of the V1 API (SHIPSTATION_V1_KEY)
  --v1-secret S      secret of the V1 API (SHIPSTATION_V1_SECRET)
  --v2-key K         key of the V2 API (SHIPSTATION_V2_KEY)
  --allow-writes     let orders be created on the servers of --v1-url and --v2-url; without, they are only read
  --help             this text

Exit code: 0 everything is done, 1 something is missing, 2 it could not run.`;

/** Reads the command line; null when it asks for help. @throws StartUsageError */
export function parseOptions(args: readonly string[], env: NodeJS.ProcessEnv): StartOptions | null {
    const values = read(args);
    if (values.help) {
        return null;
    }
    const orders = numberOf('orders', values.orders ?? '1000', 1);
    const once = values.once ?? false;
    const v1Url = values['v1-url'] ?? env['SHIPSTATION_V1_URL'] ?? null;
    const v2Url = values['v2-url'] ?? env['SHIPSTATION_V2_URL'] ?? null;
    return {
        once,
        json: values.json ?? false,
        fresh: values.fresh ?? false,
        port: numberOf('port', values.port ?? String(DEFAULT_PORT), 0),
        open: !(values['no-open'] ?? false),
        orders,
        days: numberOf('days', values.days ?? '60', 1),
        seed: values.seed ?? '1',
        v1Url,
        v2Url,
        v1Key: values['v1-key'] ?? env['SHIPSTATION_V1_KEY'] ?? 'sim-key',
        v1Secret: values['v1-secret'] ?? env['SHIPSTATION_V1_SECRET'] ?? 'sim-secret',
        v2Key: values['v2-key'] ?? env['SHIPSTATION_V2_KEY'] ?? 'sim-v2-key',
        apis: apisOf(values.apis) ?? givenApis(v1Url, v2Url),
        replay: values.replay ?? null,
        faults: values.fault ?? [],
        future: numberOf('future', values.future ?? String(once ? 0 : Math.ceil(orders / 4)), 0),
        futureDays: numberOf('future-days', values['future-days'] ?? '30', 1),
        extraLabels: numberOf('extra-labels', values['extra-labels'] ?? '0', 0),
        speed: numberOf('speed', values.speed ?? '60', 0),
        crm: !(values['no-crm'] ?? false),
        newsDays: numberOf('news-days', values['news-days'] ?? '3', 0),
        data: values.data ?? null,
        allowWrites: values['allow-writes'] ?? false,
        given: givenNames(values, v1Url, v2Url),
        queries: values.query ?? []
    };
}

/** The flags, by the name of their option, and the addresses the environment gave. */
function givenNames(values: object, v1Url: string | null, v2Url: string | null): ReadonlySet<string> {
    const names = Object.keys(values).map((flag) => flag.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase()));
    const renamed = names.map((name) => (name === 'noCrm' ? 'crm' : name));
    return new Set([...renamed, ...(v1Url ? ['v1Url'] : []), ...(v2Url ? ['v2Url'] : [])]);
}

type Apis = StartOptions['apis'];

/** Another server is read through the APIs it has an address for. */
function givenApis(v1Url: string | null, v2Url: string | null): Apis {
    if ((v1Url === null) === (v2Url === null)) {
        return 'both';
    }
    return v1Url === null ? 'v2' : 'v1';
}

function apisOf(text: string | undefined): Apis | undefined {
    if (text === undefined || text === 'both' || text === 'v1' || text === 'v2') {
        return text;
    }
    throw new StartUsageError(`--apis takes v1, v2 or both, not ${text}`);
}

function numberOf(flag: string, text: string, least: number): number {
    const value = Number(text);
    const isFraction = flag === 'extra-labels' || flag === 'speed';
    if (text.trim() === '' || !(isFraction ? Number.isFinite(value) : Number.isInteger(value)) || value < least) {
        throw new StartUsageError(
            `--${flag} takes a ${isFraction ? '' : 'whole '}number from ${least} on, not ${text}`
        );
    }
    return value;
}

function read(args: readonly string[]) {
    try {
        return parseArgs({
            args: [...args],
            options: {
                once: { type: 'boolean' },
                json: { type: 'boolean' },
                fresh: { type: 'boolean' },
                port: { type: 'string' },
                'no-open': { type: 'boolean' },
                orders: { type: 'string' },
                days: { type: 'string' },
                seed: { type: 'string' },
                future: { type: 'string' },
                'future-days': { type: 'string' },
                'extra-labels': { type: 'string' },
                speed: { type: 'string' },
                'no-crm': { type: 'boolean' },
                'news-days': { type: 'string' },
                apis: { type: 'string' },
                replay: { type: 'string' },
                fault: { type: 'string', multiple: true },
                data: { type: 'string' },
                'allow-writes': { type: 'boolean' },
                query: { type: 'string', multiple: true },
                'v1-url': { type: 'string' },
                'v2-url': { type: 'string' },
                'v1-key': { type: 'string' },
                'v1-secret': { type: 'string' },
                'v2-key': { type: 'string' },
                help: { type: 'boolean' }
            }
        }).values;
    } catch (error) {
        throw new StartUsageError(error instanceof Error ? error.message : String(error));
    }
}
