/** What keys do while the rows have focus. */
import type { Row } from 'c/timelineOrders';

export type KeyAction =
    | { readonly kind: 'move'; readonly key: string }
    | { readonly kind: 'open'; readonly key: string }
    | {
          readonly kind: 'toggle' | 'mark' | 'copy' | 'pan' | 'zoom' | 'today' | 'search' | 'track' | 'help';
          readonly detail: unknown;
      };

interface Pressed {
    readonly key: string;
    readonly ctrlKey: boolean;
    readonly metaKey: boolean;
    readonly altKey: boolean;
}

const PAGE = 10;

/** The action of a key on the active row; null for keys that are left to the browser. */
export function keyAction(pressed: Pressed, rows: readonly Row[], activeKey: string): KeyAction | null {
    if (pressed.ctrlKey || pressed.metaKey || pressed.altKey || rows.length === 0) {
        return null;
    }
    const index = Math.max(
        0,
        rows.findIndex((row) => row.key === activeKey)
    );
    const row = rows[index] as Row;
    const to = (target: number): KeyAction => {
        const clamped = Math.max(0, Math.min(rows.length - 1, target));
        return { kind: 'move', key: (rows[clamped] as Row).key };
    };
    switch (pressed.key) {
        case 'ArrowDown':
            return to(index + 1);
        case 'ArrowUp':
            return to(index - 1);
        case 'PageDown':
            return to(index + PAGE);
        case 'PageUp':
            return to(index - PAGE);
        case 'Home':
            return to(0);
        case 'End':
            return to(rows.length - 1);
        case 'ArrowLeft':
            return left(rows, row, index);
        case 'ArrowRight':
            return right(row);
        case 'Enter':
        case ' ':
            return { kind: 'open', key: row.key };
        case 'c':
        case 'C':
            return row.kind === 'parcel' ? { kind: 'copy', detail: { id: row.item.parcel.id } } : null;
        case 't':
        case 'T':
            return row.kind === 'parcel' ? { kind: 'track', detail: { id: row.item.parcel.id } } : null;
        case '[':
            return { kind: 'pan', detail: { share: -0.5 } };
        case ']':
            return { kind: 'pan', detail: { share: 0.5 } };
        case '+':
        case '=':
            return { kind: 'zoom', detail: { direction: -1 } };
        case '-':
            return { kind: 'zoom', detail: { direction: 1 } };
        case '0':
            return { kind: 'today', detail: {} };
        case '/':
            return { kind: 'search', detail: {} };
        case '?':
            return { kind: 'help', detail: {} };
        default:
            return null;
    }
}

/** A closed order opens; on a parcel, the next of its marks is read. */
function right(row: Row): KeyAction | null {
    if (row.kind === 'parcel') {
        return { kind: 'mark', detail: { by: 1 } };
    }
    return row.isOpen ? null : { kind: 'toggle', detail: { key: row.key } };
}

/** An open order collapses; from a parcel, its order is reached. */
function left(rows: readonly Row[], row: Row, index: number): KeyAction | null {
    if (row.kind === 'order') {
        return row.isOpen ? { kind: 'toggle', detail: { key: row.key } } : null;
    }
    const above = [...rows.slice(0, index)].reverse().find((one) => one.kind === 'order');
    return above ? { kind: 'move', key: above.key } : null;
}
