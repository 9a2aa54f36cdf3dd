/** Shape of the rules of one standard object, and what several of them use. */
import type { StoredRow } from '../../row.ts';
import { living, type SaveContext, type SaveRecord } from '../save-context.ts';

export interface StandardRules {
    /** Before before-triggers: fields that triggers see filled already. */
    readonly prepare?: (context: SaveContext) => void;
    /** After before-triggers: fields that follow from others. */
    readonly derive?: (context: SaveContext) => void;
    /** Before a record is stored or deleted: refusals of this object's own. */
    readonly check?: (context: SaveContext) => void;
    /** After the rows are stored (or removed): other rows that follow. */
    readonly stored?: (context: SaveContext) => void;
}

/** Runs `work` on every record that has not failed. */
export function each(work: (save: SaveRecord, context: SaveContext) => void): (context: SaveContext) => void {
    return (context) => living(context).forEach((save) => work(save, context));
}

/** A field as text, or null. */
export function text(save: SaveRecord, field: string): string | null {
    const value = save.record.fields.get(field);
    return typeof value === 'string' ? value : null;
}

/** Whether the field differs from what is stored; always true for new records. */
export function changed(save: SaveRecord, field: string): boolean {
    return save.oldRow === null || (save.oldRow.get(field) ?? null) !== (save.record.fields.get(field) ?? null);
}

/** The live row behind a lookup field, or null. */
export function parentRow(context: SaveContext, save: SaveRecord, field: string): StoredRow | null {
    const id = text(save, field);
    return id === null ? null : context.execution.org.store.byId(id);
}
