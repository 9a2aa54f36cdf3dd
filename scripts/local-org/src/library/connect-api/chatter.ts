/**
 * Connect API for Chatter: refused, but with the exception of the platform where a test does not see the org's data,
 * because programs tell the two kinds of tests apart by it.
 * https://developer.salesforce.com/docs/atlas.en-us.apexref.meta/apexref/apex_ConnectAPI_ChatterUsers_static_methods.htm
 */
import { current } from '../../platform/context.ts';
import { throwApex } from '../../runtime/exception.ts';
import { UnsupportedError } from '../../runtime/uncatchable.ts';
import { platformClass } from '../declare.ts';

platformClass('ConnectApi.ChatterUsers', {
    doc: 'https://developer.salesforce.com/docs/atlas.en-us.apexref.meta/apexref/apex_ConnectAPI_ChatterUsers_static_methods.htm',
    members: {
        'static Object getFollowings(String communityId, String userId)': () => {
            const { test } = current().transaction;
            if (!test || test.seesAllData) {
                throw new UnsupportedError('ConnectApi.ChatterUsers.getFollowings');
            }
            return throwApex(
                'System.UnsupportedOperationException',
                'ConnectApi methods are not supported in data siloed tests. Please use @IsTest(SeeAllData=true).'
            );
        }
    }
});
