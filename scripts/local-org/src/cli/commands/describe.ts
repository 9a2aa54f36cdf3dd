/** `describe`: what the schema knows about an object. */
import { parseArgs } from 'node:util';
import { loadProject } from '../../schema/load-source.ts';
import type { Command } from '../main.ts';
import { readProject, UsageError } from '../project.ts';
import { PROJECT_HELP, PROJECT_OPTIONS, workspaceOptions } from './options.ts';

export const describeCommand: Command = {
    name: 'describe',
    summary: 'show the fields of an object',
    help: `Shows the fields of an object as the project's schema has them.

Usage: org -- describe OBJECT [options]

${PROJECT_HELP}`,
    async run(args, terminal) {
        const { values, positionals } = parseArgs({
            args: [...args],
            allowPositionals: true,
            options: PROJECT_OPTIONS
        });
        const [name] = positionals;
        if (name === undefined) {
            throw new UsageError('describe takes the name of an object');
        }
        const options = workspaceOptions(values);
        const project = readProject(options.source, options.namespace);
        const object = loadProject(project.folders, project.namespace).schema.object(name);
        if (!object) {
            throw new UsageError(`The schema has no object ${name}`);
        }
        terminal.out(`${object.name} (${object.kind})`);
        for (const field of object.fields.values()) {
            const target = field.referenceTo.length ? ` → ${field.referenceTo.join(', ')}` : '';
            terminal.out(`  ${field.name.padEnd(40)} ${field.type}${target}`);
        }
        return 0;
    }
};
