/**
 * Logical functions. Arguments are evaluated only as far as they are needed.
 * https://help.salesforce.com/s/articleView?id=platform.customize_functions.htm
 */
import type { CallNode } from '../ast.ts';
import { FormulaCompileError, FormulaEvaluationError } from '../errors.ts';
import { condition } from '../operators.ts';
import {
    commonType,
    isPicklist,
    requireCount,
    requireType,
    wrongType,
    type FormulaFunction,
    type FunctionCall,
    type FunctionResult,
    type Typed
} from '../typed.ts';
import type { FormulaType } from '../types.ts';
import { compareValues } from '../values.ts';
import { custom } from './define.ts';

const nameOf = (call: FunctionCall): string => `function '${call.name}()'`;

function junction(decisive: boolean): (call: FunctionCall) => FunctionResult {
    return (call) => {
        requireCount(call, 1, Infinity);
        const node: CallNode = { kind: 'call', name: call.name, args: [], position: call.position };
        return { type: 'boolean', evaluate: condition(node, call.args, decisive) };
    };
}

function compileIf(call: FunctionCall): FunctionResult {
    requireCount(call, 3);
    requireType(call, 0, ['boolean']);
    const [test, yes, no] = call.args as readonly [Typed, Typed, Typed];
    return {
        type: commonType(nameOf(call), [yes, no]),
        evaluate: (scope) => (test.evaluate(scope) === true ? yes : no).evaluate(scope)
    };
}

/** IFS(test, result, …[, otherwise]). */
function compileIfs(call: FunctionCall): FunctionResult {
    requireCount(call, 3, Infinity);
    const tests = call.args.filter((_, index) => index % 2 === 0 && index + 1 < call.args.length);
    const results = call.args.filter((_, index) => index % 2 === 1);
    const otherwise = call.args.length % 2 === 1 ? (call.args.at(-1) as Typed) : null;
    tests.forEach((_, index) => requireType(call, index * 2, ['boolean']));
    return {
        type: commonType(nameOf(call), otherwise ? [...results, otherwise] : results),
        evaluate: (scope) => {
            const found = tests.findIndex((test) => test.evaluate(scope) === true);
            return (found < 0 ? otherwise : (results[found] as Typed))?.evaluate(scope) ?? null;
        }
    };
}

/** CASE(expression, value, result, …, otherwise). Values of a picklist are text literals. */
function compileCase(call: FunctionCall): FunctionResult {
    const { args } = call;
    if (args.length < 4 || args.length % 2 !== 0) {
        const expected = args.length < 4 ? 4 : args.length + 1;
        throw new FormulaCompileError(
            `Incorrect number of parameters for function 'CASE()'. Expected ${expected}, received ${args.length}`,
            call.position
        );
    }
    const subject = args[0] as Typed;
    const values = args.slice(1, -1).filter((_, index) => index % 2 === 0);
    const results = args.slice(2, -1).filter((_, index) => index % 2 === 0);
    const otherwise = args.at(-1) as Typed;
    requireType(call, 0, ['number', 'text', 'date', 'datetime', 'time', 'picklist']);
    values.forEach((value) => requireCaseValue(call, subject, value));
    const type = commonType(nameOf(call), [...results, otherwise]);
    if (type === 'boolean') {
        throw wrongType(nameOf(call), ['number', 'text', 'date', 'datetime'], [...results, otherwise].find((each) => each.type === 'boolean') as Typed); // prettier-ignore
    }
    const isText = subject.type === 'text' || isPicklist(subject.type);
    return {
        type,
        evaluate: (scope) => {
            const wanted = subject.evaluate(scope);
            const found = values.findIndex((value) => {
                const each = value.evaluate(scope);
                return isText ? each === wanted : compareValues(wanted, each) === 0;
            });
            return (found < 0 ? otherwise : (results[found] as Typed)).evaluate(scope);
        }
    };
}

function requireCaseValue(call: FunctionCall, subject: Typed, value: Typed): void {
    const expected: FormulaType = isPicklist(subject.type) ? 'text' : subject.type;
    if (expected !== 'null' && value.type !== 'null' && value.type !== expected) {
        throw wrongType(nameOf(call), [expected], value);
    }
    if (isPicklist(subject.type) && value.node.kind !== 'text') {
        throw new FormulaCompileError('Incorrect parameter type for function \'CASE()\'. Expected text literal', value.node.position); // prettier-ignore
    }
}

/** BLANKVALUE and NULLVALUE; blank text is blank for the first only. */
function blankValue(blankText: boolean): (call: FunctionCall) => FunctionResult {
    return (call) => {
        requireCount(call, 2);
        const [value, substitute] = call.args as readonly [Typed, Typed];
        const type = commonType(nameOf(call), [value, substitute]);
        const keeps = type === 'text' && !blankText;
        return {
            type,
            evaluate: (scope) => (keeps ? value.evaluate(scope) : (value.evaluate(scope) ?? substitute.evaluate(scope)))
        };
    };
}

/** ISBLANK and ISNULL; text is never null. */
function isBlank(blankText: boolean): (call: FunctionCall) => FunctionResult {
    return (call) => {
        requireCount(call, 1);
        const value = call.args[0] as Typed;
        if (isPicklist(value.type) && call.kind !== 'flow' && call.kind !== 'eval') {
            throw wrongType(nameOf(call), ['text'], value);
        }
        const never = value.type === 'text' && !blankText;
        return { type: 'boolean', evaluate: (scope) => !never && value.evaluate(scope) === null };
    };
}

function compileIfError(call: FunctionCall): FunctionResult {
    requireCount(call, 2);
    const [value, substitute] = call.args as readonly [Typed, Typed];
    return {
        type: commonType(nameOf(call), [value, substitute]),
        evaluate: (scope) => {
            try {
                return value.evaluate(scope);
            } catch (error) {
                if (error instanceof FormulaEvaluationError) {
                    return substitute.evaluate(scope);
                }
                throw error;
            }
        }
    };
}

export const LOGICAL: readonly FormulaFunction[] = [
    custom('AND', junction(false)),
    custom('BLANKVALUE', blankValue(true)),
    custom('CASE', compileCase),
    custom('IF', compileIf),
    custom('IFERROR', compileIfError),
    custom('IFS', compileIfs),
    custom('ISBLANK', isBlank(true)),
    custom('ISNULL', isBlank(false)),
    custom('NOT', (call) => {
        requireCount(call, 1);
        requireType(call, 0, ['boolean']);
        const value = call.args[0] as Typed;
        return {
            type: 'boolean',
            evaluate: (scope) => {
                const found = value.evaluate(scope);
                return found === null ? null : found !== true;
            }
        };
    }),
    custom('NULLVALUE', blankValue(false)),
    custom('OR', junction(true))
];
