/**
 * Time and TimeZone.
 */
import { current } from '../../platform/context.ts';
import { isZone, zoneOffset } from '../../platform/zones.ts';
import type { ApexDatetime } from '../../runtime/datetime.ts';
import { zoneName } from '../../runtime/format.ts';
import { ApexTime } from '../../runtime/time.ts';
import { platformClass } from '../declare.ts';
import type { Implementation } from '../declare.ts';
import { REFERENCE, required, strict, strictStatic } from './support.ts';

const add = (unit: number): Implementation =>
    strict((self: ApexTime, count: number) => new ApexTime(self.ms + count * unit));

platformClass('System.Time', {
    doc: `${REFERENCE}apex_methods_system_time.htm`,
    members: {
        'static Time newInstance(Integer hour, Integer minute, Integer second, Integer millisecond)': strictStatic(
            ApexTime.of
        ),
        'Time addHours(Integer hours)': add(3_600_000),
        'Time addMinutes(Integer minutes)': add(60_000),
        'Time addSeconds(Integer seconds)': add(1000),
        'Time addMilliseconds(Integer milliseconds)': add(1),
        'Integer hour()': (self: ApexTime) => self.hour(),
        'Integer minute()': (self: ApexTime) => self.minute(),
        'Integer second()': (self: ApexTime) => self.second(),
        'Integer millisecond()': (self: ApexTime) => self.millisecond(),
        'String toString()': (self: ApexTime) => self.toString()
    }
});

/** A System.TimeZone. */
export class TimeZoneValue {
    static readonly apexName = 'System.TimeZone';
    /** `America/Los_Angeles`. */
    readonly id: string;

    /** An unknown id stands for GMT, as in java.util.TimeZone.getTimeZone. */
    constructor(id: string) {
        this.id = isZone(id) ? id : 'GMT';
    }

    offsetAt(ms: number): number {
        return zoneOffset(ms, this.id);
    }

    apexEquals(other: unknown): boolean {
        return other instanceof TimeZoneValue && other.id === this.id;
    }

    apexHash(): unknown {
        return `Z${this.id}`;
    }

    toString(): string {
        return this.id;
    }
}

/** `(GMT-08:00) Pacific Standard Time (America/Los_Angeles)`, as the platform lists its zones. */
function displayName(self: TimeZoneValue): string {
    const now = current().org.clock.now();
    const minutes = Math.round(Math.abs(self.offsetAt(now)) / 60_000);
    const sign = self.offsetAt(now) < 0 ? '-' : '+';
    const clock = [Math.floor(minutes / 60), minutes % 60].map((number) => String(number).padStart(2, '0')).join(':');
    return `(GMT${sign}${clock}) ${zoneName({ ms: now, zone: self.id }, 'long')} (${self.id})`;
}

platformClass('System.TimeZone', {
    doc: `${REFERENCE}apex_methods_system_timezone.htm`,
    members: {
        'static System.TimeZone getTimeZone(String id)': (id: string) => new TimeZoneValue(required(id)),
        'String getID()': (self: TimeZoneValue) => self.id,
        'String getDisplayName()': displayName,
        'Integer getOffset(Datetime at)': strict((self: TimeZoneValue, at: ApexDatetime) => self.offsetAt(at.ms)),
        'String toString()': (self: TimeZoneValue) => self.id
    }
});
