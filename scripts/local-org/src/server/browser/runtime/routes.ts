/** Addresses of the pages, and the page references they stand for. */

export interface PageReference {
    readonly type: string;
    readonly attributes: Readonly<Record<string, string>>;
    readonly state: Readonly<Record<string, string>>;
}

interface Loose {
    readonly type?: string;
    readonly attributes?: Readonly<Record<string, unknown>>;
    readonly state?: Readonly<Record<string, unknown>>;
}

/** The address of a page reference; null for kinds of pages that the host does not have. */
export function addressOf(reference: Loose): string | null {
    const attribute = (name: string): string => String(reference.attributes?.[name] ?? '');
    const query = new URLSearchParams(
        Object.entries(reference.state ?? {}).map(([name, value]): [string, string] => [name, String(value)])
    ).toString();
    const withState = (path: string): string => (query === '' ? path : `${path}?${query}`);
    switch (reference.type) {
        case 'standard__recordPage':
            return withState(`/lightning/r/${attribute('objectApiName') || 'record'}/${attribute('recordId')}/view`);
        case 'standard__objectPage':
            return withState(`/lightning/o/${attribute('objectApiName')}/list`);
        case 'standard__navItemPage':
            return withState(`/lightning/n/${attribute('apiName')}`);
        case 'standard__component':
            return withState(`/lightning/cmp/${attribute('componentName')}`);
        case 'standard__webPage':
            return attribute('url');
        default:
            return null;
    }
}

/** The page reference of an address of this host; null for others. */
export function referenceOf(address: URL): PageReference | null {
    const [, root, kind, first = '', second = ''] = address.pathname.split('/');
    if (root !== 'lightning') {
        return null;
    }
    const state = Object.fromEntries(address.searchParams);
    switch (kind) {
        case 'r':
            return {
                type: 'standard__recordPage',
                attributes: { objectApiName: first, recordId: second, actionName: 'view' },
                state
            };
        case 'o':
            return { type: 'standard__objectPage', attributes: { objectApiName: first, actionName: 'list' }, state };
        case 'n':
            return { type: 'standard__navItemPage', attributes: { apiName: first }, state };
        case 'cmp':
            return { type: 'standard__component', attributes: { componentName: first }, state };
        default:
            return null;
    }
}

/** Name of the event that tells that the page changed. */
export const NAVIGATED = 'host:navigated';

/** Goes to an address: inside the shell when it is ours, in a new window when it is not. */
export function go(address: string, replace = false): void {
    const url = new URL(address, window.location.href);
    if (url.origin !== window.location.origin) {
        window.open(url.href, '_blank', 'noopener');
        return;
    }
    if (replace) {
        window.history.replaceState(null, '', url.href);
    } else {
        window.history.pushState(null, '', url.href);
    }
    window.dispatchEvent(new CustomEvent(NAVIGATED));
}
