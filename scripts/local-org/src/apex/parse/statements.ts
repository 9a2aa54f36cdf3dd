/**
 * Statements and blocks: parse tree → typed tree.
 */
import type {
    BlockContext,
    ForStatementContext,
    LocalVariableDeclarationContext,
    ParExpressionContext,
    StatementContext,
    TryStatementContext,
    VariableDeclaratorsContext
} from '@apexdevtools/apex-parser';
import { dmlStatement } from './dml.ts';
import { expression, expressionList } from './expressions.ts';
import { endOf, startOf } from './source.ts';
import type { Source } from './source.ts';
import { switchStatement } from './switch.ts';
import { modifiers, nameOf, typeOfName, typeRef } from './types.ts';
import type { Block, CatchClause, Expr, ForStmt, LocalVar, LocalVarStmt, Pos, Stmt } from '../ast.ts';

/** `{ … }`. */
export function block(source: Source, context: BlockContext): Block {
    const statements = context.statement_list().map((inner) => statement(source, inner));
    return { kind: 'block', statements, pos: startOf(context), end: endOf(context) };
}

/** Any statement. */
export function statement(source: Source, context: StatementContext): Stmt {
    return (
        controlStatement(source, context) ??
        jumpStatement(source, context) ??
        dmlStatement(source, context) ??
        plain(source, context)
    );
}

function controlStatement(source: Source, context: StatementContext): Stmt | null {
    const pos = startOf(context);
    if (context.block()) {
        return block(source, context.block());
    }
    const ifContext = context.ifStatement();
    if (ifContext) {
        const [then, otherwise] = ifContext.statement_list();
        return {
            kind: 'if',
            condition: condition(source, ifContext.parExpression()),
            then: statement(source, then as StatementContext),
            otherwise: otherwise ? statement(source, otherwise) : null,
            pos
        };
    }
    if (context.switchStatement()) {
        return switchStatement(source, context.switchStatement(), (body) => block(source, body));
    }
    if (context.forStatement()) {
        return forStatement(source, context.forStatement());
    }
    const loop = context.whileStatement();
    if (loop) {
        return { kind: 'while', condition: condition(source, loop.parExpression()), body: loopBody(source, loop), pos };
    }
    const doLoop = context.doWhileStatement();
    if (doLoop) {
        const body = block(source, doLoop.block());
        return { kind: 'dowhile', condition: condition(source, doLoop.parExpression()), body, pos };
    }
    return context.tryStatement() ? tryStatement(source, context.tryStatement()) : null;
}

function condition(source: Source, context: ParExpressionContext): Expr {
    return expression(source, context.expression());
}

/** The body of a loop; a lone semicolon is an empty block. */
function loopBody(
    source: Source,
    context: { statement(): StatementContext | null } & Parameters<typeof endOf>[0]
): Stmt {
    const body = context.statement();
    const end = endOf(context);
    return body ? statement(source, body) : { kind: 'block', statements: [], pos: end, end };
}

function jumpStatement(source: Source, context: StatementContext): Stmt | null {
    const pos = startOf(context);
    const returned = context.returnStatement();
    if (returned) {
        const value = returned.expression();
        return { kind: 'return', value: value ? expression(source, value) : null, pos };
    }
    const thrown = context.throwStatement();
    if (thrown) {
        return { kind: 'throw', value: expression(source, thrown.expression()), pos };
    }
    if (context.breakStatement()) {
        return { kind: 'break', pos };
    }
    return context.continueStatement() ? { kind: 'continue', pos } : null;
}

function plain(source: Source, context: StatementContext): Stmt {
    const pos = startOf(context);
    const runAs = context.runAsStatement();
    if (runAs) {
        return {
            kind: 'runas',
            args: expressionList(source, runAs.expressionList()),
            body: block(source, runAs.block()),
            pos
        };
    }
    const local = context.localVariableDeclarationStatement();
    if (local) {
        return localVariables(source, local.localVariableDeclaration());
    }
    return { kind: 'expr', expr: expression(source, context.expressionStatement().expression()), pos };
}

function localVariables(source: Source, context: LocalVariableDeclarationContext): LocalVarStmt {
    return {
        kind: 'local',
        type: typeRef(source, context.typeRef()),
        modifiers: modifiers(source, context.modifier_list()),
        vars: variables(source, context.variableDeclarators()),
        pos: startOf(context)
    };
}

/** `a, b = 2` of a declaration. */
export function variables(source: Source, context: VariableDeclaratorsContext): readonly LocalVar[] {
    return context.variableDeclarator_list().map((item) => {
        const init = item.expression();
        return { name: nameOf(source, item.id()), init: init ? expression(source, init) : null, pos: startOf(item) };
    });
}

function forStatement(source: Source, context: ForStatementContext): Stmt {
    const pos = startOf(context);
    const control = context.forControl();
    const body = loopBody(source, context);
    const each = control.enhancedForControl();
    if (each) {
        return {
            kind: 'foreach',
            type: typeRef(source, each.typeRef()),
            name: nameOf(source, each.id()),
            iterable: expression(source, each.expression()),
            body,
            pos
        };
    }
    const test = control.expression();
    const update = control.forUpdate();
    return {
        kind: 'for',
        init: forInit(source, context),
        condition: test ? expression(source, test) : null,
        update: update ? expressionList(source, update.expressionList()) : [],
        body,
        pos
    };
}

function forInit(source: Source, context: ForStatementContext): ForStmt['init'] {
    const init = context.forControl().forInit();
    if (!init) {
        return null;
    }
    const local = init.localVariableDeclaration();
    return local ? localVariables(source, local) : expressionList(source, init.expressionList());
}

function tryStatement(source: Source, context: TryStatementContext): Stmt {
    const catches = context.catchClause_list().map((clause): CatchClause => ({
        type: typeOfName(source, clause.qualifiedName()),
        name: nameOf(source, clause.id()),
        body: block(source, clause.block()),
        pos: startOf(clause)
    }));
    const last = context.finallyBlock();
    const pos: Pos = startOf(context);
    return {
        kind: 'try',
        body: block(source, context.block()),
        catches,
        finallyBlock: last ? block(source, last.block()) : null,
        pos
    };
}
