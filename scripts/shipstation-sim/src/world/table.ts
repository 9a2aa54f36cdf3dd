/** Rows with an id, kept in creation order and, on demand, in further orders that are brought up to date lazily. */
export class Table<T> {
    /** Rows in the order they were added. */
    readonly rows: T[] = [];
    private readonly byId = new Map<number, T>();
    private version = 0;
    private readonly sorted = new Map<string, { version: number; rows: T[] }>();
    private readonly idOf: (row: T) => number;

    constructor(idOf: (row: T) => number) {
        this.idOf = idOf;
    }

    /** Adds a row. */
    add(row: T): void {
        this.rows.push(row);
        this.byId.set(this.idOf(row), row);
        this.version += 1;
    }

    /** The row with that id. */
    get(id: number): T | undefined {
        return this.byId.get(id);
    }

    /** Must be called when a field that rows are sorted by has changed. */
    changed(): void {
        this.version += 1;
    }

    /**
     * Rows ascending by `key`, ties by id. Re-sorts only after a change; a nearly sorted list costs one pass.
     * @param name names the order; the same name must always come with the same key.
     */
    sortedBy(name: string, key: (row: T) => number | string): readonly T[] {
        let cache = this.sorted.get(name);
        if (!cache) {
            cache = { version: -1, rows: [] };
            this.sorted.set(name, cache);
        }
        if (cache.version !== this.version) {
            if (cache.rows.length < this.rows.length) cache.rows.push(...this.rows.slice(cache.rows.length));
            cache.rows = reordered(cache.rows, key, this.idOf);
            cache.version = this.version;
        }
        return cache.rows;
    }
}

function reordered<T>(rows: T[], key: (row: T) => number | string, idOf: (row: T) => number): T[] {
    return rows.sort((left, right) => {
        const [one, two] = [key(left), key(right)];
        if (one === two) return idOf(left) - idOf(right);
        return one < two ? -1 : 1;
    });
}
