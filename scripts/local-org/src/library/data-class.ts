/** Platform classes that only carry values: properties set and read back, like the input and output of Connect API. */
import { platformClass, type Members } from './declare.ts';

/** An object of such a class; values by property name in lower case, null where nothing was set. */
export class DataObject {
    readonly #values = new Map<string, unknown>();

    get(property: string): unknown {
        return this.#values.get(property.toLowerCase()) ?? null;
    }

    set(property: string, value: unknown): void {
        this.#values.set(property.toLowerCase(), value);
    }

    /** A property that holds text. */
    text(property: string): string | null {
        const value = this.get(property);
        return typeof value === 'string' ? value : null;
    }
}

/** Makes objects of one such class, with values given by property. */
export type DataObjectFactory = (values?: Readonly<Record<string, unknown>>) => DataObject;

/** Declares a class from its properties (name → Apex type) and gives what makes its objects. */
export function dataClass(
    name: string,
    doc: string,
    properties: Readonly<Record<string, string>>,
    options: { readonly extends?: string } = {}
): DataObjectFactory {
    const names = Object.keys(properties);
    const made = class extends DataObject {
        static readonly apexName = name;

        jsonMembers(): (readonly [string, unknown])[] {
            return names.map((property) => [property, this.get(property)] as const);
        }
    };
    const factory: DataObjectFactory = (values = {}) => {
        const object = new made();
        Object.entries(values).forEach(([property, value]) => object.set(property, value));
        return object;
    };
    const members: Record<string, Members[string]> = { 'new()': () => factory() };
    for (const [property, type] of Object.entries(properties)) {
        members[`property ${type} ${property}`] = {
            get: (self: DataObject) => self.get(property),
            set: (self: DataObject, value: unknown) => self.set(property, value)
        };
    }
    platformClass(name, { doc, ...(options.extends === undefined ? {} : { extends: options.extends }), members });
    return factory;
}
