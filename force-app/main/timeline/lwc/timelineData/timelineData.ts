/** The parcels of a record as they are loaded, page by page, and kept up to date. */
import { readParcel, type Parcel, type RawParcel } from 'c/timelineParcel';
import { isExact, isFiltered, requestOf, type Filter, type Group } from 'c/timelineFilter';

export interface Day {
    readonly day: string;
    readonly status: string;
    readonly count: number;
    readonly orders: number;
}

interface Summary {
    readonly groups: readonly Group[];
    readonly troubled: readonly Group[];
    readonly silentBefore: string;
    readonly lateBefore: string;
    readonly channel?: string | null;
    readonly days: readonly Day[];
    readonly readAt: string;
}

/** Whether parcels are up to date. */
export interface Freshness {
    readonly isConnected: boolean;
    /** When ShipStation was heard last; null before the first time. */
    readonly heardAt?: string | null;
    readonly isBehind: boolean;
    /** Where an administrator connects ShipStation, and sees why nothing arrives; null for others. */
    readonly setupTab?: string | null;
    readonly healthTab?: string | null;
}

interface Page {
    readonly parcels: readonly RawParcel[];
    readonly cursor?: string | null;
    readonly matching?: number | null;
    readonly freshness?: Freshness;
    readonly readAt: string;
}

/** Calls of the server. */
export interface Api {
    summary(params: { request: Record<string, unknown> }): Promise<Summary>;
    page(params: { request: Record<string, unknown> }): Promise<Page>;
    changes(params: { request: Record<string, unknown>; since: string }): Promise<Page>;
}

/** An error of the server with its stable code. */
export interface Problem {
    readonly code: string;
    readonly message: string;
}

const NO_ACCESS = 'TML-403';
/** Code of an error that names none: the answer did not come. */
const NO_ANSWER = 'TML-504';

export class TimelineData {
    readonly parcels = new Map<string, Parcel>();
    groups: readonly Group[] = [];
    troubled: readonly Group[] = [];
    /** Moments before which a last scan means silence, and an open promise is broken; the server's. */
    silentBefore = 0;
    lateBefore = 0;
    /** Where events of the sync are told; null where the viewer may not listen. */
    channel: string | null = null;
    days: readonly Day[] = [];
    /** Null until the server told. */
    freshness: Freshness | null = null;
    isLoading = true;
    isLoadingMore = false;
    problem: Problem | null = null;
    moreProblem: Problem | null = null;
    /** Parcels that the latest look for changes found. */
    changedIds: ReadonlySet<string> = new Set();
    /** Whether the latest look for changes failed. */
    isStale = false;
    /** How many parcels pass the filter the server was asked about; null where everything is loaded or none was asked. */
    matching: number | null = null;
    private readonly api: Api;
    private readonly changed: () => void;
    private request: Record<string, unknown> = {};
    private cursor: string | null = null;
    private asked = 0;
    private heardAt = '';
    private readAtClock = 0;

    constructor(api: Api, changed: () => void) {
        this.api = api;
        this.changed = changed;
    }

    /** Whether the server has parcels that are not loaded. */
    get hasMore(): boolean {
        return this.cursor !== null;
    }

    /** How many parcels there are in all, voided ones included. */
    get total(): number {
        return this.groups.reduce((sum, group) => sum + group.count, 0);
    }

    get orderCount(): number {
        return new Set([...this.parcels.values()].map((parcel) => parcel.orderId ?? parcel.orderNumber)).size;
    }

    /** The server's time when data was last read, in milliseconds. */
    get readAt(): number {
        return Date.parse(this.heardAt);
    }

    /** Now by the server's clock. */
    now(): number {
        return this.heardAt === '' ? Date.now() : this.readAt + (performance.now() - this.readAtClock);
    }

    /** Loads from the start. */
    async start(recordId: string, silenceDays: number): Promise<void> {
        this.request = { recordId, silenceDays };
        this.isLoading = true;
        this.problem = null;
        this.changed();
        try {
            const [summary, page] = await Promise.all([
                this.api.summary({ request: this.request }),
                this.api.page({ request: this.request })
            ]);
            this.parcels.clear();
            this.take(page);
            this.takeSummary(summary);
            this.cursor = page.cursor ?? null;
        } catch (error) {
            this.problem = problemOf(error);
        }
        this.isLoading = false;
        this.changed();
    }

    /** Loads the next page. A failure is told in {@link moreProblem}; what is loaded stays. */
    async more(): Promise<void> {
        if (this.cursor === null || this.isLoadingMore) {
            return;
        }
        this.isLoadingMore = true;
        this.moreProblem = null;
        this.changed();
        try {
            const page = await this.api.page({ request: { ...this.request, cursor: this.cursor } });
            this.take(page);
            this.cursor = page.cursor ?? null;
        } catch (error) {
            this.moreProblem = problemOf(error);
        }
        this.isLoadingMore = false;
        this.changed();
    }

    /** Asks the server for what passes a filter, where not everything is loaded. Only the latest question counts. */
    async ask(filter: Filter, zone: string): Promise<void> {
        this.asked += 1;
        const turn = this.asked;
        if (!this.hasMore || !isFiltered(filter)) {
            this.matching = null;
            return;
        }
        try {
            const page = await this.api.page({ request: { ...this.request, ...requestOf(filter, zone) } });
            if (turn === this.asked) {
                this.take(page);
                this.matching = isExact(filter) ? (page.matching ?? null) : null;
                this.changed();
            }
        } catch (error) {
            if (turn === this.asked) {
                this.moreProblem = problemOf(error);
                this.changed();
            }
        }
    }

    /** Looks for changes; gives how many parcels changed. */
    async poll(): Promise<number> {
        try {
            const page = await this.api.changes({ request: this.request, since: this.heardAt });
            const changed = page.parcels.length;
            this.take(page);
            this.isStale = false;
            this.changedIds = new Set(page.parcels.map((parcel) => String(parcel.id)));
            if (changed > 0) {
                this.takeSummary(await this.api.summary({ request: this.request }));
            }
            this.changed();
            return changed;
        } catch {
            // Told by the header: what is shown may be old.
            this.isStale = true;
            this.changed();
            return 0;
        }
    }

    private take(page: Page): void {
        page.parcels.map(readParcel).forEach((parcel) => this.parcels.set(parcel.id, parcel));
        this.freshness = page.freshness ?? this.freshness;
        this.heardAt = page.readAt;
        this.readAtClock = performance.now();
    }

    private takeSummary(summary: Summary): void {
        this.groups = summary.groups.map(groupOf);
        this.troubled = summary.troubled.map(groupOf);
        this.silentBefore = Date.parse(summary.silentBefore);
        this.lateBefore = Date.parse(summary.lateBefore);
        this.days = summary.days;
        this.channel = summary.channel ?? null;
    }
}

/** Blanks may be missing. */
function groupOf(group: Group): Group {
    return {
        ...group,
        carrier: group.carrier ?? null,
        storeId: group.storeId ?? null,
        storeName: group.storeName ?? null
    };
}

/** Code and words of an error. */
export function problemOf(error: unknown): Problem {
    const { status, body } = (error ?? {}) as { status?: number; body?: { message?: string } };
    const message = body?.message ?? String(error);
    // The platform itself refuses people whom no permission set grants the class.
    if (status === 403 || /access to the Apex class/.test(message)) {
        return { code: NO_ACCESS, message };
    }
    const [, code = NO_ANSWER, text = message] = /^(TML-\d+): (.*)$/s.exec(message) ?? [];
    return { code, message: text };
}
