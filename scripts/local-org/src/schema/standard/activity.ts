/** Tasks and events. */
import { standardObject } from './define.ts';

const WHAT = 'Account,Opportunity,Campaign,Case,Product2,Asset,Order';
const RECURRENCE = `
        RecurrenceActivityId ref(Task) ro
        IsRecurrence boolean default=false create
        RecurrenceStartDateOnly date
        RecurrenceEndDateOnly date
        RecurrenceTimeZoneSidKey picklist(40)
        RecurrenceType picklist(40)
        RecurrenceInterval int
        RecurrenceDayOfWeekMask int
        RecurrenceDayOfMonth int
        RecurrenceInstance picklist(40)
        RecurrenceMonthOfYear picklist(40)`;

export const activity = [
    standardObject(
        'Task',
        '00T',
        { owner: 'User,Group', triggerable: true, recordTypes: false },
        `
        WhoId ref(Contact,Lead>Tasks) label=Name_ID
        WhatId ref(${WHAT}>Tasks) cascade label=Related_To_ID
        WhoCount int ro
        WhatCount int ro
        Subject combobox(255) name : Call; Send Letter; Send Quote; Other
        ActivityDate date label=Due_Date_Only
        Status picklist required : Not Started*; In Progress; Completed; Waiting on someone else; Deferred
        Priority picklist required : High; Normal*; Low
        IsHighPriority boolean ro default=false
        Description textarea(32000)
        AccountId ref(Account) ro
        IsClosed boolean ro default=false
        IsArchived boolean ro default=false
        CallDurationInSeconds int
        CallType picklist(40) : Internal; Inbound; Outbound
        CallDisposition string(255)
        CallObject string(255)
        ReminderDateTime datetime
        IsReminderSet boolean default=false
        CompletedDateTime datetime ro
        TaskSubtype picklist(40) create restricted : Task*; Email; ListEmail; Cadence; Call; LinkedIn
        Type picklist : Call; Email; Meeting; Other
        ${RECURRENCE}`
    ),
    standardObject(
        'TaskStatus',
        '01J',
        { createable: false, system: 'light' },
        `
        MasterLabel string(255) ro name
        ApiName string(255) ro
        SortOrder int ro
        IsDefault boolean ro default=false
        IsClosed boolean ro default=false`
    ),
    standardObject(
        'TaskPriority',
        '01J',
        { createable: false, system: 'light' },
        `
        MasterLabel string(255) ro name
        ApiName string(255) ro
        SortOrder int ro
        IsDefault boolean ro default=false
        IsHighPriority boolean ro default=false`
    ),
    standardObject(
        'Event',
        '00U',
        { owner: 'User,Group', triggerable: true },
        `
        WhoId ref(Contact,Lead>Events)
        WhatId ref(${WHAT}>Events) cascade
        Subject combobox(255) name : Call; Email; Meeting; Send Letter/Quote; Other
        Location string(255)
        IsAllDayEvent boolean default=false
        ActivityDateTime datetime
        ActivityDate date
        DurationInMinutes int
        StartDateTime datetime
        EndDateTime datetime
        EndDate date ro
        Description textarea(32000)
        AccountId ref(Account) ro
        IsPrivate boolean default=false
        ShowAs picklist(40) : Busy*; OutOfOffice; Free
        IsChild boolean ro default=false
        IsGroupEvent boolean ro default=false
        GroupEventType picklist(40) ro
        IsArchived boolean ro default=false
        ReminderDateTime datetime
        IsReminderSet boolean default=false
        EventSubtype picklist(40) create : Event*
        Type picklist : Call; Email; Meeting; Other`
    )
];
