import checkRows from '@salesforce/apex/MappingController.check';
import rowsOf from '@salesforce/apex/MappingController.rows';
import { LightningElement } from 'lwc';
import { problemOf } from 'c/setupErrors';
import { labels } from 'c/setupLabels';
import { mappingLabels } from 'c/setupMappingLabels';
import { mappingSummary, type MappingSummary } from 'c/setupMappingSummary';
import type { MappingRow, Problem } from 'c/setupModel';

/** What is written where, in short. */
export default class SetupMapping extends LightningElement {
    labels = { ...labels, ...mappingLabels };
    rows: readonly MappingRow[] | null = null;
    problem: Problem | null = null;

    connectedCallback(): void {
        this.read(() => rowsOf());
    }

    get summary(): MappingSummary {
        return mappingSummary(this.rows ?? []);
    }

    async handleCheck(): Promise<void> {
        await this.read(() => checkRows());
        this.dispatchEvent(new CustomEvent('changed'));
    }

    private async read(act: () => Promise<unknown>): Promise<void> {
        try {
            this.rows = (await act()) as MappingRow[];
            this.problem = null;
        } catch (error) {
            this.problem = problemOf(error);
        }
    }
}
