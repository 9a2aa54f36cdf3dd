import details from '@salesforce/apex/ShipmentTimelineController.details';
import { NavigationMixin } from 'lightning/navigation';
import type { OneOf } from 'c/timelineChoices';
import { problemOf } from 'c/timelineData';
import { NO_FILTER, type Filter } from 'c/timelineFilter';
import TimelineHost from 'c/timelineHost';
import type { SortName } from 'c/timelineOrders';
import { panelLabels } from 'c/timelinePanelLabels';
import { readDetails, type Details } from 'c/timelinePanelView';
import { trackingAddress, type RawParcel } from 'c/timelineParcel';
import { LIST_STEP } from 'c/timelinePresenter';
import { panned, stepOf, zoomed, ZOOMS, type Range } from 'c/timelineScale';
import type { ZoneMode } from 'c/timelineView';

interface OpenDetail {
    readonly id: string;
    readonly anchor: number;
    readonly bottom: number;
}

/** Every parcel of a record on a time axis: what people do with it. */
export default class ShipmentTimeline extends TimelineHost {
    details: Details | null = null;
    showsHelp = false;
    /** Code of why details are missing; the panel then shows what the lane knows. */
    detailsProblem = '';

    // ------------------------------------------------------------ filters

    handleTile(event: CustomEvent<{ tile: Filter['tile'] }>): void {
        const { tile } = event.detail;
        this.setFilter({ tile: tile === this.filter.tile ? 'all' : tile, kinds: [] });
    }
    handleFilter(event: CustomEvent<Partial<Filter>>): void {
        this.setFilter(event.detail);
    }
    /** Days that were filtered by are also the days to be seen. */
    handleDates(event: CustomEvent<Partial<Filter>>): void {
        this.setFilter(event.detail);
        const { from, to } = this.filter;
        if (from !== null && to !== null && from <= to) {
            this.moveTo({ from, to: to + 1 });
        }
    }
    handleClear(): void {
        this.setFilter({ ...NO_FILTER });
    }
    handleChoose(event: CustomEvent<{ name: OneOf['name']; value: string }>): void {
        const { name, value } = event.detail;
        if (name === 'sort') {
            this.effectiveSort = value as SortName;
        } else {
            this.zoneMode = value as ZoneMode;
        }
        this.keepChoices();
        this.redraw();
    }
    handleMenu(event: CustomEvent<{ value: string }>): void {
        switch (event.detail.value) {
            case 'key':
                this.isKeyHidden = !this.isKeyHidden;
                break;
            case 'help':
                this.handleHelp();
                break;
            case 'voided':
                this.setFilter({ showVoided: !this.filter.showVoided });
                break;
            default:
                this.copyLink();
        }
        this.keepChoices();
        this.redraw();
    }

    // ------------------------------------------------------------ dates

    handlePan(event: CustomEvent<{ share: number }>): void {
        this.moveTo(panned(this.shownRange, event.detail.share));
    }
    handleToday(): void {
        const { from, to } = this.shownRange;
        this.moveTo(zoomed(this.aroundToday(this.zoom), to - from));
    }
    handleZoom(event: CustomEvent<{ direction?: -1 | 1; name?: string; share?: number }>): void {
        const { direction, name, share } = event.detail;
        const { from, to } = this.shownRange;
        const days = ZOOMS.find((one) => one.name === name)?.days ?? stepOf(to - from, direction ?? 1);
        this.moveTo(name === 'all' ? this.everything : zoomed(this.shownRange, days, share));
    }
    handleRange(event: CustomEvent<Range>): void {
        this.moveTo(event.detail);
    }
    handleEarlier(): void {
        this.moveTo(panned(this.shownRange, -1));
    }
    handleEverything(): void {
        this.moveTo(this.everything);
    }

    // ------------------------------------------------------------ rows and details

    handleToggle(event: CustomEvent<{ key: string }>): void {
        const key = event.detail.key.replace(/^order /, '');
        const toggled = new Set(this.toggled);
        if (!toggled.delete(key)) {
            toggled.add(key);
        }
        this.toggled = toggled;
        this.redraw();
    }
    async handleOpen(event: CustomEvent<OpenDetail>): Promise<void> {
        const { id, anchor, bottom } = event.detail;
        this.selectedId = id;
        this.details = null;
        this.detailsProblem = '';
        this.panelStyle = this.placeOf(anchor, bottom);
        this.redraw();
        try {
            const found = (await details({ shipmentId: id })) as RawParcel;
            if (id === this.selectedId) {
                this.details = readDetails(found);
            }
        } catch (error) {
            this.detailsProblem = id === this.selectedId ? problemOf(error).code : '';
        }
    }
    handleClose(): void {
        this.selectedId = '';
        this.redraw();
        this.template?.querySelector<HTMLElement & { focusRow(): void }>('c-timeline-grid')?.focusRow();
    }
    handleRecord(event: CustomEvent<{ id: string }>): void {
        this[NavigationMixin.Navigate]({
            type: 'standard__recordPage',
            attributes: { recordId: event.detail.id, actionName: 'view' }
        });
    }
    handleCopyNumber(event: CustomEvent<{ id: string }>): void {
        this.copy(this.data.parcels.get(event.detail.id)?.tracking ?? '');
    }
    handleTrack(event: CustomEvent<{ id: string }>): void {
        const parcel = this.data.parcels.get(event.detail.id);
        const address = parcel ? trackingAddress(parcel) : null;
        if (address !== null) {
            window.open(address, '_blank', 'noopener');
        }
    }
    handleSay(event: CustomEvent<{ text: string }>): void {
        this.announcement = event.detail.text;
    }
    handleHelp(): void {
        this.showsHelp = !this.showsHelp;
    }
    handleSearch(): void {
        this.template?.querySelector<HTMLElement & { focusSearch(): void }>('c-timeline-bar')?.focusSearch();
    }

    // ------------------------------------------------------------ loading and views

    handleRefresh(): void {
        this.poll();
    }
    handleMore(): void {
        this.data.more();
    }
    handleMoreRows(): void {
        this.listLimit += LIST_STEP;
        this.redraw();
    }
    handleLanes(): void {
        this.asList = false;
        this.keepChoices();
        this.redraw();
    }
    handleList(): void {
        this.asList = true;
        this.keepChoices();
        this.redraw();
    }
    handleHealth(): void {
        this.openTab(this.data.freshness?.healthTab);
    }
    handleMessage(event: CustomEvent<{ name: string }>): void {
        switch (event.detail.name) {
            case 'retry':
                this.load();
                break;
            case 'clear':
                this.setFilter({ ...NO_FILTER });
                break;
            case 'dates':
                this.handleEverything();
                break;
            case 'setup':
                this.openTab(this.data.freshness?.setupTab);
                break;
            case 'request':
                this.copy(panelLabels.RequestText);
                break;
            default:
                this.copy(`${this.view?.message?.code ?? ''} ${this.data.problem?.message ?? ''}`);
        }
    }

    private openTab(apiName: string | null | undefined): void {
        this[NavigationMixin.Navigate]({ type: 'standard__navItemPage', attributes: { apiName: apiName ?? '' } });
    }
}
