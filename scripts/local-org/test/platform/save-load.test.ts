import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { loadOrg, saveOrg, SnapshotError } from '../../src/platform/snapshot/save-load.ts';
import { apexOrg, type ApexOrg } from './apex-org.ts';

const folder = mkdtempSync(join(tmpdir(), 'local-org-saved-'));
after(() => rmSync(folder, { recursive: true, force: true }));

const FILES = {
    'classes/Step.cls': `public class Step implements Queueable {
        enum Mood { CALM, EAGER }
        private Integer done = 0;
        private Map<String, List<Decimal>> sums = new Map<String, List<Decimal>>{ 'a' => new List<Decimal>{ 1.50 } };
        private Set<Id> seen = new Set<Id>();
        private Mood mood = Mood.EAGER;
        private Account shared;
        private Account same;
        private Step self;
        public Step() { self = this; shared = new Account(Name = 'shared'); same = shared; }
        public void execute(QueueableContext context) {
            self.done++;
            same.Name = 'changed ' + done;
            sums.get('a').add(done);
            insert new Account(Name = 'step ' + done, Site = shared.Name + ' ' + sums.get('a').size() + ' ' + mood);
            if (done < 4) { System.enqueueJob(this, 10); }
        }
    }`,
    'classes/Tick.cls': `public class Tick implements Schedulable {
        private Integer ticks = 0;
        public void execute(SchedulableContext context) { insert new Account(Name = 'tick'); }
    }`,
    'classes/Probe.cls': `public class Probe {
        public static void start() {
            System.enqueueJob(new Step());
            System.schedule('ticks', '0 0 * * * ?', new Tick());
            Account gone = new Account(Name = 'gone');
            insert gone;
            delete gone;
        }
        public static void later() { future(); }
        @Future static void future() {}
        public static void holdRequest() { System.enqueueJob(new Holder(), 10); }
    }`,
    'classes/Holder.cls': `public class Holder implements Queueable {
        private HttpRequest request = new HttpRequest();
        public void execute(QueueableContext context) {}
    }`
};
const MINUTE = 60_000;

function told(world: ApexOrg): unknown {
    const { org } = world;
    const jobs = [...org.store.rows('AsyncApexJob')].map((row) => `${row.id} ${String(row.get('Status'))}`);
    const accounts = [...org.store.allRows('Account')].map(
        (row) => `${row.id} ${String(row.get('Name'))} ${String(row.get('Site'))} ${row.deleted}`
    );
    return { accounts, jobs, clock: org.clock.now(), uuid: org.random.uuid(), next: org.ids.next('Contact') };
}

test('a saved org goes on in another process as if it had never stopped', () => {
    const stayed = apexOrg(FILES);
    const saved = apexOrg(FILES);
    for (const world of [stayed, saved]) {
        world.call('start');
        world.org.advanceTo(world.org.clock.now() + 15 * MINUTE);
    }
    saveOrg(saved.org, folder);
    const loaded = apexOrg(FILES);
    assert.deepEqual(loadOrg(loaded.org, folder), { dropped: [] });
    for (const world of [stayed, loaded]) {
        world.org.advanceTo(world.org.clock.now() + 100 * MINUTE);
    }
    const after = told(loaded) as { accounts: readonly string[] };
    assert.deepEqual(after, told(stayed));
    assert.ok(after.accounts.some((line) => line.includes('step 4 changed 4 5 EAGER')));
    assert.equal(after.accounts.filter((line) => line.includes(' tick ')).length, 1);
});

test('keys of credentials are kept, in a file only its owner reads', () => {
    const external = {
        'externalCredentials/Shop.externalCredential-meta.xml': `<ExternalCredential xmlns="http://soap.sforce.com/2006/04/metadata"><label>Shop</label><authenticationProtocol>Custom</authenticationProtocol></ExternalCredential>`
    };
    const world = apexOrg({ ...FILES, ...external });
    world.org.credentials.setSecrets('Shop', 'Main', { Key: 'k' });
    saveOrg(world.org, folder);
    assert.equal(statSync(join(folder, 'org.json')).mode & 0o077, 0);
    const loaded = apexOrg({ ...FILES, ...external });
    loadOrg(loaded.org, folder);
    const shop = loaded.org.credentials.findExternal('Shop');
    assert.equal(shop && loaded.org.credentials.secrets(shop, 'Main').get('Key')?.value, 'k');
});

test('a class that came later has its row, one that went and left a job is named', () => {
    const world = apexOrg(FILES);
    world.call('start');
    world.org.settle();
    saveOrg(world.org, folder);
    const more = apexOrg({ ...FILES, 'classes/Newer.cls': 'public class Newer {}' });
    loadOrg(more.org, folder);
    assert.equal(more.org.store.find('ApexClass', 'Name', 'Newer').length, 1);
    assert.equal(more.org.program.classId('Newer'), more.org.store.find('ApexClass', 'Name', 'Newer')[0]?.id);
    const { 'classes/Step.cls': _, ...less } = FILES;
    const probe = { ...less, 'classes/Probe.cls': 'public class Probe {}' };
    assert.throws(() => loadOrg(apexOrg(probe).org, folder), /Step, which the project no longer has/);
});

test('what cannot be kept is refused: a waiting future, an object of the platform, another shape; nothing is an empty folder', () => {
    const world = apexOrg(FILES);
    world.call('later');
    assert.throws(() => saveOrg(world.org, folder), /settle the org/);
    const holder = apexOrg(FILES);
    holder.call('holdRequest');
    assert.throws(() => saveOrg(holder.org, folder), /System\.HttpRequest, which cannot be kept/);
    saveOrg(apexOrg(FILES).org, folder);
    assert.throws(() => loadOrg(apexOrg(FILES, { shape: 'multi-currency' }).org, folder), SnapshotError);
    assert.equal(loadOrg(apexOrg(FILES).org, join(folder, 'none')), null);
});
