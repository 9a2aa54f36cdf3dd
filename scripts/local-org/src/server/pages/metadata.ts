/** What places things on pages, read from the project's source: apps, tabs, record and app pages, layouts. */
import { findSourceFiles, readMetadata, type SourceFile } from '../../schema/source-files.ts';
import type { RecordFilter } from '../backend.ts';
import { bareName } from './activations.ts';
import { child, children, flag, text, texts, type XmlElement } from '../../schema/xml.ts';

export interface AppDefinition {
    readonly name: string;
    readonly label: string;
    /** As written: `standard-Account`, `Thing__c`, `Own_Tab`. */
    readonly tabs: readonly string[];
    /** Names of the record pages of the app, by object name in lower case and without namespace. */
    readonly recordPages: ReadonlyMap<string, string>;
}

/** What a tab shows; one of the three is set. */
export interface TabDefinition {
    readonly name: string;
    readonly label: string | null;
    readonly object: string | null;
    readonly component: string | null;
    readonly page: string | null;
    /** `custom:custom53`, the icon that the tab and its records have. */
    readonly icon: string | null;
}

export interface ListViewDefinition {
    readonly name: string;
    readonly label: string;
    readonly isMine: boolean;
    /** As written: `NAME`, `Order_Total__c`. */
    readonly columns: readonly string[];
    readonly filters: readonly RecordFilter[];
}

export interface PlacedComponent {
    readonly name: string;
    readonly properties: ReadonlyMap<string, string>;
    readonly hasVisibilityRule: boolean;
}

export interface PlacedField {
    /** `Record.Name` as written. */
    readonly field: string;
}

export interface PageRegion {
    readonly name: string;
    readonly isFacet: boolean;
    readonly items: readonly (PlacedComponent | PlacedField)[];
}

export interface FlexiPageDefinition {
    readonly name: string;
    readonly label: string;
    readonly type: string;
    readonly object: string | null;
    readonly template: string;
    readonly regions: readonly PageRegion[];
}

export interface LayoutSection {
    readonly label: string;
    /** Field names by column. */
    readonly columns: readonly (readonly string[])[];
}

export interface LayoutRelatedList {
    /** `Child__c.Lookup__c`, or the name of a standard list such as `RelatedContactList`. */
    readonly name: string;
    readonly fields: readonly string[];
}

export interface LayoutDefinition {
    readonly object: string;
    readonly name: string;
    readonly sections: readonly LayoutSection[];
    readonly relatedLists: readonly LayoutRelatedList[];
    /** Names of its quick actions, `Thing__c.Do_It`. */
    readonly quickActions: readonly string[];
}

/** A quick action that a component does. */
export interface QuickActionDefinition {
    /** `Thing__c.Do_It`. */
    readonly name: string;
    readonly label: string;
    readonly component: string | null;
}

export interface PageMetadata {
    readonly apps: readonly AppDefinition[];
    /** By name. */
    readonly tabs: ReadonlyMap<string, TabDefinition>;
    /** Names in lower case of the permission sets that show a tab, by tab; no entry where none says anything. */
    readonly tabGrants: ReadonlyMap<string, ReadonlySet<string>>;
    /** The same for apps. */
    readonly appGrants: ReadonlyMap<string, ReadonlySet<string>>;
    readonly flexiPages: ReadonlyMap<string, FlexiPageDefinition>;
    /** The first layout of each object, by object name in lower case. */
    readonly layouts: ReadonlyMap<string, LayoutDefinition>;
    /** Names of the record pages that objects name themselves, by object name in lower case and without namespace. */
    readonly viewOverrides: ReadonlyMap<string, string>;
    /** By name. */
    readonly quickActions: ReadonlyMap<string, QuickActionDefinition>;
    /** Fields of the assigned compact layout, by object name in lower case. */
    readonly compactLayouts: ReadonlyMap<string, readonly string[]>;
    /** By object name in lower case and without namespace. */
    readonly listViews: ReadonlyMap<string, readonly ListViewDefinition[]>;
}

/** Reads the folders. */
export function loadPageMetadata(folders: readonly string[]): PageMetadata {
    const files = findSourceFiles(folders);
    const of = <T>(suffix: string, read: (file: SourceFile, element: XmlElement) => T): T[] =>
        files.filter((file) => file.suffix === suffix).map((file) => read(file, readMetadata(file)));
    const layouts = new Map<string, LayoutDefinition>();
    of('layout', layout).forEach((one) => {
        const key = one.object.toLowerCase();
        if (!layouts.has(key)) {
            layouts.set(key, one);
        }
    });
    const named = <T extends { readonly name: string }>(items: readonly T[]): Map<string, T> =>
        new Map(items.map((item) => [item.name, item]));
    return {
        apps: of('app', app),
        tabs: named(of('tab', tab)),
        tabGrants: grants(of('permissionset', tabSettings).flat()),
        appGrants: grants(of('permissionset', appVisibilities).flat()),
        flexiPages: named(of('flexipage', flexiPage)),
        layouts,
        viewOverrides: new Map(of('object', viewOverride).flat()),
        quickActions: named(of('quickAction', quickAction)),
        compactLayouts: new Map(of('compactLayout', compactLayout)),
        listViews: grouped(of('listView', listView))
    };
}

function app(file: SourceFile, element: XmlElement): AppDefinition {
    const overrides = children(element, 'actionOverrides').filter(isRecordPage);
    return {
        name: file.name,
        label: text(element, 'label') ?? file.name,
        tabs: texts(element, 'tabs'),
        recordPages: new Map(
            overrides.map((one) => [bareName(text(one, 'pageOrSobjectType') ?? ''), text(one, 'content') ?? ''])
        )
    };
}

