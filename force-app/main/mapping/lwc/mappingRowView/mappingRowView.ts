/** A row of the mapping as it is shown. */
import type { Row } from 'c/mappingDraft';
import type { Sample } from 'c/mappingList';
import { rowLabels as labels } from 'c/mappingRowLabels';
import { readSteps, stepsText, type Repair } from 'c/mappingSteps';
import { format } from 'c/mappingTexts';

export interface RowView {
    readonly key: string;
    readonly source: string;
    readonly path: string;
    readonly sent: string;
    readonly target: string;
    readonly type: string;
    readonly isGone: boolean;
    readonly policy: string;
    readonly policyNote: string;
    readonly steps: string;
    readonly result: string;
    readonly refusal: string;
    readonly refusalCode: string;
    readonly isBroken: boolean;
    readonly reason: string;
    readonly code: string;
    readonly goesOn: string;
    readonly repair: Repair | null;
    /** Words such as Changed; empty for none. */
    readonly chip: string;
    readonly className: string;
    readonly editLabel: string;
}

/** What a row is shown with. */
export interface RowContext {
    readonly sample: Sample | undefined;
    readonly repair: Repair | undefined;
    readonly objectLabel: string;
    /** Whether the row was broken when it was read. */
    readonly isBroken: boolean;
    readonly isChanged: boolean;
    readonly isRemoved: boolean;
    readonly isOpen: boolean;
    /** How many other rows are sound. */
    readonly soundOthers: number;
    readonly locale: string;
    readonly zone: string;
}

/** Texts of the policies, in the order they are offered. */
export const POLICIES: readonly { readonly value: string; readonly label: string }[] = [
    { value: 'Only If Blank', label: labels.PolicyBlank },
    { value: 'Always', label: labels.PolicyAlways },
    { value: 'Only When Verified', label: `${labels.PolicyVerified}, ${labels.PolicyVerifiedNote}` },
    { value: 'Only When Created', label: labels.PolicyCreated }
];

const VERIFIED = 'Only When Verified';

export function rowView(row: Row, context: RowContext): RowView {
    const { sample, isBroken, isChanged, isOpen } = context;
    // The reason is that of the saved row; a changed one may be sound again, which saving tells.
    const [, code = row.brokenCode ?? '', reason = row.brokenReason ?? ''] =
        /^([A-Z]+-\d+): (.*)$/s.exec(row.brokenReason ?? '') ?? [];
    const isGone = isBroken && !isChanged && !row.targetLabel;
    const source = row.sourceLabel || row.label || row.sourcePath || '';
    return {
        key: row.key,
        source,
        path: row.sourcePath ?? '',
        sent: sample?.sent ?? labels.NoValue,
        target: targetOf(row, context.objectLabel),
        type: isGone ? labels.Gone : (row.targetType ?? ''),
        isGone,
        policy: policyOf(row),
        policyNote: row.policy === VERIFIED ? labels.PolicyVerifiedNote : '',
        steps: stepsText(readSteps(row.transforms)),
        result: sample?.code ? '' : (sample?.result ?? labels.NoValue),
        refusal: sample?.code ? (sample.reason ?? labels.Refused) : '',
        refusalCode: sample?.code ?? '',
        isBroken,
        reason,
        code,
        goesOn: goesOn(row, context),
        repair: (isChanged ? null : context.repair) ?? null,
        chip: chipOf(row, context),
        className: `row${isBroken ? ' broken' : ''}${isOpen ? ' open' : ''}`,
        editLabel: format(editWord(isOpen, isBroken), source)
    };
}

/** Contact: Mailing City. */
function targetOf(row: Row, objectLabel: string): string {
    const field = row.targetLabel || row.targetField;
    return field === '' ? labels.NoTarget : `${objectLabel}: ${field}`;
}

function policyOf(row: Row): string {
    if (row.policy === VERIFIED) {
        return labels.PolicyVerified;
    }
    return POLICIES.find(({ value }) => value === row.policy)?.label ?? row.policy;
}

function chipOf(row: Row, { isChanged, isRemoved }: RowContext): string {
    if (isRemoved) {
        return labels.Removed;
    }
    if (!row.active) {
        return labels.NotUsed;
    }
    return isChanged ? labels.Changed : '';
}

function editWord(isOpen: boolean, isBroken: boolean): string {
    if (isOpen) {
        return labels.CloseRow;
    }
    return isBroken ? labels.FixRow : labels.Edit;
}

function goesOn(row: Row, { soundOthers, locale, zone }: RowContext): string {
    if (!row.brokenSince) {
        return format(labels.OthersGoOnNow, soundOthers);
    }
    const since = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short', timeZone: zone });
    return format(labels.OthersGoOn, soundOthers, since.format(new Date(row.brokenSince)));
}
