import { api, LightningElement } from 'lwc';
import { rowLabels as labels } from 'c/mappingRowLabels';
import type { RowView } from 'c/mappingRowView';

const MOVES: Readonly<Record<string, number>> = { ArrowDown: 1, j: 1, J: 1, ArrowUp: -1, k: -1, K: -1 };

/** One row of the mapping, and below it the form that edits it while it is open. */
export default class MappingRowItem extends LightningElement {
    @api row!: RowView;
    labels = labels;

    /** Puts the focus on the button that opens the row. */
    @api
    focus(): void {
        this.template?.querySelector<HTMLElement>('.opener')?.focus();
    }

    get openerIcon(): string {
        return this.row.className.includes('open') ? 'utility:close' : 'utility:edit';
    }
    get isFix(): boolean {
        return this.row.isBroken && !this.row.className.includes('open');
    }
    get targetClass(): string {
        return this.row.isGone ? 'name gone' : 'name';
    }
    get typeClass(): string {
        return this.row.isGone ? 'help error' : 'help';
    }

    handleToggle(): void {
        this.dispatchEvent(new CustomEvent('toggle', { detail: { key: this.row.key } }));
    }
    handleRepair(): void {
        this.dispatchEvent(new CustomEvent('repair', { detail: { key: this.row.key, repair: this.row.repair } }));
    }
    handleKey(event: KeyboardEvent): void {
        const by = MOVES[event.key];
        if (by !== undefined && !event.ctrlKey && !event.metaKey && !event.altKey) {
            event.preventDefault();
            this.dispatchEvent(new CustomEvent('move', { detail: { key: this.row.key, by } }));
        }
    }
}
