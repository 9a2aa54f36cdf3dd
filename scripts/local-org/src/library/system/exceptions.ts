/**
 * The exceptions of the System namespace.
 * https://developer.salesforce.com/docs/atlas.en-us.apexref.meta/apexref/apex_classes_exception_methods.htm
 */
import { current } from '../../platform/context.ts';
import { DmlFailures } from '../../data/dml/errors.ts';
import type { DmlFailure } from '../../data/dml/errors.ts';
import { newApexException, throwApex } from '../../runtime/exception.ts';
import type { ApexException } from '../../runtime/exception.ts';
import { ApexList } from '../../runtime/list.ts';
import { ApexMap } from '../../runtime/map.ts';
import { ApexSet } from '../../runtime/set.ts';
import { service } from '../../runtime/services.ts';
import { runtimeType } from '../../runtime/types.ts';
import { UnsupportedError } from '../../runtime/uncatchable.ts';
import type { ObjectSchema } from '../../schema/model.ts';
import { enumValue } from '../enums.ts';
import { platformException } from '../declare.ts';
import type { Members } from '../declare.ts';
import { REFERENCE, required, textList } from './support.ts';

const DOC = `${REFERENCE}apex_classes_exception_methods.htm`;

function setMessage(self: ApexException, message: string | null): void {
    self.message = message;
}

/** @throws System.IllegalArgumentException when there is a cause already, as java.lang.Throwable has it. */
function initCause(self: ApexException, cause: ApexException | null): void {
    if (self.cause) {
        throwApex('System.IllegalArgumentException', `Can't overwrite cause with ${cause?.toString() ?? 'null'}`);
    }
    self.cause = cause;
}

platformException('System.Exception', {
    doc: DOC,
    members: {
        'String getMessage()': (self: ApexException) => self.text,
        'void setMessage(String message)': setMessage,
        'System.Exception getCause()': (self: ApexException) => self.cause,
        'void initCause(System.Exception cause)': initCause,
        'Integer getLineNumber()': (self: ApexException) => self.lineNumber,
        'String getStackTraceString()': (self: ApexException) => self.stackTraceString,
        'String getTypeName()': (self: ApexException) => self.typeName,
        'String toString()': (self: ApexException) => self.toString(),
        'Map<String, Set<String>> getInaccessibleFields()': (self: ApexException) => inaccessibleFields(self)
    }
});

/** What security.stripInaccessible and user-mode queries found; fields by object. */
function inaccessibleFields(self: ApexException): ApexMap {
    if (self.data instanceof ApexMap) {
        return self.data;
    }
    const names = runtimeType('Set<String>');
    const fields = self.data instanceof Map ? (self.data as ReadonlyMap<string, ReadonlySet<string>>) : new Map();
    return new ApexMap(
        runtimeType('Map<String,Set<String>>'),
        [...fields].map(([object, hidden]) => [object, new ApexSet(names, [...hidden])])
    );
}

/** The constructors of a platform exception. */
export function constructors(type: string): Members {
    return {
        'new()': () => newApexException(type, null),
        'new(String message)': (message: string | null) => newApexException(type, message),
        'new(System.Exception cause)': (cause: ApexException | null) => newApexException(type, null, cause),
        'new(String message, System.Exception cause)': (message: string | null, cause: ApexException | null) =>
            newApexException(type, message, cause)
    };
}

const SIMPLE = `AssertException AsyncException BigObjectException CalloutException DataWeaveScriptException
    DuplicateMessageException ExternalObjectException FatalCursorException FinalException FlowException HandledException
    FormulaEvaluationException FormulaValidationException IllegalArgumentException InvalidHeaderException InvalidParameterValueException
    InvalidReadOnlyUserDmlException JSONException LicenseException LimitException ListException MathException
    NoAccessException NoDataFoundException NoSuchElementException NullPointerException ProcedureException QueryException
    RequiredFeatureMissingException SearchException SecurityException SerializationException SObjectException
    StringException TouchHandledException TransientCursorException TypeException UnexpectedException
    UnsupportedOperationException VisualforceException XmlException`;

for (const name of SIMPLE.split(/\s+/)) {
    const type = `System.${name}`;
    platformException(type, { doc: DOC, members: constructors(type) });
}

/** The page sees the text; Apex itself is told `Script-thrown exception` until setMessage is called. */
export class AuraMessage {
    readonly text: string;

    constructor(text: string) {
        this.text = text;
    }
}

platformException('System.AuraHandledException', {
    doc: DOC,
    members: {
        ...constructors('System.AuraHandledException'),
        'new(String message)': (message: string | null) => {
            const exception = newApexException('System.AuraHandledException', null);
            exception.data = message === null ? null : new AuraMessage(message);
            return exception;
        }
    }
});

function rows(self: ApexException): readonly DmlFailure[] {
    return self.data instanceof DmlFailures ? self.data.rows : [];
}

/** @throws System.ListException when there is no such failed row. */
function row(self: ApexException, at: number): DmlFailure {
    const found = rows(self)[required(at)];
    return found ?? throwApex('System.ListException', `List index out of bounds: ${at}`);
}

/** @throws UnsupportedError for a row that was never saved: it does not say which object it is of. */
function fields(self: ApexException, at: number): ApexList {
    const { id, error } = row(self, at);
    const object = id === null ? null : current().org.schema.objectOfId(id);
    if (!object && error.fields.length > 0) {
        throw new UnsupportedError('System.DmlException.getDmlFields for a record without an id');
    }
    const tokens = error.fields.map((field) => service('fieldToken')((object as ObjectSchema).name, field));
    return new ApexList(runtimeType('List<Schema.SObjectField>'), tokens);
}

const DML: Members = {
    'Integer getNumDml()': (self: ApexException) => rows(self).length,
    'Integer getDmlIndex(Integer row)': (self: ApexException, at: number) => row(self, at).index,
    'Id getDmlId(Integer row)': (self: ApexException, at: number) => row(self, at).id,
    'String getDmlMessage(Integer row)': (self: ApexException, at: number) => row(self, at).error.message,
    'String getDmlStatusCode(Integer row)': (self: ApexException, at: number) => row(self, at).error.statusCode,
    'System.StatusCode getDmlType(Integer row)': (self: ApexException, at: number) =>
        enumValue('System.StatusCode', row(self, at).error.statusCode),
    'List<String> getDmlFieldNames(Integer row)': (self: ApexException, at: number) =>
        textList(row(self, at).error.fields),
    'List<Schema.SObjectField> getDmlFields(Integer row)': fields
};

for (const type of ['System.DmlException', 'System.EmailException']) {
    platformException(type, { doc: DOC, members: { ...constructors(type), ...DML } });
}
