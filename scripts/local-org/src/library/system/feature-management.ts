/** FeatureManagement: whether the running user has a custom permission. Feature parameters belong to packages. */
import { servicesIn } from '../../data/services.ts';
import { current } from '../../platform/context.ts';
import { platformClass, unsupported } from '../declare.ts';
import { REFERENCE } from './support.ts';

platformClass('System.FeatureManagement', {
    doc: `${REFERENCE}apex_class_System_FeatureManagement.htm`,
    members: {
        'static Boolean checkPermission(String apiName)': (apiName: string) => {
            const execution = current();
            return servicesIn(execution).permissions.hasCustomPermission(execution.transaction.user.id, apiName);
        },
        'static Boolean checkPackageBooleanValue(String apiName)': unsupported,
        'static Date checkPackageDateValue(String apiName)': unsupported,
        'static Integer checkPackageIntegerValue(String apiName)': unsupported
    }
});
