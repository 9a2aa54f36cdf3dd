/** What TypeScript calls; see program.mjs, which is plain JavaScript because nothing has translated it yet. */
export function runProgram(file: string): Promise<unknown>;
export function bundlesOf(files: readonly string[]): Promise<string[]>;
