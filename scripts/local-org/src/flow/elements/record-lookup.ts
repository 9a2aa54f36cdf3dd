/** Get Records. https://help.salesforce.com/s/articleView?id=platform.flow_ref_elements_data_get.htm */
import type { SObjectValue } from '../../data/sobject.ts';
import { toDecimal } from '../../formula/numbers.ts';
import { ApexList } from '../../runtime/list.ts';
import { runtimeType } from '../../runtime/types.ts';
import type { ObjectSchema } from '../../schema/model.ts';
import { connector, fieldOf, objectOf, target, valueIn, type FlowCompiler, type FlowStep } from '../compiler.ts';
import { flowType } from '../flow-type.ts';
import type { FlowXml } from '../flow-xml.ts';
import type { Interview } from '../interview.ts';
import { allFields, RecordQuery } from '../record-query.ts';

/** Puts what was found where the flow wants it. */
type Store = (interview: Interview, found: readonly SObjectValue[]) => void;

export function compileRecordLookup(compiler: FlowCompiler, xml: FlowXml): FlowStep {
    const object = objectOf(compiler, xml, xml.required('object'));
    const query = new RecordQuery(compiler, xml, object);
    const sortField = xml.text('sortField');
    const limit = valueIn(compiler, xml, 'limit');
    const named = xml.texts('queriedFields').map((name) => fieldOf(object, xml, name));
    const outputs = readOutputs(compiler, xml, object);
    const isFirst = isFirstOnly(compiler, xml);
    const wanted = named.length > 0 ? named : outputs ? outputs.fields : allFields(object);
    const shape = {
        fields: [...new Set(['Id', ...wanted])],
        sortField: sortField === null ? null : fieldOf(object, xml, sortField),
        descending: xml.oneOf('sortOrder', ['Asc', 'Desc'], 'Asc') === 'Desc',
        limit: (iv: Interview) => (isFirst ? 1 : (toDecimal(limit?.read(iv))?.toInteger() ?? null))
    };
    const stores = storesOf(compiler, xml, object, isFirst, outputs);
    const next = connector(xml);
    const ignoresEmpty = !xml.flag('assignNullValuesIfNoRecordsFound') && !xml.flag('storeOutputAutomatically');
    return {
        name: xml.required('name'),
        fault: connector(xml, 'faultConnector'),
        bulk: true,
        run: (interviews) => {
            const results = query.run(interviews, shape);
            interviews.forEach((interview, index) => {
                const found = results[index] ?? [];
                if (found.length > 0 || !ignoresEmpty) {
                    stores.forEach((store) => store(interview, found));
                }
                interview.next = next;
            });
        }
    };
}

/** One record: asked for, or because a variable for one record takes it. */
function isFirstOnly(compiler: FlowCompiler, xml: FlowXml): boolean {
    const variable = xml.text('outputReference');
    const takesOne = variable !== null && !compiler.resources.resolve(variable).type.collection;
    const takesFields = xml.all('outputAssignments', () => null, false).length > 0;
    return xml.flag('getFirstRecordOnly') || takesOne || takesFields;
}

interface Outputs {
    readonly fields: readonly string[];
    readonly store: Store;
}

/** `outputAssignments`: single fields into variables. */
function readOutputs(compiler: FlowCompiler, xml: FlowXml, object: ObjectSchema): Outputs | null {
    const assignments = xml.all('outputAssignments', (item) => ({
        field: fieldOf(object, item, item.required('field')),
        to: target(compiler, item, item.required('assignToReference'))
    }));
    if (assignments.length === 0) {
        return null;
    }
    return {
        fields: assignments.map(({ field }) => field),
        store: (iv, [record]) => assignments.forEach(({ field, to }) => to.write(iv, record?.get(field) ?? null))
    };
}

function storesOf(
    compiler: FlowCompiler,
    xml: FlowXml,
    object: ObjectSchema,
    isFirst: boolean,
    outputs: Outputs | null
): Store[] {
    const value = (found: readonly SObjectValue[]): unknown =>
        isFirst ? (found[0] ?? null) : new ApexList(runtimeType(`List<${object.name}>`), [...found]);
    const stores: Store[] = [];
    const variable = xml.text('outputReference');
    if (variable !== null) {
        const to = target(compiler, xml, variable);
        stores.push((iv, found) => to.write(iv, value(found)));
    }
    if (xml.flag('storeOutputAutomatically')) {
        const key = xml.required('name').toLowerCase();
        stores.push((iv, found) => iv.values.set(key, value(found)));
    }
    if (outputs) {
        stores.push(outputs.store);
    }
    return stores;
}

/** The name of the element stands for what it found. */
export function declareRecordLookup(compiler: FlowCompiler, xml: FlowXml): void {
    const object = compiler.world.schema.object(xml.required('object'));
    if (xml.flag('storeOutputAutomatically') && object) {
        const name = xml.required('name');
        const key = name.toLowerCase();
        const type = flowType('SObject', { object: object.name, collection: !xml.flag('getFirstRecordOnly') });
        compiler.resources.add({ name, type, read: (iv) => iv.values.get(key) ?? null, write: (iv, value) => void iv.values.set(key, value) }); // prettier-ignore
    }
}
