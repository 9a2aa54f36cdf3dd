import { api } from 'lwc';
import { cardLabels } from 'c/healthCardLabels';
import type { Upkeep } from 'c/healthModel';
import LightningModal from 'lightning/modal';

interface Field {
    name: string;
    value: string | number;
    reportValidity(): boolean;
}

/** Asks how long things are kept and when reading pauses. */
export default class HealthRetention extends LightningModal {
    @api upkeep: Upkeep | null = null;
    words = cardLabels;

    handleCancel(): void {
        this.close(undefined);
    }
    handleSave(): void {
        const found = this.template?.querySelectorAll('lightning-input') ?? [];
        const fields = [...found] as unknown as Field[];
        if (!fields.map((field) => field.reportValidity()).every(Boolean)) {
            return;
        }
        const [payloadDays = '', logDays = '', storage = ''] = fields.map(({ value }) => String(value ?? ''));
        this.close({
            payloadDays: Number(payloadDays),
            logDays: Number(logDays),
            storagePercent: storage === '' ? null : Number(storage)
        });
    }
}
