/**
 * Transform: a record or a collection made of values of others, item by item where a value says `[$EachItem]`.
 * https://help.salesforce.com/s/articleView?id=platform.flow_ref_elements_transform.htm
 */
import { SObjectValue } from '../../data/sobject.ts';
import { ApexList } from '../../runtime/list.ts';
import { findInstanceField } from '../../runtime/object.ts';
import { runtimeType } from '../../runtime/types.ts';
import { toApexValue } from '../apex-values.ts';
import { connector, fieldOf, objectOf, requiredValue, resolve, type FlowCompiler, type FlowStep } from '../compiler.ts';
import { readType } from '../declare-resources.ts';
import { FlowCompileError } from '../errors.ts';
import { apexType, itemType, type FlowType } from '../flow-type.ts';
import type { FlowXml } from '../flow-xml.ts';
import type { Interview } from '../interview.ts';
import { putField, writeProperty } from '../resources.ts';
import type { FlowValue } from '../values.ts';

const EACH = /([^\s{}]+)\[\$EachItem\]/;

interface Mapping {
    /** Null when the value is the whole result. */
    readonly field: string | null;
    readonly value: FlowValue;
}

export function compileTransform(compiler: FlowCompiler, xml: FlowXml): FlowStep {
    const name = xml.required('name');
    const key = name.toLowerCase();
    const type = readType(compiler, xml);
    xml.ignore('scale', 'storeOutputAutomatically');
    const sources = new Set<string>();
    const mappings = xml.all('transformValues', (group) => {
        group.ignore('transformValueLabel', 'transformValueName');
        return group.all('transformValueActions', (action) => readMapping(compiler, action, type, sources));
    });
    const flat = mappings.flat();
    const make = maker(compiler, xml, itemType(type), flat);
    const next = connector(xml);
    return {
        name,
        fault: connector(xml, 'faultConnector'),
        bulk: false,
        run: (interviews) => {
            for (const iv of interviews) {
                iv.values.set(key, type.collection ? mapAll(compiler, iv, [...sources], type, make) : make(iv));
                iv.next = next;
            }
        }
    };
}

function readMapping(compiler: FlowCompiler, xml: FlowXml, type: FlowType, sources: Set<string>): Mapping {
    xml.oneOf('transformType', ['Map'], 'Map');
    const field = xml.text('outputFieldApiName');
    const source = EACH.exec(JSON.stringify(xml.element))?.[1]?.replace(/^.*["{!]/, '');
    if (source !== undefined) {
        sources.add(source);
        declareItem(compiler, source);
    }
    const value = requiredValue(compiler, xml);
    const isField = field !== null && field !== '' && (type.data === 'SObject' || type.data === 'Apex');
    return { field: isField ? field : null, value };
}

/** `Source[$EachItem]` stands for the item that is being mapped. */
function declareItem(compiler: FlowCompiler, source: string): void {
    const collection = resolve(compiler, source);
    const name = `${source}[$EachItem]`;
    const key = name.toLowerCase();
    compiler.resources.add({ name, type: itemType(collection.type), read: (iv) => iv.values.get(key) ?? null });
}

/** One result per item of the source; several sources go side by side. */
function mapAll(
    compiler: FlowCompiler,
    iv: Interview,
    sources: readonly string[],
    type: FlowType,
    make: (interview: Interview) => unknown
): ApexList {
    const lists = sources.map((source) => {
        const list = resolve(compiler, source).read(iv);
        return { key: `${source}[$EachItem]`.toLowerCase(), items: list instanceof ApexList ? list.items : [] };
    });
    const count = sources.length === 0 ? 1 : Math.max(...lists.map(({ items }) => items.length));
    const results = Array.from({ length: count }, (_, index) => {
        lists.forEach(({ key, items }) => iv.values.set(key, items[index] ?? null));
        return make(iv);
    });
    return new ApexList(apexType(type), results);
}

function maker(
    compiler: FlowCompiler,
    xml: FlowXml,
    type: FlowType,
    mappings: readonly Mapping[]
): (interview: Interview) => unknown {
    if (type.data === 'SObject') {
        const object = objectOf(compiler, xml, type.object ?? '');
        const named = mappings.map(({ field, value }) => ({ field: fieldOf(object, xml, field ?? ''), value }));
        return (iv) => {
            const record = new SObjectValue(object);
            named.forEach(({ field, value }) => putField(record, field, value.read(iv)));
            return record;
        };
    }
    if (type.data === 'Apex') {
        return apexMaker(compiler, xml, type.apexClass ?? '', mappings);
    }
    return (iv) => mappings[0]?.value.read(iv) ?? null;
}

function apexMaker(
    compiler: FlowCompiler,
    xml: FlowXml,
    className: string,
    mappings: readonly Mapping[]
): (interview: Interview) => unknown {
    const owner = compiler.program.findClass(className)?.type;
    const named = mappings.map(({ field, value }) => {
        const found = owner && findInstanceField(owner, field ?? '');
        if (!found) {
            throw new FlowCompileError(xml.where, `${className} has no field ${field}`);
        }
        return { found, value };
    });
    return (iv) => {
        const object = compiler.program.instantiate(className) as Record<string, unknown>;
        named.forEach(({ found, value }) =>
            writeProperty(object, found, toApexValue(runtimeType(found.type), value.read(iv)))
        );
        return object;
    };
}

export function declareTransform(compiler: FlowCompiler, xml: FlowXml): void {
    const name = xml.required('name');
    const key = name.toLowerCase();
    compiler.resources.add({ name, type: readType(compiler, xml), read: (iv) => iv.values.get(key) ?? null });
}
