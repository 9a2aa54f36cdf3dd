/**
 * Every platform class that exists in this local org, by name, and every implementation, by platform id.
 * Library modules add to the one {@link registry} while they are imported (see index.ts).
 */
import type { Implementation, PlatformDeclaration, PlatformMember } from './declare.ts';

/** Two declarations of one platform class, or of one member of it: a mistake in the library modules. */
export class DuplicateDeclarationError extends Error {
    constructor(what: string) {
        super(`Declared twice: ${what}`);
        this.name = 'DuplicateDeclarationError';
    }
}

/** A set of platform declarations. Names are case-insensitive, ids are exact. */
export class Registry {
    private readonly byKey = new Map<string, PlatformDeclaration>();
    private readonly members = new Map<string, PlatformMember>();

    /** Members added to a class whose declaration may not be here yet. */
    private readonly extensions = new Map<string, PlatformMember[]>();

    /** Adds members to a class, whichever comes first. Throws {@link DuplicateDeclarationError} for a known member. */
    extend(name: string, members: readonly PlatformMember[]): void {
        const key = name.toLowerCase();
        const declared = this.byKey.get(key);
        if (!declared) {
            this.extensions.set(key, [...(this.extensions.get(key) ?? []), ...members]);
            return;
        }
        this.byKey.delete(key);
        this.add({ ...declared, members: [...declared.members, ...members] });
    }

    /** Adds a declaration. Throws {@link DuplicateDeclarationError} when the class or one of its members is known already. */
    add(given: PlatformDeclaration): void {
        const key = given.name.toLowerCase();
        const added = this.extensions.get(key) ?? [];
        const declaration = added.length ? { ...given, members: [...given.members, ...added] } : given;
        this.extensions.delete(key);
        if (this.byKey.has(key)) {
            throw new DuplicateDeclarationError(declaration.name);
        }
        const seen = new Set<string>();
        for (const member of declaration.members) {
            const id = member.platformId.toLowerCase();
            if (seen.has(id)) {
                throw new DuplicateDeclarationError(member.platformId);
            }
            seen.add(id);
        }
        this.byKey.set(key, declaration);
        for (const member of declaration.members) {
            this.members.set(member.platformId, member);
        }
    }

    /** Every declaration, in order of registration. */
    classes(): PlatformDeclaration[] {
        return [...this.byKey.values()];
    }

    /** The declaration of a fully named class (`system.string`, any case), or undefined. */
    find(name: string): PlatformDeclaration | undefined {
        return this.byKey.get(name.toLowerCase());
    }

    /** The declared member with this platform id, or undefined. */
    member(platformId: string): PlatformMember | undefined {
        return this.members.get(platformId);
    }

    /**
     * The function behind a method or constructor. Undefined when the member is not declared, is declared unsupported,
     * is a property (see {@link Registry.accessors}), or is an interface method with no platform implementation.
     */
    implementation(platformId: string): Implementation | undefined {
        const behaviour = this.members.get(platformId)?.behaviour;
        return typeof behaviour === 'function' ? behaviour : undefined;
    }

    /** The accessors behind a property, or undefined. */
    accessors(platformId: string): { readonly get: Implementation; readonly set?: Implementation } | undefined {
        const behaviour = this.members.get(platformId)?.behaviour;
        return typeof behaviour === 'object' && behaviour !== null && 'get' in behaviour ? behaviour : undefined;
    }
}

/** The registry that library modules fill. */
export const registry = new Registry();
