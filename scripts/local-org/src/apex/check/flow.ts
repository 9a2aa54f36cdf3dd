/** Which statements let control pass on: for `Unreachable statement` and missing returns. */
import type { Expr, Stmt, SwitchStmt, TryStmt } from '../ast.ts';

/** Whether control can reach the point after a statement. */
export function completes(stmt: Stmt): boolean {
    switch (stmt.kind) {
        case 'return':
        case 'throw':
        case 'break':
        case 'continue':
            return false;
        case 'block':
            return stmt.statements.every(completes);
        case 'if':
            return !stmt.otherwise || completes(stmt.then) || completes(stmt.otherwise);
        case 'switch':
            return switchCompletes(stmt);
        case 'try':
            return tryCompletes(stmt);
        case 'runas':
            return completes(stmt.body);
        case 'while':
        case 'for':
            return !isAlways(stmt.condition, stmt.kind === 'for') || hasBreak(stmt.body);
        case 'dowhile':
            return (
                hasBreak(stmt.body) ||
                (!isAlways(stmt.condition, false) && (completes(stmt.body) || hasContinue(stmt.body)))
            );
        default:
            return true;
    }
}

function isAlways(condition: Expr | null, whenMissing: boolean): boolean {
    return condition ? condition.kind === 'literal' && condition.value === true : whenMissing;
}

function switchCompletes(stmt: SwitchStmt): boolean {
    return !stmt.otherwise || completes(stmt.otherwise) || stmt.cases.some((one) => completes(one.body));
}

function tryCompletes(stmt: TryStmt): boolean {
    if (stmt.finallyBlock && !completes(stmt.finallyBlock)) {
        return false;
    }
    return completes(stmt.body) || stmt.catches.some((clause) => completes(clause.body));
}

function hasBreak(stmt: Stmt): boolean {
    return contains(stmt, 'break');
}

function hasContinue(stmt: Stmt): boolean {
    return contains(stmt, 'continue');
}

/** Whether a loop body holds a jump of its own loop. */
function contains(stmt: Stmt, jump: 'break' | 'continue'): boolean {
    switch (stmt.kind) {
        case 'break':
        case 'continue':
            return stmt.kind === jump;
        case 'block':
            return stmt.statements.some((one) => contains(one, jump));
        case 'if':
            return contains(stmt.then, jump) || (stmt.otherwise !== null && contains(stmt.otherwise, jump));
        case 'switch':
            return [...stmt.cases.map((one) => one.body), ...(stmt.otherwise ? [stmt.otherwise] : [])].some((body) =>
                contains(body, jump)
            );
        case 'try':
            return [
                stmt.body,
                ...stmt.catches.map((clause) => clause.body),
                ...(stmt.finallyBlock ? [stmt.finallyBlock] : [])
            ].some((body) => contains(body, jump));
        case 'runas':
            return contains(stmt.body, jump);
        default:
            return false;
    }
}
