/** What the platform does by itself with records of standard objects while they are saved. */
import { activityRules } from './activity.ts';
import { catalogRules } from './catalog.ts';
import { emailRules } from './email.ts';
import { fileRules } from './files.ts';
import { knowledgeRules } from './knowledge.ts';
import { opportunityRules } from './opportunity.ts';
import { peopleRules } from './people.ts';
import type { StandardRules } from './rules.ts';
import { setupRules } from './setup.ts';

const RULES: Readonly<Record<string, StandardRules>> = {
    ...activityRules,
    ...catalogRules,
    ...emailRules,
    ...fileRules,
    ...knowledgeRules,
    ...opportunityRules,
    ...peopleRules,
    ...setupRules
};

/** The rules of an object, or null. */
export function standardRules(object: string): StandardRules | null {
    return RULES[object] ?? null;
}
