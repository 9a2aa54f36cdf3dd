/** Calls: finding the methods a name means, choosing the overload, and how the call is dispatched. */
import { typeName } from '../symbols.ts';
import type { ApexType, ClassSymbol, ClassType } from '../symbols.ts';
import type { CallExpr, ConstructorCall, Expr } from '../ast.ts';
import type { Body } from './body.ts';
import { best, commit, rank } from './candidates.ts';
import type { Candidate, Problem } from './candidates.ts';
import { chooseConstructor } from './creation.ts';
import { coerceTo } from './coerce.ts';
import { checkExpression } from './expressions.ts';
import { describeMethod, findMethods, memberClass } from './members.ts';
import type { MethodView } from './members.ts';
import { candidatesOf, platformName, reportMissing } from './names.ts';
import { chooseOverload } from './overloads.ts';
import { recordTypeMethods, recordMethods } from './record-methods.ts';
import { UNKNOWN, isOpaque } from './types.ts';
import { isMemberVisible } from './visibility.ts';

type Dispatch = NonNullable<CallExpr['dispatch']>;

/** One way a call can be read: the methods found for one reading of its target. */
interface Reading extends Candidate {
    readonly view: MethodView | null;
    readonly dispatch: Dispatch;
}

/** Checks a call with its arguments; the type is that of the result. */
export function checkCall(expr: CallExpr, body: Body): ApexType {
    const args = expr.args.map((arg) => checkExpression(arg, body));
    const empty = expr.args.find((_, index) => args[index]?.kind === 'void');
    if (empty) {
        body.error('invalid.void.parameter', 'Parameters cannot be of type void', empty.pos);
        return UNKNOWN;
    }
    if (!expr.target) {
        return checkOwnCall(expr, body);
    }
    if (expr.target.kind === 'super') {
        return checkSuperCall(expr, expr.target, body);
    }
    return checkTargetCall(expr, expr.target, body);
}

function checkOwnCall(expr: CallExpr, body: Body): ApexType {
    let reading: Reading | null = null;
    for (let around: ClassSymbol | null = body.owner; around; around = around.outer) {
        const views = findMethods({ kind: 'class', symbol: around, args: [] }, expr.name, body.program);
        if (views.length === 0) {
            continue;
        }
        const found = ownReading(expr, around, views, body);
        reading = best(reading ? [reading, found] : [found]);
        if (reading && rank(reading) === 0) {
            break;
        }
    }
    return reading ? finish(expr, reading, body) : finish(expr, missing(expr, body.owner, null), body);
}

function ownReading(expr: CallExpr, around: ClassSymbol, views: readonly MethodView[], body: Body): Reading {
    const reading = readCall(expr, around, views, null, body, 'own');
    if (!reading.view || reading.view.symbol.isStatic) {
        return { ...reading, dispatch: 'static' };
    }
    const isReachable = around === body.owner && !body.kind.isStatic;
    return isReachable ? reading : { ...reading, problem: reading.problem ?? nonStatic(reading.view) };
}

function nonStatic(view: MethodView): Problem {
    const message = `Non static method cannot be referenced from a static context: ${describeMethod(view.symbol)}`;
    return { code: 'invalid.non.static.method.context', message };
}

function checkSuperCall(expr: CallExpr, target: Expr, body: Body): ApexType {
    const above = checkExpression(target, body) as ClassType;
    const views = findMethods(above, expr.name, body.program);
    const reading = readCall(expr, above.symbol, views, null, body, 'super');
    const isAbstract = reading.view?.symbol.isAbstract && above.symbol.origin === 'project';
    if (isAbstract && reading.view) {
        const message = `Abstract method cannot be called directly: ${describeMethod(reading.view.symbol)}`;
        return finish(expr, { ...reading, problem: { code: 'invalid.abstract.method.call', message } }, body);
    }
    return finish(expr, reading, body);
}

function checkTargetCall(expr: CallExpr, target: Expr, body: Body): ApexType {
    const candidates = candidatesOf(target, body);
    const readings = candidates.flatMap((candidate) => targetReadings(expr, candidate, body));
    const chosen = best(readings);
    if (!chosen) {
        reportMissing(target, candidates, body);
        return UNKNOWN;
    }
    commit(target, chosen.parent as Candidate, body);
    return finish(expr, chosen, body);
}

function targetReadings(expr: CallExpr, parent: Candidate, body: Body): Reading[] {
    if (parent.type) {
        return [valueReading(expr, parent, parent.type, body)];
    }
    if (parent.ref?.kind !== 'type') {
        return [];
    }
    const { denotes } = parent.ref;
    if (denotes.kind === 'sobject') {
        const views = recordTypeMethods(denotes, expr.name, body.program);
        return [readCall(expr, body.program.platform.require('System.SObject'), views, parent, body, 'static')];
    }
    const owner = memberClass(denotes, body.program);
    return owner ? [typeReading(expr, owner, parent, body)] : [];
}

