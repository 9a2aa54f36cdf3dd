/** The element kinds of flows. */
import type { FlowCompiler, FlowStep } from '../compiler.ts';
import type { FlowXml } from '../flow-xml.ts';
import { compileAction, declareAction } from './action.ts';
import { compileAssignment } from './assignment.ts';
import { compileCollectionProcessor, declareCollectionProcessor } from './collection-processor.ts';
import { compileCustomError } from './custom-error.ts';
import { compileDecision, declareOutcomes } from './decision.ts';
import { compileLoop, declareLoop } from './loop.ts';
import { compileRecordCreate, declareRecordCreate } from './record-create.ts';
import { compileRecordDelete } from './record-delete.ts';
import { compileRecordLookup, declareRecordLookup } from './record-lookup.ts';
import { compileRecordUpdate } from './record-update.ts';
import { compileRollback } from './rollback.ts';
import { compileSubflow, declareSubflow } from './subflow.ts';
import { compileTransform, declareTransform } from './transform.ts';
import { compileWait } from './wait.ts';

/** One kind of element. */
export interface ElementKind {
    compile(compiler: FlowCompiler, xml: FlowXml): FlowStep;
    /** Names the element adds to those the flow knows; run for all elements before any is compiled. */
    declare?(compiler: FlowCompiler, xml: FlowXml): void;
}

/** By the name of the metadata element. Loops come last: their items are of the types other elements declare. */
export const ELEMENTS: ReadonlyMap<string, ElementKind> = new Map<string, ElementKind>([
    ['assignments', { compile: compileAssignment }],
    ['decisions', { compile: compileDecision, declare: declareOutcomes }],
    ['recordLookups', { compile: compileRecordLookup, declare: declareRecordLookup }],
    ['recordCreates', { compile: compileRecordCreate, declare: declareRecordCreate }],
    ['recordUpdates', { compile: compileRecordUpdate }],
    ['recordDeletes', { compile: compileRecordDelete }],
    ['actionCalls', { compile: compileAction, declare: declareAction }],
    ['subflows', { compile: compileSubflow, declare: declareSubflow }],
    ['customErrors', { compile: compileCustomError }],
    ['transforms', { compile: compileTransform, declare: declareTransform }],
    ['recordRollbacks', { compile: compileRollback }],
    ['collectionProcessors', { compile: compileCollectionProcessor, declare: declareCollectionProcessor }],
    ['waits', { compile: compileWait }],
    ['loops', { compile: compileLoop, declare: declareLoop }]
]);
