import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse } from 'formulon';
import { compileFormula, FormulaEvaluationError } from '../../src/formula/index.ts';
import { ApexDate } from '../../src/runtime/date.ts';
import { ApexDatetime } from '../../src/runtime/datetime.ts';
import { Decimal } from '../../src/runtime/decimal.ts';
import { ApexTime } from '../../src/runtime/time.ts';
import * as examples from './documented-examples.ts';

interface Answer {
    readonly type: string;
    readonly dataType?: string;
    readonly value?: unknown;
}

function answerOf(formula: string): Answer {
    try {
        return parse(formula) as Answer;
    } catch {
        // It hands Java patterns to JavaScript and does not survive those that JavaScript lacks.
        return { type: 'error' };
    }
}

/** Another implementation of formulas, by other people: what it answers, as comparable text. */
function other(formula: string): string | null {
    const { type, dataType, value } = answerOf(formula);
    if (type === 'error') {
        return null;
    }
    if (value instanceof Date) {
        const iso = value.toISOString();
        return dataType === 'date' ? iso.slice(0, 10) : dataType === 'time' ? iso.slice(11, 23) : iso;
    }
    return typeof value === 'number' ? String(Number(value.toPrecision(12))) : String(value);
}

function own(formula: string): string {
    try {
        const value = compileFormula(formula, { resolve: () => null, kind: 'validation', blankAsZero: false }).evaluate(
            {
                record: null,
                prior: null,
                isNew: false,
                isClone: false,
                now: () => 0,
                timeZone: 'GMT'
            }
        );
        if (value instanceof Decimal) {
            return String(Number(value.toNumber().toPrecision(12)));
        }
        if (value instanceof ApexDate || value instanceof ApexDatetime) {
            return value.toIso();
        }
        return value instanceof ApexTime ? value.toString().slice(0, -1) : String(value);
    } catch (error) {
        assert.ok(error instanceof FormulaEvaluationError, String(error));
        return 'error';
    }
}

/** Where the two differ and this engine is right, with the reason. */
const ERRORS = 'an error is #Error! on the platform';
const LAST_DAY = 'documented: the last day of a month stays the last day';
const SHAPE = 'markup as the API hands it out';
const DIFFERENT: Readonly<Record<string, string>> = {
    '7 / 0': ERRORS,
    'DATE(2023, 2, 29)': ERRORS,
    'DATEVALUE("11/15/2005")': ERRORS,
    'AND(1 < 2, 1 / 0 > 1, FALSE)': ERRORS,
    'LN(0)': ERRORS,
    'SQRT(-1)': ERRORS,
    'ADDMONTHS(DATE(2024, 2, 29), 1)': LAST_DAY,
    'BR()': SHAPE,
    'HYPERLINK("/001", "Account")': SHAPE,
    'IMAGE("/img/flag_green.gif", "Green")': SHAPE,
    'IMAGE("/f.gif", "F", 15, 20)': SHAPE,
    'FIND("a", "banana", 3)': 'positions count from the start of the text, not from where the search starts',
    'LPAD("abcdef", 3)': 'documented: longer text is cut'
};

test('another implementation of formulas agrees where it answers at all', (context) => {
    const rows = [
        ...examples.OPERATORS,
        ...examples.DATE_FUNCTIONS,
        ...examples.LOGICAL_FUNCTIONS,
        ...examples.MATH_FUNCTIONS,
        ...examples.TEXT_FUNCTIONS
    ].filter(([, formula]) => !/__c|\$|\bName\b|NOW\(|TODAY\(|ISNEW|ISCLONE/.test(formula));
    let [agreed, silent] = [0, 0];
    const differing: string[] = [];
    for (const [, formula] of rows) {
        const answer = other(formula);
        if (answer === null) {
            silent++;
        } else if (answer === own(formula)) {
            agreed++;
        } else if (!(formula in DIFFERENT)) {
            differing.push(`${formula}: ${own(formula)}, the other says ${answer}`);
        }
    }
    context.diagnostic(
        `${agreed} agree, ${silent} without an answer, ${Object.keys(DIFFERENT).length} known differences`
    );
    assert.deepEqual(differing, []);
});
