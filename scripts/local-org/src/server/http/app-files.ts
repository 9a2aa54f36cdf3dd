/** The compiled shell and components, built when first asked for and again when a source changed. */
import type { ServerResponse } from 'node:http';
import { watch, type FSWatcher } from 'node:fs';
import { join } from 'node:path';
import { buildApp, buildVendor, importMap, type AppBuild, type BuildPlaces, type VendorBuild } from '../lwc/build.ts';

/** Changes that come together are one change. */
const SETTLE_MS = 80;

export class AppFiles {
    readonly #places: BuildPlaces;
    readonly #vendor: VendorBuild;
    readonly #followers = new Set<ServerResponse>();
    readonly #watchers: FSWatcher[] = [];
    #build: Promise<AppBuild> | null = null;
    #timer: NodeJS.Timeout | null = null;
    readonly #changed = new Set<string>();

    private constructor(places: BuildPlaces, vendor: VendorBuild) {
        this.#places = places;
        this.#vendor = vendor;
    }

    /** Builds the base components if need be. */
    static async open(places: BuildPlaces): Promise<AppFiles> {
        return new AppFiles(places, await buildVendor(places));
    }

    importMap(): Record<string, string> {
        return importMap(this.#vendor);
    }

    vendorFolder(): string {
        return this.#vendor.folder;
    }

    /** Builds now what the first page will ask for. @throws Error with the place when a component does not compile */
    async prepare(): Promise<AppBuild> {
        this.#build ??= buildApp(this.#places);
        try {
            return await this.#build;
        } catch (error) {
            // The next request tries again: the source may be repaired by then.
            this.#build = null;
            throw error;
        }
    }

    /** A compiled file, null when there is none of that name. A build that failed is a script that says so. */
    async file(name: string): Promise<string | null> {
        try {
            return (await this.prepare()).files.get(name) ?? null;
        } catch (error) {
            const text = error instanceof Error ? error.message : String(error);
            return `document.body.innerText = ${JSON.stringify(text)}; throw new Error(${JSON.stringify(text)});`;
        }
    }

    /** Tells a browser about every change, as server-sent events. */
    follow(response: ServerResponse): void {
        response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
        response.write(':\n\n');
        this.#followers.add(response);
        response.on('close', () => this.#followers.delete(response));
    }

    /** Builds again when files below the folders change, and tells the browsers. Changes that come together are told once. */
    watch(folders: readonly string[], changed: (files: readonly string[]) => void): void {
        for (const folder of folders) {
            this.#watchers.push(
                watch(folder, { recursive: true }, (_event, file) => {
                    if (file !== null && !/(^|[\\/])(node_modules|\.cache|__tests__)[\\/]/.test(file)) {
                        this.#soon(join(folder, file), changed);
                    }
                })
            );
        }
    }

    #soon(file: string, changed: (files: readonly string[]) => void): void {
        this.#changed.add(file);
        if (this.#timer) {
            clearTimeout(this.#timer);
        }
        this.#timer = setTimeout(() => {
            const files = [...this.#changed];
            this.#changed.clear();
            changed(files);
            this.reload();
        }, SETTLE_MS);
    }

    /** Throws the build away and has every open page load again. */
    reload(): void {
        this.#build = null;
        for (const follower of this.#followers) {
            follower.write('data: changed\n\n');
        }
    }

    close(): void {
        this.#watchers.forEach((watcher) => watcher.close());
        if (this.#timer) {
            clearTimeout(this.#timer);
        }
        this.#followers.forEach((follower) => follower.end());
    }
}
