/** Everything a new org is born with, from the platform and from the project's metadata. */
import { servicesOf } from '../../data/services.ts';
import { duplicateStep } from '../../data/duplicates/find-duplicates.ts';
import { enforceSharing } from '../../data/security/enforce-sharing.ts';
import { PermissionModel } from '../../data/security/permissions.ts';
import type { ProjectMetadata } from '../../schema/load-source.ts';
import type { GrantSource } from '../../schema/permission-source.ts';
import { loadDuplicateRules } from '../load-duplicate-rules.ts';
import type { Org } from '../org.ts';
import { userFromRow, type RunningUser } from '../users.ts';
import {
    seedAppMenu,
    seedCachePartitions,
    seedClasses,
    seedCustomMetadata,
    seedRecordTypes,
    seedStaticResources,
    seedTriggers
} from './metadata-rows.ts';
import { seedCredentials } from '../credential-rows.ts';
import { seedPeople, type OrgProfile } from './people.ts';
import { seedCustomPermissions, seedPermissionSets } from './permissions.ts';
import { seedCurrencies, seedReference } from './reference.ts';

/** An Apex class of the project, for its ApexClass row. */
export interface ClassSource {
    readonly name: string;
    readonly apiVersion: number | null;
    readonly body: string;
}

export interface SeededOrg {
    readonly admin: RunningUser;
    /** Permission set ids by lower-case name. */
    readonly permissionSets: ReadonlyMap<string, string>;
}

/** Fills a new org. The store must be empty. */
export function seedOrg(
    org: Org,
    project: ProjectMetadata,
    classes: readonly ClassSource[],
    profile: Omit<OrgProfile, 'namespace'>
): SeededOrg {
    const { rows, namespace, schema, store } = org;
    const people = seedPeople(rows, { ...profile, namespace });
    seedReference(rows, profile.timeZone);
    if (schema.shape.multiCurrency) {
        seedCurrencies(rows);
    }
    const classIds = seedClasses(rows, classes, namespace);
    org.program.classIds = (name) => classIds.get(name) ?? null;
    seedTriggers(rows, org.program, schema, namespace);
    seedRecordTypes(rows, schema, namespace);
    seedStaticResources(rows, project, namespace);
    seedAppMenu(rows, project, namespace);
    seedCachePartitions(rows, project, namespace);
    seedCustomMetadata(rows, project, namespace);
    const customPermissions = seedCustomPermissions(rows, project, namespace);
    const permissionSets = seedPermissionSets(rows, project, namespace, {
        classes: classIds,
        customPermissions,
        principals: seedCredentials(rows, org.credentials)
    });
    const services = servicesOf(store);
    services.labels = project.labels;
    services.permissions = new PermissionModel(store, {
        muting: mutingByGroup(project),
        settings: new Map(project.permissionSets.map((set) => [set.name.toLowerCase(), set.customSettings]))
    });
    enforceSharing(store);
    const duplicateRules = loadDuplicateRules(project, namespace);
    if (duplicateRules.length > 0) {
        services.hooks.duplicateRules.push(duplicateStep(duplicateRules));
    }
    org.principalAccess = (user, principal) => services.permissions.hasPrincipal(user.id, principal);
    const row = store.row('User', people.adminId);
    return { admin: userFromRow((name) => row?.get(name) ?? null), permissionSets };
}

function mutingByGroup(project: ProjectMetadata): Map<string, GrantSource[]> {
    const byName = new Map(project.mutingPermissionSets.map((set) => [set.name.toLowerCase(), set]));
    return new Map(
        project.permissionSetGroups.map((group) => [
            group.name.toLowerCase(),
            group.muting.flatMap((name) => byName.get(name.toLowerCase()) ?? [])
        ])
    );
}
