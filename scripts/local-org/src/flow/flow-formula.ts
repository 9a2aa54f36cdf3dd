/** Formulas of flows: the formula engine over the resources of a flow. */
import { compileFormula, FormulaCompileError, FormulaEvaluationError, type CompiledFormula, type FieldRef, type FormulaScope, type FormulaWorld } from '../formula/index.ts'; // prettier-ignore
import { RecordFields } from '../formula/index.ts';
import { recordScope } from '../formula/scope.ts';
import type { ObjectSchema } from '../schema/model.ts';
import { FlowCompileError, FlowFault } from './errors.ts';
import { formulaTypeOfResource } from './flow-type.ts';
import type { Interview } from './interview.ts';
import type { Reference } from './resources.ts';

/** The names a flow's values and formulas may use. */
export interface FlowScopeOf {
    /** @throws FlowCompileError for an unknown name. */
    resolve(path: string): Reference;
    tryResolve(path: string): Reference | null;
}

export interface FlowFormulaWorld {
    readonly world: FormulaWorld;
    /** The object of `$Record`; null when there is none. */
    readonly object: ObjectSchema | null;
    readonly names: FlowScopeOf;
}

/** A formula as a function of an interview. @throws FlowCompileError for a text that is no formula. */
export function flowFormula(text: string, where: string, options: FlowFormulaWorld): (interview: Interview) => unknown {
    const formula = compile(text, where, options);
    return (interview) => {
        const scopeOf = (over: Interview): FormulaScope =>
            recordScope(options.world, over, {
                isNew: interview.isNew,
                prior: over === interview && interview.prior !== null ? scopeOf(interview.before()) : null
            });
        try {
            return formula.evaluate(scopeOf(interview));
        } catch (error) {
            if (error instanceof FormulaEvaluationError) {
                throw new FlowFault(`The formula expression is invalid: ${error.message}`);
            }
            throw error;
        }
    };
}

/** Picklists are text in flow formulas, but a function that asks for a picklist gets one. */
function compile(text: string, where: string, options: FlowFormulaWorld): CompiledFormula {
    const attempt = (picklists: boolean): CompiledFormula =>
        compileFormula(text, {
            resolve: (path) => fieldOf(path, options, picklists),
            kind: 'flow',
            blankAsZero: false
        });
    try {
        return attempt(true);
    } catch (error) {
        if (!(error instanceof FormulaCompileError)) {
            throw error;
        }
        try {
            return attempt(false);
        } catch {
            throw new FlowCompileError(where, `formula ${text}: ${error.message}`);
        }
    }
}

function fieldOf(path: string, { world, object, names }: FlowFormulaWorld, picklists: boolean): FieldRef | null {
    const record = /^\$Record(__Prior)?\.(.+)$/i.exec(path);
    const found = record && object ? recordField(record[2] as string, object, world, record[1] !== undefined) : null;
    const field = found ?? resourceField(path, names);
    const isPicklist = field?.type === 'picklist' || field?.type === 'multipicklist';
    return field && isPicklist && !picklists ? { ...field, type: 'text' } : field;
}

function recordField(path: string, object: ObjectSchema, world: FormulaWorld, prior: boolean): FieldRef | null {
    const field = new RecordFields(object, world, { shortIds: false, attachedFirst: true }).resolve(path);
    return (
        field && {
            ...field,
            read: (scope) => {
                const interview = scope.record as Interview;
                const record = prior ? interview.prior : interview.record;
                return record === null ? null : field.read(recordScope(world, record));
            }
        }
    );
}

function resourceField(path: string, names: FlowScopeOf): FieldRef | null {
    const reference = names.tryResolve(path);
    const type = reference && formulaTypeOfResource(reference.type);
    return reference && type ? { type, read: (scope) => reference.read(scope.record as Interview) } : null;
}
