import setBudget from '@salesforce/apex/ConnectionSetupController.setBudget';
import testConnection from '@salesforce/apex/ConnectionSetupController.test';
import { api, LightningElement } from 'lwc';
import { connectLabels } from 'c/setupConnectLabels';
import { abilities, factsOf, missingTitle, testedText, verdictOf, type Fact } from 'c/setupConnection';
import { problemOf } from 'c/setupErrors';
import { labels } from 'c/setupLabels';
import type { Connection, Problem } from 'c/setupModel';
import { fill } from 'c/setupTexts';

const SHARES = [20, 40, 60, 80, 100];

/** What the last call to ShipStation showed, and what works with the keys at hand. */
export default class SetupTestResult extends LightningElement {
    @api connection: Connection | null = null;
    labels = { ...labels, ...connectLabels };
    problem: Problem | null = null;
    isTesting = false;

    get verdict(): ReturnType<typeof verdictOf> {
        return verdictOf(this.connection?.lastTest);
    }
    get tested(): string {
        return this.connection?.lastTest ? testedText(this.connection.lastTest) : '';
    }
    get facts(): Fact[] {
        const test = this.connection?.lastTest;
        return test && test.state !== 'refused' ? factsOf(test) : [];
    }
    get hasTest(): boolean {
        return Boolean(this.connection?.lastTest);
    }
    get works(): { key: string; label: string }[] {
        return abilities(this.connection?.lastTest?.works);
    }
    get missing(): { key: string; label: string }[] {
        return abilities(this.connection?.lastTest?.missing);
    }
    get missingTitle(): string {
        return this.connection?.lastTest ? missingTitle(this.connection.lastTest) : '';
    }
    get isPartly(): boolean {
        return this.connection?.lastTest?.state === 'partly';
    }
    get share(): string {
        return String(this.connection?.budgetShare ?? '');
    }
    get shares(): { value: string; label: string }[] {
        const known = this.connection?.budgetShare;
        const values = known && !SHARES.includes(known) ? [...SHARES, known].sort((a, b) => a - b) : SHARES;
        return values.map((value) => ({ value: String(value), label: fill(connectLabels.SharePercent, value) }));
    }

    async handleTest(): Promise<void> {
        this.isTesting = true;
        await this.attempt(() => testConnection({ connectionId: this.connection?.connectionId }));
        this.isTesting = false;
    }
    async handleShare(event: CustomEvent<{ value: string }>): Promise<void> {
        const percent = Number(event.detail.value);
        await this.attempt(() => setBudget({ connectionId: this.connection?.connectionId, percent }));
    }

    private async attempt(act: () => Promise<unknown>): Promise<void> {
        try {
            await act();
            this.problem = null;
        } catch (error) {
            this.problem = problemOf(error);
        }
        this.dispatchEvent(new CustomEvent('changed'));
    }
}
