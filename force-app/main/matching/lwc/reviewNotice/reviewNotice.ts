import { api, LightningElement } from 'lwc';
import { labels } from 'c/reviewLabels';

/** What was just done. */
export interface Notice {
    readonly text: string;
    readonly canUndo: boolean;
}

const SHOWN_FOR = 8000;

/** Says what was done and offers to take it back, for eight seconds; for as long as it has the pointer or the focus. */
export default class ReviewNotice extends LightningElement {
    labels = labels;
    shown: Notice | null = null;
    private timer: ReturnType<typeof setTimeout> | undefined;

    @api
    get notice(): Notice | null {
        return this.shown;
    }
    set notice(notice: Notice | null) {
        this.shown = notice;
        this.handleLeave();
    }

    disconnectedCallback(): void {
        this.handleStay();
    }

    handleStay(): void {
        clearTimeout(this.timer);
    }
    handleLeave(): void {
        this.handleStay();
        // eslint-disable-next-line @lwc/lwc/no-async-operation -- the notice goes by itself
        this.timer = setTimeout(() => this.handleClose(), SHOWN_FOR);
    }
    handleUndo(): void {
        this.dispatchEvent(new CustomEvent('undo'));
    }
    handleClose(): void {
        this.handleStay();
        this.shown = null;
    }
}
