/** The Lightning Web Components of a project, and what their `.js-meta.xml` promises to App Builder. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { child, children, flag, parseXml, text, texts, type XmlElement } from '../../schema/xml.ts';

/** A property that App Builder offers. */
export interface DesignProperty {
    readonly name: string;
    readonly type: string;
    /** As written; null for none. */
    readonly fallback: string | null;
}

export interface TargetConfig {
    readonly targets: readonly string[];
    /** Object API names the component may be placed for; empty for any. */
    readonly objects: readonly string[];
    readonly properties: readonly DesignProperty[];
}

export interface Bundle {
    /** Camel case: `orderList`. */
    readonly name: string;
    readonly folder: string;
    readonly label: string;
    readonly isExposed: boolean;
    readonly targets: readonly string[];
    readonly configs: readonly TargetConfig[];
}

const SKIPPED = new Set(['node_modules', '.git', '.sfdx', '.sf', '__tests__', '__mocks__']);

/** Every bundle below the folders, by name. A later folder wins. */
export function findBundles(folders: readonly string[]): Map<string, Bundle> {
    return new Map(folders.flatMap(bundleFolders).map((folder) => [nameOf(folder), readBundle(folder)]));
}

function bundleFolders(folder: string): string[] {
    if (!existsSync(folder)) {
        return [];
    }
    const below = readdirSync(folder)
        .sort()
        .filter((entry) => !SKIPPED.has(entry) && statSync(join(folder, entry)).isDirectory());
    if (!/[\\/]lwc$/.test(folder)) {
        return below.flatMap((entry) => bundleFolders(join(folder, entry)));
    }
    return below.map((entry) => join(folder, entry)).filter(isBundle);
}

function isBundle(folder: string): boolean {
    return ['.ts', '.js', '.html', '.css'].some((extension) => existsSync(join(folder, nameOf(folder) + extension)));
}

function nameOf(folder: string): string {
    return folder.slice(Math.max(folder.lastIndexOf('/'), folder.lastIndexOf('\\')) + 1);
}

function readBundle(folder: string): Bundle {
    const name = nameOf(folder);
    const file = join(folder, `${name}.js-meta.xml`);
    const root: XmlElement = existsSync(file) ? parseXml(readFileSync(file, 'utf8'), file).root : {};
    const targets = child(root, 'targets');
    const configs = child(root, 'targetConfigs');
    return {
        name,
        folder,
        label: text(root, 'masterLabel') ?? name,
        isExposed: flag(root, 'isExposed'),
        targets: targets ? texts(targets, 'target') : [],
        configs: configs ? children(configs, 'targetConfig').map(targetConfig) : []
    };
}

function targetConfig(element: XmlElement): TargetConfig {
    const objects = child(element, 'objects');
    const attribute = (of: XmlElement, name: string): string => String(of[`@${name}`] ?? '');
    return {
        targets: attribute(element, 'targets')
            .split(',')
            .map((target) => target.trim()),
        objects: objects ? texts(objects, 'object') : [],
        properties: children(element, 'property').map((property) => ({
            name: attribute(property, 'name'),
            type: attribute(property, 'type'),
            fallback: property['@default'] === undefined ? null : attribute(property, 'default')
        }))
    };
}

/** Values of a bundle's properties at a target where nobody configured any. */
export function defaultProperties(bundle: Bundle, target: string): Record<string, unknown> {
    const offered = bundle.configs
        .filter((config) => config.targets.includes(target))
        .flatMap((config) => config.properties);
    return Object.fromEntries(
        offered
            .filter((property) => property.fallback !== null)
            .map((property) => [property.name, propertyValue(property.type, property.fallback as string)])
    );
}

/** A property value as a component receives it. */
export function propertyValue(type: string, written: string): unknown {
    switch (type) {
        case 'Boolean':
            return written === 'true';
        case 'Integer':
            return Number(written);
        default:
            return written;
    }
}
