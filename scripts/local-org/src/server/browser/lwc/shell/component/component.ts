import { api, LightningElement } from 'lwc';
import { components } from '@host/components';

/** A component of the project, loaded when it is shown. */
export default class Component extends LightningElement {
    @api properties: Readonly<Record<string, unknown>> = {};
    type: unknown = null;
    problem = '';
    #name = '';

    @api
    get name(): string {
        return this.#name;
    }
    set name(name: string) {
        this.#name = name;
        this.load();
    }

    errorCallback(error: Error): void {
        this.type = null;
        this.problem = `${this.#name}: ${error.message}`;
    }

    private async load(): Promise<void> {
        const load = components[this.#name];
        if (load) {
            this.type = (await load()).default;
        } else {
            this.problem = `There is no exposed component ${this.#name}`;
        }
    }
}
