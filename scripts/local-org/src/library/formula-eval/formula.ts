/**
 * System.Formula: builders of formulas, and formula fields of records in memory.
 * https://developer.salesforce.com/docs/atlas.en-us.apexref.meta/apexref/apex_class_System_Formula.htm
 */
import type { SObjectValue } from '../../data/sobject.ts';
import { compileFormula, fieldsOf, FormulaCompileError, FormulaEvaluationError, formulaTypeOf, recordScope } from '../../formula/index.ts'; // prettier-ignore
import { toFieldResult } from '../../formula/fields.ts';
import type { FormulaWorld } from '../../formula/index.ts';
import { ApexList } from '../../runtime/list.ts';
import { throwNull } from '../../runtime/exception.ts';
import { runtimeType } from '../../runtime/types.ts';
import type { FieldSchema } from '../../schema/fields.ts';
import { platformClass } from '../declare.ts';
import { FormulaBuilderValue, formulaWorld } from './builder.ts';

const DOC = 'https://developer.salesforce.com/docs/atlas.en-us.apexref.meta/apexref/apex_class_System_';

class FieldErrorValue {
    static readonly apexName = 'System.FormulaRecalcFieldError';
    readonly field: string;
    readonly message: string;

    constructor(field: string, message: string) {
        this.field = field;
        this.message = message;
    }
}

class RecalcResultValue {
    static readonly apexName = 'System.FormulaRecalcResult';
    readonly record: SObjectValue;
    readonly errors: readonly FieldErrorValue[];

    constructor(record: SObjectValue, errors: readonly FieldErrorValue[]) {
        this.record = record;
        this.errors = errors;
    }
}

/** Data the record lacks is fetched, as documented. */
const FETCHING = { shortIds: true, attachedFirst: true };

function recalculate(world: FormulaWorld, record: SObjectValue): RecalcResultValue {
    const formulas = [...record.schema.fields.values()].filter((field) => field.formula !== null);
    const errors: FieldErrorValue[] = [];
    formulas.forEach((field) => record.fields.delete(field.name));
    for (const field of formulas) {
        try {
            record.fields.set(field.name, value(world, record, field));
        } catch (error) {
            if (!(error instanceof FormulaEvaluationError) && !(error instanceof FormulaCompileError)) {
                throw error;
            }
            record.fields.set(field.name, null);
            errors.push(new FieldErrorValue(field.name, error.message));
        }
    }
    return new RecalcResultValue(record, errors);
}

function value(world: FormulaWorld, record: SObjectValue, field: FieldSchema): unknown {
    const fields = fieldsOf(world, record.schema, FETCHING);
    const type = formulaTypeOf(field);
    const formula = compileFormula(field.formula as string, {
        resolve: (path) => fields.resolve(path),
        kind: 'field',
        blankAsZero: field.blankAsZero,
        ...(type === null ? {} : { returnType: type })
    });
    return toFieldResult(field, formula.evaluate(recordScope(world, record)));
}

platformClass('System.Formula', {
    doc: `${DOC}Formula.htm`,
    members: {
        'static FormulaEval.FormulaBuilder builder()': () => new FormulaBuilderValue(),
        'static List<System.FormulaRecalcResult> recalculateFormulas(List<SObject> sobjects)': (
            records: ApexList | null
        ) => {
            const world = formulaWorld();
            const results = (records ?? throwNull()).items.map((record) => recalculate(world, record as SObjectValue));
            return new ApexList(runtimeType('List<System.FormulaRecalcResult>'), results);
        }
    }
});

platformClass('System.FormulaRecalcResult', {
    doc: `${DOC}FormulaRecalcResult.htm`,
    members: {
        'List<System.FormulaRecalcFieldError> getErrors()': (self: RecalcResultValue) =>
            new ApexList(runtimeType('List<System.FormulaRecalcFieldError>'), [...self.errors]),
        'SObject getSObject()': (self: RecalcResultValue) => self.record,
        'Boolean isSuccess()': (self: RecalcResultValue) => self.errors.length === 0
    }
});

platformClass('System.FormulaRecalcFieldError', {
    doc: `${DOC}FormulaRecalcFieldError.htm`,
    members: {
        'String getFieldError()': (self: FieldErrorValue) => self.message,
        'String getFieldName()': (self: FieldErrorValue) => self.field
    }
});
