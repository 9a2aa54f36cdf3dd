import { parseArgs } from 'node:util';
import { FAULTS } from './faults/catalogue.ts';
import { DEFAULT_OPTIONS } from './options.ts';
import type { PartialOptions, Quirks } from './options.ts';
import { startSimulator } from './simulator.ts';

const FLAGS = {
    help: { type: 'boolean', short: 'h' },
    port: { type: 'string', default: '4210' },
    host: { type: 'string' },
    seed: { type: 'string' },
    orders: { type: 'string' },
    days: { type: 'string' },
    future: { type: 'string' },
    'future-days': { type: 'string' },
    'extra-labels': { type: 'string' },
    now: { type: 'string' },
    speed: { type: 'string' },
    clock: { type: 'string' },
    fault: { type: 'string', multiple: true },
    'v1-key': { type: 'string' },
    'v1-secret': { type: 'string' },
    'v2-key': { type: 'string' },
    'v1-limit': { type: 'string' },
    'v2-limit': { type: 'string' },
    replay: { type: 'string' },
    'webhook-base': { type: 'string' },
    quirk: { type: 'string', multiple: true },
    attended: { type: 'boolean' }
} as const;

type Flags = ReturnType<typeof parseArgs<{ options: typeof FLAGS }>>['values'];

const HELP = `ShipStation simulator: V1 at /, V2 at /v2, control at /__…

  --port P          port to listen on, 0 = any free one (4210)
  --host H          address to listen on (127.0.0.1)
  --seed S          the same seed gives the same merchant (${DEFAULT_OPTIONS.seed})
  --orders N        orders a client sees at the start (${DEFAULT_OPTIONS.orders})
  --days D          days of history before now (${DEFAULT_OPTIONS.days})
  --future M        further orders that arrive after now (${DEFAULT_OPTIONS.future})
  --future-days D   days over which they arrive (${DEFAULT_OPTIONS.futureDays})
  --extra-labels S  share of shipped orders with one more parcel (${DEFAULT_OPTIONS.extraLabels})
  --now ISO         where the clock starts (${new Date(DEFAULT_OPTIONS.now).toISOString()})
  --speed X         virtual seconds per real second (${DEFAULT_OPTIONS.speed})
  --clock manual    the clock holds still until POST /__clock moves it
  --fault NAME[:ARGUMENT=VALUE,…]   switch a fault on; repeatable
  --v1-key K --v1-secret S --v2-key K   (${DEFAULT_OPTIONS.v1Key}, ${DEFAULT_OPTIONS.v1Secret}, ${DEFAULT_OPTIONS.v2Key})
  --v1-limit N --v2-limit N         calls a minute (${DEFAULT_OPTIONS.v1Limit}, ${DEFAULT_OPTIONS.v2Limit})
  --replay DIR      serve recorded bodies from a folder, byte for byte
  --webhook-base self   webhooks name this server instead of ShipStation's hosts
  --attended        end when standard input does
  --quirk NAME=VALUE    ${Object.keys(DEFAULT_OPTIONS.quirks).join(', ')}

Faults:
${Object.entries(FAULTS)
    .map(([name, fault]) => `  ${name.padEnd(24)}${fault.summary}`)
    .join('\n')}
`;

function numberFlag(flags: Flags, name: keyof Flags & string): number | undefined {
    const text = flags[name];
    if (typeof text !== 'string') return undefined;
    const value = Number(text);
    if (text.trim() === '' || !Number.isFinite(value)) throw new Error(`--${name} needs a number, not "${text}"`);
    return value;
}

/** Drops what was not given, so that defaults hold. */
function given<T extends object>(values: T): Partial<T> {
    return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Partial<T>;
}

function quirksOf(pairs: string[] | undefined): Partial<Quirks> {
    const quirks: Record<string, unknown> = {};
    for (const pair of pairs ?? []) {
        const [name, value] = pair.split('=') as [string, string | undefined];
        const standard = (DEFAULT_OPTIONS.quirks as unknown as Record<string, unknown>)[name];
        if (standard === undefined || value === undefined) throw new Error(`--quirk ${pair} is not known`);
        quirks[name] =
            typeof standard === 'boolean' ? value === 'true' : typeof standard === 'number' ? Number(value) : value;
    }
    return quirks as Partial<Quirks>;
}

function optionsOf(flags: Flags): PartialOptions {
    if (flags.clock !== undefined && flags.clock !== 'manual') throw new Error('--clock knows only "manual"');
    return given({
        port: numberFlag(flags, 'port'),
        host: flags.host,
        seed: flags.seed,
        orders: numberFlag(flags, 'orders'),
        days: numberFlag(flags, 'days'),
        future: numberFlag(flags, 'future'),
        futureDays: numberFlag(flags, 'future-days'),
        extraLabels: numberFlag(flags, 'extra-labels'),
        now: flags.now === undefined ? undefined : Date.parse(flags.now),
        speed: flags.clock === 'manual' ? 0 : numberFlag(flags, 'speed'),
        faults: flags.fault,
        v1Key: flags['v1-key'],
        v1Secret: flags['v1-secret'],
        v2Key: flags['v2-key'],
        v1Limit: numberFlag(flags, 'v1-limit'),
        v2Limit: numberFlag(flags, 'v2-limit'),
        replay: flags.replay,
        v1WebhookBase: flags['webhook-base'],
        v2WebhookBase: flags['webhook-base'],
        quirks: quirksOf(flags.quirk)
    }) as PartialOptions;
}

try {
    const { values } = parseArgs({ options: FLAGS });
    if (values.help) {
        process.stdout.write(HELP);
    } else {
        const running = await startSimulator(optionsOf(values));
        process.stdout.write(`ShipStation simulator listening on ${running.url}\n`);
        const stop = (): void => void running.close().then(() => process.exit(0));
        process.once('SIGTERM', stop);
        process.once('SIGINT', stop);
        if (values.attended) process.stdin.once('end', stop).resume();
    }
} catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 2;
}
