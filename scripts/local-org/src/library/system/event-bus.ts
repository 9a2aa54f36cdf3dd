/**
 * EventBus: publishing platform events, and what an event trigger may ask for.
 * https://developer.salesforce.com/docs/atlas.en-us.apexref.meta/apexref/apex_class_eventbus_Eventbus.htm
 */
import type { SObjectValue } from '../../data/sobject.ts';
import type { DmlResult } from '../../data/dml/errors.ts';
import { saveResult, type SaveResultValue } from '../database/results.ts';
import { current } from '../../platform/context.ts';
import { throwApex } from '../../runtime/exception.ts';
import { ApexList } from '../../runtime/list.ts';
import { runtimeType } from '../../runtime/types.ts';
import { platformClass, platformException, platformInterface, unsupported } from '../declare.ts';
import { constructors } from './exceptions.ts';

const DOC = 'https://developer.salesforce.com/docs/atlas.en-us.apexref.meta/apexref/apex_class_eventbus_Eventbus.htm';

/** One call counts once, however many events it publishes. */
function countCall(events: readonly unknown[]): void {
    const { org, transaction } = current();
    const behaviors = new Set(
        events.map((event) => org.schema.object((event as SObjectValue).type)?.publishBehavior ?? null)
    );
    if (behaviors.delete('PublishAfterCommit')) {
        transaction.limits.use('dmlStatements');
    }
    if (behaviors.size > 0) {
        transaction.limits.use('publishImmediateDml');
    }
}

function publishCounted(event: SObjectValue): SaveResultValue {
    countCall([event]);
    return publishOne(event);
}

function publishOne(event: SObjectValue): SaveResultValue {
    const { org, transaction } = current();
    const definition = org.schema.object(event.type);
    const missing = [...(definition?.fields.values() ?? [])]
        .filter((field) => field.required && field.createable && (event.fields.get(field.name) ?? null) === null)
        .map((field) => field.name);
    if (missing.length > 0) {
        const message = `Required fields are missing: [${missing.join(', ')}]`;
        const error = { statusCode: 'REQUIRED_FIELD_MISSING', message, fields: missing };
        return saveResult({ id: null, success: false, created: false, errors: [error] });
    }
    org.events.publish(transaction, event);
    return saveResult({ id: null, success: true, created: false, errors: [] });
}

/** Publishes events that do not come from Apex, and tells what became of each. */
export function publishEvents(events: readonly SObjectValue[]): DmlResult[] {
    return events.map((event) => publishOne(event).result);
}

function publishAll(events: ApexList): ApexList {
    countCall(events.items);
    return new ApexList(
        runtimeType('List<Database.SaveResult>'),
        events.items.map((event) => publishOne(event as SObjectValue))
    );
}

platformClass('System.EventBus', {
    doc: DOC,
    members: {
        'static Database.SaveResult publish(SObject event)': publishCounted,
        'static List<Database.SaveResult> publish(List<SObject> events)': publishAll,
        'static Database.SaveResult publish(SObject event, Object callback)': unsupported,
        'static List<Database.SaveResult> publish(List<SObject> events, Object callback)': unsupported,
        'static Database.SaveResult publishWithAccessLevel(SObject event, System.AccessLevel level)': (
            event: SObjectValue
        ) => publishCounted(event),
        'static List<Database.SaveResult> publishWithAccessLevel(List<SObject> events, System.AccessLevel level)': (
            events: ApexList
        ) => publishAll(events),
        'static String getOperationId(Object result)': unsupported
    }
});

class TriggerContextValue {
    static readonly apexName = 'EventBus.TriggerContext';
}

platformClass('EventBus.TriggerContext', {
    members: {
        'static EventBus.TriggerContext currentContext()': () => new TriggerContextValue(),
        'void setResumeCheckpoint(String replayId)': (_self: TriggerContextValue, replayId: string) => {
            const { eventTrigger } = current().transaction;
            if (!eventTrigger) {
                return throwApex('EventBus.InvalidReplayIdException', 'Not in a platform event trigger');
            }
            eventTrigger.checkpoint = replayId;
            return null;
        },
        'String getResumeCheckpoint()': () => current().transaction.eventTrigger?.checkpoint ?? null,
        'property Integer retries': { get: () => current().transaction.eventTrigger?.retries ?? 0 },
        'property String lastError': { get: () => current().transaction.eventTrigger?.lastError ?? null }
    }
});

platformException('EventBus.RetryableException', { members: constructors('EventBus.RetryableException') });
platformException('EventBus.InvalidReplayIdException', { members: {} });
platformInterface('EventBus.EventPublishFailureCallback', ['void onFailure(EventBus.FailureResult result)']);
platformInterface('EventBus.EventPublishSuccessCallback', ['void onSuccess(EventBus.SuccessResult result)']);
platformClass('EventBus.FailureResult', { members: { 'List<String> getEventUuids()': unsupported } });
platformClass('EventBus.SuccessResult', { members: { 'List<String> getEventUuids()': unsupported } });
