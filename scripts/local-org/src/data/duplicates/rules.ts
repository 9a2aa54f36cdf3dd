/**
 * Duplicate and matching rules.
 * https://developer.salesforce.com/docs/atlas.en-us.api_meta.meta/api_meta/meta_duplicaterule.htm
 * https://developer.salesforce.com/docs/atlas.en-us.api_meta.meta/api_meta/meta_matchingrule.htm
 */

/** One comparison of a matching rule. Only exact ones are known; a blank matches nothing, or another blank. */
export interface MatchItem {
    readonly field: string;
    readonly blanksMatch: boolean;
}

export interface MatchingRule {
    readonly name: string;
    /** Object of the records that are compared with. */
    readonly object: string;
    readonly items: readonly MatchItem[];
    /** `1 AND (2 OR 3)`; null when all items have to match. */
    readonly filter: string | null;
}

/** What becomes of a record that has duplicates: refused, refused until allowed, or saved. */
export type DuplicateAction = 'block' | 'alert' | 'save';

export interface DuplicateRule {
    readonly name: string;
    /** Object of the records that are saved. */
    readonly object: string;
    readonly onInsert: DuplicateAction;
    readonly onUpdate: DuplicateAction;
    readonly alertText: string;
    /** Only records the user may see are duplicates. */
    readonly enforcesSharing: boolean;
    readonly matching: readonly MatchingRule[];
}

/** What a rule found for one record. */
export interface DuplicateFinding {
    readonly rule: string;
    readonly alertText: string;
    /** The save may be repeated with `allowSave`. */
    readonly allowSave: boolean;
    readonly matches: readonly { readonly rule: string; readonly object: string; readonly ids: readonly string[] }[];
}

/** Whether a rule's filter holds, given which of its items do. @throws Error for a filter that is none */
export function filterHolds(filter: string | null, holds: readonly boolean[]): boolean {
    if (filter === null) {
        return holds.every(Boolean);
    }
    const tokens = filter.toUpperCase().match(/\d+|AND|OR|NOT|[()]/g) ?? [];
    let at = 0;
    const operand = (): boolean => {
        const token = tokens[at++];
        if (token === 'NOT') {
            return !operand();
        }
        if (token === '(') {
            const inner = either();
            at += 1;
            return inner;
        }
        return holds[Number(token) - 1] ?? false;
    };
    const both = (): boolean => {
        let value = operand();
        while (tokens[at] === 'AND') {
            at += 1;
            const next = operand();
            value = value && next;
        }
        return value;
    };
    const either = (): boolean => {
        let value = both();
        while (tokens[at] === 'OR') {
            at += 1;
            const next = both();
            value = value || next;
        }
        return value;
    };
    return either();
}
