/** Deleting and undeleting, with what hangs on a record. */
import type { ChildRelation } from '../../schema/model.ts';
import { checkUserAccess } from './access.ts';
import { recordOfRow } from './records.ts';
import { living, type SaveContext, type SaveRecord } from './save-context.ts';
import { standardRules } from './standard/index.ts';
import type { StoredRow } from '../row.ts';
import type { Store } from '../store.ts';
import { fireTriggers } from './triggers.ts';

/** Rows that went to the recycle bin together with a parent, so that they come back with it. */
const companions = new WeakMap<Store, Map<string, { readonly object: string; readonly id: string }[]>>();

function companionsOf(store: Store): Map<string, { readonly object: string; readonly id: string }[]> {
    let map = companions.get(store);
    if (!map) {
        map = new Map();
        companions.set(store, map);
    }
    return map;
}

/** Rows that left the recycle bin: queries of all rows still see them, nothing brings them back. */
const emptied = new WeakSet<StoredRow>();

/** Takes a deleted row out of the recycle bin for good; false when it is not there. */
export function emptyFromBin(store: Store, object: string, id: string): boolean {
    const row = store.anyRow(object, id);
    if (!row?.deleted || emptied.has(row)) {
        return false;
    }
    // A row of its own, so that a roll back finds the one that can come back.
    emptied.add(store.update(object, id, []));
    return true;
}

/** Runs one batch of deletes. */
export function deletePass(context: SaveContext): void {
    const { hooks } = context.services;
    for (const save of living(context)) {
        loadForDelete(context, save);
    }
    checkUserAccess(context);
    hooks.beforeDeleteFlows.forEach((step) => step(context));
    fireTriggers(context, 'before');
    standardRules(context.object.name)?.check?.(context);
    for (const save of living(context)) {
        remove(context, save);
    }
    standardRules(context.object.name)?.stored?.(context);
    fireTriggers(context, 'after');
    hooks.afterSaveFlows.forEach((step) => step(context));
    hooks.rollUps.forEach((step) => step(context));
    hooks.saved.forEach((step) => step(context));
}

function loadForDelete(context: SaveContext, save: SaveRecord): void {
    const row = context.execution.org.store.anyRow(context.object.name, save.input.id as string);
    if (!row) {
        save.fail('INVALID_CROSS_REFERENCE_KEY', 'invalid cross reference id');
    } else if (row.deleted) {
        save.fail('ENTITY_IS_DELETED', 'entity is deleted');
    } else {
        save.oldRow = row;
        save.old = recordOfRow(row, context.services);
        save.record = save.old;
    }
}

function remove(context: SaveContext, save: SaveRecord): void {
    const { store } = context.execution.org;
    const row = save.oldRow as StoredRow;
    const plan = new DeletePlan(store);
    plan.add(context.object.name, row.id);
    const blocked = plan.blockedBy;
    if (blocked) {
        const child = store.schema.require(blocked.type);
        const name = String(blocked.get(child.nameField?.name ?? 'Id') ?? blocked.id);
        const own = String(row.get(context.object.nameField?.name ?? 'Id') ?? row.id);
        const message =
            `Your attempt to delete ${own} could not be completed because it is associated with the following ` +
            `${child.pluralLabel.toLowerCase()}.: ${name}\n`;
        save.fail('DELETE_FAILED', message);
        return;
    }
    plan.execute(row.id);
}

/** Everything that goes, and every lookup that is emptied, when a row goes. */
class DeletePlan {
    readonly #store: Store;
    readonly #going = new Map<string, string>();
    readonly #clearing: { readonly row: StoredRow; readonly field: string }[] = [];
    blockedBy: StoredRow | null = null;

    constructor(store: Store) {
        this.#store = store;
    }

    add(object: string, id: string): void {
        if (this.#going.has(id)) {
            return;
        }
        this.#going.set(id, object);
        for (const relation of this.#store.schema.require(object).childRelations) {
            this.#addChildren(relation, id);
        }
    }

    #addChildren(relation: ChildRelation, parentId: string): void {
        const { childObject, field } = relation;
        if (this.#store.count(childObject) === 0) {
            return;
        }
        for (const child of this.#store.find(childObject, field.name, parentId)) {
            if (field.deleteConstraint === 'Cascade') {
                this.add(childObject, child.id);
            } else if (field.deleteConstraint === 'Restrict') {
                this.blockedBy ??= child;
            } else {
                this.#clearing.push({ row: child, field: field.name });
            }
        }
    }

    execute(rootId: string): void {
        for (const { row, field } of this.#clearing) {
            if (!this.#going.has(row.id) && this.#store.row(row.type, row.id)) {
                this.#store.update(row.type, row.id, [[field, null]]);
            }
        }
        for (const [id, object] of this.#going) {
            if (this.#store.schema.require(object).undeletable || id === rootId) {
                this.#store.delete(object, id);
            } else {
                this.#store.erase(object, id);
            }
        }
        const others = [...this.#going].filter(([id]) => id !== rootId).map(([id, object]) => ({ object, id }));
        companionsOf(this.#store).set(rootId, others);
    }
}

/** Runs one batch of undeletes. */
export function undeletePass(context: SaveContext): void {
    const { store } = context.execution.org;
    for (const save of living(context)) {
        const row = store.anyRow(context.object.name, save.input.id as string);
        if (!row) {
            save.fail('INVALID_CROSS_REFERENCE_KEY', 'invalid cross reference id');
        } else if (!row.deleted || !context.object.undeletable || emptied.has(row)) {
            save.fail('UNDELETE_FAILED', 'Entity is not in the recycle bin');
        } else {
            save.oldRow = row;
        }
    }
    checkUserAccess(context);
    for (const save of living(context)) {
        restore(context, save);
    }
    fireTriggers(context, 'after');
    context.services.hooks.afterSaveFlows.forEach((step) => step(context));
    context.services.hooks.rollUps.forEach((step) => step(context));
    context.services.hooks.saved.forEach((step) => step(context));
}

function restore(context: SaveContext, save: SaveRecord): void {
    const { store } = context.execution.org;
    const id = save.input.id as string;
    store.undelete(context.object.name, id);
    for (const other of companionsOf(store).get(id) ?? []) {
        if (store.anyRow(other.object, other.id)?.deleted) {
            store.undelete(other.object, other.id);
        }
    }
    const row = store.row(context.object.name, id);
    if (row) {
        save.record = recordOfRow(row, context.services);
    }
}
