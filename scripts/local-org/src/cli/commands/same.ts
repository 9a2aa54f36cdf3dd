/** `same`: whether tests come out alike whatever must not matter to them. */
import { parseArgs } from 'node:util';
import type { Command } from '../main.ts';
import { findTests } from '../test/discover.ts';
import { runPool } from '../test/pool.ts';
import type { WorkerInput } from '../test/worker.ts';
import { openWorkspace, type WorkspaceOptions } from '../workspace.ts';
import { PROJECT_HELP, PROJECT_OPTIONS, workspaceOptions } from './options.ts';

interface Variant {
    readonly name: string;
    readonly input: Partial<Pick<WorkerInput, 'timeZone' | 'shuffle'>>;
    readonly namespace?: string;
}

const TIMEOUT = 60_000;
const SEED = 7;

export const sameCommand: Command = {
    name: 'same',
    summary: 'run tests in another time zone, order and namespace, and compare',
    help: `Runs all tests as they are, in other time zones, in random order, and with the other choice of namespace, and
names every test that does not come out alike.

Usage: org -- same [options]

${PROJECT_HELP}
  --filter TEXT    only methods whose Class.method contains TEXT

Exit code: 0 all alike, 1 some differ, 2 could not run.`,
    async run(args, terminal) {
        const { values } = parseArgs({ args: [...args], options: { ...PROJECT_OPTIONS, filter: { type: 'string' } } });
        const options = workspaceOptions(values);
        const filter = values.filter ?? null;
        const { project } = openWorkspace(options);
        const first = await outcomes(options, filter, {});
        let differing = 0;
        for (const variant of variants(project.namespace)) {
            const namespace = variant.namespace === undefined ? {} : { namespace: variant.namespace };
            const other = await outcomes({ ...options, ...namespace }, filter, variant.input);
            const names = [...new Set([...first.keys(), ...other.keys()])];
            const unlike = names.filter((name) => first.get(name) !== other.get(name));
            differing += unlike.length;
            terminal.out(`${variant.name}: ${names.length - unlike.length} of ${names.length} alike`);
            unlike.forEach((name) => terminal.out(`  ${name}: ${first.get(name)}, here ${other.get(name)}`));
        }
        return differing === 0 ? 0 : 1;
    }
};

function variants(namespace: string | null): Variant[] {
    return [
        { name: 'time zone Pacific/Auckland', input: { timeZone: 'Pacific/Auckland' } },
        { name: 'time zone UTC, shuffled', input: { timeZone: 'UTC', shuffle: SEED } },
        namespace === null
            ? { name: 'namespace acme', input: {}, namespace: 'acme' }
            : { name: 'no namespace', input: {}, namespace: '' }
    ];
}

/** Outcome and message by `Class.method`. */
async function outcomes(
    workspace: WorkspaceOptions,
    filter: string | null,
    input: Variant['input']
): Promise<Map<string, string>> {
    const { compiled, project } = openWorkspace(workspace);
    const classes = findTests(
        compiled.files.flatMap((file) => file.classes),
        filter
    );
    const { results } = await runPool({
        workspace,
        filter,
        coverage: false,
        failAssertions: false,
        classes,
        timeout: TIMEOUT,
        onResult: () => undefined,
        ...input
    });
    const prefix = project.namespace === null ? '' : `${project.namespace}.`;
    return new Map(
        results.map((result) => {
            const name = result.class.startsWith(prefix) ? result.class.slice(prefix.length) : result.class;
            return [`${name}.${result.method}`, result.outcome];
        })
    );
}
