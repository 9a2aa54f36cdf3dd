/** Update Records. https://help.salesforce.com/s/articleView?id=platform.flow_ref_elements_data_update.htm */
import { SObjectValue } from '../../data/sobject.ts';
import { valuesEqual } from '../../runtime/equality.ts';
import type { ObjectSchema } from '../../schema/model.ts';
import { bulkDml } from '../bulk-dml.ts';
import { connector, objectOf, resolve, type FlowCompiler, type FlowStep } from '../compiler.ts';
import { failAt } from '../engine.ts';
import { FlowCompileError } from '../errors.ts';
import { readFieldAssignments, type AssignFields } from '../field-assignments.ts';
import type { FlowXml } from '../flow-xml.ts';
import type { Interview } from '../interview.ts';
import { RecordQuery } from '../record-query.ts';
import { recordsIn, refuseBeforeSave } from './record-create.ts';

/** The records to update, per interview. */
type Records = (interviews: readonly Interview[]) => SObjectValue[][];

export function compileRecordUpdate(compiler: FlowCompiler, xml: FlowXml): FlowStep {
    const next = connector(xml);
    const step = { name: xml.required('name'), fault: connector(xml, 'faultConnector'), bulk: true };
    const input = xml.text('inputReference');
    const isTrigger = input !== null && /^\$Record$/i.test(input);
    if (isTrigger && compiler.isBeforeSave) {
        const assign = readFieldAssignments(compiler, xml, triggerObject(compiler, xml));
        return {
            ...step,
            bulk: false,
            run: (interviews) => {
                for (const iv of interviews) {
                    assign(iv, iv.record as SObjectValue);
                    iv.next = next;
                }
            }
        };
    }
    refuseBeforeSave(compiler, xml);
    const records = isTrigger
        ? ofTrigger(readFieldAssignments(compiler, xml, triggerObject(compiler, xml)))
        : input !== null
          ? ofReference(compiler, input)
          : ofFilters(compiler, xml);
    return {
        ...step,
        run: (interviews) => {
            const found = records(interviews);
            const calls = interviews.map((interview, index) => ({ interview, records: found[index] ?? [] }));
            bulkDml('update', calls).forEach((fault, index) => {
                const { interview } = calls[index] as (typeof calls)[number];
                if (fault !== null) {
                    return failAt(step, interview, fault);
                }
                interview.next = next;
            });
        }
    };
}

function triggerObject(compiler: FlowCompiler, xml: FlowXml): ObjectSchema {
    if (!compiler.object) {
        throw new FlowCompileError(xml.where, 'there is no $Record');
    }
    return compiler.object;
}

/** The triggering record: with what the element assigns, and what the flow has assigned to it before. */
function ofTrigger(assign: AssignFields): Records {
    return (interviews) =>
        interviews.map((iv) => {
            const record = iv.record as SObjectValue;
            assign(iv, record);
            const changed = new SObjectValue(record.schema);
            changed.fields.set('Id', record.id);
            for (const [name, value] of record.fields) {
                if (!valuesEqual(iv.saved?.fields.get(name) ?? null, value)) {
                    changed.fields.set(name, value);
                }
            }
            return [changed];
        });
}

function ofReference(compiler: FlowCompiler, path: string): Records {
    const reference = resolve(compiler, path);
    return (interviews) => interviews.map((iv) => recordsIn(reference.read(iv)));
}

/** Every record the filters find gets the values. */
function ofFilters(compiler: FlowCompiler, xml: FlowXml): Records {
    const object = objectOf(compiler, xml, xml.required('object'));
    const query = new RecordQuery(compiler, xml, object);
    const assign = readFieldAssignments(compiler, xml, object);
    return (interviews) =>
        query.run(interviews, ONLY_IDS).map((found, index) =>
            found.map(({ id }) => {
                const record = new SObjectValue(object);
                record.fields.set('Id', id);
                assign(interviews[index] as Interview, record);
                return record;
            })
        );
}

export const ONLY_IDS = { fields: ['Id'], sortField: null, descending: false, limit: null };
