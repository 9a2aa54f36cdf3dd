/** Roll Back Records: undoes what the flow has stored so far. Flows that a save starts cannot have it. */
import { connector, type FlowCompiler, type FlowStep } from '../compiler.ts';
import { FlowFault } from '../errors.ts';
import type { FlowXml } from '../flow-xml.ts';

export function compileRollback(compiler: FlowCompiler, xml: FlowXml): FlowStep {
    if (compiler.isRecordTriggered) {
        throw xml.unsupported('in record-triggered flows');
    }
    const next = connector(xml);
    return {
        name: xml.required('name'),
        fault: null,
        bulk: false,
        run: (interviews) => {
            for (const interview of interviews) {
                if (!interview.rollback) {
                    throw new FlowFault('The flow cannot roll back what another flow or program has stored');
                }
                interview.rollback();
                interview.next = next;
            }
        }
    };
}
