/** A filter as a short text, for addresses and for what a browser remembers. */
import { DATE_KINDS, NO_FILTER, type DateKind, type Filter } from './timelineFilter';

/** Only what differs from no filter; empty where nothing does. */
export function encodeFilter(filter: Filter): string {
    const set = Object.entries(filter).filter(
        ([name, value]) => JSON.stringify(value) !== JSON.stringify(NO_FILTER[name as keyof Filter])
    );
    return set.length === 0 ? '' : JSON.stringify(Object.fromEntries(set));
}

/** Reads what {@link encodeFilter} wrote; anything else, which anybody may put into an address, is no filter. */
export function decodeFilter(text: string | null | undefined): Filter {
    let raw: Record<string, unknown>;
    try {
        raw = JSON.parse(text || '{}') as Record<string, unknown>;
    } catch {
        return NO_FILTER;
    }
    const words = (value: unknown): string[] => {
        return Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : [];
    };
    const day = (value: unknown): number | null => {
        return Number.isInteger(value) ? (value as number) : null;
    };
    const tiles = ['attention', 'way', 'delivered', 'returned', 'untracked'] as const;
    return {
        text: typeof raw.text === 'string' ? raw.text : '',
        tile: tiles.find((tile) => tile === raw.tile) ?? 'all',
        kinds: words(raw.kinds) as Filter['kinds'],
        carriers: words(raw.carriers),
        storeIds: words(raw.storeIds),
        dateKind: DATE_KINDS.find((kind: DateKind) => kind === raw.dateKind) ?? 'any',
        from: day(raw.from),
        to: day(raw.to),
        showVoided: raw.showVoided === true
    };
}
