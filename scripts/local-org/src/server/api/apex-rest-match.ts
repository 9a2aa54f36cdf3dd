/**
 * Which `@RestResource` class answers an address: an exact mapping wins, then the longest with a wildcard.
 * https://developer.salesforce.com/docs/atlas.en-us.apexcode.meta/apexcode/apex_rest_annotation_rest_resource.htm
 */
import type { Program } from '../../runtime/program.ts';
import { annotation, type ClassMeta } from '../../runtime/class-meta.ts';

export interface RestResource {
    readonly meta: ClassMeta;
    /** `/Orders/*`. */
    readonly mapping: string;
}

/** The resource for a path behind `/services/apexrest`, or null. Mappings are case-sensitive. */
export function findResource(program: Program, path: string): RestResource | null {
    const fitting: RestResource[] = [];
    for (const { meta } of program.classes()) {
        const mapping = annotation(meta, 'restresource')?.params['urlmapping'];
        if (typeof mapping === 'string') {
            if (mapping === path) {
                return { meta, mapping };
            }
            if (mapping.includes('*') && pattern(mapping).test(path)) {
                fitting.push({ meta, mapping });
            }
        }
    }
    return fitting.sort((a, b) => b.mapping.length - a.mapping.length)[0] ?? null;
}

/** `/Orders/*` also answers `/Orders`, which no page of the documentation says. */
function pattern(mapping: string): RegExp {
    const escape = (text: string): string => text.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '.*');
    return new RegExp(mapping.endsWith('/*') ? `^${escape(mapping.slice(0, -2))}(/.*)?$` : `^${escape(mapping)}$`);
}
