import { api, LightningElement } from 'lwc';
import findTargets from '@salesforce/apex/MappingController.targetFields';
import preview from '@salesforce/apex/MappingTrialController.preview';
import { toSend, type Row } from 'c/mappingDraft';
import { isEntryFound, type Entry, type Sample } from 'c/mappingList';
import { rowLabels as labels } from 'c/mappingRowLabels';
import { POLICIES } from 'c/mappingRowView';
import type { Choice } from 'c/mappingSession';
import { kindAfter, readSteps, withSteps, type Step } from 'c/mappingSteps';
import { format, problemOf } from 'c/mappingTexts';

const KINDS: Readonly<Record<string, string>> = {
    text: labels.KindText,
    number: labels.KindNumber,
    boolean: labels.KindBoolean,
    date: labels.KindDate,
    list: labels.KindList
};

interface Option {
    readonly value: string;
    readonly label: string;
}

/** Edits one row: where the value goes, when it writes, what changes on the way. Tells every change at once. */
export default class MappingRowForm extends LightningElement {
    @api sources: readonly Entry[] = [];
    @api objects: readonly Choice[] = [];
    @api isChanged = false;
    labels = labels;
    policies = POLICIES;
    choices: readonly Choice[] = [];
    total = 0;
    samples: readonly Sample[] = [];
    problem = '';
    sought = '';
    private current!: Row;
    /** What the choices and the preview were last asked for. */
    private offered = '';
    private turn = 0;

    @api
    get row(): Row {
        return this.current;
    }
    set row(value: Row) {
        this.current = value;
        this.refresh();
    }

    get steps(): Step[] {
        return readSteps(this.current.transforms);
    }
    get kind(): string {
        const { sourceObject, sourcePath } = this.current;
        const entry = this.sources.find((one) => one.sourceObject === sourceObject && one.path === sourcePath);
        return kindAfter(entry?.valueKind ?? 'text', this.steps);
    }
    get sourceOptions(): Option[] {
        const held = this.current.sourcePath ?? '';
        const options = this.found.map(({ path, label, example }) => ({
            value: path,
            label: [`${label} (${path})`, example].filter(Boolean).join(': ')
        }));
        return options.some(({ value }) => value === held) ? options : [{ value: held, label: held }, ...options];
    }
    get foundText(): string {
        return format(labels.Found, this.found.length, this.readable.length);
    }
    get objectOptions(): Option[] {
        return this.objects.map(({ name, label }) => ({ value: name, label }));
    }
    get fieldOptions(): Option[] {
        return this.choices.map(({ name, label, detail }) => ({
            value: name,
            label: detail ? `${label} (${detail})` : label
        }));
    }
    get offer(): string {
        return format(labels.Offer, this.choices.length, this.total, KINDS[this.kind] ?? this.kind);
    }
    get previewed(): unknown[] {
        return this.samples.map((sample, index) => ({
            key: String(index),
            sent: sample.sent ?? labels.NoValue,
            result: sample.result ?? labels.NoValue,
            refusal: sample.code ? (sample.reason ?? labels.Refused) : '',
            code: sample.code ?? '',
            count: sample.count ?? 0
        }));
    }
    get hasPreview(): boolean {
        return this.samples.length > 0;
    }
    get stopLabel(): string {
        return this.current.active ? labels.Stop : labels.Start;
    }
    get removeLabel(): string {
        return this.current.isDefault ? labels.Reset : labels.Remove;
    }
    get canRemove(): boolean {
        return !this.current.isDefault || Boolean(this.current.recordId);
    }

    handleSearch(event: CustomEvent<{ value: string }>): void {
        this.sought = event.detail.value;
    }
    handleSource(event: CustomEvent<{ value: string }>): void {
        const entry = this.sources.find(
            ({ path, sourceObject }) => path === event.detail.value && sourceObject === this.current.sourceObject
        );
        this.tell({ ...this.current, sourcePath: event.detail.value, sourceLabel: entry?.label ?? null });
    }
    handleObject(event: CustomEvent<{ value: string }>): void {
        const targetObject = event.detail.value;
        this.tell({ ...this.current, targetObject, targetField: '', targetLabel: null, targetType: null });
    }
    handleField(event: CustomEvent<{ value: string }>): void {
        const choice = this.choices.find(({ name }) => name === event.detail.value);
        const { label: targetLabel = null, detail: targetType = null } = choice ?? {};
        this.tell({ ...this.current, targetField: event.detail.value, targetLabel, targetType });
    }
    handlePolicy(event: CustomEvent<{ value: string }>): void {
        this.tell({ ...this.current, policy: event.detail.value });
    }
    handleSteps(event: CustomEvent<{ steps: readonly Step[] }>): void {
        this.tell(withSteps(this.current, event.detail.steps));
    }
    handleStop(): void {
        this.tell({ ...this.current, active: !this.current.active });
    }
    handleRemove(): void {
        this.dispatchEvent(new CustomEvent('remove', { detail: { key: this.current.key } }));
    }
    handleDiscard(): void {
        this.dispatchEvent(new CustomEvent('discard', { detail: { key: this.current.key } }));
    }
    /** Letters typed here are no shortcuts, and undoing in a box is the box's own. */
    handleKey(event: KeyboardEvent): void {
        const isSave = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 's';
        if (event.key !== 'Escape' && !isSave) {
            event.stopPropagation();
        }
    }

    /** What this kind of row can read. */
    private get readable(): Entry[] {
        return this.sources.filter(({ sourceObject }) => sourceObject === this.current.sourceObject);
    }
    private get found(): Entry[] {
        return this.readable.filter((entry) => isEntryFound(entry, this.sought));
    }

    private tell(row: Row): void {
        this.dispatchEvent(new CustomEvent('edit', { detail: { row } }));
    }

    /** Fields that take the value as it is now, and what the row makes of the newest orders. */
    private async refresh(): Promise<void> {
        const turn = ++this.turn;
        const { targetObject, targetField } = this.current;
        const wanted = `${targetObject} ${this.kind}`;
        try {
            if (wanted !== this.offered) {
                const offer = await findTargets({ objectName: targetObject, valueKind: this.kind });
                if (turn !== this.turn) {
                    return;
                }
                this.offered = wanted;
                this.choices = offer.fields;
                this.total = offer.total;
            }
            const samples = targetField === '' ? [] : await preview({ draft: toSend(this.current) });
            if (turn === this.turn) {
                this.samples = samples;
                this.problem = '';
            }
        } catch (error) {
            const { code, message } = problemOf(error);
            this.problem = `${message} ${code}`;
        }
    }
}
