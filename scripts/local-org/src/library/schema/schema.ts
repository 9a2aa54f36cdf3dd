/**
 * The Schema class itself, and the describe services of compiled code.
 * https://developer.salesforce.com/docs/atlas.en-us.apexref.meta/apexref/apex_methods_system_schema.htm
 */
import { current } from '../../platform/context.ts';
import { throwApex } from '../../runtime/exception.ts';
import { ApexList } from '../../runtime/list.ts';
import { provideServices } from '../../runtime/services.ts';
import { runtimeType } from '../../runtime/types.ts';
import { InternalError } from '../../runtime/uncatchable.ts';
import { platformClass, unsupported } from '../declare.ts';
import { describeField } from './field-describe.ts';
import { nameMap, type NameMap } from './name-map.ts';
import { describeObject, DescribeObjectValue } from './object-describe.ts';
import { FieldSetValue } from './parts.ts';
import { fieldToken, objectToken, tokenOfObject } from './tokens.ts';

function globalDescribe(): NameMap {
    const { objects } = current().org.schema;
    return nameMap(
        'Schema.SObjectType',
        objects.map((object) => [object.name, tokenOfObject(object)] as const)
    );
}

function describeByNames(names: ApexList): ApexList {
    const results = names.items.map((name) => {
        const object = current().org.schema.object(String(name));
        return object
            ? new DescribeObjectValue(object)
            : throwApex(
                  'System.InvalidParameterValueException',
                  `Invalid sobject provided. The Schema.describeSObjects() methods does not support the ${String(name)} sobject.`
              );
    });
    return new ApexList(runtimeType('List<Schema.DescribeSObjectResult>'), results);
}

platformClass('Schema.Schema', {
    doc: 'https://developer.salesforce.com/docs/atlas.en-us.apexref.meta/apexref/apex_methods_system_schema.htm',
    members: {
        'static Map<String, Schema.SObjectType> getGlobalDescribe()': globalDescribe,
        'static List<Schema.DescribeSObjectResult> describeSObjects(List<String> names)': describeByNames,
        'static List<Schema.DescribeSObjectResult> describeSObjects(List<String> names, Object options)':
            describeByNames,
        'static List<Object> describeTabs()': unsupported,
        'static List<Object> describeDataCategoryGroups(List<String> names)': unsupported
    }
});

provideServices({
    objectToken,
    fieldToken,
    objectDescribe: (object) => describeObject(objectToken(object)),
    fieldDescribe: (object, field) => describeField(fieldToken(object, field)),
    fieldSet: (objectName, name) => {
        const object = current().org.schema.require(objectName);
        const found = object.fieldSets.find((set) => set.name.toLowerCase() === name.toLowerCase());
        if (!found) {
            throw new InternalError(`${objectName} has no field set ${name}`);
        }
        return new FieldSetValue(object, found);
    }
});
