/**
 * Who a flow runs as.
 * https://help.salesforce.com/s/articleView?id=platform.flow_distribute_context.htm
 */
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { runInterviews } from '../../src/flow/engine.ts';
import type { Interview, FlowMode } from '../../src/flow/interview.ts';
import { flowLibrary, SYSTEM } from '../../src/flow/library.ts';
import { assign, flow, flowOrg, ref, to, variable } from './flow-org.ts';

const SECRET = `<?xml version="1.0" encoding="UTF-8"?><CustomObject xmlns="http://soap.sforce.com/2006/04/metadata">
<label>Secret</label><pluralLabel>Secrets</pluralLabel><nameField><label>Name</label><type>Text</type></nameField>
<deploymentStatus>Deployed</deploymentStatus><sharingModel>Private</sharingModel></CustomObject>`;

const FINDS = (runInMode: string): string =>
    flow({
        runInMode,
        start: { connector: to('Find') },
        variables: [variable('found', 'String')],
        recordLookups: [
            {
                name: 'Find',
                label: 'Find',
                object: 'Secret__c',
                getFirstRecordOnly: true,
                storeOutputAutomatically: true,
                connector: to('Keep')
            }
        ],
        assignments: [assign('Keep', [['found', 'Assign', ref('Find.Name')]])]
    });

const ACTION = `public with sharing class Greeter {
    @InvocableMethod(label='Greet')
    public static List<String> greet(List<String> names) { return names; }
}`;

const CALLS = flow({
    start: { connector: to('Greet') },
    actionCalls: [{ name: 'Greet', label: 'Greet', actionName: 'Greeter', actionType: 'apex' }]
});

const USER_MODE: FlowMode = { access: 'user', sharing: true };

function world(): (name: string, starter: FlowMode) => Interview {
    const org = flowOrg(
        {
            Default: FINDS('DefaultMode'),
            With_Sharing: FINDS('SystemModeWithSharing'),
            Without_Sharing: FINDS('SystemModeWithoutSharing'),
            Calls: CALLS
        },
        { 'objects/Secret__c/Secret__c.object-meta.xml': SECRET, 'classes/Greeter.cls': ACTION }
    );
    org.insert('Secret__c', { Name: 'Only the admin sees this' });
    const [id = ''] = org.apex(`
        Profile standard = [SELECT Id FROM Profile WHERE Name = 'Standard User' LIMIT 1];
        User one = new User(Username = 'rep@example.com', LastName = 'Rep', Email = 'rep@example.com', Alias = 'rep',
            TimeZoneSidKey = 'GMT', LocaleSidKey = 'en_US', EmailEncodingKey = 'UTF-8', LanguageLocaleKey = 'en_US',
            ProfileId = standard.Id);
        insert one;
        System.debug(one.Id);`);
    const rep = org.org.user(/005\w+/.exec(id)?.[0] ?? '');
    return (name, starter) =>
        org.org.run('anonymous', rep, () => {
            const library = flowLibrary();
            const definition = library.active(name);
            assert.ok(definition);
            const compiled = library.compiled(definition);
            const interview = library.newInterview(compiled, starter);
            runInterviews(compiled.steps, [interview]);
            return interview;
        });
}

const found = (interview: Interview): unknown => interview.error?.message ?? interview.values.get('found');

it('System mode without sharing sees records that nobody shared with the user', () => {
    assert.equal(found(world()('Without_Sharing', USER_MODE)), 'Only the admin sees this');
});

it('System mode with sharing keeps to what is shared with the user', () => {
    assert.equal(found(world()('With_Sharing', USER_MODE)), null);
});

it('The default mode takes the mode of the starter: a user without rights reads nothing, the system everything', () => {
    const run = world();
    assert.match(String(found(run('Default', USER_MODE))), /Secret__c|access|permission/i);
    assert.equal(found(run('Default', SYSTEM)), 'Only the admin sees this');
});

it('A flow that runs with the rights of a user calls only Apex classes the user has access to', () => {
    const run = world();
    assert.match(String(found(run('Calls', USER_MODE))), /You do not have access to the Apex class named: Greeter/);
    assert.equal(run('Calls', SYSTEM).error, null);
});
