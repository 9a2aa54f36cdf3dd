/** The support ledger: what of the platform's library is declared here, and what of it is refused by name. */
import '../library/index.ts';
import { UNDECLARED_SYSTEM_TYPES } from '../apex/check/platform-names.ts';
import type { PlatformMember } from '../library/declare.ts';
import { registry } from '../library/registry.ts';

/** One class. Members without the class's name: `abbreviate(Integer)`. */
export interface LedgerEntry {
    readonly name: string;
    readonly kind: 'class' | 'interface' | 'enum';
    readonly doc: string | null;
    readonly supported: readonly string[];
    /** Known, and refused by name when called. */
    readonly unsupported: readonly string[];
}

/** Every declared class, by name. */
export function supportLedger(): LedgerEntry[] {
    return registry
        .classes()
        .map(({ name, kind, doc, members, values }) => {
            const short = (member: PlatformMember): string => member.platformId.slice(name.length + 1);
            return {
                name,
                kind,
                doc,
                supported: [...values, ...members.filter((member) => !isMissing(member)).map(short)],
                unsupported: members.filter(isMissing).map(short)
            };
        })
        .sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** Classes of the namespace System that exist on the platform and are refused as a whole. */
export function refusedClasses(): string[] {
    return [...UNDECLARED_SYSTEM_TYPES.values()].filter((name) => registry.find(name.toLowerCase()) === null).sort();
}

function isMissing({ behaviour }: PlatformMember): boolean {
    return typeof behaviour === 'object' && behaviour !== null && 'unsupported' in behaviour;
}

/** The ledger as a page of documentation. */
export function ledgerMarkdown(entries: readonly LedgerEntry[], refused: readonly string[]): string {
    const supported = entries.reduce((sum, entry) => sum + entry.supported.length, 0);
    const unsupported = entries.reduce((sum, entry) => sum + entry.unsupported.length, 0);
    const namespaces = [...new Set(entries.map(namespaceOf))];
    const sections = namespaces.map((namespace) => {
        const own = entries.filter((entry) => namespaceOf(entry) === namespace);
        return `## ${namespace}\n\n${own.map(line).join('\n')}\n`;
    });
    return `# Support ledger of the local org

Generated from the declarations in \`scripts/local-org/src/library\` by \`npm run org -- support --markdown\`; a test compares
the two. ${entries.length} classes, interfaces and enums; ${supported} members supported, ${unsupported} known and refused by name. A call to a refused
member, and any mention of a class that is not listed here, ends a test as _unsupported_, not as failed or passed.

${sections.join('\n')}
## Refused as a whole

Of the namespace System: ${refused.map(code).join(', ')}. Of other namespaces of the platform: everything not listed above.
`;
}

function namespaceOf(entry: LedgerEntry): string {
    return entry.name.slice(0, entry.name.indexOf('.'));
}

function line({ name, kind, doc, supported, unsupported }: LedgerEntry): string {
    const title = doc === null ? `\`${name}\`` : `[\`${name}\`](${doc})`;
    const what = kind === 'class' ? '' : ` (${kind})`;
    const parts = [
        ...(supported.length > 0 ? [supported.map(code).join(', ')] : []),
        ...(unsupported.length > 0 ? [`**refused:** ${unsupported.map(code).join(', ')}`] : [])
    ];
    return `- ${title}${what}${parts.length > 0 ? `: ${parts.join('; ')}` : ''}`;
}

function code(text: string): string {
    return `\`${text}\``;
}
