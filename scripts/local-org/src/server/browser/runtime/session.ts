/** Who is looking at the page, as the server wrote it into the document. */

export interface Session {
    readonly user: Readonly<Record<string, string>> & { readonly Id: string; readonly timeZone: string };
    /** Names of granted custom permissions, without namespace. */
    readonly permissions: readonly string[];
    readonly theme: string;
    /** `installed`: record pages as right after installation; `activated`: with the project's own pages. */
    readonly pages: 'installed' | 'activated';
}

export const session: Session = (globalThis as unknown as { HOST: Session }).HOST;
