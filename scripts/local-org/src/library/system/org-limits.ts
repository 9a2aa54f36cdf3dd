/**
 * System.OrgLimits: what the whole org may use in a day or an hour. Figures of an Enterprise Edition org; what the
 * local org does not count reads as unused.
 * https://developer.salesforce.com/docs/atlas.en-us.apexref.meta/apexref/apex_class_System_OrgLimits.htm
 */
import { current } from '../../platform/context.ts';
import { ApexList } from '../../runtime/list.ts';
import { ApexMap } from '../../runtime/map.ts';
import { runtimeType } from '../../runtime/types.ts';
import { platformClass } from '../declare.ts';

class OrgLimitValue {
    static readonly apexName = 'System.OrgLimit';
    readonly name: string;
    readonly limit: number;
    readonly value: number;
    constructor(name: string, limit: number, value: number) {
        this.name = name;
        this.limit = limit;
        this.value = value;
    }
}

const LIMITS: Readonly<Record<string, number>> = {
    DailyApiRequests: 100_000,
    DailyAsyncApexExecutions: 250_000,
    DailyBulkApiBatches: 15_000,
    DailyDeliveredPlatformEvents: 50_000,
    DailyStandardVolumePlatformEvents: 25_000,
    DataStorageMB: 10_240,
    FileStorageMB: 10_240,
    HourlyPublishedPlatformEvents: 50_000,
    HourlyTimeBasedWorkflow: 1_000,
    MassEmail: 5_000,
    SingleEmail: 5_000
};

/** Bytes every record counts for in data storage. */
const RECORD_BYTES = 2_048;

function used(name: string): number {
    const { org } = current();
    if (name === 'DataStorageMB') {
        const rows = org.store.objectsWithRows().reduce((sum, object) => sum + org.store.count(object), 0);
        return Math.floor((rows * RECORD_BYTES) / 1_048_576);
    }
    return name === 'DailyAsyncApexExecutions' ? org.jobs.executions : 0;
}

const all = (): OrgLimitValue[] =>
    Object.entries(LIMITS).map(([name, limit]) => new OrgLimitValue(name, limit, used(name)));

platformClass('System.OrgLimit', {
    members: {
        'String getName()': (self: OrgLimitValue) => self.name,
        'Integer getLimit()': (self: OrgLimitValue) => self.limit,
        'Integer getValue()': (self: OrgLimitValue) => self.value,
        'String toString()': (self: OrgLimitValue) => `OrgLimit[${self.name}: ${self.value} / ${self.limit}]`
    }
});

platformClass('System.OrgLimits', {
    doc: 'https://developer.salesforce.com/docs/atlas.en-us.apexref.meta/apexref/apex_class_System_OrgLimits.htm',
    members: {
        'static List<System.OrgLimit> getAll()': () => new ApexList(runtimeType('List<System.OrgLimit>'), all()),
        'static Map<String, System.OrgLimit> getMap()': () => {
            const map = new ApexMap(runtimeType('Map<String,System.OrgLimit>'));
            for (const limit of all()) {
                map.put(limit.name, limit);
            }
            return map;
        }
    }
});
