/** Names of detailed statuses, as filters say them. */
import { filterLabels } from 'c/timelineFilterLabels';
import type { Kind } from 'c/timelineState';
import { words } from 'c/timelineWords';

const NAMES: Readonly<Record<Kind, string>> = {
    delivered: words.VerdictDelivered,
    out: words.VerdictOut,
    transit: words.VerdictTransit,
    delayed: words.VerdictDelayed,
    silent: filterLabels.KindSilent,
    neverScanned: words.VerdictNeverScanned,
    exception: words.VerdictException,
    attempted: words.VerdictAttempted,
    lost: words.VerdictLost,
    returning: words.VerdictReturning,
    returned: words.VerdictReturned,
    pickup: words.VerdictPickup,
    label: words.VerdictLabel,
    untracked: words.VerdictUntracked,
    voided: words.VerdictVoided
};

/** The name of a kind in the viewer's language. */
export function kindName(kind: Kind): string {
    return NAMES[kind];
}
