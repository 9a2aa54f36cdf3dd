import type { AutomationRow } from 'c/setupModel';
import { chosenValue, countText, groupsOf, otherChoices, piecesOf } from 'c/setupSentence';

const STAGE = {
    key: 'stage',
    value: 'Won',
    options: [
        { value: 'Won', label: 'Closed Won' },
        { value: 'Sent', label: 'Shipped' }
    ]
};
const ROW: AutomationRow = {
    key: 'k',
    event: 'shipped',
    isOn: true,
    waitsForTracking: false,
    sentence: 'Move it to {stage}, due {days} days later.',
    count: 6,
    countLabel: 'Tasks',
    choices: [STAGE, { key: 'days', value: '4' }, { key: 'priority', value: null, options: [] }]
};

describe('a sentence with choices', () => {
    const pieces = piecesOf(ROW.sentence, ROW.choices);
    it('reads as one, with the words of what is chosen', () => {
        expect(pieces.map(({ text }) => text).join('')).toBe('Move it to Closed Won, due 4 days later.');
    });
    it('marks what is chosen', () => {
        const stage = pieces.find(({ choice }) => choice === 'stage');
        expect(stage?.options.map(({ value, checked }) => [value, checked])).toEqual([
            ['Won', true],
            ['Sent', false]
        ]);
    });
    it('offers numbers, the chosen one among them', () => {
        const days = pieces.find(({ choice }) => choice === 'days');
        expect(days?.options.find(({ checked }) => checked)?.value).toBe('4');
        expect(days?.options.length).toBeGreaterThan(3);
    });
    it('leaves braces that name no choice as they are', () => {
        expect(
            piecesOf('Keep {this}.')
                .map(({ text }) => text)
                .join('')
        ).toBe('Keep {this}.');
    });
    it('puts choices the sentence does not name into the details', () => {
        const details = otherChoices(ROW);
        expect(details.map(({ choice, text }) => [choice, text])).toEqual([['priority', 'c.setup_NoneChosen']]);
        expect(otherChoices({ ...ROW, choices: undefined })).toEqual([]);
    });
    it('knows what to restore', () => {
        expect(chosenValue(ROW, 'stage')).toBe('Won');
        expect(chosenValue(ROW, 'nothing')).toBeNull();
    });
    it('counts one number or two', () => {
        expect(countText(ROW)).toBe('6');
        expect(countText({ ...ROW, secondCount: 33 })).toBe('6 + 33');
    });
    it('is grouped by its event', () => {
        const groups = groupsOf([ROW, { ...ROW, event: 'over time' }, ROW]);
        expect(groups.map(({ title, rows }) => [title, rows.length])).toEqual([
            ['c.setup_GroupShipped', 2],
            ['c.setup_GroupOther', 1]
        ]);
    });
});
