import { api, LightningElement } from 'lwc';
import { labels } from 'c/timelineLabels';
import { panelLabels } from 'c/timelinePanelLabels';

export interface Message {
    readonly title: string;
    readonly text: string;
    readonly code: string;
    readonly actions: readonly { readonly name: string; readonly label: string; readonly variant: string }[];
}

const SKELETON_ROWS = 4;

/** What stands in place of the lanes: loading, empty, filtered to nothing, failed, not allowed. */
export default class TimelineMessage extends LightningElement {
    @api message: Message | null = null;
    labels = { ...labels, ...panelLabels };
    skeleton = Array.from({ length: SKELETON_ROWS }, (_, index) => String(index));

    handleAction(event: Event): void {
        const { name } = (event.target as HTMLElement).dataset;
        this.dispatchEvent(new CustomEvent('action', { detail: { name } }));
    }
}
