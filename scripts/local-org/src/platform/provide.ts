/**
 * What the platform layer provides to emitted code: labels and System.runAs.
 */
import { servicesIn } from '../data/services.ts';
import type { SObjectValue } from '../data/sobject.ts';
import { throwApex } from '../runtime/exception.ts';
import { provideServices } from '../runtime/services.ts';
import { current } from './context.ts';
import { userFromRow, type RunningUser } from './users.ts';

provideServices({
    label(namespace, name) {
        const found = servicesIn(current()).labels.get(name.toLowerCase());
        return (
            found?.value ?? throwApex('System.NullPointerException', `Label ${namespace ?? ''} ${name} does not exist`)
        );
    },
    enterUser(user) {
        const { transaction, org } = current();
        if (!transaction.test) {
            return throwApex('System.UnexpectedException', 'runAs is only allowed in tests');
        }
        const before = transaction.user;
        transaction.user = userOf(user as SObjectValue, (id) => org.user(id));
        transaction.touched.setup = null;
        transaction.touched.other = null;
        return before;
    },
    leaveUser(before) {
        current().transaction.user = before as RunningUser;
    }
});

/** System.runAs takes stored users, and users that were never inserted. */
function userOf(record: SObjectValue, find: (id: string) => RunningUser): RunningUser {
    return record.id === null ? userFromRow((name) => record.fields.get(name) ?? null) : find(record.id);
}
