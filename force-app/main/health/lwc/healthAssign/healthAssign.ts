import USER_ID from '@salesforce/user/Id';
import { issueLabels } from 'c/healthIssueLabels';
import LightningModal from 'lightning/modal';

const NOBODY = 'nobody';

/** Asks who takes care of issues. */
export default class HealthAssign extends LightningModal {
    words = issueLabels;
    value: string = USER_ID;

    get options(): { label: string; value: string }[] {
        return [
            { label: issueLabels.AssignMe, value: USER_ID },
            { label: issueLabels.AssignNobody, value: NOBODY }
        ];
    }

    handleChange(event: CustomEvent<{ value: string }>): void {
        this.value = event.detail.value;
    }
    handleCancel(): void {
        this.close(undefined);
    }
    handleSave(): void {
        const name = this.options.find(({ value }) => value === this.value)?.label ?? '';
        this.close({ userId: this.value === NOBODY ? null : this.value, name });
    }
}
