/** Evaluates the cases of the conformance set with this engine and compares the results. */
import { ApexDate } from '../../src/runtime/date.ts';
import { ApexDatetime } from '../../src/runtime/datetime.ts';
import { Decimal } from '../../src/runtime/decimal.ts';
import { ApexTime } from '../../src/runtime/time.ts';
import { UnsupportedError } from '../../src/runtime/uncatchable.ts';
import { compileFormula, FormulaCompileError, FormulaEvaluationError } from '../../src/formula/index.ts';
import type { CompiledFormula, FieldRef, FormulaScope, FormulaValue } from '../../src/formula/index.ts';
import { toPercent } from '../../src/formula/numbers.ts';
import type { GoldCase, GoldField, GoldInstance } from './gold-cases.ts';

export interface GoldOutcome {
    readonly name: string;
    readonly state: 'equal' | 'unequal' | 'unsupported';
    readonly compared: number;
    readonly differences: readonly string[];
}

/** Runs all rows of all instances of a case, with blanks as zeroes and as blanks. */
export function runGoldCase(gold: GoldCase): GoldOutcome {
    const differences: string[] = [];
    let compared = 0;
    try {
        for (const instance of gold.instances) {
            for (const blankAsZero of [true, false]) {
                const formula = compile(gold, instance.formula, blankAsZero);
                instance.results.forEach((expected, at) => {
                    const wanted = blankAsZero ? expected.blankAsZero : expected.blankAsBlank;
                    const found = evaluate(formula, scopeOf(gold.rows[at] ?? []), instance);
                    compared++;
                    if (!isEqual(found, wanted, instance)) {
                        differences.push(`${instance.formula} [${(gold.rows[at] ?? []).join(', ')}]${blankAsZero ? '' : ' blank'}: ${show(found)}, expected ${wanted}`); // prettier-ignore
                    }
                });
            }
        }
    } catch (error) {
        const isUnknown = error instanceof FormulaCompileError && error.message.startsWith('Unknown function');
        if (isUnknown || error instanceof UnsupportedError) {
            return { name: gold.name, state: 'unsupported', compared: 0, differences: [error.message] };
        }
        return { name: gold.name, state: 'unequal', compared, differences: [String(error)] };
    }
    return { name: gold.name, state: differences.length > 0 ? 'unequal' : 'equal', compared, differences };
}

function compile(gold: GoldCase, formula: string, blankAsZero: boolean): CompiledFormula {
    return compileFormula(formula, {
        blankAsZero,
        kind: 'eval',
        resolve: (path) => fieldRef(gold, path.toLowerCase(), blankAsZero)
    });
}

function fieldRef(gold: GoldCase, name: string, blankAsZero: boolean): FieldRef | null {
    if (name === '$system.origindatetime') {
        return { type: 'datetime', read: () => new ApexDatetime(ApexDate.of(1900, 1, 1).toMillis()) };
    }
    // A field named twice has one value, that of its last column.
    const field = gold.fields.findLast((candidate) => candidate.name === name);
    if (!field) {
        return null;
    }
    if (field.formula === null) {
        const column = gold.columns.lastIndexOf(name);
        return { ...field, read: ({ record }) => parseCell(field, (record as readonly string[])[column] ?? '') };
    }
    const inner = compile(gold, field.formula, blankAsZero);
    const read = (scope: FormulaScope): FormulaValue => {
        const value = inner.evaluate(scope);
        return field.percent && value instanceof Decimal ? toPercent(value) : value;
    };
    return { ...field, read };
}

function parseCell(field: GoldField, cell: string): unknown {
    if (cell === '') {
        return null;
    }
    switch (field.type) {
        case 'number':
            return cell === 'NULL' ? null : Decimal.parse(cell.trim());
        case 'boolean':
            return cell.trim().toLowerCase() === 'true';
        case 'date':
        case 'datetime': {
            const parts = cell.trim().split(':');
            const [year = 2004, month = 1, day = 1, hour = 0, minute = 0, second = 0] = parts.slice(0, 6).map(Number);
            const date = ApexDate.of(year, month, day);
            const clock = ((hour * 60 + minute) * 60 + second) * 1000;
            const zone = parts[6] === 'PST' ? 'America/Los_Angeles' : 'GMT';
            return field.type === 'date' ? date : ApexDatetime.ofWallClock(zone, date, clock);
        }
        default:
            return cell;
    }
}

function scopeOf(row: readonly string[]): FormulaScope {
    return {
        record: row,
        prior: null,
        isNew: false,
        isClone: false,
        now: () => Date.now(),
        timeZone: 'GMT'
    };
}

function evaluate(formula: CompiledFormula, scope: FormulaScope, instance: GoldInstance): FormulaValue | Error {
    try {
        const value = formula.evaluate(scope);
        return instance.returnType === 'Percent' && value instanceof Decimal ? toPercent(value) : value;
    } catch (error) {
        if (error instanceof FormulaEvaluationError) {
            return error;
        }
        throw error;
    }
}

function isEqual(found: FormulaValue | Error, wanted: string, instance: GoldInstance): boolean {
    if (found instanceof Error || wanted.startsWith('Error: ')) {
        return found instanceof Error && wanted.startsWith('Error: ');
    }
    if (found === null) {
        return wanted === (instance.returnType === 'Boolean' ? 'false' : 'null');
    }
    if (found instanceof Decimal) {
        const number = Decimal.parse(wanted);
        return number !== null && (number.equals(found) || isClose(found.toNumber(), number.toNumber()));
    }
    if (found instanceof ApexDate || found instanceof ApexDatetime) {
        const ms = parseJavaDate(wanted);
        return ms === (found instanceof ApexDate ? found.toMillis() : found.ms);
    }
    if (found instanceof ApexTime) {
        return ApexTime.parseIso(wanted)?.ms === found.ms;
    }
    // Tabs and line ends became blanks when the set was written.
    return String(found).replace(/[\t\r\n]/g, ' ') === wanted;
}

/** The last bits of floats differ between machines, which the set itself warns of. */
function isClose(left: number, right: number): boolean {
    return Math.abs(left - right) <= Math.max(Math.abs(left), Math.abs(right)) * 1e-14;
}

/** `Sun Jan 02 00:00:00 GMT 2005` in milliseconds; NaN for anything else. */
function parseJavaDate(text: string): number {
    const match = /^\w{3} (\w{3}) (\d\d) (\d\d):(\d\d):(\d\d) GMT (\d+)$/.exec(text);
    if (!match) {
        return NaN;
    }
    const month = 'JanFebMarAprMayJunJulAugSepOctNovDec'.indexOf(match[1] as string) / 3 + 1;
    const clock = ((Number(match[3]) * 60 + Number(match[4])) * 60 + Number(match[5])) * 1000;
    return ApexDate.of(Number(match[6]), month, Number(match[2])).toMillis() + clock;
}

function show(value: FormulaValue | Error): string {
    return value instanceof Error
        ? `Error: ${value.message}`
        : value instanceof Decimal
          ? value.toPlainString()
          : String(value);
}
