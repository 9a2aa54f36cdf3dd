/** `try`, `catch`, `finally`. */
import type { CatchClause, TryStmt } from '../ast.ts';
import type { ApexType } from '../symbols.ts';
import type { FunctionContext } from './context.ts';
import { emitBlock, localName } from './statements.ts';

/**
 * Catch clauses are tried in order. What Apex cannot catch passes through, and its `finally` blocks do not run: on the
 * platform such an end leaves no code running.
 */
export function emitTry(stmt: TryStmt, fn: FunctionContext): void {
    const { finallyBlock } = stmt;
    if (!finallyBlock) {
        return emitCatches(stmt, fn);
    }
    const { out } = fn.file;
    const [ended, error] = [fn.fresh('ended'), fn.fresh('e')];
    out.add(`{ let ${ended} = false; try { `);
    if (stmt.catches.length) {
        emitCatches(stmt, fn);
    } else {
        emitBlock(stmt.body, fn);
    }
    out.add(`} catch (${error}) { ${ended} = ${fn.file.call('isFinal', error)}; throw ${error}; } `);
    out.add(`finally { if (!${ended}) `);
    emitBlock(finallyBlock, fn);
    out.add('} } ');
}

function emitCatches(stmt: TryStmt, fn: FunctionContext): void {
    const { out } = fn.file;
    const [error, exception] = [fn.fresh('e'), fn.fresh('x')];
    out.add('try ');
    emitBlock(stmt.body, fn);
    out.add(`catch (${error}) { const ${exception} = ${fn.file.call('caught', error)}; `);
    for (const clause of stmt.catches) {
        emitCatch(clause, exception, fn);
    }
    out.add(`{ throw ${exception}; } } `);
}

function emitCatch(clause: CatchClause, exception: string, fn: FunctionContext): void {
    const type = fn.file.type(clause.resolvedType as ApexType);
    fn.file.out.add(`if (${fn.file.call('isInstance', exception, type)}) { let ${localName(clause)} = ${exception}; `);
    fn.inBlock(() => {
        fn.declare({ name: clause.name, jsName: localName(clause) });
        emitBlock(clause.body, fn);
    });
    fn.file.out.add('} else ');
}
