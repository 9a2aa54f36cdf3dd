/**
 * On whose behalf a user has access: their own, that of users below them in the role hierarchy, and that of every group
 * and queue any of these belong to.
 * https://help.salesforce.com/s/articleView?id=platform.security_controlling_access_using_hierarchies.htm
 */
import type { StoredRow } from '../row.ts';
import type { Store } from '../store.ts';

const TABLES = ['User', 'UserRole', 'Group', 'GroupMember'];

/** Kinds of groups that hold every internal user. */
const EVERYBODY = 'Organization';

export class ReachModel {
    readonly #store: Store;
    readonly #cache = new Map<string, ReadonlySet<string>>();
    #cachedAt = -1;

    constructor(store: Store) {
        this.#store = store;
    }

    /** Changes when any answer of {@link of} may. */
    get version(): number {
        return TABLES.reduce((sum, table) => sum + this.#store.table(table).version, 0);
    }

    /** Ids of users and groups whose records and shares the user has too. */
    of(userId: string): ReadonlySet<string> {
        const version = this.version;
        if (version !== this.#cachedAt) {
            this.#cache.clear();
            this.#cachedAt = version;
        }
        let reach = this.#cache.get(userId);
        if (!reach) {
            reach = this.#collect(userId);
            this.#cache.set(userId, reach);
        }
        return reach;
    }

    #collect(userId: string): Set<string> {
        const reach = new Set<string>([userId]);
        this.#groupsOf(userId).forEach((group) => reach.add(group));
        const role = this.#store.row('User', userId)?.get('UserRoleId');
        for (const subordinate of this.#usersBelow(role)) {
            reach.add(subordinate);
            for (const group of this.#groupsOf(subordinate)) {
                if (this.#store.row('Group', group)?.get('DoesIncludeBosses') !== false) {
                    reach.add(group);
                }
            }
        }
        return reach;
    }

    #usersBelow(role: unknown): string[] {
        const roles = new Set(this.#rolesBelow(role));
        return [...roles].flatMap((id) => this.#store.find('User', 'UserRoleId', id).map((user) => user.id));
    }

    #rolesBelow(role: unknown): string[] {
        const found: string[] = [];
        const open = typeof role === 'string' ? [role] : [];
        for (let next = open.pop(); next !== undefined; next = open.pop()) {
            for (const child of this.#store.find('UserRole', 'ParentRoleId', next)) {
                found.push(child.id);
                open.push(child.id);
            }
        }
        return found;
    }

    /** Groups the user is in, directly, by role or through other groups. */
    #groupsOf(userId: string): Set<string> {
        const role = this.#store.row('User', userId)?.get('UserRoleId') ?? null;
        const groups = new Set<string>();
        const open: string[] = [userId];
        for (const group of this.#store.rows('Group')) {
            if (this.#holdsByType(group, role)) {
                groups.add(group.id);
                open.push(group.id);
            }
        }
        for (let member = open.pop(); member !== undefined; member = open.pop()) {
            for (const row of this.#store.find('GroupMember', 'UserOrGroupId', member)) {
                const group = String(row.get('GroupId'));
                if (!groups.has(group)) {
                    groups.add(group);
                    open.push(group);
                }
            }
        }
        return groups;
    }

    #holdsByType(group: StoredRow, role: unknown): boolean {
        const related = group.get('RelatedId');
        switch (group.get('Type')) {
            case EVERYBODY:
                return true;
            case 'Role':
                return role !== null && related === role;
            case 'RoleAndSubordinates':
                return role !== null && (related === role || this.#rolesBelow(related).includes(String(role)));
            default:
                return false;
        }
    }
}
