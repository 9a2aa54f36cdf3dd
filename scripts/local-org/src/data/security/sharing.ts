/**
 * Record-level access: organization-wide defaults, ownership, role hierarchy, queues and groups, share rows, View All and
 * Modify All, parents that control their children, and read access to the account of a record one has access to.
 * Sharing rules, teams, territories and the access an account's owner has to its contacts, cases and opportunities are
 * not modelled beyond the share rows that stand for them.
 * https://developer.salesforce.com/docs/atlas.en-us.securityImplGuide.meta/securityImplGuide/security_data_access.htm
 */
import type { ObjectSchema, SharingModel } from '../../schema/model.ts';
import { UnsupportedError } from '../../runtime/uncatchable.ts';
import type { SaveContext } from '../dml/save-context.ts';
import { living } from '../dml/save-context.ts';
import type { StoredRow } from '../row.ts';
import type { RowSharing } from '../services.ts';
import type { Store } from '../store.ts';
import type { PermissionModel } from './permissions.ts';
import { ReachModel } from './sharing-reach.ts';

const NONE = 0;
const READ = 1;
const EDIT = 2;
const FULL = 3;

const DEFAULTS: Readonly<Record<SharingModel, number>> = {
    Private: NONE,
    Read: READ,
    ReadWrite: EDIT,
    ReadWriteTransfer: EDIT,
    FullAccess: FULL,
    ControlledByParent: NONE
};

const LEVELS: Readonly<Record<string, number>> = { Read: READ, Edit: EDIT, All: FULL };

/** Lookups that control access where a standard object is Controlled by Parent. */
const CONTROLLING: Readonly<Record<string, string>> = {
    Contact: 'AccountId',
    Order: 'AccountId',
    Asset: 'AccountId',
    Contract: 'AccountId',
    OpportunityLineItem: 'OpportunityId',
    OrderItem: 'OrderId',
    PricebookEntry: 'Pricebook2Id',
    CaseComment: 'ParentId'
};

/** Children whose holders may read the account. */
const ACCOUNT_CHILDREN = ['Contact', 'Opportunity', 'Case'];

/** User types whose access starts from the external default. */
const EXTERNAL = new Set(['PowerPartner', 'PowerCustomerSuccess', 'CustomerSuccess', 'CspLitePortal']);

interface OwnShares {
    readonly version: string;
    /** Highest level by id of the shared record. */
    readonly levels: ReadonlyMap<string, number>;
}

/** Answers from the rows, so that DML on users, groups, roles and shares counts at once. */
export class OrgSharing implements RowSharing {
    readonly #store: Store;
    readonly #permissions: PermissionModel;
    readonly #reach: ReachModel;
    readonly #shares = new Map<string, OwnShares>();

    constructor(store: Store, permissions: PermissionModel) {
        this.#store = store;
        this.#permissions = permissions;
        this.#reach = new ReachModel(store);
    }

    canRead(userId: string, row: StoredRow): boolean {
        return this.#level(userId, row) >= READ;
    }

    canEdit(userId: string, row: StoredRow): boolean {
        return this.#level(userId, row) >= EDIT;
    }

    canDelete(userId: string, row: StoredRow): boolean {
        return this.#level(userId, row) >= FULL;
    }

    visibleRows(userId: string, object: ObjectSchema): ((row: StoredRow) => boolean) | null {
        if (this.#readsAll(userId, object)) {
            return null;
        }
        const parent = controlled(object);
        if (parent !== null || this.#follows(object) !== null) {
            return (row) => this.#level(userId, row) >= READ;
        }
        // The rights of the user cannot change while one query runs, so they are read once and not for each row.
        const granted = this.#grantedLevels(userId, object);
        const isAccount = object.name === 'Account';
        return (row) => granted(row) >= READ || (isAccount && this.#holdsChild(userId, row));
    }

    /** A step behind saves: a new owner ends the manual shares of the old one. */
    dropManualShares(context: SaveContext): void {
        const share = context.kind === 'update' ? this.#shareObject(context.object) : null;
        if (!share) {
            return;
        }
        for (const save of living(context)) {
            const row = this.#store.row(context.object.name, save.oldRow?.id ?? '');
            if (row && row.get('OwnerId') !== save.oldRow?.get('OwnerId')) {
                this.#store
                    .find(share.object.name, share.parent, row.id)
                    .filter((item) => item.get('RowCause') === 'Manual')
                    .forEach((item) => this.#store.erase(share.object.name, item.id));
            }
        }
    }

    // ------------------------------------------------------------ levels

    #level(userId: string, row: StoredRow): number {
        const { object } = row.layout;
        const followed = this.#follows(object);
        if (followed !== null) {
            return this.#levelOfParent(userId, row, followed);
        }
        if (!this.#governs(object)) {
            return FULL;
        }
        const broad = this.#broad(userId, object);
        if (broad === FULL) {
            return FULL;
        }
        const parents = controlled(object);
        return Math.max(
            broad,
            parents === null ? this.#ownLevel(userId, row, object) : this.#detailLevel(userId, row, parents)
        );
    }

    #ownLevel(userId: string, row: StoredRow, object: ObjectSchema): number {
        const level = this.#grantedLevels(userId, object)(row);
        return level === NONE && object.name === 'Account' && this.#holdsChild(userId, row) ? READ : level;
    }

