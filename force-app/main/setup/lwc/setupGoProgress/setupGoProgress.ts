import goLive from '@salesforce/apex/BackfillController.go';
import pauseReading from '@salesforce/apex/BackfillController.pause';
import progressOf from '@salesforce/apex/BackfillController.progress';
import resumeReading from '@salesforce/apex/BackfillController.resume';
import { api, LightningElement } from 'lwc';
import { NavigationMixin } from 'lightning/navigation';
import { problemOf } from 'c/setupErrors';
import { goLabels } from 'c/setupGoLabels';
import { labels } from 'c/setupLabels';
import type { Problem, Progress } from 'c/setupModel';
import { arrived, headline, shareRead } from 'c/setupProgress';

const LOOK_MS = 3_000;

/** The first reading as it happens, and how it stands afterwards. */
export default class SetupGoProgress extends NavigationMixin(LightningElement) {
    @api connectionId = '';
    @api started: Progress | null = null;
    labels = { ...labels, ...goLabels };
    progress: Progress | null = null;
    problem: Problem | null = null;
    private timer: number | undefined;

    connectedCallback(): void {
        this.progress = this.started;
        this.look();
        // eslint-disable-next-line @lwc/lwc/no-async-operation -- ends with the component
        this.timer = window.setInterval(() => this.look(), LOOK_MS);
    }
    disconnectedCallback(): void {
        window.clearInterval(this.timer);
    }

    get headline(): string {
        return this.progress ? headline(this.progress) : '';
    }
    get counts(): string {
        return this.progress ? arrived(this.progress) : '';
    }
    get percent(): number {
        return this.progress ? shareRead(this.progress) : 0;
    }
    get shownProblem(): Problem | null {
        return this.problem ?? this.progress?.problem ?? null;
    }
    get newest(): unknown[] {
        return (this.progress?.newest ?? []).map(({ recordId, orderNumber, buyer, store }) => ({
            recordId,
            text: [orderNumber, buyer, store].filter(Boolean).join(', ')
        }));
    }
    get hasOrders(): boolean {
        return this.newest.length > 0;
    }
    get isPaused(): boolean {
        return this.progress?.state === 'paused';
    }
    get isReading(): boolean {
        return this.progress?.state === 'reading';
    }
    get actsNot(): boolean {
        return Boolean(this.progress?.startedAt) && !this.progress?.outcomesFrom;
    }

    handleRecord(event: Event): void {
        this.openRecord((event.currentTarget as HTMLElement).dataset.id ?? '');
    }
    handleFirst(): void {
        this.openRecord(this.progress?.newest?.[0]?.recordId ?? '');
    }
    handleHealth(): void {
        this[NavigationMixin.Navigate]({
            type: 'standard__navItemPage',
            attributes: { apiName: 'shipline__shiplineHealth' }
        });
    }
    async handlePause(): Promise<void> {
        await this.attempt(() => pauseReading({ connectionId: this.connectionId }));
    }
    async handleResume(): Promise<void> {
        await this.attempt(() => resumeReading({ connectionId: this.connectionId }));
    }
    async handleAct(): Promise<void> {
        const since = new Date().toISOString();
        await this.attempt(() => goLive({ connectionId: this.connectionId, since, acts: true }));
    }
    handleFurther(): void {
        this.dispatchEvent(new CustomEvent('further'));
    }

    private openRecord(recordId: string): void {
        this[NavigationMixin.Navigate]({
            type: 'standard__recordPage',
            attributes: { recordId, actionName: 'view' }
        });
    }

    private async look(): Promise<void> {
        const before = this.progress?.state;
        try {
            this.progress = (await progressOf({ connectionId: this.connectionId })) as Progress;
            this.problem = null;
        } catch (error) {
            this.problem = problemOf(error);
        }
        if (before !== this.progress?.state) {
            this.dispatchEvent(new CustomEvent('changed'));
        }
    }

    private async attempt(act: () => Promise<unknown>): Promise<void> {
        try {
            await act();
            await this.look();
        } catch (error) {
            this.problem = problemOf(error);
        }
    }
}
