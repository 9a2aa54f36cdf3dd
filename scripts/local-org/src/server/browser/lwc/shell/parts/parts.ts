import { api, LightningElement } from 'lwc';

interface Part {
    readonly kind: string;
    readonly [more: string]: unknown;
}

/** Parts of a page region, one below the other. */
export default class Parts extends LightningElement {
    @api parts: readonly Part[] = [];

    /** Inside a frame already. */
    @api isNested = false;

    get detailsClass(): string {
        return this.isNested ? 'plain' : 'card';
    }

    get items(): unknown[] {
        return this.parts.map((part, index) => ({
            key: String(index),
            part,
            isDetails: part.kind === 'details',
            isList: part.kind === 'list',
            isComponent: part.kind === 'component',
            isTabs: part.kind === 'tabs',
            isUnsupported: part.kind === 'unsupported'
        }));
    }
}
