/** What the tests call; see ensure.mjs, which is plain JavaScript because it runs before anything is installed. */
export function nodeIsNewEnough(version: string): boolean;
export function packagesAreStale(root: string): boolean;
export function needed(args: readonly string[]): string[];
export function onPath(commands: readonly string[], path?: string): string | undefined;
