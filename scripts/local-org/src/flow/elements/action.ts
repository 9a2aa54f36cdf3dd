/** Actions by their type. */
import { connector, type FlowCompiler, type FlowStep } from '../compiler.ts';
import type { FlowXml } from '../flow-xml.ts';
import { compileApexAction, declareApexAction, readInputs, readOutputs } from './apex-action.ts';
import { compileCapturedAction, isCaptured } from './captured-action.ts';

export function compileAction(compiler: FlowCompiler, xml: FlowXml): FlowStep {
    // Names of the action in the designer, and the object generic parameters stand for.
    xml.ignore('nameSegment', 'offset', 'versionSegment', 'versionString', 'dataTypeMappings');
    // Synchronous actions always join the running transaction; the model matters to screens and callouts only.
    xml.ignore('flowTransactionModel');
    const type = xml.required('actionType');
    switch (type) {
        case 'apex':
            return compileApexAction(compiler, xml);
        default:
            return isCaptured(type) ? compileCapturedAction(compiler, xml, type) : refused(compiler, xml, type);
    }
}

/** An action the local org does not have: the flow can run, and stops by name where it would call it. */
function refused(compiler: FlowCompiler, xml: FlowXml, type: string): FlowStep {
    const error = xml.unsupported(`<actionType> ${type} (${xml.required('actionName')})`);
    readInputs(compiler, xml);
    readOutputs(compiler, xml);
    connector(xml);
    xml.ignore('storeOutputAutomatically');
    return {
        name: xml.required('name'),
        fault: connector(xml, 'faultConnector'),
        bulk: true,
        run: () => {
            throw error;
        }
    };
}

export function declareAction(compiler: FlowCompiler, xml: FlowXml): void {
    if (xml.text('actionType') === 'apex') {
        declareApexAction(compiler, xml);
    }
}
