/**
 * DML statements.
 */
import type {
    AccessLevelContext,
    ApexParserRuleContext,
    ExpressionContext,
    StatementContext
} from '@apexdevtools/apex-parser';
import { expression } from './expressions.ts';
import { startOf } from './source.ts';
import type { Source } from './source.ts';
import type { DmlStmt } from '../ast.ts';

type OneTarget = ApexParserRuleContext & { accessLevel(): AccessLevelContext | null; expression(): ExpressionContext };

/** The DML statement of a statement, or null when it is another. */
export function dmlStatement(source: Source, context: StatementContext): DmlStmt | null {
    for (const operation of ['insert', 'update', 'delete', 'undelete'] as const) {
        const found: OneTarget | null = context[`${operation}Statement`]();
        if (found) {
            return { ...one(source, found), operation };
        }
    }
    const upsert = context.upsertStatement();
    if (upsert) {
        const field = upsert.qualifiedName();
        return { ...one(source, upsert), operation: 'upsert', field: field ? field.getText() : null };
    }
    const merge = context.mergeStatement();
    return merge
        ? {
              kind: 'dml',
              operation: 'merge',
              access: access(merge.accessLevel()),
              target: expression(source, merge.expression(0)),
              other: expression(source, merge.expression(1)),
              field: null,
              pos: startOf(merge)
          }
        : null;
}

function one(source: Source, context: OneTarget): Omit<DmlStmt, 'operation'> {
    return {
        kind: 'dml',
        access: access(context.accessLevel()),
        target: expression(source, context.expression()),
        other: null,
        field: null,
        pos: startOf(context)
    };
}

function access(context: AccessLevelContext | null): DmlStmt['access'] {
    if (!context) {
        return null;
    }
    return context.USER() ? 'user' : 'system';
}
