/** Probes of dates, datetimes, times and zones. */
import type { ProbeTable } from './probe.ts';

const reference = 'https://developer.salesforce.com/docs/atlas.en-us.apexref.meta/apexref/';

/** Why a probe that asks for the time is not run in an org. */
const CLOCK = 'the time is that of the local clock';

/** What the platform's pages say of dates, datetimes, times and zones. */
export const datesProbes: readonly ProbeTable[] = [
    {
        about: 'Dates count calendar days',
        doc: `${reference}apex_methods_system_date.htm`,
        probes: [
            { apex: 'Date.newInstance(1960, 2, 17).addDays(2)', expect: '1960-02-19 00:00:00' },
            { apex: 'Date.newInstance(2024, 1, 31).addMonths(1)', expect: '2024-02-29 00:00:00' },
            { apex: 'Date.newInstance(2024, 2, 29).addYears(1)', expect: '2025-02-28 00:00:00' },
            { apex: 'Date.daysInMonth(1960, 2)', expect: '29' },
            { apex: 'Date.newInstance(1998, 10, 21).dayOfYear()', expect: '294' },
            { apex: 'Date.newInstance(2008, 1, 1).daysBetween(Date.newInstance(2008, 1, 31))', expect: '30' },
            { apex: 'Date.newInstance(2006, 12, 2).monthsBetween(Date.newInstance(2012, 12, 8))', expect: '72' },
            { apex: 'Date.newInstance(1987, 12, 17).toStartOfMonth()', expect: '1987-12-01 00:00:00' },
            { apex: 'Date.newInstance(2024, 1, 31).toStartOfWeek()', expect: '2024-01-28 00:00:00' },
            { apex: 'Date.newInstance(2001, 3, 21).format()', expect: '3/21/2001' },
            { apex: `Date.parse('12/27/2009')`, expect: '2009-12-27 00:00:00' },
            { apex: `Date.valueOf('2024-02-03 04:05:06')`, expect: '2024-02-03 00:00:00' },
            { apex: `Date.valueOf('tomorrow')`, expect: '! System.TypeException: Invalid date: tomorrow' },
            { apex: 'Date.today()', expect: '2024-01-31 00:00:00', localOnly: CLOCK },
            { apex: 'Date.isLeapYear(2000)', expect: 'true' }
        ]
    },
    {
        about: 'Datetimes are instants shown in the zone of the user',
        doc: `${reference}apex_methods_system_datetime.htm`,
        probes: [
            { apex: 'Datetime.newInstance(1706720707045L)', expect: '2024-01-31 09:05:07' },
            { apex: 'Datetime.now()', expect: '2024-01-31 09:05:07', localOnly: CLOCK },
            { apex: 'Datetime.newInstance(1706720707045L).getTime()', expect: '1706720707045' },
            { apex: 'Datetime.newInstance(2024, 7, 1, 10, 0, 0).hourGmt()', expect: '17' },
            { apex: 'Datetime.newInstanceGmt(2024, 7, 1, 10, 0, 0).hour()', expect: '3' },
            { apex: `Datetime.newInstance(2007, 3, 16, 18, 0, 0).format('MM/dd/yyyy')`, expect: '03/16/2007' },
            {
                apex: `Datetime.newInstanceGmt(2010, 10, 14, 13, 9, 7).format('yyyy.MM.dd HH:mm:ss z', 'America/New_York')`,
                expect: '2010.10.14 09:09:07 EDT'
            },
            {
                apex: `Datetime.newInstance(1706720707045L).formatGmt('yyyy-MM-dd\\'T\\'HH:mm:ss.SSS\\'Z\\'')`,
                expect: '2024-01-31T17:05:07.045Z'
            },
            {
                apex: `Datetime.newInstance(1706720707045L).format('EEEE, MMMM d, yyyy h:mm a')`,
                expect: 'Wednesday, January 31, 2024 9:05 AM'
            },
            {
                apex: `Datetime.newInstance(1706720707045L).format('yyyy-MM-dd\\'T\\'HH:mm:ssZ')`,
                expect: '2024-01-31T09:05:07-0800'
            },
            { apex: `Datetime.newInstance(1706720707045L).format('u D XXX')`, expect: '3 31 -08:00' },
            { apex: 'Datetime.newInstance(1706720707045L).format()', expect: '1/31/2024, 9:05 AM' },
            { apex: 'Datetime.newInstance(1706720707045L).addMonths(1).date()', expect: '2024-02-29 00:00:00' },
            { apex: 'Datetime.newInstance(1706720707045L).addHours(8).day()', expect: '31' },
            { apex: 'Datetime.newInstance(1706720707045L).addHours(8).dayGmt()', expect: '1' },
            { apex: `Datetime.valueOf('2024-03-04 05:06:07').getTime()`, expect: '1709557567000' },
            { apex: `Datetime.valueOfGmt('2024-03-04 05:06:07').getTime()`, expect: '1709528767000' },
            { apex: `Datetime.valueOf('soon')`, expect: '! System.TypeException: Invalid date/time: soon' },
            { apex: `Datetime.parse('10/14/2011 11:46 AM')`, expect: '2011-10-14 11:46:00' },
            {
                apex: 'Datetime.newInstance(1706720707045L).isSameDay(Datetime.newInstance(1706720707045L).addHours(14))',
                expect: 'true'
            },
            { apex: 'Datetime.newInstance(1706720707045L).time()', expect: '09:05:07.045Z' }
        ]
    },
    {
        about: 'Times wrap at midnight and zones know their offsets',
        doc: `${reference}apex_methods_system_time.htm`,
        probes: [
            { apex: 'Time.newInstance(18, 30, 2, 20)', expect: '18:30:02.020Z' },
            { apex: 'Time.newInstance(23, 30, 0, 0).addHours(2)', expect: '01:30:00.000Z' },
            { apex: 'Time.newInstance(1, 2, 3, 4).millisecond()', expect: '4' },
            {
                apex: `TimeZone.getTimeZone('America/New_York').getOffset(Datetime.newInstanceGmt(2012, 10, 23))`,
                expect: '-14400000'
            },
            { apex: 'UserInfo.getTimeZone().getID()', expect: 'America/Los_Angeles' },
            {
                apex: 'UserInfo.getTimeZone().getDisplayName()',
                expect: '(GMT-08:00) Pacific Standard Time (America/Los_Angeles)'
            }
        ]
    }
];
