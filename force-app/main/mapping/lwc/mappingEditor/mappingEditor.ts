import { api, LightningElement } from 'lwc';
import LOCALE from '@salesforce/i18n/locale';
import TIME_ZONE from '@salesforce/i18n/timeZone';
import { ShowToastEvent } from 'lightning/platformShowToastEvent';
import { change, changedRows, discard, findIncomplete, redo, remove, rowsOf, undo, type Row } from 'c/mappingDraft';
import { labels } from 'c/mappingLabels';
import { neighbour, type Entry, type FilterName } from 'c/mappingList';
import { needsWord, repaired, type Repair } from 'c/mappingSteps';
import { MappingSession, type Import } from 'c/mappingSession';
import { format, type Problem } from 'c/mappingTexts';
import { server } from './api';
import { askBeforeLeaving, guardOf } from './leave';
import * as view from './view';

type Keyed<T = object> = CustomEvent<{ key: string } & T>;

/**
 * Which ShipStation value goes into which Salesforce field. Tells `mappingchange` with counts of changes and breaks, and
 * `mappingsaved` with whether stored orders are to be done again, which is left to the page around it.
 */
export default class MappingEditor extends LightningElement {
    /** Whether the page around it has the title. */
    @api isEmbedded = false;
    /** How many stored orders a saved mapping can be applied to; 0 for no such offer. */
    @api storedOrders = 0;
    labels = labels;
    isApplying = true;
    filter: FilterName = 'all';
    search = '';
    openKey = '';
    isTrial = false;
    note = '';
    // Made anew with every change of the session, so that what is shown follows it.
    private state = { session: new MappingSession(server, () => this.refresh()) };
    private told = '';
    private focusKey = '';
    private guard = guardOf(() => this.changes);
    private listen = (event: KeyboardEvent): void => {
        const command = view.commandOf(event, this.openKey !== '');
        if (command !== null) {
            event.preventDefault();
            this[command]();
        }
    };

    connectedCallback(): void {
        window.addEventListener('beforeunload', this.guard);
        window.addEventListener('keydown', this.listen);
        this.session.load();
    }
    disconnectedCallback(): void {
        window.removeEventListener('beforeunload', this.guard);
        window.removeEventListener('keydown', this.listen);
    }
    renderedCallback(): void {
        const item = this.focusKey === '' ? null : this.find(`[data-key="${this.focusKey}"]`);
        this.focusKey = '';
        item?.focus();
    }

    /** How many changes are not saved. */
    @api
    get changes(): number {
        return this.session.draft.now.size;
    }

    /** Asks about unsaved changes before leaving. @returns whether leaving is all right now */
    @api
    async confirmLeave(): Promise<boolean> {
        if (this.changes === 0) {
            return true;
        }
        const answer = await askBeforeLeaving(this.changes);
        if (answer === 'discard') {
            await this.session.giveUp();
        }
        return answer === 'discard' || (answer === 'save' && this.save());
    }

    /** Puts the mapping back to what it was before it was saved last. @returns whether it is */
    @api
    restore(): Promise<boolean> {
        return this.session.restore();
    }

    get session(): MappingSession {
        return this.state.session;
    }
    get groups(): view.ShownGroup[] {
        return view.shownGroups(this.session, this, { openKey: this.openKey, locale: LOCALE, zone: TIME_ZONE });
    }
    get unread(): Entry[] {
        return view.shownUnread(this.session, this);
    }
    get filters(): unknown[] {
        return view.filterButtons(this.session, this.filter);
    }
    get empty(): string {
        return view.emptyText(this.groups, this.unread, this);
    }
    get problem(): string {
        return view.problemText(this.session);
    }
    get isReady(): boolean {
        return !this.session.isLoading && this.session.problem === null;
    }
    get sectionClass(): string {
        return this.isEmbedded ? 'editor embedded' : 'editor';
    }
    get applyLabel(): string {
        return format(labels.ApplyStored, this.storedOrders);
    }
    get listClass(): string {
        return this.isTrial ? 'slds-hide' : '';
    }
    get drafts(): Row[] {
        return changedRows(this.session.draft);
    }
    get saveLabel(): string {
        return this.session.isSaving ? labels.Saving : view.saveLabel(this.changes);
    }
    get cannotSave(): boolean {
        return this.changes === 0 || this.session.isSaving;
    }

