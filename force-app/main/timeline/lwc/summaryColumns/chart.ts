/** A chart as it is drawn and told. */

export interface Column {
    readonly key: string;
    readonly name: string;
    readonly value: string;
    readonly path: string;
    readonly className: string;
}

export interface Chart {
    readonly title: string;
    readonly note: string;
    /** The chart in one sentence. */
    readonly story: string;
    readonly columns: readonly Column[];
}
