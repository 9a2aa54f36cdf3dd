import { api, LightningElement, wire } from 'lwc';
import LOCALE from '@salesforce/i18n/locale';
import TIME_ZONE from '@salesforce/i18n/timeZone';
import changes from '@salesforce/apex/ShipmentTimelineController.changes';
import page from '@salesforce/apex/ShipmentTimelineController.page';
import summary from '@salesforce/apex/ShipmentTimelineController.summary';
import { CurrentPageReference, NavigationMixin } from 'lightning/navigation';
import { SyncNews } from 'c/syncNews';
import { TimelineData, type Api } from 'c/timelineData';
import { decodeFilter, encodeFilter, NO_FILTER, type Filter } from 'c/timelineFilter';
import { labels } from 'c/timelineLabels';
import { recall, remember } from 'c/timelineMemory';
import { SORTS, type Item, type SortName } from 'c/timelineOrders';
import { panelLabels } from 'c/timelinePanelLabels';
import { LIST_STEP, present, todayRange, type Presented } from 'c/timelinePresenter';
import type { Range } from 'c/timelineScale';
import { format } from 'c/timelineTexts';
import type { Viewer } from 'c/timelineTime';
import type { ZoneMode } from 'c/timelineView';

const PANEL_WIDTH = 432;
/** Part of an address that holds a filter. */
const ADDRESS = 'shipline__parcels';
/** The CRM is updated in a transaction after the one that tells of it; a second look finds it. */
const RHYTHM = { every: 60_000, afterEvent: [1_500, 10_000] };
const API: Api = { summary, page, changes };
const VIEWER: Viewer = { locale: LOCALE, zone: TIME_ZONE };

/** State of the timeline and what it loads; what people do with it is in shipmentTimeline. */
export default class TimelineHost extends NavigationMixin(LightningElement) {
    @api recordId = '';
    @api objectApiName = '';
    @api zoom = 'fourWeeks';
    @api sort: SortName = 'attention';
    @api silenceDays = 2;
    @api hideKey = false;
    labels = { ...labels, ...panelLabels };
    data = new TimelineData(API, () => this.redraw());
    view: Presented | null = null;
    filter: Filter = NO_FILTER;
    zoneMode: ZoneMode = 'mine';
    panelStyle = '';
    announcement = '';
    isKeyHidden = false;
    effectiveSort: SortName = 'attention';
    @wire(CurrentPageReference)
    protected pageReference: { state?: Record<string, string | undefined> } | null = null;
    protected width = 0;
    protected range: Range | null = null;
    protected asList = false;
    protected toggled: ReadonlySet<string> = new Set();
    protected listLimit = LIST_STEP;
    protected selectedId = '';
    private live = new SyncNews(() => this.poll(), RHYTHM);
    private observer: ResizeObserver | null = null;

    connectedCallback(): void {
        this.recallChoices();
        this.load();
    }

    disconnectedCallback(): void {
        this.live.stop();
        this.observer?.disconnect();
        this.observer = null;
    }

    renderedCallback(): void {
        const root = this.template?.querySelector('.timeline');
        if (root && !this.observer) {
            this.observer = new ResizeObserver(([entry]) => this.resize(entry?.contentRect.width ?? 0));
            this.observer.observe(root);
        }
    }

    get rootClass(): string {
        return this.view?.isPhone ? 'timeline phone' : 'timeline';
    }
    get liveClass(): string {
        return this.data.isStale ? 'dot paused' : 'dot';
    }
    get lanesVariant(): string {
        return this.view?.isList ? 'neutral' : 'brand';
    }
    get listVariant(): string {
        return this.view?.isList ? 'brand' : 'neutral';
    }
    get panelItem(): Item | null {
        return this.view?.items.find(({ parcel }) => parcel.id === this.selectedId) ?? null;
    }
    get panelSiblings(): readonly Item[] {
        const groups = this.view?.screen.groups ?? [];
        return groups.find((group) => group.items.some(({ parcel }) => parcel.id === this.selectedId))?.items ?? [];
    }
    get panelPosition(): number {
        return this.panelSiblings.findIndex(({ parcel }) => parcel.id === this.selectedId) + 1;
    }

