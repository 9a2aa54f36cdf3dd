/** Assignment. https://help.salesforce.com/s/articleView?id=platform.flow_ref_operators_assignment.htm */
import { add, subtract, toDecimal } from '../../formula/numbers.ts';
import { ApexDate } from '../../runtime/date.ts';
import { ApexDatetime } from '../../runtime/datetime.ts';
import { Decimal } from '../../runtime/decimal.ts';
import { ApexList } from '../../runtime/list.ts';
import { equalValues } from '../conditions.ts';
import { connector, requiredValue, target, type FlowCompiler, type FlowStep } from '../compiler.ts';
import { FlowFault } from '../errors.ts';
import { flowText } from '../flow-text.ts';
import { apexType, convertTo, itemType, type FlowType } from '../flow-type.ts';
import type { FlowXml } from '../flow-xml.ts';
import type { Interview } from '../interview.ts';

const DAY = 86_400_000;

/** New value of a resource from the old one and the assigned one. */
type Assign = (type: FlowType, old: unknown, value: unknown) => unknown;

const OPERATORS: Readonly<Record<string, Assign>> = {
    Assign: (_, __, value) => value,
    Add: plus,
    AddItem: plus,
    Subtract: minus,
    AddAtStart: (type, old, value) => collection(type, [...itemsOf(value), ...itemsOf(old)]),
    AssignCount: (_, __, value) => Decimal.fromInteger(itemsOf(value).length),
    RemoveAll: (type, old, value) => collection(type, without(itemsOf(old), itemsOf(value))),
    RemoveUncommon: (type, old, value) => collection(type, common(itemsOf(old), itemsOf(value))),
    RemoveFirst: (type, old, value) => collection(type, withoutFirst(itemsOf(old), value)),
    RemoveBeforeFirst: (type, old, value) => collection(type, fromFirst(itemsOf(old), value)),
    RemoveAfterFirst: (type, old, value) => collection(type, upToFirst(itemsOf(old), value)),
    RemovePosition: (type, old, value) =>
        collection(type, itemsOf(old).filter((_, index) => index + 1 !== toDecimal(value)?.toInteger())) // prettier-ignore
};

export function compileAssignment(compiler: FlowCompiler, xml: FlowXml): FlowStep {
    const items = xml.all('assignmentItems', (item) => assignmentItem(compiler, item));
    const next = connector(xml);
    return {
        name: xml.required('name'),
        fault: null,
        bulk: false,
        run: (interviews) => {
            for (const interview of interviews) {
                items.forEach((assign) => assign(interview));
                interview.next = next;
            }
        }
    };
}

function assignmentItem(compiler: FlowCompiler, xml: FlowXml): (interview: Interview) => void {
    const to = target(compiler, xml, xml.required('assignToReference'));
    const name = xml.required('operator');
    const operator = OPERATORS[name];
    if (!operator) {
        throw xml.unsupported(`<operator> ${name}`);
    }
    const value = requiredValue(compiler, xml);
    return (iv) => to.write(iv, operator(to.type, to.read(iv), value.read(iv)));
}

function itemsOf(value: unknown): readonly unknown[] {
    return value instanceof ApexList ? value.items : value === null || value === undefined ? [] : [value];
}

function collection(type: FlowType, items: readonly unknown[]): ApexList {
    return new ApexList(
        apexType({ ...type, collection: true }),
        items.map((item) => convertTo(itemType(type), item))
    );
}

/** Numbers are summed, days added to dates, text joined, items appended. A null changes nothing. */
function plus(type: FlowType, old: unknown, value: unknown): unknown {
    if (type.collection) {
        return collection(type, [...itemsOf(old), ...itemsOf(value)]);
    }
    switch (type.data) {
        case 'Number':
        case 'Currency':
            return sum(old, value, add);
        case 'Date':
        case 'DateTime':
            return shift(old, value, 1);
        case 'Multipicklist':
            return [flowText(old), flowText(value)].filter((part) => part !== '').join(';');
        default:
            return flowText(old) + flowText(value);
    }
}

function minus(type: FlowType, old: unknown, value: unknown): unknown {
    return type.data === 'Date' || type.data === 'DateTime' ? shift(old, value, -1) : sum(old, value, subtract);
}

function sum(old: unknown, value: unknown, operation: (a: Decimal, b: Decimal) => Decimal): unknown {
    const amount = toDecimal(value);
    const start = toDecimal(old) ?? Decimal.ZERO;
    return amount ? operation(start, amount) : start;
}

function shift(old: unknown, value: unknown, sign: 1 | -1): unknown {
    const days = (toDecimal(value)?.toNumber() ?? 0) * sign;
    if (old instanceof ApexDate) {
        return old.addDays(Math.trunc(days));
    }
    if (old instanceof ApexDatetime) {
        return new ApexDatetime(old.ms + days * DAY);
    }
    throw new FlowFault('The flow tried to add days to a date without a value');
}

function without(items: readonly unknown[], removed: readonly unknown[]): unknown[] {
    return items.filter((item) => !removed.some((other) => equalValues(item, other)));
}

function common(items: readonly unknown[], kept: readonly unknown[]): unknown[] {
    return items.filter((item) => kept.some((other) => equalValues(item, other)));
}

function placeOf(items: readonly unknown[], value: unknown): number {
    return items.findIndex((item) => equalValues(item, value));
}

function withoutFirst(items: readonly unknown[], value: unknown): unknown[] {
    const at = placeOf(items, value);
    return items.filter((_, index) => index !== at);
}

function fromFirst(items: readonly unknown[], value: unknown): unknown[] {
    return items.slice(Math.max(0, placeOf(items, value)));
}

function upToFirst(items: readonly unknown[], value: unknown): unknown[] {
    const at = placeOf(items, value);
    return at < 0 ? [...items] : items.slice(0, at + 1);
}
