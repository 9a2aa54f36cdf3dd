/** `lightning/navigation`: goes to pages of the host. */
import type { LightningElement } from 'lwc';
import { addressOf, go, NAVIGATED, referenceOf, type PageReference } from '@host/routes';

const Navigate = Symbol('Navigate');
const GenerateUrl = Symbol('GenerateUrl');

type Constructor<T> = new (...args: never[]) => T;
type Reference = Parameters<typeof addressOf>[0];

function required(reference: Reference): string {
    const address = addressOf(reference);
    if (address === null) {
        throw new Error(`Not supported by the page host: page reference of type ${String(reference.type)}`);
    }
    return address;
}

function mixin<Base extends Constructor<LightningElement>>(base: Base): Base {
    // @ts-expect-error -- TypeScript wants any[] for a mixin constructor, which the house does not allow
    return class extends base {
        [Navigate](reference: Reference, replace?: boolean): void {
            go(required(reference), replace);
        }
        [GenerateUrl](reference: Reference): Promise<string> {
            return Promise.resolve(required(reference));
        }
    };
}

export const NavigationMixin = Object.assign(mixin, { Navigate, GenerateUrl });

/** Wire adapter that gives the reference of the page. */
export class CurrentPageReference {
    readonly #callback: (reference: PageReference | null) => void;
    readonly #changed = (): void => this.#callback(referenceOf(new URL(window.location.href)));

    constructor(callback: (reference: PageReference | null) => void) {
        this.#callback = callback;
        this.#changed();
    }

    connect(): void {
        window.addEventListener(NAVIGATED, this.#changed);
        window.addEventListener('popstate', this.#changed);
    }

    disconnect(): void {
        window.removeEventListener(NAVIGATED, this.#changed);
        window.removeEventListener('popstate', this.#changed);
    }

    update(): void {
        this.#changed();
    }
}

/** Context token of the functional form; the host has one page only. */
export class NavigationContext {
    connect(): void {
        // One page: nothing to look up.
    }
    disconnect(): void {
        // See connect.
    }
    update(): void {
        // See connect.
    }
}

export function navigate(_context: unknown, reference: Reference, replace?: boolean): void {
    go(required(reference), replace);
}

export function generateUrl(_context: unknown, reference: Reference): string {
    return required(reference);
}
