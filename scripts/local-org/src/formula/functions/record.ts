/**
 * Functions about the record, its picklists and other records, and patterns.
 * https://help.salesforce.com/s/articleView?id=platform.customize_functions.htm
 */
import { Decimal } from '../../runtime/decimal.ts';
import { RegexSyntaxFailure } from '../../runtime/regex-escapes.ts';
import { compileRegex, type CompiledRegex } from '../../runtime/regex-run.ts';
import { UnsupportedError } from '../../runtime/uncatchable.ts';
import { FormulaCompileError, FormulaEvaluationError } from '../errors.ts';
import { requireCount, requireType, wrongType, type FormulaFunction, type FunctionCall, type FunctionResult, type Typed } from '../typed.ts'; // prettier-ignore
import type { FieldRef, FormulaKind } from '../types.ts';
import { isSame, toFormulaValue } from '../values.ts';
import { custom, lenient, onlyIn } from './define.ts';

/** Formulas that run while a record is saved. */
const WHILE_SAVING: readonly FormulaKind[] = ['validation', 'flow'];

/** The merge field an argument must be. */
function fieldArgument(call: FunctionCall, index: number): FieldRef {
    const arg = call.args[index] as Typed;
    if (!arg.field) {
        throw new FormulaCompileError(`Function ${call.name} requires a field as its parameter`, arg.node.position);
    }
    return arg.field;
}

function compileIsChanged(call: FunctionCall): FunctionResult {
    requireCount(call, 1);
    const field = fieldArgument(call, 0);
    return {
        type: 'boolean',
        evaluate: (scope) =>
            scope.prior !== null &&
            !isSame(toFormulaValue(field.type, field.read(scope)), toFormulaValue(field.type, field.read(scope.prior)))
    };
}

/** The value before the save; of a new record, the value it has. */
function compilePriorValue(call: FunctionCall): FunctionResult {
    requireCount(call, 1);
    const field = fieldArgument(call, 0);
    const value = call.args[0] as Typed;
    return { type: value.type, field, evaluate: (scope) => value.evaluate(scope.prior ?? scope) };
}

function compileIsPickVal(call: FunctionCall): FunctionResult {
    requireCount(call, 2);
    const [value, wanted] = call.args as readonly [Typed, Typed];
    if (value.type !== 'picklist') {
        throw wrongType("function 'ISPICKVAL()'", ['picklist'], value);
    }
    requireType(call, 1, ['text']);
    return { type: 'boolean', evaluate: (scope) => value.evaluate(scope) === wanted.evaluate(scope) };
}

function compileIncludes(call: FunctionCall): FunctionResult {
    requireCount(call, 2);
    const [value, wanted] = call.args as readonly [Typed, Typed];
    if (value.type !== 'multipicklist') {
        throw wrongType("function 'INCLUDES()'", ['multipicklist'], value);
    }
    requireType(call, 1, ['text']);
    return {
        type: 'boolean',
        evaluate: (scope) => chosen(value.evaluate(scope)).includes((wanted.evaluate(scope) as string | null) ?? '')
    };
}

/** The values chosen in a multi-select picklist. */
function chosen(value: unknown): string[] {
    return typeof value === 'string' ? value.split(';').map((each) => each.trim()) : [];
}

function compilePattern(pattern: string, position: number | null): CompiledRegex {
    try {
        return compileRegex(pattern);
    } catch (error) {
        if (!(error instanceof RegexSyntaxFailure)) {
            throw error;
        }
        const message = `Invalid regular expression: ${error.message}`;
        throw position === null ? new FormulaEvaluationError(message) : new FormulaCompileError(message, position);
    }
}

/** The whole text must match; a pattern written as a literal is checked when the formula is saved. */
function compileRegexFunction(call: FunctionCall): FunctionResult {
    requireCount(call, 2);
    requireType(call, 0, ['text']);
    requireType(call, 1, ['text']);
    const [text, pattern] = call.args as readonly [Typed, Typed];
    const fixed = pattern.node.kind === 'text' ? compilePattern(pattern.node.value, pattern.node.position) : null;
    return {
        type: 'boolean',
        evaluate: (scope) => {
            const regex = fixed ?? compilePattern((pattern.evaluate(scope) as string | null) ?? '', null);
            return regex.matches((text.evaluate(scope) as string | null) ?? '') !== null;
        }
    };
}

/** VLOOKUP(field to return, field to look in, value): both fields as `$ObjectType.X.Fields.Y`. */
function compileLookUp(call: FunctionCall): FunctionResult {
    requireCount(call, 3);
    const [objectName = '', wanted = ''] = fieldArgument(call, 0).fieldName?.split('.') ?? [];
    const [keyObject = '', keyField = ''] = fieldArgument(call, 1).fieldName?.split('.') ?? [];
    requireType(call, 2, ['text']);
    if (objectName === '' || objectName !== keyObject) {
        throw new FormulaCompileError('VLOOKUP requires two fields of one object', call.position);
    }
    const key = call.args[2] as Typed;
    const { type } = fieldArgument(call, 0);
    return {
        type,
        evaluate: (scope) => {
            if (!scope.lookUp) {
                throw new UnsupportedError('formula function VLOOKUP outside of a save');
            }
            const value = key.evaluate(scope) as string | null;
            return value === null ? null : scope.lookUp(objectName, wanted, keyField, value);
        }
    };
}

export const RECORD: readonly FormulaFunction[] = [
    lenient('CURRENCYRATE', ['text'], 'number', ([code], scope) => {
        if (!scope.currencyRate) {
            throw new UnsupportedError('formula function CURRENCYRATE without multiple currencies');
        }
        return code === null ? null : scope.currencyRate(code);
    }),
    lenient('GETSESSIONID', [], 'text', (_, scope) => scope.sessionId ?? null),
    custom('INCLUDES', compileIncludes),
    custom('ISCHANGED', compileIsChanged, WHILE_SAVING),
    onlyIn(
        WHILE_SAVING,
        lenient('ISCLONE', [], 'boolean', (_, scope) => scope.isClone)
    ),
    onlyIn(
        WHILE_SAVING,
        lenient('ISNEW', [], 'boolean', (_, scope) => scope.isNew)
    ),
    custom('ISPICKVAL', compileIsPickVal),
    lenient('PICKLISTCOUNT', ['multipicklist'], 'number', ([value]) => Decimal.fromInteger(chosen(value).length)),
    custom('PRIORVALUE', compilePriorValue, WHILE_SAVING),
    custom('REGEX', compileRegexFunction, ['validation', 'default', 'flow', 'eval']),
    custom('VLOOKUP', compileLookUp, ['validation'])
];
