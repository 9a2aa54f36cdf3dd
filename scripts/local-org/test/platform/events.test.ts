// https://developer.salesforce.com/docs/atlas.en-us.platform_events.meta/platform_events/platform_events_subscribe_apex.htm
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { apexOrg, type ApexOrg } from './apex-org.ts';

const EVENT = `<?xml version="1.0" encoding="UTF-8"?>
<CustomObject xmlns="http://soap.sforce.com/2006/04/metadata">
    <deploymentStatus>Deployed</deploymentStatus><eventType>HighVolume</eventType><label>Signal</label>
    <pluralLabel>Signals</pluralLabel><publishBehavior>PublishAfterCommit</publishBehavior>
    <fields><fullName>Number__c</fullName><label>Number</label><precision>8</precision><scale>0</scale>
        <required>true</required><type>Number</type></fields>
</CustomObject>`;

/** An org with an event Signal__e, a trigger with this body, and a class that publishes so many. */
const world = (body: string, behavior = 'PublishAfterCommit'): ApexOrg =>
    apexOrg({
        'objects/Signal__e/Signal__e.object-meta.xml': EVENT.replace('PublishAfterCommit', behavior),
        'SignalTrigger.trigger': `trigger SignalTrigger on Signal__e (after insert) { ${body} }`,
        'Probe.cls': `public without sharing class Probe {
            public static void log(String text) { insert as system new Account(Name = text); }
            static void publish(Integer count) {
                List<Signal__e> events = new List<Signal__e>();
                for (Integer i = 0; i < count; i++) { events.add(new Signal__e(Number__c = i)); }
                EventBus.publish(events);
            }
            public static void three() { publish(3); }
            public static void many() { publish(2001); }
            public static void fails() { publish(1); throw new IllegalArgumentException('no'); }
            public static String incomplete() {
                Database.SaveResult result = EventBus.publish(new Signal__e());
                return result.isSuccess() + ' ' + result.getErrors()[0].getStatusCode();
            }
        }`
    });

test('Events come to a trigger in batches of 2,000', () => {
    const { org, call, values } = world('Probe.log(String.valueOf(Trigger.new.size()));');
    call('many');
    org.settle();
    assert.deepEqual(values('Account', 'Name'), ['2000', '1']);
});

test('Events published after commit are lost with their transaction', () => {
    const { org, call, values } = world('Probe.log(String.valueOf(Trigger.new.size()));');
    assert.throws(() => call('fails'));
    org.settle();
    assert.deepEqual(values('Account', 'Name'), []);
});

test('Events published immediately outlive their transaction', () => {
    const { org, call, values } = world('Probe.log(String.valueOf(Trigger.new.size()));', 'PublishImmediately');
    assert.throws(() => call('fails'));
    org.settle();
    assert.deepEqual(values('Account', 'Name'), ['1']);
});

test('After setResumeCheckpoint a failing trigger gets only what follows the checkpoint', () => {
    const { org, call, values } = world(`
        Signal__e first = Trigger.new[0];
        EventBus.TriggerContext.currentContext().setResumeCheckpoint(first.ReplayId);
        Probe.log(Trigger.new.size() + ' from ' + first.Number__c.intValue());`);
    call('three');
    org.settle();
    assert.deepEqual(values('Account', 'Name'), ['3 from 0', '2 from 1', '1 from 2']);
});

test('A RetryableException delivers the batch again, up to ten runs; then the trigger stops', () => {
    const { org, call } = world(`throw new EventBus.RetryableException('again');`);
    call('three');
    org.settle();
    assert.deepEqual([...org.events.stopped], ['SignalTrigger']);
});

test('A trigger that stops retrying in time keeps its work', () => {
    const { org, call, values } = world(`
        Integer retries = EventBus.TriggerContext.currentContext().retries;
        if (retries < 3) { throw new EventBus.RetryableException('again'); }
        Probe.log('run ' + retries);`);
    call('three');
    org.settle();
    assert.deepEqual(values('Account', 'Name'), ['run 3']);
    assert.equal(org.events.stopped.size, 0);
});

test('An event without a required field is refused in its SaveResult', () => {
    const { call } = world('Probe.log(String.valueOf(Trigger.new.size()));');
    assert.equal(call('incomplete'), 'false REQUIRED_FIELD_MISSING');
});
