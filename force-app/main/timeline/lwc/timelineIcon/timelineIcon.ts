import { api, LightningElement } from 'lwc';
import { iconOf, type Path } from 'c/timelineMarks';
import type { Kind } from 'c/timelineState';

/** The mark of a state, beside words that say the same. */
export default class TimelineIcon extends LightningElement {
    @api kind: Kind | 'Case' | 'Task' = 'label';

    get paths(): readonly Path[] {
        return iconOf(this.kind);
    }
}
