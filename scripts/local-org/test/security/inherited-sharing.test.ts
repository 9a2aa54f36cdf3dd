import assert from 'node:assert/strict';
import { test } from 'node:test';
import { apexOrg } from '../platform/apex-org.ts';

const META = '<ApexClass xmlns="http://soap.sforce.com/2006/04/metadata"><apiVersion>60.0</apiVersion></ApexClass>';
const THING = `<CustomObject xmlns="http://soap.sforce.com/2006/04/metadata"><label>Thing</label><pluralLabel>Things</pluralLabel>
    <nameField><label>Name</label><type>Text</type></nameField><sharingModel>Private</sharingModel></CustomObject>`;
const COUNT = 'public static Integer run() { return [SELECT COUNT() FROM Thing__c]; }';
const CALLERS: Readonly<Record<string, string>> = {
    Inheriting: `public inherited sharing class Inheriting { ${COUNT} }`,
    Silent: `public class Silent { ${COUNT} }`,
    Sharing: 'public with sharing class Sharing { public static Integer ask(String of) { return Probe.ask(of); } }',
    Open: `public without sharing class Open {
        public static Integer ask(String of) { return Probe.ask(of); }
        public inherited sharing class Inner { public Integer run() { return Inheriting.run(); } }
        public class Plain { public Integer run() { return [SELECT COUNT() FROM Thing__c]; } }
    }`
};
// Stands between the callers and what they call, and decides nothing itself.
const PROBE = `public inherited sharing class Probe {
    public static Integer ask(String of) { return of == 'Inheriting' ? Inheriting.run() : Silent.run(); }
    public static Integer entersInheriting() { return Inheriting.run(); }
    public static Integer entersSilent() { return Silent.run(); }
    public static Integer sharingInheriting() { return Sharing.ask('Inheriting'); }
    public static Integer sharingSilent() { return Sharing.ask('Silent'); }
    public static Integer openInheriting() { return Open.ask('Inheriting'); }
    public static Integer openSilent() { return Open.ask('Silent'); }
    public static Integer openInner() { return new Open.Inner().run(); }
    public static Integer plainInner() { return new Open.Plain().run(); }
}`;

/** What a user who owns nothing counts when a way into the classes is called. */
function seen(): (method: string) => unknown {
    const files: Record<string, string> = { 'objects/Thing__c/Thing__c.object-meta.xml': THING };
    for (const [name, body] of Object.entries({ ...CALLERS, Probe: PROBE })) {
        files[`classes/${name}.cls`] = body;
        files[`classes/${name}.cls-meta.xml`] = META;
    }
    const { org } = apexOrg(files);
    const [admin] = org.store.find('User', 'Username', 'admin@local.org');
    const profile = org.store.find('Profile', 'Name', 'Standard User')[0]?.id;
    const user = org.rows.insert('User', {
        Username: 'u@x.org',
        LastName: 'U',
        ProfileId: profile,
        UserType: 'Standard'
    });
    org.rows.insert('Thing__c', { Name: 'T', OwnerId: admin?.id });
    return (method) =>
        org.run('anonymous', org.user(user), () => {
            const type = org.program.findClass('Probe')?.type as unknown as Record<string, () => unknown>;
            return (type[`m_${method}`] ?? type[`m_${method.toLowerCase()}`])?.call(type);
        });
}

test('inherited sharing and no declaration follow the caller, and an inherited way in shares', () => {
    const count = seen();
    assert.deepEqual(
        {
            sharingInheriting: count('sharingInheriting'),
            sharingSilent: count('sharingSilent'),
            openInheriting: count('openInheriting'),
            openSilent: count('openSilent'),
            entersInheriting: count('entersInheriting'),
            entersSilent: count('entersSilent')
        },
        {
            sharingInheriting: 0,
            sharingSilent: 0,
            openInheriting: 1,
            openSilent: 1,
            entersInheriting: 0,
            entersSilent: 0
        }
    );
});

test('an inner class takes nothing from the class around it, only from its callers', () => {
    const count = seen();
    assert.equal(count('openInner'), 0);
    assert.equal(count('plainInner'), 0);
});
