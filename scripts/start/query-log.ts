/** Which queries the transactions of a run asked, and whether the platform has an index for each. */
import type { Condition, SoqlQuery } from '../local-org/src/data/soql/ast.ts';
import type { Org } from '../local-org/src/platform/org.ts';
import type { Transaction } from '../local-org/src/platform/transaction.ts';
import type { ObjectSchema } from '../local-org/src/schema/model.ts';

export interface AskedQuery {
    readonly object: string;
    /** The fields of its filter as they are written, joined as they are joined; empty without a filter. */
    readonly filter: string;
    /** Whether an index leads to its rows: every branch of an OR needs one, of an AND one is enough. */
    readonly indexed: boolean;
}

/** Fields the platform indexes beside ids, names, lookups, unique ones and external ids. */
const STANDARD_INDEXES = new Set(['createddate', 'systemmodstamp', 'email', 'ownerid', 'recordtypeid']);

/** Keeps the queries of every transaction until somebody asks for them. */
export class QueryLog {
    readonly #asked = new WeakMap<Transaction, AskedQuery[]>();

    constructor(org: Org) {
        org.onQuery = (query, transaction) => {
            const list = this.#asked.get(transaction) ?? [];
            this.#asked.set(transaction, list);
            list.push(read(org, query));
        };
    }

    /** What a transaction asked, in its order. */
    of(transaction: Transaction): readonly AskedQuery[] {
        return this.#asked.get(transaction) ?? [];
    }
}

function read(org: Org, query: SoqlQuery): AskedQuery {
    const [name = ''] = query.from.path;
    const object = org.schema.object(name);
    return {
        object: object?.name ?? name,
        filter: query.where ? filterText(query.where) : '',
        indexed: object !== null && (query.where ? hasIndex(object, query.where) : isSlice(query))
    };
}

/** The first rows by Id come along the index of Ids. */
function isSlice({ orderBy: [first], limit }: SoqlQuery): boolean {
    return limit !== null && first?.expr.kind === 'field' && first.expr.path.join().toLowerCase() === 'id';
}

function filterText(condition: Condition): string {
    switch (condition.kind) {
        case 'and':
        case 'or':
            return condition.parts
                .map((part) => ('parts' in part ? `(${filterText(part)})` : filterText(part)))
                .join(condition.kind === 'and' ? ' AND ' : ' OR ');
        case 'not':
            return `NOT ${filterText(condition.part)}`;
        default:
            return condition.left.kind === 'field' ? condition.left.path.join('.') : condition.left.name;
    }
}

function hasIndex(object: ObjectSchema, condition: Condition): boolean {
    switch (condition.kind) {
        case 'and':
            return condition.parts.some((part) => hasIndex(object, part));
        case 'or':
            return condition.parts.every((part) => hasIndex(object, part));
        case 'in':
            return !condition.negated && isIndexed(object, condition.left);
        case 'compare':
            return condition.operator !== '!=' && condition.operator !== 'like' && isIndexed(object, condition.left);
        default:
            return false;
    }
}

function isIndexed(object: ObjectSchema, left: Extract<Condition, { kind: 'in' }>['left']): boolean {
    const [name, ...beyond] = left.kind === 'field' ? left.path : [];
    const field = name && beyond.length === 0 ? object.field(name) : null;
    return (
        field !== null &&
        (field.type === 'id' ||
            field.type === 'reference' ||
            field.unique ||
            field.externalId ||
            field.idLookup ||
            field.nameField ||
            STANDARD_INDEXES.has(field.name.toLowerCase()))
    );
}
