/** `lightning/uiObjectInfoApi`: what the user may know about an object. */
import { request } from '@host/http';
import { WireAdapter } from '@host/wire';

interface Config {
    readonly objectApiName?: string | { readonly objectApiName: string };
}

interface PicklistConfig {
    readonly recordTypeId?: string;
    readonly fieldApiName?: string | { readonly objectApiName: string; readonly fieldApiName: string };
}

// The names are the platform's.
export class getObjectInfo extends WireAdapter<Config> {
    protected override load(config: Config): Promise<unknown> | null {
        const object = config.objectApiName;
        const name = typeof object === 'object' ? object.objectApiName : object;
        return name ? request('GET', `/data/object-info/${name}`) : null;
    }
}

export class getPicklistValues extends WireAdapter<PicklistConfig> {
    protected override load({ recordTypeId, fieldApiName: field }: PicklistConfig): Promise<unknown> | null {
        const name = typeof field === 'object' ? `${field.objectApiName}.${field.fieldApiName}` : field;
        // Without the record type there is nothing to ask for yet.
        return recordTypeId && name ? request('GET', `/data/picklist/${name.replace('.', '/')}`) : null;
    }
}
