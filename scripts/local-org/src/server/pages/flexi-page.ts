/** Parts of a page that App Builder made. */
import { defaultProperties, propertyValue, type Bundle } from '../lwc/bundles.ts';
import type { FlexiPageDefinition, PlacedComponent, PlacedField } from './metadata.ts';
import type { Part, RegionModel } from './parts.ts';
import type { RecordParts } from './record-parts.ts';

type Item = PlacedComponent | PlacedField;
const TARGETS: Readonly<Record<string, string>> = {
    RecordPage: 'lightning__RecordPage',
    AppPage: 'lightning__AppPage',
    HomePage: 'lightning__HomePage'
};

/** What the shell itself always shows at the top. */
const IN_SHELL = new Set(['force:highlightsPanel', 'record_flexipage:dynamicHighlights']);

export class FlexiPageParts {
    readonly #page: FlexiPageDefinition;
    readonly #record: RecordParts | null;
    readonly #bundles: ReadonlyMap<string, Bundle>;

    constructor(page: FlexiPageDefinition, record: RecordParts | null, bundles: ReadonlyMap<string, Bundle>) {
        this.#page = page;
        this.#record = record;
        this.#bundles = bundles;
    }

    regions(): RegionModel[] {
        return this.#page.regions
            .filter((region) => !region.isFacet)
            .map((region) => ({ name: region.name, parts: this.#parts(region.items) }))
            .filter((region) => region.parts.length > 0);
    }

    #parts(items: readonly Item[]): Part[] {
        return items.flatMap((item) => ('field' in item ? this.#fields([item]) : this.#component(item)));
    }

    #facet(name: string | undefined): readonly Item[] {
        return this.#page.regions.find((region) => region.name === name)?.items ?? [];
    }

    #component(placed: PlacedComponent): Part[] {
        if (placed.hasVisibilityRule) {
            return [{ kind: 'unsupported', name: `${placed.name} with a visibility rule` }];
        }
        if (IN_SHELL.has(placed.name)) {
            return [];
        }
        switch (placed.name) {
            case 'force:detailPanel':
                return this.#record ? [this.#record.details()] : [];
            case 'force:relatedListContainer':
                return this.#record?.relatedLists() ?? [];
            case 'force:relatedListSingleContainer':
            case 'lst:dynamicRelatedList':
                return this.#record?.relatedListNamed(placed.properties.get('relatedListApiName') ?? '') ?? [];
            case 'flexipage:tabset':
            case 'flexipage:tabset2':
                return [
                    { kind: 'tabs', tabs: this.#facet(placed.properties.get('tabs')).flatMap((tab) => this.#tab(tab)) }
                ];
            case 'flexipage:column':
                return this.#parts(this.#facet(placed.properties.get('body')));
            case 'flexipage:fieldSection':
                return this.#fieldSection(placed);
            default:
                return [this.#own(placed)];
        }
    }

    #tab(item: Item): { label: string; parts: readonly Part[] }[] {
        if ('field' in item) {
            return [];
        }
        const title = item.properties.get('title') ?? '';
        return [{ label: tabTitle(title), parts: this.#parts(this.#facet(item.properties.get('body'))) }];
    }

    #fieldSection(placed: PlacedComponent): Part[] {
        const columns = this.#facet(placed.properties.get('columns'));
        const fields = columns.flatMap((column) =>
            'field' in column
                ? [column]
                : this.#facet(column.properties.get('body')).filter((one): one is PlacedField => 'field' in one)
        );
        return this.#fields(fields, placed.properties.get('label') ?? '');
    }

    #fields(fields: readonly PlacedField[], label = ''): Part[] {
        const names = fields.map((one) => one.field.replace(/^Record\./, ''));
        return this.#record ? [{ kind: 'details', sections: [{ label, fields: this.#record.fields(names) }] }] : [];
    }

    #own(placed: PlacedComponent): Part {
        const name = placed.name.replace(/^[A-Za-z0-9]+:/, '');
        const bundle = this.#bundles.get(name);
        if (!bundle) {
            return { kind: 'unsupported', name: placed.name };
        }
        const target = TARGETS[this.#page.type] ?? '';
        const types = new Map(
            bundle.configs.flatMap((config) => config.properties.map((one) => [one.name, one.type] as const))
        );
        const written = [...placed.properties].map(([key, value]) => [
            key,
            propertyValue(types.get(key) ?? 'String', value)
        ]);
        const record = this.#record ? { recordId: this.#record.recordId, objectApiName: this.#record.object } : {};
        return {
            kind: 'component',
            name,
            properties: { ...defaultProperties(bundle, target), ...Object.fromEntries(written), ...record }
        };
    }
}

/** `Standard.Tab.detail` and its kind are names of the platform's own translated words. */
function tabTitle(title: string): string {
    const word = /^Standard\.Tab\.(\w+)$/.exec(title)?.[1];
    const known: Readonly<Record<string, string>> = {
        detail: 'Details',
        relatedLists: 'Related',
        activity: 'Activity'
    };
    return word === undefined ? title : (known[word] ?? word);
}
