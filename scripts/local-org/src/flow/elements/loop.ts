/** Loop over a collection, forwards or backwards. The current item is the collection's own, not a copy. */
import { ApexList } from '../../runtime/list.ts';
import { connector, resolve, target, type FlowCompiler, type FlowStep } from '../compiler.ts';
import { flowType, itemType } from '../flow-type.ts';
import type { FlowXml } from '../flow-xml.ts';
import type { Interview } from '../interview.ts';

export function compileLoop(compiler: FlowCompiler, xml: FlowXml): FlowStep {
    const name = xml.required('name');
    const key = name.toLowerCase();
    const collection = resolve(compiler, xml.required('collectionReference'));
    const isBackwards = xml.oneOf('iterationOrder', ['Asc', 'Desc'], 'Asc') === 'Desc';
    const inside = connector(xml, 'nextValueConnector');
    const after = connector(xml, 'noMoreValuesConnector');
    const variable = xml.text('assignNextValueToReference');
    const own = variable === null ? null : target(compiler, xml, variable);

    const start = (iv: Interview): { readonly items: readonly unknown[]; at: number } => {
        const list = collection.read(iv);
        const items = list instanceof ApexList ? [...list.items] : [];
        const place = { items: isBackwards ? items.reverse() : items, at: 0 };
        iv.loops.set(key, place);
        return place;
    };
    const step = (iv: Interview): void => {
        const place = iv.loops.get(key) ?? start(iv);
        if (place.at >= place.items.length) {
            iv.loops.delete(key);
            iv.next = after;
            return;
        }
        const item = place.items[place.at++] ?? null;
        iv.values.set(key, item);
        own?.write(iv, item);
        iv.next = inside;
    };
    return { name, fault: null, bulk: false, run: (interviews) => interviews.forEach(step) };
}

/** The name of a loop stands for its current item. */
export function declareLoop(compiler: FlowCompiler, xml: FlowXml): void {
    const name = xml.required('name');
    const key = name.toLowerCase();
    const collection = compiler.resources.tryResolve(xml.required('collectionReference'));
    const type = collection ? itemType(collection.type) : flowType('SObject');
    compiler.resources.add({ name, type, read: (iv) => iv.values.get(key) ?? null });
}
