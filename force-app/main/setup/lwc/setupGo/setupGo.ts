import forecastOf from '@salesforce/apex/BackfillController.forecast';
import goLive from '@salesforce/apex/BackfillController.go';
import { api, LightningElement } from 'lwc';
import { problemOf } from 'c/setupErrors';
import {
    cardsOf,
    COUNTED,
    nameOf,
    sinceOf,
    storageWarning,
    SUGGESTED,
    tilesOf,
    type ChoiceCard,
    type ChoiceName,
    type Tile
} from 'c/setupForecast';
import { goLabels } from 'c/setupGoLabels';
import { labels } from 'c/setupLabels';
import type { Forecast, OrgFacts, Problem } from 'c/setupModel';
import { hasKeys, hasStoreOn } from 'c/setupSteps';
import { dayOf, fill } from 'c/setupTexts';

/** The last step: how far back to read, and from when to act. */
export default class SetupGo extends LightningElement {
    @api facts!: OrgFacts;
    labels = { ...labels, ...goLabels };
    chosen: ChoiceName = SUGGESTED;
    picked = '';
    forecasts = new Map<ChoiceName, Forecast>();
    problem: Problem | null = null;
    isStarting = false;
    isChoosing = false;

    connectedCallback(): void {
        if (!this.showsProgress && hasKeys(this.facts.connection)) {
            this.count(COUNTED);
        }
    }

    get connectionId(): string {
        return this.facts.connection?.connectionId ?? '';
    }
    get showsProgress(): boolean {
        return Boolean(this.facts.connection?.startedAt) && !this.isChoosing;
    }
    get waits(): string {
        if (!hasKeys(this.facts.connection)) {
            return labels.NeedsConnection;
        }
        return hasStoreOn(this.facts.stores) ? '' : goLabels.StartedNoStore;
    }
    get cards(): ChoiceCard[] {
        return cardsOf(this.forecasts, Date.now(), this.picked);
    }
    get chosenName(): string {
        return nameOf(this.chosen, Date.now(), this.picked);
    }
    get forecast(): Forecast | undefined {
        return this.forecasts.get(this.chosen);
    }
    get tiles(): Tile[] {
        return this.forecast ? tilesOf(this.forecast) : [];
    }
    get tilesTitle(): string {
        return fill(goLabels.WhatYouGet, this.chosenName);
    }
    get counted(): string {
        return fill(goLabels.CountedWith, this.forecast?.calls ?? 0);
    }
    get warning(): string {
        return this.forecast ? storageWarning(this.forecast, this.chosenName, Date.now()) : '';
    }
    get sinceText(): string {
        const since = sinceOf(this.chosen, Date.now(), this.picked);
        return since === null ? '' : dayOf(since);
    }
    get strip(): string {
        return this.chosen === 'now' ? goLabels.StripNow : fill(goLabels.StripRead, this.chosenName);
    }
    get stripHelp(): string {
        const on = this.facts.automation?.onCount;
        return on === undefined ? goLabels.StripHelp : fill(goLabels.StripAutomations, on);
    }
    get isOff(): boolean {
        return this.isStarting || this.waits !== '' || this.sinceText === '' || this.forecast?.fits === false;
    }

    handleChoose(event: CustomEvent<{ name: ChoiceName }>): void {
        this.chosen = event.detail.name;
    }
    handlePick(event: CustomEvent<{ day: string }>): void {
        this.picked = event.detail.day;
        this.forecasts.delete('pick');
        this.forecasts = new Map(this.forecasts);
        if (this.picked && hasKeys(this.facts.connection)) {
            this.count(['pick']);
        }
    }
    handleUseFitting(): void {
        this.chosen = 'pick';
        const day = this.forecast?.fitsSince ?? this.forecasts.get('year')?.fitsSince ?? '';
        this.handlePick(new CustomEvent('pick', { detail: { day: day.slice(0, 10) } }));
    }
    handleGo(): void {
        this.start(true);
    }
    handleReadOnly(): void {
        this.start(false);
    }
    handleFurther(): void {
        this.isChoosing = true;
        this.count(COUNTED);
    }
    handleChanged(): void {
        this.dispatchEvent(new CustomEvent('changed'));
    }

    private async count(names: readonly ChoiceName[]): Promise<void> {
        const now = Date.now();
        const choices = names.map((name) => new Date(sinceOf(name, now, this.picked) ?? now).toISOString());
        try {
            const answers = (await forecastOf({ connectionId: this.connectionId, choices })) as Forecast[];
            const known = new Map(this.forecasts);
            answers.forEach((answer, index) => known.set(names[index] ?? 'pick', answer));
            this.forecasts = known;
            this.problem = null;
        } catch (error) {
            this.problem = problemOf(error);
        }
    }

    private async start(acts: boolean): Promise<void> {
        const since = sinceOf(this.chosen, Date.now(), this.picked);
        if (since === null) {
            return;
        }
        this.isStarting = true;
        try {
            await goLive({ connectionId: this.connectionId, since: new Date(since).toISOString(), acts });
            this.problem = null;
            this.isChoosing = false;
        } catch (error) {
            this.problem = problemOf(error);
        }
        this.isStarting = false;
        this.handleChanged();
    }
}
