/**
 * What the user must be allowed to read before a query runs.
 */
import type { Analysis } from './analyse.ts';
import { SoqlError } from './errors.ts';
import type { QueryAccess } from './ports.ts';
import { noSuchColumn, noSuchObject } from './scope.ts';

/**
 * Refuses a query over objects or fields the user may not read.
 * @param how `user`: all clauses count and what is hidden does not exist; `select`: `WITH SECURITY_ENFORCED`, which
 * looks at the selected fields only; `none`: nothing is asked
 * @throws SoqlError a QueryException that lists the fields
 */
export function checkAccess(access: QueryAccess, analysis: Analysis, how: 'user' | 'select' | 'none'): void {
    if (how === 'none') {
        return;
    }
    for (const object of analysis.objects) {
        if (!access.canReadObject(object)) {
            const asked = analysis.fields.filter((one) => one.object === object).map(({ field }) => field.name);
            const inaccessible = new Map([[object.name, new Set(asked)]]);
            throw how === 'user'
                ? new SoqlError(noSuchObject(object.name).message, { inaccessible })
                : insufficient(object.name, inaccessible);
        }
    }
    const hidden = new Map<string, Set<string>>();
    for (const { object, field, clause } of analysis.fields) {
        if ((how === 'user' || clause === 'select') && !access.canReadField(object, field)) {
            hidden.set(object.name, (hidden.get(object.name) ?? new Set()).add(field.name));
        }
    }
    const [first] = hidden;
    if (first) {
        const [object, fields] = first;
        const [field] = fields as ReadonlySet<string> & Iterable<string>;
        const message = how === 'user' ? noSuchColumn(field as string, object).message : null;
        throw message === null ? insufficient(object, hidden) : new SoqlError(message, { inaccessible: hidden });
    }
}

function insufficient(object: string, hidden: ReadonlyMap<string, ReadonlySet<string>>): SoqlError {
    const message = `Insufficient permissions: secure query included inaccessible field: ${object}`;
    return new SoqlError(message, { inaccessible: hidden });
}
