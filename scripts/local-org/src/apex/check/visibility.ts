/** Who may see what: private, protected, public, and what tests see besides. */
import type { Access, ClassSymbol } from '../symbols.ts';
import { annotated } from './declare-types.ts';
import { isSubclass, outermost } from './types.ts';

/** Whether code of class `from` (null: of no class, such as anonymous code) may use a member of `owner`. */
export function isMemberVisible(
    access: Access,
    owner: ClassSymbol,
    isTestVisible: boolean,
    from: ClassSymbol | null
): boolean {
    if (access === 'public' || access === 'global' || owner.origin === 'platform') {
        return true;
    }
    if (!from) {
        return false;
    }
    if (outermost(owner) === outermost(from) || (isTestVisible && isTestCode(from))) {
        return true;
    }
    return access === 'protected' && extendsAround(from, owner);
}

/** Whether code of class `from` may name a type. */
export function isTypeVisible(symbol: ClassSymbol, from: ClassSymbol | null): boolean {
    if (!symbol.outer) {
        return true;
    }
    return isMemberVisible(symbol.access, symbol.outer, isTestVisible(symbol), from);
}

/** Whether a class, or the class around it, is marked as a test. */
function isTestCode(symbol: ClassSymbol): boolean {
    return symbol.isTest || outermost(symbol).isTest;
}

function isTestVisible(symbol: ClassSymbol): boolean {
    return symbol.decl !== null && annotated(symbol.decl.modifiers, 'testvisible');
}

function extendsAround(from: ClassSymbol, owner: ClassSymbol): boolean {
    for (let around: ClassSymbol | null = from; around; around = around.outer) {
        if (isSubclass(around, owner)) {
            return true;
        }
    }
    return false;
}
