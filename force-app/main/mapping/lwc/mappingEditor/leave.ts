import MappingLeave from 'c/mappingLeave';
import { labels } from 'c/mappingLabels';

type Answer = 'save' | 'discard' | 'stay';

/** Asks what to do with changes that are not saved; undefined where the question was closed. */
export function askBeforeLeaving(changes: number): Promise<Answer | undefined> {
    const modal = MappingLeave as unknown as { open(options: object): Promise<Answer | undefined> };
    return modal.open({ size: 'small', label: labels.LeaveTitle, changes });
}

/** Has the browser ask before the page is closed or loaded again while there are changes. */
export function guardOf(changes: () => number): (event: BeforeUnloadEvent) => void {
    return (event) => {
        if (changes() > 0) {
            event.preventDefault();
        }
    };
}
