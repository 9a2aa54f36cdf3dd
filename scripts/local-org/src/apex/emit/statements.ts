/** Checked statements → JavaScript statements, each starting on its own line of the source. */
import type { Block, DmlStmt, ForEachStmt, ForStmt, LocalVarStmt, ReturnStmt, RunAsStmt, Stmt } from '../ast.ts';
import type { LocalSymbol } from '../symbols.ts';
import type { FunctionContext } from './context.ts';
import { codeContext, emitDiscarded, emitExpr, emitNonNull } from './expressions.ts';
import { emitSwitch } from './switch.ts';
import { emitTry } from './try.ts';

/** The JavaScript name of a declared variable. */
export function localName(of: { readonly name: string; readonly symbol?: LocalSymbol }): string {
    return of.symbol?.jsName ?? `v_${of.name.toLowerCase()}`;
}

/** `{ … }` with the statements of a block. */
export function emitBlock(block: Block, fn: FunctionContext): void {
    const { out } = fn.file;
    out.add('{ ');
    fn.inBlock(() => emitStatements(block.statements, fn));
    out.at(block.end.line).add('} ');
}

/** Statements one after the other. */
export function emitStatements(statements: readonly Stmt[], fn: FunctionContext): void {
    for (const statement of statements) {
        emitStatement(statement, fn);
    }
}

/** One statement. */
export function emitStatement(stmt: Stmt, fn: FunctionContext): void {
    const out = fn.file.out.at(stmt.pos.line);
    if (stmt.kind !== 'block') {
        fn.file.statementAt(stmt.pos.line);
    }
    switch (stmt.kind) {
        case 'block':
            return emitBlock(stmt, fn);
        case 'local':
            out.add(`${localDeclaration(stmt, fn)}; `);
            return;
        case 'expr':
            out.add(`${emitDiscarded(stmt.expr, fn)}; `);
            return;
        case 'if':
            out.add(`if (${emitNonNull(stmt.condition, fn)}) `);
            emitBody(stmt.then, fn);
            if (stmt.otherwise) {
                out.add('else ');
                emitBody(stmt.otherwise, fn);
            }
            return;
        case 'switch':
            return emitSwitch(stmt, fn);
        case 'for':
            return fn.inBlock(() => emitFor(stmt, fn));
        case 'foreach':
            return fn.inBlock(() => emitForEach(stmt, fn));
        case 'while':
            out.add(`while (${emitNonNull(stmt.condition, fn)}) `);
            return emitLoopBody(stmt.body, fn);
        case 'dowhile':
            out.add('do ');
            emitLoopBody(stmt.body, fn);
            out.add(`while (${emitNonNull(stmt.condition, fn)}); `);
            return;
        case 'return':
            return emitReturn(stmt, fn);
        case 'throw':
            out.add(`throw ${emitNonNull(stmt.value, fn)}; `);
            return;
        case 'try':
            return emitTry(stmt, fn);
        case 'dml':
            return emitDml(stmt, fn);
        case 'runas':
            return emitRunAs(stmt, fn);
        case 'break':
        case 'continue':
            out.add(`${stmt.kind}; `);
    }
}

/** A nested statement in braces of its own. */
function emitBody(stmt: Stmt, fn: FunctionContext): void {
    if (stmt.kind === 'block') {
        return emitBlock(stmt, fn);
    }
    fn.file.out.add('{ ');
    emitStatement(stmt, fn);
    fn.file.out.add('} ');
}

/** The body of a loop counts a step each time round; `head` runs before it. */
function emitLoopBody(stmt: Stmt, fn: FunctionContext, head = ''): void {
    fn.file.out.add(`{ ${fn.file.call('tick')}; ${head}`);
    emitStatement(stmt, fn);
    fn.file.out.add('} ');
}

function localDeclaration(stmt: LocalVarStmt, fn: FunctionContext): string {
    const variables = stmt.vars.map((variable) => {
        const value = variable.init ? emitExpr(variable.init, fn) : 'null';
        fn.declare({ name: variable.name, jsName: localName(variable) });
        return `${localName(variable)} = ${value}`;
    });
    return `let ${variables.join(', ')}`;
}

function emitFor(stmt: ForStmt, fn: FunctionContext): void {
    const init =
        stmt.init && 'kind' in stmt.init
            ? localDeclaration(stmt.init, fn)
            : (stmt.init ?? []).map((expr) => emitDiscarded(expr, fn)).join(', ');
    const condition = stmt.condition ? emitNonNull(stmt.condition, fn) : '';
    const update = stmt.update.map((expr) => emitDiscarded(expr, fn)).join(', ');
    fn.file.out.add(`for (${init}; ${condition}; ${update}) `);
    emitLoopBody(stmt.body, fn);
}

function emitForEach(stmt: ForEachStmt, fn: FunctionContext): void {
    const { file } = fn;
    const variable = localName(stmt);
    const mayBeNull = stmt.mode === 'iterable' || stmt.mode === 'soql-chunk';
    const source = mayBeNull ? emitExpr(stmt.iterable, fn) : emitNonNull(stmt.iterable, fn);
    fn.declare({ name: stmt.name, jsName: variable });
    if (stmt.mode === 'set') {
        file.out.add(`for (let ${variable} of ${source}) `);
        return emitLoopBody(stmt.body, fn);
    }
    if (stmt.mode === 'iterable') {
        const iterator = fn.fresh('it');
        file.out.add(
            `for (const ${iterator} = ${file.call('iterator', source)}; ${file.call('hasNext', iterator)}; ) `
        );
        return emitLoopBody(stmt.body, fn, `let ${variable} = ${file.call('next', iterator)}; `);
    }
    emitListLoop(stmt.mode === 'soql-chunk' ? file.call('chunks', source) : source, variable, stmt, fn);
}

/** Lists are the common case: an index over the elements, with the list marked as being looped over. */
function emitListLoop(source: string, variable: string, stmt: ForEachStmt, fn: FunctionContext): void {
    const [list, items, index] = [fn.fresh('l'), fn.fresh('a'), fn.fresh('i')];
    const { out } = fn.file;
    out.add(`{ const ${list} = ${source}, ${items} = ${list}.items; ${list}.guard.loops++; try { `);
    out.add(`for (let ${index} = 0; ${index} < ${items}.length; ${index}++) `);
    emitLoopBody(stmt.body, fn, `let ${variable} = ${items}[${index}]; `);
    out.add(`} finally { ${list}.guard.loops--; } } `);
}

function emitReturn(stmt: ReturnStmt, fn: FunctionContext): void {
    const value = stmt.value ? ` ${emitExpr(stmt.value, fn)}` : fn.isConstructor ? ' this' : '';
    fn.file.out.add(`return${value}; `);
}

function emitDml(stmt: DmlStmt, fn: FunctionContext): void {
    const args = [
        JSON.stringify(stmt.operation),
        emitExpr(stmt.target, fn),
        stmt.other ? emitExpr(stmt.other, fn) : 'null',
        JSON.stringify(stmt.field),
        JSON.stringify(stmt.access),
        codeContext(fn)
    ];
    fn.file.out.add(`${fn.file.call('dml', ...args)}; `);
}

function emitRunAs(stmt: RunAsStmt, fn: FunctionContext): void {
    const before = fn.fresh('user');
    const args = stmt.args.map((arg) => emitExpr(arg, fn)).join(', ');
    fn.file.out.add(`{ const ${before} = ${fn.file.call('enterUser', args)}; try `);
    emitBlock(stmt.body, fn);
    fn.file.out.add(`finally { ${fn.file.call('leaveUser', before)}; } } `);
}
