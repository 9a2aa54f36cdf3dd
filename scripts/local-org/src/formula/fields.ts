/** Formula fields and default values. */
import type { FormulaEvaluator } from '../data/services.ts';
import { Decimal } from '../runtime/decimal.ts';
import { UnsupportedError } from '../runtime/uncatchable.ts';
import type { FieldSchema } from '../schema/fields.ts';
import { FormulaEvaluationError } from './errors.ts';
import { toPercent } from './numbers.ts';
import { formulaTypeOf, type FormulaWorld } from './record-fields.ts';
import type { RecordFormulas } from './record-formulas.ts';
import { recordScope } from './scope.ts';
import type { FormulaType, FormulaValue } from './types.ts';

/** Formula fields that need one another deeper than this need themselves. */
const MAX_DEPTH = 100;

/** What `DataServices.formulas` wants: the value of a formula field, or of the default of a stored one. */
export function fieldFormulas(world: FormulaWorld, formulas: RecordFormulas): FormulaEvaluator {
    let depth = 0;
    return (text, field, record, object) => {
        const isFormulaField = field.formula === text;
        const formula = formulas.get({
            object,
            text,
            kind: isFormulaField ? 'field' : 'default',
            blankAsZero: isFormulaField && field.blankAsZero,
            returnType: resultType(field),
            owner: `${object.name}.${field.name}`
        });
        if (depth >= MAX_DEPTH) {
            throw new UnsupportedError(`formula field ${object.name}.${field.name}, which refers to itself`);
        }
        depth++;
        try {
            return toFieldResult(field, formula.evaluate(recordScope(world, record, { isNew: !isFormulaField })));
        } catch (error) {
            // A page shows #Error!, queries and Apex see a blank.
            if (error instanceof FormulaEvaluationError) {
                return null;
            }
            throw error;
        } finally {
            depth--;
        }
    };
}

/** The type a formula must have for a field: picklists take text. */
function resultType(field: FieldSchema): FormulaType {
    const type = formulaTypeOf(field);
    if (type === null) {
        throw new UnsupportedError(`formulas of ${field.type} fields`);
    }
    return type === 'picklist' || type === 'multipicklist' ? 'text' : type;
}

/** A formula's value as the field holds it: rounded to its places, percents as percents, never a blank checkbox. */
export function toFieldResult(field: FieldSchema, value: FormulaValue): unknown {
    if (value === null) {
        return field.type === 'boolean' ? false : null;
    }
    if (!(value instanceof Decimal)) {
        return value;
    }
    const shown = field.type === 'percent' ? toPercent(value) : value;
    if (field.type === 'int') {
        return shown.setScale(0, 'HALF_UP').toInteger();
    }
    return shown.setScale(field.scale, 'HALF_UP');
}
