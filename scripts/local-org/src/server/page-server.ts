/** The pages of a project in a real browser, answered by a local org. */
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { basename, join, resolve } from 'node:path';
import { setImmediate, setTimeout } from 'node:timers/promises';
import type { Org } from '../platform/org.ts';
import { loadProject, type ProjectMetadata } from '../schema/load-source.ts';
import type { PageBackend } from './backend.ts';
import { AppFiles } from './http/app-files.ts';
import { pageHttpServer } from './http/server.ts';
import { findBundles, type Bundle } from './lwc/bundles.ts';
import type { ProjectModules } from './lwc/platform-modules.ts';
import { OrgBackend, type LoginUser } from './org-backend.ts';
import { Activations, type PagesMode } from './pages/activations.ts';
import { loadPageMetadata, type PageMetadata } from './pages/metadata.ts';
import { PageModels } from './pages/models.ts';

/** A page asks for its parts one after the other; a pause of so long is the end of them. */
const QUIET_MS = 200;
const LONGEST_WAIT_MS = 3_000;

export interface PageServerOptions {
    /** Source folders of the project, absolute. */
    readonly folders: readonly string[];
    readonly namespace: string | null;
    /** 0 for any free one. */
    readonly port: number;
    /** Whether no other port will do when that one is taken; true unless given. */
    readonly isPortNeeded?: boolean;
    readonly host?: string;
    /** Where compiled components are kept; `.cache/local-org-pages` below the working directory unless given. */
    readonly cacheFolder?: string;
    readonly title?: string;
    /** What was read from the folders already; read again once a source changes. */
    readonly project?: ProjectMetadata;
    /** Which record pages people see at first; all activated unless given. */
    readonly pages?: PagesMode;
    /** Follow changes of sources; open pages load again by themselves. */
    readonly watch?: boolean;
    /** Told about changed sources that are no components, with their whole paths: Apex, objects, flows. */
    readonly changed?: (files: readonly string[]) => void;
    /** Told what the component compiler had to say. */
    readonly warn?: (message: string) => void;
}

export interface OrgPageServerOptions extends PageServerOptions {
    /** Asked for at every call, so that another org may take its place. */
    readonly org: () => Org;
    readonly users: readonly LoginUser[];
    /** What follows a call that may have enqueued or published something; runs what is due unless given. */
    readonly afterCall?: (org: Org) => void;
}

export interface PageServer {
    /** `http://127.0.0.1:4242`. */
    readonly url: string;
    /** Which record pages people see. */
    readonly activations: Activations;
    /** Milliseconds the last build of the shell and the components took. */
    readonly buildMilliseconds: number;
    /** Waits until no page has asked for anything for a moment, so that work beside it does not hold a page up. */
    idle(): Promise<void>;
    /** Has every open page load again. */
    reload(): void;
    close(): Promise<void>;
}

/** Serves the pages of a project that an org runs. @throws Error when a component does not compile */
export function startPageServer(options: OrgPageServerOptions): Promise<PageServer> {
    const afterCall = options.afterCall ?? ((org: Org): void => void org.settle());
    return servePages(options, new OrgBackend(options.org, options.users, afterCall));
}

/** Serves pages that any backend answers. @throws Error when a component does not compile */
export async function servePages(options: PageServerOptions, backend: PageBackend): Promise<PageServer> {
    const sources = new Sources(options);
    const app = await AppFiles.open({
        cacheFolder: resolve(options.cacheFolder ?? join(process.cwd(), '.cache', 'local-org-pages')),
        project: sources,
        bundles: () => sources.bundles(),
        warn: options.warn ?? ((): void => undefined)
    });
    const activations = new Activations(options.pages ?? 'activated');
    const models = new PageModels({
        backend,
        activations,
        metadata: () => sources.pages(),
        bundles: () => sources.bundles()
    });
    const build = await app.prepare();
    const server = pageHttpServer({
        backend,
        models,
        app,
        activations,
        title: options.title ?? basename(process.cwd())
    });
    let askedAt = -Infinity;
    server.on('request', () => {
        askedAt = performance.now();
    });
    if (options.watch) {
        app.watch(options.folders, (files) => {
            sources.forget();
            const others = files.filter((file) => !/[\\/]lwc[\\/]/.test(file));
            if (others.length > 0) {
                options.changed?.(others);
            }
        });
    }
    const host = options.host ?? '127.0.0.1';
    await listen(server, options.port, host).catch((error: NodeJS.ErrnoException) => {
        if (options.isPortNeeded !== false || error.code !== 'EADDRINUSE') {
            throw error;
        }
        return listen(server, 0, host);
    });
    return {
        url: `http://${host}:${(server.address() as AddressInfo).port}`,
        activations,
        buildMilliseconds: build.milliseconds,
        idle: async () => {
            const patience = performance.now() + LONGEST_WAIT_MS;
            await setImmediate();
            while (performance.now() - askedAt < QUIET_MS && performance.now() < patience) {
                await setTimeout(QUIET_MS / 4);
            }
        },
        reload: () => app.reload(),
        close: () =>
            new Promise((done) => {
                app.close();
                server.close(() => done());
                server.closeAllConnections();
            })
    };
}

function listen(server: Server, port: number, host: string): Promise<void> {
    return new Promise((done, failed) => {
        server.once('error', failed);
        server.listen(port, host, () => {
            server.off('error', failed);
            done();
        });
    });
}

/** What is read from the project's folders, again after a change. */
class Sources implements ProjectModules {
    readonly #options: PageServerOptions;
    #bundles: ReadonlyMap<string, Bundle> | null = null;
    #pages: PageMetadata | null = null;
    #project: ProjectMetadata | null = null;

    constructor(options: PageServerOptions) {
        this.#options = options;
        this.#project = options.project ?? null;
    }

    bundles(): ReadonlyMap<string, Bundle> {
        this.#bundles ??= findBundles(this.#options.folders);
        return this.#bundles;
    }

    pages(): PageMetadata {
        this.#pages ??= loadPageMetadata(this.#options.folders);
        return this.#pages;
    }

    label(name: string): string | null {
        return this.#metadata().labels.get(name.toLowerCase())?.value ?? null;
    }

    schemaName(name: string): { object: string; field: string | null } | null {
        const [objectName = '', ...path] = name.split('.');
        const object = this.#metadata().schema.object(objectName);
        if (!object) {
            return null;
        }
        if (path.length === 0) {
            return { object: object.name, field: null };
        }
        const field = path.length === 1 ? object.field(path[0] as string) : null;
        return path.length > 1 || field ? { object: object.name, field: field?.name ?? path.join('.') } : null;
    }

    forget(): void {
        this.#bundles = null;
        this.#pages = null;
        this.#project = null;
    }

    #metadata(): ProjectMetadata {
        this.#project ??= loadProject(this.#options.folders, this.#options.namespace);
        return this.#project;
    }
}
