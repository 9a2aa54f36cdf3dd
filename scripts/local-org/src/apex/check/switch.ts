/** `switch on`: over numbers, text, enums, and the types of records and objects. */
import { typeName } from '../symbols.ts';
import type { ApexType, ClassSymbol, FieldSymbol } from '../symbols.ts';
import type { Expr, SwitchCase, SwitchStmt, SwitchValue } from '../ast.ts';
import type { Body } from './body.ts';
import { coerceTo } from './coerce.ts';
import { checkExpression } from './expressions.ts';
import { findField } from './members.ts';
import { checkBlock } from './statements.ts';
import { UNKNOWN, isOpaque, isPrimitive } from './types.ts';
import { conversion, isCastable } from './conversion.ts';

/** Checks a switch statement and every block of it. */
export function checkSwitch(stmt: SwitchStmt, body: Body): void {
    let subject = checkExpression(stmt.subject, body);
    if (!isSwitchable(subject)) {
        const text = `${typeName(subject)} is not a valid switch expression type`;
        body.error('illegal.switch.expression.type', text, stmt.subject.pos);
        subject = UNKNOWN;
    }
    if (stmt.cases.length === 0) {
        body.error('illegal.no.when.blocks', 'Switch statement requires at least one when block', stmt.pos);
    }
    const seen = new Set<string>();
    for (const one of stmt.cases) {
        checkCase(one, subject, seen, body);
    }
    if (stmt.otherwise) {
        checkBlock(stmt.otherwise, body);
    }
}

function isSwitchable(type: ApexType): boolean {
    if (isOpaque(type) || isPrimitive(type, 'Integer', 'Long', 'String', 'Id')) {
        return true;
    }
    return type.kind === 'sobject' || type.kind === 'object' || type.kind === 'class';
}

function checkCase(one: SwitchCase, subject: ApexType, seen: Set<string>, body: Body): void {
    if (one.kind === 'type') {
        return checkTypeCase(one, subject, seen, body);
    }
    for (const value of one.values) {
        checkValue(value, subject, seen, body);
    }
    checkBlock(one.body, body);
}

function checkTypeCase(one: SwitchCase & { kind: 'type' }, subject: ApexType, seen: Set<string>, body: Body): void {
    const type = body.resolve(one.type);
    one.resolvedType = type;
    if (!isCastable(subject, type) || type.kind === 'primitive') {
        const text = `Incompatible types since an instance of ${typeName(subject)} is never an instance of ${typeName(type)}`;
        body.error('incompatible.cast.types', text, one.type.pos);
    }
    noteUnique(typeName(type), one.type.pos, seen, body);
    body.inBlock(() => {
        one.symbol = body.declareLocal(one.name, type, one.pos);
        checkBlock(one.body, body);
    });
}

function noteUnique(text: string, pos: Expr['pos'], seen: Set<string>, body: Body): void {
    if (seen.has(text.toLowerCase())) {
        const message = `${text} occurs as more than one when branch for this switch statement`;
        body.error('not.unique.when.value.or.type', message, pos);
    }
    seen.add(text.toLowerCase());
}

function checkValue(value: SwitchValue, subject: ApexType, seen: Set<string>, body: Body): void {
    if (value.kind === 'literal') {
        return checkLiteral(value.expr, subject, seen, body);
    }
    noteUnique(value.name, value.pos, seen, body);
    if (isOpaque(subject)) {
        return;
    }
    if (subject.kind === 'class' && subject.symbol.kind === 'enum') {
        const constant = findField(subject, value.name);
        if (!constant && subject.symbol.origin === 'platform') {
            return body.note(`${subject.symbol.fullName}.${value.name}`, value.pos);
        }
        if (!constant) {
            return body.error('invalid.switch.enum', 'Field must be an enum reference', value.pos);
        }
        value.symbol = constant.symbol;
        return;
    }
    checkConstant(value, subject, body);
}

/** A bare name over numbers or text: a static final field with a literal value. */
function checkConstant(value: SwitchValue & { kind: 'enum' }, subject: ApexType, body: Body): void {
    const field = findOwnField(value.name, body);
    if (!field) {
        return body.error('variable.does.not.exist', `Variable does not exist: ${value.name}`, value.pos);
    }
    if (!field.isStatic || !field.isFinal) {
        return body.error(
            'invalid.when.field.constant',
            `Field must be a static final constant: ${value.name}`,
            value.pos
        );
    }
    if (!conversion(field.type, subject)) {
        const text = `${typeName(field.type)} value in 'when expression' cannot be implicitly converted to the ${typeName(subject)} type in switch expression`;
        return body.error('invalid.when.expression.type', text, value.pos);
    }
    value.symbol = field;
}

function findOwnField(name: string, body: Body): FieldSymbol | null {
    for (let around: ClassSymbol | null = body.owner; around; around = around.outer) {
        const found = findField({ kind: 'class', symbol: around, args: [] }, name);
        if (found) {
            return found.symbol;
        }
    }
    return null;
}

function checkLiteral(expr: Expr, subject: ApexType, seen: Set<string>, body: Body): void {
    const type = checkExpression(expr, body);
    if (expr.kind === 'literal' && typeof expr.value !== 'string') {
        noteUnique(String(expr.value), expr.pos, seen, body);
    }
    if (!coerceTo(expr, subject)) {
        const text = `${typeName(type)} value in 'when expression' cannot be implicitly converted to the ${typeName(subject)} type in switch expression`;
        body.error('invalid.when.expression.type', text, expr.pos);
    }
}
