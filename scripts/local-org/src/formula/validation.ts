/**
 * Validation rules: all active rules of the object are asked, each that is true puts its message on the record.
 * https://help.salesforce.com/s/articleView?id=platform.fields_about_field_validation.htm
 */
import { living, type SaveContext, type SaveRecord, type SaveStep } from '../data/dml/save-context.ts';
import type { ValidationRuleSchema } from '../schema/model.ts';
import { FormulaEvaluationError } from './errors.ts';
import type { FormulaWorld } from './record-fields.ts';
import type { RecordFormulas } from './record-formulas.ts';
import { recordScope } from './scope.ts';
import type { CompiledFormula } from './types.ts';

const STATUS = 'FIELD_CUSTOM_VALIDATION_EXCEPTION';

/** The step of the order of execution that asks the rules. */
export function validationStep(world: FormulaWorld, formulas: RecordFormulas): SaveStep {
    return (context) => {
        const rules = context.object.validationRules
            .filter((rule) => rule.active)
            .map((rule) => ({ rule, formula: ruleFormula(formulas, context, rule) }));
        for (const save of living(context)) {
            rules.forEach(({ rule, formula }) => apply(world, context, save, rule, formula));
        }
    };
}

function ruleFormula(formulas: RecordFormulas, context: SaveContext, rule: ValidationRuleSchema): CompiledFormula {
    return formulas.get({
        object: context.object,
        text: rule.formula,
        kind: 'validation',
        blankAsZero: false,
        returnType: 'boolean',
        owner: `validation rule ${context.object.name}.${rule.name}`
    });
}

function apply(
    world: FormulaWorld,
    context: SaveContext,
    save: SaveRecord,
    rule: ValidationRuleSchema,
    formula: CompiledFormula
): void {
    const prior = save.oldRow === null ? null : recordScope(world, save.oldRow);
    const scope = recordScope(world, save.record, { prior, isNew: context.kind === 'insert' });
    try {
        if (formula.evaluate(scope) === true) {
            const field = rule.field === null ? null : context.object.field(rule.field);
            save.fail(STATUS, rule.message, field ? [field.name] : []);
        }
    } catch (error) {
        if (!(error instanceof FormulaEvaluationError)) {
            throw error;
        }
        const message = `The formula in the "${rule.name}" validation rule is invalid or generated an error: ${error.message}`;
        save.fail(STATUS, message);
    }
}
