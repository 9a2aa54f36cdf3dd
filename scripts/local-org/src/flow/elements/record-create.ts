/** Create Records. https://help.salesforce.com/s/articleView?id=platform.flow_ref_elements_data_create.htm */
import { SObjectValue } from '../../data/sobject.ts';
import { ApexList } from '../../runtime/list.ts';
import { bulkDml } from '../bulk-dml.ts';
import { connector, objectOf, resolve, target, type FlowCompiler, type FlowStep } from '../compiler.ts';
import { failAt } from '../engine.ts';
import { TEXT } from '../flow-type.ts';
import type { FlowXml } from '../flow-xml.ts';
import type { Interview } from '../interview.ts';
import { readFieldAssignments } from '../field-assignments.ts';

export function compileRecordCreate(compiler: FlowCompiler, xml: FlowXml): FlowStep {
    refuseBeforeSave(compiler, xml);
    const records = recordsOf(compiler, xml);
    const next = connector(xml);
    const step = { name: xml.required('name'), fault: connector(xml, 'faultConnector'), bulk: true };
    const key = step.name.toLowerCase();
    const id = xml.text('assignRecordIdToReference');
    const idTarget = id === null ? null : target(compiler, xml, id);
    const keepsId = xml.flag('storeOutputAutomatically');
    return {
        ...step,
        run: (interviews) => {
            const calls = interviews.map((interview) => ({ interview, records: records(interview) }));
            bulkDml('insert', calls).forEach((fault, index) => {
                const { interview, records: made } = calls[index] as (typeof calls)[number];
                if (fault !== null) {
                    return failAt(step, interview, fault);
                }
                const newId = made[0]?.id ?? null;
                idTarget?.write(interview, newId);
                if (keepsId) {
                    interview.values.set(key, newId);
                }
                interview.next = next;
            });
        }
    };
}

/** The records themselves, so that variables have their ids afterwards. */
function recordsOf(compiler: FlowCompiler, xml: FlowXml): (interview: Interview) => SObjectValue[] {
    const from = xml.text('inputReference');
    if (from !== null) {
        const reference = resolve(compiler, from);
        return (iv) => recordsIn(reference.read(iv));
    }
    const object = objectOf(compiler, xml, xml.required('object'));
    const assign = readFieldAssignments(compiler, xml, object);
    return (iv) => {
        const record = new SObjectValue(object);
        assign(iv, record);
        return [record];
    };
}

/** A record or the records of a collection. */
export function recordsIn(value: unknown): SObjectValue[] {
    const items = value instanceof ApexList ? value.items : [value];
    return items.filter((item): item is SObjectValue => item instanceof SObjectValue);
}

/** Before the save, only the triggering record can change. */
export function refuseBeforeSave(compiler: FlowCompiler, xml: FlowXml): void {
    if (compiler.isBeforeSave) {
        throw xml.unsupported('before the record is saved');
    }
}

/** The name of the element stands for the id of the new record. */
export function declareRecordCreate(compiler: FlowCompiler, xml: FlowXml): void {
    if (xml.flag('storeOutputAutomatically')) {
        const name = xml.required('name');
        const key = name.toLowerCase();
        compiler.resources.add({ name, type: TEXT, read: (iv) => iv.values.get(key) ?? null });
    }
}
