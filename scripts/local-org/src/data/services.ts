/**
 * What belongs to an org's data besides the rows: rights, and the steps others plug into the order of execution.
 * Kept per store, so that everything that knows the org finds it.
 */
import type { FieldSchema } from '../schema/fields.ts';
import type { ObjectSchema } from '../schema/model.ts';
import type { LabelSource } from '../schema/load-source.ts';
import type { Execution } from '../platform/context.ts';
import type { SObjectValue } from './sobject.ts';
import type { StoredRow } from './row.ts';
import type { Store } from './store.ts';
import type { SaveStep } from './dml/save-context.ts';
import { PermissionModel } from './security/permissions.ts';

/** Which rows a user reaches. Null in {@link DataServices} means that every row is open to everyone. */
export interface RowSharing {
    /** Whether the user sees the row. */
    canRead(userId: string, row: StoredRow): boolean;
    canEdit(userId: string, row: StoredRow): boolean;
    canDelete(userId: string, row: StoredRow): boolean;
    /** The rows of an object the user sees; null when all. Good for one query: rights are read when it is made. */
    visibleRows(userId: string, object: ObjectSchema): ((row: StoredRow) => boolean) | null;
}

/** Places in the order of execution where flows, rules and formulas plug in. Each list runs in order. */
export interface DmlHooks {
    /** Before-save flows. */
    readonly beforeSaveFlows: SaveStep[];
    /** Flows that run before a record is deleted. */
    readonly beforeDeleteFlows: SaveStep[];
    /** Validation rules; null refuses objects that have active ones. */
    validationRules: SaveStep | null;
    readonly duplicateRules: SaveStep[];
    /** Workflow rules and after-save flows. */
    readonly afterSaveFlows: SaveStep[];
    /** Roll-up summaries of parents. */
    readonly rollUps: SaveStep[];
    /** Called when a batch of rows is safely stored, before the statement ends. */
    readonly saved: SaveStep[];
}

/** Value of a formula field, or of a default formula, of a record. */
export type FormulaEvaluator = (
    formula: string,
    field: FieldSchema,
    record: SObjectValue | StoredRow,
    object: ObjectSchema
) => unknown;

export class DataServices {
    permissions: PermissionModel;
    sharing: RowSharing | null = null;
    /** Null: formulas are refused by name. */
    formulas: FormulaEvaluator | null = null;
    /** Custom labels by lower-case name. */
    labels: ReadonlyMap<string, LabelSource> = new Map();
    readonly hooks: DmlHooks = {
        beforeSaveFlows: [],
        beforeDeleteFlows: [],
        validationRules: null,
        duplicateRules: [],
        afterSaveFlows: [],
        rollUps: [],
        saved: []
    };

    constructor(store: Store) {
        this.permissions = new PermissionModel(store);
    }
}

const services = new WeakMap<Store, DataServices>();

/** The services of the org that owns the store; made at first use. */
export function servicesOf(store: Store): DataServices {
    let found = services.get(store);
    if (!found) {
        found = new DataServices(store);
        services.set(store, found);
    }
    return found;
}

/** The services of the running org. */
export function servicesIn(execution: Execution): DataServices {
    return servicesOf(execution.org.store);
}
