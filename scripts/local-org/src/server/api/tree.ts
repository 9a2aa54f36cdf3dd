/**
 * Records with their children in one call, all of them or none.
 * https://developer.salesforce.com/docs/atlas.en-us.api_rest.meta/api_rest/resources_composite_sobject_tree.htm
 */
import type { DmlError } from '../../data/dml/errors.ts';
import type { SObjectValue } from '../../data/sobject.ts';
import type { JsonNode } from '../../library/system/json-text.ts';
import type { ChildRelation, ObjectSchema } from '../../schema/model.ts';
import { ApiError, apiError, methodNotAllowed } from './api-error.ts';
import type { ApiAnswer, ApiCall } from './messages.ts';
import { listMember, member, objectBody, openObject, recordOf, textMember, typeOfRecord } from './record-input.ts';
import { requireRight, save } from './save.ts';

const MOST = 200;
const DEEPEST = 5;

interface TreeNode {
    readonly referenceId: string;
    readonly record: SObjectValue;
    readonly parent: { readonly node: TreeNode; readonly relation: ChildRelation } | null;
}

interface Failure {
    readonly referenceId: string;
    readonly errors: readonly DmlError[];
}

/** Thrown to leave nothing stored. */
class TreeFailed extends Error {
    readonly failures: readonly Failure[];

    constructor(failures: readonly Failure[]) {
        super('A record of the tree failed');
        this.failures = failures;
    }
}

/** `/composite/tree/<object>`. */
export function treeHandler(call: ApiCall): ApiAnswer {
    const { session, request, rest } = call;
    if (request.method !== 'POST') {
        throw methodNotAllowed(request.method, ['POST']);
    }
    const object = openObject(session, rest[0] ?? '');
    try {
        const levels = readTree(call, object, listMember(objectBody(request.body), 'records'));
        return session.run(() => {
            levels.forEach((level) => saveLevel(call, level));
            const results = levels.flat().map(({ referenceId, record }) => ({ referenceId, id: record.id }));
            return { status: 201, body: { hasErrors: false, results } };
        });
    } catch (error) {
        if (error instanceof TreeFailed) {
            return { status: 400, body: { hasErrors: true, results: error.failures } };
        }
        throw error;
    }
}

/** The records, a level of the tree at a time. */
function readTree(call: ApiCall, object: ObjectSchema, nodes: readonly JsonNode[]): TreeNode[][] {
    const seen = new Set<string>();
    let level = nodes.map((node) => ({ node, object, parent: null as TreeNode['parent'] }));
    const levels: TreeNode[][] = [];
    while (level.length > 0) {
        const next: typeof level = [];
        levels.push(
            level.map((item) => {
                const made = readNode(call, item.object, item.node, item.parent, seen);
                for (const [relation, children] of childrenOf(item.object, item.node)) {
                    const child = openObject(call.session, relation.childObject);
                    next.push(...children.map((node) => ({ node, object: child, parent: { node: made, relation } })));
                }
                return made;
            })
        );
        level = next;
    }
    if (levels.length > DEEPEST || seen.size > MOST) {
        throw apiError(400, 'INVALID_INPUT', `A tree has at most ${MOST} records in ${DEEPEST} levels`);
    }
    return levels;
}

function readNode(
    call: ApiCall,
    object: ObjectSchema,
    node: JsonNode,
    parent: TreeNode['parent'],
    seen: Set<string>
): TreeNode {
    const attributes = member(node, 'attributes');
    const referenceId = (attributes && textMember(attributes, 'referenceId')) ?? '';
    if (referenceId === '' || seen.has(referenceId)) {
        const message = referenceId === '' ? 'Include a reference ID for each record' : 'Reference IDs must be unique';
        throw new TreeFailed([{ referenceId, errors: [{ statusCode: 'INVALID_INPUT', message, fields: [] }] }]);
    }
    seen.add(referenceId);
    try {
        if (typeOfRecord(call.session, node) !== object) {
            throw apiError(400, 'INVALID_INPUT', `The record is not of type ${object.name}`);
        }
        requireRight(call.session, object, 'insert');
        const names = new Set([...childrenOf(object, node)].map(([, , name]) => name));
        return { referenceId, record: recordOf(call.session, object, node, 'create', names), parent };
    } catch (error) {
        if (!(error instanceof ApiError)) {
            throw error;
        }
        const errors = error.entries.map(({ errorCode, message, fields }) => ({
            statusCode: errorCode,
            message,
            fields: fields ?? []
        }));
        throw new TreeFailed([{ referenceId, errors }]);
    }
}

/** Child relationships of a record that carry records. */
function* childrenOf(object: ObjectSchema, node: JsonNode): Iterable<[ChildRelation, readonly JsonNode[], string]> {
    for (const [name, value] of node.kind === 'object' ? node.members : []) {
        const relation = object.field(name) ? null : object.childRelation(name);
        if (relation && value.kind === 'object') {
            yield [relation, listMember(value, 'records'), name];
        }
    }
}

function saveLevel(call: ApiCall, level: readonly TreeNode[]): void {
    for (const { record, parent } of level) {
        if (parent) {
            record.fields.set(parent.relation.field.name, parent.node.record.id);
        }
    }
    // Records of one object are one statement.
    for (const object of new Set(level.map(({ record }) => record.type))) {
        const nodes = level.filter(({ record }) => record.type === object);
        const results = save(
            call.session,
            'insert',
            nodes.map(({ record }) => record),
            false
        );
        const failures = results.flatMap(({ success, errors }, index) =>
            success ? [] : [{ referenceId: (nodes[index] as TreeNode).referenceId, errors }]
        );
        if (failures.length > 0) {
            throw new TreeFailed(failures);
        }
    }
}
