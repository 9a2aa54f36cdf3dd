/** What ShipStation and Salesforce say differently of an order, in words. */
import { labels } from 'c/orderExportLabels';
import type { Order } from './order';

export interface Difference {
    readonly key: string;
    readonly name: string;
    readonly there: string;
    readonly here: string;
}

/** What differs between both sides, part by part where a field has parts, blanks as a word. */
export function conflictsOf({ conflicts }: Order): Difference[] {
    return conflicts.flatMap(({ name, shipStation, salesforce }) => {
        const [there, here] = [partsOf(shipStation), partsOf(salesforce)];
        if (there === null || here === null) {
            return [difference(name, wordsOf(name), said(shipStation), said(salesforce))];
        }
        return Object.keys({ ...there, ...here })
            .filter((part) => said(there[part]) !== said(here[part]))
            .map((part) =>
                difference(`${name}.${part}`, `${wordsOf(name)} ${lower(part)}`, said(there[part]), said(here[part]))
            );
    });
}

function difference(key: string, name: string, there: string, here: string): Difference {
    return { key, name, there: there || labels.Blank, here: here || labels.Blank };
}

/** The parts of a value that has some; null for a text or a list. */
function partsOf(value: string | null | undefined): Record<string, unknown> | null {
    const parsed = parsedOf(value);
    return parsed !== null && typeof parsed === 'object' && !Array.isArray(parsed)
        ? (parsed as Record<string, unknown>)
        : null;
}

function parsedOf(value: unknown): unknown {
    try {
        return typeof value === 'string' && /^[[{]/.test(value) ? JSON.parse(value) : null;
    } catch {
        return null;
    }
}

/** A value as a person says it: lines of an order as 2 × Desk lamp. */
function said(value: unknown): string {
    const list = parsedOf(value);
    if (Array.isArray(list)) {
        return list.map(({ quantity = '', name = '' }) => `${quantity} × ${name}`).join('\n');
    }
    return value === null || value === undefined ? '' : String(value);
}

/** Ship-to, Customer notes, Custom field 1: a field of an order in words. */
function wordsOf(path: string): string {
    const words = path === 'shipTo' ? 'ship-to' : lower(path.slice(path.lastIndexOf('.') + 1));
    return words.charAt(0).toUpperCase() + words.slice(1);
}

function lower(name: string): string {
    return name.replace(/([a-z])([A-Z0-9])/g, '$1 $2').toLowerCase();
}
