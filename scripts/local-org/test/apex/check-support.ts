/** Compiling small programs in tests. */
import { checkProgram } from '../../src/apex/check/check-program.ts';
import type { CheckResult } from '../../src/apex/check/check-program.ts';
import { parseClass, parseTrigger } from '../../src/apex/parse/index.ts';
import type { ClassDecl, CompilationUnit, Expr, MethodDecl, Stmt } from '../../src/apex/ast.ts';
import { testRegistry } from './check-library.ts';
import { testSchema } from './check-schema.ts';

const REGISTRY = testRegistry();

/** Parses the sources (`trigger …` or classes), in order, as `1.cls`, `2.cls` …, and checks them together. */
export function check(...sources: readonly string[]): CheckResult & { readonly units: readonly CompilationUnit[] } {
    const units = sources.map((source, index) =>
        /^\s*trigger\b/.test(source)
            ? parseTrigger(`${index + 1}.trigger`, source)
            : parseClass(`${index + 1}.cls`, source)
    );
    return {
        ...checkProgram({ units, schema: testSchema, namespace: 'ns', registry: REGISTRY, labels: new Set(['Hello']) }),
        units
    };
}

/** The findings as `line:column message`, prefixed with the file when it is not the first. */
export function findings(result: CheckResult): string[] {
    return result.diagnostics.map(({ file, line, column, message }) => {
        const prefix = file.startsWith('1.') ? '' : `${file} `;
        return `${prefix}${line}:${column} ${message}`;
    });
}

/** A class with one method around the statements. */
export function inMethod(code: string): string {
    return `public class T { public void run() { ${code} } }`;
}

/** Statements of the method `run` of the first class, checked; throws when anything is wrong with the program. */
export function checkedStatements(code: string, ...others: readonly string[]): readonly Stmt[] {
    const result = check(inMethod(code), ...others);
    if (result.diagnostics.length > 0) {
        throw new Error(findings(result).join('\n'));
    }
    const unit = result.units[0];
    const decl = (unit?.kind === 'class-unit' ? unit.type : null) as ClassDecl;
    const method = decl.members.find((member) => member.kind === 'method') as MethodDecl;
    return method.body?.statements ?? [];
}

/** The value the last local variable of the statements is initialised with. */
export function checkedValue(code: string, ...others: readonly string[]): Expr {
    const last = checkedStatements(code, ...others).at(-1);
    const init = last?.kind === 'local' ? last.vars.at(-1)?.init : last?.kind === 'expr' ? last.expr : null;
    if (!init) {
        throw new Error('The last statement is neither a variable with a value nor an expression');
    }
    return init;
}
