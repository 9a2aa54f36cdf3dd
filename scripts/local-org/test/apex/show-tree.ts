/**
 * Short texts of parsed Apex, so that tests can say what a tree should look like.
 */
import { parseAnonymous, parseClass } from '../../src/apex/parse/index.ts';
import type { ClassDecl, Expr, Member, Stmt, TypeRef } from '../../src/apex/ast.ts';

/** The statements of anonymous Apex. */
export function statements(text: string): readonly Stmt[] {
    return parseAnonymous('anonymous', text).body.statements;
}

/** The only statement, of the kind a test expects. */
export function statement<K extends Stmt['kind']>(kind: K, text: string): Extract<Stmt, { kind: K }> {
    const [only] = statements(text);
    if (only?.kind !== kind) {
        throw new Error(`Expected ${kind}, found ${only?.kind ?? 'nothing'}`);
    }
    return only as Extract<Stmt, { kind: K }>;
}

/** An expression, parsed as the right side of an assignment. */
export function expr(text: string): Expr {
    const statementOf = statement('expr', `target = ${text};`);
    if (statementOf.expr.kind !== 'assign') {
        throw new Error('Expected an assignment');
    }
    return statementOf.expr.value;
}

/** The members of a class. */
export function membersOf(body: string): readonly Member[] {
    return (parseClass('Sample.cls', `public class Sample { ${body} }`).type as ClassDecl).members;
}

/** `Map<String,Foo.Bar[]>`. */
export function showType(type: TypeRef): string {
    const parts = type.parts.map(({ name, args }) => (args.length ? `${name}<${args.map(showType).join(',')}>` : name));
    return parts.join('.') + '[]'.repeat(type.dims);
}

/** Lisp-like text of an expression: `(+ a (* b c))`. */
export function show(text: string): string {
    return showExpr(expr(text));
}

/** The same for a tree. */
export function showExpr(node: Expr): string {
    const list = (nodes: readonly Expr[]): string => nodes.map((part) => ` ${showExpr(part)}`).join('');
    switch (node.kind) {
        case 'literal':
            return typeof node.value === 'string' && node.literal === 'String'
                ? JSON.stringify(node.value)
                : `${String(node.value)}${{ Long: 'L', Double: 'd' }[node.literal as string] ?? ''}`;
        case 'name':
            return node.name;
        case 'member':
            return `${showExpr(node.target)}${node.safe ? '?.' : '.'}${node.name}`;
        case 'call':
            return `(call ${node.target ? `${showExpr(node.target)}${node.safe ? '?.' : '.'}` : ''}${node.name}${list(node.args)})`;
        case 'constructor-call':
            return `(${node.which}${list(node.args)})`;
        case 'new': {
            const fields = node.fields?.map(({ name, value }) => ` ${name}=${showExpr(value)}`).join('') ?? '';
            return `(new ${showType(node.typeRef)}${list(node.args)}${fields})`;
        }
        case 'new-collection': {
            const entries =
                node.entries?.map(({ key, value }) => ` ${showExpr(key)}=>${showExpr(value)}`).join('') ?? '';
            const size = node.size ? ` size ${showExpr(node.size)}` : '';
            return `(new* ${showType(node.typeRef)}${list(node.elements ?? [])}${entries}${size})`;
        }
        case 'index':
            return `(at ${showExpr(node.target)} ${showExpr(node.index)})`;
        case 'cast':
            return `(cast ${showType(node.typeRef)} ${showExpr(node.operand)})`;
        case 'instanceof':
            return `(instanceof ${showExpr(node.operand)} ${showType(node.typeRef)})`;
        case 'unary':
            return node.postfix
                ? `(post${node.operator} ${showExpr(node.operand)})`
                : `(${node.operator} ${showExpr(node.operand)})`;
        case 'binary':
            return `(${node.operator} ${showExpr(node.left)} ${showExpr(node.right)})`;
        case 'assign':
            return `(${node.operator} ${showExpr(node.target)} ${showExpr(node.value)})`;
        case 'ternary':
            return `(? ${showExpr(node.condition)} ${showExpr(node.then)} ${showExpr(node.otherwise)})`;
        case 'soql':
        case 'sosl':
            return `[${node.kind}${list(node.binds)}]`;
        case 'class-literal':
            return `${showType(node.typeRef)}.class`;
        case 'this':
        case 'super':
            return node.kind;
    }
}
