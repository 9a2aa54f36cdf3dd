/** What the panel says of an order: one state, the checks with their ways out, and what may be done now. */
import { labels } from 'c/orderExportLabels';
import type { Order, Problem, Viewer } from './order';

export { conflictsOf } from './conflicts';
export type { Difference } from './conflicts';
export type { Order, Problem, Viewer } from './order';

type Tone = 'good' | 'bad' | 'warn' | 'plain';

/** The one sentence on top, as shape, word and colour. */
export interface Headline {
    readonly tone: Tone;
    readonly icon: string;
    readonly title: string;
    readonly help: string;
    readonly className: string;
}

export interface CheckLine {
    readonly key: string;
    readonly icon: string;
    readonly iconClass: string;
    readonly word: string;
    readonly title: string;
    readonly detail: string;
    readonly code: string;
    readonly recordId: string;
    readonly openLabel: string;
}

/** What may be pressed. */
export interface Acts {
    readonly checkLabel: string;
    readonly sendLabel: string;
    /** Whether sending says that another order of the Opportunity is no reason. */
    readonly isAnyway: boolean;
    readonly isDecision: boolean;
}

const ICONS: Readonly<Record<Tone, string>> = {
    good: 'utility:success',
    bad: 'utility:error',
    warn: 'utility:warning',
    plain: 'utility:routing_offline'
};
const ADDRESS = /^EXP-1(1|2)/;
const PRODUCT = /^(EXP-13[0-7]|SYN-330)$/;
const INCOMPLETE = /^(EXP-1|SYN-330)/;
const OTHER_ORDER = 'EXP-150';
const CODED = /^([A-Z]{3}-\d{3}): ([^]*)$/;
const MOVING: readonly string[] = ['Waiting', 'Sending'];
const OVER: readonly string[] = ['Sent', 'Locked', 'Cancelled'];

/** The text of a label with `{0}`, `{1}` … replaced. */
export function format(text: string, ...values: readonly (string | number)[]): string {
    return text.replace(/\{(\d)\}/g, (place, index: string) => String(values[Number(index)] ?? place));
}

/** The code and the sentence of whatever a call threw. */
export function problemOf(error: unknown): Problem {
    const {
        status,
        body,
        message = ''
    } = (error ?? {}) as {
        status?: number;
        body?: { message?: string };
        message?: string;
    };
    const text = body?.message ?? message;
    if (status === 403 || /access to the Apex class/.test(text)) {
        return { code: '', message: labels.NoAccess };
    }
    const [, code = '', sentence = format(labels.Failed, text)] = CODED.exec(text) ?? [];
    return { code, message: sentence };
}

/** Whether an answer of ShipStation is still to come, so that looking again soon tells more. */
export function isMoving({ state }: Order): boolean {
    return MOVING.includes(state ?? '');
}

/** How the order stands. */
export function headlineOf(order: Order): Headline {
    const [tone, title, help] = standing(order);
    return { tone, title, help, icon: ICONS[tone], className: `state ${tone}` };
}

function standing(order: Order): [Tone, string, string] {
    switch (order.state ?? '') {
        case 'Waiting':
            return ['plain', labels.Waiting, answerOf(order) || labels.WaitingHelp];
        case 'Sending':
            return ['plain', labels.Sending, labels.SendingHelp];
        case 'Sent':
            return ['good', labels.Sent, ''];
        case 'Rejected':
            return ['bad', labels.Rejected, order.error ?? ''];
        case 'Needs Review':
            return ['warn', labels.Review, labels.ReviewHelp];
        case 'Locked':
            return ['warn', labels.Locked, order.error ?? ''];
        case 'Cancelled':
            return ['plain', labels.Cancelled, order.error ?? labels.CancelledHelp];
        default:
            return unsent(order);
    }
}

/** What ShipStation or the way to it said; what was incomplete before the last change is out of date. */
function answerOf({ error }: Order): string {
    return error && !INCOMPLETE.test(error) ? error : '';
}

function unsent(order: Order): [Tone, string, string] {
    const count = errorsOf(order).length;
    if (order.state === 'Invalid') {
        return count === 0 ? ['good', labels.Fixed, labels.FixedHelp] : ['bad', toFix(count), labels.InvalidHelp];
    }
    if (!order.isOn) {
        return ['plain', labels.Off, labels.OffHelp];
    }
    if (!order.isWon) {
        return ['plain', labels.NotSent, labels.NotSentHelp];
    }
    return count === 0 ? ['good', labels.Ready, labels.ReadyHelp] : ['bad', toFix(count), labels.InvalidHelp];
}

function toFix(count: number): string {
    return count === 1 ? labels.InvalidOne : format(labels.Invalid, count);
}

