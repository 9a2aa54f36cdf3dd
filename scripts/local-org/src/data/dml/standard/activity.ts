/** Cases, tasks and events follow their status and their people. */
import { ApexDate } from '../../../runtime/date.ts';
import { ApexDatetime } from '../../../runtime/datetime.ts';
import type { SaveContext, SaveRecord } from '../save-context.ts';
import { changed, each, parentRow, text, type StandardRules } from './rules.ts';

const DAY = 86_400_000;
const MINUTE = 60_000;

function statusRow(context: SaveContext, object: 'CaseStatus' | 'TaskStatus', name: string | null): boolean {
    const row = name === null ? undefined : context.execution.org.store.find(object, 'ApiName', name)[0];
    return row?.get('IsClosed') === true;
}

function deriveCase(save: SaveRecord, context: SaveContext): void {
    const { fields } = save.record;
    const isClosed = statusRow(context, 'CaseStatus', text(save, 'Status'));
    fields.set('IsClosed', isClosed);
    fields.set('IsClosedOnCreate', save.oldRow === null ? isClosed : save.oldRow.get('IsClosedOnCreate'));
    if (!isClosed) {
        fields.set('ClosedDate', null);
    } else if ((fields.get('ClosedDate') ?? null) === null) {
        fields.set('ClosedDate', new ApexDatetime(context.execution.org.clock.now()));
    }
    const contact = parentRow(context, save, 'ContactId');
    for (const [own, other] of CONTACT_FIELDS) {
        fields.set(own, contact?.get(other) ?? null);
    }
    if (contact && text(save, 'AccountId') === null) {
        fields.set('AccountId', contact.get('AccountId') ?? null);
    }
}

const CONTACT_FIELDS = [
    ['ContactPhone', 'Phone'],
    ['ContactMobile', 'MobilePhone'],
    ['ContactEmail', 'Email'],
    ['ContactFax', 'Fax']
] as const;

/** The account behind what an activity is about. */
function relatedAccount(save: SaveRecord, context: SaveContext): unknown {
    const what = parentRow(context, save, 'WhatId');
    if (what) {
        return what.type === 'Account' ? what.id : (what.get('AccountId') ?? null);
    }
    return parentRow(context, save, 'WhoId')?.get('AccountId') ?? null;
}

function deriveTask(save: SaveRecord, context: SaveContext): void {
    const { fields } = save.record;
    const isClosed = statusRow(context, 'TaskStatus', text(save, 'Status'));
    fields.set('IsClosed', isClosed);
    fields.set('IsHighPriority', text(save, 'Priority') === 'High');
    fields.set('AccountId', relatedAccount(save, context));
    if (changed(save, 'Status') || save.oldRow === null) {
        fields.set('CompletedDateTime', isClosed ? new ApexDatetime(context.execution.org.clock.now()) : null);
    }
    fields.set('WhoCount', text(save, 'WhoId') === null ? 0 : 1);
    fields.set('WhatCount', text(save, 'WhatId') === null ? 0 : 1);
}

function deriveEvent(save: SaveRecord, context: SaveContext): void {
    const { fields } = save.record;
    const startField =
        changed(save, 'StartDateTime') && fields.get('StartDateTime') ? 'StartDateTime' : 'ActivityDateTime';
    const start = fields.get(startField) ?? fields.get('StartDateTime');
    const minutes = fields.get('DurationInMinutes');
    const end = fields.get('EndDateTime');
    if (start instanceof ApexDatetime) {
        fields.set('StartDateTime', start);
        fields.set('ActivityDateTime', start);
        fields.set('ActivityDate', new ApexDate(Math.floor(start.ms / DAY)));
        if (typeof minutes === 'number' && (!(end instanceof ApexDatetime) || changed(save, 'DurationInMinutes'))) {
            fields.set('EndDateTime', new ApexDatetime(start.ms + minutes * MINUTE));
        } else if (end instanceof ApexDatetime) {
            fields.set('DurationInMinutes', Math.round((end.ms - start.ms) / MINUTE));
        }
    }
    fields.set('AccountId', relatedAccount(save, context));
}

function checkEvent(save: SaveRecord, context: SaveContext): void {
    if (context.kind === 'delete') {
        return;
    }
    const { fields } = save.record;
    const isAllDay = fields.get('IsAllDayEvent') === true;
    const hasStart =
        fields.get('ActivityDateTime') instanceof ApexDatetime || fields.get('ActivityDate') instanceof ApexDate;
    if (!hasStart) {
        save.fail('REQUIRED_FIELD_MISSING', 'Required fields are missing: [ActivityDateTime]', ['ActivityDateTime']);
    } else if (!isAllDay && typeof fields.get('DurationInMinutes') !== 'number') {
        save.fail('REQUIRED_FIELD_MISSING', 'Required fields are missing: [DurationInMinutes]', ['DurationInMinutes']);
    }
}

/** Rules by object. */
export const activityRules: Readonly<Record<string, StandardRules>> = {
    Case: { derive: each(deriveCase) },
    Task: { derive: each(deriveTask) },
    Event: { derive: each(deriveEvent), check: each(checkEvent) }
};
