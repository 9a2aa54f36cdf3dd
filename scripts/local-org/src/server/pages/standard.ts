/** Pages of a new org for objects whose layouts are not in the project: standard fields, standard related lists. */
import type { ChildRelationship, ObjectInfo } from '../backend.ts';
import type { AppDefinition, LayoutDefinition, LayoutRelatedList } from './metadata.ts';

/** Fields that layouts do not show. */
const HIDDEN = new Set([
    'Id',
    'IsDeleted',
    'SystemModstamp',
    'LastActivityDate',
    'LastViewedDate',
    'LastReferencedDate'
]);
const SYSTEM = ['CreatedById', 'CreatedDate', 'LastModifiedById', 'LastModifiedDate'];
const HIDDEN_TYPES = new Set(['address', 'location', 'base64', 'complexvalue']);
const RELATED_FIELDS = 3;

/** The app that every org has. */
export const SALES_APP: AppDefinition = {
    name: 'standard__LightningSales',
    label: 'Sales',
    tabs: ['standard-Account', 'standard-Contact', 'standard-Opportunity', 'standard-Case'],
    recordPages: new Map()
};

/** A layout of the object's standard fields and standard children: nobody puts packaged fields on it by installing. */
export function standardLayout(info: ObjectInfo, isStandard: (object: string) => boolean): LayoutDefinition {
    const shown = Object.values(info.fields).filter(
        (field) =>
            !field.custom &&
            !HIDDEN.has(field.apiName) &&
            !SYSTEM.includes(field.apiName) &&
            !HIDDEN_TYPES.has(field.dataType)
    );
    const names = shown.map((field) => field.apiName);
    const half = Math.ceil(names.length / 2);
    return {
        object: info.apiName,
        name: `${info.apiName}-standard`,
        sections: [
            { label: 'Information', columns: [names.slice(0, half), names.slice(half)] },
            { label: 'System Information', columns: [SYSTEM.slice(0, 2), SYSTEM.slice(2)] }
        ],
        relatedLists: info.childRelationships
            .filter((child) => isStandard(child.childObjectApiName) && isShown(child))
            .map(relatedList),
        quickActions: []
    };
}

/** What the platform's own compact layouts show beside the name. */
const COMPACT: Readonly<Record<string, readonly string[]>> = {
    Account: ['Type', 'Phone', 'Website', 'OwnerId', 'Industry'],
    Contact: ['Title', 'AccountId', 'Phone', 'Email', 'OwnerId'],
    Opportunity: ['AccountId', 'CloseDate', 'Amount', 'OwnerId', 'StageName'],
    Case: ['Priority', 'Status', 'CaseNumber', 'Subject', 'ContactId']
};

/** Fields of a compact layout that the project does not bring. */
export function compactFields(info: ObjectInfo): readonly string[] {
    return COMPACT[info.apiName] ?? defaultColumns(info);
}

const SHOWN_CHILDREN = new Set([
    'Contacts',
    'Opportunities',
    'Cases',
    'Tasks',
    'Events',
    'Orders',
    'OpportunityLineItems'
]);

function isShown(child: ChildRelationship): boolean {
    return SHOWN_CHILDREN.has(child.relationshipName);
}

function relatedList(child: ChildRelationship): LayoutRelatedList {
    return { name: `${child.childObjectApiName}.${child.fieldName}`, fields: [] };
}

/** Columns of a list that names none: the name and the first fields a reader understands. */
export function defaultColumns(info: ObjectInfo): string[] {
    const name = info.nameFields[0];
    const rest = Object.values(info.fields).filter(
        (field) =>
            field.apiName !== name &&
            !HIDDEN.has(field.apiName) &&
            !SYSTEM.includes(field.apiName) &&
            /^(string|picklist|date|datetime|currency|double|email|phone)$/.test(field.dataType) &&
            !/^(Salutation|FirstName|LastName)$/.test(field.apiName)
    );
    return [...(name === undefined ? [] : [name]), ...rest.slice(0, RELATED_FIELDS).map((field) => field.apiName)];
}
