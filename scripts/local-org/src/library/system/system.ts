/**
 * System: the clock, equality, the debug log. Assertions and jobs add their members from modules of their own.
 */
import { current } from '../../platform/context.ts';
import { ApexDatetime } from '../../runtime/datetime.ts';
import type { EnumValue } from '../../runtime/enum.ts';
import { hashCodeOf, valuesEqual } from '../../runtime/equality.ts';
import { toLogText } from '../../runtime/to-text.ts';
import { platformClass, platformEnum, platformInterface, unsupported } from '../declare.ts';
import { today } from './date.ts';
import { REFERENCE, now } from './support.ts';

platformEnum(
    'System.LoggingLevel',
    ['NONE', 'ERROR', 'WARN', 'INFO', 'DEBUG', 'FINE', 'FINER', 'FINEST', 'INTERNAL'],
    'https://developer.salesforce.com/docs/atlas.en-us.apexref.meta/apexref/apex_methods_system_system.htm'
);

/** Keeps a line of the debug log, `DEBUG|text`, where somebody reads it. */
function debug(level: string, value: unknown): void {
    const { org, transaction } = current();
    if (org.keepsLog) {
        transaction.log.push(`${level}|${toLogText(value)}`);
    }
}

platformClass('System.System', {
    doc: `${REFERENCE}apex_methods_system_system.htm`,
    members: {
        'static Datetime now()': () => new ApexDatetime(now()),
        'static Date today()': today,
        'static Long currentTimeMillis()': () => BigInt(now()),
        'static Boolean equals(Object left, Object right)': (left: unknown, right: unknown) => valuesEqual(left, right),
        'static Integer hashCode(Object value)': (value: unknown) => (value === null ? 0 : hashCodeOf(value)),
        'static void debug(Object value)': (value: unknown) => debug('DEBUG', value),
        'static void debug(System.LoggingLevel level, Object value)': (level: EnumValue, value: unknown) =>
            debug(level.name, value),
        'static void setPassword(Id user, String password)': unsupported,
        'static System.PageReference currentPageReference()': () => current().transaction.test?.currentPage ?? null,
        'static String getApplicationReadWriteMode()': unsupported,
        'static Boolean isFunctionCallback()': () => false,
        'static Boolean isRunningElasticCompute()': () => false,
        'static System.Version requestVersion()': unsupported,
        'static void changeOwnPassword(String oldPassword, String newPassword)': unsupported,
        'static List<Id> purgeOldAsyncJobs(Date before)': unsupported,
        'static void movePassword(Id from, Id to)': unsupported,
        'static Integer process(List<Id> items, String action, String comments, String approver)': unsupported,
        'static Integer submit(List<Id> items, String comments, String approver)': unsupported
    }
});

platformInterface('System.InstallHandler', ['void onInstall(System.InstallContext context)'], {
    doc: `${REFERENCE}apex_interface_System_InstallHandler.htm`
});
platformInterface('System.UninstallHandler', ['void onUninstall(System.UninstallContext context)']);
platformInterface('System.InstallContext', [
    'Id organizationId()',
    'Id installerId()',
    'Boolean isUpgrade()',
    'Boolean isPush()',
    'System.Version previousVersion()'
]);
platformInterface('System.UninstallContext', ['Id organizationId()', 'Id uninstallerId()']);
