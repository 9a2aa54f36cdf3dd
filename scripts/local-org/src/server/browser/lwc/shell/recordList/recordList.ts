import { api, LightningElement } from 'lwc';

interface List {
    readonly label: string;
    readonly icon: string;
    readonly total: number;
    readonly rows: readonly unknown[];
}

/** A related list: a card with the first records and how many there are in all. */
export default class RecordList extends LightningElement {
    @api list!: List;

    get heading(): string {
        return `${this.list.label} (${this.list.total})`;
    }

    get rest(): string {
        const hidden = this.list.total - this.list.rows.length;
        return hidden > 0 ? `${this.list.rows.length} of ${this.list.total} are shown.` : '';
    }
}
