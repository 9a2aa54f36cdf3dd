// Ambient declarations for platform modules that `@salesforce/lightning-types` does not carry. Keep free of top-level
// imports and exports: with one, these would become augmentations. Names behind the `*` are checked by check:references.
declare module '@salesforce/apex/*' {
    /** An Apex method, both as a wire adapter and as an imperative call. Callers cast the result to their own type. */
    // eslint-disable-next-line @typescript-eslint/no-explicit-any -- the signature lives in Apex, out of reach of TypeScript
    const method: any;
    export default method;
}
declare module '@salesforce/apex' {
    export function refreshApex(wiredResult: unknown): Promise<unknown>;
    export function getSObjectValue(sobject: Record<string, unknown>, field: unknown): unknown;
}
declare module '@salesforce/schema/*' {
    const ref: { objectApiName: string; fieldApiName: string };
    export default ref;
}
declare module '@salesforce/label/*' {
    const label: string;
    export default label;
}
declare module '@salesforce/resourceUrl/*' {
    const url: string;
    export default url;
}
declare module '@salesforce/customPermission/*' {
    const has: boolean | undefined;
    export default has;
}
declare module '@salesforce/userPermission/*' {
    const has: boolean | undefined;
    export default has;
}
declare module '@salesforce/messageChannel/*' {
    const channel: string;
    export default channel;
}
declare module '@salesforce/i18n/*' {
    const value: string;
    export default value;
}
declare module '@salesforce/user/*' {
    const value: string;
    export default value;
}
declare module 'lightning/platformShowToastEvent' {
    export interface ToastInit {
        title: string;
        message?: string;
        messageData?: unknown[];
        variant?: 'info' | 'success' | 'warning' | 'error';
        mode?: 'dismissible' | 'pester' | 'sticky';
    }
    export class ShowToastEvent extends CustomEvent<ToastInit> {
        constructor(init: ToastInit);
    }
}
declare module 'lightning/uiRecordApi' {
    // eslint-disable-next-line @typescript-eslint/no-explicit-any -- a wire adapter has no type of its own
    export const getRecord: any;
}
declare module 'lightning/navigation' {
    import type { LightningElement } from 'lwc';
    export interface PageReference {
        type: string;
        attributes?: Record<string, unknown>;
        state?: Record<string, unknown>;
    }
    const Navigate: unique symbol;
    const GenerateUrl: unique symbol;
    interface NavigationMethods {
        [Navigate](ref: PageReference, replace?: boolean): void;
        [GenerateUrl](ref: PageReference): Promise<string>;
    }
    // eslint-disable-next-line @typescript-eslint/no-explicit-any -- TypeScript requires any[] for a mixin constructor
    type Ctor<T> = new (...args: any[]) => T;
    export const NavigationMixin: {
        <B extends Ctor<LightningElement>>(base: B): B & Ctor<NavigationMethods>;
        readonly Navigate: typeof Navigate;
        readonly GenerateUrl: typeof GenerateUrl;
    };
    // eslint-disable-next-line @typescript-eslint/no-explicit-any -- a wire adapter; its shape is private to the platform
    export const CurrentPageReference: any;
}
declare module 'lightning/datatable' {
    export interface DatatableColumn {
        label?: string;
        fieldName?: string;
        type?: string;
        sortable?: boolean;
        typeAttributes?: Record<string, unknown>;
    }
    export type RowActionEvent<T> = CustomEvent<{ action: { name: string }; row: T }>;
}
declare module 'lightning/empApi' {
    export interface Subscription {
        channel: string;
        id: string;
    }
    export interface Message {
        channel?: string;
        data: { payload: Record<string, unknown>; event: { replayId: number } };
    }
    export function subscribe(
        channel: string,
        replayId: number,
        onMessage: (message: Message) => void
    ): Promise<Subscription>;
    export function unsubscribe(subscription: Subscription): Promise<unknown>;
    export function onError(onProblem: (problem: unknown) => void): void;
}
