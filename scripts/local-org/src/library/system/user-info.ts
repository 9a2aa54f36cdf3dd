/**
 * UserInfo, about whoever the code runs as.
 */
import { current } from '../../platform/context.ts';
import type { RunningUser } from '../../platform/users.ts';
import { platformClass, unsupported } from '../declare.ts';
import { REFERENCE } from './support.ts';
import { TimeZoneValue } from './time.ts';

const about = (read: (user: RunningUser) => unknown) => () => read(current().transaction.user);

/** A field of the org's own Organization row; null when it has none. */
function organization(field: string): unknown {
    for (const row of current().org.store.rows('Organization')) {
        return row.fields.get(field) ?? null;
    }
    return null;
}

platformClass('System.UserInfo', {
    doc: `${REFERENCE}apex_methods_system_userinfo.htm`,
    members: {
        'static String getDefaultCurrency()': about((user) => user.currency),
        'static String getFirstName()': about((user) => user.firstName),
        'static String getLanguage()': about((user) => user.language),
        'static String getLastName()': about((user) => user.lastName),
        'static String getLocale()': about((user) => user.locale),
        'static String getName()': about((user) => user.name),
        'static Id getOrganizationId()': () => organization('Id'),
        'static String getOrganizationName()': () => organization('Name'),
        'static Id getProfileId()': about((user) => user.profileId),
        'static String getSessionId()': unsupported,
        'static System.TimeZone getTimeZone()': about((user) => new TimeZoneValue(user.timeZone)),
        'static String getUiTheme()': () => 'Theme4d',
        'static String getUiThemeDisplayed()': () => 'Theme4d',
        'static String getUserEmail()': about((user) => user.email),
        'static String getUserId()': about((user) => user.id),
        'static String getUserName()': about((user) => user.username),
        'static Id getUserRoleId()': about((user) => user.roleId),
        'static String getUserType()': about((user) => user.userType),
        'static Boolean hasPackageLicense(Id package)': unsupported,
        'static Boolean isCurrentUserLicensed(String namespace)': unsupported,
        'static Boolean isCurrentUserLicensedForPackage(Id package)': unsupported,
        'static Boolean isMultiCurrencyOrganization()': () => current().org.schema.shape.multiCurrency
    }
});