    protected get shownRange(): Range {
        return this.view?.range ?? { from: 0, to: 28 };
    }
    protected get everything(): Range {
        return this.aroundToday('all');
    }

    protected aroundToday(zoom: string): Range {
        return todayRange(this.data, this.view?.items ?? [], zoom, VIEWER);
    }

    /** What the address says comes first, then what was remembered, then what the admin set. */
    private recallChoices(): void {
        const kept = recall(this.objectApiName);
        this.filter = decodeFilter(this.pageReference?.state?.[ADDRESS] ?? kept.filter);
        this.effectiveSort = SORTS.find((name) => name === kept.sort) ?? this.sort;
        this.zoneMode = (['mine', 'origin', 'destination'] as const).find((mode) => mode === kept.zoneMode) ?? 'mine';
        this.asList = kept.asList ?? false;
        this.isKeyHidden = kept.isKeyHidden ?? this.hideKey;
    }

    /** Remembers choices, without the text searched for, which is of the moment. */
    protected keepChoices(): void {
        remember(this.objectApiName, {
            filter: encodeFilter({ ...this.filter, text: '' }),
            sort: this.effectiveSort,
            zoneMode: this.zoneMode,
            asList: this.asList,
            isKeyHidden: this.isKeyHidden
        });
    }

    /** Copies an address that shows the same parcels to whoever may see them. */
    protected async copyLink(): Promise<void> {
        const filter = encodeFilter(this.filter);
        const path = await this[NavigationMixin.GenerateUrl]({
            type: 'standard__recordPage',
            attributes: { recordId: this.recordId, objectApiName: this.objectApiName, actionName: 'view' },
            state: filter === '' ? {} : { [ADDRESS]: filter }
        });
        this.copy(new URL(path, window.location.origin).href);
    }

    protected async load(): Promise<void> {
        await this.data.start(this.recordId, Number(this.silenceDays));
        this.data.ask(this.filter, VIEWER.zone);
        await this.live.start(this.data.channel);
    }

    protected async poll(): Promise<void> {
        const changed = document.hidden || this.data.isLoading ? 0 : await this.data.poll();
        if (changed > 0) {
            this.announcement = changed === 1 ? labels.UpdatedOne : format(labels.Updated, changed);
        }
    }

    protected setFilter(change: Partial<Filter>): void {
        this.filter = { ...this.filter, ...change };
        this.listLimit = LIST_STEP;
        this.redraw();
        this.keepChoices();
        this.data.ask(this.filter, VIEWER.zone);
    }

    protected moveTo(range: Range | null): void {
        this.range = range;
        this.redraw();
    }

    protected resize(width: number): void {
        if (Math.abs(width - this.width) >= 1) {
            this.width = width;
            this.redraw();
        }
    }

    protected redraw(): void {
        this.view = present(this.data, {
            viewer: VIEWER,
            width: this.width,
            filter: this.filter,
            sort: this.effectiveSort,
            zoom: this.zoom,
            range: this.range,
            zoneMode: this.zoneMode,
            asList: this.asList,
            isKeyHidden: this.isKeyHidden,
            toggled: this.toggled,
            listLimit: this.listLimit,
            selectedId: this.selectedId,
            silenceDays: Number(this.silenceDays),
            isOneOrder: this.objectApiName.endsWith('ShipStation_Order__c')
        });
    }

    protected placeOf(anchor: number, bottom: number): string {
        const root = this.template?.querySelector('.timeline')?.getBoundingClientRect();
        const left = Math.max(0, Math.min(anchor + 200, this.width - PANEL_WIDTH));
        return this.view?.isPhone || !root ? '' : `left: ${left}px; top: ${bottom - root.top + 4}px`;
    }

    protected copy(text: string): void {
        navigator.clipboard.writeText(text).then(
            () => {
                this.announcement = panelLabels.Copied;
            },
            () => {
                this.announcement = panelLabels.CopyFailed;
            }
        );
    }
}
