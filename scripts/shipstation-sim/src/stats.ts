/** Counts of what clients did and were told, for tests that judge a client's manners. */
export class Stats {
    private calls: Record<string, number> = {};
    private statuses: Record<string, number> = {};
    private faults: Record<string, number> = {};
    private apis: Record<string, number> = {};
    private limited: Record<string, number> = {};
    private webhooks: Record<string, number> = {};
    private bytes = 0;

    /** Counts a call of a route such as `GET /orders`. */
    call(api: string, route: string): void {
        add(this.calls, route);
        add(this.apis, api);
    }

    /** Counts an answer. */
    answer(status: number, bytes: number): void {
        add(this.statuses, String(status));
        this.bytes += bytes;
    }

    /** Counts a call that the rate limit refused: the client's own doing, not a fault's. */
    limitHit(api: string): void {
        add(this.limited, api);
    }

    /** Counts a fault that struck. */
    fault(name: string): void {
        add(this.faults, name);
    }

    /** Counts a webhook's fate: `sent`, `failed`, `lost`. */
    webhook(fate: string): void {
        add(this.webhooks, fate);
    }

    /** All counts so far. */
    snapshot(): Record<string, unknown> {
        const { calls, statuses, faults, apis, limited, webhooks, bytes } = this;
        return structuredClone({ calls, apis, statuses, limited, faults, webhooks, bytes });
    }

    /** Starts again from nothing. */
    reset(): void {
        Object.assign(this, { calls: {}, statuses: {}, faults: {}, apis: {}, limited: {}, webhooks: {}, bytes: 0 });
    }
}

function add(counts: Record<string, number>, name: string): void {
    counts[name] = (counts[name] ?? 0) + 1;
}