/** Whether an override puts a Lightning page in the place of the standard record page, on a desktop. */
function isRecordPage(override: XmlElement): boolean {
    return (
        text(override, 'actionName') === 'View' &&
        text(override, 'type')?.toLowerCase() === 'flexipage' &&
        text(override, 'formFactor') !== 'Small'
    );
}

/** The record page that an object's own definition names. */
function viewOverride(file: SourceFile, element: XmlElement): [string, string][] {
    return children(element, 'actionOverrides')
        .filter(isRecordPage)
        .map((one) => [bareName(file.name), text(one, 'content') ?? '']);
}

function tabSettings(file: SourceFile, element: XmlElement): [string, string][] {
    return children(element, 'tabSettings')
        .filter((one) => text(one, 'visibility') === 'Visible')
        .map((one) => [text(one, 'tab') ?? '', file.name.toLowerCase()]);
}

function tab(file: SourceFile, element: XmlElement): TabDefinition {
    return {
        name: file.name,
        label: text(element, 'label'),
        object: flag(element, 'customObject') ? file.name : null,
        component: text(element, 'lwcComponent'),
        page: text(element, 'flexiPage'),
        icon: iconOfMotif(text(element, 'motif') ?? '')
    };
}

/** `Custom53: Bell` is the icon `custom:custom53`. */
function iconOfMotif(motif: string): string | null {
    const number = /^Custom(\d+)/.exec(motif)?.[1];
    return number === undefined ? null : `custom:custom${number}`;
}

function listView(file: SourceFile, element: XmlElement): [object: string, view: ListViewDefinition] {
    const [, object = ''] = /objects[\\/]([^\\/]+)[\\/]listViews/.exec(file.path) ?? [];
    const view = {
        name: file.name,
        label: text(element, 'label') ?? file.name,
        isMine: text(element, 'filterScope') === 'Mine',
        columns: texts(element, 'columns'),
        filters: children(element, 'filters').map((filter) => ({
            field: text(filter, 'field') ?? '',
            operation: text(filter, 'operation') ?? '',
            value: text(filter, 'value') ?? ''
        }))
    };
    return [bareName(object), view];
}

function appVisibilities(file: SourceFile, element: XmlElement): [string, string][] {
    return children(element, 'applicationVisibilities')
        .filter((one) => flag(one, 'visible'))
        .map((one) => [text(one, 'application') ?? '', file.name.toLowerCase()]);
}

function grants(pairs: readonly (readonly [string, string])[]): Map<string, Set<string>> {
    return new Map([...grouped(pairs)].map(([name, sets]) => [name, new Set(sets)]));
}

/** Values of the same key together, in their order. */
function grouped<T>(pairs: readonly (readonly [string, T])[]): Map<string, T[]> {
    const groups = new Map<string, T[]>();
    pairs.forEach(([key, value]) => groups.set(key, [...(groups.get(key) ?? []), value]));
    return groups;
}

function flexiPage(file: SourceFile, element: XmlElement): FlexiPageDefinition {
    const template = child(element, 'template');
    return {
        name: file.name,
        label: text(element, 'masterLabel') ?? file.name,
        type: text(element, 'type') ?? '',
        object: text(element, 'sobjectType'),
        template: (template && text(template, 'name')) ?? '',
        regions: children(element, 'flexiPageRegions').map((region) => ({
            name: text(region, 'name') ?? '',
            isFacet: text(region, 'type') === 'Facet',
            items: children(region, 'itemInstances').flatMap(item)
        }))
    };
}

function item(element: XmlElement): (PlacedComponent | PlacedField)[] {
    const field = child(element, 'fieldInstance');
    const component = child(element, 'componentInstance');
    if (field) {
        return [{ field: text(field, 'fieldItem') ?? '' }];
    }
    return component
        ? [
              {
                  name: text(component, 'componentName') ?? '',
                  properties: new Map(
                      children(component, 'componentInstanceProperties').map((property) => [
                          text(property, 'name') ?? '',
                          text(property, 'value') ?? ''
                      ])
                  ),
                  hasVisibilityRule: child(component, 'visibilityRule') !== null
              }
          ]
        : [];
}

function layout(file: SourceFile, element: XmlElement): LayoutDefinition {
    const [object = ''] = file.name.split('-');
    return {
        object,
        name: file.name,
        sections: children(element, 'layoutSections').map((section) => ({
            label: text(section, 'label') ?? '',
            columns: children(section, 'layoutColumns').map((column) =>
                children(column, 'layoutItems').flatMap((one) => texts(one, 'field'))
            )
        })),
        relatedLists: children(element, 'relatedLists').map((list) => ({
            name: text(list, 'relatedList') ?? '',
            fields: texts(list, 'fields')
        })),
        quickActions: children(element, 'platformActionList')
            .filter((list) => text(list, 'actionListContext') === 'Record')
            .flatMap((list) => children(list, 'platformActionListItems'))
            .filter((one) => text(one, 'actionType') === 'QuickAction')
            .flatMap((one) => texts(one, 'actionName'))
    };
}

function quickAction(file: SourceFile, element: XmlElement): QuickActionDefinition {
    return {
        name: file.name,
        label: text(element, 'label') ?? file.name,
        component: text(element, 'lightningWebComponent')
    };
}

function compactLayout(file: SourceFile, element: XmlElement): [string, readonly string[]] {
    const [, object = ''] = /objects[\\/]([^\\/]+)[\\/]compactLayouts/.exec(file.path) ?? [];
    return [object.toLowerCase(), texts(element, 'fields')];
}
