/** Objects that come with others: `AccountShare`, `Thing__History`, `Thing__Share`. */
import type { ObjectDefinition } from './define.ts';
import { parseTable, standardObject } from './define.ts';

const SHARE_ROWS =
    'Owner; Manual; Rule; Team; ImplicitChild; ImplicitParent; Territory; TerritoryManual; TerritoryRule; ManagerUser';
const STANDARD_SHARES: ReadonlyMap<string, string> = new Map([
    ['Account', '00r'],
    ['Contact', '03s'],
    ['Lead', '01o'],
    ['Opportunity', '00t'],
    ['Case', '01n'],
    ['Campaign', '08s'],
    ['Order', '0OS'],
    ['Asset', '70a']
]);
const STANDARD_HISTORIES: ReadonlyMap<string, string> = new Map([
    ['Account', '017'],
    ['Contact', '017'],
    ['Lead', '017'],
    ['Opportunity', '017'],
    ['Case', '017'],
    ['Campaign', '017'],
    ['Order', '017'],
    ['Product2', '017'],
    ['ContactPointAddress', '017']
]);

/** The share object of a standard or custom object with owners; null when it has none. */
export function shareObject(parent: ObjectDefinition): ObjectDefinition | null {
    const { name, custom, kind, sharingModel } = parent.properties;
    if (custom) {
        const shared = kind === 'custom' && parent.fields.some((field) => field.name === 'OwnerId');
        if (!shared || sharingModel === 'ControlledByParent') {
            return null;
        }
        const share = standardObject(
            name.replace(/__c$/, '__Share'),
            '02c',
            { system: 'none' },
            `
            IsDeleted boolean ro default=false
            ParentId ref(${name}>Shares) required create cascade as=Parent
            AccessLevel picklist(40) required restricted : Read; Edit; All
            UserOrGroupId ref(User,Group) required create cascade
            RowCause picklist(40) create default=Manual : ${SHARE_ROWS}
            LastModifiedDate datetime ro
            LastModifiedById ref(User) ro`
        );
        return { ...share, properties: { ...share.properties, kind: 'share' } };
    }
    const prefix = STANDARD_SHARES.get(name);
    if (prefix === undefined) {
        return null;
    }
    const share = standardObject(`${name}Share`, prefix, { system: 'none' }, standardShareTable(name));
    return { ...share, properties: { ...share.properties, kind: 'share' } };
}

function standardShareTable(name: string): string {
    const related =
        name === 'Account'
            ? ['Opportunity', 'Case', 'Contact']
                  .map((child) => `${child}AccessLevel picklist(40) restricted : None; Read; Edit`)
                  .join('\n')
            : '';
    return `
        ${name}Id ref(${name}>Shares) required create cascade
        UserOrGroupId ref(User,Group) required create cascade
        ${name}AccessLevel picklist(40) required restricted : Read; Edit; All
        ${related}
        RowCause picklist(40) create default=Manual : ${SHARE_ROWS}
        LastModifiedDate datetime ro
        LastModifiedById ref(User) ro
        IsDeleted boolean ro default=false`;
}

/** The history object of an object whose changes are tracked; null when they are not. */
export function historyObject(parent: ObjectDefinition): ObjectDefinition | null {
    const { name, custom, historyTracked } = parent.properties;
    if (!historyTracked) {
        return null;
    }
    const parentField = custom ? 'ParentId' : `${name}Id`;
    const prefix = custom ? '017' : (STANDARD_HISTORIES.get(name) ?? '017');
    const history = standardObject(
        custom
            ? name.replace(/__c$/, '__History')
            : name === 'Opportunity'
              ? 'OpportunityFieldHistory'
              : `${name}History`,
        prefix,
        { system: 'none', createable: false, deletable: true },
        `
        IsDeleted boolean ro default=false
        ${parentField} ref(${name}>Histories) ro cascade
        CreatedById ref(User) ro
        CreatedDate datetime ro
        Field picklist ro
        DataType picklist(40) ro
        OldValue anytype ro
        NewValue anytype ro`
    );
    return { ...history, properties: { ...history.properties, kind: 'history' } };
}

/** Fields of `X__ChangeEvent`-free platform events: what the bus fills in. */
export function eventFields(): ObjectDefinition['fields'] {
    return parseTable(
        'platform event',
        `
        ReplayId string(1000) ro nofls
        EventUuid string(36) ro nofls
        CreatedDate datetime ro nofls
        CreatedById ref(User) ro nofls`
    );
}
