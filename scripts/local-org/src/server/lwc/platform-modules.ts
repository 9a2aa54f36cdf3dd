/** Modules that the platform makes up while it serves a page: `@salesforce/label/c.Name` and the like. */

/** Stands before the name of such a module, so that the bundler looks for no file. */
export const VIRTUAL = '\0platform:';

/** What those modules need to know about a project. */
export interface ProjectModules {
    /** Text of a custom label, null when there is none. */
    label(name: string): string | null;
    /** Canonical `Object` or `Object.Field` for a name as written, null when the project has no such thing. */
    schemaName(name: string): { object: string; field: string | null } | null;
}

/** A module could not be made; the message names what is missing. */
export class MissingModule extends Error {}

const VALUE = (value: unknown): string => `export default ${JSON.stringify(value)};`;

/**
 * Source of a platform module; null where the base components bring their own.
 * @param specifier starts with `@salesforce/`
 * @throws MissingModule
 */
export function platformModule(specifier: string, project: ProjectModules): string | null {
    const [, kind = '', ...rest] = specifier.split('/');
    const name = rest.join('/');
    switch (kind) {
        case 'apex':
        case 'apexContinuation':
            return name === ''
                ? `export { refreshApex, getSObjectValue } from '@host/apex';`
                : `import { apexMethod } from '@host/apex'; export default apexMethod(${JSON.stringify(name)});`;
        case 'label':
            return VALUE(project.label(bare(name)) ?? missing(`custom label ${name}`));
        case 'schema':
            return schemaModule(name, project);
        case 'user':
            return `import { session } from '@host/session'; export default session.user[${JSON.stringify(name)}];`;
        case 'customPermission':
            return `import { session } from '@host/session'; export default session.permissions.includes(${JSON.stringify(bare(name).toLowerCase())}) || undefined;`;
        case 'userPermission':
            return `import { session } from '@host/session'; export default session.userPermissions.includes(${JSON.stringify(name)}) || undefined;`;
        case 'resourceUrl':
            return VALUE(`/resource/${bare(name)}`);
        case 'messageChannel':
            return VALUE({ channel: name });
        case 'i18n':
            return name === 'timeZone'
                ? `import { session } from '@host/session'; export default session.user.timeZone;`
                : null;
        case 'client':
            return name === 'formFactor'
                ? `export default globalThis.innerWidth < 768 ? 'Small' : globalThis.innerWidth < 1024 ? 'Medium' : 'Large';`
                : null;
        case 'internal':
        case 'accessCheck':
        case 'gate':
            return null;
        default:
            return missing(`module ${specifier}`);
    }
}

/** `c.Name`, `ns.Name` and `ns__Name` without what stands before the name. */
function bare(name: string): string {
    return name.replace(/^[A-Za-z0-9]+\./, '').replace(/^[A-Za-z0-9]+__(?=[A-Za-z0-9_]+$)/, '');
}

function schemaModule(name: string, project: ProjectModules): string {
    const found = project.schemaName(name) ?? missing(`object or field ${name}`);
    return VALUE(
        found.field === null
            ? { objectApiName: found.object }
            : { objectApiName: found.object, fieldApiName: found.field }
    );
}

function missing(what: string): never {
    throw new MissingModule(`The project has no ${what}`);
}