    /** Access to a detail is access to each of its masters; whoever may edit them may delete it. */
    #detailLevel(userId: string, row: StoredRow, parents: readonly string[]): number {
        const set = parents.filter((field) => row.get(field) !== null);
        if (set.length === 0) {
            return this.#reach.of(userId).has(String(row.get('OwnerId'))) ? FULL : NONE;
        }
        const level = Math.min(...set.map((field) => this.#levelOfParent(userId, row, field)));
        return level >= EDIT ? FULL : level;
    }

    #levelOfParent(userId: string, row: StoredRow, field: string): number {
        const id = row.get(field);
        const target = typeof id === 'string' ? this.#store.schema.objectOfId(id) : null;
        const parent = target && this.#store.anyRow(target.name, String(id));
        return parent ? this.#level(userId, parent) : NONE;
    }

    /** The level a row has by the default of its object, its owner and its shares. */
    #grantedLevels(userId: string, object: ObjectSchema): (row: StoredRow) => number {
        const base = this.#default(userId, object);
        const personal = this.#personalLevels(userId, object);
        return (row) => Math.max(base, personal(row));
    }

    #personalLevels(userId: string, object: ObjectSchema): (row: StoredRow) => number {
        const reach = this.#reach.of(userId);
        const shares = this.#sharesOf(userId, object, reach);
        return (row) => (reach.has(String(row.get('OwnerId'))) ? FULL : (shares?.get(row.id) ?? NONE));
    }

    #default(userId: string, object: ObjectSchema): number {
        const type = String(this.#store.row('User', userId)?.get('UserType') ?? 'Standard');
        if (type === 'Guest') {
            return NONE;
        }
        return DEFAULTS[EXTERNAL.has(type) ? object.externalSharingModel : object.sharingModel];
    }

    /** What View All and Modify All give. */
    #broad(userId: string, object: ObjectSchema): number {
        if (this.#permissions.canObject(userId, object.name, 'modifyAll')) {
            return FULL;
        }
        return this.#permissions.canObject(userId, object.name, 'viewAll') ? READ : NONE;
    }

    #readsAll(userId: string, object: ObjectSchema): boolean {
        const followed = this.#follows(object);
        if (followed !== null) {
            const target = object.field(followed)?.referenceTo[0];
            return target !== undefined && this.#readsAll(userId, this.#store.schema.require(target));
        }
        if (!this.#governs(object) || this.#broad(userId, object) >= READ) {
            return true;
        }
        const parents = controlled(object);
        if (parents === null) {
            return this.#default(userId, object) >= READ;
        }
        return parents.every((name) => {
            const field = object.field(name);
            return (
                field?.required === true &&
                field.referenceTo.every((target) => this.#readsAll(userId, this.#store.schema.require(target)))
            );
        });
    }

    /** Whether sharing has a say at all. Setup objects are a matter of permissions alone. */
    #governs(object: ObjectSchema): boolean {
        const shared = object.kind === 'custom' || (object.kind === 'standard' && !object.setup);
        return shared && (object.sharingModel === 'ControlledByParent' || object.field('OwnerId') !== null);
    }

    /** The field by which shares and histories follow the record they are about; null for other objects. */
    #follows(object: ObjectSchema): string | null {
        if (object.kind !== 'share' && object.kind !== 'history') {
            return null;
        }
        const parent = [...object.fields.values()].find(
            (field) => field.type === 'reference' && field.deleteConstraint === 'Cascade'
        );
        return parent?.name ?? null;
    }

    /** Whether the user owns a child of the account or it is shared with them. */
    #holdsChild(userId: string, account: StoredRow): boolean {
        return ACCOUNT_CHILDREN.some((name) => {
            const object = this.#store.schema.object(name);
            if (!object || object.sharingModel === 'ControlledByParent') {
                return false;
            }
            const rows = this.#store.find(name, 'AccountId', account.id);
            return rows.length > 0 && rows.some((row) => this.#personalLevels(userId, object)(row) >= READ);
        });
    }

    // ------------------------------------------------------------ share rows

    #sharesOf(userId: string, object: ObjectSchema, reach: ReadonlySet<string>): ReadonlyMap<string, number> | null {
        const share = this.#shareObject(object);
        const table = share && this.#store.table(share.object.name);
        if (!share || !table || table.size === 0) {
            return null;
        }
        const version = `${table.version} ${this.#reach.version}`;
        const key = `${userId} ${object.name}`;
        const known = this.#shares.get(key);
        if (known?.version === version) {
            return known.levels;
        }
        const levels = new Map<string, number>();
        for (const principal of reach) {
            for (const row of this.#store.find(share.object.name, 'UserOrGroupId', principal)) {
                const id = String(row.get(share.parent));
                levels.set(id, Math.max(levels.get(id) ?? NONE, LEVELS[String(row.get(share.level))] ?? NONE));
            }
        }
        this.#shares.set(key, { version, levels });
        return levels;
    }

    #shareObject(object: ObjectSchema): { object: ObjectSchema; parent: string; level: string } | null {
        const share = this.#store.schema.object(
            object.custom ? object.name.replace(/__c$/, '__Share') : `${object.name}Share`
        );
        if (share?.kind !== 'share') {
            return null;
        }
        return object.custom
            ? { object: share, parent: 'ParentId', level: 'AccessLevel' }
            : { object: share, parent: `${object.name}Id`, level: `${object.name}AccessLevel` };
    }
}

/**
 * Lookups that decide about access to a record; null when the object has defaults of its own.
 * @throws UnsupportedError for an object controlled by a parent nobody named
 */
function controlled(object: ObjectSchema): readonly string[] | null {
    if (object.sharingModel !== 'ControlledByParent') {
        return null;
    }
    const masters = [...object.fields.values()].filter((field) => field.masterDetail).map((field) => field.name);
    if (masters.length > 0) {
        return masters;
    }
    const standard = CONTROLLING[object.name];
    if (standard === undefined) {
        throw new UnsupportedError(`sharing of ${object.name} as Controlled by Parent`);
    }
    return [standard];
}
