import type { GovernorLimits } from './limits.ts';
import type { JobRequest } from './jobs.ts';

/** What Test.* keeps while one test method runs. */
export class TestState {
    /** Registered with Test.setMock, by lower-case interface name. */
    readonly mocks = new Map<string, object>();
    started = false;
    stopped = false;
    /** Counters of the part outside startTest/stopTest, while inside it. */
    outerLimits: GovernorLimits | null = null;
    /** Jobs waiting for stopTest or for the end of the method. */
    readonly jobs: JobRequest[] = [];
    /** Events waiting for stopTest or Test.getEventBus().deliver(). */
    readonly events: unknown[] = [];
    /** Ids SOSL finds: Test.setFixedSearchResults. */
    fixedSearchResults: readonly string[] | null = null;
    /** Page set with Test.setCurrentPage. */
    currentPage: unknown = null;
    readonly isSetup: boolean;
    /** `@IsTest(SeeAllData=true)`: the org has no other data to show, but programs ask what such tests may do. */
    readonly seesAllData: boolean;

    constructor(isSetup: boolean, seesAllData: boolean) {
        this.isSetup = isSetup;
        this.seesAllData = seesAllData;
    }
}
