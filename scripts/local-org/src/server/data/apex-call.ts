/** Calls of `@AuraEnabled` methods by components. */
import { DmlFailures } from '../../data/dml/errors.ts';
import { servicesOf } from '../../data/services.ts';
import { AuraMessage } from '../../library/system/exceptions.ts';
import { nodeToValue } from '../../library/system/json-deserialize.ts';
import { readJson, type JsonNode } from '../../library/system/json-text.ts';
import { GovernorLimits, SYNCHRONOUS_LIMITS } from '../../platform/limits.ts';
import type { Org } from '../../platform/org.ts';
import { annotation, type ClassMeta, type MethodMeta } from '../../runtime/class-meta.ts';
import { ApexException, translateError } from '../../runtime/exception.ts';
import { runtimeType } from '../../runtime/types.ts';
import { UnsupportedError } from '../../runtime/uncatchable.ts';
import { PageError, type ErrorBody } from '../backend.ts';
import { toPlain } from './apex-json.ts';

interface Target {
    readonly owner: ClassMeta;
    readonly method: MethodMeta;
    readonly isCacheable: boolean;
}

/**
 * Calls a method as a user, in a transaction of its own.
 * @param name `Class.method`, with or without the project's namespace before it
 * @param paramsJson an object with the parameters by name
 * @throws PageError with what a component's `error.body` holds
 */
export function callApexMethod(org: Org, userId: string, name: string, paramsJson: string, isWire: boolean): unknown {
    const target = find(org, name);
    if (!servicesOf(org.store).permissions.hasClassAccess(userId, target.owner.name)) {
        throw refused(403, `You do not have access to the Apex class named '${target.owner.name}'.`);
    }
    if (isWire && !target.isCacheable) {
        throw refused(400, `The Apex method ${name} is wired but not annotated with @AuraEnabled(cacheable=true).`);
    }
    try {
        return org.run('aura', org.user(userId), (transaction) => {
            if (target.isCacheable) {
                // A cacheable method may not change anything, however it is called.
                transaction.limits = new GovernorLimits({ ...SYNCHRONOUS_LIMITS, dmlStatements: 0 });
            }
            const args = argumentsOf(target.method, readJson(paramsJson));
            try {
                return toPlain(org.program.callStatic(target.owner.name, target.method, args));
            } catch (error) {
                // Stack traces need the running program, so they are read before the transaction ends.
                throw error instanceof PageError ? error : errorOf(error);
            }
        });
    } catch (error) {
        throw error instanceof PageError ? error : errorOf(error);
    }
}

function find(org: Org, name: string): Target {
    const dot = name.lastIndexOf('.');
    const owner = org.program.findClass(name.slice(0, dot))?.meta;
    const method = owner?.methods.find(
        (one) =>
            one.isStatic &&
            one.name.toLowerCase() === name.slice(dot + 1).toLowerCase() &&
            annotation(one, 'auraenabled')
    );
    if (!owner || !method) {
        throw refused(404, `There is no @AuraEnabled method ${name}`);
    }
    return { owner, method, isCacheable: annotation(method, 'auraenabled')?.params['cacheable'] === true };
}

function refused(status: number, message: string): PageError {
    return new PageError(status, { message, exceptionType: 'System.NoAccessException', isUserDefinedException: false });
}

function argumentsOf(method: MethodMeta, params: JsonNode): unknown[] {
    if (params.kind !== 'object') {
        throw new PageError(400, { message: 'The parameters of an Apex method are an object' });
    }
    return method.params.map((param) => {
        const given = params.members.find(([name]) => name === param.name);
        return given ? nodeToValue(given[1], runtimeType(param.type), false) : null;
    });
}

/** An error of Apex as the platform sends it to a page. */
function errorOf(error: unknown): PageError {
    const apex = translateError(error);
    if (!(apex instanceof ApexException)) {
        const status = apex instanceof UnsupportedError ? 501 : 500;
        return new PageError(status, {
            message: apex.message,
            exceptionType: apex.typeName,
            isUserDefinedException: false
        });
    }
    const body: ErrorBody = {
        message: apex.message ?? (apex.data instanceof AuraMessage ? apex.data.text : apex.text),
        exceptionType: apex.typeName,
        isUserDefinedException: !apex.typeName.startsWith('System.'),
        stackTrace: apex.stackTraceString
    };
    return new PageError(500, apex.data instanceof DmlFailures ? { ...body, ...dmlErrors(apex.data) } : body);
}

function dmlErrors(failures: DmlFailures): Partial<ErrorBody> {
    const rows = failures.rows.map((row) => row.error);
    const onPage = rows.filter((row) => row.fields.length === 0);
    const onFields: Record<string, { statusCode: string; message: string }[]> = {};
    for (const { statusCode, message, fields } of rows) {
        for (const field of fields) {
            (onFields[field] ??= []).push({ statusCode, message });
        }
    }
    return {
        pageErrors: onPage.map(({ statusCode, message }) => ({ statusCode, message })),
        fieldErrors: onFields,
        index: failures.rows[0]?.index ?? null
    };
}
