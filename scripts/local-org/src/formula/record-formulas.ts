/** Formulas about records of an object, compiled once per text. */
import { Uncatchable } from '../runtime/uncatchable.ts';
import type { ObjectSchema } from '../schema/model.ts';
import { compileFormula } from './compile.ts';
import { FormulaCompileError } from './errors.ts';
import { GlobalFields } from './global-fields.ts';
import { RecordFields, type FormulaWorld, type RecordFieldOptions } from './record-fields.ts';
import type { CompiledFormula, FieldResolver, FormulaKind, FormulaType } from './types.ts';

/** What a formula about a record of an object may mention. */
export function fieldsOf(
    world: FormulaWorld,
    object: ObjectSchema,
    options: RecordFieldOptions = { shortIds: true, attachedFirst: false }
): FieldResolver {
    const own = new RecordFields(object, world, options);
    const globals = new GlobalFields(world, object, options);
    return { resolve: (path) => (path.startsWith('$') ? globals.resolve(path) : own.resolve(path)) };
}

export interface FormulaRequest {
    readonly object: ObjectSchema;
    readonly text: string;
    readonly kind: FormulaKind;
    readonly blankAsZero: boolean;
    readonly returnType?: FormulaType;
    /** What the formula belongs to, for errors: `Thing__c.Total__c`. */
    readonly owner: string;
}

/** Compiles formulas at first use and keeps them. */
export class RecordFormulas {
    readonly #world: FormulaWorld;
    readonly #compiled = new Map<string, CompiledFormula>();

    constructor(world: FormulaWorld) {
        this.#world = world;
    }

    /** @throws Uncatchable for a formula an org would not have let in, naming its owner and the place. */
    get(request: FormulaRequest): CompiledFormula {
        const key = `${request.object.name}|${request.owner}|${request.kind}|${request.text}`;
        let formula = this.#compiled.get(key);
        if (!formula) {
            formula = this.#compile(request);
            this.#compiled.set(key, formula);
        }
        return formula;
    }

    #compile({ object, text, kind, blankAsZero, returnType, owner }: FormulaRequest): CompiledFormula {
        const fields = fieldsOf(this.#world, object);
        try {
            return compileFormula(text, {
                resolve: (path) => fields.resolve(path),
                kind,
                blankAsZero,
                ...(returnType === undefined ? {} : { returnType })
            });
        } catch (error) {
            if (error instanceof FormulaCompileError) {
                const { line, column } = placeOf(text, error.position);
                throw new Uncatchable('FormulaCompileError', `${owner}: ${error.message} (line ${line}, column ${column})`, { cause: error }); // prettier-ignore
            }
            throw error;
        }
    }
}

/** Line and column of an offset, from 1. */
function placeOf(text: string, position: number): { line: number; column: number } {
    const lines = text.slice(0, position).split('\n');
    return { line: lines.length, column: (lines.at(-1) as string).length + 1 };
}
