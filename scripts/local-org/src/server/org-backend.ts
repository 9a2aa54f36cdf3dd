/** Pages answered by a local org. */
import { servicesOf } from '../data/services.ts';
import type { Org } from '../platform/org.ts';
import {
    PageError,
    type LiveListener,
    type ObjectInfo,
    type PageBackend,
    type PageUser,
    type RecordList,
    type RecordQuery,
    type ShownField,
    type UiRecord
} from './backend.ts';
import { callApexMethod } from './data/apex-call.ts';
import { toPlain } from './data/apex-json.ts';
import { uiObjectInfo, uiPicklist } from './data/object-info.ts';
import { RecordReader } from './data/record-reader.ts';
import { writeRecord } from './data/record-writer.ts';
import { uiRecord } from './data/ui-record.ts';

/** A user offered on the login menu. */
export interface LoginUser {
    readonly username: string;
    /** What the menu says about the user. */
    readonly about: string;
}

export class OrgBackend implements PageBackend {
    readonly #org: () => Org;
    readonly #logins: readonly LoginUser[];
    readonly #afterCall: (org: Org) => void;

    /**
     * @param org asked for at every call, so that another org may take its place after a change of Apex
     * @param afterCall what follows a call that may have enqueued or published something
     */
    constructor(org: () => Org, logins: readonly LoginUser[], afterCall: (org: Org) => void) {
        this.#org = org;
        this.#logins = logins;
        this.#afterCall = afterCall;
    }

    users(): readonly PageUser[] {
        const org = this.#org();
        return this.#logins.map(({ username, about }) => {
            const { id, name, email, timeZone } = org.userByName(username);
            const grants = servicesOf(org.store).permissions.grantsOf(id);
            const permissions = [...grants.setupEntities]
                .filter((entity) => entity.startsWith('custompermission:'))
                .map((entity) => entity.slice('custompermission:'.length).replace(/^[a-z0-9]+__/, ''));
            return {
                id,
                username,
                name,
                email,
                timeZone,
                about,
                permissions,
                permissionSets: [...grants.permissionSets],
                userPermissions: [...grants.userPermissions]
            };
        });
    }

    organization(): string {
        const [organization] = this.#org().store.rows('Organization');
        return String(organization?.get('Name') ?? '');
    }

    now(): number {
        return this.#org().clock.now();
    }

    callApex(userId: string, method: string, paramsJson: string, isWire: boolean): unknown {
        const org = this.#org();
        try {
            return callApexMethod(org, userId, method, paramsJson, isWire);
        } finally {
            // The caller gets its answer first.
            setImmediate(() => this.#afterCall(org));
        }
    }

    objectInfo(userId: string, object: string): ObjectInfo {
        return this.#reader().info(userId, object);
    }

    objectOf(recordId: string): string | null {
        return this.#org().schema.objectOfId(recordId)?.name ?? null;
    }

    uiRecord(userId: string, recordId: string, fields: readonly string[], optionalFields: readonly string[]): UiRecord {
        return uiRecord(this.#org(), this.#reader(), userId, recordId, fields, optionalFields);
    }

    uiObjectInfo(userId: string, object: string): unknown {
        const info = this.objectInfo(userId, object);
        return uiObjectInfo(info, this.#org().schema.require(info.apiName));
    }

    uiPicklist(userId: string, name: string, fieldName: string): unknown {
        const info = this.objectInfo(userId, name);
        const object = this.#org().schema.require(info.apiName);
        const field = object.field(fieldName);
        if (!field || !info.fields[field.name]) {
            throw new PageError(404, { message: `No picklist ${name}.${fieldName}`, errorCode: 'INVALID_FIELD' });
        }
        return uiPicklist(field, field.controllerField === null ? null : object.field(field.controllerField));
    }

    createRecord(userId: string, object: string, fields: Readonly<Record<string, unknown>>): string {
        const org = this.#org();
        return this.#written(writeRecord(org, userId, 'insert', this.#reader().object(userId, object).name, fields));
    }

    updateRecord(userId: string, recordId: string, fields: Readonly<Record<string, unknown>>): void {
        this.#written(
            writeRecord(this.#org(), userId, 'update', this.#objectFor(userId, recordId), { ...fields, Id: recordId })
        );
    }

    deleteRecord(userId: string, recordId: string): void {
        this.#written(writeRecord(this.#org(), userId, 'delete', this.#objectFor(userId, recordId), { Id: recordId }));
    }

    #objectFor(userId: string, recordId: string): string {
        return this.#reader().object(userId, this.#org().schema.objectOfId(recordId)?.name ?? recordId).name;
    }

    /** Whoever wrote gets the answer before what follows from it runs. */
    #written(id: string): string {
        const org = this.#org();
        setImmediate(() => this.#afterCall(org));
        return id;
    }

    recordFields(userId: string, recordId: string, fields: readonly string[]): readonly ShownField[] {
        return this.#reader().fields(userId, recordId, fields);
    }

    records(userId: string, query: RecordQuery): RecordList {
        return this.#reader().list(userId, query);
    }

    subscribe(channel: string, listener: LiveListener): () => void {
        const org = this.#org();
        const [, type = ''] = /^\/event\/(\w+)$/.exec(channel) ?? [];
        const object = org.schema.object(type);
        if (object?.kind !== 'platformEvent') {
            throw new PageError(404, { message: `There is no channel ${channel}` });
        }
        return org.events.listen(object.name, (event, replayId) => {
            const payload = Object.fromEntries([...event.fields].map(([name, value]) => [name, toPlain(value)]));
            listener(payload, replayId);
        });
    }

    #reader(): RecordReader {
        return new RecordReader(this.#org());
    }
}
