import scheduleHeartbeat from '@salesforce/apex/BackfillController.scheduleHeartbeat';
import checkMapping from '@salesforce/apex/MappingController.check';
import testConnection from '@salesforce/apex/ConnectionSetupController.test';
import { LightningElement, wire } from 'lwc';
import { CurrentPageReference, NavigationMixin, type PageReference } from 'lightning/navigation';
import { isNoAccess, problemOf } from 'c/setupErrors';
import { labels } from 'c/setupLabels';
import type { OrgFacts, Problem } from 'c/setupModel';
import { readOrg } from 'c/setupOrg';
import { firstOpen, hasKeys, stepsOf, type Step, type StepName } from 'c/setupSteps';
import { fill } from 'c/setupTexts';

/** Name of the state in the address, so that a reload and a link open the same step. */
const STATE = 'c__step';
/** Likewise of the ShipStation account. */
const ACCOUNT = 'c__account';

interface Leavable {
    confirmLeave(): Promise<boolean>;
}

/** One page from an empty org to orders that arrive: seven steps, ticked by what the org says. */
export default class ShiplineSetup extends NavigationMixin(LightningElement) {
    labels = labels;
    facts: OrgFacts | null = null;
    problem: Problem | null = null;
    current: StepName | '' = '';
    checkedAt = 0;
    private reference: PageReference | null = null;
    private isToFocus = false;
    private unsaved = 0;
    private account = '';

    @wire(CurrentPageReference)
    handleReference(reference: PageReference | null): void {
        this.reference = reference;
        const asked = reference?.state?.[STATE];
        if (typeof asked === 'string') {
            this.current = asked as StepName;
        }
        this.account = String(reference?.state?.[ACCOUNT] ?? this.account);
    }

    connectedCallback(): void {
        this.read();
    }
    renderedCallback(): void {
        if (this.isToFocus) {
            this.isToFocus = false;
            this.template?.querySelector<HTMLElement>('h1')?.focus();
        }
    }

    get steps(): Step[] {
        return this.facts ? stepsOf({ ...this.facts, unsaved: this.unsaved }) : [];
    }
    get step(): Step | undefined {
        return this.steps.find(({ name }) => name === this.current) ?? this.steps[0];
    }
    /** Which account the page is about, where there are several. */
    get accountName(): string {
        const { connections = [], connection = null } = this.facts ?? {};
        return connections.length > 1 ? (connection?.name ?? '') : '';
    }
    get isNoAccess(): boolean {
        return this.problem !== null && isNoAccess(this.problem);
    }
    get failure(): string {
        return this.problem && !this.isNoAccess ? fill(labels.Failed, this.problem.message) : '';
    }
    get next(): Step | undefined {
        return this.steps[this.steps.findIndex(({ name }) => name === this.step?.name) + 1];
    }
    get previous(): Step | undefined {
        return this.steps[this.steps.findIndex(({ name }) => name === this.step?.name) - 1];
    }
    get continueLabel(): string {
        return this.next ? fill(labels.ContinueTo, this.next.title) : '';
    }
    get continueVariant(): string {
        return hasKeys(this.facts?.connection ?? null) && this.isSaved ? 'brand' : 'neutral';
    }
    /** Everything is saved as it is chosen; only the mapping is a draft. */
    get isSaved(): boolean {
        return this.unsaved === 0;
    }
    get isConnect(): boolean {
        return this.step?.name === 'connect';
    }
    get isStores(): boolean {
        return this.step?.name === 'stores';
    }
    get isMatching(): boolean {
        return this.step?.name === 'matching';
    }
    get isMapping(): boolean {
        return this.step?.name === 'mapping';
    }
    get isAutomation(): boolean {
        return this.step?.name === 'automation';
    }
    get isPages(): boolean {
        return this.step?.name === 'pages';
    }
    get isGo(): boolean {
        return this.step?.name === 'go';
    }

    handleOpen(event: CustomEvent<{ name: StepName }>): void {
        this.open(event.detail.name);
    }
    handleNext(): void {
        this.open(this.next?.name ?? 'go');
    }
    handleBack(): void {
        this.open(this.previous?.name ?? 'connect');
    }
    handleChoose(event: CustomEvent<{ connectionId: string }>): void {
        this.account = event.detail.connectionId;
        this.remember({ [ACCOUNT]: this.account });
        this.read();
    }
    handleChanged(): void {
        this.read();
    }
    handleUnsaved(event: CustomEvent<{ changes: number }>): void {
        this.unsaved = event.detail.changes;
    }

    /** Ticks are only as good as the keys and the fields are: they are tried as well. */
    async handleCheck(): Promise<void> {
        const connection = this.facts?.connection ?? null;
        if (connection && hasKeys(connection)) {
            await this.attempt(() => testConnection({ connectionId: connection.connectionId }));
        }
        await this.attempt(() => checkMapping());
        await this.read();
    }

    async handleFix(event: CustomEvent<{ name: StepName }>): Promise<void> {
        const step = this.steps.find(({ name }) => name === event.detail.name);
        if (step?.repair === 'heartbeat') {
            await this.attempt(() => scheduleHeartbeat());
            await this.read();
        }
        this.open(event.detail.name);
    }

    private async open(name: StepName): Promise<void> {
        const mapping = this.template?.querySelector<HTMLElement & Leavable>('c-setup-mapping');
        if (mapping && name !== this.current && !(await mapping.confirmLeave())) {
            return;
        }
        this.unsaved = 0;
        this.current = name;
        this.isToFocus = true;
        this.remember({ [STATE]: name });
        this.read();
    }

    private remember(choice: Record<string, string>): void {
        if (this.reference) {
            const state = { ...this.reference.state, ...choice };
            this[NavigationMixin.Navigate]({ ...this.reference, state }, true);
        }
    }

    private async read(): Promise<void> {
        await this.attempt(async () => {
            this.facts = await readOrg(this.account);
            this.checkedAt = Date.now();
            this.current ||= firstOpen(this.steps);
        });
    }

    private async attempt(act: () => Promise<unknown>): Promise<void> {
        try {
            await act();
            this.problem = null;
        } catch (error) {
            this.problem = problemOf(error);
        }
    }
}
