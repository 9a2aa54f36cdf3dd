/** Assignments, and what may be assigned to. */
import type { ApexType, ClassSymbol, FieldSymbol } from '../symbols.ts';
import type { AssignExpr, BinaryOperator, Expr } from '../ast.ts';
import type { Body } from './body.ts';
import type { Problem } from './candidates.ts';
import { coerceTo, illegalAssignment } from './coerce.ts';
import { conversion } from './conversion.ts';
import { checkExpression } from './expressions.ts';
import { operation } from './operators.ts';
import { isOpaque } from './types.ts';
import { isMemberVisible } from './visibility.ts';

/** Checks `a = b` and `a += b`; the type is that of the target. */
export function checkAssign(expr: AssignExpr, body: Body): ApexType {
    const target = checkExpression(expr.target, body);
    const isPlace = checkAssignable(expr.target, body);
    const value = checkExpression(expr.value, body, target);
    if (!isPlace) {
        return target;
    }
    if (expr.operator === '=') {
        if (!coerceTo(expr.value, target)) {
            body.error('illegal.assignment', illegalAssignment(value, target), expr.value.pos);
        }
        return target;
    }
    const operator = expr.operator.slice(0, -1) as BinaryOperator;
    const result = operation(operator, expr.target, expr.value);
    if ('problem' in result) {
        body.error(result.problem.code, result.problem.message, expr.pos);
        return target;
    }
    expr.operandType = result.operandType;
    if (!conversion(result.type, target)) {
        body.error('illegal.assignment', illegalAssignment(result.type, target), expr.value.pos);
    }
    // The target is read and written: what it is read as is operandType's business, not a conversion of the place.
    delete expr.target.coerce;
    return target;
}

/** Reports an expression that cannot stand on the left of an assignment; answers whether it can. */
export function checkAssignable(target: Expr, body: Body): boolean {
    const problem = target.kind === 'index' || isOpaque(target.type as ApexType) ? null : placeProblem(target, body);
    if (problem) {
        body.error(problem.code, problem.message, target.pos);
    }
    return problem === null;
}

function placeProblem(target: Expr, body: Body): Problem | null {
    const ref = target.kind === 'name' || target.kind === 'member' ? target.ref : undefined;
    switch (ref?.kind) {
        case 'local':
            return ref.local.isFinal ? finalProblem(ref.local.name) : null;
        case 'field':
            return ref.backing ? null : fieldProblem(ref.field, body);
        case 'sobject-field':
            return null;
        case 'sobject-relation':
            return ref.children ? NOT_A_PLACE : null;
        default:
            return NOT_A_PLACE;
    }
}

const NOT_A_PLACE: Problem = { code: 'invalid.expression.assignment', message: 'Expression cannot be assigned' };

function finalProblem(name: string): Problem {
    const message = `Final members can only be assigned in their declaration, init blocks, or constructors: ${name}`;
    return { code: 'invalid.final.field.assignment', message };
}

function fieldProblem(field: FieldSymbol, body: Body): Problem | null {
    if (field.kind === 'enum' || !field.writable) {
        const message = `A value cannot be stored to ${field.name} in type ${field.owner.fullName}`;
        return { code: 'invalid.field.type.store', message };
    }
    if (field.isFinal && !(body.kind.mayAssignFinals && isOwnOrInherited(field, body.owner))) {
        return finalProblem(field.name);
    }
    const isVisible = isMemberVisible(field.setAccess, field.owner, field.isTestVisible, body.owner);
    const message = `Variable is not visible: ${field.owner.fullName}.${field.name}`;
    return isVisible ? null : { code: 'variable.not.visible', message };
}

/** Constructors of subclasses assign inherited finals too, which public suites rely on. */
function isOwnOrInherited(field: FieldSymbol, owner: ClassSymbol): boolean {
    for (let at: ClassSymbol | null = owner; at; at = at.superclass?.symbol ?? null) {
        if (field.owner === at) {
            return true;
        }
    }
    return false;
}
