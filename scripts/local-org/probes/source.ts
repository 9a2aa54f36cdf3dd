/** Probes as Apex: the class both the local org and a real one compile. */
import type { ProbeTable } from './probe.ts';

/** The class name tables use for themselves. */
export const PROBE_CLASS = 'Probes';

/**
 * A class with one static method per probe, `p0`, `p1` …, each returning the text of its value.
 * @param more members besides
 */
export function classSource(table: ProbeTable, name: string = PROBE_CLASS, more = ''): string {
    const methods = table.probes.map(
        (probe, index) => `public static String p${index}() { try { ${probe.before ?? ''}
            Object value = ${probe.apex}; return value == null ? 'null' : String.valueOf(value);
        } catch (Exception e) { return '! ' + e.getTypeName() + ': ' + e.getMessage(); } }`
    );
    return renamed(`public class ${PROBE_CLASS} {\n${methods.join('\n')}\n${table.classes ?? ''}\n${more}}`, name);
}

/** The table's trigger, reaching the class by its name; null without one. */
export function triggerSource(table: ProbeTable, name: string = PROBE_CLASS): string | null {
    return table.trigger === undefined ? null : renamed(table.trigger, name);
}

/** The text with the class called `name`; tables name the class where the platform shows its name. */
export function renamed(text: string, name: string): string {
    return text.replaceAll(new RegExp(`\\b${PROBE_CLASS}\\b`, 'gi'), name);
}
