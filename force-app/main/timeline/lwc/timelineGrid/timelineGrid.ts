import { api, LightningElement } from 'lwc';
import { keyAction } from 'c/timelineKeys';
import { labels } from 'c/timelineLabels';
import { storyOf } from 'c/timelineLane';
import { sliceOf, topOf, type Row, type Slice } from 'c/timelineOrders';
import type { Axis, Scale } from 'c/timelineScale';
import { format, say } from 'c/timelineTexts';
import { show, type Viewer } from 'c/timelineTime';
import { inZone, rowView, type OrderRow, type ParcelRow, type Table, type ViewContext } from 'c/timelineView';

const VIEW_HEIGHT = 640;
const ZOOM_MS = 150;
const MOVES_ROWS: ReadonlySet<string> = new Set(['pan', 'zoom', 'today', 'toggle']);

/** The table of orders and parcels with their lanes; only rows in view are drawn. */
export default class TimelineGrid extends LightningElement {
    @api table!: Table;
    @api isNarrow = false;
    labels = labels;
    private scrollTop = 0;
    private activeKey = '';
    /** The mark that was read last on the active row; -1 for the row itself. */
    private mark = -1;
    private wantsFocus = false;
    private zoomedAt = -ZOOM_MS;
    private dragFrom: number | null = null;

    /** Puts the focus back on the row it was opened from. */
    @api
    focusRow(): void {
        this.wantsFocus = true;
        this.scrollTop += 0.001;
    }

    renderedCallback(): void {
        if (this.wantsFocus) {
            this.wantsFocus = false;
            this.template?.querySelector<HTMLElement>(`[data-key="${this.active}"]`)?.focus();
        }
    }

    get active(): string {
        return this.rows.some((row) => row.key === this.activeKey) ? this.activeKey : (this.rows[0]?.key ?? '');
    }

    get slice(): Slice {
        return sliceOf(this.rows, this.scrollTop, VIEW_HEIGHT);
    }

    get drawn(): (OrderRow | ParcelRow)[] {
        const { slice } = this;
        const context = { ...this.context, activeKey: this.active };
        return slice.rows.map((row, index) => rowView(row, slice.first + index, context));
    }

    get rowCount(): number {
        return this.rows.length + 1;
    }

    get before(): string {
        return `height: ${this.slice.before}px`;
    }

    get after(): string {
        return `height: ${this.slice.after}px`;
    }

    get gridClass(): string {
        return this.isNarrow ? 'grid narrow' : 'grid';
    }

    get axis(): Axis {
        return this.table.axis;
    }

    get todayStyle(): string {
        const [from, to] = this.table.today;
        return to - from < 1 ? `left: ${from}px` : `left: ${from}px; width: ${to - from}px; opacity: 0.25`;
    }

    get pillStyle(): string {
        const [from, to] = this.table.today;
        return `left: ${(from + to) / 2}px`;
    }

    get todayText(): string {
        const [from, to] = this.table.today;
        return to - from >= 1 ? labels.TodayZones : format(labels.TodayAt, show(this.context.now, 'time', this.viewer));
    }

    handleScroll(event: Event): void {
        const box = event.target as HTMLElement;
        this.scrollTop = box.scrollTop;
        if (box.scrollTop + box.clientHeight > box.scrollHeight * 0.9) {
            this.tell('more', {});
        }
    }

    handleToggle(event: Event): void {
        event.stopPropagation();
        this.tell('toggle', { key: keyOf(event) });
    }

    handleOpen(event: Event): void {
        this.activeKey = keyOf(event);
        this.open(this.activeKey);
    }

    handleFocus(event: Event): void {
        if (this.activeKey !== keyOf(event)) {
            this.mark = -1;
        }
        this.activeKey = keyOf(event);
    }

    handleRecord(event: Event): void {
        event.preventDefault();
        event.stopPropagation();
        const { id } = (event.currentTarget as HTMLElement).dataset;
        this.tell('record', { id });
    }

