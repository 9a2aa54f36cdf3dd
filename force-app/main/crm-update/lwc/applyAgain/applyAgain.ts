import { api, LightningElement } from 'lwc';
import { ShowToastEvent } from 'lightning/platformShowToastEvent';
import reapply from '@salesforce/apex/CrmUpdateController.reapply';
import AppliedAgain from '@salesforce/label/c.crm_update_AppliedAgain';
import Failed from '@salesforce/label/c.crm_update_Failed';
import NoAccess from '@salesforce/label/c.crm_update_NoAccess';

/** A quick action without a window: has an order or a parcel matched and written into the CRM again, from what is stored. */
export default class ApplyAgain extends LightningElement {
    @api recordId = '';

    /** Called by the platform when the action is pressed. */
    @api
    async invoke(): Promise<void> {
        try {
            await reapply({ rowIds: [this.recordId] });
            this.say(AppliedAgain, 'success');
        } catch (error) {
            this.say(reasonOf(error), 'error');
        }
    }

    private say(title: string, variant: 'success' | 'error'): void {
        this.dispatchEvent(new ShowToastEvent({ title, variant }) as unknown as Event);
    }
}

/** Why a call was refused, with the code where it has one. */
function reasonOf(error: unknown): string {
    const { body, message = '' } = (error ?? {}) as { body?: { message?: string }; message?: string };
    const text = body?.message ?? message;
    if (/access to the Apex class/.test(text)) {
        return `CRM-403: ${NoAccess}`;
    }
    return /^[A-Z]{3}-\d{3}: /.test(text) ? text : Failed.replace('{0}', text);
}
