/** What is mapped, counted. */
import { mappingLabels as words } from 'c/setupMappingLabels';
import type { MappingRow } from 'c/setupModel';
import { fill } from 'c/setupTexts';

export interface MappingSummary {
    readonly title: string;
    /** How much of it is the org's own. */
    readonly own: string;
    readonly state: string;
    readonly objects: readonly string[];
    readonly broken: readonly { readonly key: string; readonly text: string; readonly code: string }[];
}

/** Counts rows that are in use; broken ones come with their reason. */
export function mappingSummary(rows: readonly MappingRow[]): MappingSummary {
    const active = rows.filter((row) => row.active);
    const broken = active.filter((row) => row.brokenReason);
    const own = rows.filter((row) => !row.isDefault || row.savedBy).length;
    const counts = new Map<string, number>();
    active.forEach(({ targetObject }) => counts.set(targetObject, (counts.get(targetObject) ?? 0) + 1));
    return {
        title: fill(words.MappingCount, active.length),
        own: own === 0 ? words.MappingDefaults : fill(words.MappingOwn, own),
        state: broken.length === 0 ? words.MappingSound : fill(words.MappingOthers, active.length - broken.length),
        objects: [...counts].map(([name, count]) => fill(words.MappingObject, name, count)),
        broken: broken.map(({ key, brokenReason, brokenCode }) => ({
            key,
            text: brokenReason ?? '',
            code: brokenCode ?? ''
        }))
    };
}
