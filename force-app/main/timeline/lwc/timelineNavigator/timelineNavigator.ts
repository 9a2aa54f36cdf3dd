import { api, LightningElement } from 'lwc';
import { hasDates, type Filter } from 'c/timelineFilter';
import { filterLabels } from 'c/timelineFilterLabels';
import { labels } from 'c/timelineLabels';
import { barsOf, monthsOf, percent, resized, type Overview } from 'c/timelineOverview';
import { dayText, ZOOMS, type Range } from 'c/timelineScale';
import { phrase } from 'c/timelineState';
import { format, say } from 'c/timelineTexts';
import type { Viewer } from 'c/timelineTime';
import { words } from 'c/timelineWords';

type Grip = 'from' | 'to' | 'window';
const STEPS: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1, PageDown: -7, PageUp: 7 };

/** Dates, zoom, and all parcels by week with the shown dates as a window. */
export default class TimelineNavigator extends LightningElement {
    @api range!: Range;
    @api filter!: Filter;
    @api overview!: Overview;
    @api viewer!: Viewer;
    @api hideOverview = false;
    labels = { ...labels, ...words, ...filterLabels };
    showsDates = false;
    private drag: { grip: Grip; x: number; range: Range } | null = null;

    get dates(): string {
        return format(filterLabels.DaysRange, this.text(this.range.from), this.text(this.range.to - 1));
    }
    get datesVariant(): string {
        return hasDates(this.filter) ? 'brand-outline' : 'base';
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
        return !this.hideOverview && this.overview.weeks.length > 0;
    }
    get overviewLabel(): string {
        const { weeks, first, last } = this.overview;
        const troubled = weeks.filter((week) => week.hasProblem).length;
        return format(labels.Overview, this.text(first), this.text(last), troubled);
    }
    get bars(): unknown[] {
        return barsOf(this.overview, this.range);
    }
    get months(): unknown[] {
        return monthsOf(this.overview, this.viewer);
    }
    get windowStyle(): string {
        const left = percent(this.overview, this.range.from);
        return `left: ${left}%; width: ${Math.max(1, percent(this.overview, this.range.to) - left)}%`;
    }
    /** The two ends of the window, as sliders. */
    get ends(): unknown[] {
        const { first, last } = this.overview;
        const end = (name: 'from' | 'to', day: number, label: string, side: string): unknown => ({
            name,
            label,
            side,
            now: day,
            min: first,
            max: last,
            text: this.text(name === 'to' ? day - 1 : day)
        });
        return [
            end('from', this.range.from, labels.WindowStart, 'grip start'),
            end('to', this.range.to, labels.WindowEnd, 'grip end')
        ];
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
    handleDatesToggle(): void {
        this.showsDates = !this.showsDates;
    }
    handleDatesKey(event: KeyboardEvent): void {
        if (event.key === 'Escape' && this.showsDates) {
            event.stopPropagation();
            this.showsDates = false;
            this.template?.querySelector<HTMLElement & { focus(): void }>('.dates-button')?.focus();
        }
    }
    handleDates(event: CustomEvent<Partial<Filter>>): void {
        this.tell('dates', event.detail);
    }

    /** A click beside the window brings that day into the middle. */
    handleOverview(event: MouseEvent): void {
        const middle = (this.range.from + this.range.to) / 2;
        const share = (this.dayAt(event) - middle) / (this.range.to - this.range.from);
        if (Math.abs(share) > 0.5) {
            this.tell('pan', { share });
        }
    }
    handleGrab(event: PointerEvent): void {
        const target = event.currentTarget as HTMLElement;
        target.setPointerCapture(event.pointerId);
        this.drag = { grip: target.dataset.grip as Grip, x: event.clientX, range: this.range };
        event.stopPropagation();
    }
    handleDrag(event: PointerEvent): void {
        if (this.drag) {
            const { grip, x, range } = this.drag;
            const { first, last } = this.overview;
            const by = Math.round(((event.clientX - x) / this.width) * (last - first));
            this.tell(
                'range',
                grip === 'window'
                    ? { from: range.from + by, to: range.to + by }
                    : resized(range, grip, by, this.overview)
            );
        }
    }
    handleDrop(): void {
        this.drag = null;
    }
    handleGripKey(event: KeyboardEvent): void {
        const by = STEPS[event.key];
        if (by !== undefined) {
            event.preventDefault();
            const grip = (event.currentTarget as HTMLElement).dataset.grip as 'from' | 'to';
            this.tell('range', resized(this.range, grip, by, this.overview));
        }
    }

    private get width(): number {
        return this.template?.querySelector('.overview')?.getBoundingClientRect().width || 1;
    }

    private dayAt(event: MouseEvent): number {
        const box = (event.currentTarget as HTMLElement).getBoundingClientRect();
        const { first, last } = this.overview;
        return first + ((event.clientX - box.left) / (box.width || 1)) * (last - first);
    }

    private text(day: number): string {
        return dayText(day, this.viewer);
    }

    private tell(name: string, detail: unknown): void {
        this.dispatchEvent(new CustomEvent(name, { detail }));
    }
}
