import { api, LightningElement } from 'lwc';
import { go } from '@host/routes';

interface Cell {
    readonly name: string;
    readonly displayValue: string | null;
}

interface List {
    readonly label: string;
    readonly object: string;
    readonly columns: readonly string[];
    readonly rows: readonly { readonly id: string; readonly cells: readonly Cell[] }[];
}

/** Records as a table; the first column opens the record. */
export default class RecordTable extends LightningElement {
    @api list!: List;

    get isEmpty(): boolean {
        return this.list.rows.length === 0;
    }

    get rows(): unknown[] {
        return this.list.rows.map((row) => {
            const [first, ...cells] = row.cells;
            return {
                id: row.id,
                name: first?.displayValue ?? row.id,
                address: `/lightning/r/${this.list.object}/${row.id}/view`,
                cells
            };
        });
    }

    handleOpen(event: MouseEvent): void {
        if (!event.ctrlKey && !event.metaKey) {
            event.preventDefault();
            go((event.currentTarget as HTMLAnchorElement).href);
        }
    }
}
