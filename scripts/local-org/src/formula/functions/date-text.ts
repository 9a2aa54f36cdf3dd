/** Dates and times in text, as DATEVALUE, DATETIMEVALUE and TIMEVALUE read them and TEXT writes them. */
import { ApexDate, isRealDay } from '../../runtime/date.ts';
import { ApexDatetime, GMT, wallMillis } from '../../runtime/datetime.ts';
import { ApexTime } from '../../runtime/time.ts';
import { FormulaEvaluationError } from '../errors.ts';

/** `2024-01-31`; what follows the day is not looked at. @throws FormulaEvaluationError for anything else. */
export function readDate(text: string): ApexDate {
    const match = /^(\d{4})-(\d{1,2})-(\d{1,2})/.exec(text);
    if (!match) {
        throw new FormulaEvaluationError(`Invalid date for DATEVALUE function: ${text}`);
    }
    return dateOf(Number(match[1]), Number(match[2]), Number(match[3]), text);
}

function dateOf(year: number, month: number, day: number, text: string): ApexDate {
    if (year < 1 || !isRealDay(year, month, day)) {
        throw new FormulaEvaluationError(`Invalid date: ${text}`);
    }
    return ApexDate.of(year, month, day);
}

/** `2024-01-31 10:20:30` in GMT. @throws FormulaEvaluationError for anything else. */
export function readDatetime(text: string): ApexDatetime {
    const match = /^(\d{4})-(\d{1,2})-(\d{1,2}) (\d{1,2}):(\d{1,2}):(\d{1,2})/.exec(text);
    if (!match) {
        throw new FormulaEvaluationError(`Invalid date/time for DATETIMEVALUE function: ${text}`);
    }
    const [year, month, day, hour, minute, second] = match.slice(1).map(Number) as [number, number, number, number, number, number]; // prettier-ignore
    const date = dateOf(year, month, day, text);
    checkClock(hour, minute, second, text);
    return new ApexDatetime(date.toMillis() + wallMillis(hour, minute, second, 0));
}

/** `10:20:30.400`. @throws FormulaEvaluationError for anything else. */
export function readTime(text: string): ApexTime {
    const match = /^(\d{1,2}):(\d{1,2}):(\d{1,2})\.(\d{1,3})$/.exec(text);
    if (!match) {
        throw new FormulaEvaluationError(`Invalid time for TIMEVALUE function: ${text}`);
    }
    const [hour, minute, second, millisecond] = match.slice(1).map(Number) as [number, number, number, number];
    checkClock(hour, minute, second, text);
    return ApexTime.of(hour, minute, second, millisecond);
}

function checkClock(hour: number, minute: number, second: number, text: string): void {
    if (hour > 23 || minute > 59 || second > 59) {
        throw new FormulaEvaluationError(`Invalid time: ${text}`);
    }
}

/** `2024-01-31 10:20:30Z`. */
export function datetimeText(value: ApexDatetime): string {
    return `${value.toText(GMT)}Z`;
}

/** `10:20:30.400`. */
export function timeText(value: ApexTime): string {
    return value.toString().replace('Z', '');
}
