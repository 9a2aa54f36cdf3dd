/** What DML methods give back, and the errors in it. */
import type { DmlError, DmlResult } from '../../data/dml/errors.ts';
import type { MergeOutcome } from '../../data/dml/merge.ts';
import { ApexList } from '../../runtime/list.ts';
import { runtimeType } from '../../runtime/types.ts';
import { platformClass } from '../declare.ts';
import { enumValue } from '../enums.ts';

const REFERENCE = 'https://developer.salesforce.com/docs/atlas.en-us.apexref.meta/apexref/';

type JsonMember = readonly [name: string, value: unknown];

/** Database.Error. */
export class ErrorValue {
    static readonly apexName: string = 'Database.Error';
    readonly error: DmlError;

    constructor(error: DmlError) {
        this.error = error;
    }

    jsonMembers(): JsonMember[] {
        const { statusCode, message, fields } = this.error;
        return [
            ['statusCode', enumValue('System.StatusCode', statusCode)],
            ['message', message],
            ['fields', new ApexList(runtimeType('List<String>'), [...fields])]
        ];
    }
}

/** Database.DuplicateError: an error that knows the duplicates. */
class DuplicateErrorValue extends ErrorValue {
    static override readonly apexName: string = 'Database.DuplicateError';
}

/** The error as Apex sees it. */
export function errorValue(error: DmlError): ErrorValue {
    return error.duplicates ? new DuplicateErrorValue(error) : new ErrorValue(error);
}

/**
 * Database.SaveResult, and the base of the others. As JSON it has the members that JSON.deserialize reads, in the order of
 * results in the REST API (https://github.com/jsforce/jsforce/pull/1623 shows one); that order is unverified for Apex.
 */
export class SaveResultValue {
    static readonly apexName: string = 'Database.SaveResult';
    readonly result: DmlResult;

    constructor(result: DmlResult) {
        this.result = result;
    }

    jsonMembers(): JsonMember[] {
        const { success, id } = this.result;
        return [
            ['success', success],
            ['id', id],
            ['errors', errorsOf(this)]
        ];
    }
}

/** A SaveResult made by hand, for operations that are not DML. */
export function saveResult(parts: Omit<DmlResult, 'created'> & { readonly created?: boolean }): SaveResultValue {
    return new SaveResultValue({ created: false, ...parts });
}

export class UpsertResultValue extends SaveResultValue {
    static override readonly apexName: string = 'Database.UpsertResult';

    override jsonMembers(): JsonMember[] {
        return [...super.jsonMembers(), ['created', this.result.created]];
    }
}

export class DeleteResultValue extends SaveResultValue {
    static override readonly apexName: string = 'Database.DeleteResult';
}

export class UndeleteResultValue extends SaveResultValue {
    static override readonly apexName: string = 'Database.UndeleteResult';
}

export class MergeResultValue extends SaveResultValue {
    static override readonly apexName: string = 'Database.MergeResult';
    readonly outcome: MergeOutcome;

    constructor(outcome: MergeOutcome) {
        super(outcome);
        this.outcome = outcome;
    }

    override jsonMembers(): JsonMember[] {
        const { mergedIds, updatedRelatedIds } = this.outcome;
        return [
            ...super.jsonMembers(),
            ['mergedRecordIds', ids(mergedIds)],
            ['updatedRelatedIds', ids(updatedRelatedIds)]
        ];
    }
}

export class EmptyRecycleBinResultValue extends SaveResultValue {
    static override readonly apexName: string = 'Database.EmptyRecycleBinResult';
}

/** The records a lead became. */
export interface LeadConvertIds {
    readonly leadId: string | null;
    readonly accountId: string | null;
    readonly contactId: string | null;
    readonly opportunityId: string | null;
    readonly relatedPersonAccountId: string | null;
}

export class LeadConvertResultValue extends SaveResultValue {
    static override readonly apexName: string = 'Database.LeadConvertResult';
    readonly converted: LeadConvertIds;

    constructor(result: DmlResult, converted: LeadConvertIds) {
        super(result);
        this.converted = converted;
    }

    override jsonMembers(): JsonMember[] {
        const { success, errors } = Object.fromEntries(super.jsonMembers());
        return [['success', success], ...Object.entries(this.converted), ['errors', errors]];
    }
}

function ids(values: readonly string[]): ApexList {
    return new ApexList(runtimeType('List<Id>'), [...values]);
}

function errorsOf({ result }: SaveResultValue): ApexList {
    return new ApexList(runtimeType('List<Database.Error>'), result.errors.map(errorValue));
}

const COMMON = {
    'List<Database.Error> getErrors()': errorsOf,
    'Id getId()': (self: SaveResultValue) => self.result.id,
    'Boolean isSuccess()': (self: SaveResultValue) => self.result.success,
    'property Id id': { get: (self: SaveResultValue) => self.result.id },
    'property Boolean success': { get: (self: SaveResultValue) => self.result.success },
    'property List<Database.Error> errors': { get: errorsOf }
};

platformClass('Database.SaveResult', {
    doc: `${REFERENCE}apex_methods_system_database_saveresult.htm`,
    members: COMMON
});
platformClass('Database.DeleteResult', {
    doc: `${REFERENCE}apex_methods_system_database_deleteresult.htm`,
    members: COMMON
});
platformClass('Database.UndeleteResult', {
    doc: `${REFERENCE}apex_methods_system_database_undeleteresult.htm`,
    members: COMMON
});
platformClass('Database.UpsertResult', {
    doc: `${REFERENCE}apex_methods_system_database_upsertresult.htm`,
    members: {
        ...COMMON,
        'Boolean isCreated()': (self: SaveResultValue) => self.result.created,
        'property Boolean created': { get: (self: SaveResultValue) => self.result.created }
    }
});
platformClass('Database.MergeResult', {
    doc: `${REFERENCE}apex_methods_system_database_mergeresult.htm`,
    members: {
        ...COMMON,
        'List<Id> getMergedRecordIds()': (self: MergeResultValue) => ids(self.outcome.mergedIds),
        'List<Id> getUpdatedRelatedIds()': (self: MergeResultValue) => ids(self.outcome.updatedRelatedIds)
    }
});

platformClass('Database.EmptyRecycleBinResult', {
    doc: `${REFERENCE}apex_methods_system_database_emptyrecyclebinresult.htm`,
    members: COMMON
});

const lead =
    (name: keyof LeadConvertIds) =>
    (self: LeadConvertResultValue): string | null =>
        self.converted[name];
// Nothing here converts leads yet; programs make such results from JSON.
platformClass('Database.LeadConvertResult', {
    doc: `${REFERENCE}apex_methods_system_database_leadconvertresult.htm`,
    members: {
        'List<Database.Error> getErrors()': COMMON['List<Database.Error> getErrors()'],
        'Boolean isSuccess()': COMMON['Boolean isSuccess()'],
        'Id getAccountId()': lead('accountId'),
        'Id getContactId()': lead('contactId'),
        'Id getLeadId()': lead('leadId'),
        'Id getOpportunityId()': lead('opportunityId'),
        'Id getRelatedPersonAccountId()': lead('relatedPersonAccountId')
    }
});

const ERROR = {
    'List<String> getFields()': (self: ErrorValue) => new ApexList(runtimeType('List<String>'), [...self.error.fields]),
    'String getMessage()': (self: ErrorValue) => self.error.message,
    'System.StatusCode getStatusCode()': (self: ErrorValue) => enumValue('System.StatusCode', self.error.statusCode)
};

platformClass('Database.Error', { doc: `${REFERENCE}apex_class_Database_Error.htm`, members: ERROR });
