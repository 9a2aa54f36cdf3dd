/**
 * `switch on`.
 */
import type { BlockContext, SwitchStatementContext, WhenLiteralContext } from '@apexdevtools/apex-parser';
import { expression } from './expressions.ts';
import { integerLiteral, longLiteral, stringValue } from './literals.ts';
import { startOf } from './source.ts';
import type { Source } from './source.ts';
import { nameOf, typeRef } from './types.ts';
import type { Block, Stmt, SwitchCase, SwitchValue } from '../ast.ts';

type BlockBuilder = (context: BlockContext) => Block;

/** A switch with its cases in order; `when else` apart. */
export function switchStatement(source: Source, context: SwitchStatementContext, block: BlockBuilder): Stmt {
    const cases: SwitchCase[] = [];
    let otherwise: Block | null = null;
    for (const control of context.whenControl_list()) {
        const pos = startOf(control);
        const value = control.whenValue();
        const body = block(control.block());
        if (otherwise) {
            source.problem(pos, 'when else must be the last when block of a switch');
        }
        if (value.ELSE()) {
            otherwise = body;
        } else if (value.typeRef()) {
            const name = nameOf(source, value.id());
            cases.push({ kind: 'type', type: typeRef(source, value.typeRef()), name, body, pos });
        } else {
            const values = value.whenLiteral_list().map((literal) => switchValue(source, literal));
            cases.push({ kind: 'values', values, body, pos });
        }
    }
    return {
        kind: 'switch',
        subject: expression(source, context.expression()),
        cases,
        otherwise,
        pos: startOf(context)
    };
}

function switchValue(source: Source, context: WhenLiteralContext): SwitchValue {
    const inner = context.whenLiteral();
    if (inner) {
        return switchValue(source, inner);
    }
    const pos = startOf(context);
    const name = context.qualifiedName();
    if (name) {
        const parts = name.id_list().map((id) => nameOf(source, id));
        return { kind: 'enum', qualifier: parts.slice(0, -1), name: parts.at(-1) as string, pos };
    }
    const negative = context.SUB_list().length % 2 === 1;
    if (context.IntegerLiteral()) {
        return { kind: 'literal', expr: integerLiteral(source, context.IntegerLiteral().getText(), pos, negative) };
    }
    if (context.LongLiteral()) {
        return { kind: 'literal', expr: longLiteral(source, context.LongLiteral().getText(), pos, negative) };
    }
    if (context.NULL()) {
        return { kind: 'literal', expr: { kind: 'literal', literal: 'null', value: null, pos } };
    }
    return {
        kind: 'literal',
        expr: { kind: 'literal', literal: 'String', value: stringValue(context.getText()), pos }
    };
}
