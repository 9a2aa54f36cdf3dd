/** Statements: each is checked in order, with the local variables declared before it. */
import { typeName } from '../symbols.ts';
import type { ApexType } from '../symbols.ts';
import type {
    Block,
    CatchClause,
    DmlStmt,
    Expr,
    ForStmt,
    LocalVarStmt,
    ReturnStmt,
    RunAsStmt,
    Stmt,
    TryStmt
} from '../ast.ts';
import type { Body } from './body.ts';
import { coerceTo, illegalAssignment } from './coerce.ts';
import { checkExpression } from './expressions.ts';
import { checkForEach } from './foreach.ts';
import { completes } from './flow.ts';
import { checkSwitch } from './switch.ts';
import { BOOLEAN, isOpaque, isPrimitive, listElement } from './types.ts';

/** Checks a block in a scope of its own. */
export function checkBlock(block: Block, body: Body): void {
    body.inBlock(() => checkStatements(block.statements, body));
}

/** Checks statements in the scope that is open; what stands behind a jump is unreachable. */
function checkStatements(statements: readonly Stmt[], body: Body): void {
    let isReachable = true;
    for (const stmt of statements) {
        if (!isReachable) {
            body.error('unreachable.statement', 'Unreachable statement', stmt.pos);
            return;
        }
        checkStatement(stmt, body);
        isReachable = completes(stmt);
    }
}

function checkStatement(stmt: Stmt, body: Body): void {
    switch (stmt.kind) {
        case 'block':
            return checkBlock(stmt, body);
        case 'local':
            return checkLocals(stmt, body);
        case 'expr':
            return checkExpressionStatement(stmt.expr, body);
        case 'if':
            checkCondition(stmt.condition, body);
            checkNested(stmt.then, body);
            return stmt.otherwise ? checkNested(stmt.otherwise, body) : undefined;
        case 'switch':
            return checkSwitch(stmt, body);
        case 'for':
            return checkFor(stmt, body);
        case 'foreach':
            return body.inBlock(() => checkForEach(stmt, body, () => checkLoopBody(stmt.body, body)));
        case 'while':
        case 'dowhile':
            checkCondition(stmt.condition, body);
            return checkLoopBody(stmt.body, body);
        case 'return':
            return checkReturn(stmt, body);
        case 'throw':
            return checkThrow(stmt.value, body);
        case 'try':
            return checkTry(stmt, body);
        case 'dml':
            return checkDml(stmt, body);
        case 'runas':
            return checkRunAs(stmt, body);
        case 'break':
        case 'continue':
            return checkJump(stmt, body);
    }
}

function checkNested(stmt: Stmt, body: Body): void {
    body.inBlock(() => checkStatement(stmt, body));
}

function checkLoopBody(stmt: Stmt, body: Body): void {
    body.loopDepth++;
    checkNested(stmt, body);
    body.loopDepth--;
}

function checkJump(stmt: Stmt, body: Body): void {
    if (body.loopDepth === 0) {
        const word = stmt.kind === 'break' ? 'Break' : 'Continue';
        body.error(`invalid.${stmt.kind}`, `${word} statement must be in loop`, stmt.pos);
    }
}

function checkLocals(stmt: LocalVarStmt, body: Body): void {
    const type = body.resolve(stmt.type);
    const isFinal = stmt.modifiers.words.has('final');
    for (const variable of stmt.vars) {
        if (variable.init) {
            checkInto(variable.init, type, body);
        }
        variable.symbol = body.declareLocal(variable.name, type, variable.pos, isFinal && variable.init !== null);
    }
}

/** Checks an expression whose value is stored in a place of a type. */
export function checkInto(value: Expr, type: ApexType, body: Body): void {
    const from = checkExpression(value, body, type);
    if (!coerceTo(value, type)) {
        body.error('illegal.assignment', illegalAssignment(from, type), value.pos);
    }
}

/** Checks an expression that must be a Boolean. */
export function checkCondition(condition: Expr, body: Body): void {
    const type = checkExpression(condition, body, BOOLEAN);
    if (!isPrimitive(type, 'Boolean') && !isOpaque(type)) {
        body.error(
            'invalid.condition.type',
            `Condition expression must be of type Boolean: ${typeName(type)}`,
            condition.pos
        );
    }
}

function checkExpressionStatement(expr: Expr, body: Body): void {
    checkExpression(expr, body);
    const isStep = expr.kind === 'unary' && (expr.operator === '++' || expr.operator === '--');
    if (
        !isStep &&
        !['assign', 'call', 'new', 'new-collection', 'constructor-call', 'soql', 'sosl'].includes(expr.kind)
    ) {
        body.error('invalid.expression.statement', 'Expression cannot be a statement.', expr.pos);
    }
}

function checkFor(stmt: ForStmt, body: Body): void {
    body.inBlock(() => {
        if (stmt.init && 'kind' in stmt.init) {
            checkLocals(stmt.init, body);
        } else {
            stmt.init?.forEach((expr) => checkExpressionStatement(expr, body));
        }
        if (stmt.condition) {
            checkCondition(stmt.condition, body);
        }
        stmt.update.forEach((expr) => checkExpressionStatement(expr, body));
        checkLoopBody(stmt.body, body);
    });
}

