import { LightningElement, track } from 'lwc';
import Toast from 'lightning/toast';
import { request, type FetchError } from '@host/http';
import { go, NAVIGATED, referenceOf, type PageReference } from '@host/routes';

interface Choice {
    readonly name: string;
    readonly label: string;
}

interface Shell {
    readonly app: string;
    readonly appLabel: string;
    readonly tabs: readonly { readonly label: string; readonly address: string }[];
    readonly apps: readonly Choice[];
    readonly users: readonly { readonly username: string; readonly name: string; readonly about: string }[];
    readonly user: { readonly username: string; readonly name: string };
    readonly recordPages: readonly { readonly object: string; readonly label: string; readonly isActive: boolean }[];
    readonly themes: readonly Choice[];
    readonly theme: string;
}

interface PageModel {
    readonly label?: string;
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

    get tabs(): unknown[] {
        const path = window.location.pathname;
        return (this.shell?.tabs ?? []).map((tab) => {
            const isCurrent = path === tab.address;
            return {
                ...tab,
                className: isCurrent ? 'tab current' : 'tab',
                current: isCurrent ? 'page' : 'false'
            };
        });
    }

    get initials(): string {
        const words = (this.shell?.user.name ?? '').split(' ').filter((word) => word !== '');
        return words
            .map((word) => word.charAt(0))
            .join('')
            .slice(0, 2);
    }

    get users(): unknown[] {
        return (this.shell?.users ?? []).map((user) => ({
            value: `user:${user.username}`,
            label: user.about === '' ? user.name : `${user.name} (${user.about})`,
            checked: user.username === this.shell?.user.username
        }));
    }

    get recordPages(): unknown[] {
        return (this.shell?.recordPages ?? []).map(({ object, label, isActive }) => ({
            value: `${isActive ? 'deactivate' : 'activate'}:${object}`,
            label,
            checked: isActive
        }));
    }

    get themes(): unknown[] {
        return this.choices('theme', this.shell?.themes ?? [], this.shell?.theme);
    }

    get apps(): unknown[] {
        return this.choices('app', this.shell?.apps ?? [], this.shell?.app);
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

    handleTab(event: MouseEvent): void {
        if (!event.ctrlKey && !event.metaKey) {
            event.preventDefault();
            go((event.currentTarget as HTMLAnchorElement).href);
        }
    }

    async handleChoice(event: CustomEvent<{ value: string }>): Promise<void> {
        const [name = '', value = ''] = event.detail.value.split(/:(.*)/s);
        await request('POST', '/session', { [name]: value });
        if (name === 'app') {
            window.location.assign('/lightning');
        } else {
            window.location.reload();
        }
    }

    private choices(name: string, choices: readonly Choice[], current: string | undefined): unknown[] {
        return choices.map((choice) => ({
            value: `${name}:${choice.name}`,
            label: choice.label,
            checked: choice.name === current
        }));
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
            return `/pages/object/${attributes.objectApiName ?? ''}`;
        case 'standard__navItemPage':
            return `/pages/tab/${attributes.apiName ?? ''}`;
        default: {
            const record = reference?.state.recordId;
            const query = record === undefined ? '' : `?recordId=${encodeURIComponent(record)}`;
            return `/pages/component/${attributes.componentName ?? ''}${query}`;
        }
    }
}
