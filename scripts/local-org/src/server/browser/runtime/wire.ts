/** What every wire adapter of the host shares. */

export interface WireValue {
    readonly data: unknown;
    readonly error: unknown;
}

export type WireCallback = (value: WireValue) => void;

/** Loads when connected and configured; a newer answer wins over an older one. */
export abstract class WireAdapter<Config> {
    readonly #callback: WireCallback;
    #config: Config | null = null;
    #connected = false;
    #latest = 0;

    constructor(callback: WireCallback) {
        this.#callback = callback;
        this.#give({ data: undefined, error: undefined });
    }

    /** The data for a configuration; null while it is incomplete. */
    protected abstract load(config: Config): Promise<unknown> | null;

    /** Called with each value before the component gets it. */
    protected provisioned(value: WireValue): void {
        void value;
    }

    get config(): Config | null {
        return this.#config;
    }

    connect(): void {
        this.#connected = true;
        void this.refresh();
    }

    disconnect(): void {
        this.#connected = false;
    }

    update(config: Config): void {
        this.#config = config;
        void this.refresh();
    }

    /** Loads again. */
    async refresh(): Promise<void> {
        const loading = this.#connected && this.#config !== null ? this.load(this.#config) : null;
        if (!loading) {
            return;
        }
        this.#latest += 1;
        const turn = this.#latest;
        const value = await loading.then(
            (data) => ({ data, error: undefined }),
            (error: unknown) => ({ data: undefined, error })
        );
        if (turn === this.#latest && this.#connected) {
            this.#give(value);
        }
    }

    #give(value: WireValue): void {
        this.provisioned(value);
        this.#callback(value);
    }
}
