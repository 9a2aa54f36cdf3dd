/** Names with rules of their own: `Trigger`, `Label`, `Page`, `SObjectType`, and what stands in a namespace. */
import type { ApexType } from '../symbols.ts';
import type { Body } from './body.ts';
import type { Candidate } from './candidates.ts';
import { findType } from './type-names.ts';
import { BOOLEAN, ID, INTEGER, STRING, UNKNOWN } from './types.ts';

const SPECIAL = new Set(['trigger', 'label', 'system.label', 'page', 'system.page']);
const TRIGGER_FLAGS = new Set(['isexecuting', 'isinsert', 'isupdate', 'isdelete', 'isundelete', 'isbefore', 'isafter']);

/** Whether a prefix has members without being a class of its own. */
export function isSpecialName(name: string): boolean {
    return SPECIAL.has(name.toLowerCase());
}

/** A member of a special prefix, or of the class called `prefix`: none when the prefix has no rule. */
export function specialMember(parent: Candidate, prefix: string, name: string, body: Body): Candidate[] {
    switch (prefix.toLowerCase()) {
        case 'trigger':
        case 'system.trigger':
            return triggerMember(parent, name, body);
        case 'label':
        case 'system.label':
            return labelMember(parent, name, body);
        case 'page':
        case 'system.page':
            return [{ ref: null, type: UNKNOWN, parent, unsupported: `System.Page.${name}` }];
        case 'schema.sobjecttype':
            return objectDescribe(parent, name, body);
        default:
            return parent.ref?.kind === 'label' && parent.type === null ? labelOf(parent, prefix, name, body) : [];
    }
}

function triggerMember(parent: Candidate, name: string, body: Body): Candidate[] {
    const type = triggerType(name.toLowerCase(), body);
    return type ? [{ ref: { kind: 'trigger-context', name }, type, parent }] : [];
}

function triggerType(name: string, body: Body): ApexType | null {
    const { platform } = body.program;
    const record: ApexType = { kind: 'sobject', name: body.kind.triggerObject };
    if (TRIGGER_FLAGS.has(name)) {
        return BOOLEAN;
    }
    switch (name) {
        case 'new':
        case 'old':
            return platform.list(record);
        case 'newmap':
        case 'oldmap':
            return platform.map(ID, record);
        case 'size':
            return INTEGER;
        case 'operationtype':
            return platform.type('System.TriggerOperation');
        default:
            return null;
    }
}

/** `Label.Name`, or the namespace of `Label.ns.Name`. */
function labelMember(parent: Candidate, name: string, body: Body): Candidate[] {
    const namespace: Candidate = { ref: { kind: 'label', namespace: name, name }, type: null, parent };
    return [...labelOf(parent, null, name, body), namespace];
}

function labelOf(parent: Candidate, namespace: string | null, name: string, body: Body): Candidate[] {
    const candidate: Candidate = { ref: { kind: 'label', namespace, name }, type: STRING, parent };
    const isOwn = namespace === null || body.program.isOwnNamespace(namespace) || namespace.toLowerCase() === 'c';
    const isKnown = !isOwn || body.program.labels === null || body.program.labels.has(name.toLowerCase());
    const message = `External string does not exist: ${name}`;
    return [isKnown ? candidate : { ...candidate, problem: { code: 'external.string.does.not.exist', message } }];
}

function objectDescribe(parent: Candidate, name: string, body: Body): Candidate[] {
    const object = body.program.schema.object(name);
    if (!object) {
        return [];
    }
    const type = body.program.platform.type('Schema.DescribeSObjectResult');
    return [{ ref: { kind: 'sobject-describe', object: object.name }, type, parent }];
}

/** A member of a namespace: a class, a record type, or a longer prefix. */
export function namespaceMember(parent: Candidate, namespace: string, name: string, body: Body): Candidate[] {
    const readings: Candidate[] = [];
    const path = `${namespace}.${name}`;
    if (isSpecialName(path)) {
        readings.push({ ref: { kind: 'namespace', name: path }, type: null, parent });
    }
    const type = findType(path.split('.'), body.scope);
    if (type) {
        readings.push({ ref: { kind: 'type', denotes: type }, type: null, parent });
    }
    return readings;
}
