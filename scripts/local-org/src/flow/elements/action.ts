/** Actions by their type. */
import type { FlowCompiler, FlowStep } from '../compiler.ts';
import type { FlowXml } from '../flow-xml.ts';
import { compileApexAction, declareApexAction } from './apex-action.ts';

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
            throw xml.unsupported(`<actionType> ${type} (${xml.required('actionName')})`);
    }
}

export function declareAction(compiler: FlowCompiler, xml: FlowXml): void {
    if (xml.text('actionType') === 'apex') {
        declareApexAction(compiler, xml);
    }
}
