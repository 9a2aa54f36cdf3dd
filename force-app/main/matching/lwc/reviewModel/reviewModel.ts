/** Orders that wait for a person: what Apex sends, and what follows from it. */

/** A row of the queue, as ReviewItem sends it. */
export interface Item {
    readonly id: string;
    readonly name: string;
    readonly reasonCode?: string | null;
    readonly shortReason?: string | null;
    readonly storeId?: string | null;
    readonly storeName?: string | null;
    readonly candidateCount?: number | null;
    readonly openedAt?: string | null;
    readonly orderId?: string | null;
    readonly orderName?: string | null;
    readonly orderTotal?: number | null;
    readonly currencyCode?: string | null;
    readonly orderedAt?: string | null;
    readonly customerName?: string | null;
    readonly company?: string | null;
    readonly email?: string | null;
}

/** What a value of the order is beside the one of a record. */
export type Result = 'Same' | 'Differs' | 'Would Be Filled' | 'Nothing To Compare';

export interface Comparison {
    readonly label: string;
    readonly ordered?: string | null;
    readonly stored?: string | null;
    readonly result: Result;
}

/** A record that may belong to the order, as ReviewCandidate sends it. */
export interface Candidate {
    readonly id: string;
    readonly target: 'Contact' | 'Account' | 'Opportunity';
    readonly name: string;
    readonly accountId?: string | null;
    readonly accountName?: string | null;
    readonly ownerName?: string | null;
    readonly sameCount: number;
    readonly orderCount?: number | null;
    readonly lastOrderAt?: string | null;
    readonly openDeal?: string | null;
    readonly openDealAmount?: number | null;
    readonly wouldFill: readonly string[];
    readonly comparisons: readonly Comparison[];
}

/** One review, as ReviewDetail sends it. */
export interface Detail {
    readonly reviewId: string;
    readonly reason?: string | null;
    readonly reasonCode?: string | null;
    readonly explanation?: string | null;
    readonly candidates: readonly Candidate[];
    readonly rememberLabel?: string | null;
    readonly remember: boolean;
    readonly createObstacle?: string | null;
    readonly createKind?: string | null;
}

/** Which orders are asked for; null does not filter. */
export interface Filter {
    readonly reasonCode: string | null;
    readonly storeId: string | null;
    readonly olderThanHours: number | null;
}
export const NO_FILTER: Filter = { reasonCode: null, storeId: null, olderThanHours: null };

/** An error of the server with its stable code; blank where it names none. */
export interface Problem {
    readonly code: string;
    readonly message: string;
}

export const NO_ACCESS = 'MAT-403';
/** Nobody was found and the store creates nobody: the one reason for which a new customer always fits. */
const NOBODY_FOUND = 'MAT-302';

export const isFiltered = (filter: Filter): boolean => Object.values(filter).some((value) => value !== null);

/** The order that opens once one is gone: the one after it, else the one before. */
export function nextAfter(items: readonly Item[], id: string, gone: ReadonlySet<string>): Item | null {
    const index = items.findIndex((item) => item.id === id);
    const stays = (item: Item): boolean => !gone.has(item.id);
    return items.slice(index + 1).find(stays) ?? items.slice(0, Math.max(index, 0)).filter(stays).at(-1) ?? null;
}

/** The order some steps away; the ends hold. */
export function neighbour(items: readonly Item[], id: string, step: number): Item | null {
    const index = items.findIndex((item) => item.id === id);
    return items[Math.max(0, Math.min(items.length - 1, index + step))] ?? null;
}

/** Other loaded orders that wait for the same reason. */
export function sameReason(items: readonly Item[], id: string): Item[] {
    const code = items.find((item) => item.id === id)?.reasonCode ?? null;
    return code === null ? [] : items.filter((item) => item.id !== id && item.reasonCode === code);
}

/** Whether creating a customer is one answer to all of them. */
export function canCreateAll(items: readonly Item[]): boolean {
    return items.length > 0 && items.every(({ reasonCode }) => reasonCode === NOBODY_FOUND);
}

/** What accepting a candidate ties the order to; null where the candidate has nothing to tie to. */
export function choiceOf(candidate: Candidate): Record<string, string> | null {
    switch (candidate.target) {
        case 'Contact':
            return { contactId: candidate.id };
        case 'Account':
            return { accountId: candidate.id };
        default:
            return candidate.accountId ? { accountId: candidate.accountId, opportunityId: candidate.id } : null;
    }
}

/** The candidate with more equal values than every other; null where two are tied. */
export function closestOf(candidates: readonly Candidate[]): Candidate | null {
    const [first, second] = [...candidates].sort((a, b) => b.sameCount - a.sameCount);
    return first && first.sameCount > (second?.sameCount ?? -1) ? first : null;
}

/** Code and words of an error. */
export function problemOf(error: unknown): Problem {
    const { status, body } = (error ?? {}) as { status?: number; body?: { message?: string } };
    const message = body?.message ?? (error instanceof Error ? error.message : String(error));
    // The platform itself refuses people whom no permission set grants the class.
    if (status === 403 || /access to the Apex class/.test(message)) {
        return { code: NO_ACCESS, message };
    }
    const [, code = '', text = message] = /^([A-Z]{3}-\d+): (.*)$/s.exec(message) ?? [];
    return { code, message: text };
}
