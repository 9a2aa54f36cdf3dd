import { api } from 'lwc';
import LightningModal from 'lightning/modal';
import { labels } from 'c/mappingLabels';
import { format } from 'c/mappingTexts';

/** Asks what to do with changes that are not saved. Closes with save, discard or stay. */
export default class MappingLeave extends LightningModal {
    /** How many there are. */
    @api changes = 0;
    labels = labels;

    get text(): string {
        return this.changes === 1 ? labels.LeaveTextOne : format(labels.LeaveText, this.changes);
    }

    handleSave(): void {
        this.close('save');
    }
    handleDiscard(): void {
        this.close('discard');
    }
    handleStay(): void {
        this.close('stay');
    }
}
