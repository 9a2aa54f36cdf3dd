/** What the server says about the frame around a page. */

export interface Choice {
    readonly name: string;
    readonly label: string;
}

export interface Shell {
    readonly organization: string;
    readonly app: string;
    readonly appLabel: string;
    readonly tabs: readonly { readonly label: string; readonly address: string; readonly object: string | null }[];
    readonly apps: readonly Choice[];
    readonly users: readonly { readonly username: string; readonly name: string; readonly about: string }[];
    readonly user: { readonly username: string; readonly name: string };
    readonly recordPages: readonly { readonly object: string; readonly label: string; readonly isActive: boolean }[];
    readonly themes: readonly Choice[];
    readonly theme: string;
}
