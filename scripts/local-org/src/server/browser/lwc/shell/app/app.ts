import { LightningElement, track } from 'lwc';
import Toast from 'lightning/toast';
import { request, type FetchError } from '@host/http';
import { go, NAVIGATED, referenceOf, type PageReference } from '@host/routes';
import type { Shell } from '@host/shell';

interface PageModel {
    readonly label?: string;
    readonly object?: string;
    readonly objectLabel?: string;
    readonly name?: string;
    readonly regions?: readonly unknown[];
    readonly list?: unknown;
}

interface ToastDetail {
    readonly title?: string;
    readonly message?: string;
    readonly variant?: 'info' | 'success' | 'warning' | 'error';
    readonly mode?: 'dismissible' | 'pester' | 'sticky';
    readonly toast?: unknown;
}

/** Header, navigation and the page that the address names. */
export default class App extends LightningElement {
    @track shell: Shell | null = null;
    @track page: PageModel | null = null;
    error = '';
    path = '';
    kind = '';
    readonly #onNavigated = (): Promise<void> => this.open();
    readonly #onToast = (event: Event): void => {
        const { detail } = event as CustomEvent<ToastDetail>;
        // The toast container uses the same event with a toast class in it, and would complain about the platform's.
        if (detail.toast === undefined) {
            event.stopImmediatePropagation();
            this.toast(detail);
        }
    };

    async connectedCallback(): Promise<void> {
        window.addEventListener(NAVIGATED, this.#onNavigated);
        window.addEventListener('popstate', this.#onNavigated);
        window.addEventListener('lightning__showtoast', this.#onToast, true);
        await this.start();
    }

    disconnectedCallback(): void {
        window.removeEventListener(NAVIGATED, this.#onNavigated);
        window.removeEventListener('popstate', this.#onNavigated);
        window.removeEventListener('lightning__showtoast', this.#onToast, true);
    }

    get object(): string {
        return this.page?.object ?? '';
    }

    get isRecord(): boolean {
        return this.page !== null && this.kind === 'standard__recordPage';
    }

    get isList(): boolean {
        return this.page !== null && this.kind === 'standard__objectPage';
    }

    get isPlain(): boolean {
        return this.page !== null && !this.isRecord && !this.isList;
    }

    private async start(): Promise<void> {
        this.shell = (await request('GET', '/pages/shell')) as Shell;
        await this.open();
    }

    private async open(): Promise<void> {
        const reference = referenceOf(new URL(window.location.href));
        const [first] = this.shell?.tabs ?? [];
        if (reference === null && first) {
            go(first.address, true);
            return;
        }
        this.page = null;
        this.error = '';
        this.path = window.location.pathname;
        try {
            const page = (await request('GET', addressOfModel(reference))) as PageModel;
            this.kind = reference?.type ?? '';
            this.page = page;
            document.title = page.name ?? page.label ?? '';
        } catch (error) {
            this.error = (error as FetchError).body.message;
        }
    }

    private toast(detail: ToastDetail): void {
        Toast.show(
            {
                label: detail.title ?? '',
                message: detail.message ?? '',
                variant: detail.variant ?? 'info',
                mode: detail.mode === 'sticky' ? 'sticky' : 'dismissible'
            },
            // The typings of the package want an element; a component is what the platform documents.
            this as unknown as HTMLElement
        );
    }
}

function addressOfModel(reference: PageReference | null): string {
    const attributes = reference?.attributes ?? {};
    switch (reference?.type) {
        case 'standard__recordPage':
            return `/pages/record/${attributes.recordId ?? ''}`;
        case 'standard__objectPage':
            return `/pages/object/${attributes.objectApiName ?? ''}?filterName=${reference.state.filterName ?? ''}`;
        case 'standard__navItemPage':
            return `/pages/tab/${attributes.apiName ?? ''}`;
        default: {
            const record = reference?.state.recordId;
            const query = record === undefined ? '' : `?recordId=${encodeURIComponent(record)}`;
            return `/pages/component/${attributes.componentName ?? ''}${query}`;
        }
    }
}
