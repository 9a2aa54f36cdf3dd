/** The steps a value goes through on its way, as they lie in a row, and repairs that change them. */
import type { Row } from 'c/mappingDraft';
import { rowLabels as labels } from 'c/mappingRowLabels';

export interface Step {
    readonly type: string;
    readonly [setting: string]: unknown;
}

/** The way out of a broken row or a refused value. */
export interface Repair {
    readonly kind: string;
    readonly label: string;
    readonly detail?: string | null;
    readonly value: string;
}

export interface Setting {
    readonly name: string;
    readonly label: string;
    readonly kind: 'text' | 'whole' | 'list';
}

/** Settings of a kind of step; the value table has a form of its own. */
export interface StepKind {
    readonly label: string;
    /** Kind of value it gives; empty where the kind stays. */
    readonly gives: string;
    readonly settings: readonly Setting[];
    /** What a new one begins with. */
    readonly initial?: Readonly<Record<string, unknown>>;
}

const value: Setting = { name: 'value', label: labels.SettingValue, kind: 'text' };
const zone: Setting = { name: 'zone', label: labels.SettingZone, kind: 'text' };
const paths: Setting = { name: 'paths', label: labels.SettingPaths, kind: 'list' };

/** All kinds of steps, in the order they are offered. */
export const STEP_KINDS: Readonly<Record<string, StepKind>> = {
    'value-table': { label: labels.StepTable, gives: 'text', settings: [], initial: { values: {}, else: 'keep' } },
    default: { label: labels.StepDefault, gives: '', settings: [value], initial: { value: '' } },
    constant: { label: labels.StepConstant, gives: 'text', settings: [value], initial: { value: '' } },
    trim: { label: labels.StepTrim, gives: 'text', settings: [] },
    upper: { label: labels.StepUpper, gives: 'text', settings: [] },
    lower: { label: labels.StepLower, gives: 'text', settings: [] },
    truncate: {
        label: labels.StepTruncate,
        gives: 'text',
        settings: [{ name: 'length', label: labels.SettingLength, kind: 'whole' }],
        initial: { length: 255 }
    },
    date: {
        label: labels.StepDate,
        gives: 'date',
        settings: [zone, { name: 'to', label: labels.SettingTo, kind: 'text' }]
    },
    datetime: { label: labels.StepDatetime, gives: 'date', settings: [zone] },
    number: {
        label: labels.StepNumber,
        gives: 'number',
        settings: [{ name: 'decimals', label: labels.SettingDecimals, kind: 'whole' }]
    },
    boolean: {
        label: labels.StepBoolean,
        gives: 'boolean',
        settings: [{ name: 'true', label: labels.SettingTrue, kind: 'list' }]
    },
    join: {
        label: labels.StepJoin,
        gives: 'text',
        settings: [paths, { name: 'with', label: labels.SettingWith, kind: 'text' }]
    },
    'first-of': { label: labels.StepFirst, gives: 'text', settings: [paths] }
};

/** The steps of a row; none where they cannot be read, which the server tells. */
export function readSteps(transforms: string | null | undefined): Step[] {
    try {
        const parsed: unknown = JSON.parse(transforms || '[]');
        return Array.isArray(parsed) ? (parsed as Step[]) : [];
    } catch {
        return [];
    }
}

/** Steps as a row holds them. */
export function writeSteps(steps: readonly Step[]): string | null {
    return steps.length === 0 ? null : JSON.stringify(steps);
}

/** A new step of a kind. */
export function newStep(type: string): Step {
    return { type, ...STEP_KINDS[type]?.initial };
}

/** Kind of a value after its steps: text, number, boolean, date or list. */
export function kindAfter(sourceKind: string, steps: readonly Step[]): string {
    return steps.reduce((kind, { type }) => STEP_KINDS[type]?.gives || kind, sourceKind);
}

/** The steps in a line: Trim, shorten. */
export function stepsText(steps: readonly Step[]): string {
    const names = steps.map(({ type }, index) => {
        const name = STEP_KINDS[type]?.label ?? type;
        return index === 0 ? name : name.toLowerCase();
    });
    return names.join(', ') || labels.NoSteps;
}

/** A setting as a person types it. */
export function settingText(step: Step, { name, kind }: Setting): string {
    const held = step[name];
    return kind === 'list' && Array.isArray(held) ? held.join(', ') : String(held ?? '');
}

/** The step with a setting as a person typed it; an empty one is left out. */
export function withSetting(step: Step, { name, kind }: Setting, text: string): Step {
    const { [name]: _, ...others } = step;
    const rest = others as Step;
    // A blank in between is a setting of its own.
    if (text === '' || (kind !== 'text' && text.trim() === '')) {
        return rest;
    }
    if (kind === 'whole') {
        return { ...rest, [name]: Math.trunc(Number(text)) };
    }
    const list = text
        .split(',')
        .map((part) => part.trim())
        .filter(Boolean);
    return { ...rest, [name]: kind === 'list' ? list : text };
}

/** The row as a repair leaves it. */
export function repaired(row: Row, repair: Repair): Row {
    const steps = readSteps(row.transforms);
    switch (repair.kind) {
        case 'Use Field':
            return { ...row, targetField: repair.value, targetLabel: null, targetType: null };
        case 'Shorten':
            return withSteps(row, [
                ...steps.filter(({ type }) => type !== 'truncate'),
                { type: 'truncate', length: Number(repair.value) }
            ]);
        case 'Add Step':
            return withSteps(row, [...steps, newStep(repair.value)]);
        default:
            return withSteps(row, withTableLine(steps, repair.value));
    }
}

/** Whether a repair leaves something to fill in. */
export function needsWord(repair: Repair): boolean {
    return repair.kind === 'Add To Value Table';
}

/** The row with other steps. */
export function withSteps(row: Row, steps: readonly Step[]): Row {
    return { ...row, transforms: writeSteps(steps) };
}

function withTableLine(steps: readonly Step[], sent: string): Step[] {
    const last = steps[steps.length - 1];
    const table = last?.type === 'value-table' ? last : newStep('value-table');
    const others = table === last ? steps.slice(0, -1) : steps;
    return [...others, { ...table, values: { ...(table.values as object), [sent]: '' } }];
}
