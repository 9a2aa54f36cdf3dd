/** Pages answered by a local org. */
import { runDml } from '../data/dml/run.ts';
import { servicesOf } from '../data/services.ts';
import type { SObjectValue } from '../data/sobject.ts';
import type { Org } from '../platform/org.ts';
import { ApexException } from '../runtime/exception.ts';
import { nodeToValue } from '../library/system/json-deserialize.ts';
import { readJson } from '../library/system/json-text.ts';
import { runtimeType } from '../runtime/types.ts';
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
import { RecordReader } from './data/record-reader.ts';
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

    updateRecord(userId: string, recordId: string, fields: Readonly<Record<string, unknown>>): void {
        const org = this.#org();
        const object = this.#reader().object(userId, org.schema.objectOfId(recordId)?.name ?? recordId);
        const written = readJson(JSON.stringify({ ...fields, Id: recordId }));
        try {
            org.run('rest', org.user(userId), () => {
                const record = nodeToValue(written, runtimeType(object.name), true) as SObjectValue;
                runDml('update', [record], { access: 'user', sharing: true });
            });
        } catch (error) {
            if (error instanceof ApexException) {
                throw new PageError(400, { message: error.text, exceptionType: error.typeName });
            }
            throw error;
        }
        setImmediate(() => this.#afterCall(org));
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
