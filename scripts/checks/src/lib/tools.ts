import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { run } from './process.ts';

/** The folder that holds this project's own package.json, whichever project is being checked. */
export const HOME = join(dirname(fileURLToPath(import.meta.url)), '..', '..', '..', '..');

/** The path of a command that npm installed. */
export function installed(command: string): string {
    return join(HOME, 'node_modules', '.bin', command);
}

/** A Java that starts (JAVA_HOME first, then PATH), or undefined. */
export async function findJava(): Promise<string | undefined> {
    const home = process.env.JAVA_HOME && join(process.env.JAVA_HOME, 'bin', 'java');
    for (const java of [home && existsSync(home) ? home : undefined, 'java']) {
        if (java && (await run(java, ['-version'], { cwd: HOME })).code === 0) return java;
    }
    return undefined;
}

/** Printed where a check needs Java and there is none. */
export const NO_JAVA = 'Java 17 is not installed (Debian and Ubuntu: apt-get install openjdk-17-jre-headless)';

/** For programs that end within seconds: code is compiled once and quickly, which takes half of the processor. */
export const SHORT_LIVED_JAVA = ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC'];
