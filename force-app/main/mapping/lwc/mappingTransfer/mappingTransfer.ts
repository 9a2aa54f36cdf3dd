import { LightningElement } from 'lwc';
import exportRows from '@salesforce/apex/MappingController.exportRows';
import readFile from '@salesforce/apex/MappingController.readFile';
import { labels } from 'c/mappingLabels';
import { problemOf } from 'c/mappingTexts';

/** The mapping as a file, out and in. Tells what a file would do; saving is left to the editor. */
export default class MappingTransfer extends LightningElement {
    labels = labels;
    isImporting = false;

    handleTransfer(event: CustomEvent<{ value: string }>): void {
        this.isImporting = event.detail.value === 'import';
        if (!this.isImporting) {
            this.attempt(async () => download(await exportRows()));
        }
    }
    handleFile(event: CustomEvent<{ files: FileList }>): void {
        const file = event.detail.files[0];
        if (file) {
            this.attempt(async () => {
                const detail = await readFile({ content: await file.text() });
                this.isImporting = false;
                this.dispatchEvent(new CustomEvent('imported', { detail }));
            });
        }
    }

    private async attempt(act: () => Promise<void>): Promise<void> {
        try {
            await act();
        } catch (error) {
            this.dispatchEvent(new CustomEvent('problem', { detail: problemOf(error) }));
        }
    }
}

function download(content: string): void {
    const link = document.createElement('a');
    link.href = `data:application/json;charset=utf-8,${encodeURIComponent(content)}`;
    link.download = 'shipline-mapping.json';
    link.click();
}
