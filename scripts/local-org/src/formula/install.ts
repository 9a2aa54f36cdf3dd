/** Puts the formula engine to work in an org. */
import { servicesOf } from '../data/services.ts';
import type { Store } from '../data/store.ts';
import { Uncatchable, UnsupportedError } from '../runtime/uncatchable.ts';
import type { Schema } from '../schema/model.ts';
import { compileFormula } from './compile.ts';
import { FormulaCompileError } from './errors.ts';
import { fieldFormulas } from './fields.ts';
import { formulaTypeOf, type FormulaWorld } from './record-fields.ts';
import { fieldsOf, RecordFormulas } from './record-formulas.ts';
import { rollUpStep } from './roll-ups.ts';
import { validationStep } from './validation.ts';

const installed = new WeakSet<Store>();

/**
 * Formula fields, default values, validation rules and roll-up summaries of the schema work from now on. Formulas are
 * compiled at their first use. Doing it twice changes nothing.
 */
export function installFormulas(schema: Schema, store: Store): void {
    if (installed.has(store)) {
        return;
    }
    installed.add(store);
    const services = servicesOf(store);
    const world: FormulaWorld = { schema, store, services };
    const formulas = new RecordFormulas(world);
    services.formulas = fieldFormulas(world, formulas);
    services.hooks.validationRules = validationStep(world, formulas);
    const rollUps = rollUpStep(world);
    if (rollUps) {
        services.hooks.rollUps.push(rollUps);
    }
}

/** A formula of the schema that an org would refuse, or that this one cannot evaluate. */
export interface FormulaProblem {
    /** `Thing__c.Total__c`, `Thing__c rule Name`. */
    readonly owner: string;
    readonly message: string;
    readonly unsupported: boolean;
}

/** Compiles all formulas of the schema and tells which do not work, for the checks before a run and the ledger. */
export function formulaProblems(schema: Schema, store: Store): FormulaProblem[] {
    const world: FormulaWorld = { schema, store, services: servicesOf(store) };
    const problems: FormulaProblem[] = [];
    for (const object of schema.objects) {
        const fields = fieldsOf(world, object);
        const check = (owner: string, work: () => unknown): void => {
            try {
                work();
            } catch (error) {
                if (!(error instanceof FormulaCompileError) && !(error instanceof Uncatchable)) {
                    throw error;
                }
                problems.push({ owner, message: error.message, unsupported: error instanceof UnsupportedError });
            }
        };
        for (const field of object.fields.values()) {
            const { formula } = field;
            if (formula !== null) {
                const type = formulaTypeOf(field);
                check(`${object.name}.${field.name}`, () =>
                    compileFormula(formula, {
                        resolve: (path) => fields.resolve(path),
                        kind: 'field',
                        blankAsZero: field.blankAsZero,
                        ...(type === null ? {} : { returnType: type })
                    })
                );
            }
        }
        for (const rule of object.validationRules.filter((each) => each.active)) {
            check(`${object.name} rule ${rule.name}`, () =>
                compileFormula(rule.formula, {
                    resolve: (path) => fields.resolve(path),
                    kind: 'validation',
                    blankAsZero: false,
                    returnType: 'boolean'
                })
            );
        }
    }
    return problems;
}
