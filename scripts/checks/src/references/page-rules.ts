import type { Xml } from '../lib/xml.ts';
import type { Ask } from './ask.ts';

/** Fields, related lists and actions of a page layout, whose file is named `Object-Name`. */
export function layout(ask: Ask, xml: Xml): void {
    const object = ask.name.split('-')[0]!;
    if (!ask.catalog.hasObject(object)) {
        ask.report(1, `no object '${object}'`);
        return;
    }
    for (const item of xml.walk()) {
        if (item.name === 'layoutItems') {
            ask.field(object, item.first('field'));
            ask.component('WebLink', item.first('customLink'), `${object}.${item.value('customLink')}`);
            lightningComponent(ask, item.first('component'));
        } else if (item.name === 'relatedLists') {
            relatedList(ask, item);
        } else if (item.name === 'quickActionName' || item.name === 'actionName') {
            ask.action(object, item);
        } else if (item.name === 'customButtons') {
            ask.component('WebLink', item, `${object}.${item.text}`);
        } else if (item.name === 'miniLayout') {
            for (const at of item.all('fields')) ask.field(object, at);
        }
    }
}

// A related list of own records is `Child__c.LookupField__c`; the platform's own lists start with Related.
function relatedList(ask: Ask, list: Xml): void {
    const at = list.first('relatedList');
    if (!at || !at.text.includes('__c.')) return;
    ask.qualifiedField(at);
    const child = at.text.split('.')[0]!;
    for (const column of list.all('fields')) {
        if (!ask.catalog.standard.listViewColumns.includes(column.text)) ask.field(child, column);
    }
}

/** Components, fields and facets of a Lightning page. */
export function flexiPage(ask: Ask, xml: Xml): void {
    const object = xml.value('sobjectType');
    if (object) ask.objectName(xml.first('sobjectType'));
    const regions = new Set(xml.all('flexiPageRegions').map((region) => region.value('name')));
    for (const item of xml.walk()) {
        if (item.name === 'componentName') {
            lightningComponent(ask, item);
        } else if (item.name === 'fieldItem') {
            ask.field(object, item, item.text.replace(/^Record\./, ''));
        } else if (item.name === 'leftValue') {
            const path = /^\{!Record\.([\w.]+)\}$/.exec(item.text)?.[1];
            if (path) ask.field(object, item, path);
        } else if (item.name === 'value' && /^Facet-/.test(item.text) && !regions.has(item.text)) {
            ask.report(item.line, `no region '${item.text}' on this page`);
        }
    }
}

/** `c:name` and `<namespace>:name` are bundles of the package; the platform's have a known prefix. */
function lightningComponent(ask: Ask, at: Xml | undefined): void {
    if (!at) return;
    const [prefix, name] = at.text.includes(':') ? at.text.split(':') : ['c', at.text];
    const isOwn = prefix === 'c' || prefix === ask.project.namespace;
    if (isOwn) ask.component('LightningComponent', at, name!);
    else if (!ask.catalog.standard.pageComponentPrefixes.includes(`${prefix}:`))
        ask.report(at.line, `no component '${at.text}'`);
}

/** Tabs, utility bar and pages of an app. */
export function application(ask: Ask, xml: Xml): void {
    for (const at of xml.all('tabs')) ask.tab(at);
    ask.component('FlexiPage', xml.first('utilityBar'));
    for (const override of [...xml.all('actionOverrides'), ...xml.all('profileActionOverrides')]) {
        if (override.value('type') === 'Flexipage') ask.component('FlexiPage', override.first('content'));
        ask.objectName(override.first('pageOrSobjectType'));
    }
}

/** What a tab shows; a tab with `customObject` is named after its object. */
export function tab(ask: Ask, xml: Xml): void {
    ask.component('FlexiPage', xml.first('flexiPage'));
    ask.component('ApexPage', xml.first('page'));
    ask.component('LightningComponent', xml.first('lwcComponent'));
    if (xml.value('customObject') === 'true' && !ask.catalog.hasObject(ask.name))
        ask.report(1, `no object '${ask.name}'`);
}

/** What a quick action opens, and its fields. */
export function quickAction(ask: Ask, xml: Xml): void {
    const [object] = ask.name.split('.');
    ask.component('LightningComponent', xml.first('lightningWebComponent'));
    ask.component('Flow', xml.first('flowDefinition'));
    ask.objectName(xml.first('targetObject'));
    const target = xml.value('targetObject') || object!;
    for (const item of xml.walk()) {
        if (item.name === 'quickActionLayoutItems') ask.field(target, item.first('field'));
        if (item.name === 'fieldOverrides') ask.field(target, item.first('field'));
    }
}

/** Objects a component's configuration names. */
export function componentConfiguration(ask: Ask, xml: Xml): void {
    for (const item of xml.walk()) if (item.name === 'object') ask.objectName(item);
}
