import { api, LightningElement } from 'lwc';
import { linkPaths, markPaths, type Path } from 'c/timelineMarks';
import type { Kind } from 'c/timelineState';

/** The mark of a state, beside words that say the same. */
export default class TimelineIcon extends LightningElement {
    @api kind: Kind | 'Case' | 'Task' = 'label';

    get paths(): Path[] {
        return this.kind === 'Case' || this.kind === 'Task'
            ? linkPaths(this.kind, 10, 10, 8)
            : markPaths(this.kind, 10, 10, 8);
    }
}
