/**
 * A project ready to run: metadata read, Apex compiled, an org with its first users.
 */
import { basename, join, relative } from 'node:path';
import '../library/index.ts';
import '../platform/provide.ts';
import { compile } from '../apex/compile.ts';
import { hashOf } from '../apex/compile-cache.ts';
import type { CompileResult } from '../apex/compile.ts';
import { IdGenerator } from '../data/ids.ts';
import '../data/queries.ts';
import { Store } from '../data/store.ts';
import { installFlows } from '../flow/install.ts';
import type { FlowLibrary } from '../flow/library.ts';
import { installFormulas } from '../formula/index.ts';
import { declareFlowClasses } from '../library/flow/interview.ts';
import { registry } from '../library/registry.ts';
import { VirtualClock } from '../platform/clock.ts';
import { DEVELOPER_EDITION_SHAPE, PRODUCTION_SHAPE, type AsyncShape } from '../platform/async.ts';
import type { HttpGateway } from '../platform/http-sync.ts';
import { loadCredentials, loadRemoteSites } from '../platform/load-credentials.ts';
import { Org } from '../platform/org.ts';
import { seedOrg, type ClassSource } from '../platform/seed/index.ts';
import type { RunningUser } from '../platform/users.ts';
import { Program } from '../runtime/program.ts';
import { loadProject } from '../schema/load-source.ts';
import type { ProjectMetadata } from '../schema/load-source.ts';
import { schemaView } from '../schema/schema-view.ts';
import { shapeText, type OrgShape } from '../schema/shape/org-shape.ts';
import { findSourceFiles } from '../schema/source-files.ts';
import { readFileSync } from 'node:fs';
import { readShape } from './org-shape.ts';
import { readProject, UsageError } from './project.ts';
import type { ProjectFiles } from './project.ts';

/** Where the virtual clock of a new org stands: fixed, so that every run sees the same dates. */
const START = Date.UTC(2026, 0, 15, 12, 0, 0);

export interface WorkspaceOptions {
    readonly source: string;
    readonly namespace?: string;
    /** Features of the org: words as `--shape` takes them, or the path of a scratch org definition. */
    readonly shape?: string;
    /** Whether to read and write the compile cache under the working directory. */
    readonly cache?: boolean;
}

export interface Workspace {
    readonly project: ProjectFiles;
    readonly metadata: ProjectMetadata;
    readonly compiled: CompileResult;
}

/** Reads and compiles a project. @throws UsageError, CompilationFailed */
export function openWorkspace(options: WorkspaceOptions): Workspace {
    const project = readProject(options.source, options.namespace);
    const shape = readShape(options.shape ?? '');
    const metadata = loadProject(project.folders, project.namespace, shape);
    declareFlowClasses(metadata.flows.map((flow) => flow.name));
    const compiled = compile({
        sources: project.apex,
        schema: schemaView(metadata.schema),
        namespace: project.namespace,
        registry,
        labels: new Set(metadata.labels.keys()),
        cacheFolder: options.cache === false ? null : join(process.cwd(), '.cache', 'local-org'),
        fingerprint: metadataFingerprint(project.folders, shape)
    });
    return { project, metadata, compiled };
}

/** Changes when any metadata file does, wherever the project lies: names in Apex are checked against them. */
function metadataFingerprint(folders: readonly string[], shape: OrgShape): string {
    const files = findSourceFiles(folders).filter((file) => /^(object|field|fieldSet|recordType)$/.test(file.suffix));
    const below = (path: string): string => relative(folders.find((folder) => path.startsWith(folder)) ?? '', path);
    return hashOf(shapeText(shape), ...files.flatMap((file) => [below(file.path), readFileSync(file.path, 'utf8')]));
}

export interface OpenOrg {
    readonly org: Org;
    readonly admin: RunningUser;
    /** Permission set ids by lower-case name. */
    readonly permissionSets: ReadonlyMap<string, string>;
    readonly flows: FlowLibrary;
}

/** What may differ between orgs of one workspace. */
export interface OrgSettings {
    /** Where the clock starts, UTC milliseconds. */
    readonly start?: number;
    readonly http?: HttpGateway;
    readonly seed?: number;
    readonly asyncShape?: AsyncShape;
    readonly name?: string;
    readonly timeZone?: string;
    readonly isSandbox?: boolean;
}

/** A new org that runs the workspace's program. */
export function openOrg(workspace: Workspace, settings: OrgSettings = {}): OpenOrg {
    const { metadata, project } = workspace;
    const { schema } = metadata;
    const program = newProgram(workspace);
    const store = new Store(schema);
    const ids = new IdGenerator(schema);
    const org = new Org({
        schema,
        store,
        program,
        ids,
        clock: new VirtualClock(settings.start ?? START),
        namespace: project.namespace,
        credentials: loadCredentials(metadata, project.namespace),
        remoteSites: loadRemoteSites(metadata),
        ...(settings.http ? { http: settings.http } : {}),
        ...(settings.seed === undefined ? {} : { seed: settings.seed }),
        asyncShape: settings.asyncShape ?? (schema.shape.developerEdition ? DEVELOPER_EDITION_SHAPE : PRODUCTION_SHAPE)
    });
    const seeded = seedOrg(org, metadata, classSources(project), {
        name: settings.name ?? 'Local Org',
        timeZone: settings.timeZone ?? 'America/Los_Angeles',
        isSandbox: settings.isSandbox ?? false,
        edition: schema.shape.developerEdition ? 'Developer Edition' : 'Enterprise Edition'
    });
    installFormulas(schema, store);
    const flows = installFlows(org, metadata.flows);
    return { org, admin: seeded.admin, permissionSets: seeded.permissionSets, flows };
}

/** Assigns permission sets to a user. @throws UsageError for a set the project does not have */
export function assignPermissionSets(
    { org, permissionSets }: Pick<OpenOrg, 'org' | 'permissionSets'>,
    userId: string,
    names: readonly string[]
): void {
    for (const name of names) {
        const id = permissionSets.get(name.toLowerCase());
        if (id === undefined) {
            throw new UsageError(`There is no permission set ${name}`);
        }
        org.rows.insert('PermissionSetAssignment', { AssigneeId: userId, PermissionSetId: id });
    }
}

/** The workspace's Apex, ready to run. */
export function newProgram({ metadata, project, compiled }: Workspace): Program {
    return new Program({
        files: compiled.files,
        namespace: project.namespace,
        objectName: (name) => metadata.schema.object(name)?.name ?? null
    });
}

function classSources(project: ProjectFiles): ClassSource[] {
    return project.apex
        .filter((source) => source.kind === 'class')
        .map((source) => ({
            name: basename(source.file, '.cls'),
            apiVersion: source.apiVersion,
            body: source.text
        }));
}
