/** Scopes over records, with the clock and the user of the execution that runs. */
import { current } from '../platform/context.ts';
import { toFormulaValue } from './values.ts';
import { formulaTypeOf, type FormulaWorld } from './record-fields.ts';
import type { FormulaScope, FormulaValue } from './types.ts';

export interface ScopeOptions {
    readonly prior?: FormulaScope | null;
    readonly isNew?: boolean;
    readonly isClone?: boolean;
}

/** The scope of a formula about a record, in the running execution. */
export function recordScope(world: FormulaWorld, record: unknown, options: ScopeOptions = {}): FormulaScope {
    return {
        record,
        prior: options.prior ?? null,
        isNew: options.isNew ?? false,
        isClone: options.isClone ?? false,
        now: () => current().org.clock.now(),
        get timeZone() {
            return current().transaction.user.timeZone;
        },
        lookUp: (objectName, wanted, keyField, key) => lookUp(world, objectName, wanted, keyField, key)
    };
}

/** The scope over another record; everything else is as it was. */
export function withRecord(scope: FormulaScope, record: unknown): FormulaScope {
    return Object.create(scope, { record: { value: record, enumerable: true } }) as FormulaScope;
}

/** The first record by id whose key field has that value. */
function lookUp(
    { store }: FormulaWorld,
    objectName: string,
    wanted: string,
    keyField: string,
    key: string
): FormulaValue {
    const [row] = store.find(objectName, keyField, key).sort((a, b) => (a.id < b.id ? -1 : 1));
    const field = row?.layout.object.field(wanted);
    const type = field && formulaTypeOf(field);
    return row && field && type ? toFormulaValue(type, row.get(field.name) ?? null) : null;
}
