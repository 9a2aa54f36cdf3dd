/** The readings of bare names and of members, and the choice among them. */
import type { ApexType, ClassSymbol, ClassType, FieldSymbol, SObjectType } from '../symbols.ts';
import type { Expr, MemberExpr, NameExpr } from '../ast.ts';
import type { Body } from './body.ts';
import { best, commit } from './candidates.ts';
import type { Candidate, Problem } from './candidates.ts';
import { checkExpression } from './expressions.ts';
import { findField, memberClass } from './members.ts';
import { describeMember, describePart, recordMember, recordTypeMember } from './records.ts';
import { isSpecialName, namespaceMember, specialMember } from './special-names.ts';
import { findType, innerType } from './type-names.ts';
import { UNKNOWN, isOpaque, listElement } from './types.ts';
import { isMemberVisible, isTypeVisible } from './visibility.ts';

/** Types a name or member that stands for a value; reports it when it stands for none. */
export function checkName(expr: NameExpr | MemberExpr, body: Body): ApexType {
    const readings = candidatesOf(expr, body);
    const chosen = best(readings.filter((candidate) => candidate.type !== null));
    if (chosen) {
        commit(expr, chosen, body);
        return chosen.type as ApexType;
    }
    reportMissing(expr, readings, body);
    expr.type = UNKNOWN;
    return UNKNOWN;
}

/** Reports the first part of a chain that means nothing. */
export function reportMissing(expr: Expr, readings: readonly Candidate[], body: Body): void {
    if (expr.kind !== 'name' && expr.kind !== 'member') {
        return;
    }
    if (expr.kind === 'member' && readings.length === 0) {
        const before = candidatesOf(expr.target, body);
        if (before.length === 0) {
            return reportMissing(expr.target, before, body);
        }
    }
    body.error('variable.does.not.exist', `Variable does not exist: ${expr.name}`, expr.pos);
}

/** Every reading of an expression that stands before a dot. Expressions that are no names are checked and have one. */
export function candidatesOf(expr: Expr, body: Body): Candidate[] {
    if (expr.kind === 'name') {
        return nameCandidates(expr, body);
    }
    if (expr.kind === 'member') {
        return candidatesOf(expr.target, body).flatMap((parent) => memberCandidates(parent, expr.name, body));
    }
    const type = expr.type ?? checkExpression(expr, body);
    const value: Candidate = { ref: null, type, parent: null };
    const element = expr.kind === 'soql' && expr.result !== 'count' ? listElement(type) : null;
    return element ? [value, { ref: null, type: element, parent: null, isRecordOfQuery: true }] : [value];
}

function nameCandidates(expr: NameExpr, body: Body): Candidate[] {
    const { name } = expr;
    const readings: Candidate[] = [];
    const local = body.local(name);
    if (local) {
        readings.push({ ref: { kind: 'local', local }, type: local.type, parent: null });
    }
    const field = fieldAround(name, body);
    if (field) {
        readings.push(field);
    }
    const type = findType([name], body.scope);
    const isShadowed = type?.kind === 'class' && type.symbol.origin === 'project';
    if (isSpecialName(name) && !isShadowed) {
        readings.push({ ref: { kind: 'namespace', name }, type: null, parent: null });
    }
    if (type) {
        readings.push(typeCandidate(type, null, body));
    }
    if (body.program.platform.isNamespace(name) || body.program.isOwnNamespace(name)) {
        readings.push({ ref: { kind: 'namespace', name }, type: null, parent: null });
    }
    return readings;
}

function typeCandidate(type: ApexType, parent: Candidate | null, body: Body): Candidate {
    const candidate: Candidate = { ref: { kind: 'type', denotes: type }, type: null, parent };
    if (type.kind === 'class' && !isTypeVisible(type.symbol, body.owner)) {
        const message = `Type is not visible: ${type.symbol.fullName}`;
        return { ...candidate, problem: { code: 'type.not.visible', message } };
    }
    return candidate;
}

/** A field named bare: of the class itself or above it, or a static one of the classes around it. */
function fieldAround(name: string, body: Body): Candidate | null {
    for (let around: ClassSymbol | null = body.owner; around; around = around.outer) {
        const found = findField({ kind: 'class', symbol: around, args: [] }, name);
        if (found) {
            const { symbol, type } = found;
            const isReachable = symbol.isStatic || (around === body.owner && !body.kind.isStatic);
            const problem = isReachable ? visibilityProblem(symbol, body) : nonStaticProblem(symbol);
            return fieldCandidate(symbol, type, null, problem, body);
        }
    }
    return null;
}

function nonStaticProblem(field: FieldSymbol): Problem {
    const message = `Non static field cannot be referenced from a static context: ${field.name} from the type ${field.owner.fullName}`;
    return { code: 'invalid.non.static.variable.context', message };
}

function visibilityProblem(field: FieldSymbol, body: Body): Problem | null {
    return isMemberVisible(field.access, field.owner, field.isTestVisible, body.owner)
        ? null
        : { code: 'variable.not.visible', message: `Variable is not visible: ${field.owner.fullName}.${field.name}` };
}

