/** Finds the test methods of a program. */
import { annotation } from '../../runtime/class-meta.ts';
import type { ClassMeta, MethodMeta } from '../../runtime/class-meta.ts';

export interface TestClass {
    readonly meta: ClassMeta;
    readonly setups: readonly MethodMeta[];
    readonly methods: readonly MethodMeta[];
}

function isTestMethod(method: MethodMeta): boolean {
    return (
        method.isStatic &&
        method.params.length === 0 &&
        (annotation(method, 'istest') !== null || method.modifiers.includes('testmethod'))
    );
}

/**
 * Test classes with the methods to run.
 * @param filter part of `Class.method` in any case; null runs everything.
 */
export function findTests(classes: Iterable<ClassMeta>, filter: string | null): TestClass[] {
    const wanted = filter?.toLowerCase() ?? '';
    const found: TestClass[] = [];
    for (const meta of classes) {
        const methods = meta.methods.filter(
            (method) => isTestMethod(method) && `${meta.name}.${method.name}`.toLowerCase().includes(wanted)
        );
        if (methods.length > 0) {
            found.push({
                meta,
                methods,
                setups: meta.methods.filter((method) => annotation(method, 'testsetup') !== null)
            });
        }
    }
    return found.sort((a, b) => (a.meta.name < b.meta.name ? -1 : 1));
}
