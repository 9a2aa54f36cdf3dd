/** Rules as sentences, and what they make of the newest orders. */
import { matchingLabels as words } from 'c/setupMatchingLabels';
import type { Rule } from 'c/setupModel';
import { fill } from 'c/setupTexts';

/** What the server answers for one order. */
export interface PreviewRow {
    readonly orderId: string;
    readonly name: string;
    readonly customer?: string | null;
    readonly status: string;
    readonly contactName?: string | null;
    readonly ruleName?: string | null;
    readonly reason?: string | null;
}

export interface Preview {
    readonly rows: readonly PreviewRow[];
    readonly matched: number;
    readonly hits?: Readonly<Record<string, number>>;
}

export interface RuleRow {
    readonly key: string;
    readonly name: string;
    readonly active: boolean;
    readonly sentence: string;
    readonly hits: string;
    readonly problem: string;
    readonly useLabel: string;
    readonly upLabel: string;
    readonly downLabel: string;
    readonly isFirst: boolean;
    readonly isLast: boolean;
}

/** Rules in their order; hits are counted once a preview has run. */
export function ruleRows(rules: readonly Rule[], preview: Preview | null): RuleRow[] {
    return rules.map((rule, index) => ({
        key: rule.key,
        name: rule.name,
        active: rule.active,
        sentence: fill(words.RuleSentence, rule.name, rule.source, rule.targetField, rule.target),
        hits: preview?.rows.length
            ? fill(words.RuleHits, preview.hits?.[rule.name] ?? 0, preview.rows.length)
            : words.RuleNoHits,
        problem: rule.problem ?? '',
        useLabel: fill(words.UseRule, rule.name),
        upLabel: fill(words.MoveUp, rule.name),
        downLabel: fill(words.MoveDown, rule.name),
        isFirst: index === 0,
        isLast: index === rules.length - 1
    }));
}

/** Rules with one of them moved by one place; the same rules where it cannot move. */
export function moved(rules: readonly Rule[], key: string, by: -1 | 1): Rule[] {
    const from = rules.findIndex((rule) => rule.key === key);
    const to = from + by;
    const result = [...rules];
    const rule = result[from];
    if (!rule || to < 0 || to >= rules.length) {
        return result;
    }
    result.splice(from, 1);
    result.splice(to, 0, rule);
    return result;
}

/** How many of the newest orders find their customer. */
export function summaryOf({ rows, matched }: Preview): string {
    return rows.length === 0
        ? words.PreviewEmpty
        : fill(words.PreviewResult, matched, rows.length, rows.length - matched);
}

/** What becomes of an order, and why. */
export function resultOf({ status, ruleName, reason }: PreviewRow): string {
    switch (status) {
        case 'Matched':
            return ruleName ? fill(words.ResultMatched, ruleName) : words.ResultMatchedBare;
        case 'To Create':
            return words.ResultCreate;
        case 'Ignored':
            return words.ResultIgnored;
        default:
            return reason ? fill(words.ResultWaits, reason) : words.ResultNone;
    }
}
