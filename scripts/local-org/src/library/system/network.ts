/**
 * Network: Experience Cloud sites, of which a local org has none.
 * https://developer.salesforce.com/docs/atlas.en-us.apexref.meta/apexref/apex_class_Network.htm
 */
import { platformClass, unsupported } from '../declare.ts';
import { REFERENCE } from './support.ts';

platformClass('System.Network', {
    doc: `${REFERENCE}apex_class_Network.htm`,
    members: {
        'static Id getNetworkId()': () => null,
        'static String getLoginUrl(Id network)': unsupported,
        'static String getLogoutUrl(Id network)': unsupported,
        'static String getSelfRegUrl(Id network)': unsupported
    }
});
