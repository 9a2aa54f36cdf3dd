/** Checked expressions: a type and a closure. What the functions of functions/ are made of. */
import {
    typeName,
    type FieldRef,
    type FormulaKind,
    type FormulaScope,
    type FormulaType,
    type FormulaValue
} from './types.ts';
import type { FormulaNode } from './ast.ts';
import { FormulaCompileError } from './errors.ts';

export type Evaluate = (scope: FormulaScope) => FormulaValue;

/** A checked expression. */
export interface Typed {
    readonly type: FormulaType;
    readonly evaluate: Evaluate;
    readonly node: FormulaNode;
    /** The merge field, when the expression is nothing but one. */
    readonly field: FieldRef | null;
}

/** A function call with its checked arguments. */
export interface FunctionCall {
    /** In upper case. */
    readonly name: string;
    readonly args: readonly Typed[];
    readonly position: number;
    readonly kind: FormulaKind;
}

/** The result of a function: type and closure. */
export interface FunctionResult {
    readonly type: FormulaType;
    readonly evaluate: Evaluate;
    /** Set when the result is still a picklist of a field, as of PRIORVALUE. */
    readonly field?: FieldRef;
}

export interface FormulaFunction {
    readonly name: string;
    /** Kinds of formulas that may call it; null for all. */
    readonly kinds: readonly FormulaKind[] | null;
    compile(call: FunctionCall): FunctionResult;
}

/** `Expected Number, received Text` for the argument of a function or an operand. */
export function wrongType(what: string, expected: readonly FormulaType[], found: Typed): FormulaCompileError {
    if (isPicklist(found.type) && !expected.includes(found.type)) {
        const name = found.node.kind === 'reference' ? `Field ${found.node.path}` : 'The expression';
        return new FormulaCompileError(
            `${name} is a picklist field. Picklist fields are only supported in certain functions.`,
            found.node.position
        );
    }
    const names = expected.map(typeName).join(', ');
    return new FormulaCompileError(
        `Incorrect parameter type for ${what}. Expected ${names}, received ${typeName(found.type)}`,
        found.node.position
    );
}

/** @throws FormulaCompileError when the call has too few or too many arguments. */
export function requireCount(call: FunctionCall, least: number, most = least): void {
    const count = call.args.length;
    if (count < least || count > most) {
        throw new FormulaCompileError(
            `Incorrect number of parameters for function '${call.name}()'. Expected ${count < least ? least : most}, received ${count}`,
            call.position
        );
    }
}

/** @throws FormulaCompileError when the argument has none of the types; NULL fits all of them. */
export function requireType(call: FunctionCall, index: number, types: readonly FormulaType[]): void {
    const arg = call.args[index] as Typed;
    if (arg.type !== 'null' && !types.includes(arg.type)) {
        throw wrongType(`function '${call.name}()'`, types, arg);
    }
}

/**
 * The type several results have in common.
 * @throws FormulaCompileError when they differ, or when one of them is a picklist.
 */
export function commonType(what: string, results: readonly Typed[]): FormulaType {
    let common: FormulaType = 'null';
    for (const result of results) {
        if (isPicklist(result.type)) {
            throw wrongType(what, ['text'], result);
        }
        if (common === 'null') {
            common = result.type;
        } else if (result.type !== 'null' && result.type !== common) {
            throw wrongType(what, [common], result);
        }
    }
    return common;
}

export function isPicklist(type: FormulaType): boolean {
    return type === 'picklist' || type === 'multipicklist';
}
