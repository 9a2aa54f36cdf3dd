import { api, LightningElement } from 'lwc';
import type { Day } from 'c/timelineData';
import { labels } from 'c/timelineLabels';
import { words } from 'c/timelineWords';
import { dayText, ZOOMS, type Range } from 'c/timelineScale';
import { phrase } from 'c/timelineState';
import { format, say } from 'c/timelineTexts';
import { dayNumber, weekday, type Viewer } from 'c/timelineTime';

const PROBLEMS = new Set(['Lost', 'Exception', 'Delayed', 'Delivery Attempted']);
const HEIGHT = 30;
const AHEAD = 14;

/** Dates, zoom, and all parcels by week with the shown dates as a window. */
export default class TimelineNavigator extends LightningElement {
    @api range!: Range;
    @api days: readonly Day[] = [];
    @api now = 0;
    @api viewer!: Viewer;
    @api hideOverview = false;
    labels = { ...labels, ...words };

    get dates(): string {
        return `${dayText(this.range.from, this.viewer)} – ${dayText(this.range.to - 1, this.viewer)}`;
    }

    get zoomLabel(): string {
        const zoom = ZOOMS.find((one) => one.days === this.range.to - this.range.from);
        return say(phrase(zoom?.label ?? 'ZoomAll'));
    }

    get zoomItems(): unknown[] {
        const days = this.range.to - this.range.from;
        return ZOOMS.map((zoom) => ({ value: zoom.name, label: say(phrase(zoom.label)), checked: zoom.days === days }));
    }

    get showsOverview(): boolean {
        return !this.hideOverview && this.days.length > 0;
    }

    get overviewLabel(): string {
        const troubled = this.weeks.filter((week) => week.hasProblem).length;
        return format(labels.Overview, dayText(this.first, this.viewer), dayText(this.last, this.viewer), troubled);
    }

    /** Bars in percent of the width. */
    get bars(): unknown[] {
        const most = Math.max(1, ...this.weeks.map((week) => week.count));
        return this.weeks.map((week) => ({
            key: String(week.day),
            style: `left: ${this.percent(week.day)}%; height: ${Math.max(4, Math.round((week.count / most) * HEIGHT))}px`,
            className: week.day + 7 > this.range.from && week.day < this.range.to ? 'week shown' : 'week',
            hasProblem: week.hasProblem
        }));
    }

    get windowStyle(): string {
        const left = Math.max(0, this.percent(this.range.from));
        const right = Math.min(100, this.percent(this.range.to));
        return `left: ${left}%; width: ${Math.max(1, right - left)}%`;
    }

    handleEarlier(): void {
        this.tell('pan', { share: -0.5 });
    }
    handleLater(): void {
        this.tell('pan', { share: 0.5 });
    }
    handleToday(): void {
        this.tell('today', {});
    }
    handleIn(): void {
        this.tell('zoom', { direction: -1 });
    }
    handleOut(): void {
        this.tell('zoom', { direction: 1 });
    }
    handleZoom(event: CustomEvent<{ value: string }>): void {
        this.tell('zoom', { name: event.detail.value });
    }

    /** A click on the overview brings its day into the middle. */
    handleOverview(event: MouseEvent): void {
        const box = (event.currentTarget as HTMLElement).getBoundingClientRect();
        const day = this.first + ((event.clientX - box.left) / box.width) * (this.last - this.first);
        const middle = (this.range.from + this.range.to) / 2;
        this.tell('pan', { share: (day - middle) / (this.range.to - this.range.from) });
    }

    private get first(): number {
        const oldest = this.days.at(-1)?.day;
        const day = oldest === undefined ? this.range.from : Math.floor(Date.parse(oldest) / 86_400_000);
        return Math.min(day - weekday(day), this.range.from);
    }

    private get last(): number {
        return Math.max(dayNumber(this.now, this.viewer.zone) + AHEAD, this.range.to);
    }

    private get weeks(): { day: number; count: number; hasProblem: boolean }[] {
        const weeks = new Map<number, { day: number; count: number; hasProblem: boolean }>();
        for (const { day, count, status } of this.days) {
            const number = Math.floor(Date.parse(day) / 86_400_000);
            const monday = number - weekday(number);
            const week = weeks.get(monday) ?? { day: monday, count: 0, hasProblem: false };
            weeks.set(monday, {
                day: monday,
                count: week.count + count,
                hasProblem: week.hasProblem || PROBLEMS.has(status)
            });
        }
        return [...weeks.values()];
    }

    private percent(day: number): number {
        return Math.round(((day - this.first) / (this.last - this.first)) * 10_000) / 100;
    }

    private tell(name: string, detail: unknown): void {
        this.dispatchEvent(new CustomEvent(name, { detail }));
    }
}
