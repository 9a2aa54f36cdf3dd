/** `inputAssignments`: values for fields of a record. */
import type { SObjectValue } from '../data/sobject.ts';
import type { ObjectSchema } from '../schema/model.ts';
import { fieldOf, requiredValue, type FlowCompiler } from './compiler.ts';
import type { FlowXml } from './flow-xml.ts';
import type { Interview } from './interview.ts';
import { putField } from './resources.ts';

/** Sets the fields of a record an interview is about. */
export type AssignFields = (interview: Interview, record: SObjectValue) => void;

export function readFieldAssignments(compiler: FlowCompiler, xml: FlowXml, object: ObjectSchema): AssignFields {
    const assignments = xml.all('inputAssignments', (item) => ({
        field: fieldOf(object, item, item.required('field')),
        value: requiredValue(compiler, item)
    }));
    return (iv, record) => assignments.forEach(({ field, value }) => putField(record, field, value.read(iv)));
}
