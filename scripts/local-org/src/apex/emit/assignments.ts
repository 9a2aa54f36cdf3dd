/** Assignments, compound assignments and `++`/`--`: each evaluates the parts of its target once. */
import type { AssignExpr, BinaryOperator, Expr, MemberExpr, NameExpr, UnaryExpr } from '../ast.ts';
import type { ApexType, FieldSymbol } from '../symbols.ts';
import type { FunctionContext } from './context.ts';
import { emitExpr, isNeverNull, staticReceiver, usesBacking } from './expressions.ts';
import { emitConversion, finalType, primitiveName } from './literals.ts';
import { fieldName, getterName, setterName } from './names.ts';
import { emitArithmetic, operand } from './operators.ts';

/** A place a value can be stored in. */
interface Target {
    /** Evaluates the parts of the target into temporaries; empty when there are none. */
    readonly setup: readonly string[];
    readonly read: string;
    /** Code that stores `value` and has the stored value, unless `write` says it has none. */
    readonly write: (value: string) => string;
    readonly isValue: boolean;
}

/** `target = value` and the compound forms. */
export function emitAssign(expr: AssignExpr, fn: FunctionContext, discarded: boolean): string {
    if (expr.operator === '=') {
        const target = targetOf(expr.target, fn, false);
        return store(target, emitExpr(expr.value, fn), fn, discarded);
    }
    const target = targetOf(expr.target, fn, true);
    const operator = expr.operator.slice(0, -1) as BinaryOperator;
    const declared = expr.target.type as ApexType;
    const type = expr.operandType ?? declared;
    const left = { code: emitConversion(target.read, declared, type, fn.file), type, neverNull: false };
    const result = emitArithmetic(operator, left, operand(expr.value, fn), type, fn.file);
    const value = primitiveName(type) === 'String' ? result : emitConversion(result, type, declared, fn.file);
    return sequence(target.setup, store(target, value, fn, discarded));
}

/** `++x`, `x++`, `--x`, `x--`. */
export function emitStep(expr: UnaryExpr, fn: FunctionContext, discarded: boolean): string {
    const target = targetOf(expr.operand, fn, true);
    const type = finalType(expr.operand);
    const operator = expr.operator === '++' ? '+' : '-';
    const one = { code: oneOf(type, fn), type, neverNull: true };
    if (!expr.postfix || discarded) {
        const value = emitArithmetic(operator, { code: target.read, type, neverNull: false }, one, type, fn.file);
        return sequence(target.setup, store(target, value, fn, discarded));
    }
    const before = fn.temporary();
    const value = emitArithmetic(operator, { code: before, type, neverNull: true }, one, type, fn.file);
    const steps = [...target.setup, `${before} = ${fn.file.call('n', target.read)}`, store(target, value, fn, true)];
    return sequence(steps, before);
}

function oneOf(type: ApexType, fn: FunctionContext): string {
    switch (primitiveName(type)) {
        case 'Long':
            return '1n';
        case 'Double':
            return fn.file.hoist('$.double(1)');
        case 'Decimal':
            return fn.file.hoist('$.decimal("1")');
        default:
            return '1';
    }
}

function sequence(setup: readonly string[], last: string): string {
    return setup.length ? `(${[...setup, last].join(', ')})` : last;
}

/** Stores a value; as an expression it has the stored value. */
function store(target: Target, value: string, fn: FunctionContext, discarded: boolean): string {
    if (discarded || target.isValue) {
        return discarded ? target.write(value) : `(${target.write(value)})`;
    }
    const temporary = fn.temporary();
    return `(${target.write(`${temporary} = ${value}`)}, ${temporary})`;
}

/** `twice`: the target is read before it is written, so its parts go into temporaries. */
function targetOf(expr: Expr, fn: FunctionContext, twice: boolean): Target {
    if (expr.unsupported === undefined) {
        if (expr.kind === 'index') {
            return indexTarget(expr.target, expr.index, fn, twice);
        }
        if (expr.kind === 'name' || expr.kind === 'member') {
            return namedTarget(expr, fn, twice);
        }
    }
    const refusal = emitExpr(expr, fn);
    return { setup: [], read: refusal, write: () => refusal, isValue: true };
}

/** Keeps `code` in a temporary when it is needed twice and is more than a name. */
function once(code: string, fn: FunctionContext, twice: boolean, setup: string[]): string {
    if (!twice || /^[\w$]+$/.test(code)) {
        return code;
    }
    const temporary = fn.temporary();
    setup.push(`${temporary} = ${code}`);
    return temporary;
}

function indexTarget(list: Expr, index: Expr, fn: FunctionContext, twice: boolean): Target {
    const setup: string[] = [];
    const owner = once(emitExpr(list, fn), fn, twice, setup);
    const at =
        isNeverNull(index) && index.kind === 'literal'
            ? emitExpr(index, fn)
            : once(emitExpr(index, fn), fn, twice, setup);
    return {
        setup,
        read: fn.file.call('at', owner, at),
        write: (value) => fn.file.call('put', owner, at, value),
        isValue: true
    };
}

function namedTarget(expr: NameExpr | MemberExpr, fn: FunctionContext, twice: boolean): Target {
    const { ref } = expr;
    const { file } = fn;
    if (ref?.kind === 'local') {
        const name = ref.local.jsName;
        return { setup: [], read: name, write: (value) => `${name} = ${value}`, isValue: true };
    }
    const setup: string[] = [];
    const receiver = (): string =>
        expr.kind === 'member' ? once(emitExpr(expr.target, fn), fn, twice, setup) : 'this';
    if (ref?.kind === 'field') {
        return fieldTarget(ref.field, usesBacking(expr), receiver, setup, fn);
    }
    if (ref?.kind === 'sobject-field' || ref?.kind === 'sobject-relation') {
        const owner = receiver();
        const isField = ref.kind === 'sobject-field';
        const name = JSON.stringify(isField ? ref.field : ref.relation);
        return {
            setup,
            read: file.call(isField ? 'get' : 'parent', owner, name),
            write: (value) => file.call(isField ? 'set' : 'setParent', owner, name, value),
            isValue: true
        };
    }
    const refusal = emitExpr(expr, fn);
    return { setup, read: refusal, write: () => refusal, isValue: true };
}

function fieldTarget(
    field: FieldSymbol,
    backing: boolean,
    receiver: () => string,
    setup: string[],
    fn: FunctionContext
): Target {
    const { file } = fn;
    if (field.kind === 'platform') {
        const id = JSON.stringify(field.platformId);
        const owner = field.isStatic ? [] : [file.call('n', receiver())];
        const write = (value: string): string => `${file.hoist(`$.setter(${id})`)}(${[...owner, value].join(', ')})`;
        return { setup, read: `${file.hoist(`$.getter(${id})`)}(${owner.join(', ')})`, write, isValue: false };
    }
    const getter = backing ? null : getterName(field);
    const setter = backing ? null : setterName(field);
    const owner = field.isStatic ? null : receiver();
    const place = (isAccessor: boolean): string => owner ?? staticReceiver(field, isAccessor, fn);
    return {
        setup,
        read: getter ? `${place(true)}.${getter}()` : `${place(false)}.${fieldName(field)}`,
        write: (value) =>
            setter ? `${place(true)}.${setter}(${value})` : `${place(false)}.${fieldName(field)} = ${value}`,
        isValue: setter === null
    };
}
