import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ignore from 'ignore';
import prettier, { type Plugin } from 'prettier';
import { outcomeOf, type Check, type Finding } from '../lib/check.ts';
import { listFiles } from '../lib/project.ts';
import { HOME } from '../lib/tools.ts';

const CONFIG = join(HOME, '.prettierrc');

/**
 * Prettier finds nothing to change in Apex, XML, TypeScript, JSON or Markdown; an Apex syntax error fails here too. Prettier's
 * own command reads its options and what to ignore anew for every file, which is a third of the time it takes.
 */
export const format: Check = {
    name: 'format',
    about: 'Prettier: Apex, metadata XML, TypeScript, HTML, JSON, Markdown',
    async run({ root }) {
        if (readdirSync(root).length === 0) return { state: 'skipped', reason: 'nothing to read' };
        const plugins = await namedPlugins();
        const findings: Finding[] = [];
        let read = 0;
        for (const file of listFiles(root).filter(isRead(root))) {
            const path = join(root, file);
            const { inferredParser } = await prettier.getFileInfo(path, { ignorePath: [], plugins });
            const options = await prettier.resolveConfig(path, { config: CONFIG });
            if (!options || !(options.parser ?? inferredParser)) continue;
            read += 1;
            findings.push(...(await layout(file, readFileSync(path, 'utf8'), { ...options, plugins, filepath: path })));
        }
        return outcomeOf(findings, `${read} files formatted`);
    }
};

/** Whether a file is left to Prettier; the ignore files are read once. */
function isRead(root: string): (file: string) => boolean {
    const ignored = ['.gitignore', '.prettierignore']
        .map((name) => join(root, name))
        .filter((path) => existsSync(path))
        .map((path) => ignore.default().add(readFileSync(path, 'utf8')));
    return (file) => !ignored.some((rules) => rules.ignores(file));
}

async function namedPlugins(): Promise<Plugin[]> {
    const { plugins = [] } = JSON.parse(readFileSync(CONFIG, 'utf8')) as { plugins?: string[] };
    return Promise.all(
        plugins.map(async (name) => {
            const loaded = (await import(name)) as { default?: Plugin } & Plugin;
            return loaded.default?.parsers ? loaded.default : loaded;
        })
    );
}

async function layout(file: string, text: string, options: prettier.Options): Promise<Finding[]> {
    try {
        if (await prettier.check(text, options)) return [];
        return [{ file: '', line: 0, message: `${file} is not formatted (npm run format)` }];
    } catch (error) {
        return [{ file, line: 0, message: error instanceof Error ? error.message : String(error) }];
    }
}
