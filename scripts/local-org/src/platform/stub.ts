/**
 * Test.createStub: an object of a class whose instance methods go to a System.StubProvider.
 * https://developer.salesforce.com/docs/atlas.en-us.apexcode.meta/apexcode/apex_testing_stub_api.htm
 */
import { castTo } from '../runtime/cast.ts';
import type { MethodMeta } from '../runtime/class-meta.ts';
import { throwApex } from '../runtime/exception.ts';
import { ApexList } from '../runtime/list.ts';
import { invoke, markStub, type ApexClass } from '../runtime/object.ts';
import { service } from '../runtime/services.ts';
import { runtimeType, supertypes, type RuntimeType } from '../runtime/types.ts';
import { current } from './context.ts';

/** A stub of the class or interface `type`. @throws System.TypeException for what cannot be stubbed. */
export function createStub(type: RuntimeType, provider: object): object {
    const stubbed = classOf(type);
    if (!stubbed || !isStubbable(stubbed)) {
        return throwApex('System.TypeException', `Cannot create a stub of type ${type.name}`);
    }
    const methods = Object.create(stubbed.prototype) as object;
    markStub(methods);
    for (const method of stubbableMethods(stubbed, type)) {
        Object.defineProperty(methods, method.js, {
            value(this: Stub, ...args: unknown[]) {
                return answer(this.$provider, this, method, args);
            }
        });
    }
    // The provider is a field and the methods are inherited, so that a stub survives the copying of a job's state.
    const stub = new stubbed() as unknown as Stub;
    Object.setPrototypeOf(stub, methods);
    stub.$provider = provider;
    return stub;
}

interface Stub {
    $provider: object;
}

/** Inner classes, and classes nobody else may construct, have no stubs: Stub API limitations of the page cited above. */
function isStubbable(stubbed: ApexClass): boolean {
    const meta = stubbed.$meta;
    const constructors = meta?.constructors ?? [];
    return meta?.outer === null && (constructors.length === 0 || constructors.some((one) => one.access !== 'private'));
}

function classOf(type: RuntimeType): ApexClass | null {
    return current().org.program.findClass(type.base)?.type ?? null;
}

/** Instance methods a caller can reach, inherited ones and those of super-interfaces included. */
function stubbableMethods(stubbed: ApexClass, type: RuntimeType): MethodMeta[] {
    const found = new Map<string, MethodMeta>();
    const add = (meta: ApexClass['$meta']): void => {
        for (const method of meta?.methods ?? []) {
            if (!method.isStatic && method.access !== 'private' && !found.has(method.js)) {
                found.set(method.js, method);
            }
        }
    };
    for (let at: ApexClass | null = stubbed; at?.$meta; at = Object.getPrototypeOf(at) as ApexClass | null) {
        add(at.$meta);
    }
    const pending = [...supertypes(type)];
    for (let above = pending.pop(); above; above = pending.pop()) {
        add(classOf(above)?.$meta);
        pending.push(...supertypes(above));
    }
    return [...found.values()];
}

function answer(provider: object, stub: object, method: MethodMeta, args: readonly unknown[]): unknown {
    const types = method.params.map((param) => service('typeValue')(runtimeType(param.type)));
    const names = method.params.map((param) => param.name);
    const result = invoke(provider, 'handleMethodCall', [
        stub,
        method.name,
        service('typeValue')(runtimeType(method.returns)),
        new ApexList(runtimeType('List<System.Type>'), types),
        new ApexList(runtimeType('List<String>'), names),
        new ApexList(runtimeType('List<Object>'), [...args])
    ]);
    return method.returns === 'void' ? null : castTo(result, runtimeType(method.returns));
}
