import { issueLabels } from 'c/healthIssueLabels';
import LightningModal from 'lightning/modal';

interface Field {
    value: string;
    reportValidity(): boolean;
}

/** Asks why issues are ignored. */
export default class HealthIgnore extends LightningModal {
    words = issueLabels;

    handleCancel(): void {
        this.close(undefined);
    }
    handleSave(): void {
        const field = this.template?.querySelector('lightning-input') as (HTMLElement & Field) | null | undefined;
        if (field?.reportValidity() && field.value.trim()) {
            this.close(field.value.trim());
        }
    }
}