function fieldCandidate(
    field: FieldSymbol,
    type: ApexType,
    parent: Candidate | null,
    problem: Problem | null,
    body: Body
): Candidate {
    const backing = body.kind.accessorOf === field;
    const candidate: Candidate = { ref: { kind: 'field', field, backing }, type, parent };
    return problem ? { ...candidate, problem } : candidate;
}

function memberCandidates(parent: Candidate, name: string, body: Body): Candidate[] {
    if (parent.describes) {
        const found = describePart(parent, name, body.program);
        return found ? [found] : [];
    }
    if (parent.type) {
        return valueMembers(parent, parent.type, name, body);
    }
    if (parent.ref?.kind === 'type') {
        return typeMembers(parent, parent.ref.denotes, name, body);
    }
    if (parent.ref?.kind === 'namespace') {
        return isSpecialName(parent.ref.name)
            ? specialMember(parent, parent.ref.name, name, body)
            : namespaceMember(parent, parent.ref.name, name, body);
    }
    return parent.ref?.kind === 'label' ? specialMember(parent, parent.ref.name, name, body) : [];
}

function valueMembers(parent: Candidate, type: ApexType, name: string, body: Body): Candidate[] {
    if (isOpaque(type) && type.kind === 'class') {
        const own = findField(type, name);
        return own ? [fieldCandidate(own.symbol, own.type, parent, null, body)] : [opaqueMember(type, parent, name)];
    }
    if (type.kind === 'sobject') {
        const found = recordMember(type, name, parent, body.program);
        return found ? [found] : missingField(type, name, parent, body);
    }
    const isObject = parent.ref?.kind === 'sobject-describe' || parent.ref?.kind === 'sobject-type-token';
    const readings = isObject ? describeMember(parent, parent.ref.object, name) : [];
    const owner = memberClass(type, body.program);
    const found = owner ? findField(owner, name) : null;
    if (!owner || !found) {
        return owner && lacksMember(type) ? [...readings, opaqueMember(owner, parent, name)] : readings;
    }
    const field = found.symbol;
    const problem = field.isStatic
        ? {
              code: 'invalid.static.variable.context',
              message: `Static field cannot be referenced from a non static context: ${field.name} from the type ${field.owner.fullName}`
          }
        : visibilityProblem(field, body);
    return [...readings, fieldCandidate(field, found.type, parent, problem, body)];
}

function missingField(type: SObjectType, name: string, parent: Candidate, body: Body): Candidate[] {
    return type.name !== null && body.program.platform.isMissingField(type.name, name)
        ? [{ ref: null, type: UNKNOWN, parent, unsupported: `${type.name}.${name}` }]
        : [];
}

/** Whether a missing member may be one the library lacks: not for primitives and collections, which have no properties. */
function lacksMember(type: ApexType): boolean {
    return (
        type.kind === 'class' &&
        type.symbol.origin === 'platform' &&
        type.args.length === 0 &&
        type.symbol.kind !== 'enum'
    );
}

function opaqueMember(type: ClassType, parent: Candidate, name: string): Candidate {
    const unknown: Candidate = { ref: null, type: UNKNOWN, parent };
    return type.symbol === UNKNOWN.symbol
        ? unknown
        : { ...unknown, unsupported: `${platformName(type.symbol)}.${name}` };
}

/** The platform class behind a symbol that lacks something: itself, or the nearest missing one above it. */
export function platformName(symbol: ClassSymbol): string {
    for (let at: ClassSymbol | undefined = symbol; at; at = at.superclass?.symbol) {
        if (at.origin === 'platform') {
            return at.fullName;
        }
    }
    return symbol.interfaces.find((type) => type.symbol.isUnsupported)?.symbol.fullName ?? symbol.fullName;
}

function typeMembers(parent: Candidate, type: ApexType, name: string, body: Body): Candidate[] {
    if (type.kind === 'sobject') {
        const found = recordTypeMember(type, name, parent, body.program);
        return found ? [found] : missingField(type, name, parent, body);
    }
    const owner = memberClass(type, body.program);
    if (!owner) {
        return [];
    }
    const readings: Candidate[] = [];
    const special = specialMember(parent, owner.symbol.fullName, name, body);
    const found = findField(owner, name);
    if (found) {
        const problem = found.symbol.isStatic ? visibilityProblem(found.symbol, body) : nonStaticProblem(found.symbol);
        readings.push(fieldCandidate(found.symbol, found.type, parent, problem, body));
    }
    const inner = innerType(owner.symbol, name.toLowerCase());
    if (inner) {
        readings.push(typeCandidate({ kind: 'class', symbol: inner, args: [] }, parent, body));
    }
    readings.push(...special);
    if (readings.length === 0 && owner.symbol.origin === 'platform' && type.kind === 'class') {
        readings.push(opaqueMember(owner, parent, name));
    }
    return readings;
}
