/** A sample of mistakes in the code of the sync, and how many of them the tests notice. */
import { openOrg } from '../../local-org/src/cli/workspace.ts';
import { checkPackage, sourceLine, type CheckedProgram, type Mutant } from './checked-program.ts';
import { LineCounter, type TestName } from './covering.ts';
import { tryAll } from './pool.ts';
import { failureOf, testClasses, type Verdict } from './worker.ts';

export interface MutationOptions {
    readonly root: string;
    /** How many mistakes. */
    readonly size: number;
    /** The same seed takes the same sample. */
    readonly seed: number;
    readonly threads: number;
    /** Told a line about each mistake as it is judged. */
    readonly tell?: (line: string) => void;
}

export interface MutationReport {
    readonly killed: number;
    readonly survived: number;
    /** Mistakes that cannot be made; they do not count. */
    readonly invalid: number;
    /** Of how many the sample was taken. */
    readonly possible: number;
    /** `file:line change | the line`, one for each that no test noticed. */
    readonly survivors: readonly string[];
    /** Tests that fail without any mistake. */
    readonly broken: readonly string[];
}

/** Takes a sample, and tries each mistake with the tests that run its line, the quickest first. */
export async function runMutants(options: MutationOptions): Promise<MutationReport> {
    const { root, size, seed, threads, tell = () => undefined } = options;
    const checked = checkPackage(root, seed);
    const sample = checked.mutants.slice(0, size);
    const { covering, broken } = testsByLine(checked, sample);
    const attempts = sample.map(({ file, line }, index) => ({ index, tests: covering.get(placeOf(file, line)) ?? [] }));
    const verdicts = new Map<number, Verdict>();
    await tryAll({ root, seed }, attempts, threads, (index, verdict) => {
        verdicts.set(index, verdict);
        const by = verdict.kind === 'killed' ? ` by ${verdict.by}` : '';
        tell(`${verdict.kind}${by}: ${describe(root, sample[index] as Mutant)}`);
    });
    const of = (kind: Verdict['kind']): number => [...verdicts.values()].filter((one) => one.kind === kind).length;
    return {
        killed: of('killed'),
        survived: of('survived'),
        invalid: of('invalid'),
        possible: checked.mutants.length,
        survivors: sample
            .filter((_, index) => verdicts.get(index)?.kind === 'survived')
            .map((mutant) => describe(root, mutant))
            .sort(),
        broken
    };
}

function describe(root: string, { file, line, change }: Mutant): string {
    return `${file}:${line} ${change} | ${sourceLine(root, file, line)}`;
}

function placeOf(file: string, line: number): string {
    return `${file.slice(file.lastIndexOf('/') + 1)}:${line}`;
}

/** Runs every test once and notes which of the sample's lines it runs. */
function testsByLine(
    checked: CheckedProgram,
    sample: readonly Mutant[]
): { covering: ReadonlyMap<string, TestName[]>; broken: string[] } {
    const open = openOrg(checked.workspace);
    const places = new Set(sample.map(({ file, line }) => placeOf(file, line)));
    const files = new Set([...places].map((place) => place.slice(0, place.indexOf(':'))));
    const counter = new LineCounter(checked.workspace.compiled.files.filter(({ file }) => files.has(file)));
    const covering = new Map<string, TestName[]>();
    const broken: string[] = [];
    counter.take();
    for (const [className, test] of testClasses(open, checked.tests)) {
        for (const { name: method } of test.methods) {
            const { message, ms } = failureOf(open, test, method);
            if (message !== null) {
                broken.push(`${className}.${method}: ${message}`);
            }
            for (const place of counter.take()) {
                if (places.has(place) && message === null) {
                    covering.set(place, [...(covering.get(place) ?? []), { className, method, ms }]);
                }
            }
        }
    }
    counter.close();
    for (const tests of covering.values()) {
        tests.sort((left, right) => left.ms - right.ms);
    }
    return { covering, broken };
}
