/** Sentences with choices inside, such as "Move its Opportunity to {stage} once {progress} has left." */
import { automationLabels as words } from 'c/setupAutomationLabels';
import type { AutomationRow, Choice } from 'c/setupModel';
import { fill } from 'c/setupTexts';

/** Words, or a choice between them. */
export interface Piece {
    readonly key: string;
    readonly text: string;
    readonly value: string;
    /** Name of the choice; empty for words. */
    readonly choice: string;
    readonly label: string;
    readonly options: readonly { readonly value: string; readonly label: string; readonly checked: boolean }[];
}

export interface Group {
    readonly event: string;
    readonly title: string;
    readonly rows: readonly AutomationRow[];
}

const TITLES: Readonly<Record<string, string>> = {
    shipped: words.GroupShipped,
    delivered: words.GroupDelivered,
    trouble: words.GroupTrouble,
    overTime: words.GroupOverTime,
    won: words.GroupWon
};
/** What a number can be where the server lists nothing. */
const NUMBERS: Readonly<Record<string, readonly number[]>> = {
    days: [0, 1, 2, 3, 5, 7, 10, 14],
    highValue: [50, 100, 250, 500, 1000, 2500]
};

const wordPiece = (text: string): Omit<Piece, 'key'> => ({ text, value: '', choice: '', label: '', options: [] });

/** A sentence cut at its choices. Choices it does not name are left out. */
export function piecesOf(sentence: string, choices: readonly Choice[] = []): Piece[] {
    return sentence
        .split(/(\{\w+\})/)
        .filter((part) => part !== '')
        .map((part, index) => {
            const choice = choices.find(({ key }) => part === `{${key}}`);
            return choice ? choicePiece(choice, index) : { ...wordPiece(part), key: String(index) };
        });
}

/** Choices that belong to the details, because the sentence does not name them. */
export function otherChoices(row: AutomationRow): Piece[] {
    return (row.choices ?? [])
        .filter(({ key }) => !row.sentence.includes(`{${key}}`))
        .map((choice, index) => choicePiece(choice, index));
}

/** What is chosen now, to be restored by Undo. */
export function chosenValue(row: AutomationRow, choice: string): string | null {
    return row.choices?.find(({ key }) => key === choice)?.value ?? null;
}

/** Rows by the event that starts them, in the order they come. */
export function groupsOf(rows: readonly AutomationRow[]): Group[] {
    const events = [...new Set(rows.map(({ event }) => event))];
    return events.map((event) => ({
        event,
        title: TITLES[event] ?? words.GroupOther,
        rows: rows.filter((row) => row.event === event)
    }));
}

/** A number, or two of them: new + updated. */
export function countText({ count, secondCount }: AutomationRow): string {
    return secondCount === null || secondCount === undefined ? String(count) : `${count} + ${secondCount}`;
}

function choicePiece({ key, value, options = [] }: Choice, index: number): Piece {
    const listed = options.length > 0 ? options : numbersFor(key, value);
    const chosen = listed.find((option) => option.value === value);
    return {
        key: `${index} ${key}`,
        text: chosen?.label ?? value ?? words.NoneChosen,
        value: value ?? '',
        choice: key,
        label: fill(words.Choose, key),
        options: listed.map((option) => ({ ...option, checked: option.value === value }))
    };
}

function numbersFor(key: string, value: string | null | undefined): { value: string; label: string }[] {
    const known = (NUMBERS[key] ?? []).map(String);
    const all = value && !known.includes(value) ? [...known, value] : known;
    return all.map((number) => ({ value: number, label: number }));
}
