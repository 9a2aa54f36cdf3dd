/** Which record pages the administrator activated: the project's own page takes the place of the standard one. */

/** All of them, or none as right after installation. */
export type PagesMode = 'installed' | 'activated';

export class Activations {
    #byDefault: PagesMode;
    /** Objects that differ from the default, in lower case and without namespace. */
    readonly #exceptions = new Set<string>();

    constructor(mode: PagesMode) {
        this.#byDefault = mode;
    }

    /** Whether the project's record page of the object is the one people see. */
    isActive(object: string): boolean {
        return (this.#byDefault === 'activated') !== this.#exceptions.has(bareName(object));
    }

    activate(object: string): void {
        this.#set(object, true);
    }

    deactivate(object: string): void {
        this.#set(object, false);
    }

    setAll(mode: PagesMode): void {
        this.#byDefault = mode;
        this.#exceptions.clear();
    }

    #set(object: string, isActive: boolean): void {
        if (this.isActive(object) !== isActive && !this.#exceptions.delete(bareName(object))) {
            this.#exceptions.add(bareName(object));
        }
    }
}

/** Names compare without namespace and case: sources write them bare, the org has them whole. */
export function bareName(object: string): string {
    return object.toLowerCase().replace(/^[a-z0-9]+__(?=.+__c$)/, '');
}
