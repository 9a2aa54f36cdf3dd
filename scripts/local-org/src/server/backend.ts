/**
 * What pages need from whoever answers them. The org is one answer (`org-backend.ts`); tests give small ones.
 */

export interface PageUser {
    readonly id: string;
    readonly username: string;
    readonly name: string;
    readonly email: string;
    readonly timeZone: string;
    /** What the login page says about the user: profile, permission sets. */
    readonly about: string;
    /** Names of granted custom permissions, in lower case and without namespace. */
    readonly permissions: readonly string[];
    /** Names of assigned permission sets, in lower case. */
    readonly permissionSets: readonly string[];
    /** Names of granted system permissions. */
    readonly userPermissions: readonly string[];
}

/** An error as a component sees it, `error.body`. */
export interface ErrorBody {
    readonly message: string;
    readonly exceptionType?: string;
    readonly isUserDefinedException?: boolean;
    readonly stackTrace?: string;
    readonly errorCode?: string;
    readonly [more: string]: unknown;
}

/** Thrown by a backend when the answer is an error; becomes an HTTP status with a body. */
export class PageError extends Error {
    readonly status: number;
    readonly body: ErrorBody;

    constructor(status: number, body: ErrorBody) {
        super(body.message);
        this.name = 'PageError';
        this.status = status;
        this.body = body;
    }
}

/** A field as a page shows it. */
export interface ShownValue {
    readonly value: unknown;
    /** In the user's language and time zone; null for a blank. */
    readonly displayValue: string | null;
    /** Record behind a lookup, when the user may open it. */
    readonly recordId?: string;
}

export interface ShownField extends ShownValue {
    readonly name: string;
    readonly label: string;
    readonly type: string;
}

export interface ObjectInfo {
    readonly apiName: string;
    readonly label: string;
    readonly labelPlural: string;
    readonly keyPrefix: string | null;
    readonly nameFields: readonly string[];
    /** Fields the user may read, by API name. */
    readonly fields: Readonly<Record<string, ObjectInfoField>>;
    readonly childRelationships: readonly ChildRelationship[];
    readonly queryable: boolean;
    readonly createable: boolean;
    readonly updateable: boolean;
    readonly deletable: boolean;
    readonly custom: boolean;
}

export interface ObjectInfoField {
    readonly apiName: string;
    readonly label: string;
    readonly dataType: string;
    readonly custom: boolean;
    readonly updateable: boolean;
    readonly reference: readonly string[];
    readonly relationshipName: string | null;
}

export interface ChildRelationship {
    readonly relationshipName: string;
    readonly childObjectApiName: string;
    readonly fieldName: string;
}

export interface RecordQuery {
    readonly object: string;
    /** Only children of this record through this lookup. */
    readonly parent?: { readonly field: string; readonly id: string };
    /** Only records that meet all of these. */
    readonly filters?: readonly RecordFilter[];
    readonly fields: readonly string[];
    readonly limit: number;
}

/** A condition of a list view, as metadata says it. */
export interface RecordFilter {
    readonly field: string;
    readonly operation: string;
    readonly value: string;
}

export interface RecordRow {
    readonly id: string;
    readonly fields: readonly ShownField[];
}

export interface RecordList {
    readonly rows: readonly RecordRow[];
    /** How many there are in all. */
    readonly total: number;
}

/** A record in the shape of the UI API. */
export interface UiRecord {
    readonly id: string;
    readonly apiName: string;
    readonly fields: Readonly<Record<string, { readonly value: unknown; readonly displayValue: string | null }>>;
}

export type LiveListener = (payload: Readonly<Record<string, unknown>>, replayId: number) => void;

export interface PageBackend {
    /** What time it is where the answers come from, UTC milliseconds. */
    now(): number;
    /** Name of the company whose org it is. */
    organization(): string;
    /** Who may log in, in the order to offer. */
    users(): readonly PageUser[];
    /** What an `@AuraEnabled` method returns, as JSON data. @throws PageError */
    callApex(userId: string, method: string, paramsJson: string, isWire: boolean): unknown;
    /** @throws PageError for objects that do not exist or that the user may not see */
    objectInfo(userId: string, object: string): ObjectInfo;
    /** API name of the object a record id belongs to, null for an unknown prefix. */
    objectOf(recordId: string): string | null;
    /**
     * A record in the shape of the UI API.
     * @param fields `Object.Field` or `Object.Parent.Field`; each must be readable
     * @param optionalFields left out when the user may not read them
     * @throws PageError
     */
    uiRecord(userId: string, recordId: string, fields: readonly string[], optionalFields: readonly string[]): UiRecord;
    /** An object in the shape of `getObjectInfo`. @throws PageError */
    uiObjectInfo(userId: string, object: string): unknown;
    /** A picklist in the shape of `getPicklistValues`. @throws PageError */
    uiPicklist(userId: string, object: string, field: string): unknown;
    /** Stores a record and gives its id. @throws PageError */
    createRecord(userId: string, object: string, fields: Readonly<Record<string, unknown>>): string;
    /** @throws PageError */
    deleteRecord(userId: string, recordId: string): void;
    /** Writes fields of a record. @throws PageError */
    updateRecord(userId: string, recordId: string, fields: Readonly<Record<string, unknown>>): void;
    /** Fields of a record that the user may read, in the order asked. @throws PageError when there is no such record */
    recordFields(userId: string, recordId: string, fields: readonly string[]): readonly ShownField[];
    /** Records in the order of their names. @throws PageError */
    records(userId: string, query: RecordQuery): RecordList;
    /** Hears platform events of a channel `/event/Thing__e` until the returned function is called. @throws PageError */
    subscribe(channel: string, listener: LiveListener): () => void;
}
