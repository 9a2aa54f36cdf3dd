/**
 * Date.
 */
import { ApexDate, daysInMonth, isLeapYear, isRealDay } from '../../runtime/date.ts';
import { ApexDatetime } from '../../runtime/datetime.ts';
import { throwApex } from '../../runtime/exception.ts';
import { formatDateShort, intlLocale } from '../../runtime/format.ts';
import { platformClass } from '../declare.ts';
import { REFERENCE, now, required, strict, strictStatic, userLocale, userZone } from './support.ts';

/** The day `text` starts with, `2024-01-31` with or without a time. @throws System.TypeException `Invalid date: …` */
function parseDate(text: string): ApexDate {
    const match = /^\s*(\d{4}-\d{1,2}-\d{1,2})(?:[ T].*)?$/.exec(text);
    const date = match ? ApexDate.parseIso(match[1] as string) : null;
    return date ?? throwApex('System.TypeException', `Invalid date: ${text}`);
}

/** Today on the wall clock of the running user. */
export function today(): ApexDate {
    return new ApexDatetime(now()).date(userZone());
}

/** A day written in the short form of the user's locale: `1/31/2024`. */
function parseLocal(text: string): ApexDate {
    const numbers = /^\s*(\d{1,4})\D+(\d{1,2})\D+(\d{1,4})\D*$/.exec(text)?.slice(1).map(Number);
    const order = new Intl.DateTimeFormat(intlLocale(userLocale())).formatToParts(0).map((part) => part.type);
    const kinds = order.filter((kind) => kind === 'year' || kind === 'month' || kind === 'day');
    const part = (kind: string): number => numbers?.[kinds.indexOf(kind as (typeof kinds)[number])] ?? 0;
    const [year, month, day] = [part('year'), part('month'), part('day')];
    if (!numbers || !isRealDay(year, month, day)) {
        return throwApex('System.TypeException', `Invalid date: ${text}`);
    }
    return ApexDate.of(year < 100 ? year + 2000 : year, month, day);
}

function dateOf(value: unknown): ApexDate {
    if (value instanceof ApexDatetime) {
        return value.date(userZone());
    }
    return value instanceof ApexDate ? value : parseDate(String(value));
}

function monthsBetween(from: ApexDate, to: ApexDate): number {
    const [start, end] = [from.parts(), to.parts()];
    return (end.year - start.year) * 12 + end.month - start.month;
}

function startOfWeek(self: ApexDate): ApexDate {
    const first = new Intl.Locale(intlLocale(userLocale())) as Intl.Locale & { weekInfo?: { firstDay: number } };
    const firstDay = ((first.weekInfo?.firstDay ?? 7) % 7) + 1;
    return self.addDays(-((self.dayOfWeek() - firstDay + 7) % 7));
}

platformClass('System.Date', {
    doc: `${REFERENCE}apex_methods_system_date.htm`,
    members: {
        'static Date newInstance(Integer year, Integer month, Integer day)': strictStatic(ApexDate.of),
        'static Date today()': today,
        'static Date valueOf(String text)': (text: string) => parseDate(required(text)),
        'static Date valueOf(Object value)': (value: unknown) => dateOf(required(value)),
        'static Date parse(String text)': (text: string) => parseLocal(required(text)),
        'static Integer daysInMonth(Integer year, Integer month)': strictStatic(daysInMonth),
        'static Boolean isLeapYear(Integer year)': strictStatic(isLeapYear),
        'Date addDays(Integer days)': strict((self: ApexDate, days: number) => self.addDays(days)),
        'Date addMonths(Integer months)': strict((self: ApexDate, months: number) => self.addMonths(months)),
        'Date addYears(Integer years)': strict((self: ApexDate, years: number) => self.addMonths(years * 12)),
        'Integer day()': (self: ApexDate) => self.parts().day,
        'Integer month()': (self: ApexDate) => self.parts().month,
        'Integer year()': (self: ApexDate) => self.parts().year,
        'Integer dayOfYear()': (self: ApexDate) => self.dayOfYear(),
        'Integer daysBetween(Date other)': strict((self: ApexDate, other: ApexDate) => other.days - self.days),
        'Integer monthsBetween(Date other)': strict(monthsBetween),
        'Boolean isSameDay(Date other)': strict((self: ApexDate, other: ApexDate) => self.days === other.days),
        'Date toStartOfMonth()': (self: ApexDate) => self.addDays(1 - self.parts().day),
        'Date toStartOfWeek()': startOfWeek,
        'String format()': (self: ApexDate) => formatDateShort(self, userLocale()),
        'String toString()': (self: ApexDate) => self.toString()
    }
});
