/**
 * Wait: the flow pauses until something happens. Pausing is not supported, so that the flow stops by name where it would
 * wait; a flow that never comes to its wait runs as ever.
 * https://help.salesforce.com/s/articleView?id=platform.flow_ref_elements_wait.htm
 */
import type { FlowCompiler, FlowStep } from '../compiler.ts';
import type { FlowXml } from '../flow-xml.ts';

export function compileWait(_compiler: FlowCompiler, xml: FlowXml): FlowStep {
    // Connectors are checked with those of all elements; nothing else is read before the flow could wait.
    xml.ignore('defaultConnector', 'defaultConnectorLabel', 'faultConnector', 'timeZoneId', 'waitEvents');
    return {
        name: xml.required('name'),
        fault: null,
        bulk: true,
        run: () => {
            throw xml.unsupported('pauses the flow');
        }
    };
}
