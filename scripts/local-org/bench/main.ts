/**
 * `npm run bench`: what the local org has to be able to do, measured.
 * With `-- --source DIR` also how long the tests of a project take, from nothing and from the compile cache.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import { Decimal } from '../src/runtime/decimal.ts';
import { World } from '../test/data/soql-world.ts';

const ACCOUNTS = 10_000;
const CONTACTS = 100_000;
const WARM_UPS = 5;
const ROUNDS = 15;

interface Measure {
    readonly what: string;
    readonly ms: number;
    readonly bar: number;
}

/** Milliseconds of the processor: what else the machine does is not measured. */
function median(work: () => unknown): number {
    for (let round = 0; round < WARM_UPS; round++) {
        work();
    }
    const times = Array.from({ length: ROUNDS }, () => {
        const start = process.cpuUsage();
        work();
        const { user, system } = process.cpuUsage(start);
        return (user + system) / 1000;
    }).sort((a, b) => a - b);
    return times[Math.floor(times.length / 2)] ?? 0;
}

function queries(): Measure[] {
    const world = new World();
    const accounts = Array.from({ length: ACCOUNTS }, (_, at) =>
        world.add('Account', {
            Name: `Account ${at}`,
            Key__c: `K${at}`,
            Industry: ['Retail', 'Banking', 'Energy'][at % 3]
        })
    );
    for (let at = 0; at < CONTACTS; at++) {
        world.add('Contact', {
            Name: `Contact ${at}`,
            AccountId: accounts[at % accounts.length],
            Score__c: new Decimal(BigInt((at * 7919) % CONTACTS), 2)
        });
    }
    const join =
        "SELECT Name, Account.Name FROM Contact WHERE Account.Industry = 'Retail' AND Score__c > 990 ORDER BY Score__c DESC LIMIT 50";
    return [
        {
            what: 'lookup by id',
            bar: 1,
            ms: median(() => world.query('SELECT Name FROM Account WHERE Id = :id', accounts[77]))
        },
        {
            what: 'lookup by key',
            bar: 1,
            ms: median(() => world.query("SELECT Name FROM Account WHERE Key__c = 'k123'"))
        },
        {
            what: 'children by parent',
            bar: 1,
            ms: median(() => world.query('SELECT Name FROM Contact WHERE AccountId = :id', accounts[5]))
        },
        { what: 'join, filter and sort of 100,000', bar: 20, ms: median(() => world.query(join)) }
    ];
}

/** Tests of a project in a process of its own, with an empty cache and with that of the first run. */
function runs(source: string): Measure[] {
    const folder = mkdtempSync(join(tmpdir(), 'local-org-bench-'));
    const [program, bin] = ['../../run.mjs', '../src/cli/bin.ts'].map((file) => join(import.meta.dirname, file));
    const run = (): number => {
        const start = performance.now();
        spawnSync(process.execPath, [program as string, bin as string, 'test', '--source', source], {
            cwd: folder
        });
        return performance.now() - start;
    };
    try {
        return [
            { what: `tests of ${source} from nothing`, ms: run(), bar: 15_000 },
            { what: `tests of ${source} from the cache`, ms: run(), bar: 5_000 }
        ];
    } finally {
        rmSync(folder, { recursive: true, force: true });
    }
}

const { values } = parseArgs({ options: { source: { type: 'string' } } });
const measures = [...queries(), ...(values.source === undefined ? [] : runs(resolve(values.source)))];
for (const { what, ms, bar } of measures) {
    process.stdout.write(`${ms <= bar ? 'ok  ' : 'SLOW'} ${what}: ${ms.toFixed(2)} ms (bar ${bar})\n`);
}
process.exitCode = measures.every(({ ms, bar }) => ms <= bar) ? 0 : 1;
