import { api, LightningElement } from 'lwc';
import { components } from '@host/components';

interface Region {
    readonly name: string;
    readonly parts: readonly unknown[];
}

interface Page {
    readonly object: string;
    readonly recordId: string;
    readonly actions: readonly unknown[];
    readonly objectLabel: string;
    readonly icon: string;
    readonly name: string;
    readonly highlights: readonly { readonly name: string }[];
    readonly regions: readonly Region[];
}

/** A record page: name, highlights, and what the page definition puts into its regions. */
export default class RecordPage extends LightningElement {
    @api page!: Page;
    /** Component of the action that was pressed, which has no window. */
    action: unknown = null;
    #isPressed = false;

    renderedCallback(): void {
        const action = this.refs?.action as { invoke?(): unknown } | undefined;
        if (this.#isPressed && action) {
            this.#isPressed = false;
            action.invoke?.();
        }
    }

    async handleAction(event: Event): Promise<void> {
        const { component = '' } = (event.currentTarget as HTMLElement).dataset;
        const loaded = await components[component]?.();
        this.#isPressed = loaded !== undefined;
        // A new one for every press.
        this.action = null;
        await Promise.resolve();
        this.action = loaded?.default ?? null;
    }

    get regions(): unknown[] {
        return this.page.regions.map((region) => ({
            ...region,
            className: `region ${kindOf(region.name)}`
        }));
    }

    get layout(): string {
        return this.page.regions.some((region) => kindOf(region.name) === 'side') ? 'regions two' : 'regions';
    }
}

/** Where a region of a page template lies. */
function kindOf(name: string): 'header' | 'side' | 'main' {
    if (/^(header|subheader|top)$/i.test(name)) {
        return 'header';
    }
    return /sidebar|right/i.test(name) ? 'side' : 'main';
}
