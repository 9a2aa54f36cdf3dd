import {
    EnhancedForControlContext,
    FormalParameterContext,
    IdCreatedNamePairContext,
    IdPrimaryContext,
    PropertyDeclarationContext,
    TypeNameContext,
    TypeRefContext,
    VariableDeclaratorContext
} from '@apexdevtools/apex-parser';
import { lineOf, parseApex, walk, type ApexNode } from '../lib/apex.ts';
import { failedWith, outcomeOf, type Check, type Finding } from '../lib/check.ts';
import { readObjects } from '../lib/objects.ts';
import type { Project, SourceFile } from '../lib/project.ts';

/** config/features.json: which features each feature may name directly; `*` means every other. */
interface Features {
    readonly 'may name': Readonly<Record<string, readonly string[]>>;
}

interface Place {
    readonly feature: string;
    readonly isTest: boolean;
}

/**
 * Features form a partial order: Apex of a feature names classes and objects only of the features below it, and nothing
 * outside force-app/test names anything inside it. Lightning Web Components count by the modules they import.
 */
export const boundaries: Check = {
    name: 'boundaries',
    about: 'features name only features below them (config/features.json)',
    async run(project) {
        const config = project.config<Features | undefined>('features.json', undefined);
        if (!config) return failedWith('config/features.json is missing');
        const order = config['may name'];
        const cycle = Object.keys(order).find((feature) => below(order, feature).has(feature));
        if (cycle) return failedWith(`config/features.json: ${cycle} may name itself through other features`);
        const owners = ownersOf(project);
        const findings: Finding[] = [];
        const files = project.packaged('.cls', '.trigger', '.ts').map((path) => ({ path, text: project.read(path) }));
        for (const file of files) {
            const place = placeOf(file.path);
            if (!place) continue;
            if (!(place.feature in order)) {
                findings.push({
                    file: file.path,
                    line: 0,
                    message: `${place.feature} is not a feature of config/features.json`
                });
                continue;
            }
            const allowed = below(order, place.feature).add(place.feature);
            for (const name of namesIn(file)) {
                const problem = problemOf(name.text, place, owners.get(name.text.toLowerCase()), allowed);
                if (problem) findings.push({ file: file.path, line: name.line, message: problem });
            }
        }
        return outcomeOf(findings, `${files.length} files, ${Object.keys(order).length} features`);
    }
};

function problemOf(name: string, from: Place, to: Place | undefined, allowed: ReadonlySet<string>): string | undefined {
    if (!to) return undefined;
    if (to.isTest && !from.isTest) return `${name} is test code`;
    return allowed.has(to.feature) ? undefined : `${from.feature} may not name ${name} of ${to.feature}`;
}

/** Everything a feature may name, itself not included unless the configuration has a cycle. */
function below(order: Features['may name'], feature: string): Set<string> {
    const found = new Set<string>();
    const visit = (name: string): void => {
        const direct = order[name] ?? [];
        const everything = Object.keys(order).filter((one) => one !== name && !order[one]!.includes('*'));
        for (const one of direct.includes('*') ? everything : direct) {
            if (!found.has(one)) {
                found.add(one);
                visit(one);
            }
        }
    };
    visit(feature);
    return found;
}

function placeOf(path: string): Place | undefined {
    const found = /(?:^|\/)(main|test)\/([^/]+)\//.exec(path);
    return found ? { feature: found[2]!, isTest: found[1] === 'test' } : undefined;
}

// Classes, own objects (their folder with the object file, not packaged fields on them) and component bundles.
function ownersOf(project: Project): Map<string, Place> {
    const owners = new Map<string, Place>();
    for (const path of project.packaged('.cls', '.trigger')) {
        const place = placeOf(path);
        if (place) owners.set(baseName(path).toLowerCase(), place);
    }
    for (const [name, object] of readObjects(project)) {
        const place = object.own ? placeOf(object.path) : undefined;
        if (place) owners.set(name, place);
    }
    for (const path of project.packaged('.js-meta.xml')) {
        const place = placeOf(path);
        if (place) owners.set(`c/${baseName(path)}`.toLowerCase(), place);
    }
    return owners;
}

function baseName(path: string): string {
    return path.slice(path.lastIndexOf('/') + 1).split('.')[0]!;
}

interface Name {
    readonly text: string;
    readonly line: number;
}

function namesIn(file: SourceFile): Name[] {
    const names = file.path.endsWith('.ts') ? importsIn(file) : apexNames(file);
    return [...new Map(names.map((name) => [name.text.toLowerCase(), name])).values()];
}

function importsIn(file: SourceFile): Name[] {
    return file.text.split('\n').flatMap((text, index) => {
        const module = /from\s+'(c\/\w+|@salesforce\/(?:apex|schema)\/[^']+)'/.exec(text)?.[1];
        if (!module) return [];
        const name = module.startsWith('c/') ? module : module.replace(/^@salesforce\/\w+\//, '').split('.')[0]!;
        return [{ text: name, line: index + 1 }];
    });
}

// Names of types, and the first name of a chain unless the file declares a variable of that name.
function apexNames(file: SourceFile): Name[] {
    const { tree } = parseApex(file);
    const types: Name[] = [];
    const firsts: Name[] = [];
    const declared = new Set<string>();
    for (const node of walk(tree)) {
        const name = { text: '', line: lineOf(node) };
        if (
            node instanceof TypeRefContext ||
            node instanceof TypeNameContext ||
            node instanceof IdCreatedNamePairContext
        ) {
            types.push({ ...name, text: firstId(node as ApexNode) });
        } else if (node instanceof IdPrimaryContext) {
            firsts.push({ ...name, text: (node as ApexNode).getText() });
        } else if (node instanceof VariableDeclaratorContext) {
            declared.add(node.id().getText().toLowerCase());
        } else if (
            node instanceof FormalParameterContext ||
            node instanceof EnhancedForControlContext ||
            node instanceof PropertyDeclarationContext
        ) {
            declared.add(node.id().getText().toLowerCase());
        }
    }
    return [...types, ...firsts.filter((name) => !declared.has(name.text.toLowerCase()))];
}

function firstId(node: ApexNode): string {
    return node.getText().split(/[.<[]/)[0]!;
}
