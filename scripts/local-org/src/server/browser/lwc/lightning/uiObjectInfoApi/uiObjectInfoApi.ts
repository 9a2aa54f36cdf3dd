/** `lightning/uiObjectInfoApi`: what the user may know about an object. */
import { request } from '@host/http';
import { WireAdapter } from '@host/wire';

interface Config {
    readonly objectApiName?: string | { readonly objectApiName: string };
}

// The name is the platform's.
export class getObjectInfo extends WireAdapter<Config> {
    protected override load(config: Config): Promise<unknown> | null {
        const object = config.objectApiName;
        const name = typeof object === 'object' ? object.objectApiName : object;
        return name ? request('GET', `/data/object-info/${name}`) : null;
    }
}
