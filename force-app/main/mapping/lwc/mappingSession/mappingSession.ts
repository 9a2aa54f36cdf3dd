/** One visit to the mapping: what was read, the draft over it, and what is saved. */
import {
    begin,
    changedRows,
    conflictsOf,
    rebase,
    removedKeys,
    restoring,
    toSend,
    type Conflict,
    type Draft,
    type Row
} from 'c/mappingDraft';
import type { Entry, Sample } from 'c/mappingList';
import type { Repair } from 'c/mappingSteps';
import { problemOf, SAVED_FIRST, type Problem } from 'c/mappingTexts';

/** An object or a field to choose. */
export interface Choice {
    readonly name: string;
    readonly label: string;
    readonly detail?: string | null;
    readonly isKey?: boolean;
    readonly values?: readonly string[];
}

/** An order whose values are shown. */
export interface SampleOrder {
    readonly orderId: string;
    readonly name: string;
    readonly storeName?: string | null;
    readonly customer?: string | null;
    readonly failed: boolean;
}

/** Rows of a file, sorted by what saving them would do. */
export interface Import {
    readonly added: readonly Row[];
    readonly changed: readonly Row[];
    readonly refused: readonly Row[];
    readonly same: number;
}

/** Calls of the server. */
export interface Api {
    rows(): Promise<Row[]>;
    repairs(): Promise<Record<string, Repair>>;
    sources(params: { kind: string }): Promise<Omit<Entry, 'sourceObject'>[]>;
    targetObjects(): Promise<Choice[]>;
    orders(): Promise<SampleOrder[]>;
    samples(params: { orderId: string; drafts: Row[] }): Promise<Sample[]>;
    save(params: { rows: Row[]; removed: string[]; overwrite: boolean }): Promise<Row[]>;
}

const KINDS = ['Order', 'Shipment'];

export class MappingSession {
    draft: Draft = begin([]);
    repairs: Readonly<Record<string, Repair>> = {};
    sources: readonly Entry[] = [];
    objects: readonly Choice[] = [];
    orders: readonly SampleOrder[] = [];
    orderId = '';
    samples: ReadonlyMap<string, Sample> = new Map();
    conflicts: readonly Conflict[] = [];
    isLoading = true;
    isSaving = false;
    /** Why nothing could be read. */
    problem: Problem | null = null;
    /** Why something was not done; the draft stays. */
    refusal: Problem | null = null;
    private fresh: readonly Row[] = [];
    /** The draft that was saved last. */
    private before: Draft | null = null;
    private asked = 0;

    private readonly api: Api;
    private readonly changed: () => void;

    constructor(api: Api, changed: () => void) {
        this.api = api;
        this.changed = changed;
    }

    /** Reads everything; the rows are there before their values. */
    async load(): Promise<void> {
        this.isLoading = true;
        this.problem = null;
        this.changed();
        try {
            const [rows, objects, orders] = await Promise.all([
                this.api.rows(),
                this.api.targetObjects(),
                this.api.orders()
            ]);
            this.draft = rebase(this.draft, rows, new Set(this.draft.now.keys()));
            this.objects = objects;
            this.orders = orders;
            this.orderId = this.orderId || (orders[0]?.orderId ?? '');
        } catch (error) {
            this.problem = problemOf(error);
        }
        this.isLoading = false;
        this.changed();
        if (!this.problem) {
            await Promise.all([this.loadSamples(), this.loadSources(), this.loadRepairs()]);
        }
    }

    /** Takes a new draft and shows what it makes of the order. */
    async edit(draft: Draft): Promise<void> {
        this.draft = draft;
        this.refusal = null;
        this.changed();
        await this.loadSamples();
    }

    /** Shows the values of another order. */
    async show(orderId: string): Promise<void> {
        this.orderId = orderId;
        this.changed();
        await this.loadSamples();
    }

    /** Saves the draft. False where it was not; then refusal or conflicts say why. */
    async save(): Promise<boolean> {
        const { draft } = this;
        const isSaved = await this.store(changedRows(draft), removedKeys(draft));
        this.before = isSaved ? draft : this.before;
        return isSaved;
    }

    /** Puts the mapping back to what it was before it was saved last. False where that was not possible. */
    async restore(): Promise<boolean> {
        if (!this.before) {
            return false;
        }
        const { rows, removed } = restoring(this.before, this.draft.saved);
        const isSaved = await this.store(rows, removed);
        this.before = isSaved ? null : this.before;
        return isSaved;
    }

    /** Reads what somebody else saved, to compare. */
    async compare(): Promise<void> {
        try {
            this.fresh = await this.api.rows();
            this.conflicts = conflictsOf(this.draft, this.fresh);
            if (this.conflicts.length === 0) {
                this.settle(new Set());
            }
        } catch (error) {
            this.refusal = problemOf(error);
        }
        this.changed();
    }

    /** Goes on over what somebody else saved; of the rows in conflict, only these keep their change. */
    settle(kept: ReadonlySet<string>): void {
        this.draft = rebase(this.draft, this.fresh, kept);
        this.conflicts = [];
        this.refusal = null;
        this.changed();
    }

    /** Gives up all changes, for good. */
    async giveUp(): Promise<void> {
        await this.edit(begin(this.draft.saved));
    }

    get cannotUndo(): boolean {
        return this.draft.past.length === 0;
    }
    get cannotRedo(): boolean {
        return this.draft.future.length === 0;
    }
    get isSavedFirst(): boolean {
        return this.refusal?.code === SAVED_FIRST;
    }

    private async store(rows: readonly Row[], removed: string[]): Promise<boolean> {
        this.isSaving = true;
        this.refusal = null;
        this.changed();
        try {
            const saved = await this.api.save({ rows: rows.map(toSend), removed, overwrite: false });
            this.draft = begin(saved);
        } catch (error) {
            this.refusal = problemOf(error);
        }
        this.isSaving = false;
        this.changed();
        if (!this.refusal) {
            await Promise.all([this.loadSamples(), this.loadSources(), this.loadRepairs()]);
        }
        return this.refusal === null;
    }

    private async loadSamples(): Promise<void> {
        if (this.orderId === '') {
            return;
        }
        const turn = ++this.asked;
        try {
            const drafts = changedRows(this.draft)
                .filter((row) => row.targetField !== '')
                .map(toSend);
            const samples = await this.api.samples({ orderId: this.orderId, drafts });
            if (turn === this.asked) {
                this.samples = new Map(samples.map((sample) => [sample.mappingKey, sample]));
            }
        } catch (error) {
            this.refusal = problemOf(error);
        }
        this.changed();
    }

    private async loadSources(): Promise<void> {
        try {
            const lists = await Promise.all(KINDS.map((kind) => this.api.sources({ kind })));
            this.sources = lists.flatMap((list, index) =>
                list.map((entry) => ({ ...entry, sourceObject: KINDS[index] as string }))
            );
        } catch (error) {
            this.refusal = problemOf(error);
        }
        this.changed();
    }

    private async loadRepairs(): Promise<void> {
        try {
            this.repairs = await this.api.repairs();
        } catch (error) {
            this.refusal = problemOf(error);
        }
        this.changed();
    }
}
