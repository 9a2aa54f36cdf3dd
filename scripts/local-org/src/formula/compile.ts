/** From the text of a formula to something that can be evaluated. */
import { Decimal } from '../runtime/decimal.ts';
import { UnsupportedError } from '../runtime/uncatchable.ts';
import type { CallNode, FormulaNode } from './ast.ts';
import { FormulaCompileError } from './errors.ts';
import { findFunction, isUnsupportedFunction } from './functions/index.ts';
import { compileBinary, compileUnary } from './operators.ts';
import { asResult } from './numbers.ts';
import { parseFormula } from './parser.ts';
import { isPicklist, wrongType, type Evaluate, type Typed } from './typed.ts';
import { typeName, type CompiledFormula, type CompileOptions, type FormulaType } from './types.ts';
import { readField } from './values.ts';

/**
 * Compiles a formula.
 * @throws FormulaCompileError for a text that is no formula, unknown fields and functions, and types that do not fit.
 * @throws UnsupportedError for a function of the platform this org cannot evaluate.
 */
export function compileFormula(text: string, options: CompileOptions): CompiledFormula {
    const compiler = new Compiler(options);
    const root = compiler.compile(parseFormula(text));
    if (isPicklist(root.type)) {
        throw wrongType('the formula', ['text'], root);
    }
    checkResult(root.type, options.returnType);
    const evaluate: Evaluate = (scope) => {
        const value = root.evaluate(scope);
        return value instanceof Decimal ? asResult(value) : value;
    };
    return { type: root.type, references: compiler.references, evaluate };
}

function checkResult(found: FormulaType, wanted: FormulaType | undefined): void {
    if (wanted !== undefined && found !== wanted && found !== 'null') {
        throw new FormulaCompileError(
            `Formula result is data type (${typeName(found)}), incompatible with expected data type (${typeName(wanted)}).`,
            0
        );
    }
}

class Compiler {
    readonly references: string[] = [];
    readonly #options: CompileOptions;

    constructor(options: CompileOptions) {
        this.#options = options;
    }

    compile(node: FormulaNode): Typed {
        switch (node.kind) {
            case 'number':
                return constant(node, 'number', Decimal.parse(node.text));
            case 'text':
                return constant(node, 'text', node.value === '' ? null : node.value);
            case 'boolean':
                return constant(node, 'boolean', node.value);
            case 'null':
                return constant(node, 'null', null);
            case 'reference':
                return this.#reference(node, node.path);
            case 'unary':
                return compileUnary(node.operator, this.compile(node.operand), node);
            case 'binary':
                return compileBinary(node, this.compile(node.left), this.compile(node.right));
            case 'call':
                return this.#call(node);
        }
    }

    #reference(node: FormulaNode, path: string): Typed {
        const field = this.#options.resolve(path);
        if (!field) {
            throw new FormulaCompileError(`Field ${path} does not exist. Check spelling.`, node.position);
        }
        this.references.push(path);
        const { blankAsZero } = this.#options;
        return { type: field.type, evaluate: (scope) => readField(field, scope, blankAsZero), node, field };
    }

    #call(node: CallNode): Typed {
        const name = node.name.toUpperCase();
        const found = findFunction(name);
        if (!found) {
            if (isUnsupportedFunction(name)) {
                throw new UnsupportedError(`formula function ${name}`);
            }
            throw new FormulaCompileError(`Unknown function ${node.name}. Check spelling.`, node.position);
        }
        const { kind } = this.#options;
        if (found.kinds !== null && !found.kinds.includes(kind)) {
            throw new FormulaCompileError(`Function ${name} may not be used in this type of formula`, node.position);
        }
        const args = node.args.map((arg) => this.compile(arg));
        const result = found.compile({ name, args, position: node.position, kind });
        return { type: result.type, evaluate: result.evaluate, node, field: result.field ?? null };
    }
}

function constant(node: FormulaNode, type: FormulaType, value: ReturnType<Typed['evaluate']>): Typed {
    return { type, evaluate: () => value, node, field: null };
}
