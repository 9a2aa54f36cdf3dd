/** Style sheets of the pages: SLDS 1 always, SLDS 2 where its package is installed. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { MissingPackage, packageFolder } from './packages.ts';

export interface Theme {
    readonly name: string;
    readonly label: string;
    /** Address of the style sheet. */
    readonly address: string;
    /** Folder that the part of the address after `/slds/<name>/` lies in. */
    readonly folder: string;
}

const FIRST: Omit<Theme, 'folder'> = {
    name: 'slds1',
    label: 'SLDS 1',
    address: '/slds/slds1/styles/salesforce-lightning-design-system.min.css'
};
const SECOND: Omit<Theme, 'folder'> = {
    name: 'slds2',
    label: 'SLDS 2 (Cosmos)',
    address: '/slds/slds2/css/bundled/slds2.cosmos.css'
};

/** The themes that can be shown, the default one first. */
export function themes(): Theme[] {
    const first = { ...FIRST, folder: join(packageFolder('@salesforce-ux/design-system'), 'assets') };
    const second = folderOf('@salesforce-ux/design-system-2', 'dist');
    return second === null ? [first] : [first, { ...SECOND, folder: second }];
}

function folderOf(name: string, inside: string): string | null {
    try {
        const folder = join(packageFolder(name), inside);
        return existsSync(folder) ? folder : null;
    } catch (error) {
        if (error instanceof MissingPackage) {
            return null;
        }
        throw error;
    }
}
