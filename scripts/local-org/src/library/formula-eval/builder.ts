/**
 * FormulaEval.FormulaBuilder and FormulaEval.FormulaInstance.
 * https://developer.salesforce.com/docs/atlas.en-us.apexref.meta/apexref/apex_class_formulaeval_FormulaBuilder.htm
 */
import { servicesOf } from '../../data/services.ts';
import { compileFormula, FormulaCompileError, FormulaEvaluationError, GlobalFields, RecordFields, recordScope } from '../../formula/index.ts'; // prettier-ignore
import type { CompiledFormula, FieldResolver, FormulaScope, FormulaValue, FormulaWorld } from '../../formula/index.ts';
import { current } from '../../platform/context.ts';
import type { EnumValue } from '../../runtime/enum.ts';
import { throwApex } from '../../runtime/exception.ts';
import type { ApexList } from '../../runtime/list.ts';
import { ApexSet } from '../../runtime/set.ts';
import { isInstance, runtimeType, type RuntimeType } from '../../runtime/types.ts';
import { platformClass, platformEnum } from '../declare.ts';
import type { SObjectTypeValue } from '../schema/tokens.ts';
import type { ApexTypeValue } from '../system/type.ts';
import { ContextFields } from './context-fields.ts';
import { RETURN_TYPES, templateText, toApex } from './results.ts';

const DOC = 'https://developer.salesforce.com/docs/atlas.en-us.apexref.meta/apexref/apex_class_formulaeval_';

/** Formulas of programs read records as they are in memory. */
export const IN_MEMORY = { shortIds: true, attachedFirst: true, queriedOnly: true };

/** The data of the running org. */
export function formulaWorld(): FormulaWorld {
    const { schema, store } = current().org;
    return { schema, store, services: servicesOf(store) };
}

/** Runs `work` with the formula engine's errors as Apex exceptions. */
export function withApexErrors<T>(work: () => T): T {
    try {
        return work();
    } catch (error) {
        if (error instanceof FormulaCompileError) {
            return throwApex('System.FormulaValidationException', error.message);
        }
        if (error instanceof FormulaEvaluationError) {
            return throwApex('System.FormulaEvaluationException', error.message);
        }
        throw error;
    }
}

class FormulaInstanceValue {
    static readonly apexName = 'FormulaEval.FormulaInstance';
    readonly type: RuntimeType;
    readonly references: readonly string[];
    readonly #evaluate: (scope: FormulaScope) => unknown;

    constructor(type: RuntimeType, references: readonly string[], evaluate: (scope: FormulaScope) => unknown) {
        this.type = type;
        this.references = references;
        this.#evaluate = evaluate;
    }

    evaluate(context: unknown): unknown {
        if (!isInstance(context, this.type)) {
            return throwApex('System.FormulaEvaluationException', `The context object is no ${this.type.name}`);
        }
        return withApexErrors(() => this.#evaluate(recordScope(formulaWorld(), context)));
    }
}

/** What a builder has been told so far. */
export class FormulaBuilderValue {
    static readonly apexName = 'FormulaEval.FormulaBuilder';
    type: RuntimeType | null = null;
    returnType: string | null = null;
    formula: string | null = null;
    globals: readonly string[] = [];
    zeroes = false;
    template = false;

    build(): FormulaInstanceValue {
        const { type, returnType, formula } = this;
        if (type === null || returnType === null || formula === null) {
            const missing = type === null ? 'withType' : returnType === null ? 'withReturnType' : 'withFormula';
            return throwApex('System.FormulaValidationException', `${missing} is required`);
        }
        const resolver = this.#resolver(type);
        return withApexErrors(() =>
            this.template
                ? this.#template(type, formula, resolver)
                : this.#expression(type, returnType, formula, resolver)
        );
    }

    #compile(text: string, resolver: FieldResolver, returnType?: string): CompiledFormula {
        const wanted = returnType === undefined ? undefined : RETURN_TYPES[returnType];
        return compileFormula(text, {
            resolve: (path) => resolver.resolve(path),
            kind: 'eval',
            blankAsZero: this.zeroes,
            ...(wanted === undefined ? {} : { returnType: wanted })
        });
    }