function errorsOf({ problems }: Order): readonly Problem[] {
    return problems.filter(({ isWarning }) => !isWarning);
}

/** What a check found, what has to be fixed first. None once the order is with ShipStation and nothing changes it. */
export function checksOf(order: Order): CheckLine[] {
    if (OVER.includes(order.state ?? '')) {
        return [];
    }
    const has = (codes: RegExp): boolean => order.problems.some(({ code }) => codes.test(code));
    const unseen = order.lineCount === 0 && !has(PRODUCT);
    const good: CheckLine[] = [];
    if (!has(ADDRESS) && order.shipTo) {
        good.push(fine('address', labels.AddressGood, order.shipTo));
    }
    if (!has(PRODUCT) && !unseen) {
        const text = order.lineCount === 1 ? labels.ProductsGoodOne : format(labels.ProductsGood, order.lineCount);
        good.push(fine('products', text, ''));
    }
    const warnings = order.problems.filter(({ isWarning }) => isWarning);
    return [...errorsOf(order).map(lineOf), ...good, ...warnings.map(lineOf)];
}

function fine(key: string, title: string, detail: string): CheckLine {
    const look = { icon: ICONS.good, iconClass: 'icon good', word: labels.Good };
    return { key, ...look, title, detail, code: '', recordId: '', openLabel: '' };
}

function lineOf({ code, message, recordId, isWarning }: Problem, index: number): CheckLine {
    const tone = isWarning ? 'warn' : 'bad';
    return {
        key: `${index} ${code} ${tone}`,
        icon: ICONS[tone],
        iconClass: `icon ${tone}`,
        word: isWarning ? labels.Warning : labels.Broken,
        title: message,
        detail: '',
        code,
        recordId: recordId ?? '',
        openLabel: format(labels.OpenRecord, message)
    };
}

/** What may be done now; an empty label for what may not. */
export function actsOf(order: Order): Acts {
    const errors = errorsOf(order);
    const isAnyway = errors.length > 0 && errors.every(({ code }) => code === OTHER_ORDER);
    const isReady = errors.length === 0 || isAnyway;
    const isDecision = order.state === 'Needs Review' && order.conflicts.length > 0;
    const canSend = order.isOn && order.isWon && isReady && !isDecision && !isMoving(order) && order.state !== 'Locked';
    return {
        checkLabel: order.state || order.isWon ? labels.Check : labels.CheckFirst,
        sendLabel: canSend ? sendWord(order, isAnyway) : '',
        isAnyway,
        isDecision
    };
}

function sendWord({ state }: Order, isAnyway: boolean): string {
    if (isAnyway) {
        return labels.SendAnyway;
    }
    return state ? labels.SendAgain : labels.Send;
}

/** What ShipStation has, as label and value. Empty before it was sent. */
export function factsOf(
    order: Order,
    viewer: Viewer
): { key: string; label: string; value: string; isLink: boolean }[] {
    if (!order.orderNumber && !order.sentAt) {
        return [];
    }
    const facts = [
        { key: 'order', label: labels.Order, value: order.orderNumber ?? '', isLink: Boolean(order.recordId) },
        { key: 'sent', label: labels.SentAt, value: momentOf(order.sentAt, viewer), isLink: false },
        { key: 'lines', label: labels.Contents, value: contentsOf(order, viewer), isLink: false },
        { key: 'status', label: labels.Status, value: statusOf(order.statusThere), isLink: false }
    ];
    return facts.filter(({ value }) => value !== '');
}

/** Such as 6 lines, $2,846.00. */
export function contentsOf({ lineCount, amount }: Order, { locale, currency }: Viewer): string {
    const isOne = lineCount === 1;
    if (amount === null || amount === undefined) {
        return isOne ? labels.LinesOneBare : format(labels.LinesBare, lineCount);
    }
    const money = new Intl.NumberFormat(locale, { style: 'currency', currency }).format(amount);
    return isOne ? format(labels.LinesOne, money) : format(labels.Lines, lineCount, money);
}

/** Awaiting shipment, of awaiting_shipment. */
function statusOf(status: string | null | undefined): string {
    const words = (status ?? '').replace(/_/g, ' ');
    return words.charAt(0).toUpperCase() + words.slice(1);
}

/** Such as Nov 12, 9:41 AM; empty for none. */
export function momentOf(at: string | number | null | undefined, { locale, zone }: Viewer): string {
    const style = { month: 'short', day: 'numeric', hour: 'numeric', minute: '2-digit' } as const;
    return at ? new Intl.DateTimeFormat(locale, { ...style, timeZone: zone }).format(new Date(at)) : '';
}
