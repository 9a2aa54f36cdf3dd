/** Permission sets, assignments and groups. */
import type { SaveContext, SaveRecord } from '../save-context.ts';
import { each, text, type StandardRules } from './rules.ts';

function checkAssignment(save: SaveRecord, context: SaveContext): void {
    if (context.kind !== 'insert') {
        return;
    }
    const set = text(save, 'PermissionSetId');
    const group = text(save, 'PermissionSetGroupId');
    const assignee = text(save, 'AssigneeId');
    if (set === null && group === null) {
        save.fail('REQUIRED_FIELD_MISSING', 'Required fields are missing: [PermissionSetId]', ['PermissionSetId']);
        return;
    }
    const twin = context.execution.org.store
        .find('PermissionSetAssignment', 'AssigneeId', assignee)
        .some((row) => row.get('PermissionSetId') === set && (row.get('PermissionSetGroupId') ?? null) === group);
    if (twin) {
        const message = `Duplicate PermissionSetAssignment. Assignee: ${assignee}; Permission Set: ${set ?? group}`;
        save.fail('DUPLICATE_VALUE', message, ['PermissionSetId', 'AssigneeId']);
    }
}

/** Rules by object. */
export const setupRules: Readonly<Record<string, StandardRules>> = {
    PermissionSetAssignment: { check: each(checkAssignment) },
    PermissionSet: {
        derive: each((save) => {
            if (save.oldRow === null) {
                save.record.fields.set('IsCustom', true);
                save.record.fields.set('IsOwnedByProfile', false);
                save.record.fields.set('Type', 'Regular');
            }
        })
    },
    FieldPermissions: {
        // Edit implies read.
        derive: each((save) => {
            if (save.record.fields.get('PermissionsEdit') === true) {
                save.record.fields.set('PermissionsRead', true);
            }
        })
    },
    Group: {
        derive: each((save) => {
            if (text(save, 'DeveloperName') === null) {
                save.record.fields.set('DeveloperName', (text(save, 'Name') ?? '').replace(/\W+/g, '_'));
            }
        })
    },
    SetupEntityAccess: {
        derive: each((save, context) => {
            const entity = context.execution.org.schema.objectOfId(text(save, 'SetupEntityId') ?? '');
            save.record.fields.set('SetupEntityType', entity?.name ?? null);
        })
    }
};
