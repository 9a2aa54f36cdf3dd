/** The formula engine. */
export { compileFormula } from './compile.ts';
export { FormulaCompileError, FormulaEvaluationError } from './errors.ts';
export type {
    CompiledFormula,
    CompileOptions,
    FieldRef,
    FieldResolver,
    FormulaKind,
    FormulaScope,
    FormulaType,
    FormulaValue,
    GeoPoint
} from './types.ts';
export { formulaProblems, installFormulas, type FormulaProblem } from './install.ts';
export { fieldsOf, RecordFormulas } from './record-formulas.ts';
export { formulaTypeOf, RecordFields, type FormulaWorld } from './record-fields.ts';
export { GlobalFields } from './global-fields.ts';
export { recordScope } from './scope.ts';
export { refreshRollUps } from './roll-ups.ts';
export { formulaFunctions } from './functions/index.ts';
