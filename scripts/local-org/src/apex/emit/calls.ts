/** Method calls and calls of constructors. */
import type { CallExpr, ConstructorCall, Expr } from '../ast.ts';
import type { ClassSymbol, MethodSymbol } from '../symbols.ts';
import type { FileContext, FunctionContext } from './context.ts';
import { codeContext, codeContextText, emitExpr, exceptionArgs, isNeverNull } from './expressions.ts';
import { variableReaders } from './variables.ts';
import { constructorName, exceptionConstructorName, methodName } from './names.ts';

/** The function behind a platform member, as a constant of the file. */
export function platformFunction(id: string, unsupported: boolean, file: FileContext): string {
    return file.hoist(unsupported ? `$.missing(${JSON.stringify(id)})` : `$.b(${JSON.stringify(id)})`);
}

/**
 * Platform methods a project class may implement or override: found by the receiver at run time. All others belong to
 * classes nobody can extend.
 */
function isOpen(method: MethodSymbol): boolean {
    const { owner } = method;
    return (
        owner.kind === 'interface' ||
        owner.isVirtual ||
        owner.isAbstract ||
        owner.isException ||
        owner.key === 'system.object'
    );
}

/** A call; `emitTarget` emits the receiver as part of the chain the call ends. */
export function emitCall(expr: CallExpr, fn: FunctionContext, emitTarget: (target: Expr) => string): string {
    const { file } = fn;
    if (expr.unsupported !== undefined) {
        return file.call('unsupported', JSON.stringify(expr.unsupported));
    }
    if (!expr.method) {
        // The receiver is what is not supported: it says so itself.
        const refusal = file.call('unsupported', JSON.stringify(expr.name));
        return expr.target ? `(${emitTarget(expr.target)}, ${refusal})` : refusal;
    }
    const { method, dispatch } = expr;
    const args = expr.args.map((arg) => emitExpr(arg, fn));
    if (method.owner.kind === 'enum' && method.owner.origin === 'project') {
        return emitEnumCall(expr, method, args, fn, emitTarget);
    }
    if (method.platformId !== null) {
        return emitPlatformCall(expr, method, args, fn, emitTarget);
    }
    const name = methodName(method);
    switch (dispatch) {
        case 'static':
            return `${file.classRef(method.owner)}.${name}(${args.join(', ')})`;
        case 'super':
            return `super.${name}(${args.join(', ')})`;
        case 'own':
            return `this.${name}(${args.join(', ')})`;
        default:
            return `${expr.target ? emitTarget(expr.target) : 'this'}.${name}(${args.join(', ')})`;
    }
}

function emitPlatformCall(
    expr: CallExpr,
    method: MethodSymbol,
    args: readonly string[],
    fn: FunctionContext,
    emitTarget: (target: Expr) => string
): string {
    const { file } = fn;
    const id = method.platformId as string;
    if (method.owner.kind === 'enum') {
        return emitEnumCall(expr, method, args, fn, emitTarget);
    }
    if (expr.dispatch === 'static') {
        const all = [...recordType(expr.target), ...args, ...callSite(method, fn)];
        return `${platformFunction(id, method.unsupported, file)}(${all.join(', ')})`;
    }
    const field = fieldWithError(expr);
    if (field) {
        const record = emitTarget(field.target);
        return file.call('fieldError', file.call('n', record), JSON.stringify(field.name), ...args);
    }
    const receiver = expr.target && expr.target.kind !== 'super' ? emitTarget(expr.target) : 'this';
    if (method.unsupported) {
        return `${platformFunction(id, true, file)}(${receiver})`;
    }
    if (isOpen(method) && expr.dispatch !== 'super') {
        const virtual = file.hoist(`$.virtual(${JSON.stringify(id)}, ${JSON.stringify(method.name)})`);
        return `${virtual}(${[receiver, ...args].join(', ')})`;
    }
    const takesAny = !expr.target || isNeverNull(expr.target) || ANSWERS_FOR_NULL.has(id);
    const checked = takesAny ? receiver : file.call('n', receiver);
    return `${platformFunction(id, false, file)}(${[checked, ...args].join(', ')})`;
}

