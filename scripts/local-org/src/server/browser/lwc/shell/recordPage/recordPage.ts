import { api, LightningElement } from 'lwc';

interface Region {
    readonly name: string;
    readonly parts: readonly unknown[];
}

interface Page {
    readonly objectLabel: string;
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
            className: /sidebar|right/i.test(region.name) ? 'region side' : 'region'
        }));
    }

    get layout(): string {
        return this.page.regions.some((region) => /sidebar|right/i.test(region.name)) ? 'regions two' : 'regions';
    }
}
