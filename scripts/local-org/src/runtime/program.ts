/**
 * A compiled program that can run: its scripts loaded, its classes linked.
 */
import { Script } from 'node:vm';
import type { EmittedFile } from '../apex/emit/index.ts';
import { classKeyName, unitTableName } from '../apex/emit/names.ts';
import { registry } from '../library/registry.ts';
import { typeTextName } from '../library/signature.ts';
import type { ClassMeta, FrameRange, MethodMeta, TriggerMeta } from './class-meta.ts';
import { emittedApi } from './emitted-api.ts';
import type { ClassTable } from './emitted-api.ts';
import { EnumConstants } from './enum.ts';
import type { EnumValue } from './enum.ts';
import { ApexException, throwApex } from './exception.ts';
import { ApexObject, implementsNamed } from './object.ts';
import type { ApexClass } from './object.ts';
import { staticsOf } from './static-state.ts';
import { runtimeType, typeOf } from './types.ts';
import type { NamedType, NamedTypes } from './types.ts';
import { InternalError } from './uncatchable.ts';

/** What a record type is called, by lower-case name with or without namespace; null when there is none. */
export type ObjectNames = (name: string) => string | null;

export interface ProgramOptions {
    readonly files: readonly EmittedFile[];
    readonly namespace: string | null;
    readonly objectName: ObjectNames;
}

/** A class of the program. */
export interface ClassInfo {
    readonly meta: ClassMeta;
    /** Absent for enums. */
    readonly type: ApexClass | null;
}

/** A trigger of the program; whoever runs it enters its context first. */
export interface TriggerInfo extends Omit<TriggerMeta, 'events'> {
    /** `before insert` and the like. */
    readonly events: ReadonlySet<string>;
    run(): void;
}

type Loaded = (api: unknown) => ApexClass;

export class Program implements NamedTypes {
    readonly namespace: string | null;
    readonly #objectName: ObjectNames;
    readonly #classes = new Map<string, ClassInfo>();
    readonly #enums = new Map<string, EnumConstants>();
    readonly #triggers: TriggerInfo[] = [];
    readonly #frames = new Map<string, readonly FrameRange[]>();
    readonly #named = new Map<string, NamedType | null>();
    readonly #table: ClassTable = {};
    readonly #api: Readonly<Record<string, unknown>>;