/** Methods that get a null receiver too, and say themselves what is wrong with it. */
const ANSWERS_FOR_NULL: ReadonlySet<string> = new Set(['System.Blob.toString()']);

/** Classes whose methods need to know where they are called from. */
const SITE_CLASSES: ReadonlySet<string> = new Set(['system.database', 'system.search']);
/** Their methods that read variables named in a text. */
const READS_VARIABLES: ReadonlySet<string> = new Set(['query', 'countquery', 'getquerylocator', 'getcursor']);

/** Methods of Database get the mode of the class that calls, and the variables a dynamic query may name. */
function callSite(method: MethodSymbol, fn: FunctionContext): string[] {
    if (!SITE_CLASSES.has(method.owner.key)) {
        return [];
    }
    if (!READS_VARIABLES.has(method.name.toLowerCase())) {
        return [fn.file.hoist(`$.site(${codeContextText(fn)})`)];
    }
    return [fn.file.call('site', codeContext(fn), variableReaders(fn))];
}

/** Methods of a record type (`Setting__c.getInstance()`) get the type's name first. */
function recordType(target: Expr | null): string[] {
    const ref = target?.kind === 'name' || target?.kind === 'member' ? target.ref : undefined;
    return ref?.kind === 'type' && ref.denotes.kind === 'sobject' ? [JSON.stringify(ref.denotes.name)] : [];
}

/** `record.Field.addError(…)` speaks of the field, not of its value. */
function fieldWithError(expr: CallExpr): { readonly target: Expr; readonly name: string } | null {
    const { target } = expr;
    const isError = expr.method?.name.toLowerCase() === 'adderror';
    return isError && target?.kind === 'member' && target.ref?.kind === 'sobject-field'
        ? { target: target.target, name: target.ref.field }
        : null;
}

/** `values()`, `valueOf()` on an enum; `name()`, `ordinal()` and what every object has on its constants. */
function emitEnumCall(
    expr: CallExpr,
    method: MethodSymbol,
    args: readonly string[],
    fn: FunctionContext,
    emitTarget: (target: Expr) => string
): string {
    const { file } = fn;
    const name = method.name.toLowerCase();
    if (method.isStatic) {
        const constants = file.type({ kind: 'class', symbol: method.owner, args: [] });
        return file.call(name === 'values' ? 'enumValues' : 'enumValueOf', constants, ...args);
    }
    const receiver = file.call('n', emitTarget(expr.target as Expr));
    switch (name) {
        case 'ordinal':
            return `${receiver}.ordinal`;
        case 'equals':
            return `(${receiver} === ${args[0]})`;
        case 'hashcode':
            return file.call('hashCode', receiver);
        default:
            return `${receiver}.name`;
    }
}

/** `this(…)` or `super(…)`. */
export function emitConstructorCall(expr: ConstructorCall, fn: FunctionContext): string {
    const { owner } = fn;
    const constructor = expr.constructorSymbol;
    const above = owner.superclass?.symbol ?? null;

    if (!constructor || constructor.owner.origin === 'platform') {
        const call = superCall(expr.which === 'this' ? owner : above, exceptionArgs(expr.args, fn));
        return call ?? 'null';
    }
    const args = expr.args.map((arg) => emitExpr(arg, fn)).join(', ');
    return `this.${constructor.mangled}(${args})`;
}

/** The call that readies what lies above a class when no written constructor was chosen; null when nothing does. */
export function superCall(target: ClassSymbol | null, messageAndCause: string): string | null {
    if (!target) {
        return null;
    }
    if (target.isException) {
        return `this.${exceptionConstructorName(target)}(${messageAndCause})`;
    }
    return target.origin === 'project' ? `this.${constructorName(target, [])}()` : null;
}