function valueReading(expr: CallExpr, parent: Candidate, type: ApexType, body: Body): Reading {
    const owner = memberClass(type, body.program);
    if (!owner) {
        const message = `Method does not exist or incorrect signature: void ${expr.name}() from the type ${typeName(type)}`;
        return { ...blank(parent), problem: { code: 'invalid.method.not.found', message } };
    }
    const views =
        type.kind === 'sobject' || (parent.ref?.kind === 'sobject-field' && expr.name.toLowerCase() === 'adderror')
            ? recordMethods(type, expr.name, body.program)
            : findMethods(owner, expr.name, body.program);
    const reading = readCall(expr, owner.symbol, views, parent, body, 'virtual');
    if (!reading.view?.symbol.isStatic) {
        return reading;
    }
    const message = `Static method cannot be referenced from a non static context: ${describeMethod(reading.view.symbol)}`;
    return { ...reading, problem: { code: 'invalid.static.method.context', message } };
}

function typeReading(expr: CallExpr, owner: ClassType, parent: Candidate, body: Body): Reading {
    const views = findMethods(owner, expr.name, body.program);
    const statics = views.filter((view) => view.symbol.isStatic);
    const reading = readCall(expr, owner.symbol, statics.length > 0 ? statics : views, parent, body, 'static');
    return reading.view && !reading.view.symbol.isStatic
        ? { ...reading, problem: reading.problem ?? nonStatic(reading.view) }
        : reading;
}

function blank(parent: Candidate | null): Reading {
    return { ref: null, type: UNKNOWN, parent, view: null, dispatch: 'virtual' };
}

/** Chooses among methods of one class and says what is wrong with the choice. */
function readCall(
    expr: CallExpr,
    owner: ClassSymbol,
    views: readonly MethodView[],
    parent: Candidate | null,
    body: Body,
    dispatch: Dispatch
): Reading {
    const visible = views.filter((view) => isVisible(view, body));
    const choice = chooseOverload(visible, expr.args);
    if (choice.kind === 'one') {
        return { ...blank(parent), type: choice.view.returnType, view: choice.view, dispatch };
    }
    if (choice.kind === 'ambiguous') {
        const text = describeMethod((choice.views[0] as MethodView).symbol);
        return {
            ...blank(parent),
            problem: { code: 'ambiguous.method.signature', message: `Ambiguous method signature: ${text}` }
        };
    }
    const hidden = chooseOverload(views, expr.args);
    if (hidden.kind === 'one') {
        const message = `Method is not visible: ${describeMethod(hidden.view.symbol)}`;
        return { ...blank(parent), type: hidden.view.returnType, problem: { code: 'method.not.visible', message } };
    }
    return missing(expr, owner, parent, views);
}

function isVisible(view: MethodView, body: Body): boolean {
    const { symbol } = view;
    return isMemberVisible(symbol.access, symbol.owner, symbol.isTestVisible, body.owner);
}

/**
 * A method that is not there. On a platform class with no overload of as many parameters it may well exist on the
 * platform, so it is unsupported; anything else is a mistake of the program.
 */
function missing(
    expr: CallExpr,
    owner: ClassSymbol,
    parent: Candidate | null,
    views: readonly MethodView[] = []
): Reading {
    const args = expr.args.map((arg) => typeName(arg.type as ApexType)).join(', ');
    const type: ClassType = { kind: 'class', symbol: owner, args: [] };
    if (isOpaque(type) && !owner.isUnsupported) {
        return { ...blank(parent), unsupported: `${platformName(owner)}.${expr.name}` };
    }
    if (owner === UNKNOWN.symbol) {
        return blank(parent);
    }
    if (
        owner.origin === 'platform' &&
        owner.kind !== 'enum' &&
        !views.some((view) => view.params.length === expr.args.length)
    ) {
        const name = views.length > 0 ? `${expr.name}(${args})` : expr.name;
        return { ...blank(parent), unsupported: `${owner.fullName}.${name}` };
    }
    const message = `Method does not exist or incorrect signature: void ${expr.name}(${args}) from the type ${owner.fullName}`;
    return { ...blank(parent), problem: { code: 'invalid.method.not.found', message } };
}

function finish(expr: CallExpr, reading: Reading, body: Body): ApexType {
    const { view, problem } = reading;
    if (problem) {
        body.error(problem.code, problem.message, expr.pos);
        return reading.type ?? UNKNOWN;
    }
    if (reading.unsupported !== undefined) {
        body.unsupported(expr, reading.unsupported);
        return UNKNOWN;
    }
    if (!view) {
        return UNKNOWN;
    }
    expr.method = view.symbol;
    expr.dispatch = view.symbol.isStatic ? 'static' : reading.dispatch;
    expr.args.forEach((arg, index) => coerceTo(arg, view.params[index] as ApexType));
    if (view.symbol.unsupported) {
        body.unsupported(expr, view.symbol.platformId ?? view.symbol.name);
    }
    return view.returnType;
}

/** Checks `this(…)` and `super(…)`. */
export function checkConstructorCall(expr: ConstructorCall, body: Body): ApexType {
    expr.args.forEach((arg) => checkExpression(arg, body));
    const isThis = expr.which === 'this';
    const type: ClassType | null = isThis ? { kind: 'class', symbol: body.owner, args: [] } : body.owner.superclass;
    if (!body.kind.method?.isConstructor) {
        const text = `Call to '${expr.which}()' must be the first statement in a constructor method`;
        body.error(`invalid.${expr.which}.call`, text, expr.pos);
    } else if (!type) {
        if (expr.args.length > 0) {
            body.error('no.super.type', `No super type defined: ${body.owner.fullName}`, expr.pos);
        }
    } else {
        const symbol = chooseConstructor(type, expr.args, expr, body);
        if (symbol) {
            expr.constructorSymbol = symbol;
        }
    }
    return { kind: 'void' };
}
