/**
 * Small mistakes that can be made in checked Apex: another operator, a condition the other way round, another constant,
 * a statement left out, another value returned. None changes a type, so the tree stays checked.
 */
import type { BinaryOperator, CompilationUnit, Expr, LiteralExpr, Pos, Stmt } from '../../local-org/src/apex/ast.ts';
import type { ApexType } from '../../local-org/src/apex/symbols.ts';

/** One mistake. */
export interface Mutation {
    readonly line: number;
    readonly column: number;
    /** What it does, in a few words. */
    readonly change: string;
    /** Makes it in the tree; gives what takes it back. */
    readonly make: () => () => void;
}

/** Slots that say something about a node; no code hangs on them. */
const NOT_CODE = new Set([
    'symbol',
    'type',
    'coerce',
    'operandType',
    'ref',
    'method',
    'constructorSymbol',
    'resolvedType',
    'returnType',
    'typeRef',
    'modifiers',
    'params',
    'query',
    'pos',
    'end'
]);

const BOOLEAN: ApexType = { kind: 'primitive', name: 'Boolean' };
const NUMBERS = new Set(['Integer', 'Long', 'Double', 'Decimal']);
const SWAPS: Readonly<Partial<Record<BinaryOperator, BinaryOperator>>> = {
    '-': '+',
    '*': '/',
    '/': '*',
    '<': '<=',
    '<=': '<',
    '>': '>=',
    '>=': '>',
    '==': '!=',
    '!=': '==',
    '&&': '||',
    '||': '&&'
};

type Holder = Record<string, unknown>;
type Add = (pos: Pos, change: string, holder: object, key: string, value: unknown) => void;

/** Every mistake of one file, in the order of the source. */
export function mutationsOf(unit: CompilationUnit): Mutation[] {
    const found: Mutation[] = [];
    const add: Add = (pos, change, holder, key, value) => {
        const slot = holder as Holder;
        const make = (): (() => void) => {
            const old = slot[key];
            slot[key] = value;
            return () => (slot[key] = old);
        };
        found.push({ line: pos.line, column: pos.column, change, make });
    };
    walk(unit.kind === 'class-unit' ? unit.type : unit, add);
    return found.sort((left, right) => left.line - right.line || left.column - right.column);
}

function walk(node: object, add: Add): void {
    for (const [key, value] of Object.entries(node)) {
        if (NOT_CODE.has(key) || typeof value !== 'object' || value === null) {
            continue;
        }
        if (isNode(value)) {
            mutate(value, node, key, add);
        }
        walk(value as object, add);
    }
}

type Node = Expr | Stmt;

function isNode(value: object): value is Node {
    return 'kind' in value && 'pos' in value;
}

function mutate(node: Node, holder: object, key: string, add: Add): void {
    switch (node.kind) {
        case 'binary':
            return mutateBinary(node, holder, key, add);
        case 'unary':
            return mutateUnary(node, holder, key, add);
        case 'literal':
            return mutateLiteral(node, add);
        case 'ternary':
        case 'if':
        case 'while':
        case 'dowhile':
            return negate(node.condition, node, add);
        case 'assign':
            if (node.operator === '+=' && isNumber(node.operandType)) {
                add(node.pos, '+= for -=', node, 'operator', '-=');
            }
            return;
        case 'expr':
            if (node.expr.kind === 'call' || node.expr.kind === 'assign') {
                add(
                    node.pos,
                    `without the ${node.expr.kind === 'call' ? `call of ${node.expr.name}` : 'assignment'}`,
                    holder,
                    key,
                    empty(node.pos)
                );
            }
            return;
        case 'dml':
        case 'throw':
            return add(node.pos, `without the ${node.kind}`, holder, key, empty(node.pos));
        case 'break':
        case 'continue':
            return add(node.pos, `without ${node.kind}`, holder, key, empty(node.pos));
        case 'return':
            return mutateReturn(node.value, node, add);
        default:
    }
}

function mutateBinary(node: Expr & { kind: 'binary' }, holder: object, key: string, add: Add): void {
    const other = node.operator === '+' && isNumber(node.operandType) ? '-' : SWAPS[node.operator];
    if (other) {
        add(node.pos, `${node.operator} became ${other}`, node, 'operator', other);
    }
    if (node.operator === '??') {
        add(node.pos, '?? without what stands behind it', holder, key, node.left);
    }
}

function mutateUnary(node: Expr & { kind: 'unary' }, holder: object, key: string, add: Add): void {
    if (node.operator === '!' && !isCondition(holder, key)) {
        add(node.pos, 'without !', holder, key, node.operand);
    } else if (node.operator === '++' || node.operator === '--') {
        const other = node.operator === '++' ? '--' : '++';
        add(node.pos, `${node.operator} became ${other}`, node, 'operator', other);
    } else if (node.operator === '-') {
        add(node.pos, 'without -', holder, key, node.operand);
    }
}

/** Conditions are negated as a whole. */
function isCondition(holder: object, key: string): boolean {
    return key === 'condition' && 'kind' in holder;
}

function negate(condition: Expr, holder: object, add: Add): void {
    add(condition.pos, 'condition negated', holder, 'condition', not(condition));
}

function not(operand: Expr): Expr {
    return operand.kind === 'unary' && operand.operator === '!'
        ? operand.operand
        : { kind: 'unary', operator: '!', postfix: false, operand, pos: operand.pos, type: BOOLEAN };
}

function mutateLiteral(node: LiteralExpr, add: Add): void {
    const { value } = node;
    if (node.literal === 'Integer' && typeof value === 'number') {
        add(node.pos, `${value} became ${value + 1}`, node, 'value', value + 1);
    } else if (typeof value === 'boolean') {
        add(node.pos, `${value} became ${!value}`, node, 'value', !value);
    } else if (node.literal === 'String') {
        add(
            node.pos,
            value === '' ? "'' became 'x'" : `'${String(value)}' became ''`,
            node,
            'value',
            value === '' ? 'x' : ''
        );
    }
}

function mutateReturn(value: Expr | null, holder: object, add: Add): void {
    if (!value || value.kind === 'literal') {
        return;
    }
    const { type, pos } = value;
    if (type?.kind === 'primitive' && type.name === 'Boolean') {
        add(pos, 'returned the contrary', holder, 'value', not(value));
    } else if (type?.kind === 'primitive' && type.name === 'Integer' && !value.coerce) {
        add(pos, 'returned 0', holder, 'value', { kind: 'literal', literal: 'Integer', value: 0, pos, type });
    } else {
        add(pos, 'returned null', holder, 'value', {
            kind: 'literal',
            literal: 'null',
            value: null,
            pos,
            type: { kind: 'null' }
        });
    }
}

function empty(pos: Pos): Stmt {
    return { kind: 'block', statements: [], pos, end: pos };
}

function isNumber(type: ApexType | undefined): boolean {
    return type?.kind === 'primitive' && NUMBERS.has(type.name);
}
