/** Results of DML read from JSON, as tests make them that save nothing. */
import type { DmlError, DmlResult } from '../../data/dml/errors.ts';
import { toId18 } from '../../data/ids.ts';
import { readJsonAs } from '../system/json-deserialize.ts';
import type { JsonNode } from '../system/json-text.ts';
import {
    DeleteResultValue,
    EmptyRecycleBinResultValue,
    LeadConvertResultValue,
    MergeResultValue,
    SaveResultValue,
    UndeleteResultValue,
    UpsertResultValue
} from './results.ts';

type Members = ReadonlyMap<string, JsonNode>;

function textOf(members: Members, name: string): string | null {
    const node = members.get(name);
    return node?.kind === 'string' ? node.value : null;
}

function idOf(members: Members, name: string): string | null {
    const text = textOf(members, name);
    return text === null ? null : (toId18(text) ?? text);
}

function flagOf(members: Members, name: string): boolean {
    const node = members.get(name);
    return node?.kind === 'boolean' && node.value;
}

function textsOf(members: Members, name: string): string[] {
    const node = members.get(name);
    return node?.kind === 'array' ? node.items.flatMap((item) => (item.kind === 'string' ? [item.value] : [])) : [];
}

function errorsOf(members: Members): DmlError[] {
    const node = members.get('errors');
    const items = node?.kind === 'array' ? node.items : [];
    return items.flatMap((item) => {
        if (item.kind !== 'object') {
            return [];
        }
        const error = new Map(item.members);
        const statusCode = textOf(error, 'statusCode') ?? '';
        return [{ statusCode, message: textOf(error, 'message') ?? '', fields: textsOf(error, 'fields') }];
    });
}

function resultOf(members: Members): DmlResult {
    return {
        id: idOf(members, 'id'),
        success: flagOf(members, 'success'),
        created: flagOf(members, 'created'),
        errors: errorsOf(members)
    };
}

const PLAIN = [SaveResultValue, UpsertResultValue, DeleteResultValue, UndeleteResultValue, EmptyRecycleBinResultValue];
PLAIN.forEach((type) => readJsonAs(type.apexName, (members) => new type(resultOf(members))));

readJsonAs(
    MergeResultValue.apexName,
    (members) =>
        new MergeResultValue({
            ...resultOf(members),
            mergedIds: textsOf(members, 'mergedRecordIds'),
            updatedRelatedIds: textsOf(members, 'updatedRelatedIds')
        })
);

readJsonAs(
    LeadConvertResultValue.apexName,
    (members) =>
        new LeadConvertResultValue(resultOf(members), {
            leadId: idOf(members, 'leadId'),
            accountId: idOf(members, 'accountId'),
            contactId: idOf(members, 'contactId'),
            opportunityId: idOf(members, 'opportunityId'),
            relatedPersonAccountId: idOf(members, 'relatedPersonAccountId')
        })
);
