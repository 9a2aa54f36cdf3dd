/** One call of the sf CLI, or of a script of this project, in the order a command makes them. */
export interface Call {
    readonly program: 'sf' | 'npm';
    readonly args: readonly string[];
}

/** What the user gives after the command's name. */
export interface Options {
    /** Alias or user name of the org. */
    readonly org: string;
    /** `04t…` id of a package version. */
    readonly version: string;
    /** Days a scratch org lives. */
    readonly days: string;
}

/** A wrapper: what it is for, which options it cannot do without, and its calls. */
export interface Command {
    readonly about: string;
    readonly needs: readonly (keyof Options)[];
    calls(options: Options): readonly Call[];
}

const PACKAGE = 'Shipline';

/** An org receives the compiled .js of a component, which git does not carry: every upload builds first. */
const BUILD: Call = { program: 'npm', args: ['run', '--silent', 'build:lwc'] };

/** Commands of `npm run release`. None of them has run against a real org yet: docs/org-checklist.md says what to look at. */
export const COMMANDS: Readonly<Record<string, Command>> = {
    scratch: {
        about: 'create a scratch org from config/project-scratch-def.json (needs a default Dev Hub)',
        needs: ['org'],
        calls: ({ org, days }) => [
            sf(
                'org',
                'create',
                'scratch',
                '--definition-file',
                'config/project-scratch-def.json',
                '--alias',
                org,
                '--duration-days',
                days,
                '--set-default'
            )
        ]
    },
    deploy: {
        about: 'build the components and deploy the source to an org',
        needs: ['org'],
        calls: ({ org }) => [
            BUILD,
            sf('project', 'deploy', 'start', '--source-dir', 'force-app', '--target-org', org, '--wait', '60')
        ]
    },
    test: {
        about: 'run all Apex tests in an org, with coverage',
        needs: ['org'],
        calls: ({ org }) => [
            sf(
                'apex',
                'run',
                'test',
                '--target-org',
                org,
                '--test-level',
                'RunLocalTests',
                '--code-coverage',
                '--result-format',
                'human',
                '--wait',
                '60'
            )
        ]
    },
    create: {
        about: 'register the managed package with the Dev Hub, once ever',
        needs: [],
        calls: () => [sf('package', 'create', '--name', PACKAGE, '--package-type', 'Managed', '--path', 'force-app')]
    },
    version: {
        about: 'build and create a package version with code coverage',
        needs: [],
        calls: () => [
            BUILD,
            sf(
                'package',
                'version',
                'create',
                '--package',
                PACKAGE,
                '--code-coverage',
                '--installation-key-bypass',
                '--wait',
                '120'
            )
        ]
    },
    promote: {
        about: 'release a package version: it can then be installed in production, and never be taken back',
        needs: ['version'],
        calls: ({ version }) => [sf('package', 'version', 'promote', '--package', version, '--no-prompt')]
    },
    install: {
        about: 'install a package version into an org',
        needs: ['version', 'org'],
        calls: ({ version, org }) => [
            sf('package', 'install', '--package', version, '--target-org', org, '--wait', '60', '--no-prompt')
        ]
    }
};

function sf(...args: string[]): Call {
    return { program: 'sf', args };
}
