/**
 * What a dotted name can mean. Apex tries a variable first, then a class, then a namespace, and takes the first reading
 * that holds for the whole chain; so a name has candidates, and the member after it decides between them.
 */
import type { ApexType } from '../symbols.ts';
import type { Expr, MemberExpr, NameExpr, Ref } from '../ast.ts';
import type { Body } from './body.ts';
import { listElement } from './types.ts';

/** Something wrong with a reading: told only when no better one exists. */
export interface Problem {
    readonly code: string;
    readonly message: string;
}

/** One reading of a name or member. */
export interface Candidate {
    /** null: the value of an expression that is no name. */
    readonly ref: Ref | null;
    /** The type of the value; null when the reading has none (a type, a namespace). */
    readonly type: ApexType | null;
    /** The reading of the part before the dot. */
    readonly parent: Candidate | null;
    readonly problem?: Problem;
    /** The platform member that is missing here. */
    readonly unsupported?: string;
    /** `Account.fields`, `Account.fieldSets` of a describe: what the next name is looked up in. */
    readonly describes?: { readonly object: string; readonly part: 'fields' | 'fieldSets' };
    /** A query read as its only record. */
    readonly isRecordOfQuery?: boolean;
}

/**
 * 0: holds; 1: holds but is unsupported here; 2: holds only with an error. A variable is never given up for a type of the
 * same name because something of its class is unsupported; one of a record is, since objects and variables often share a name.
 */
export function rank(candidate: Candidate): number {
    const parent = candidate.parent?.type;
    const isLacking = candidate.unsupported !== undefined && (!parent || parent.kind === 'sobject');
    const own = candidate.problem ? 2 : isLacking ? 1 : 0;
    return candidate.parent ? Math.max(own, rank(candidate.parent)) : own;
}

/** The first of the best readings, or null when there is none. */
export function best<T extends Candidate>(candidates: readonly T[]): T | null {
    let chosen: T | null = null;
    for (const candidate of candidates) {
        if (!chosen || rank(candidate) < rank(chosen)) {
            chosen = candidate;
        }
    }
    return chosen;
}

/** Writes a reading into the tree and reports what is wrong with it. */
export function commit(expr: Expr, candidate: Candidate, body: Body): void {
    if (expr.kind === 'soql' && candidate.isRecordOfQuery) {
        expr.result = 'record';
        expr.type = listElement(expr.type as ApexType) ?? (expr.type as ApexType);
        return;
    }
    if (expr.kind !== 'name' && expr.kind !== 'member') {
        return;
    }
    if (expr.kind === 'member' && candidate.parent) {
        commit(expr.target, candidate.parent, body);
    }
    writeReading(expr, candidate, body);
}

function writeReading(expr: NameExpr | MemberExpr, candidate: Candidate, body: Body): void {
    if (candidate.ref) {
        expr.ref = candidate.ref;
    }
    if (candidate.type) {
        expr.type = candidate.type;
    }
    if (candidate.problem) {
        body.error(candidate.problem.code, candidate.problem.message, expr.pos);
    } else if (candidate.unsupported !== undefined) {
        body.unsupported(expr, candidate.unsupported);
    }
}
