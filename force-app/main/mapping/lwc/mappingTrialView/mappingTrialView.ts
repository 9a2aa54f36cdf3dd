/** What a dry run says, as it is shown: counts, orders, and the difference by record. */
import type { Repair } from 'c/mappingSteps';
import { format } from 'c/mappingTexts';
import { trialLabels as labels } from 'c/mappingTrialLabels';
import { POLICIES } from 'c/mappingRowView';

/** What became of one row of the mapping for one order. */
export interface Value {
    readonly mappingKey: string;
    readonly targetObject: string;
    readonly targetField: string;
    readonly targetLabel?: string | null;
    readonly targetName?: string | null;
    readonly targetId?: string | null;
    readonly beforeText?: string | null;
    readonly afterText?: string | null;
    readonly outcome: string;
    readonly reason?: string | null;
    readonly code?: string | null;
    readonly policy: string;
    readonly repair?: Repair | null;
    readonly isDraft: boolean;
}

/** What would happen to one order. */
export interface Result {
    readonly rowId: string;
    readonly name: string;
    readonly customer?: string | null;
    readonly storeName?: string | null;
    readonly changed: number;
    readonly refused: number;
    readonly same: number;
    readonly values: readonly Value[];
}

export interface Line {
    readonly key: string;
    readonly mappingKey: string;
    readonly field: string;
    readonly before: string;
    readonly after: string;
    readonly isChange: boolean;
    /** Whether something that was there is replaced. */
    readonly isReplaced: boolean;
    readonly isRefused: boolean;
    readonly why: string;
    readonly code: string;
    readonly repair: Repair | null;
    readonly isDraft: boolean;
    readonly className: string;
}

export interface RecordView {
    readonly key: string;
    readonly object: string;
    readonly name: string;
    readonly lines: readonly Line[];
}

/** All orders together. */
export function totals(results: readonly Result[]): { changed: number; refused: number; same: number } {
    const sum = (name: 'changed' | 'refused' | 'same'): number =>
        results.reduce((total, result) => total + result[name], 0);
    return { changed: sum('changed'), refused: sum('refused'), same: sum('same') };
}

/** An order in words: 3 changed, 1 refused. */
export function summaryOf({ changed, refused }: Result): string {
    const words = [changed === 0 ? labels.NoneChanged : format(labels.OrderChanged, changed)];
    return refused === 0 ? (words[0] as string) : `${words[0]}, ${format(labels.OrderRefused, refused)}`;
}

/** The question above the dry run. */
export function questionOf(changes: number): string {
    if (changes === 0) {
        return labels.TrialSaved;
    }
    return changes === 1 ? labels.TrialQuestionOne : format(labels.TrialQuestion, changes);
}

/** The first order that something happens to; the first one where nothing does. */
export function firstTouched(results: readonly Result[]): number {
    return Math.max(
        0,
        results.findIndex(({ changed, refused }) => changed + refused > 0)
    );
}

/** The difference by record; values that stay only when asked for. */
export function recordsOf(result: Result, objects: ReadonlyMap<string, string>, withSame: boolean): RecordView[] {
    const records = new Map<string, RecordView>();
    for (const value of result.values) {
        const isShown = withSame || value.outcome === 'Write' || value.outcome === 'Refused';
        if (isShown) {
            const key = `${value.targetObject} ${value.targetId ?? ''}`;
            const known = records.get(key);
            records.set(key, {
                key,
                object: objects.get(value.targetObject) ?? value.targetObject,
                name: value.targetName ?? (value.targetId ? '' : labels.NewRecord),
                lines: [...(known?.lines ?? []), lineOf(value)]
            });
        }
    }
    return [...records.values()];
}

function lineOf(value: Value): Line {
    const isRefused = value.outcome === 'Refused';
    const isChange = value.outcome === 'Write';
    const before = value.beforeText || '';
    const stays = isChange || isRefused ? '' : before;
    return {
        key: `${value.mappingKey} ${value.targetField}`,
        mappingKey: value.mappingKey,
        field: value.targetLabel ?? value.targetField,
        before: before || labels.TrialBlank,
        after: value.afterText || stays || labels.TrialBlank,
        isChange,
        isReplaced: isChange && before !== '',
        isRefused,
        why: value.reason ?? POLICIES.find((policy) => policy.value === value.policy)?.label ?? value.policy,
        code: isRefused ? (value.code ?? '') : '',
        repair: value.repair ?? null,
        isDraft: value.isDraft,
        className: isRefused ? 'line refused' : 'line'
    };
}
