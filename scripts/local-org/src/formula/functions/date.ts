/**
 * Date and time functions. What day it is depends on the zone of the running user; parts of date/times are GMT.
 * https://help.salesforce.com/s/articleView?id=platform.customize_functions.htm
 */
import { ApexDate, daysFromParts, isRealDay } from '../../runtime/date.ts';
import { ApexDatetime, GMT } from '../../runtime/datetime.ts';
import { Decimal } from '../../runtime/decimal.ts';
import { ApexTime } from '../../runtime/time.ts';
import { FormulaCompileError, FormulaEvaluationError } from '../errors.ts';
import { toInt } from '../numbers.ts';
import { requireCount, requireType, type FormulaFunction, type FunctionCall, type FunctionResult } from '../typed.ts';
import type { FormulaType } from '../types.ts';
import { custom, lenient, strict } from './define.ts';
import { readDate, readDatetime, readTime } from './date-text.ts';

const DAY = 86_400_000;

const int = (value: number): Decimal => Decimal.fromInteger(value);

/** @throws FormulaEvaluationError for a day that does not exist. */
function makeDate(year: Decimal, month: Decimal, day: Decimal): ApexDate {
    const [y, m, d] = [toInt(year), toInt(month), toInt(day)];
    if (y < 1 || y > 9999 || !isRealDay(y, m, d)) {
        throw new FormulaEvaluationError('Month or Day out of range in DATE() function');
    }
    return ApexDate.of(y, m, d);
}

/** The last day of a month stays the last day; otherwise a day beyond the month's end becomes its last. */
function addMonths(date: ApexDate, months: number): ApexDate {
    const { year, month } = date.parts();
    const isLastDay = date.addDays(1).parts().day === 1;
    return isLastDay ? ApexDate.of(year, month + months + 1, 0) : date.addMonths(months);
}

/** Monday-based week of ISO 8601 and the year it belongs to. */
function isoWeek(date: ApexDate): { year: number; week: number } {
    const weekday = (date.dayOfWeek() + 5) % 7;
    const thursday = date.addDays(3 - weekday);
    const { year } = thursday.parts();
    return { year, week: Math.floor((thursday.days - daysFromParts(year, 1, 1)) / 7) + 1 };
}

const dayOf = (value: ApexDate | ApexDatetime): ApexDate => (value instanceof ApexDatetime ? value.date(GMT) : value);
const datePart = (name: string, part: (date: ApexDate) => number): FormulaFunction =>
    strict(name, ['date'], 'number', ([date]) => int(part(date)));
const timePart = (name: string, part: (time: ApexTime) => number): FormulaFunction =>
    strict(name, ['time'], 'number', ([time]) => int(part(time)));

/** ADDMONTHS keeps the type of its date. */
function compileAddMonths(call: FunctionCall): FunctionResult {
    requireCount(call, 2);
    requireType(call, 0, ['date', 'datetime']);
    requireType(call, 1, ['number']);
    const [start, count] = call.args as [FunctionCall['args'][0], FunctionCall['args'][0]];
    const type: FormulaType = start.type === 'null' ? 'date' : start.type;
    return {
        type,
        evaluate: (scope) => {
            const from = start.evaluate(scope);
            const months = count.evaluate(scope) as Decimal | null;
            if (from === null || months === null) {
                return null;
            }
            if (from instanceof ApexDatetime) {
                const date = from.date(GMT);
                return new ApexDatetime(addMonths(date, toInt(months)).toMillis() + from.ms - date.toMillis());
            }
            return addMonths(from as ApexDate, toInt(months));
        }
    };
}

/** FORMATDURATION(seconds[, days]), or of the time between two times or date/times. */
function compileFormatDuration(call: FunctionCall): FunctionResult {
    requireCount(call, 1, 2);
    const first = call.args[0] as FunctionCall['args'][0];
    const second = call.args[1];
    const isSpan = first.type === 'time' || first.type === 'datetime';
    requireType(call, 0, ['number', 'time', 'datetime']);
    if (second) {
        requireType(call, 1, isSpan ? [first.type] : ['boolean']);
    } else if (isSpan) {
        throw new FormulaCompileError(`Incorrect number of parameters for function 'FORMATDURATION()'. Expected 2, received 1`, call.position); // prettier-ignore
    }
    return {
        type: 'text',
        evaluate: (scope) => {
            const from = first.evaluate(scope);
            const to = second?.evaluate(scope) ?? null;
            if (from === null || (isSpan && to === null)) {
                return null;
            }
            const seconds = isSpan ? ((to as ApexTime).ms - (from as ApexTime).ms) / 1000 : toInt(from as Decimal);
            return durationText(Math.abs(Math.trunc(seconds)), first.type === 'datetime' || to === true);
        }
    };
}

function durationText(seconds: number, withDays: boolean): string {
    const two = (value: number): string => String(Math.floor(value)).padStart(2, '0');
    const clock = `${two((seconds / 60) % 60)}:${two(seconds % 60)}`;
    return withDays
        ? `${Math.floor(seconds / 86_400)}:${two((seconds / 3600) % 24)}:${clock}`
        : `${two(seconds / 3600)}:${clock}`;
}

export const DATE: readonly FormulaFunction[] = [
    custom('ADDMONTHS', compileAddMonths),
    strict('DATE', ['number', 'number', 'number'], 'date', ([year, month, day]) => makeDate(year, month, day)),
    strict('DATEVALUE', ['text|datetime|date'], 'date', ([value], scope) =>
        typeof value === 'string' ? readDate(value) : value instanceof ApexDate ? value : value.date(scope.timeZone)
    ),
    strict('DATETIMEVALUE', ['text|datetime|date'], 'datetime', ([value]) =>
        typeof value === 'string'
            ? readDatetime(value)
            : value instanceof ApexDate
              ? new ApexDatetime(value.toMillis())
              : value
    ),
    datePart('DAY', (date) => date.parts().day),
    datePart('DAYOFYEAR', (date) => date.dayOfYear()),
    custom('FORMATDURATION', compileFormatDuration),
    strict(
        'FROMUNIXTIME',
        ['number'],
        'datetime',
        ([seconds]) => new ApexDatetime(Number(seconds.multiply(int(1000)).truncated()))
    ),
    timePart('HOUR', (time) => time.hour()),
    strict('ISOWEEK', ['date|datetime'], 'number', ([date]) => int(isoWeek(dayOf(date)).week)),
    strict('ISOYEAR', ['date|datetime'], 'number', ([date]) => int(isoWeek(dayOf(date)).year)),
    timePart('MILLISECOND', (time) => time.millisecond()),
    timePart('MINUTE', (time) => time.minute()),
    datePart('MONTH', (date) => date.parts().month),
    lenient('NOW', [], 'datetime', (_, scope) => new ApexDatetime(scope.now())),
    timePart('SECOND', (time) => time.second()),
    lenient('TIMENOW', [], 'time', (_, scope) => new ApexTime(scope.now())),
    strict('TIMEVALUE', ['text|datetime|time'], 'time', ([value]) =>
        typeof value === 'string' ? readTime(value) : value instanceof ApexDatetime ? new ApexTime(value.ms) : value
    ),
    lenient('TODAY', [], 'date', (_, scope) => new ApexDatetime(scope.now()).date(scope.timeZone)),
    strict('UNIXTIMESTAMP', ['date|datetime|time'], 'number', ([value]) =>
        int(Math.floor((value instanceof ApexDate ? value.days * DAY : value.ms) / 1000))
    ),
    datePart('WEEKDAY', (date) => date.dayOfWeek()),
    datePart('YEAR', (date) => date.parts().year)
];
