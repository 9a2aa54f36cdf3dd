/** `lightning/uiRecordApi`: reading one record, with a cache that only knows who is showing it now. */
import { request } from '@host/http';
import { WireAdapter, type WireCallback } from '@host/wire';

type Field = string | { readonly objectApiName: string; readonly fieldApiName: string };

interface RecordConfig {
    readonly recordId?: string;
    readonly fields?: readonly Field[] | Field;
    readonly optionalFields?: readonly Field[] | Field;
}

interface FieldValue {
    readonly value: unknown;
    readonly displayValue: string | null;
}

interface UiRecord {
    readonly fields: Readonly<Record<string, FieldValue>>;
}

const showing = new Set<getRecord>();

function nameOf(field: Field): string {
    return typeof field === 'string' ? field : `${field.objectApiName}.${field.fieldApiName}`;
}

function namesOf(fields: readonly Field[] | Field | undefined): string[] {
    return fields === undefined ? [] : [fields].flat().map((field) => nameOf(field as Field));
}

// The name is the platform's.
export class getRecord extends WireAdapter<RecordConfig> {
    constructor(callback: WireCallback) {
        super(callback);
        showing.add(this);
    }
    override disconnect(): void {
        super.disconnect();
        showing.delete(this);
    }
    override connect(): void {
        showing.add(this);
        super.connect();
    }
    protected override load(config: RecordConfig): Promise<unknown> | null {
        const fields = namesOf(config.fields);
        const optional = namesOf(config.optionalFields);
        if (!config.recordId || fields.length + optional.length === 0) {
            return null;
        }
        const query = new URLSearchParams({ fields: fields.join(','), optionalFields: optional.join(',') });
        return request('GET', `/data/record/${config.recordId}?${query.toString()}`);
    }
}

function find(record: UiRecord | undefined, field: Field): FieldValue | undefined {
    const path = nameOf(field).split('.').slice(1);
    return path.reduce<unknown>((at, name, index) => {
        const fields =
            index === 0 ? (at as UiRecord | undefined)?.fields : ((at as FieldValue)?.value as UiRecord)?.fields;
        return fields?.[name];
    }, record) as FieldValue | undefined;
}

export const getFieldValue = (record: UiRecord | undefined, field: Field): unknown => find(record, field)?.value;
export const getFieldDisplayValue = (record: UiRecord | undefined, field: Field): unknown =>
    find(record, field)?.displayValue;

/** Every wire that shows one of these records loads it again. */
export async function notifyRecordUpdateAvailable(items: readonly { readonly recordId: string }[]): Promise<void> {
    const ids = new Set(items.map((item) => item.recordId));
    await Promise.all([...showing].filter((one) => ids.has(one.config?.recordId ?? '')).map((one) => one.refresh()));
}

export async function updateRecord(input: { readonly fields: Readonly<Record<string, unknown>> }): Promise<unknown> {
    const id = String(input.fields.Id);
    const updated = await request('PATCH', `/data/record/${id}`, input);
    await notifyRecordUpdateAvailable([{ recordId: id }]);
    return updated;
}

interface RecordInput {
    readonly apiName: string;
    readonly fields: Readonly<Record<string, unknown>>;
}

export const createRecord = (input: RecordInput): Promise<unknown> => request('POST', '/data/record', input);

export async function deleteRecord(id: string): Promise<void> {
    await request('DELETE', `/data/record/${id}`);
}

/** The older name. */
export const getRecordNotifyChange = notifyRecordUpdateAvailable;
