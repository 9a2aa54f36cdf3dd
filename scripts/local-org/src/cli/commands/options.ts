/** Options every command that opens a project understands. */
import { SHAPE_WORDS } from '../../schema/shape/org-shape.ts';
import type { WorkspaceOptions } from '../workspace.ts';

export const PROJECT_OPTIONS = {
    source: { type: 'string' },
    namespace: { type: 'string' },
    shape: { type: 'string' },
    'no-cache': { type: 'boolean' }
} as const;

export const PROJECT_HELP = `  --source DIR     project to load: an SFDX project, a metadata folder or bare Apex files (default: .)
  --namespace NS   run as a package of that namespace (default: that of sfdx-project.json)
  --shape SHAPE    features of the org, with commas between: ${SHAPE_WORDS.join(', ')};
                   or the scratch org definition that names them
  --no-cache       compile everything again`;

interface ProjectValues {
    readonly source?: string | undefined;
    readonly namespace?: string | undefined;
    readonly shape?: string | undefined;
    readonly 'no-cache'?: boolean | undefined;
}

/** The options as a workspace takes them. */
export function workspaceOptions(values: ProjectValues): WorkspaceOptions {
    return {
        source: values.source ?? '.',
        cache: values['no-cache'] !== true,
        ...(values.shape === undefined ? {} : { shape: values.shape }),
        ...(values.namespace === undefined ? {} : { namespace: values.namespace })
    };
}
