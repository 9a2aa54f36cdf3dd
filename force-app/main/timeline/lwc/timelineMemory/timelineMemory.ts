/** What a browser remembers for one person and one kind of page. Nothing about parcels is kept. */
import USER_ID from '@salesforce/user/Id';

const VERSION = 1;

/** Choices that outlive the page. */
export interface Remembered {
    readonly filter: string;
    readonly sort: string;
    readonly zoneMode: string;
    readonly asList: boolean;
    readonly isKeyHidden: boolean;
}

const keyOf = (page: string): string => `shipline.timeline.${VERSION}.${USER_ID}.${page}`;

/** What was remembered; empty where nothing was, or where the browser keeps nothing. */
export function recall(page: string): Partial<Remembered> {
    try {
        const found: unknown = JSON.parse(window.localStorage.getItem(keyOf(page)) ?? '{}');
        return typeof found === 'object' && found !== null ? found : {};
    } catch {
        // Storage is switched off, or somebody else wrote there.
        return {};
    }
}

/** Remembers. @returns false where the browser keeps nothing: private windows and full storages refuse */
export function remember(page: string, choices: Remembered): boolean {
    try {
        window.localStorage.setItem(keyOf(page), JSON.stringify(choices));
        return true;
    } catch {
        return false;
    }
}
