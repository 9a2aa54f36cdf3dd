/**
 * Database.DMLOptions and its parts.
 * https://developer.salesforce.com/docs/atlas.en-us.apexref.meta/apexref/apex_methods_system_database_dmloptions.htm
 */
import { platformClass, type PropertyImplementation } from '../declare.ts';

const DOC =
    'https://developer.salesforce.com/docs/atlas.en-us.apexref.meta/apexref/apex_methods_system_database_dmloptions.htm';

class DuplicateRuleHeaderValue {
    static readonly apexName = 'Database.DMLOptions.DuplicateRuleHeader';
    allowSave: boolean | null = false;
    includeRecordDetails: boolean | null = false;
    runAsCurrentUser: boolean | null = false;
}

class AssignmentRuleHeaderValue {
    static readonly apexName = 'Database.DMLOptions.AssignmentRuleHeader';
    assignmentRuleId: string | null = null;
    useDefaultRule: boolean | null = null;
}

class EmailHeaderValue {
    static readonly apexName = 'Database.DMLOptions.EmailHeader';
    triggerAutoResponseEmail: boolean | null = null;
    triggerOtherEmail: boolean | null = null;
    triggerUserEmail: boolean | null = null;
}

/** What a program may ask of a DML call beyond the records. */
export class DmlOptionsValue {
    static readonly apexName = 'Database.DMLOptions';
    allowFieldTruncation: boolean | null = null;
    optAllOrNone: boolean | null = null;
    localeOptions: string | null = null;
    duplicateRuleHeader = new DuplicateRuleHeaderValue();
    assignmentRuleHeader = new AssignmentRuleHeaderValue();
    emailHeader = new EmailHeaderValue();
}

function property<T extends object>(name: keyof T): PropertyImplementation {
    return {
        get: (self: T) => self[name],
        set: (self: T, value: never) => {
            self[name] = value;
        }
    };
}

platformClass('Database.DMLOptions', {
    doc: DOC,
    members: {
        'new()': () => new DmlOptionsValue(),
        'property Boolean allowFieldTruncation': property<DmlOptionsValue>('allowFieldTruncation'),
        'property Boolean optAllOrNone': property<DmlOptionsValue>('optAllOrNone'),
        'property String localeOptions': property<DmlOptionsValue>('localeOptions'),
        'property Database.DMLOptions.DuplicateRuleHeader duplicateRuleHeader':
            property<DmlOptionsValue>('duplicateRuleHeader'),
        'property Database.DMLOptions.AssignmentRuleHeader assignmentRuleHeader':
            property<DmlOptionsValue>('assignmentRuleHeader'),
        'property Database.DMLOptions.EmailHeader emailHeader': property<DmlOptionsValue>('emailHeader')
    }
});

platformClass('Database.DMLOptions.DuplicateRuleHeader', {
    doc: DOC,
    members: {
        'property Boolean allowSave': property<DuplicateRuleHeaderValue>('allowSave'),
        'property Boolean includeRecordDetails': property<DuplicateRuleHeaderValue>('includeRecordDetails'),
        'property Boolean runAsCurrentUser': property<DuplicateRuleHeaderValue>('runAsCurrentUser')
    }
});

platformClass('Database.DMLOptions.AssignmentRuleHeader', {
    doc: DOC,
    members: {
        'property Id assignmentRuleId': property<AssignmentRuleHeaderValue>('assignmentRuleId'),
        'property Boolean useDefaultRule': property<AssignmentRuleHeaderValue>('useDefaultRule')
    }
});

platformClass('Database.DMLOptions.EmailHeader', {
    doc: DOC,
    members: {
        'property Boolean triggerAutoResponseEmail': property<EmailHeaderValue>('triggerAutoResponseEmail'),
        'property Boolean triggerOtherEmail': property<EmailHeaderValue>('triggerOtherEmail'),
        'property Boolean triggerUserEmail': property<EmailHeaderValue>('triggerUserEmail')
    }
});
