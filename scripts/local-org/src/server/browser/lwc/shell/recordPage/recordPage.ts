import { api, LightningElement } from 'lwc';

interface Region {
    readonly name: string;
    readonly parts: readonly unknown[];
}

interface Page {
    readonly objectLabel: string;
    readonly icon: string;
    readonly name: string;
    readonly highlights: readonly { readonly name: string }[];
    readonly regions: readonly Region[];
}

/** A record page: name, highlights, and what the page definition puts into its regions. */
export default class RecordPage extends LightningElement {
    @api page!: Page;

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
