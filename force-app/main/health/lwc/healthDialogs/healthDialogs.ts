/** Questions of the health page, each answered in a dialog. */
import HealthAssign from 'c/healthAssign';
import HealthIgnore from 'c/healthIgnore';
import { labels } from 'c/healthLabels';
import { cardLabels } from 'c/healthCardLabels';
import { issueLabels } from 'c/healthIssueLabels';
import type { Outcome, Upkeep } from 'c/healthModel';
import HealthPayload from 'c/healthPayload';
import HealthRetention from 'c/healthRetention';
import { format } from 'c/healthTexts';
import LightningConfirm from 'lightning/confirm';

/** The typings leave out how dialogs are opened. */
interface Opens {
    open(options: Readonly<Record<string, unknown>>): Promise<unknown>;
}

/** Who takes care: a user id, or null for nobody. */
export interface Assignee {
    readonly userId: string | null;
    readonly name: string;
}

export interface Retention {
    readonly payloadDays: number;
    readonly logDays: number;
    readonly storagePercent: number | null;
}

/** Whether everything is to be paused. */
export async function confirmPause(): Promise<boolean> {
    const answer = await open(LightningConfirm, {
        label: labels.PauseTitle,
        message: labels.PauseText,
        theme: 'default'
    });
    return answer === true;
}

/** Why issues are ignored; null to leave them. */
export async function askReason(records: string): Promise<string | null> {
    const answer = await open(HealthIgnore, { size: 'small', label: format(issueLabels.IgnoreTitle, records) });
    return typeof answer === 'string' ? answer : null;
}

/** Who takes care; null to change nothing. */
export async function askAssignee(records: string): Promise<Assignee | null> {
    const answer = await open(HealthAssign, { size: 'small', label: format(issueLabels.AssignTitle, records) });
    return (answer as Assignee | undefined) ?? null;
}

/** Lets one row after the other be edited; null when nothing was saved. */
export async function editPayloads(issueIds: readonly string[], title: string): Promise<Outcome | null> {
    const label = format(issueLabels.PayloadTitle, title);
    return ((await open(HealthPayload, { size: 'medium', label, issueIds })) as Outcome | undefined) ?? null;
}

/** How long things are kept; null to change nothing. */
export async function askRetention(upkeep: Upkeep): Promise<Retention | null> {
    const answer = await open(HealthRetention, { size: 'small', label: cardLabels.RetentionTitle, upkeep });
    return (answer as Retention | undefined) ?? null;
}

function open(dialog: unknown, options: Readonly<Record<string, unknown>>): Promise<unknown> {
    return (dialog as Opens).open(options);
}
