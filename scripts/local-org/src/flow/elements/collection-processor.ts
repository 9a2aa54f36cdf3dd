/**
 * Collection Filter and Collection Sort.
 * https://help.salesforce.com/s/articleView?id=platform.flow_ref_elements_logic_collection_sort.htm
 */
import { SObjectValue } from '../../data/sobject.ts';
import { toDecimal } from '../../formula/numbers.ts';
import { ApexList } from '../../runtime/list.ts';
import { orderValues, type Condition } from '../conditions.ts';
import { connector, formulaIn, resolve, valueIn, type FlowCompiler, type FlowStep } from '../compiler.ts';
import { apexType, itemType } from '../flow-type.ts';
import type { FlowXml } from '../flow-xml.ts';
import type { Interview } from '../interview.ts';
import { readConditions } from '../read-conditions.ts';

/** The items a processor leaves, in its order. */
type Process = (interview: Interview, items: readonly unknown[]) => unknown[];

export function compileCollectionProcessor(compiler: FlowCompiler, xml: FlowXml): FlowStep {
    const name = xml.required('name');
    const key = name.toLowerCase();
    const collection = resolve(compiler, xml.required('collectionReference'));
    const process = processOf(compiler, xml);
    const next = connector(xml);
    return {
        name,
        fault: connector(xml, 'faultConnector'),
        bulk: false,
        run: (interviews) => {
            for (const iv of interviews) {
                const list = collection.read(iv);
                const items = process(iv, list instanceof ApexList ? list.items : []);
                iv.values.set(key, new ApexList(apexType({ ...collection.type, collection: true }), items));
                iv.next = next;
            }
        }
    };
}

function processOf(compiler: FlowCompiler, xml: FlowXml): Process {
    const type = xml.required('collectionProcessorType');
    switch (type) {
        case 'SortCollectionProcessor':
            return sortOf(compiler, xml);
        case 'FilterCollectionProcessor':
            return filterOf(compiler, xml);
        default:
            throw xml.unsupported(`<collectionProcessorType> ${type}`);
    }
}

function filterOf(compiler: FlowCompiler, xml: FlowXml): Process {
    const key = currentItem(xml).toLowerCase();
    const formula = xml.text('formula');
    const evaluate = formula ? formulaIn(compiler, formula, `${xml.where} <formula>`) : null;
    const holds: Condition = evaluate ? (iv) => evaluate(iv) === true : readConditions(compiler, xml);
    if (evaluate) {
        xml.ignore('conditionLogic');
    }
    return (iv, items) =>
        items.filter((item) => {
            iv.values.set(key, item);
            return holds(iv);
        });
}

function currentItem(xml: FlowXml): string {
    return xml.text('assignNextValueToReference') ?? `currentItem_${xml.required('name')}`;
}

function sortOf(compiler: FlowCompiler, xml: FlowXml): Process {
    const orders = xml.all('sortOptions', (option) => {
        const field = option.text('sortField');
        const sign = option.oneOf('sortOrder', ['Asc', 'Desc'], 'Asc') === 'Desc' ? -1 : 1;
        const nullsFirst = option.flag('doesPutEmptyStringAndNullFirst');
        return (a: unknown, b: unknown): number => compare(valueOf(a, field), valueOf(b, field), sign, nullsFirst);
    });
    const limit = valueIn(compiler, xml, 'limit') ?? literalLimit(xml);
    return (iv, items) => {
        const sorted = [...items].sort((a, b) => orders.reduce((found, order) => found || order(a, b), 0));
        return sorted.slice(0, toDecimal(limit?.read(iv))?.toInteger() ?? sorted.length);
    };
}

function literalLimit(xml: FlowXml): { read(interview: Interview): unknown } | null {
    const count = xml.integer('limit');
    return count === null || Number.isNaN(count) ? null : { read: () => count };
}

function valueOf(item: unknown, field: string | null): unknown {
    return item instanceof SObjectValue && field ? item.get(field) : item;
}

function compare(a: unknown, b: unknown, sign: number, nullsFirst: boolean): number {
    const [left, right] = [a === '' ? null : (a ?? null), b === '' ? null : (b ?? null)];
    if (left === null || right === null) {
        return left === right ? 0 : (left === null) === nullsFirst ? -1 : 1;
    }
    return (orderValues(left, right) ?? 0) * sign;
}

/** The element stands for the new collection; a filter also has a name for the item it looks at. */
export function declareCollectionProcessor(compiler: FlowCompiler, xml: FlowXml): void {
    const name = xml.required('name');
    const key = name.toLowerCase();
    const collection = compiler.resources.tryResolve(xml.required('collectionReference'));
    if (!collection) {
        return;
    }
    compiler.resources.add({ name, type: collection.type, read: (iv) => iv.values.get(key) ?? null });
    const item = currentItem(xml);
    const itemKey = item.toLowerCase();
    if (!compiler.resources.find(item)) {
        compiler.resources.add({
            name: item,
            type: itemType(collection.type),
            read: (iv) => iv.values.get(itemKey) ?? null
        });
    }
}
