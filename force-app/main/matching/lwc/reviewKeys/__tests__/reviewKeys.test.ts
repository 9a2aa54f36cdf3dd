import { actOf, areLettersOn, isTyping, switchLetters } from '../reviewKeys';

const press = (key: string, change = {}) => ({ key, ctrlKey: false, metaKey: false, altKey: false, ...change });
const BUTTON = { tagName: 'BUTTON' };

it('acts on single letters', () => {
    expect(['j', 'K', '1', 'n', 'i', 's', 'x', 'z', '?', 'q'].map((key) => actOf(press(key), BUTTON, true))).toEqual([
        'next',
        'previous',
        'use1',
        'create',
        'ignore',
        'skip',
        'select',
        'undo',
        'help',
        null
    ]);
});

it('leaves letters alone while typing, with Ctrl and where they are switched off', () => {
    expect(actOf(press('n'), { tagName: 'INPUT', type: 'text' }, true)).toBeNull();
    expect(actOf(press('n', { ctrlKey: true }), BUTTON, true)).toBeNull();
    expect(actOf(press('n'), BUTTON, false)).toBeNull();
    expect(actOf(press('z', { ctrlKey: true }), BUTTON, false)).toBe('undo');
    expect(actOf(press('z', { metaKey: true }), { tagName: 'TEXTAREA' }, true)).toBeNull();
    expect(actOf(press('Escape'), { tagName: 'INPUT' }, false)).toBe('close');
});

it('knows where letters are typed', () => {
    expect(isTyping({ tagName: 'INPUT', type: 'checkbox' })).toBe(false);
    expect(isTyping({ tagName: 'BUTTON', role: 'combobox' })).toBe(true);
    expect(isTyping(null)).toBe(false);
});

it('remembers that letters are switched off', () => {
    expect(areLettersOn()).toBe(true);
    expect(switchLetters(false)).toBe(true);
    expect(areLettersOn()).toBe(false);
    switchLetters(true);
    expect(areLettersOn()).toBe(true);
});

it('goes on where the browser keeps nothing', () => {
    const refuse = () => {
        throw new Error('refused');
    };
    jest.spyOn(Storage.prototype, 'getItem').mockImplementation(refuse);
    jest.spyOn(Storage.prototype, 'setItem').mockImplementation(refuse);
    expect(areLettersOn()).toBe(true);
    expect(switchLetters(false)).toBe(false);
    jest.restoreAllMocks();
});
