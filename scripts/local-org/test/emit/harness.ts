/** Compiles Apex texts and runs them in a new org, for the tests of emission and of the runtime. */
import '../../src/library/index.ts';
import '../../src/platform/provide.ts';
import { compile, compileAnonymous } from '../../src/apex/compile.ts';
import type { ApexSource, CompileResult } from '../../src/apex/compile.ts';
import { IdGenerator } from '../../src/data/ids.ts';
import { Store } from '../../src/data/store.ts';
import { registry } from '../../src/library/registry.ts';
import { VirtualClock } from '../../src/platform/clock.ts';
import { Org } from '../../src/platform/org.ts';
import { userFromRow } from '../../src/platform/users.ts';
import { translateError } from '../../src/runtime/exception.ts';
import { Program } from '../../src/runtime/program.ts';
import { loadProject } from '../../src/schema/load-source.ts';
import { schemaView } from '../../src/schema/schema-view.ts';

const { schema } = loadProject([]);

const user = userFromRow(
    (name) => ({ Id: '005000000000001AAA', LastName: 'Tester', TimeZoneSidKey: 'UTC' })[name] ?? null
);

/** Compiles classes by file name: `{ 'A.cls': '…' }`. */
export function compileTexts(texts: Readonly<Record<string, string>>): CompileResult {
    const sources = Object.entries(texts).map(([file, text]): ApexSource => ({
        kind: file.endsWith('.trigger') ? 'trigger' : 'class',
        file,
        text,
        apiVersion: 67
    }));
    return compile({
        sources,
        schema: schemaView(schema),
        namespace: null,
        registry,
        cacheFolder: null,
        fingerprint: ''
    });
}

/** An org that runs compiled classes. */
export function orgOf(compiled: CompileResult): Org {
    const program = new Program({
        files: compiled.files,
        namespace: null,
        objectName: (name) => schema.object(name)?.name ?? null
    });
    return new Org({
        schema,
        store: new Store(schema),
        program,
        clock: new VirtualClock(0),
        ids: new IdGenerator(schema),
        namespace: null
    });
}

/** Runs anonymous code over classes; gives what it logged with System.debug, without the level. */
export function debugOutput(code: string, texts: Readonly<Record<string, string>> = {}): string[] {
    const compiled = compileTexts(texts);
    const org = orgOf(compiled);
    const script = compileAnonymous(code, compiled.symbols());
    return org.run('anonymous', user, (transaction) => {
        org.program.runAnonymous(script);
        return transaction.log.map((line) => line.slice(line.indexOf('|') + 1));
    });
}

/** The value of one expression as System.debug shows it. */
export function valueOf(expression: string, texts: Readonly<Record<string, string>> = {}): string {
    return debugOutput(`System.debug(${expression});`, texts)[0] ?? '';
}

/** The exception code ends with, read while its org still runs. */
export function exceptionOf(
    code: string,
    texts: Readonly<Record<string, string>> = {}
): { text: string; stack: string } {
    const compiled = compileTexts(texts);
    const org = orgOf(compiled);
    const script = compileAnonymous(
        `try { ${code} } catch (Exception e) { System.debug(e); System.debug(e.getStackTraceString()); }`,
        compiled.symbols()
    );
    return org.run('anonymous', user, (transaction) => {
        org.program.runAnonymous(script);
        const [text = '', stack = ''] = transaction.log.map((line) => line.slice(line.indexOf('|') + 1));
        return { text, stack };
    });
}

/** The uncatchable error code ends with. */
export function endOf(code: string): unknown {
    const compiled = compileTexts({});
    const org = orgOf(compiled);
    const script = compileAnonymous(code, compiled.symbols());
    try {
        org.run('anonymous', user, () => org.program.runAnonymous(script));
        return null;
    } catch (error) {
        return translateError(error);
    }
}
