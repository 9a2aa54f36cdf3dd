/** Parts of a record page: highlights, details, related lists. */
import { PageError, type ObjectInfo, type PageBackend, type RecordQuery, type ShownField } from '../backend.ts';
import { bareName } from './activations.ts';
import { iconOf } from './icons.ts';
import type { LayoutDefinition, LayoutRelatedList, ListViewDefinition, PageMetadata } from './metadata.ts';
import type { ActionModel, DetailsPart, ListPageModel, ListPart, Part, RegionModel } from './parts.ts';
import { compactFields, standardLayout } from './standard.ts';

const RELATED_ROWS = 6;
const RELATED_COLUMNS = 4;
const LIST_ROWS = 100;
const HIGHLIGHTS = 6;
/** Shows every record; for objects whose list views are not in the project. */
const EVERYTHING: ListViewDefinition = { name: 'All', label: 'All', isMine: false, columns: [], filters: [] };
const COLUMNS: Readonly<Record<string, string>> = {
    CREATED_DATE: 'CreatedDate',
    LAST_UPDATE: 'LastModifiedDate',
    'OWNER.ALIAS': 'OwnerId',
    OBJECT_ID: 'Id'
};

export class RecordParts {
    readonly recordId: string;
    readonly object: string;
    readonly #backend: PageBackend;
    readonly #metadata: PageMetadata;
    readonly #userId: string;
    readonly #info: ObjectInfo;

    constructor(backend: PageBackend, metadata: PageMetadata, userId: string, info: ObjectInfo, recordId: string) {
        this.#backend = backend;
        this.#metadata = metadata;
        this.#userId = userId;
        this.#info = info;
        this.recordId = recordId;
        this.object = info.apiName;
    }

    name(): string {
        const [field] = this.#info.nameFields;
        return field === undefined ? this.recordId : (this.fields([field])[0]?.displayValue ?? this.recordId);
    }

    highlights(): readonly ShownField[] {
        const written = this.#compact(this.#info);
        return this.fields(written.filter((field) => !this.#info.nameFields.includes(field)).slice(0, HIGHLIGHTS));
    }

    actions(): ActionModel[] {
        return this.#layout().quickActions.flatMap((name) => {
            const action = this.#metadata.quickActions.get(name);
            return action?.component ? [{ name, label: action.label, component: action.component }] : [];
        });
    }

    details(): DetailsPart {
        const sections = this.#layout().sections.map((section) => ({
            label: section.label,
            fields: this.fields(acrossColumns(section.columns))
        }));
        return { kind: 'details', sections: sections.filter((section) => section.fields.length > 0) };
    }

    relatedLists(): ListPart[] {
        return this.#layout().relatedLists.flatMap((list) => this.#relatedList(list));
    }

    /** The related list of one child relationship, `Contacts` or `Lines__r`; none when the user may not see it. */
    relatedListNamed(relationship: string): ListPart[] {
        const wanted = this.#key(relationship);
        const child = this.#info.childRelationships.find((one) => this.#key(one.relationshipName) === wanted);
        const name = child ? `${child.childObjectApiName}.${child.fieldName}` : relationship;
        const laidOut = this.#layout().relatedLists.find((list) => list.name === name);
        return this.#relatedList({ name, fields: laidOut?.fields ?? [] });
    }

    /** The page of a new org: details and related lists in tabs. */
    standardRegions(): RegionModel[] {
        const tabs: Part = {
            kind: 'tabs',
            tabs: [
                { label: 'Details', parts: [this.details()] },
                { label: 'Related', parts: this.relatedLists() }
            ]
        };
        return [{ name: 'main', parts: [tabs] }];
    }

    /** The records of the object through a list view, `All` without one of that name. */
    listPage(name: string): ListPageModel {
        const own = this.#metadata.listViews.get(bareName(this.object)) ?? [];
        const views = own.length > 0 ? own : [EVERYTHING];
        const view = views.find((one) => one.name === name) ?? (views[0] as ListViewDefinition);
        const columns = view.columns.map((column) => this.#fieldOfColumn(column));
        const fields = columns.length > 0 ? columns : this.#compact(this.#info);
        const nameField = this.#info.nameFields.slice(0, 1);
        const query = {
            object: this.object,
            fields: [...new Set([...nameField, ...fields])],
            filters: view.filters.map((filter) => ({ ...filter, field: this.#fieldOfColumn(filter.field) })),
            limit: LIST_ROWS
        };
        return {
            object: this.object,
            label: this.#info.labelPlural,
            icon: iconOf(this.object, this.#metadata),
            view: view.name,
            views: views.map(({ name: one, label }) => ({ name: one, label })),
            sortedBy: this.#info.fields[nameField[0] ?? '']?.label ?? '',
            list: this.#list(this.#info, query, view.label)
        };
    }

    /** List views have names of their own for standard fields. */
    #fieldOfColumn(column: string): string {
        return COLUMNS[column] ?? (column === 'NAME' ? (this.#info.nameFields[0] ?? 'Name') : column);
    }

    /** Readable ones of the fields, in order. */
    fields(names: readonly string[]): readonly ShownField[] {
        return this.#backend.recordFields(this.#userId, this.recordId, names);
    }

    /** Fields of an object's compact layout. */
    #compact(info: ObjectInfo): readonly string[] {
        return this.#metadata.compactLayouts.get(this.#key(info.apiName)) ?? compactFields(info);
    }

    #layout(): LayoutDefinition {
        const own = this.#metadata.layouts.get(this.#key(this.object));
        return own ?? standardLayout(this.#info, (object) => !/__(c|e|mdt)$/i.test(object));
    }

    #relatedList(list: LayoutRelatedList): ListPart[] {
        const [object = '', field = ''] = list.name.split('.');
        let info: ObjectInfo;
        try {
            info = this.#backend.objectInfo(this.#userId, object);
        } catch (error) {
            if (error instanceof PageError) {
                return [];
            }
            throw error;
        }
        const lookup = Object.values(info.fields).find((one) => this.#key(one.apiName) === this.#key(field));
        if (!lookup) {
            return [];
        }
        const nameField = info.nameFields.slice(0, 1);
        const columns =
            list.fields.length > 0
                ? list.fields.map((one) => (one === 'NAME' ? 'Name' : one))
                : this.#compact(info).slice(0, RELATED_COLUMNS);
        const fields = [...new Set([...nameField, ...columns])];
        const query = { object, fields, parent: { field: lookup.apiName, id: this.recordId }, limit: RELATED_ROWS };
        return [this.#list(info, query, info.labelPlural)];
    }

    #list(info: ObjectInfo, query: RecordQuery, label: string): ListPart {
        const { rows, total } = this.#backend.records(this.#userId, query);
        const columns =
            rows[0]?.fields.map((field) => field.label) ?? query.fields.flatMap((one) => info.fields[one]?.label ?? []);
        return {
            kind: 'list',
            label,
            object: info.apiName,
            icon: iconOf(info.apiName, this.#metadata),
            total,
            columns,
            rows: rows.map((row) => ({ id: row.id, cells: row.fields }))
        };
    }

    /** Names compare without namespace and case: sources write them bare, the org has them whole. */
    #key(name: string): string {
        const lower = name.toLowerCase();
        return lower.replace(/^[a-z0-9]+__(?=[a-z0-9_]+__[crem])/, '');
    }
}

/** Fields of the columns row by row, as they are read. */
function acrossColumns(columns: readonly (readonly string[])[]): string[] {
    const rows = Math.max(0, ...columns.map((column) => column.length));
    return Array.from({ length: rows }, (_, row) => columns.flatMap((column) => column[row] ?? [])).flat();
}
