/**
 * Choosing among overloads: of those whose parameters all arguments convert to, the one that is at least as near in every
 * argument and nearer in one; for null the most specific parameter. Two that are equally near are ambiguous.
 */
import type { ApexType } from '../symbols.ts';
import type { Expr } from '../ast.ts';
import type { MethodView } from './members.ts';
import { conversion } from './conversion.ts';
import { convertExpression } from './coerce.ts';
import { UNKNOWN, isOpaque } from './types.ts';

export type Choice =
    | { readonly kind: 'one'; readonly view: MethodView }
    | { readonly kind: 'none' }
    | { readonly kind: 'ambiguous'; readonly views: readonly MethodView[] };

interface Candidate {
    readonly view: MethodView;
    readonly distances: readonly number[];
}

/** Chooses the overload for arguments whose types are known (`arg.type`). */
export function chooseOverload(views: readonly MethodView[], args: readonly Expr[]): Choice {
    const candidates = views.map((view) => applicable(view, args)).filter((candidate) => candidate !== null);
    if (candidates.length <= 1) {
        const only = candidates[0];
        return only ? { kind: 'one', view: only.view } : { kind: 'none' };
    }
    const best = candidates.filter((candidate) =>
        candidates.every((other) => other === candidate || isNearer(candidate, other))
    );
    if (best.length === 1) {
        return { kind: 'one', view: (best[0] as Candidate).view };
    }
    const nearest = leastTotal(candidates);
    const first = (nearest[0] as Candidate).view;
    if (args.some((arg) => isOpaque(arg.type as ApexType))) {
        // Which overload is meant depends on what is not known, so what it returns is not known either.
        return { kind: 'one', view: nearest.length > 1 ? { ...first, returnType: UNKNOWN } : first };
    }
    return nearest.length === 1 || first.symbol.owner.origin === 'platform'
        ? { kind: 'one', view: first }
        : { kind: 'ambiguous', views: nearest.map((candidate) => candidate.view) };
}

function applicable(view: MethodView, args: readonly Expr[]): Candidate | null {
    if (view.params.length !== args.length) {
        return null;
    }
    const distances: number[] = [];
    for (const [index, arg] of args.entries()) {
        const found = convertExpression(arg, view.params[index] as ApexType);
        if (!found) {
            return null;
        }
        distances.push(found.distance);
    }
    return { view, distances };
}

/** At least as near in every argument, and nearer in one; equal distances (null, or unknown) are decided by the parameter types. */
function isNearer(a: Candidate, b: Candidate): boolean {
    let hasNearer = false;
    for (const [index, distance] of a.distances.entries()) {
        const other = b.distances[index] as number;
        const order =
            distance - other || specificity(a.view.params[index] as ApexType, b.view.params[index] as ApexType);
        if (order > 0) {
            return false;
        }
        hasNearer ||= order < 0;
    }
    return hasNearer;
}

/** Negative when `a` is the narrower type: it converts to `b` without changing the value, and not the other way. */
function specificity(a: ApexType, b: ApexType): number {
    const up = conversion(a, b);
    const down = conversion(b, a);
    if (up && down) {
        return up.distance - down.distance;
    }
    return up ? -1 : down ? 1 : 0;
}

function leastTotal(candidates: readonly Candidate[]): Candidate[] {
    const total = (candidate: Candidate): number => candidate.distances.reduce((sum, distance) => sum + distance, 0);
    const least = Math.min(...candidates.map(total));
    return candidates.filter((candidate) => total(candidate) === least);
}
