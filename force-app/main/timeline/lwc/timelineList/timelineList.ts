import { api, LightningElement } from 'lwc';
import { laneOf, spanOf } from 'c/timelineLane';
import type { Item, OrderGroup } from 'c/timelineOrders';
import { scaleOf } from 'c/timelineScale';
import { say } from 'c/timelineTexts';
import { dayNumber, show } from 'c/timelineTime';
import { serviceName } from 'c/timelineParcel';
import { wordTone } from 'c/timelineMarks';
import { linkView, noteText, numberedText, orderFacts, type ViewContext } from 'c/timelineView';
import { labels } from 'c/timelineLabels';

const SIDE = 48;

/** Parcels as a list: open ones with a track on their own scale, finished ones in three lines. */
export default class TimelineList extends LightningElement {
    @api groups: readonly OrderGroup[] = [];
    @api context!: ViewContext;
    @api width = 360;

    get orders(): unknown[] {
        return this.groups.map((group) => ({
            key: group.key,
            title: group.number ?? labels.NoOrder,
            orderId: group.orderId,
            facts: orderFacts(group, this.context.viewer.locale),
            items: group.items.map((item) => this.itemView(item, group.whole.indexOf(item) + 1, group.whole.length))
        }));
    }

    handleOpen(event: Event): void {
        const { id } = (event.currentTarget as HTMLElement).dataset;
        this.dispatchEvent(new CustomEvent('open', { detail: { id, anchor: 0, bottom: 0 } }));
    }

    handleRecord(event: Event): void {
        event.preventDefault();
        const { id } = (event.currentTarget as HTMLElement).dataset;
        this.dispatchEvent(new CustomEvent('record', { detail: { id } }));
    }

    private itemView(item: Item, position: number, siblings: number): unknown {
        const { parcel, state } = item;
        const track = state.isOpen ? this.track(item) : null;
        return {
            id: parcel.id,
            kind: state.kind,
            verdict: say(state.verdict),
            verdictClass: `verdict ${wordTone(state.kind)} ${state.kind === 'voided' ? 'struck' : ''}`,
            note: noteText(parcel, state, this.context),
            title: `${serviceName(parcel)} · ${numberedText(parcel, position, siblings)}`,
            track,
            links: parcel.links.map(linkView)
        };
    }

    private track({ parcel, state }: Item): unknown {
        const { viewer, now } = this.context;
        const [from, to] = spanOf(parcel, state, now);
        const range = {
            from: dayNumber(from, viewer.zone),
            to: dayNumber(Math.max(to, parcel.promisedAt ?? 0), viewer.zone) + 2
        };
        const scale = { ...scaleOf(range, this.width - SIDE - 24, viewer), isDetailed: true };
        const lane = laneOf(parcel, state, { ...this.context, scale });
        return {
            paths: lane.paths,
            words: lane.words
                .filter((word) => word.key !== 'estimate')
                .map((word) => ({ ...word, text: say(word.phrase) })),
            first: show(parcel.madeAt, 'day', viewer),
            last:
                parcel.promisedAt === null
                    ? show(to, 'day', viewer)
                    : say({ label: 'NotePromised', values: [show(parcel.promisedAt, 'day', viewer)] })
        };
    }
}
