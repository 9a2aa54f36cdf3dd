/**
 * Which tests a change touches: those that name what changed, or name something that does, and so on. Words of the
 * sources decide, comments and texts included, so that names in `Type.forName` count; rather too many than too few.
 */
import { basename } from 'node:path';

/** A class, trigger or flow. */
export interface Part {
    /** File name: `Order.cls`, `OrderTrigger.trigger`, `Ship.flow-meta.xml`. */
    readonly file: string;
    readonly text: string;
}

interface Node {
    readonly name: string;
    readonly words: ReadonlySet<string>;
    /** The object whose changes start it; null when it has to be named. */
    readonly startedBy: string | null;
}

/**
 * Names in lower case of everything the change touches, the changed parts included; null when that is everything.
 * @param changed changed files, by path or name
 * @param configuration texts that bind classes by name, such as custom metadata records: what they name touches all
 */
export function affectedNames(
    parts: readonly Part[],
    changed: Iterable<string>,
    configuration: readonly string[] = []
): ReadonlySet<string> | null {
    const files = [...changed];
    if (!files.every((file) => /\.(cls|trigger)$/.test(file))) {
        return null;
    }
    const nodes = parts.map(nodeOf);
    const bound = new Set(configuration.flatMap((text) => [...wordsOf(text)]));
    const touched = new Set(files.map(nameOf));
    for (let grown = -1; grown !== touched.size;) {
        grown = touched.size;
        const started = nodes.filter(({ name, startedBy }) => startedBy !== null && touched.has(name));
        for (const { name, words } of nodes) {
            const reaches =
                [...touched].some((other) => words.has(other)) ||
                started.some(({ startedBy }) => words.has(startedBy as string));
            if (reaches) {
                touched.add(name);
            }
        }
    }
    return [...touched].some((name) => bound.has(name)) ? null : touched;
}

function nodeOf({ file, text }: Part): Node {
    const object = /^\s*trigger\s+\w+\s+on\s+(\w+)/im.exec(text) ?? /<start>[^]*?<object>(\w+)<\/object>/.exec(text);
    const startedBy = file.endsWith('.cls') ? null : (object?.[1]?.toLowerCase() ?? null);
    return { name: nameOf(file), words: wordsOf(text), startedBy };
}

function nameOf(file: string): string {
    return basename(file).replace(/\..*$/, '').toLowerCase();
}

function wordsOf(text: string): ReadonlySet<string> {
    return new Set(text.toLowerCase().match(/\w+/g));
}
