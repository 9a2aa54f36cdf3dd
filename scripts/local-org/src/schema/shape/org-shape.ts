/** Features an org may have or not, as scratch org definitions name them. */

export interface OrgShape {
    readonly personAccounts: boolean;
    readonly multiCurrency: boolean;
    readonly stateAndCountryPicklists: boolean;
    /** Lightning Knowledge: articles and their versions. */
    readonly knowledge: boolean;
    /** Limits of Developer Edition instead of those of Enterprise Edition. */
    readonly developerEdition: boolean;
    /** Duplicate rules for accounts, contacts and leads that alert. */
    readonly duplicateAlerts: boolean;
    /** The same, but they block. */
    readonly duplicateBlocks: boolean;
}

/** An Enterprise Edition org with nothing switched on. */
export const STANDARD_SHAPE: OrgShape = {
    personAccounts: false,
    multiCurrency: false,
    stateAndCountryPicklists: false,
    knowledge: false,
    developerEdition: false,
    duplicateAlerts: false,
    duplicateBlocks: false
};

const WORDS: Readonly<Record<string, keyof OrgShape>> = {
    'person-accounts': 'personAccounts',
    'multi-currency': 'multiCurrency',
    'state-country-picklists': 'stateAndCountryPicklists',
    knowledge: 'knowledge',
    'developer-edition': 'developerEdition',
    'duplicate-alerts': 'duplicateAlerts',
    'duplicate-blocks': 'duplicateBlocks'
};

/** The words `--shape` takes. */
export const SHAPE_WORDS: readonly string[] = Object.keys(WORDS);

/** A word that is none of {@link SHAPE_WORDS}. */
export class UnknownShapeError extends Error {
    constructor(word: string) {
        super(`Unknown org shape: ${word}. Known are ${SHAPE_WORDS.join(', ')}`);
        this.name = 'UnknownShapeError';
    }
}

/** The shape of a list such as `person-accounts,multi-currency`. @throws UnknownShapeError */
export function parseShape(text: string): OrgShape {
    const shape: Record<string, boolean> = { ...STANDARD_SHAPE };
    for (const word of text.split(',').map((part) => part.trim().toLowerCase())) {
        const feature = WORDS[word];
        if (feature === undefined && word !== '' && word !== 'standard') {
            throw new UnknownShapeError(word);
        }
        if (feature !== undefined) {
            shape[feature] = true;
        }
    }
    return shape as unknown as OrgShape;
}

/** The shape a scratch org definition asks for; features that make no difference here are passed over. */
export function shapeOfDefinition(definition: { readonly edition?: unknown; readonly features?: unknown }): OrgShape {
    const features = Array.isArray(definition.features)
        ? definition.features.map((one) => String(one).toLowerCase())
        : [];
    return {
        ...STANDARD_SHAPE,
        personAccounts: features.includes('personaccounts'),
        multiCurrency: features.includes('multicurrency'),
        stateAndCountryPicklists: features.includes('stateandcountrypicklist'),
        knowledge: features.includes('knowledge'),
        developerEdition: String(definition.edition ?? '').toLowerCase() === 'developer'
    };
}

/** The shape in one line, to tell shapes apart. */
export function shapeText(shape: OrgShape): string {
    return SHAPE_WORDS.filter((word) => shape[WORDS[word] as keyof OrgShape]).join(',') || 'standard';
}
