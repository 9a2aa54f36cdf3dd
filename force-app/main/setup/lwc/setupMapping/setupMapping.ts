import progressOf from '@salesforce/apex/CrmUpdateController.progress';
import reapplyAll from '@salesforce/apex/CrmUpdateController.reapplyAll';
import undoSince from '@salesforce/apex/CrmUpdateController.undoSince';
import { api, LightningElement } from 'lwc';
import { problemOf } from 'c/setupErrors';
import { mappingLabels as labels } from 'c/setupMappingLabels';
import type { Problem } from 'c/setupModel';
import { fill } from 'c/setupTexts';

const LOOK_MS = 3_000;

interface Reapplied {
    readonly at: string;
    readonly stored: number;
    readonly waiting: number;
}
interface Editor extends HTMLElement {
    confirmLeave(): Promise<boolean>;
    restore(): Promise<boolean>;
}

/** The mapping editor as a step: asks before it is left, and does stored orders again with what was saved. */
export default class SetupMapping extends LightningElement {
    labels = labels;
    stored = 0;
    note = '';
    problem: Problem | null = null;
    isUndoing = false;
    private since = '';
    private timer: number | undefined;

    connectedCallback(): void {
        this.attempt(async () => {
            this.stored = ((await progressOf()) as Reapplied).stored;
        });
    }
    disconnectedCallback(): void {
        window.clearTimeout(this.timer);
    }

    /** Asks about changes that are not saved. @returns whether leaving is all right */
    @api
    async confirmLeave(): Promise<boolean> {
        return (await this.editor?.confirmLeave()) ?? true;
    }

    get canUndo(): boolean {
        return this.since !== '';
    }
    get undoLabel(): string {
        return this.isUndoing ? labels.MappingUndoing : labels.MappingUndo;
    }

    handleChange(event: CustomEvent<{ changes: number }>): void {
        this.dispatchEvent(new CustomEvent('unsaved', { detail: event.detail }));
    }
    handleSaved(event: CustomEvent<{ isApplied: boolean }>): void {
        this.note = '';
        this.since = '';
        window.clearTimeout(this.timer);
        if (event.detail.isApplied) {
            this.attempt(async () => {
                const begun = (await reapplyAll()) as Reapplied;
                this.since = begun.at;
                this.tell(begun.stored, begun.stored);
            });
        }
        this.dispatchEvent(new CustomEvent('changed'));
    }

    /** The mapping goes back first, so that nothing is written again while values are taken back. */
    handleUndo(): void {
        window.clearTimeout(this.timer);
        this.isUndoing = true;
        this.attempt(async () => {
            if (await this.editor?.restore()) {
                this.note = fill(labels.MappingTakenBack, await this.takeBack(0));
                this.since = '';
            }
        });
    }

    private get editor(): Editor | null {
        return this.template?.querySelector<Editor>('c-mapping-editor') ?? null;
    }
    /** Takes back part after part until nothing is left. */
    private async takeBack(looked: number): Promise<number> {
        const count = (await undoSince({ since: this.since })) as number;
        return count === 0 ? looked : this.takeBack(looked + count);
    }
    /** Says how far it is, and looks again until no order waits. */
    private tell(stored: number, waiting: number): void {
        this.note = fill(waiting > 0 ? labels.MappingApplying : labels.MappingApplied, stored, waiting);
        if (waiting > 0) {
            // eslint-disable-next-line @lwc/lwc/no-async-operation -- ends with the component, or once nothing waits
            this.timer = window.setTimeout(() => {
                this.attempt(async () => {
                    const now = (await progressOf()) as Reapplied;
                    this.tell(now.stored, now.waiting);
                });
            }, LOOK_MS);
        }
    }
    private async attempt(act: () => Promise<void>): Promise<void> {
        try {
            await act();
            this.problem = null;
        } catch (error) {
            this.problem = problemOf(error);
        }
        this.isUndoing = false;
    }
}
