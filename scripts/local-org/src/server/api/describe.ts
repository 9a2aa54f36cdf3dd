/**
 * Describes in the shape of the REST API.
 * https://developer.salesforce.com/docs/atlas.en-us.api_rest.meta/api_rest/resources_sobject_describe.htm
 */
import { servicesOf } from '../../data/services.ts';
import { isCalculated, type FieldSchema } from '../../schema/fields.ts';
import type { ObjectSchema, RecordTypeSchema } from '../../schema/model.ts';
import type { ApiCall } from './messages.ts';
import { fieldDescribe } from './field-describe.ts';

type Json = Record<string, unknown>;

/** Objects the user may see, `/sobjects`. */
export function describeGlobal(call: ApiCall): Json {
    const { permissions } = servicesOf(call.session.org.store);
    const seen = call.session.org.schema.objects.filter((object) =>
        permissions.canObject(call.session.user.id, object.name, 'read')
    );
    return {
        encoding: 'UTF-8',
        maxBatchSize: 200,
        sobjects: seen
            .map((object) => objectSummary(call, object))
            .sort((a, b) => (String(a['name']) < String(b['name']) ? -1 : 1))
    };
}

/** What a global describe says about one object. */
export function objectSummary({ session, version }: ApiCall, object: ObjectSchema): Json {
    const { permissions } = servicesOf(session.org.store);
    const may = (right: 'create' | 'edit' | 'delete'): boolean =>
        permissions.canObject(session.user.id, object.name, right);
    const url = `/services/data/v${version}/sobjects/${object.name}`;
    const isSetting = object.kind === 'listSetting' || object.kind === 'hierarchySetting';
    return {
        activateable: false,
        createable: object.createable && may('create'),
        custom: object.custom,
        customSetting: isSetting,
        deletable: object.deletable && may('delete'),
        deprecatedAndHidden: false,
        feedEnabled: object.feedEnabled,
        hasSubtypes: false,
        isInterface: false,
        isSubtype: false,
        keyPrefix: object.keyPrefix,
        label: object.label,
        labelPlural: object.pluralLabel,
        layoutable: object.kind === 'custom' || object.searchable,
        mergeable: object.mergeable && may('edit'),
        mruEnabled: object.fields.has('LastViewedDate'),
        name: object.name,
        queryable: object.queryable,
        replicateable: object.fields.has('SystemModstamp'),
        retrieveable: object.queryable,
        searchable: object.searchable,
        triggerable: object.triggerable,
        undeletable: object.undeletable && may('delete'),
        updateable: object.updateable && may('edit'),
        urls: { sobject: url, describe: `${url}/describe`, rowTemplate: `${url}/{ID}` }
    };
}

/** Everything about an object, with the fields the user may read. */
export function describeObject(call: ApiCall, object: ObjectSchema): Json {
    const { session } = call;
    const { permissions } = servicesOf(session.org.store);
    const readable = [...object.fields.values()].filter((field) =>
        permissions.canField(session.user.id, object, field, 'read')
    );
    return {
        ...objectSummary(call, object),
        actionOverrides: [],
        childRelationships: object.childRelations.map((relation) => ({
            cascadeDelete: relation.field.deleteConstraint === 'Cascade',
            childSObject: relation.childObject,
            deprecatedAndHidden: false,
            field: relation.field.name,
            junctionIdListNames: [],
            junctionReferenceTo: [],
            relationshipName: relation.name,
            restrictedDelete: relation.field.deleteConstraint === 'Restrict'
        })),
        fields: readable.map((field) => fieldDescribe(object, field, (right) => mayWrite(call, object, field, right))),
        recordTypeInfos: recordTypes(call, object),
        supportedScopes: [
            { label: `All ${object.pluralLabel}`, name: 'everything' },
            ...(object.fields.has('OwnerId') ? [{ label: `My ${object.pluralLabel}`, name: 'mine' }] : [])
        ]
    };
}

function mayWrite({ session }: ApiCall, object: ObjectSchema, field: FieldSchema, right: 'create' | 'edit'): boolean {
    const { permissions } = servicesOf(session.org.store);
    const writable = right === 'create' ? field.createable : field.updateable;
    return (
        writable &&
        !isCalculated(field) &&
        permissions.canObject(session.user.id, object.name, right) &&
        permissions.canField(session.user.id, object, field, 'edit')
    );
}

const MASTER = '012000000000000AAA';

function recordTypes(call: ApiCall, object: ObjectSchema): Json[] {
    const own = object.recordTypes.filter((type) => type.developerName !== 'Master');
    return [...own, null].map((type) => ({
        active: type?.active ?? true,
        available: type?.active ?? true,
        defaultRecordTypeMapping: type === null,
        developerName: type?.developerName ?? 'Master',
        master: type === null,
        name: type?.label ?? 'Master',
        recordTypeId: type === null ? MASTER : recordTypeId(call, object, type)
    }));
}

function recordTypeId({ session }: ApiCall, object: ObjectSchema, type: RecordTypeSchema): string | null {
    const row = session.org.store
        .find('RecordType', 'DeveloperName', type.developerName)
        .find((candidate) => candidate.get('SobjectType') === object.name);
    return row?.id ?? null;
}
