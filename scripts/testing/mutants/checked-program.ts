/** The package as checked trees, so that single files can be emitted again with a mistake in them. */
import { readFileSync } from 'node:fs';
import type { ClassUnit } from '../../local-org/src/apex/ast.ts';
import { checkProgram } from '../../local-org/src/apex/check/check-program.ts';
import { emitUnit, type EmittedFile } from '../../local-org/src/apex/emit/index.ts';
import { parseClass, parseTrigger } from '../../local-org/src/apex/parse/index.ts';
import { openWorkspace, type Workspace } from '../../local-org/src/cli/workspace.ts';
import { registry } from '../../local-org/src/library/registry.ts';
import { Program } from '../../local-org/src/runtime/program.ts';
import { schemaView } from '../../local-org/src/schema/schema-view.ts';
import { shuffled } from '../../local-org/src/cli/test/shuffle.ts';
import { mutationsOf, type Mutation } from './mutations.ts';

/** Features whose code is mutated, by folder name. */
export const MUTATED = ['fetch', 'shipstation-api', 'async'];

/** A mistake in a file of the package. */
export interface Mutant extends Mutation {
    /** Path from the root of the project. */
    readonly file: string;
    readonly unit: ClassUnit;
}

export interface CheckedProgram {
    readonly workspace: Workspace;
    /** Every mistake that can be made, in a random order. */
    readonly mutants: readonly Mutant[];
    /** Names of the test classes that are run. */
    readonly tests: ReadonlySet<string>;
    /** The program with one file emitted from its tree as it is now. */
    programWith(unit: ClassUnit): Program;
}

/** Parses and checks the package. The same sources and seed give the same order. */
export function checkPackage(root: string, seed: number): CheckedProgram {
    const workspace = openWorkspace({ source: root });
    const { metadata, project, compiled } = workspace;
    const units = project.apex.map(({ kind, file, text }) =>
        (kind === 'class' ? parseClass : parseTrigger)(file, text)
    );
    checkProgram({
        units,
        schema: schemaView(metadata.schema),
        namespace: project.namespace,
        registry,
        labels: new Set(metadata.labels.keys())
    });
    const classes = units.filter((unit) => unit.kind === 'class-unit');
    const isMutated = (file: string): boolean => MUTATED.some((feature) => file.includes(`/main/${feature}/`));
    const mutants = classes
        .filter(({ file }) => isMutated(file))
        .flatMap((unit) => mutationsOf(unit).map((mutation) => ({ ...mutation, file: unit.file, unit })));
    return {
        workspace,
        mutants: shuffled(mutants, seed),
        tests: new Set(classes.filter(({ file }) => file.includes('/test/')).map(({ type }) => type.name)),
        programWith: (unit) => {
            const mutated = emitUnit(unit, { defaultAccess: 'user' });
            const files = compiled.files.map((file): EmittedFile => (file.file === mutated.file ? mutated : file));
            return new Program({
                files,
                namespace: project.namespace,
                objectName: (name) => metadata.schema.object(name)?.name ?? null
            });
        }
    };
}

/** A line of a file, for the report. */
export function sourceLine(root: string, file: string, line: number): string {
    return readFileSync(`${root}/${file}`, 'utf8').split('\n')[line - 1]?.trim() ?? '';
}
