import { api, LightningElement } from 'lwc';
import { request } from '@host/http';
import type { Shell } from '@host/shell';

/** The bar at the top: whose org it is, who is logged in, and what to switch. */
export default class Header extends LightningElement {
    @api shell!: Shell;

    get initials(): string {
        const words = this.shell.user.name.split(' ').filter((word) => word !== '');
        return words
            .map((word) => word.charAt(0))
            .join('')
            .slice(0, 2);
    }

    get signedIn(): string {
        return `${this.shell.user.name} · ${this.shell.user.username}`;
    }

    get userText(): string {
        return `User: ${this.shell.user.name}`;
    }

    get users(): unknown[] {
        return this.shell.users.map((user) => ({
            value: `user:${user.username}`,
            label: user.about === '' ? user.name : `${user.name} (${user.about})`,
            checked: user.username === this.shell.user.username
        }));
    }

    get themes(): unknown[] {
        return this.shell.themes.map(({ name, label }) => ({
            value: `theme:${name}`,
            label,
            checked: name === this.shell.theme
        }));
    }

    get hasRecordPages(): boolean {
        return this.shell.recordPages.length > 0;
    }

    get recordPages(): unknown[] {
        return this.shell.recordPages.map(({ object, label, isActive }) => ({
            value: `${isActive ? 'deactivate' : 'activate'}:${object}`,
            label,
            checked: isActive
        }));
    }

    async handleChoice(event: CustomEvent<{ value: string }>): Promise<void> {
        const [name = '', value = ''] = event.detail.value.split(/:(.*)/s);
        await request('POST', '/session', { [name]: value });
        window.location.reload();
    }
}
