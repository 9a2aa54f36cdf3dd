/** Actions by their type. */
import type { FlowCompiler, FlowStep } from '../compiler.ts';
import type { FlowXml } from '../flow-xml.ts';
import { compileApexAction, declareApexAction, missingAction } from './apex-action.ts';
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
            return isCaptured(type)
                ? compileCapturedAction(compiler, xml, type)
                : missingAction(compiler, xml, `the local org has no actions of type ${type}`);
    }
}

export function declareAction(compiler: FlowCompiler, xml: FlowXml): void {
    const type = xml.required('actionType');
    if (type === 'apex' || !isCaptured(type)) {
        declareApexAction(compiler, xml);
    }
}
