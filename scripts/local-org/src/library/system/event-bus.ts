/**
 * EventBus: publishing platform events, and what an event trigger may ask for.
 * https://developer.salesforce.com/docs/atlas.en-us.apexref.meta/apexref/apex_class_eventbus_Eventbus.htm
 */
import type { SObjectValue } from '../../data/sobject.ts';
import { saveResult, type SaveResultValue } from '../database/results.ts';
import { current } from '../../platform/context.ts';
import { throwApex } from '../../runtime/exception.ts';
import { ApexList } from '../../runtime/list.ts';
import { runtimeType } from '../../runtime/types.ts';
import { platformClass, platformException, platformInterface, unsupported } from '../declare.ts';

const DOC = 'https://developer.salesforce.com/docs/atlas.en-us.apexref.meta/apexref/apex_class_eventbus_Eventbus.htm';

function publishOne(event: SObjectValue): SaveResultValue {
    const { org, transaction } = current();
    const definition = org.schema.object(event.type);
    if (definition?.publishBehavior === 'PublishAfterCommit') {
        transaction.limits.use('dmlStatements');
    } else {
        transaction.limits.use('publishImmediateDml');
    }
    org.events.publish(transaction, event);
    return saveResult({ id: null, success: true, created: false, errors: [] });
}

function publishAll(events: ApexList): ApexList {
    return new ApexList(
        runtimeType('List<Database.SaveResult>'),
        events.items.map((event) => publishOne(event as SObjectValue))
    );
}

platformClass('System.EventBus', {
    doc: DOC,
    members: {
        'static Database.SaveResult publish(SObject event)': publishOne,
        'static List<Database.SaveResult> publish(List<SObject> events)': publishAll,
        'static Database.SaveResult publish(SObject event, Object callback)': unsupported,
        'static List<Database.SaveResult> publish(List<SObject> events, Object callback)': unsupported,
        'static Database.SaveResult publishWithAccessLevel(SObject event, System.AccessLevel level)': (
            event: SObjectValue
        ) => publishOne(event),
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

platformException('EventBus.RetryableException', {
    members: {}
});
platformException('EventBus.InvalidReplayIdException', { members: {} });
platformInterface('EventBus.EventPublishFailureCallback', ['void onFailure(EventBus.FailureResult result)']);
platformInterface('EventBus.EventPublishSuccessCallback', ['void onSuccess(EventBus.SuccessResult result)']);
platformClass('EventBus.FailureResult', { members: { 'List<String> getEventUuids()': unsupported } });
platformClass('EventBus.SuccessResult', { members: { 'List<String> getEventUuids()': unsupported } });
