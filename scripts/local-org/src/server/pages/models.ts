/** Pages as the shell draws them, for whoever is looking. */
import { PageError, type ObjectInfo, type PageBackend } from '../backend.ts';
import type { View } from '../http/session.ts';
import { defaultProperties, type Bundle } from '../lwc/bundles.ts';
import { themes } from '../lwc/themes.ts';
import { bareName, type Activations } from './activations.ts';
import { FlexiPageParts } from './flexi-page.ts';
import { iconOf } from './icons.ts';
import { RecordParts } from './record-parts.ts';
import type { AppDefinition, FlexiPageDefinition, PageMetadata, TabDefinition } from './metadata.ts';
import type {
    ListPageModel,
    NavigationTab,
    PlainPageModel,
    RecordPageChoice,
    RecordPageModel,
    ShellModel
} from './parts.ts';
import { SALES_APP } from './standard.ts';

export interface PageModelSources {
    readonly backend: PageBackend;
    readonly activations: Activations;
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
        const apps = this.#apps(view);
        const app = this.#app(view);
        return {
            organization: this.#sources.backend.organization(),
            app: app.name,
            appLabel: app.label,
            tabs: app.tabs.flatMap((tab) => this.#navigationTab(view, tab)),
            apps: apps.map(({ name, label }) => ({ name, label })),
            users: this.#sources.backend.users().map(({ username, name, about }) => ({ username, name, about })),
            user: { username: view.user.username, name: view.user.name, about: view.user.about },
            recordPages: this.#recordPages(view),
            themes: themes().map(({ name, label }) => ({ name, label })),
            theme: view.theme
        };
    }

    /** A record page: the standard one, or the project's own where it is active. */
    record(view: View, recordId: string): RecordPageModel {
        const { backend } = this.#sources;
        const object = backend.objectOf(recordId);
        if (object === null) {
            throw new PageError(404, { message: `No object has records like ${recordId}` });
        }
        const info = backend.objectInfo(view.user.id, object);
        const parts = new RecordParts(backend, this.#sources.metadata(), view.user.id, info, recordId);
        const page = this.#shownPage(view, info);
        return {
            object: info.apiName,
            objectLabel: info.label,
            icon: iconOf(info.apiName, this.#sources.metadata()),
            recordId,
            name: parts.name(),
            highlights: parts.highlights(),
            actions: parts.actions(),
            regions: page ? this.#flexiParts(page, parts).regions() : parts.standardRegions()
        };
    }

    /** Records of an object through one of its list views. */
    list(view: View, object: string, listView: string): ListPageModel {
        const info = this.#sources.backend.objectInfo(view.user.id, object);
        const parts = new RecordParts(this.#sources.backend, this.#sources.metadata(), view.user.id, info, '');
        return parts.listPage(listView);
    }

    /** A tab that shows a component or an app page; an installed package's with or without its namespace. */
    tab(name: string): PlainPageModel {
        const { tabs } = this.#sources.metadata();
        const tab = tabs.get(name) ?? tabs.get(name.replace(/^[A-Za-z0-9]+__/, ''));
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

    /** The page that an app or the object itself names, else the project's own once it is activated. */
    #shownPage(view: View, info: ObjectInfo): FlexiPageDefinition | null {
        const { metadata, activations } = this.#sources;
        const { flexiPages, viewOverrides } = metadata();
        const object = bareName(info.apiName);
        const named = this.#app(view).recordPages.get(object) ?? viewOverrides.get(object);
        return flexiPages.get(named ?? '') ?? (activations.isActive(object) ? this.#ownPage(object) : null);
    }

    /** Of several pages of an object the last one, as with everything that a later folder brings. */
    #ownPage(object: string): FlexiPageDefinition | null {
        return this.#ownPages().findLast((page) => bareName(page.object ?? '') === object) ?? null;
    }

    #ownPages(): FlexiPageDefinition[] {
        return [...this.#sources.metadata().flexiPages.values()].filter(
            (page) => page.type === 'RecordPage' && page.object !== null
        );
    }

    /** What an administrator may activate: pages of objects that no app and no object decides about. */
    #recordPages(view: View): RecordPageChoice[] {
        const { backend, activations, metadata } = this.#sources;
        const byObject = new Map(this.#ownPages().map((page) => [bareName(page.object ?? ''), page]));
        return [...byObject.values()]
            .filter((page) => !metadata().viewOverrides.has(bareName(page.object ?? '')))
            .flatMap((page) => {
                const object = page.object ?? '';
                const label = orNull(() => backend.objectInfo(view.user.id, object))?.label ?? null;
                return label === null ? [] : [{ object, label, isActive: activations.isActive(object) }];
            });
    }

    /** Apps that the user may open; the last one is in every org. */
    #apps(view: View): readonly AppDefinition[] {
        const { apps, appGrants } = this.#sources.metadata();
        return [...apps.filter((app) => isGranted(view, appGrants.get(app.name))), SALES_APP];
    }

    #app(view: View): AppDefinition {
        const apps = this.#apps(view);
        return apps.find((one) => one.name === view.app) ?? (apps[0] as AppDefinition);
    }

    #navigationTab(view: View, name: string): NavigationTab[] {
        const object = name.startsWith('standard-') ? name.slice('standard-'.length) : null;
        const tab = this.#sources.metadata().tabs.get(name);
        if (object === 'home') {
            return [];
        }
        const listed = object ?? tab?.object ?? null;
        if (listed === null) {
            return tab && isGranted(view, this.#sources.metadata().tabGrants.get(name)) ? [plainTab(tab)] : [];
        }
        // Tabs of objects that the user may not see are not offered.
        const info = orNull(() => this.#sources.backend.objectInfo(view.user.id, listed));
        return info ? [this.#objectTab(info)] : [];
    }

    #objectTab(info: ObjectInfo): NavigationTab {
        return {
            label: info.labelPlural,
            address: `/lightning/o/${info.apiName}/list`,
            object: info.apiName,
            icon: iconOf(info.apiName, this.#sources.metadata())
        };
    }
}

/** What permission sets grant is there for whoever has one of them, and for administrators. */
function isGranted({ user }: View, granting: ReadonlySet<string> | undefined): boolean {
    return (
        !granting ||
        user.userPermissions.includes('CustomizeApplication') ||
        user.permissionSets.some((set) => granting.has(set))
    );
}

function plainTab({ name, label, icon }: TabDefinition): NavigationTab {
    return { label: label ?? name, address: `/lightning/n/${name}`, object: null, icon: icon ?? 'standard:record' };
}

/** What an answer gives, null when the user is refused. */
function orNull<T>(ask: () => T): T | null {
    try {
        return ask();
    } catch (error) {
        if (error instanceof PageError) {
            return null;
        }
        throw error;
    }
}
