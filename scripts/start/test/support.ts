/** A running product for tests, and its rows as plain data. */
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
    const script = workspace.compiled.anonymous(apex);
    org.run('anonymous', user, () => org.program.runAnonymous(script));
}

/** All rows of an object. */
export function stored({ org }: RunningProduct, object: string): Plain[] {
    const bareName = bareNames(org.namespace);
    return [...org.store.rows(org.schema.require(object).name)].map((row) => plain(row, bareName));
}

/** Values by key. */
export function by<T>(rows: readonly T[], key: (row: T) => unknown): Map<string, T> {
    return new Map(rows.map((row) => [String(key(row)), row]));
}

/** What a control address of the simulator answers. */
export function ask<T>({ simulatorUrl }: RunningProduct, path: string, body?: unknown): Promise<T> {
    return control<T>(simulatorUrl, path, body);
}

/** Field names without the namespace; every row of an object asks for the same ones. */
function bareNames(namespace: string | null): (name: string) => string {
    const prefix = `${namespace}__`;
    const known = new Map<string, string>();
    return (name) => {
        const bare = known.get(name) ?? (name.startsWith(prefix) ? name.slice(prefix.length) : name);
        known.set(name, bare);
        return bare;
    };
}

function plain(row: StoredRow, bareName: (name: string) => string): Plain {
    const values: Record<string, ReturnType<typeof plainValue>> = {};
    for (const [name, value] of row.entries()) {
        values[bareName(name)] = plainValue(value);
    }
    return values;
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
