/** Values of flows as Apex takes them, and back. */
import { toDecimal } from '../formula/numbers.ts';
import { ApexDouble } from '../runtime/double.ts';
import { ApexList } from '../runtime/list.ts';
import type { RuntimeType } from '../runtime/types.ts';
import { convertTo, flowType, type DataType, type FlowType } from './flow-type.ts';

const DATA: Readonly<Record<string, DataType>> = {
    string: 'String',
    id: 'String',
    integer: 'Number',
    long: 'Number',
    double: 'Number',
    decimal: 'Number',
    boolean: 'Boolean',
    date: 'Date',
    datetime: 'DateTime',
    time: 'Time'
};

/** The type a flow sees in a parameter, property or result of Apex. */
export function apexTypeAsFlow(type: RuntimeType): FlowType {
    if (type.kind === 'list' || type.kind === 'set') {
        return { ...apexTypeAsFlow(type.args[0] as RuntimeType), collection: true };
    }
    if (type.kind === 'sobject') {
        return flowType('SObject', { object: type.key === 'sobject' ? null : type.name });
    }
    const data = DATA[type.key];
    return data ? flowType(data) : flowType('Apex', { apexClass: type.name });
}

/** A value of a flow as the Apex type takes it. */
export function toApexValue(type: RuntimeType, value: unknown): unknown {
    if (value === null || value === undefined) {
        return null;
    }
    if (type.kind === 'list') {
        const items = value instanceof ApexList ? value.items : [value];
        return new ApexList(
            type,
            items.map((item) => toApexValue(type.args[0] as RuntimeType, item))
        );
    }
    if (type.kind === 'object') {
        return value;
    }
    const converted = convertTo(apexTypeAsFlow(type), value);
    const number = toDecimal(converted);
    switch (type.key) {
        case 'integer':
            return number?.toInteger() ?? null;
        case 'long':
            return number?.toLong() ?? null;
        case 'double':
            return number ? new ApexDouble(number.toNumber()) : null;
        case 'id':
            return converted === '' ? null : converted;
        default:
            return converted;
    }
}

/** A result of Apex as flows hold it: numbers are Decimals. */
export function fromApexValue(type: RuntimeType, value: unknown): unknown {
    return type.kind === 'class' || type.kind === 'object' ? (value ?? null) : convertTo(apexTypeAsFlow(type), value);
}