    handleSearch(event: CustomEvent<{ value: string }>): void {
        this.search = event.detail.value;
    }
    handleClear(): void {
        this.search = '';
        this.handleFind();
    }
    handleFilter(event: CustomEvent<{ value: string }>): void {
        this.filter = event.detail.value as FilterName;
    }
    handleOrder(event: CustomEvent<{ value: string }>): void {
        this.session.show(event.detail.value);
    }
    handleToggle({ detail: { key } }: Keyed): void {
        this.openKey = this.openKey === key ? '' : key;
        this.focusKey = key;
    }
    handleMove({ detail: { key, by } }: Keyed<{ by: number }>): void {
        const keys = this.groups.flatMap(({ rows }) => rows.map((row) => row.key));
        this.find(`[data-key="${neighbour(keys, key, by)}"]`)?.focus();
    }
    handleEdit(event: CustomEvent<{ row: Row }>): void {
        this.session.edit(change(this.session.draft, event.detail.row));
    }
    handleRemove({ detail: { key } }: Keyed): void {
        this.openKey = '';
        this.session.edit(remove(this.session.draft, key));
    }
    handleDiscard({ detail: { key } }: Keyed): void {
        this.session.edit(discard(this.session.draft, key));
    }
    handleRepair({ detail: { key, repair } }: Keyed<{ repair: Repair }>): void {
        const row = rowsOf(this.session.draft).find((one) => one.key === key);
        if (row) {
            this.session.edit(change(this.session.draft, repaired(row, repair)));
            this.isTrial = this.isTrial && !needsWord(repair);
            this.openKey = key;
            this.focusKey = key;
        }
    }
    handleMap(event: CustomEvent<{ entry: Entry }>): void {
        const row = view.rowFor(event.detail.entry, rowsOf(this.session.draft).length * 10);
        this.filter = 'all';
        this.search = '';
        this.openKey = row.key;
        this.focusKey = row.key;
        this.session.edit(change(this.session.draft, row));
    }
    handleApply(event: CustomEvent<{ checked: boolean }>): void {
        this.isApplying = event.detail.checked;
    }
    handleUndo(): void {
        this.session.edit(undo(this.session.draft));
    }
    handleRedo(): void {
        this.session.edit(redo(this.session.draft));
    }
    handleSave(): void {
        this.save();
    }
    handleFind(): void {
        this.find('.bar')?.focus();
    }
    handleClose(): void {
        this.handleToggle({ detail: { key: this.openKey } } as Keyed);
    }
    handleTrial(): void {
        this.isTrial = !this.isTrial;
    }
    handleRetry(): void {
        this.session.load();
    }
    handleCompare(): void {
        this.session.compare();
    }
    handleReload(): void {
        this.session.compare().then(() => this.session.settle(new Set()));
    }
    handleSettle(event: CustomEvent<{ kept: ReadonlySet<string> }>): void {
        this.session.settle(event.detail.kept);
    }
    handleImported(event: CustomEvent<Import>): void {
        const { added, changed, refused } = event.detail;
        this.note = format(labels.ImportDone, added.length, changed.length, refused.length);
        this.session.edit(change(this.session.draft, ...added, ...changed));
    }
    handleProblem(event: CustomEvent<Problem>): void {
        this.session.refusal = event.detail;
        this.refresh();
    }
    private async save(): Promise<boolean> {
        const { changes } = this;
        const unfinished = findIncomplete(this.session.draft);
        if (unfinished) {
            this.isTrial = false;
            this.openKey = unfinished.key;
            this.note = format(labels.Incomplete, unfinished.sourceLabel ?? unfinished.sourcePath ?? '');
            return false;
        }
        if (this.cannotSave || !(await this.session.save())) {
            return false;
        }
        const isApplied = this.isTrial && this.storedOrders > 0 && this.isApplying;
        this.note = '';
        this.openKey = '';
        this.isTrial = false;
        this.dispatchEvent(new CustomEvent('mappingsaved', { detail: { isApplied } }));
        this.dispatchEvent(
            new ShowToastEvent({ title: view.savedText(changes), variant: 'success' }) as unknown as Event
        );
        return true;
    }
    private find(selector: string): HTMLElement | null {
        return this.template?.querySelector<HTMLElement>(selector) ?? null;
    }
    private refresh(): void {
        this.state = { session: this.session };
        const detail = view.countsOf(this.session);
        const told = JSON.stringify(detail);
        if (told !== this.told && this.isReady) {
            this.told = told;
            this.dispatchEvent(new CustomEvent('mappingchange', { detail }));
        }
    }
}
