import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ApexException } from '../../src/runtime/exception.ts';
import { apexOrg } from './apex-org.ts';

const PARTITION = `<?xml version="1.0" encoding="UTF-8"?><PlatformCachePartition xmlns="http://soap.sforce.com/2006/04/metadata">
<isDefaultPartition>true</isDefaultPartition><masterLabel>Main</masterLabel>
<platformCachePartitionTypes><allocatedCapacity>1</allocatedCapacity><cacheType>Organization</cacheType></platformCachePartitionTypes>
</PlatformCachePartition>`;

const probe = (members: string): ReturnType<typeof apexOrg> =>
    apexOrg({
        'classes/Probe.cls': `public without sharing class Probe { ${members} }`,
        'cachePartitions/Main.cachePartition-meta.xml': PARTITION
    });

// https://developer.salesforce.com/docs/atlas.en-us.apexref.meta/apexref/apex_class_cache_Partition.htm
test('A partition tells which part of its space is used', () => {
    const { call } = probe(`
        public static Double used() {
            Cache.OrgPartition main = Cache.Org.getPartition('local.Main');
            Double before = main.getCapacity();
            main.put('half', 'x'.repeat(524286));
            return before == 0 ? main.getCapacity() : -1;
        }`);
    assert.equal(String(call('used')), '50.0');
});

test('A partition the project does not have holds no space, and a project sees its partitions as rows', () => {
    const { call } = probe(`
        public static Double missing() { return Cache.Org.getPartition('local.Other').getCapacity(); }
        public static String named() {
            return [SELECT DeveloperName FROM PlatformCachePartition WHERE NamespacePrefix = '' LIMIT 1].DeveloperName;
        }`);
    assert.equal(call('named'), 'Main');
    assert.throws(
        () => call('missing'),
        (error) => error instanceof ApexException && error.typeName === 'Cache.Org.OrgCacheException'
    );
});

test('What a builder loads is kept under the name of the builder', () => {
    const { call } = probe(`
        public class Loader implements Cache.CacheBuilder { public Object doLoad(String key) { return 'loaded ' + key; } }
        public static String keys() {
            Cache.OrgPartition main = Cache.Org.getPartition('local.Main');
            String loaded = (String) main.get(Loader.class, 'k');
            return loaded + ' ' + String.join(new List<String>(main.getKeys()), ',');
        }`);
    assert.match(String(call('keys')), /^loaded k \w*loaderk$/i);
});
