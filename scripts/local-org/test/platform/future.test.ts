import assert from 'node:assert/strict';
import { test } from 'node:test';
import { apexOrg } from './apex-org.ts';

const FILES = {
    'classes/Probe.cls': `public class Probe {
    static Integer runs = 0;
    @Future
    public static void note(List<String> names) {
        runs++;
        for (String name : names) {
            if (name == 'skip') { return; }
            insert new Account(Name = name + ' ' + runs + ' ' + System.isFuture());
        }
    }
    @future(callout=true) static void calls() { call(); }
    @Future static void doesNotCall() { call(); }
    static void call() {
        HttpRequest request = new HttpRequest();
        request.setEndpoint('https://x.example');
        request.setMethod('GET');
        try { new Http().send(request); } catch (CalloutException e) { insert new Account(Name = e.getMessage().left(80)); }
    }
    public static Integer asks() {
        List<String> names = new List<String>{ 'a' };
        note(names);
        names.add('late');
        note(new List<String>{ 'b', 'skip', 'c' });
        return Limits.getFutureCalls() * 10 + [SELECT COUNT() FROM Account];
    }
    public static void asksAndFails() { note(new List<String>{ 'never' }); throw new IllegalArgumentException('x'); }
    public static void callsOut() { calls(); doesNotCall(); }
    @Future static void chains() { note(new List<String>{ 'chained' }); }
    public static void chain() { chains(); }
    public static void setupFirst() {
        insert new PermissionSet(Name = 'P', Label = 'P');
        note(new List<String>{ 'after setup' });
    }
}`
};

test('a future method runs after its transaction, with statics of its own and the arguments as they were', () => {
    const world = apexOrg(FILES);
    assert.equal(world.call('asks'), 20);
    assert.equal(world.org.jobs.waiting, 2);
    world.org.settle();
    assert.deepEqual(world.values('Account', 'Name'), ['a 1 true', 'b 1 true']);
    assert.deepEqual(world.values('AsyncApexJob', 'MethodName'), ['note', 'note']);
    assert.deepEqual(world.values('AsyncApexJob', 'Status'), ['Completed', 'Completed']);
});

test('what a failed transaction asked for never runs', () => {
    const world = apexOrg(FILES);
    assert.throws(() => world.call('asksAndFails'));
    assert.equal(world.org.jobs.waiting, 0);
});

test('a future method calls out only when it says so, and calls no other one', () => {
    const world = apexOrg(FILES);
    world.call('callsOut');
    world.call('chain');
    world.org.settle();
    const [allowed, refused] = world.values('Account', 'Name');
    assert.match(String(allowed), /^Unauthorized endpoint/);
    assert.match(String(refused), /^Callout not allowed from this future method/);
    assert.match(world.org.describeError(world.org.reports[0]?.error), /Future method cannot be called from a future/);
});

test('setup and other objects are changed in one go when a future method does the second', () => {
    const world = apexOrg(FILES);
    world.call('setupFirst');
    world.org.settle();
    assert.deepEqual(world.values('Account', 'Name'), ['after setup 1 true']);
});
