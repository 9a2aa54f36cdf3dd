/** What the queue asks the server, and what it keeps of the answers. */
import type { Detail, Filter, Item, Problem } from 'c/reviewModel';

/** Calls of the server, by the names of ReviewController's methods. */
export interface Api {
    findPage(params: { filter: Filter; after: string | null; maximum: number }): Promise<readonly Item[]>;
    count(params: { filter: Filter }): Promise<number>;
    countByReason(): Promise<Readonly<Record<string, number>>>;
    detail(params: { reviewId: string }): Promise<Detail>;
    decisions(): Promise<readonly Item[]>;
    canDecide(): Promise<boolean>;
    isConnected(): Promise<boolean>;
    accept(params: { reviewId: string; chosen: Record<string, string>; scope: string }): Promise<void>;
    create(params: { reviewId: string; kind: string | null; scope: string }): Promise<string | null>;
    ignore(params: { reviewIds: readonly string[]; scope: string; reason: string }): Promise<void>;
    undo(params: { reviewIds: readonly string[] }): Promise<void>;
    rematch(params: { orderIds: readonly string[] }): Promise<number>;
}

/** Reviews decided together. */
export interface Decision {
    readonly ids: readonly string[];
    readonly names: readonly string[];
}

/** What became of creating many customers. */
export interface Creation {
    readonly done: readonly Item[];
    /** Why the first of the others was refused; null where none was. */
    readonly problem: Problem | null;
}
