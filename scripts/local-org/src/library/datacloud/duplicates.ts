/**
 * What a duplicate rule found, as Apex sees it.
 * https://developer.salesforce.com/docs/atlas.en-us.apexref.meta/apexref/apex_namespace_datacloud.htm
 */
import type { DuplicateFinding } from '../../data/duplicates/rules.ts';
import { SObjectValue } from '../../data/sobject.ts';
import { current } from '../../platform/context.ts';
import { ApexList } from '../../runtime/list.ts';
import { runtimeType } from '../../runtime/types.ts';
import { platformClass } from '../declare.ts';
import type { ErrorValue } from '../database/results.ts';

const DOC = 'https://developer.salesforce.com/docs/atlas.en-us.apexref.meta/apexref/apex_class_Datacloud_';

type Match = DuplicateFinding['matches'][number];

class DuplicateResultValue {
    static readonly apexName = 'Datacloud.DuplicateResult';
    readonly finding: DuplicateFinding;

    constructor(finding: DuplicateFinding) {
        this.finding = finding;
    }
}

class MatchResultValue {
    static readonly apexName = 'Datacloud.MatchResult';
    readonly match: Match;

    constructor(match: Match) {
        this.match = match;
    }
}

class MatchRecordValue {
    static readonly apexName = 'Datacloud.MatchRecord';
    readonly id: string;

    constructor(id: string) {
        this.id = id;
    }

    /** With its Id only: more than that is for pages, not for rules. */
    record(): SObjectValue {
        const { schema } = current().org;
        const record = new SObjectValue(schema.require(schema.objectOfId(this.id)?.name ?? ''));
        record.fields.set('Id', this.id);
        return record;
    }
}

platformClass('Datacloud.DuplicateResult', {
    doc: `${DOC}DuplicateResult.htm`,
    members: {
        'String getDuplicateRule()': (self: DuplicateResultValue) => self.finding.rule,
        'String getErrorMessage()': (self: DuplicateResultValue) => self.finding.alertText,
        'Boolean isAllowSave()': (self: DuplicateResultValue) => self.finding.allowSave,
        'List<Datacloud.MatchResult> getMatchResults()': (self: DuplicateResultValue) =>
            new ApexList(
                runtimeType('List<Datacloud.MatchResult>'),
                self.finding.matches.map((match) => new MatchResultValue(match))
            )
    }
});

platformClass('Datacloud.MatchResult', {
    doc: `${DOC}MatchResult.htm`,
    members: {
        'String getEntityType()': (self: MatchResultValue) => self.match.object,
        'String getRule()': (self: MatchResultValue) => self.match.rule,
        'Integer getSize()': (self: MatchResultValue) => self.match.ids.length,
        'Boolean isSuccess()': () => true,
        'List<Datacloud.MatchRecord> getMatchRecords()': (self: MatchResultValue) =>
            new ApexList(
                runtimeType('List<Datacloud.MatchRecord>'),
                self.match.ids.map((id) => new MatchRecordValue(id))
            )
    }
});

platformClass('Datacloud.MatchRecord', {
    doc: `${DOC}MatchRecord.htm`,
    members: { 'SObject getRecord()': (self: MatchRecordValue) => self.record() }
});

platformClass('Database.DuplicateError', {
    doc: 'https://developer.salesforce.com/docs/atlas.en-us.apexref.meta/apexref/apex_class_Database_DuplicateError.htm',
    extends: 'Database.Error',
    members: {
        'Datacloud.DuplicateResult getDuplicateResult()': (self: ErrorValue) =>
            self.error.duplicates ? new DuplicateResultValue(self.error.duplicates) : null
    }
});
