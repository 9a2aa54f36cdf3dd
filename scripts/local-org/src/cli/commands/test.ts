/** `test`: runs Apex tests. */
import { readFileSync, watch, writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { findSourceFiles } from '../../schema/source-files.ts';
import type { Command, ExitCode } from '../main.ts';
import { UsageError } from '../project.ts';
import type { Terminal } from '../terminal.ts';
import { affectedNames } from '../test/affected.ts';
import { mergeCoverage } from '../test/coverage.ts';
import type { FileCoverage } from '../test/coverage.ts';
import { findTests } from '../test/discover.ts';
import { junit } from '../test/junit.ts';
import { ClassTimes } from '../test/longest-first.ts';
import { runPool } from '../test/pool.ts';
import { reportOf } from '../test/result.ts';
import type { TestReport, TestResult } from '../test/result.ts';
import { findFlowTests, runOneFlowTest } from '../test/run-flow-tests.ts';
import { assignPermissionSets, openOrg, openWorkspace } from '../workspace.ts';
import type { Workspace, WorkspaceOptions } from '../workspace.ts';
import type { FlowSource } from '../../schema/load-source.ts';
import { PROJECT_HELP, PROJECT_OPTIONS, workspaceOptions } from './options.ts';

const DEFAULT_TIMEOUT = 60;

interface TestOptions {
    readonly workspace: WorkspaceOptions;
    readonly filter: string | null;
    readonly json: string | undefined;
    readonly junit: string | undefined;
    readonly coverage: boolean;
    readonly failAssertions: boolean;
    readonly timeout: number;
    readonly workers: number | undefined;
    readonly permissionSets: readonly string[];
}

export const testCommand: Command = {
    name: 'test',
    summary: 'run Apex and flow tests',
    help: `Runs Apex tests and flow tests, each on its own data, and reports passed, failed and unsupported ones.

Usage: org -- test [options]

${PROJECT_HELP}
  --filter TEXT    only tests whose Class.method or Flow.Test contains TEXT
  --permission-set NS  permission set to assign to the user who runs the tests; may be repeated
  --json FILE      write results as JSON
  --junit FILE     write results as JUnit XML
  --coverage       report covered lines
  --fail-assertions  make every assertion fail: what stays green asserts nothing
  --watch          run what a change touches again whenever a source file changes
  --timeout S      seconds a test may take (default: ${DEFAULT_TIMEOUT})
  --workers N      threads (default: one per core)

Exit code: 0 all passed, 1 some did not, 2 could not run.`,
    async run(args, terminal) {
        const { values } = parseArgs({
            args: [...args],
            options: {
                ...PROJECT_OPTIONS,
                filter: { type: 'string' },
                'permission-set': { type: 'string', multiple: true },
                json: { type: 'string' },
                junit: { type: 'string' },
                coverage: { type: 'boolean' },
                'fail-assertions': { type: 'boolean' },
                watch: { type: 'boolean' },
                timeout: { type: 'string' },
                workers: { type: 'string' }
            }
        });
        const options: TestOptions = {
            workspace: workspaceOptions(values),
            filter: values.filter ?? null,
            json: values.json,
            junit: values.junit,
            coverage: values.coverage === true,
            failAssertions: values['fail-assertions'] === true,
            timeout: positive('--timeout', values.timeout) ?? DEFAULT_TIMEOUT,
            workers: positive('--workers', values.workers),
            permissionSets: values['permission-set'] ?? []
        };
        return values.watch ? watchTests(options, terminal) : runTests(options, terminal);
    }
};

function positive(name: string, text: string | undefined): number | undefined {
    if (text === undefined) {
        return undefined;
    }
    const value = Number(text);
    if (!(value > 0)) {
        throw new UsageError(`${name} takes a number above 0, not ${text}`);
    }
    return value;
}

/** @param changed files that changed since the last run, whose tests alone run; null runs all */
async function runTests(
    options: TestOptions,
    terminal: Terminal,
    changed: ReadonlySet<string> | null = null
): Promise<ExitCode> {
    const start = Date.now();
    const workspace = openWorkspace(options.workspace);
    const touched = changed && touchedBy(workspace, changed);
    const classes = findTests(
        workspace.compiled.files.flatMap((file) => file.classes),
        options.filter
    ).filter(({ meta }) => !touched || touched.has((meta.outer ?? meta.name).toLowerCase()));
    const flowTests = findFlowTests(workspace.metadata.flowTests, options.filter);
    if (touched && classes.length + flowTests.length === 0) {
        terminal.out('No test depends on what changed');
        return 0;
    }
    if (classes.length + flowTests.length === 0) {
        terminal.error(options.filter === null ? 'No tests found' : `No test matches ${options.filter}`);
        return 2;
    }
    const times = new ClassTimes(options.workspace.source);
    const { results, coverage } =
        classes.length === 0
            ? { results: [], coverage: [] }
            : await runPool({
                  workspace: options.workspace,
                  filter: options.filter,
                  coverage: options.coverage,
                  failAssertions: options.failAssertions,
                  classes: times.order(classes),
                  permissionSets: options.permissionSets,
                  timeout: options.timeout * 1000,
                  onResult: (result) => showResult(result, terminal),
                  ...(options.workers === undefined ? {} : { workers: options.workers })
              });
    times.remember(results);
    const ofFlows = runFlowTests(workspace, flowTests, options.permissionSets, terminal);
    const report = reportOf([...results, ...ofFlows], Date.now() - start);
    finish(report, mergeCoverage(coverage), options, workspace, terminal);
    return report.failed + report.unsupported === 0 ? 0 : 1;
}

/** Flow tests are few and quick: they run here, in an org of their own. */
function runFlowTests(
    workspace: Workspace,
    tests: readonly FlowSource[],
    permissionSets: readonly string[],
    terminal: Terminal
): TestResult[] {
    if (tests.length === 0) {
        return [];
    }
    const open = openOrg(workspace);
    assignPermissionSets(open, open.admin.id, permissionSets);
    return tests.map((source) => {
        const result = runOneFlowTest(open, source);
        showResult(result, terminal);
        return result;
    });
}

function showResult(result: TestResult, terminal: Terminal): void {
    if (result.outcome !== 'passed') {
        const mark = result.outcome === 'failed' ? 'FAILED     ' : 'UNSUPPORTED';
        terminal.out(`${mark} ${result.class}.${result.method}: ${result.message}`);
        if (result.stack) {
            terminal.out(result.stack.replace(/^/gm, '              '));
        }
    }
}

function finish(
    report: TestReport,
    coverage: readonly FileCoverage[],
    options: TestOptions,
    workspace: Workspace,
    terminal: Terminal
): void {
    if (options.json !== undefined) {
        const withCoverage = options.coverage ? { ...report, coverage } : report;
        writeFileSync(options.json, `${JSON.stringify(withCoverage, null, 2)}\n`);
    }
    if (options.junit !== undefined) {
        writeFileSync(options.junit, junit(report));
    }
    if (options.coverage) {
        showCoverage(coverage, workspace, terminal);
    }
    terminal.out(
        `${report.passed} passed, ${report.failed} failed, ${report.unsupported} unsupported in ${(report.ms / 1000).toFixed(1)} s`
    );
}

/** Test classes do not count, as on the platform. */
function showCoverage(coverage: readonly FileCoverage[], workspace: Workspace, terminal: Terminal): void {
    const tests = new Set(workspace.compiled.files.filter((file) => file.classes[0]?.isTest).map((file) => file.file));
    let [lines, covered] = [0, 0];
    for (const file of coverage.filter((one) => !tests.has(one.file) && one.lines.length > 0)) {
        lines += file.lines.length;
        covered += file.covered.length;
        terminal.out(`${percent(file.covered.length, file.lines.length)}  ${file.file}`);
    }
    terminal.out(`${percent(covered, lines)}  all (${covered} of ${lines} lines)`);
}

function percent(part: number, whole: number): string {
    return `${(whole === 0 ? 100 : (part / whole) * 100).toFixed(1).padStart(5)} %`;
}

/** Flows start with the records of their object and call Apex, so they stand between classes as triggers do. */
function touchedBy({ project }: Workspace, changed: ReadonlySet<string>): ReadonlySet<string> | null {
    const files = findSourceFiles(project.folders);
    const textOf = (file: { readonly path: string }): string => readFileSync(file.path, 'utf8');
    const flows = files.filter((file) => file.suffix === 'flow');
    const records = files.filter((file) => file.suffix === 'md').map(textOf);
    const parts = [...project.apex, ...flows.map((file) => ({ file: file.path, text: textOf(file) }))];
    return affectedNames(parts, changed, records);
}

/** Editors write a file in several steps. */
const SETTLED = 100;

/** Runs all tests, then those a change touches whenever a file changes, until the process is ended. */
async function watchTests(options: TestOptions, terminal: Terminal): Promise<ExitCode> {
    let changed = new Set<string>();
    let wake = (): void => undefined;
    const watcher = watch(options.workspace.source, { recursive: true }, (_event, file) => {
        if (file && /\.(cls|trigger|xml)$/.test(file)) {
            changed.add(file);
            wake();
        }
    });
    process.once('SIGINT', () => process.exit(0));
    let pending: ReadonlySet<string> | null = null;
    for (;;) {
        try {
            await runTests(options, terminal, pending);
            pending = new Set();
        } catch (error) {
            terminal.error((error as Error).message);
        }
        terminal.out('Waiting for changes …');
        if (changed.size === 0) {
            await new Promise<void>((resolve) => (wake = resolve));
        }
        await sleep(SETTLED);
        watcher.ref();
        // After a failed start what it should have run is still to be run.
        pending = pending && new Set([...pending, ...changed]);
        changed = new Set();
    }
}
