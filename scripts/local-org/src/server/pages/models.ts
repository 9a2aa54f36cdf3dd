/** Pages as the shell draws them, for whoever is looking. */
import { PageError, type ObjectInfo, type PageBackend } from '../backend.ts';
import type { View } from '../http/session.ts';
import { defaultProperties, type Bundle } from '../lwc/bundles.ts';
import { themes } from '../lwc/themes.ts';
import { FlexiPageParts } from './flexi-page.ts';
import { RecordParts } from './record-parts.ts';
import type { AppDefinition, FlexiPageDefinition, PageMetadata } from './metadata.ts';
import type { ListPart, NavigationTab, PlainPageModel, RecordPageModel, ShellModel } from './parts.ts';
import { SALES_APP } from './standard.ts';

export interface PageModelSources {
    readonly backend: PageBackend;
    /** Read again whenever a source changes. */
    metadata(): PageMetadata;
    bundles(): ReadonlyMap<string, Bundle>;
}

const RECORD_TARGET = 'lightning__RecordPage';
const TAB_TARGET = 'lightning__Tab';

export class PageModels {
    readonly #sources: PageModelSources;

    constructor(sources: PageModelSources) {
        this.#sources = sources;
    }

    /** Navigation, and who and what there is to switch to. */
    shell(view: View): ShellModel {
        const apps = [...this.#sources.metadata().apps, SALES_APP];
        const app = apps.find((one) => one.name === view.app) ?? (apps[0] as AppDefinition);
        return {
            app: app.name,
            appLabel: app.label,
            tabs: app.tabs.flatMap((tab) => this.#navigationTab(view, tab)),
            apps: apps.map(({ name, label }) => ({ name, label })),
            users: this.#sources.backend.users().map(({ username, name, about }) => ({ username, name, about })),
            user: { username: view.user.username, name: view.user.name },
            pages: view.pages,
            themes: themes().map(({ name, label }) => ({ name, label })),
            theme: view.theme
        };
    }

    /** A record page: as installed, or the project's own page where it has one and the view asks for it. */
    record(view: View, recordId: string): RecordPageModel {
        const { backend } = this.#sources;
        const object = backend.objectOf(recordId);
        if (object === null) {
            throw new PageError(404, { message: `No object has records like ${recordId}` });
        }
        const info = backend.objectInfo(view.user.id, object);
        const parts = new RecordParts(backend, this.#sources.metadata(), view.user.id, info, recordId);
        const page = view.pages === 'activated' ? this.#flexiPageOf(info) : null;
        return {
            object: info.apiName,
            objectLabel: info.label,
            recordId,
            name: parts.name(),
            highlights: parts.highlights(),
            regions: page ? this.#flexiParts(page, parts).regions() : parts.standardRegions()
        };
    }

    /** All records of an object, the first hundred by name. */
    list(view: View, object: string): { readonly label: string; readonly list: ListPart } {
        const info = this.#sources.backend.objectInfo(view.user.id, object);
        const parts = new RecordParts(this.#sources.backend, this.#sources.metadata(), view.user.id, info, '');
        return { label: info.labelPlural, list: parts.objectList() };
    }

    /** A tab that shows a component or an app page. */
    tab(name: string): PlainPageModel {
        const tab = this.#sources.metadata().tabs.get(name);
        if (tab?.component) {
            return this.#componentPage(tab.component, tab.label ?? name, TAB_TARGET, {});
        }
        const page = this.#sources.metadata().flexiPages.get(tab?.page ?? name);
        if (!page) {
            throw new PageError(404, { message: `There is no tab ${name}` });
        }
        return { label: tab?.label ?? page.label, regions: this.#flexiParts(page, null).regions() };
    }

    /** One component by itself, on a record when one is given. */
    component(name: string, recordId: string | null): PlainPageModel {
        const bare = name.replace(/^[A-Za-z0-9]+__/, '');
        const label = this.#sources.bundles().get(bare)?.label ?? bare;
        const object = recordId === null ? null : this.#sources.backend.objectOf(recordId);
        const properties = recordId === null ? {} : { recordId, objectApiName: object };
        return this.#componentPage(bare, label, recordId === null ? TAB_TARGET : RECORD_TARGET, properties);
    }

    #componentPage(
        name: string,
        label: string,
        target: string,
        properties: Readonly<Record<string, unknown>>
    ): PlainPageModel {
        const bundle = this.#sources.bundles().get(name);
        if (!bundle?.isExposed) {
            throw new PageError(404, { message: `There is no exposed component ${name}` });
        }
        const all = { ...defaultProperties(bundle, target), ...properties };
        return { label, regions: [{ name: 'main', parts: [{ kind: 'component', name, properties: all }] }] };
    }

    #flexiParts(page: FlexiPageDefinition, record: RecordParts | null): FlexiPageParts {
        return new FlexiPageParts(page, record, this.#sources.bundles());
    }

    #flexiPageOf(info: ObjectInfo): FlexiPageDefinition | null {
        const wanted = bareName(info.apiName);
        const pages = [...this.#sources.metadata().flexiPages.values()];
        return (
            pages.find(
                (page) => page.type === 'RecordPage' && page.object !== null && bareName(page.object) === wanted
            ) ?? null
        );
    }

    #navigationTab(view: View, name: string): NavigationTab[] {
        const object = name.startsWith('standard-') ? name.slice('standard-'.length) : null;
        const tab = this.#sources.metadata().tabs.get(name);
        if (object === 'home') {
            return [];
        }
        const listed = object ?? tab?.object ?? null;
        if (listed === null) {
            return tab ? [{ label: tab.label ?? name, address: `/lightning/n/${name}` }] : [];
        }
        try {
            const info = this.#sources.backend.objectInfo(view.user.id, listed);
            return [{ label: info.labelPlural, address: `/lightning/o/${info.apiName}/list` }];
        } catch (error) {
            if (error instanceof PageError) {
                // Tabs of objects that the user may not see are not offered.
                return [];
            }
            throw error;
        }
    }
}

function bareName(object: string): string {
    return object.toLowerCase().replace(/^[a-z0-9]+__(?=.+__c$)/, '');
}
