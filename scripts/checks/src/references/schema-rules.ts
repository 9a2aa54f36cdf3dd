import { isCustomName } from '../lib/objects.ts';
import type { Xml } from '../lib/xml.ts';
import type { Ask } from './ask.ts';

/** An own object: name field, sharing and the components it assigns. */
export function object(ask: Ask, xml: Xml): void {
    const name = ask.object;
    ask.component(
        'CompactLayout',
        assigned(xml.first('compactLayoutAssignment')),
        `${name}.${xml.value('compactLayoutAssignment')}`
    );
    for (const override of xml.all('actionOverrides')) {
        if (override.value('type') === 'Flexipage') ask.component('FlexiPage', override.first('content'));
        if (override.value('type') === 'LightningComponent')
            ask.component('LightningComponent', override.first('content'));
    }
    for (const layout of xml.all('searchLayouts')) {
        for (const field of layout.children.filter((one) => /Fields$/.test(one.name))) listColumn(ask, name, field);
    }
    if (/__(c|mdt|e)$/.test(name) && !xml.value('description')) ask.report(1, `${name} has no description`);
}

function assigned(at: Xml | undefined): Xml | undefined {
    return at && at.text !== 'SYSTEM' ? at : undefined;
}

/** A custom field: what it points to and computes, and the help every field of ours carries. */
export function field(ask: Ask, xml: Xml): void {
    const owner = ask.object;
    for (const target of xml.all('referenceTo')) ask.objectName(target);
    ask.formula(owner, xml.first('formula'));
    ask.qualifiedField(xml.first('summarizedField'));
    ask.qualifiedField(xml.first('summaryForeignKey'));
    for (const filter of xml.all('summaryFilterItems')) ask.qualifiedField(filter.first('field'));
    const values = xml.first('valueSet');
    ask.component('GlobalValueSet', values?.first('valueSetName'));
    ask.field(owner, values?.first('controllingField'));
    for (const item of xml.first('lookupFilter')?.all('filterItems') ?? []) lookupFilterField(ask, item.first('field'));
    const name = ask.name;
    if (xml.value('fullName') && xml.value('fullName') !== name)
        ask.report(1, `file ${name} holds the field ${xml.value('fullName')}`);
    if (!/__c$/.test(name)) return;
    // An event has no page on which help could appear.
    const isEvent = /__e$/.test(owner);
    if (!isEvent && !xml.value('inlineHelpText')) ask.report(1, `${owner}.${name} has no help text`);
    if (!xml.value('description')) ask.report(1, `${owner}.${name} has no description`);
}

function lookupFilterField(ask: Ask, at: Xml | undefined): void {
    if (at && !at.text.startsWith('$')) ask.qualifiedField(at);
}

/** Formula of a validation rule, and the field its message stands at. */
export function validationRule(ask: Ask, xml: Xml): void {
    ask.formula(ask.object, xml.first('errorConditionFormula'));
    ask.field(ask.object, xml.first('errorDisplayField'));
}

/** Columns and filters of a list view. */
export function listView(ask: Ask, xml: Xml): void {
    for (const column of xml.all('columns')) listColumn(ask, ask.object, column);
    for (const filter of xml.all('filters')) {
        const at = filter.first('field');
        if (at) listColumn(ask, ask.object, at);
    }
}

function listColumn(ask: Ask, owner: string, at: Xml): void {
    // Standard objects name their columns by tokens of their own, such as ACCOUNT.NAME, which no list here knows.
    const isToken = !isCustomName(owner) && /^[A-Z0-9_.]+$/.test(at.text);
    if (!isToken && !ask.catalog.standard.listViewColumns.includes(at.text)) ask.field(owner, at);
}

/** Fields of a compact layout. */
export function compactLayout(ask: Ask, xml: Xml): void {
    for (const at of xml.all('fields')) ask.field(ask.object, at);
}

/** Fields of a field set. */
export function fieldSet(ask: Ask, xml: Xml): void {
    for (const item of [...xml.all('displayedFields'), ...xml.all('availableFields')])
        ask.field(ask.object, item.first('field'));
}

/** A record type's compact layout, business process and picklists. */
export function recordType(ask: Ask, xml: Xml): void {
    const owner = ask.object;
    ask.component(
        'CompactLayout',
        assigned(xml.first('compactLayoutAssignment')),
        `${owner}.${xml.value('compactLayoutAssignment')}`
    );
    ask.component('BusinessProcess', xml.first('businessProcess'), `${owner}.${xml.value('businessProcess')}`);
    for (const values of xml.all('picklistValues')) ask.field(owner, values.first('picklist'));
}

/**
 * A custom metadata record: its type, its fields, and the classes it names. A field whose name ends in `_Class__c` holds
 * the name of an Apex class; that is a convention of this project.
 */
export function customMetadata(ask: Ask, xml: Xml): void {
    const type = `${ask.name.split('.')[0]}__mdt`;
    for (const values of xml.all('values')) {
        const at = values.first('field');
        ask.field(type, at);
        if (at && /_Class__c$/.test(at.text)) ask.component('ApexClass', values.first('value'));
    }
}
