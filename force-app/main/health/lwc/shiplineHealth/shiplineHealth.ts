import { LightningElement } from 'lwc';
import LOCALE from '@salesforce/i18n/locale';
import TIME_ZONE from '@salesforce/i18n/timeZone';
import { NavigationMixin } from 'lightning/navigation';
import { budgetBars, storageOf, streamRows, upkeepFacts } from 'c/healthCards';
import { askRetention, confirmPause } from 'c/healthDialogs';
import { NO_ACCESS } from 'c/healthErrors';
import { issueLabels } from 'c/healthIssueLabels';
import { failureText } from 'c/healthIssueView';
import { labels } from 'c/healthLabels';
import { HealthService } from 'c/healthService';
import type { Cause, Health, Problem } from 'c/healthModel';
import { format, moment } from 'c/healthTexts';
import { SyncNews } from 'c/syncNews';
import { bannerOf, laneCards, missingLines, setupTab, subtitleOf, type Action, type Banner } from 'c/healthView';

/** Events come while work goes on: one look for several that come together. */
const RHYTHM = { every: 30_000, afterEvent: [1_000] };
const VIEWER = { locale: LOCALE, zone: TIME_ZONE };

/** Health: is everything arriving, and if not, what should I do? */
export default class ShiplineHealth extends NavigationMixin(LightningElement) {
    labels = labels;
    health: Health | null = null;
    banner: Banner | null = null;
    missing: readonly string[] = [];
    isBusy = false;
    told = '';
    failure = '';
    isListening = false;
    private problem: Problem | null = null;
    private causes: readonly Cause[] = [];
    private causesProblem: Problem | null = null;
    private turn = 0;
    private service = new HealthService();
    private live = new SyncNews(() => this.look(), RHYTHM);

    connectedCallback(): void {
        this.refresh();
    }
    disconnectedCallback(): void {
        this.live.stop();
    }

    get state(): { [name: string]: boolean } {
        const { problem, health } = this;
        const isBlocked = problem?.code === NO_ACCESS;
        return {
            isBlocked,
            isLoading: !health && !problem,
            hasFailed: !health && problem !== null && !isBlocked,
            isFirstRun: !isBlocked && health !== null && !health.connection?.startedAt,
            isShown: !isBlocked && Boolean(health?.connection?.startedAt),
            isStale: !isBlocked && health !== null && problem !== null
        };
    }
    get view() {
        const { health, causes, causesProblem } = this;
        return health?.upkeep
            ? {
                  lanes: laneCards(health, VIEWER),
                  streams: streamRows(health, VIEWER),
                  bars: budgetBars(health.budgets, VIEWER),
                  storage: storageOf(health.upkeep, VIEWER),
                  facts: upkeepFacts(health.upkeep, health.readAt, VIEWER),
                  causes,
                  causesProblem: causesProblem ? format(issueLabels.IssuesFailed, causesProblem.message) : ''
              }
            : null;
    }
    get subtitle(): string {
        return this.health && this.state.isShown ? subtitleOf(this.health, this.banner, VIEWER) : labels.Question;
    }
    get clock(): string {
        return format(this.isListening ? labels.Live : labels.Checked, this.heardAt);
    }
    get staleText(): string {
        return format(labels.NotUpToDate, this.heardAt);
    }
    get failedText(): string {
        return `${labels.ReadFailed} ${this.problem?.message ?? ''}`;
    }
    get firstRunTitle(): string {
        return this.health?.connection ? labels.NotStarted : labels.NothingConnected;
    }
    get canPause(): boolean {
        return this.state.isShown && !this.health?.connection?.paused;
    }

    async handleAct(event: CustomEvent<{ action: Action }>): Promise<void> {
        const { action } = event.detail;
        switch (action) {
            case 'setup':
                this.handleSetup();
                break;
            case 'retention':
                await this.handleRetention();
                break;
            case 'resume':
                await this.attempt(() => this.service.resume(), labels.Resumed);
                break;
            case 'runAsMe':
                await this.attempt(() => this.service.runAsMe(), labels.RunsAsYou);
                break;
            case 'repairHeartbeat':
                await this.attempt(() => this.service.repairHeartbeat(), labels.Scheduled);
                break;
            default:
                await this.handleSync();
        }
    }
    async handleMissing(): Promise<void> {
        if (this.missing.length > 0) {
            this.missing = [];
            return;
        }
        await this.attempt(async () => {
            this.missing = missingLines(await this.service.missingRights());
        }, '');
    }
    async handleSync(): Promise<void> {
        await this.attempt(() => this.service.syncNow(), labels.SyncStarted);
    }
    async handlePause(): Promise<void> {
        if (await confirmPause()) {
            await this.attempt(() => this.service.pause(), '');
        }
    }
    async handleRetention(): Promise<void> {
        const kept = this.health?.upkeep ? await askRetention(this.health.upkeep) : null;
        if (kept) {
            await this.attempt(() => this.service.setRetention(kept), labels.RetentionSaved);
        }
    }
    handleSetup(): void {
        this[NavigationMixin.Navigate]({
            type: 'standard__navItemPage',
            attributes: { apiName: setupTab(this.health) }
        });
    }
    handleAgain(): void {
        this.refresh();
    }

    private look(): void {
        if (!document.hidden && !this.isBusy) {
            this.refresh();
        }
    }

    private async refresh(): Promise<void> {
        this.turn += 1;
        const turn = this.turn;
        await this.service.read();
        if (turn !== this.turn) {
            return;
        }
        const { health, lackedByMe } = this.service;
        this.problem = this.service.problem;
        this.causes = this.service.causes;
        this.causesProblem = this.service.causesProblem;
        this.health = health;
        this.banner = health ? bannerOf(health, lackedByMe, VIEWER) : null;
        if (!this.banner?.hasMissing) {
            this.missing = [];
        }
        if (health) {
            await this.live.start(health.channel ?? null);
            this.isListening = this.live.isListening;
        }
    }

    private async attempt(act: () => Promise<unknown>, told: string): Promise<void> {
        this.isBusy = true;
        this.failure = '';
        this.told = '';
        try {
            await act();
            this.told = told;
        } catch (error) {
            this.failure = failureText(error);
        }
        this.isBusy = false;
        await this.refresh();
    }

    private get heardAt(): string {
        return this.health ? moment(this.health.readAt, this.health.readAt, VIEWER) : '';
    }
}
