/** Duplicate and matching rules from a project's source, and the stand-ins a shape switches on. */
import { standardDuplicateRules } from '../data/duplicates/standard-rules.ts';
import type { DuplicateAction, DuplicateRule, MatchingRule } from '../data/duplicates/rules.ts';
import { UnsupportedError } from '../runtime/uncatchable.ts';
import type { ProjectMetadata, RawMetadata } from '../schema/load-source.ts';
import { children, flag, text, texts, type XmlElement } from '../schema/xml.ts';
import { withNamespace } from '../schema/model.ts';

/** The active rules of a project in their order, after those of the org's shape. */
export function loadDuplicateRules(project: ProjectMetadata, namespace: string | null): DuplicateRule[] {
    const { duplicateAlerts, duplicateBlocks } = project.schema.shape;
    const standard = duplicateBlocks
        ? standardDuplicateRules('block')
        : duplicateAlerts
          ? standardDuplicateRules('alert')
          : [];
    const matching = matchingRules(project.matchingRules, namespace);
    const own = project.duplicateRules
        .filter(({ element }) => flag(element, 'isActive'))
        .sort((a, b) => Number(text(a.element, 'sortOrder') ?? 0) - Number(text(b.element, 'sortOrder') ?? 0))
        .map((raw) => duplicateRule(raw, matching, namespace));
    return [...standard, ...own];
}

/** By `Object.Rule` in lower case. Rules nobody uses may hold what is not known here. */
function matchingRules(files: readonly RawMetadata[], namespace: string | null): Map<string, () => MatchingRule> {
    const rules = new Map<string, () => MatchingRule>();
    for (const { name, element } of files) {
        for (const rule of children(element, 'matchingRules')) {
            const own = text(rule, 'fullName') ?? '';
            rules.set(`${name}.${own}`.toLowerCase(), () => matchingRule(own, name, rule, namespace));
        }
    }
    return rules;
}

function matchingRule(name: string, object: string, rule: XmlElement, namespace: string | null): MatchingRule {
    return {
        name,
        object: withNamespace(object, namespace),
        filter: text(rule, 'booleanFilter'),
        items: children(rule, 'matchingRuleItems').map((item) => {
            const method = text(item, 'matchingMethod') ?? '';
            if (method !== 'Exact') {
                throw new UnsupportedError(`matching method ${method} of matching rule ${object}.${name}`);
            }
            return {
                field: withNamespace(text(item, 'fieldName') ?? '', namespace),
                blanksMatch: text(item, 'blankValueBehavior') === 'MatchBlanks'
            };
        })
    };
}

function duplicateRule(
    { name, element }: RawMetadata,
    matching: ReadonlyMap<string, () => MatchingRule>,
    namespace: string | null
): DuplicateRule {
    const [object = '', rule = name] = name.split('.');
    if (
        children(element, 'duplicateRuleFilter').some(
            (filter) => children(filter, 'duplicateRuleFilterItems').length > 0
        )
    ) {
        throw new UnsupportedError(`conditions of duplicate rule ${name}`);
    }
    return {
        name: rule,
        object: withNamespace(object, namespace),
        onInsert: action(element, 'Insert'),
        onUpdate: action(element, 'Update'),
        alertText: text(element, 'alertText') ?? '',
        enforcesSharing: text(element, 'securityOption') === 'EnforceSharingRules',
        matching: children(element, 'duplicateRuleMatchRules').map((item) => {
            const key = `${text(item, 'matchRuleSObjectType') ?? object}.${text(item, 'matchingRule') ?? ''}`;
            const found = matching.get(key.toLowerCase());
            if (!found) {
                throw new UnsupportedError(`matching rule ${key}, which is not in the source`);
            }
            return found();
        })
    };
}

function action(element: XmlElement, kind: 'Insert' | 'Update'): DuplicateAction {
    if (text(element, `actionOn${kind}`) === 'Block') {
        return 'block';
    }
    return texts(element, `operationsOn${kind}`).includes('Alert') ? 'alert' : 'save';
}
