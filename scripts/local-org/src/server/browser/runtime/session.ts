/** Who is looking at the page, as the server wrote it into the document. */

export interface Session {
    readonly user: Readonly<Record<string, string>> & { readonly Id: string; readonly timeZone: string };
    /** Names of granted custom permissions, in lower case and without namespace. */
    readonly permissions: readonly string[];
    /** Names of granted system permissions. */
    readonly userPermissions: readonly string[];
    readonly theme: string;
}

export const session: Session = (globalThis as unknown as { HOST: Session }).HOST;