function checkReturn(stmt: ReturnStmt, body: Body): void {
    const { returnType, method } = body.kind;
    if (!returnType) {
        return body.error('invalid.return.from.non.method', 'Return must be called from a method', stmt.pos);
    }
    if (!stmt.value) {
        if (returnType.kind !== 'void') {
            const text = `Missing return statement required return type: ${typeName(returnType)}`;
            body.error('invalid.return.non.void', text, stmt.pos);
        }
        return;
    }
    if (returnType.kind === 'void') {
        checkExpression(stmt.value, body);
        return method?.isConstructor
            ? body.error('invalid.constructor.return', 'Constructors must not return a value', stmt.pos)
            : body.error('invalid.return.void', 'Void method must not return a value', stmt.pos);
    }
    const from = checkExpression(stmt.value, body, returnType);
    if (!coerceTo(stmt.value, returnType)) {
        const text = `Illegal conversion from ${typeName(from)} to ${typeName(returnType)}`;
        body.error('illegal.conversion', text, stmt.value.pos);
    }
}

function isExceptionType(type: ApexType): boolean {
    return isOpaque(type) || (type.kind === 'class' && type.symbol.isException);
}

function checkThrow(value: Expr, body: Body): void {
    const type = checkExpression(value, body);
    if (!isExceptionType(type)) {
        body.error(
            'invalid.throw.exception',
            `Throw expression must be of type exception: ${typeName(type)}`,
            value.pos
        );
    }
}

function checkTry(stmt: TryStmt, body: Body): void {
    checkBlock(stmt.body, body);
    if (stmt.catches.length === 0 && !stmt.finallyBlock) {
        const text = 'Try block must have at least one catch block or a finally block';
        body.error('invalid.try.needs.catch.or.finally', text, stmt.pos);
    }
    const caught: ApexType[] = [];
    for (const clause of stmt.catches) {
        checkCatch(clause, caught, body);
    }
    if (stmt.finallyBlock) {
        checkBlock(stmt.finallyBlock, body);
    }
}

function checkCatch(clause: CatchClause, caught: ApexType[], body: Body): void {
    const type = body.resolve(clause.type);
    clause.resolvedType = type;
    if (!isExceptionType(type)) {
        const text = `Catch block variable must be of type exception: ${typeName(type)}`;
        body.error('invalid.catch.exception', text, clause.type.pos);
    }
    if (caught.some((earlier) => typeName(earlier) === typeName(type)) && !isOpaque(type)) {
        body.error(
            'invalid.catch.duplicate.exception',
            `Exception type already caught: ${typeName(type)}`,
            clause.type.pos
        );
    }
    caught.push(type);
    body.inBlock(() => {
        clause.symbol = body.declareLocal(clause.name, type, clause.pos);
        checkBlock(clause.body, body);
    });
}

function isRecordOrRecords(type: ApexType): boolean {
    const element = listElement(type) ?? type;
    return isOpaque(type) || isOpaque(element) || element.kind === 'sobject';
}

function checkDml(stmt: DmlStmt, body: Body): void {
    for (const operand of stmt.other ? [stmt.target, stmt.other] : [stmt.target]) {
        const type = checkExpression(operand, body);
        const isIdOfDuplicate =
            operand === stmt.other && (isPrimitive(type, 'Id') || isPrimitive(listElement(type) ?? type, 'Id'));
        if (!isRecordOrRecords(type) && !isIdOfDuplicate) {
            body.error('invalid.dml.type', `DML requires SObject or SObject list type: ${typeName(type)}`, operand.pos);
        }
    }
    if (stmt.field) {
        checkUpsertField(stmt, stmt.field, body);
    }
}

function checkUpsertField(stmt: DmlStmt, field: string, body: Body): void {
    const type = stmt.target.type as ApexType;
    const record = listElement(type) ?? type;
    if (record.kind !== 'sobject') {
        return;
    }
    if (record.name === null) {
        const text = 'Upsert with a field specification requires a concrete SObject type';
        return body.error('upsert.requires.concrete.type', text, stmt.pos);
    }
    const name = field.slice(field.lastIndexOf('.') + 1);
    if (!body.program.schema.object(record.name)?.field(name)) {
        const text = `Invalid field for upsert, must be an External Id custom or standard indexed field: ${field}`;
        body.error('upsert.invalid.field', text, stmt.pos);
    }
}

function checkRunAs(stmt: RunAsStmt, body: Body): void {
    const types = stmt.args.map((arg) => checkExpression(arg, body));
    const only = types.length === 1 ? types[0] : undefined;
    const isUser = only?.kind === 'sobject' && (only.name === null || only.name.toLowerCase() === 'user');
    const isVersion = only?.kind === 'class' && (isOpaque(only) || only.symbol.fullName === 'System.Version');
    if (!isUser && !isVersion) {
        body.error('invalid.runas', "runAs requires a single argument of type 'User' or 'Version'", stmt.pos);
    } else if (stmt.args[0]?.kind === 'soql') {
        coerceTo(stmt.args[0], only as ApexType);
    }
    checkBlock(stmt.body, body);
}
