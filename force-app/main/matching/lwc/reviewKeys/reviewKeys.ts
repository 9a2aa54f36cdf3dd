/** Keys of the review page. */

export type Act =
    | 'next'
    | 'previous'
    | 'use1'
    | 'use2'
    | 'use3'
    | 'create'
    | 'ignore'
    | 'skip'
    | 'select'
    | 'undo'
    | 'help'
    | 'close';

/** What of a key press matters. */
export interface Press {
    readonly key: string;
    readonly ctrlKey: boolean;
    readonly metaKey: boolean;
    readonly altKey: boolean;
}

const LETTERS: Readonly<Record<string, Act>> = {
    j: 'next',
    k: 'previous',
    1: 'use1',
    2: 'use2',
    3: 'use3',
    n: 'create',
    i: 'ignore',
    s: 'skip',
    x: 'select',
    z: 'undo',
    '?': 'help'
};
const TYPED = new Set(['text', 'search', 'email', 'tel', 'url', 'number', 'date', 'password']);
const KEPT = 'shipline.review.letters';

/** What a key does; null for nothing. Single letters do nothing while typing, nor where the person switched them off. */
export function actOf(press: Press, target: unknown, lettersOn: boolean): Act | null {
    if (press.key === 'Escape') {
        return 'close';
    }
    const typing = isTyping(target);
    if ((press.ctrlKey || press.metaKey) && press.key.toLowerCase() === 'z') {
        return typing ? null : 'undo';
    }
    if (press.ctrlKey || press.metaKey || press.altKey || typing || !lettersOn) {
        return null;
    }
    return LETTERS[press.key.toLowerCase()] ?? null;
}

/** Whether letters go into what has the focus. */
export function isTyping(target: unknown): boolean {
    const {
        tagName = '',
        type = 'text',
        role = null
    } = (target ?? {}) as {
        tagName?: string;
        type?: string;
        role?: string | null;
    };
    return (
        tagName === 'TEXTAREA' ||
        tagName === 'SELECT' ||
        (tagName === 'INPUT' && TYPED.has(type)) ||
        role === 'combobox' ||
        role === 'option'
    );
}

/** Whether the person wants single letters to act; yes until switched off. */
export function areLettersOn(): boolean {
    try {
        return window.localStorage.getItem(KEPT) !== 'off';
    } catch {
        // Storage is switched off.
        return true;
    }
}

/** Keeps the choice. @returns false where the browser keeps nothing */
export function switchLetters(isOn: boolean): boolean {
    try {
        window.localStorage.setItem(KEPT, isOn ? 'on' : 'off');
        return true;
    } catch {
        return false;
    }
}
