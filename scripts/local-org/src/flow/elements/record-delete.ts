/** Delete Records. https://help.salesforce.com/s/articleView?id=platform.flow_ref_elements_data_delete.htm */
import { bulkDml } from '../bulk-dml.ts';
import { connector, objectOf, resolve, type FlowCompiler, type FlowStep } from '../compiler.ts';
import { failAt } from '../engine.ts';
import type { FlowXml } from '../flow-xml.ts';
import { RecordQuery } from '../record-query.ts';
import { recordsIn, refuseBeforeSave } from './record-create.ts';
import { ONLY_IDS } from './record-update.ts';

export function compileRecordDelete(compiler: FlowCompiler, xml: FlowXml): FlowStep {
    refuseBeforeSave(compiler, xml);
    const next = connector(xml);
    const step = { name: xml.required('name'), fault: connector(xml, 'faultConnector'), bulk: true };
    const input = xml.text('inputReference');
    const reference = input === null ? null : resolve(compiler, input);
    const query = reference ? null : new RecordQuery(compiler, xml, objectOf(compiler, xml, xml.required('object')));
    return {
        ...step,
        run: (interviews) => {
            const found = query
                ? query.run(interviews, ONLY_IDS)
                : interviews.map((iv) => recordsIn(reference?.read(iv)));
            const calls = interviews.map((interview, index) => ({ interview, records: found[index] ?? [] }));
            bulkDml('delete', calls).forEach((fault, index) => {
                const { interview } = calls[index] as (typeof calls)[number];
                if (fault !== null) {
                    return failAt(step, interview, fault);
                }
                interview.next = next;
            });
        }
    };
}
