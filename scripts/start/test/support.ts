/** A running product for tests, and its rows as plain data. */
import { compileAnonymous } from '../../local-org/src/apex/compile.ts';
import type { Workspace } from '../../local-org/src/cli/workspace.ts';
import type { StoredRow } from '../../local-org/src/data/row.ts';
import type { RunningUser } from '../../local-org/src/platform/users.ts';
import { ApexDate } from '../../local-org/src/runtime/date.ts';
import { ApexDatetime } from '../../local-org/src/runtime/datetime.ts';
import { Decimal } from '../../local-org/src/runtime/decimal.ts';
import { parseOptions } from '../options.ts';
import { control } from '../simulator-control.ts';
import { compileProject, startProduct, type RunningProduct } from '../product.ts';

/** A row by bare field name: numbers, texts, booleans, ISO instants, yyyy-mm-dd days. */
export type Plain = Readonly<Record<string, string | number | boolean | null>>;

let workspace: Workspace | null = null;

/** Starts the sync alone, as `npm start -- --once --no-crm …` would; the project is compiled once per process. */
export function start(...args: string[]): Promise<RunningProduct> {
    return startWithCrm('--no-crm', ...args);
}

/** Starts the whole product, as `npm start -- --once …` would. */
export async function startWithCrm(...args: string[]): Promise<RunningProduct> {
    const options = parseOptions(['--once', ...args], {});
    if (!options) {
        throw new Error('--help starts nothing');
    }
    workspace ??= compileProject();
    return startProduct(options, workspace);
}

/** Runs Apex as the admin or another user, as Execute Anonymous would. */
export function execute({ org, admin }: RunningProduct, apex: string, user: RunningUser = admin): void {
    workspace ??= compileProject();
    const script = compileAnonymous(apex, workspace.compiled.symbols());
    org.run('anonymous', user, () => org.program.runAnonymous(script));
}

/** All rows of an object. */
export function stored({ org }: RunningProduct, object: string): Plain[] {
    return [...org.store.rows(org.schema.require(object).name)].map((row) => plain(row, org.namespace));
}

/** Values by key. */
export function by<T>(rows: readonly T[], key: (row: T) => unknown): Map<string, T> {
    return new Map(rows.map((row) => [String(key(row)), row]));
}

/** What a control address of the simulator answers. */
export function ask<T>({ simulatorUrl }: RunningProduct, path: string, body?: unknown): Promise<T> {
    return control<T>(simulatorUrl, path, body);
}

function plain(row: StoredRow, namespace: string | null): Plain {
    const prefix = `${namespace}__`;
    const bare = (name: string): string => (name.startsWith(prefix) ? name.slice(prefix.length) : name);
    return Object.fromEntries([...row.entries()].map(([name, value]) => [bare(name), plainValue(value)]));
}

function plainValue(value: unknown): string | number | boolean | null {
    if (value instanceof Decimal) {
        return value.toNumber();
    }
    if (value instanceof ApexDatetime) {
        return new Date(value.ms).toISOString();
    }
    if (value instanceof ApexDate) {
        return new Date(value.days * 86_400_000).toISOString().slice(0, 10);
    }
    return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null;
}
