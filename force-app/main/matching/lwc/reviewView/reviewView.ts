/** The comparison as it is drawn: a column per candidate, a row per field. */
import { detailLabels as labels } from 'c/reviewDetailLabels';
import {
    choiceOf,
    closestOf,
    type Candidate,
    type Comparison,
    type Detail,
    type Item,
    type Result
} from 'c/reviewModel';
import { day, format, money, type Viewer } from 'c/reviewTexts';

export const MOST_COLUMNS = 3;

export interface Column {
    readonly id: string;
    readonly target: string;
    readonly name: string;
    readonly openLabel: string;
    readonly badge: string;
    readonly badgeClass: string;
    readonly account: string;
    readonly owner: string;
    readonly useLabel: string;
    readonly useVariant: 'brand' | 'neutral';
    readonly isOff: boolean;
    readonly offReason: string;
    /** The key that chooses it; blank for those without one. */
    readonly key: string;
}

export interface Cell {
    readonly key: string;
    /** Whose column it is, told again where rows are stacked. */
    readonly head: string;
    readonly value: string;
    readonly valueClass: string;
    readonly mark: string;
    readonly word: string;
    readonly className: string;
}

export interface Row {
    readonly label: string;
    readonly cells: readonly Cell[];
}

export interface View {
    readonly columns: readonly Column[];
    readonly rows: readonly Row[];
    /** How many candidates are not shown. */
    readonly hidden: number;
}

const MARKS: Readonly<Record<Result, readonly [mark: string, label: keyof typeof labels, className: string]>> = {
    Same: ['✓', 'Same', 'cell same'],
    Differs: ['≠', 'Differs', 'cell differs'],
    'Would Be Filled': ['+', 'FilledLater', 'cell filled'],
    'Nothing To Compare': ['', 'NotCompared', 'cell']
};

/** Columns and rows of a review. */
export function viewOf(detail: Detail, item: Item, isWide: boolean, viewer: Viewer): View {
    const shown = isWide ? detail.candidates : detail.candidates.slice(0, MOST_COLUMNS);
    const closest = closestOf(detail.candidates);
    return {
        columns: shown.map((candidate, index) => columnOf(candidate, index, candidate === closest)),
        rows: [...fieldRows(shown), ...factRows(shown, item, viewer)],
        hidden: detail.candidates.length - shown.length
    };
}

function columnOf(candidate: Candidate, index: number, isClosest: boolean): Column {
    const comparable = candidate.comparisons.filter(({ result }) => result !== 'Nothing To Compare').length;
    const isOff = choiceOf(candidate) === null;
    return {
        id: candidate.id,
        target: candidate.target,
        name: candidate.name,
        openLabel: format(labels.Open, candidate.name),
        badge:
            comparable === 0 ? '' : format(isClosest ? labels.Closest : labels.Equal, candidate.sameCount, comparable),
        badgeClass: isClosest ? 'badge closest' : 'badge',
        account: candidate.accountName ?? '',
        owner: candidate.ownerName ? format(labels.Owner, candidate.ownerName) : '',
        useLabel: format(labels.Use, candidate.target),
        useVariant: isClosest ? 'brand' : 'neutral',
        isOff,
        offReason: isOff ? labels.NoAccountHere : '',
        key: index < MOST_COLUMNS ? String(index + 1) : ''
    };
}

/** A row for every field that any candidate is compared by, in the order they come. */
function fieldRows(candidates: readonly Candidate[]): Row[] {
    const names = new Set(candidates.flatMap(({ comparisons }) => comparisons.map(({ label }) => label)));
    return [...names].map((label) => {
        const found = candidates.map(({ comparisons }) => comparisons.find((one) => one.label === label));
        const ordered = found.find((one) => one?.ordered)?.ordered ?? '';
        const order = plain('order', labels.Order, ordered, ordered === '' ? labels.Blank : '');
        return { label, cells: [order, ...candidates.map((one, index) => compared(one, found[index]))] };
    });
}

function compared(candidate: Candidate, found: Comparison | undefined): Cell {
    const [mark, label, className] = MARKS[found?.result ?? 'Nothing To Compare'];
    const value = found?.stored ?? '';
    return {
        ...plain(candidate.id, candidate.name, value, found ? labels.Blank : ''),
        mark,
        word: labels[label],
        className
    };
}

function factRows(candidates: readonly Candidate[], item: Item, viewer: Viewer): Row[] {
    const row = (label: string, text: (candidate: Candidate) => string): Row => ({
        label,
        cells: [
            { ...plain('order', labels.Order, '', ''), className: 'cell order unsaid' },
            ...candidates.map((candidate) => plain(candidate.id, candidate.name, text(candidate), labels.None))
        ]
    });
    if (candidates.length === 0) {
        return [];
    }
    return [
        row(labels.OrdersBefore, (candidate) => ordersBefore(candidate, viewer)),
        row(labels.OpenDeal, (candidate) => dealOf(candidate, item, viewer)),
        row(labels.IfUsed, ifUsed)
    ];
}

function plain(key: string, head: string, value: string, blank: string): Cell {
    const [text, valueClass] = value === '' ? [blank, 'value quiet'] : [value, 'value'];
    return {
        key,
        head,
        value: text,
        valueClass,
        mark: '',
        word: '',
        className: key === 'order' ? 'cell order' : 'cell'
    };
}

function ordersBefore({ orderCount, lastOrderAt }: Candidate, viewer: Viewer): string {
    if (!orderCount) {
        return '';
    }
    const orders = orderCount === 1 ? labels.OneOrder : format(labels.ManyOrders, orderCount);
    return lastOrderAt ? format(labels.OrdersCount, orders, day(lastOrderAt, viewer)) : orders;
}

function dealOf({ openDeal, openDealAmount }: Candidate, { currencyCode }: Item, viewer: Viewer): string {
    return [openDeal, money(openDealAmount, currencyCode, viewer)].filter(Boolean).join(', ');
}

/** What happens to a record that is chosen. */
export function ifUsed({ wouldFill, comparisons }: Candidate): string {
    return [
        labels.LinkedHere,
        ...(wouldFill.length > 0 ? [format(labels.Filled, wouldFill.join(', '))] : []),
        ...(comparisons.some(({ result }) => result === 'Differs') ? [labels.DifferentStay] : [])
    ].join(' ');
}

interface Explanation {
    readonly decisions?: readonly {
        readonly target: string;
        readonly asked?: readonly { readonly rule: string; readonly value?: string | null; readonly found: number }[];
    }[];
    readonly leftOut?: readonly string[];
}

/** The rules that were tried, one sentence each. */
export function rulesOf(explanation: string | null | undefined): string[] {
    const { decisions = [], leftOut = [] } = read(explanation);
    const asked = decisions.flatMap(({ asked: rules = [] }) =>
        rules.map(({ rule, value, found }) => format(labels.RuleFound, rule, value ?? labels.Blank, found))
    );
    const all = [...asked, ...leftOut.map((text) => format(labels.RulesLeftOut, text))];
    return all.length === 0 ? [labels.NoRules] : all;
}

/** An explanation longer than its field was cut and says nothing. */
function read(explanation: string | null | undefined): Explanation {
    try {
        return JSON.parse(explanation ?? '{}') as Explanation;
    } catch {
        return {};
    }
}
