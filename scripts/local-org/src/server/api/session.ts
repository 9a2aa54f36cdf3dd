/** Who calls: a token stands for a user, and each call is a transaction of its own unless a composite one shares its. */
import type { Org } from '../../platform/org.ts';
import { GovernorLimits, SYNCHRONOUS_LIMITS } from '../../platform/limits.ts';
import type { Transaction } from '../../platform/transaction.ts';
import type { RunningUser } from '../../platform/users.ts';
import { current } from '../../platform/context.ts';
import type { QueryCursors } from './cursors.ts';

export interface SessionParts {
    readonly org: Org;
    readonly user: RunningUser;
    /** `http://127.0.0.1:4242`. */
    readonly baseUrl: string;
    readonly cursors: QueryCursors;
    /** Calls the org has answered so far, this one included. */
    readonly calls: number;
}

/** The Data API reads and writes with the rights of its user. */
export const USER_MODE = { access: 'user', sharing: 'with' } as const;

export class ApiSession {
    readonly org: Org;
    readonly user: RunningUser;
    readonly baseUrl: string;
    readonly cursors: QueryCursors;
    readonly calls: number;
    #shared = false;

    constructor(parts: SessionParts) {
        this.org = parts.org;
        this.user = parts.user;
        this.baseUrl = parts.baseUrl;
        this.cursors = parts.cursors;
        this.calls = parts.calls;
    }

    /** Id of the org. */
    get organizationId(): string {
        const [organization] = this.org.store.rows('Organization');
        return organization?.id ?? '';
    }

    /** Runs work as the user; what it stored is undone when it throws. */
    run<T>(work: (transaction: Transaction) => T): T {
        if (!this.#shared) {
            return this.org.run('rest', this.user, work);
        }
        const { store } = this.org;
        const mark = store.savepoint();
        try {
            const result = work(current().transaction);
            store.release(mark);
            return result;
        } catch (error) {
            store.rollback(mark);
            throw error;
        }
    }

    /** Runs work in which every {@link run} is part of one transaction. */
    runShared<T>(work: () => T): T {
        return this.run(() => {
            this.#shared = true;
            try {
                return work();
            } finally {
                this.#shared = false;
            }
        });
    }

    /** Runs a read: the limits of Apex do not bind queries of the API. */
    read<T>(work: () => T): T {
        return this.run((transaction) => {
            const before = transaction.limits;
            transaction.limits = new GovernorLimits({
                ...SYNCHRONOUS_LIMITS,
                queries: Infinity,
                queryRows: Infinity,
                aggregateQueries: Infinity
            });
            try {
                return work();
            } finally {
                transaction.limits = before;
            }
        });
    }

    /** Runs one statement of the API: it does not count against the limits of the code it starts. */
    write<T>(records: number, work: () => T): T {
        return this.run((transaction) => {
            transaction.limits.use('dmlStatements', -1);
            transaction.limits.use('dmlRows', -records);
            return work();
        });
    }
}
