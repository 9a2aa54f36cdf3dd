/** `@{refAccount.id}` and `@{query.records[0].Id}`: values of earlier answers in later requests. */

/** A reference that leads nowhere. */
export class MissingReference extends Error {
    constructor(reference: string) {
        super(`Invalid reference specified. No value for ${reference} found`);
        this.name = 'MissingReference';
    }
}

const REFERENCE = /@\{([^}]+)\}/g;

/** The value with its references filled in, at any depth. @throws MissingReference */
export function fillReferences(value: unknown, results: ReadonlyMap<string, unknown>): unknown {
    if (typeof value === 'string') {
        const [whole] = value.matchAll(REFERENCE);
        if (whole?.[0] === value) {
            return resolve(whole[1] as string, results);
        }
        return value.replace(REFERENCE, (_text, path: string) => String(resolve(path, results)));
    }
    if (Array.isArray(value)) {
        return value.map((item) => fillReferences(item, results));
    }
    if (typeof value === 'object' && value !== null) {
        return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, fillReferences(item, results)]));
    }
    return value;
}

function resolve(path: string, results: ReadonlyMap<string, unknown>): unknown {
    const [first = '', ...steps] = path.split(/\.|\[(\d+)\]/).filter((part) => part !== undefined && part !== '');
    let at: unknown = results.get(first);
    for (const step of steps) {
        at = typeof at === 'object' && at !== null ? (at as Readonly<Record<string, unknown>>)[step] : undefined;
    }
    if (at === undefined || !results.has(first)) {
        throw new MissingReference(path);
    }
    return at;
}
