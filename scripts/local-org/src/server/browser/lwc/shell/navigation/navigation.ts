import { api, LightningElement } from 'lwc';
import { request } from '@host/http';
import { go } from '@host/routes';
import type { Shell } from '@host/shell';

/** App launcher, name of the app, and its tabs; on a narrow screen the tabs are a menu. */
export default class Navigation extends LightningElement {
    @api shell!: Shell;
    /** Path of the page that is shown. */
    @api path = '';
    /** Object whose record or list is shown; empty for other pages. */
    @api object = '';

    get apps(): unknown[] {
        return this.shell.apps.map(({ name, label }) => ({ value: name, label, checked: name === this.shell.app }));
    }

    get tabs(): { label: string; address: string; isCurrent: boolean }[] {
        return this.shell.tabs.map((tab) => {
            const isCurrent = this.path === tab.address || (tab.object !== null && tab.object === this.object);
            return {
                ...tab,
                isCurrent,
                className: isCurrent ? 'tab current' : 'tab',
                current: isCurrent ? 'page' : 'false'
            };
        });
    }

    get currentLabel(): string {
        return this.tabs.find((tab) => tab.isCurrent)?.label ?? 'Menu';
    }

    handleTab(event: MouseEvent): void {
        if (!event.ctrlKey && !event.metaKey) {
            event.preventDefault();
            go((event.currentTarget as HTMLAnchorElement).href);
        }
    }

    handleMenu(event: CustomEvent<{ value: string }>): void {
        go(event.detail.value);
    }

    async handleApp(event: CustomEvent<{ value: string }>): Promise<void> {
        await request('POST', '/session', { app: event.detail.value });
        window.location.assign('/lightning');
    }
}