    handleWheel(event: WheelEvent): void {
        if (event.ctrlKey || event.metaKey) {
            event.preventDefault();
            // A pinch tells many turns of the wheel; one step for each would rush through all of them.
            if (event.timeStamp - this.zoomedAt > ZOOM_MS) {
                this.zoomedAt = event.timeStamp;
                this.tell('zoom', { direction: event.deltaY > 0 ? 1 : -1, share: this.shareAt(event.clientX) });
            }
        }
    }

    handleDragStart(event: PointerEvent): void {
        this.dragFrom = event.clientX;
    }

    handleDragEnd(event: PointerEvent): void {
        const moved = this.dragFrom === null ? 0 : this.dragFrom - event.clientX;
        this.dragFrom = null;
        if (Math.abs(moved) > 8) {
            this.tell('pan', { share: moved / this.scale.width });
        }
    }

    handleKey(event: KeyboardEvent): void {
        if ((event.target as HTMLElement).tagName === 'A' && event.key === 'Enter') {
            return;
        }
        if (event.key === 'ArrowLeft' && this.mark >= 0) {
            event.preventDefault();
            this.readMark(-1);
            return;
        }
        const action = keyAction(event, this.rows, this.active);
        if (!action) {
            return;
        }
        event.preventDefault();
        switch (action.kind) {
            case 'move':
                this.moveTo(action.key);
                break;
            case 'mark':
                this.readMark(1);
                break;
            case 'open':
                this.open(action.key);
                break;
            default:
                // Other dates and orders move rows about, and a row that is moved loses the focus.
                this.wantsFocus = MOVES_ROWS.has(action.kind);
                this.tell(action.kind, action.detail);
        }
    }

    /** Goes along what happened to the parcel, sentence by sentence, which are spoken. */
    private readMark(by: number): void {
        const row = this.rows.find((one) => one.key === this.active);
        if (row?.kind === 'parcel') {
            const story = storyOf(row.item.parcel, row.item.state, inZone(row.item.parcel, this.context));
            this.mark = Math.max(-1, Math.min(story.length - 1, this.mark + by));
            this.tell('say', { text: say(story[this.mark] ?? row.item.state.verdict) });
        }
    }

    /** Where a point lies on the axis, from 0 to 1. */
    private shareAt(clientX: number): number {
        const box = this.template?.querySelector('.axis')?.getBoundingClientRect();
        return box ? Math.max(0, Math.min(1, (clientX - box.left) / (box.width || 1))) : 0.5;
    }

    private moveTo(key: string): void {
        this.mark = -1;
        this.activeKey = key;
        this.wantsFocus = true;
        const box = this.template?.querySelector('.scroller');
        const top = topOf(this.rows, key);
        if (box && (top < box.scrollTop || top + 50 > box.scrollTop + box.clientHeight)) {
            box.scrollTop = Math.max(0, top - box.clientHeight / 2);
            this.scrollTop = box.scrollTop;
        }
    }

    private open(key: string): void {
        const row = this.drawn.find((one) => one.key === key);
        if (row && !row.isOrder) {
            const element = this.template?.querySelector(`[data-key="${key}"]`);
            this.tell('open', { id: row.id, anchor: row.anchor, bottom: element?.getBoundingClientRect().bottom ?? 0 });
        } else if (row) {
            this.tell('toggle', { key });
        }
    }

    private get rows(): readonly Row[] {
        return this.table.rows;
    }

    private get context(): ViewContext {
        return this.table.context;
    }

    private get scale(): Scale {
        return this.context.scale;
    }

    private get viewer(): Viewer {
        return this.context.viewer;
    }

    private tell(name: string, detail: unknown): void {
        this.dispatchEvent(new CustomEvent(name, { detail }));
    }
}

function keyOf(event: Event): string {
    return (event.currentTarget as HTMLElement).dataset.key ?? '';
}
