import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
    compileFormula,
    FormulaCompileError,
    FormulaEvaluationError,
    formulaFunctions
} from '../../src/formula/index.ts';
import type { FieldRef, FormulaScope, FormulaType, FormulaValue } from '../../src/formula/index.ts';
import { ApexDate } from '../../src/runtime/date.ts';
import { ApexDatetime } from '../../src/runtime/datetime.ts';
import { Decimal } from '../../src/runtime/decimal.ts';
import { ApexTime } from '../../src/runtime/time.ts';
import { UnsupportedError } from '../../src/runtime/uncatchable.ts';
import * as examples from './documented-examples.ts';

const TYPES: Readonly<Record<string, FormulaType>> = {
    Name: 'text',
    Amount__c: 'number',
    Rate__c: 'number',
    Status__c: 'picklist',
    Regions__c: 'multipicklist',
    Empty_Text__c: 'text',
    Empty_Number__c: 'number',
    Empty_Date__c: 'date',
    Empty_Checkbox__c: 'boolean'
};

const RECORD = { Name: 'Acme', Amount__c: 100, Rate__c: 25, Status__c: 'Closed', Regions__c: 'North;South' };
const BEFORE = { ...RECORD, Amount__c: 80, Status__c: 'Open' };

function scope(record: object, prior: FormulaScope | null): FormulaScope {
    return {
        record,
        prior,
        isNew: false,
        isClone: false,
        now: () => Date.UTC(2024, 0, 31, 5, 20, 30),
        timeZone: 'America/Los_Angeles'
    };
}

function resolve(path: string): FieldRef | null {
    if (path === '$System.OriginDateTime') {
        return { type: 'datetime', read: () => new ApexDatetime(ApexDate.of(1900, 1, 1).toMillis()) };
    }
    const type = TYPES[path];
    const read: FieldRef['read'] = ({ record }) => (record as Record<string, unknown>)[path] ?? null;
    return type ? { type, read, percent: path === 'Rate__c' } : null;
}

function show(value: FormulaValue): string {
    if (value instanceof Decimal) {
        return value.stripTrailingZeros().toPlainString();
    }
    if (value instanceof ApexDate || value instanceof ApexDatetime) {
        return value.toIso();
    }
    if (value instanceof ApexTime) {
        return value.toString().slice(0, -1);
    }
    return value === null ? 'blank' : typeof value === 'string' ? `"${value}"` : String(value);
}

function run(formula: string, blankAsZero: boolean): string {
    const compiled = compileFormula(formula, { resolve, kind: 'validation', blankAsZero });
    try {
        return show(compiled.evaluate(scope(RECORD, scope(BEFORE, null))));
    } catch (error) {
        assert.ok(error instanceof FormulaEvaluationError, String(error));
        return 'error';
    }
}

function check(name: string, rows: readonly examples.Row[], blankAsZero = false): void {
    describe(name, () => {
        for (const [page, formula, value] of rows) {
            test(`${formula} is ${value}`, () => assert.equal(run(formula, blankAsZero), value, page));
        }
    });
}

check('operators', examples.OPERATORS);
check('date and time functions', examples.DATE_FUNCTIONS);
check('logical functions', examples.LOGICAL_FUNCTIONS);
check('math functions', examples.MATH_FUNCTIONS);
check('text functions', examples.TEXT_FUNCTIONS);
check('blanks as blanks', examples.BLANK_HANDLING);
check('blanks as zeroes', examples.BLANK_AS_ZERO, true);

describe('refused formulas', () => {
    for (const [page, formula, message] of examples.REFUSED) {
        test(`${formula} is refused`, () => {
            assert.throws(
                () => run(formula, false),
                (error) => error instanceof FormulaCompileError && error.message === message,
                `${message} (${page})`
            );
        });
    }

    test('the place of a mistake is told', () => {
        assert.throws(
            () => compileFormula('1 +\n  Oops__c', { resolve, kind: 'field', blankAsZero: false }),
            (error) => error instanceof FormulaCompileError && error.position === 6
        );
    });

    test('functions of pages and reports are refused by name', () => {
        for (const name of formulaFunctions().unsupported) {
            assert.throws(
                () => compileFormula(`${name}("x")`, { resolve, kind: 'validation', blankAsZero: false }),
                (error) => error instanceof UnsupportedError && error.what === `formula function ${name}`
            );
        }
    });

    test('formula fields know no functions about saving', () => {
        for (const formula of ['ISCHANGED(Name)', 'ISNEW()', 'PRIORVALUE(Name)', 'REGEX(Name, "a")']) {
            assert.throws(
                () => compileFormula(formula, { resolve, kind: 'field', blankAsZero: false }),
                /may not be used/
            );
        }
    });

    test('a result of another type than wanted is refused', () => {
        assert.throws(
            () => compileFormula('1', { resolve, kind: 'field', blankAsZero: false, returnType: 'text' }),
            /Formula result is data type \(Number\), incompatible with expected data type \(Text\)/
        );
    });
});

test('flow-style merge fields are merge fields', () => {
    assert.equal(run('IF({!Amount__c} > 50, {!Name}, "none")', false), '"Acme"');
});

test('PRIORVALUE and ISCHANGED of a new record are the value it has and false', () => {
    const evaluate = (formula: string): FormulaValue =>
        compileFormula(formula, { resolve, kind: 'validation', blankAsZero: false }).evaluate({
            ...scope(RECORD, null),
            isNew: true
        });
    assert.equal(evaluate('ISCHANGED(Amount__c)'), false);
    assert.equal(show(evaluate('PRIORVALUE(Amount__c)')), '100');
    assert.equal(evaluate('ISNEW()'), true);
});
