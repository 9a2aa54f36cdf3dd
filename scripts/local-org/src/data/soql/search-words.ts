/**
 * A small search: which records hold all words of a term in their text fields. No ranking, no phrases, no word forms.
 * https://developer.salesforce.com/docs/atlas.en-us.soql_sosl.meta/soql_sosl/sforce_api_calls_sosl_find.htm
 */
import { UnsupportedError } from '../../runtime/uncatchable.ts';
import type { FieldSchema, FieldType } from '../../schema/fields.ts';
import type { ObjectSchema } from '../../schema/model.ts';
import type { SoslQuery } from './ast.ts';
import { SoqlError } from './errors.ts';
import type { QueryOptions } from './ports.ts';

const TEXT: ReadonlySet<FieldType> = new Set(['string', 'textarea', 'email', 'phone', 'url', 'combobox', 'picklist']);

/** Ids of the records that hold every word of `term` in the fields of the group. @throws SoqlError for a term too short */
export function searchIds<R>(
    query: SoslQuery,
    term: string,
    mode: 'user' | 'system',
    options: QueryOptions<R>
): string[] {
    const words = wordsOf(term);
    return query.returning.flatMap(({ object: name }) => {
        const object = options.schema.object(name);
        return object ? idsIn(object, query.group, words, mode, options) : [];
    });
}

/** Each word of a term as a test; `*` stands for any characters, `?` for one. */
function wordsOf(term: string): RegExp[] {
    const words = term.trim().split(/\s+/);
    if (term.replace(/[\s*?]/g, '').length < 2) {
        throw new SoqlError(`search term must be longer than one character: ${term}`);
    }
    if (/["()]/.test(term) || words.some((word) => word === 'OR' || word === 'AND' || word === 'NOT')) {
        throw new UnsupportedError('SOSL phrases and operators outside tests');
    }
    return words
        .filter((word) => word !== 'and')
        .map((word) => {
            const pattern = word
                .replace(/[\\^$.+()[\]{}|]/g, '\\$&')
                .replaceAll('*', '.*')
                .replaceAll('?', '.');
            return new RegExp(`(?<![\\p{L}\\p{N}])${pattern}(?![\\p{L}\\p{N}])`, 'iu');
        });
}

function idsIn<R>(
    object: ObjectSchema,
    group: SoslQuery['group'],
    words: readonly RegExp[],
    mode: 'user' | 'system',
    { store, access }: QueryOptions<R>
): string[] {
    const hidden = (field: FieldSchema): boolean =>
        mode === 'user' && access !== null && !access.canReadField(object, field);
    const readers = [...object.fields.values()]
        .filter((field) => isSearched(field, group) && !hidden(field))
        .map((field) => store.reader(object.name, field.name));
    const found: string[] = [];
    for (const row of store.rows(object.name, false)) {
        const texts = readers.map((read) => read(row)).filter((value) => typeof value === 'string');
        if (words.every((word) => texts.some((text) => word.test(text)))) {
            found.push(store.value(row, 'Id') as string);
        }
    }
    return found;
}

function isSearched(field: FieldSchema, group: SoslQuery['group']): boolean {
    switch (group) {
        case 'all':
            return TEXT.has(field.type) && field.formula === null;
        case 'name':
            return field.nameField;
        case 'email':
        case 'phone':
            return field.type === group;
        case 'sidebar':
            throw new UnsupportedError('SOSL SIDEBAR FIELDS outside tests');
    }
}
