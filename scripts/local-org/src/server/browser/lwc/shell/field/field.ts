import { api, LightningElement } from 'lwc';
import { go } from '@host/routes';

interface Field {
    readonly value: unknown;
    readonly displayValue: string | null;
    readonly type: string;
    readonly recordId?: string;
}

/** A value with a link where it stands for a record or an address. */
export default class FieldValue extends LightningElement {
    @api field!: Field;

    get text(): string {
        return this.field.displayValue ?? '';
    }

    get recordAddress(): string {
        return this.field.recordId === undefined ? '' : `/lightning/r/record/${this.field.recordId}/view`;
    }

    get webAddress(): string {
        const written = String(this.field.value ?? '');
        return this.field.type === 'url' && /^https?:\/\//.test(written) ? written : '';
    }

    handleOpen(event: MouseEvent): void {
        if (!event.ctrlKey && !event.metaKey) {
            event.preventDefault();
            go(this.recordAddress);
        }
    }
}