    constructor(options: ProgramOptions) {
        this.namespace = options.namespace;
        this.#objectName = options.objectName;
        this.#api = emittedApi(this.#table);
        const loaded = options.files.map((file) => ({ file, type: this.#load(file) }));
        for (const { file, type } of loaded) {
            this.#register(file, type);
        }
        this.#link();
    }

    // ------------------------------------------------------------ loading

    #load(file: EmittedFile): ApexClass {
        this.#frames.set(file.file, file.frames);
        const script = new Script(file.code, { filename: file.file });
        return (script.runInThisContext() as Loaded)(this.#api);
    }

    /** Enters the classes of a file, the top one and those inside it, under their names. */
    #register(file: EmittedFile, top: ApexClass): void {
        const [first] = file.classes;
        for (const meta of file.classes) {
            const inner = (top as unknown as Record<string, unknown>)[
                `c_${meta.name.slice(meta.name.lastIndexOf('.') + 1).toLowerCase()}`
            ];
            this.#enter(
                meta,
                meta === first ? top : ((inner as ApexClass | undefined) ?? class extends ApexObject {}),
                file.kind === 'class'
            );
        }
        if (file.trigger) {
            const object = this.#objectName(file.trigger.object.toLowerCase()) ?? file.trigger.object;
            this.#triggers.push({
                ...file.trigger,
                object,
                events: new Set(file.trigger.events),
                run: () => runBody(top)
            });
        }
    }

    #enter(meta: ClassMeta, type: ApexClass, isNamed: boolean): void {
        if (meta.kind === 'enum') {
            const constants = new EnumConstants(runtimeType(meta.name), meta.values);
            this.#enums.set(meta.key, constants);
            this.#classes.set(meta.key, { meta, type: null });
            const values = constants.values.map((value) => [`v_${value.name.toLowerCase()}`, value] as const);
            this.#table[classKeyName(meta.key)] = Object.fromEntries(values);
            return;
        }
        type.$type = runtimeType(meta.name);
        type.$meta = meta;
        type.$latest = null;
        const isUnit = !isNamed && meta.outer === null;
        this.#table[isUnit ? unitTableName(meta.key) : classKeyName(meta.key)] = type;
        if (!isUnit) {
            this.#classes.set(meta.key, { meta, type });
        }
    }

    /** Ties subclasses to their superclasses, which other files may hold. */
    #link(): void {
        for (const { meta, type } of this.#classes.values()) {
            const above = meta.superclass ? this.#classes.get(meta.superclass.toLowerCase())?.type : null;
            if (type && above) {
                Object.setPrototypeOf(type, above);
                Object.setPrototypeOf(type.prototype, above.prototype);
            }
        }
        for (const { type } of this.#classes.values()) {
            if (type) {
                type.$transient = transientFields(type);
            }
        }
    }

    // ------------------------------------------------------------ classes

    /** Every class, interface and enum, inner ones included. */
    classes(): Iterable<ClassInfo> {
        return this.#classes.values();
    }

    /** The class of that name in any case, with or without the project's namespace; or null. */
    findClass(name: string): ClassInfo | null {
        const key = name.toLowerCase();
        const prefix = this.namespace ? `${this.namespace.toLowerCase()}.` : null;
        return (
            this.#classes.get(key) ??
            (prefix && key.startsWith(prefix) ? (this.#classes.get(key.slice(prefix.length)) ?? null) : null)
        );
    }

    /** Constants of a project enum, or null when there is none of that name. */
    enumConstants(name: string): readonly EnumValue[] | null {
        return this.#enums.get(name.toLowerCase())?.values ?? null;
    }

    /**
     * A new instance by the constructor without parameters, as Type.newInstance makes it.
     * @throws System.TypeException when there is none.
     */
    instantiate(name: string): object {
        const found = this.findClass(name);
        const constructor = found?.meta.constructors.find((one) => one.params.length === 0);
        const hasImplicit = found?.meta.constructors.length === 0;
        if (!found?.type || found.meta.kind !== 'class' || found.meta.isAbstract || !(constructor || hasImplicit)) {
            return throwApex(
                'System.TypeException',
                `Class must have a public or global no-argument constructor: ${found?.meta.name ?? name}`
            );
        }
        return this.#construct(found.type, found.meta, constructor?.js ?? null);
    }

    #construct(type: ApexClass, meta: ClassMeta, constructor: string | null): object {
        const made = new type() as unknown as Record<string, (...args: unknown[]) => object>;
        const key = encodedKey(meta.key);
        made[`i_${key}`]!();
        if (constructor === null && meta.isException) {
            return made[`x_${key}`]!(null, null);
        }
        return made[constructor ?? `k_${key}`]!();
    }

    /** An instance whose fields are all null and whose constructor did not run: JSON fills it afterwards. */
    allocate(name: string): ApexObject {
        const found = this.findClass(name);
        if (!found?.type) {
            throw new InternalError(`No class ${name}`);
        }
        return new found.type();
    }

    /** Calls a static method. */
    callStatic(className: string, method: MethodMeta, args: readonly unknown[]): unknown {
        const type = this.findClass(className)?.type as unknown as Record<
            string,
            (...args: unknown[]) => unknown
        > | null;
        return type?.[method.js]?.(...args) ?? null;
    }

    /** The static fields of a class in the running transaction, by emitted name. */
    statics(type: ApexClass): Record<string, unknown> {
        return staticsOf(type);
    }

    /** Name of the class of an object, as AsyncApexJob shows it. */
    classNameOf(instance: object): string {
        return typeOf(instance)?.name ?? 'Object';
    }

    /** Id of the ApexClass row of a class; inner classes share that of their outer one. */
    classId(name: string): string | null {
        return this.classIds(name.toLowerCase().split('.')[0] as string);
    }

    /** Id of the ApexClass row by lower-case name of a top class; set by whoever stores those rows. */
    classIds: (name: string) => string | null = () => null;

    /** Whether an object's class implements an interface, by name and whatever its type arguments. */
    implementsInterface(instance: object, name: string): boolean {
        return implementsNamed(instance, name);
    }

    // ------------------------------------------------------------ triggers and anonymous code

    /** Triggers of an object in order of their names: the platform promises no order, tests need one. */
    triggers(object: string): TriggerInfo[] {
        const key = object.toLowerCase();
        return this.#triggers
            .filter((trigger) => trigger.object.toLowerCase() === key)
            .sort((a, b) => (a.name.toLowerCase() < b.name.toLowerCase() ? -1 : 1));
    }

    /** Loads and runs anonymous code inside the running transaction. */
    runAnonymous(file: EmittedFile): void {
        const type = this.#load(file);
        this.#register(file, type);
        this.#link();
        runBody(type);
    }

    // ------------------------------------------------------------ names

    /** @inheritdoc */
    lookup(key: string): NamedType | null {
        let found = this.#named.get(key);
        if (found === undefined) {
            found = this.#describe(key);
            this.#named.set(key, found);
        }
        return found;
    }

    #describe(key: string): NamedType | null {
        const project = this.#classes.get(key)?.meta;
        if (project) {
            const supers = project.superclass ? [project.superclass, ...project.interfaces] : project.interfaces;
            return { name: project.name, kind: project.kind, supers };
        }
        // The type of a flow that does not exist is that of flows in general.
        const flow = key.startsWith('flow.interview.') ? registry.find('flow.interview') : undefined;
        const platform = registry.find(key) ?? registry.find(`system.${key}`) ?? flow;
        if (platform) {
            const above = platform.superclass ? [platform.superclass, ...platform.interfaces] : platform.interfaces;
            const supers = above.map(typeTextName).map((text) => (text.includes('.') ? text : `System.${text}`));
            return { name: platform.name, kind: platform.kind, supers };
        }
        const object = this.#objectName(key);
        return object === null ? null : { name: object, kind: 'sobject', supers: [] };
    }

    /** What a line of a file belongs to: `Class.Foo.bar`; null when nothing is known. */
    frameLabel(file: string, line: number): string | null {
        const range = this.#frames.get(file)?.find((one) => one.from <= line && line <= one.to);
        return range?.label ?? null;
    }

    /**
     * Sharing of the code behind a frame label. Triggers run without; anonymous code runs with, as its user.
     * https://developer.salesforce.com/docs/atlas.en-us.apexcode.meta/apexcode/apex_anonymous_block.htm
     */
    sharingOf(label: string): ClassMeta['sharing'] {
        if (label.startsWith('Trigger.')) {
            return 'without';
        }
        if (label === 'AnonymousBlock') {
            return 'with';
        }
        for (let name = label.replace(/^Class\./, ''); name !== ''; name = name.slice(0, name.lastIndexOf('.'))) {
            const found = this.findClass(name);
            if (found || !name.includes('.')) {
                return found?.meta.sharing ?? 'default';
            }
        }
        return 'default';
    }
}

function encodedKey(key: string): string {
    return key.replaceAll('.', '$d');
}

function runBody(type: ApexClass): void {
    (new type() as unknown as { run(): void }).run();
}

function transientFields(type: ApexClass): ReadonlySet<string> {
    const names = new Set<string>();
    for (
        let at: ApexClass = type;
        at.$meta && at !== (ApexException as unknown);
        at = Object.getPrototypeOf(at) as ApexClass
    ) {
        at.$meta.fields.filter((field) => field.isTransient).forEach((field) => names.add(field.js));
    }
    return names;
}