    #expression(type: RuntimeType, returnType: string, text: string, resolver: FieldResolver): FormulaInstanceValue {
        const formula = this.#compile(text, resolver, returnType);
        return new FormulaInstanceValue(type, formula.references, (scope) =>
            toApex(returnType, formula.evaluate(scope))
        );
    }

    /** Text with expressions in `{!…}`. */
    #template(type: RuntimeType, text: string, resolver: FieldResolver): FormulaInstanceValue {
        if (this.returnType !== 'STRING') {
            throw new FormulaCompileError('In template mode the return type must be STRING', 0);
        }
        const pieces = text
            .split(/\{!([^}]*)\}/)
            .map((piece, index) => (index % 2 === 0 ? piece : this.#compile(piece, resolver)));
        const formulas = pieces.filter((piece) => typeof piece !== 'string');
        const write = (piece: string | CompiledFormula, scope: FormulaScope): string =>
            typeof piece === 'string' ? piece : templateText(piece.evaluate(scope) as FormulaValue);
        return new FormulaInstanceValue(
            type,
            formulas.flatMap((formula) => formula.references),
            (scope) => pieces.map((piece) => write(piece, scope)).join('')
        );
    }

    #resolver(type: RuntimeType): FieldResolver {
        const world = formulaWorld();
        const object = type.kind === 'sobject' ? world.schema.object(type.name) : null;
        const globals = new GlobalFields(world, object, IN_MEMORY);
        const known = current().org.program.findClass(type.name)?.type ?? null;
        const own: FieldResolver | null = object
            ? new RecordFields(object, world, IN_MEMORY)
            : known && new ContextFields(known, world, IN_MEMORY);
        if (!own) {
            return throwApex('System.FormulaValidationException', `Formulas cannot be about ${type.name}`);
        }
        return {
            resolve: (path) => {
                if (!path.startsWith('$')) {
                    return own.resolve(path);
                }
                const root = path.slice(1).split('.')[0] as string;
                return this.globals.includes(root.toUpperCase()) ? globals.resolve(path) : null;
            }
        };
    }
}

function told<K extends 'type' | 'returnType' | 'formula' | 'globals' | 'zeroes' | 'template'>(
    builder: FormulaBuilderValue,
    key: K,
    value: FormulaBuilderValue[K]
): FormulaBuilderValue {
    builder[key] = value;
    return builder;
}

platformEnum(
    'FormulaEval.FormulaReturnType',
    Object.keys(RETURN_TYPES),
    `${DOC.replace('class', 'enum')}FormulaReturnType.htm`
);

platformEnum(
    'FormulaEval.FormulaGlobal',
    ['CUSTOMMETADATA', 'LABEL', 'ORGANIZATION', 'PERMISSION', 'PROFILE', 'SETUP', 'SYSTEM', 'USER', 'USERROLE'],
    `${DOC.replace('class', 'enum')}FormulaGlobal.htm`
);

platformClass('FormulaEval.FormulaInstance', {
    doc: `${DOC}FormulaInstance.htm`,
    members: {
        'Object evaluate(Object contextObject)': (self: FormulaInstanceValue, context: unknown) =>
            self.evaluate(context),
        'Set<String> getReferencedFields()': (self: FormulaInstanceValue) =>
            new ApexSet(
                runtimeType('Set<String>'),
                self.references.filter((path) => !path.startsWith('$'))
            )
    }
});

platformClass('FormulaEval.FormulaBuilder', {
    doc: `${DOC}FormulaBuilder.htm`,
    members: {
        'FormulaEval.FormulaInstance build()': (self: FormulaBuilderValue) => self.build(),
        'FormulaEval.FormulaBuilder parseAsTemplate(Boolean templateMode)': (
            self: FormulaBuilderValue,
            on: boolean | null
        ) => told(self, 'template', on === true),
        'FormulaEval.FormulaBuilder treatNumericNullAsZero(Boolean isNumericNullZero)': (
            self: FormulaBuilderValue,
            on: boolean | null
        ) => told(self, 'zeroes', on === true),
        'FormulaEval.FormulaBuilder withFormula(String formulaText)': (
            self: FormulaBuilderValue,
            text: string | null
        ) => told(self, 'formula', text),
        'FormulaEval.FormulaBuilder withGlobalVariables(List<FormulaEval.FormulaGlobal> formulaGlobals)': (
            self: FormulaBuilderValue,
            globals: ApexList | null
        ) =>
            told(
                self,
                'globals',
                (globals?.items ?? []).map((each) => (each as EnumValue).name)
            ),
        'FormulaEval.FormulaBuilder withReturnType(FormulaEval.FormulaReturnType returnType)': (
            self: FormulaBuilderValue,
            type: EnumValue | null
        ) => told(self, 'returnType', type?.name ?? null),
        'FormulaEval.FormulaBuilder withType(System.Type contextType)': (
            self: FormulaBuilderValue,
            type: ApexTypeValue | null
        ) => told(self, 'type', type?.type ?? null),
        'FormulaEval.FormulaBuilder withType(Schema.SObjectType contextSObjectType)': (
            self: FormulaBuilderValue,
            type: SObjectTypeValue | null
        ) => told(self, 'type', type && runtimeType(type.object.name))
    }
});
