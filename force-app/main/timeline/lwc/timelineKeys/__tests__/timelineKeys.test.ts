import { keyAction, type KeyAction } from 'c/timelineKeys';
import type { Row } from 'c/timelineOrders';

const order = (key: string, isOpen: boolean): Row => ({ kind: 'order', key, isOpen }) as Row;
const parcel = (key: string): Row => ({ kind: 'parcel', key, item: { parcel: { id: key } } }) as Row;
const ROWS = [order('o1', true), parcel('a'), parcel('b'), order('o2', false)];
const press = (key: string, active: string, more: Partial<KeyboardEvent> = {}): KeyAction | null =>
    keyAction({ key, ctrlKey: false, metaKey: false, altKey: false, ...more }, ROWS, active);

describe('keys on the rows', () => {
    it.each([
        ['ArrowDown', 'a', 'b'],
        ['ArrowUp', 'a', 'o1'],
        ['ArrowUp', 'o1', 'o1'],
        ['PageDown', 'a', 'o2'],
        ['PageUp', 'b', 'o1'],
        ['Home', 'b', 'o1'],
        ['End', 'a', 'o2'],
        ['ArrowLeft', 'b', 'o1'],
        ['ArrowDown', 'gone', 'a']
    ])('%s on %s goes to %s', (key, active, to) => {
        expect(press(key, active)).toEqual({ kind: 'move', key: to });
    });

    it('open and close orders', () => {
        expect(press('ArrowLeft', 'o1')).toEqual({ kind: 'toggle', detail: { key: 'o1' } });
        expect(press('ArrowRight', 'o2')).toEqual({ kind: 'toggle', detail: { key: 'o2' } });
        expect(press('ArrowLeft', 'o2')).toBeNull();
        expect(press('ArrowRight', 'o1')).toBeNull();
        expect(
            keyAction({ key: 'ArrowLeft', ctrlKey: false, metaKey: false, altKey: false }, [parcel('a')], 'a')
        ).toBeNull();
    });

    it('act on the parcel of the row', () => {
        expect(press('Enter', 'a')).toEqual({ kind: 'open', key: 'a' });
        expect(press('c', 'a')).toEqual({ kind: 'copy', detail: { id: 'a' } });
        expect(press('T', 'a')).toEqual({ kind: 'track', detail: { id: 'a' } });
        expect(press('c', 'o1')).toBeNull();
        expect(press('t', 'o1')).toBeNull();
    });

    it('move the dates', () => {
        expect(['[', ']', '+', '-', '0', '/', '?'].map((key) => press(key, 'a')?.kind)).toEqual([
            'pan', 'pan', 'zoom', 'zoom', 'today', 'search', 'help'
        ]); // prettier-ignore
    });

    it('leave the rest to the browser', () => {
        expect(press('c', 'a', { ctrlKey: true })).toBeNull();
        expect(press('x', 'a')).toBeNull();
        expect(keyAction({ key: 'Enter', ctrlKey: false, metaKey: false, altKey: false }, [], '')).toBeNull();
    });
});
