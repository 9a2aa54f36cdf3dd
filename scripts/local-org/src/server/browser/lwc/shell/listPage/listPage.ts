import { api, LightningElement } from 'lwc';
import { go } from '@host/routes';

interface Page {
    readonly object: string;
    readonly label: string;
    readonly icon: string;
    readonly view: string;
    readonly views: readonly { readonly name: string; readonly label: string }[];
    readonly sortedBy: string;
    readonly list: { readonly total: number; readonly rows: readonly unknown[] };
}

/** The home of an object: its records through a list view. */
export default class ListPage extends LightningElement {
    @api page!: Page;

    get viewLabel(): string {
        return this.page.views.find((view) => view.name === this.page.view)?.label ?? '';
    }

    get views(): unknown[] {
        return this.page.views.map((view) => ({ ...view, isCurrent: view.name === this.page.view }));
    }

    get about(): string {
        const { rows, total } = this.page.list;
        const items = rows.length < total ? `${rows.length} of ${total} items` : `${total} items`;
        return `${items} · Sorted by ${this.page.sortedBy}`;
    }

    handleView(event: CustomEvent<{ value: string }>): void {
        go(`/lightning/o/${this.page.object}/list?filterName=${event.detail.value}`);
    }
}
