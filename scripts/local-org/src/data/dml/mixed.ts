/**
 * Setup and other objects may not be changed in one transaction.
 * https://developer.salesforce.com/docs/atlas.en-us.apexcode.meta/apexcode/apex_dml_non_mix_sobjects.htm
 */
import type { SaveRecord } from './save-context.ts';
import type { Statement } from './statement.ts';

const SETUP = new Set([
    'FieldPermissions', 'Group', 'GroupMember', 'ObjectPermissions', 'PermissionSet', 'PermissionSetAssignment',
    'PermissionSetGroup', 'PermissionSetGroupComponent', 'QueueSobject', 'SetupEntityAccess', 'User', 'UserRole'
]); // prettier-ignore
/** Changing one of these on a user makes the statement a setup one; otherwise users mix freely. */
const USER_SETUP_FIELDS = ['UserRoleId', 'IsActive', 'ForecastEnabled', 'IsPortalEnabled', 'Username', 'ProfileId'];

/** Fails the records of a statement that mixes, and remembers what kind of object the transaction has touched. */
export function checkMixedDml(statement: Statement, records: readonly SaveRecord[]): void {
    const { touched } = statement.execution.transaction;
    for (const record of records) {
        const { type, schema } = record.input;
        if (schema.custom && schema.kind !== 'custom') {
            continue;
        }
        const isSetup = SETUP.has(type) && !(type === 'User' && mixesFreely(statement, record));
        const isNeutral = type === 'User' && !isSetup;
        const other = isSetup ? touched.other : touched.setup;
        if (isNeutral) {
            continue;
        }
        if (other !== null) {
            const message =
                'DML operation on setup object is not permitted after you have updated a non-setup object (or vice ' +
                `versa): ${type}, original object: ${other}`;
            record.fail('MIXED_DML_OPERATION', message);
        } else if (isSetup) {
            touched.setup ??= type;
        } else {
            touched.other ??= type;
        }
    }
}

function mixesFreely(statement: Statement, { input }: SaveRecord): boolean {
    if (statement.operation === 'insert') {
        return (input.fields.get('UserRoleId') ?? null) === null;
    }
    return USER_SETUP_FIELDS.every((name) => !input.fields.has(name) || input.queried?.has(name) === true);
}
