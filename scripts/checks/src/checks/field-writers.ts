import { AssignExpressionContext, CreatorContext } from '@apexdevtools/apex-parser';
import { lineOf, nodesOf, parseApex, type ApexNode } from '../lib/apex.ts';
import { outcomeOf, type Check, type Finding } from '../lib/check.ts';
import { readObjects, type ObjectCatalog } from '../lib/objects.ts';
import type { Project, SourceFile } from '../lib/project.ts';

/** config/field-writers.json. */
interface FieldWriters {
    /** Owner → features whose classes may write its fields. */
    readonly owners: Readonly<Record<string, { readonly features: readonly string[]; readonly reason?: string }>>;
    /** Object → owner → fields. */
    readonly objects: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
}

const FILE = 'config/field-writers.json';

/**
 * No field has two writers: every custom field of the objects in config/field-writers.json has exactly one owner, and Apex
 * that sets it, by assignment or in a constructor, belongs to a feature of that owner. Fields set by name (`put`) are not seen.
 */
export const fieldWriters: Check = {
    name: 'field-writers',
    about: 'every field of the listed objects has one owner, and only its features write it',
    async run(project) {
        const config = project.config<FieldWriters>('field-writers.json', { owners: {}, objects: {} });
        const objects = readObjects(project);
        const findings = lists(config, objects);
        const owners = ownersOf(config);
        for (const file of project.apexFiles()) findings.push(...writes(project, file, config, owners));
        return outcomeOf(findings, `${owners.size} fields of ${Object.keys(config.objects).length} objects`);
    }
};

function lists(config: FieldWriters, objects: ObjectCatalog): Finding[] {
    const findings: Finding[] = [];
    const report = (message: string): void => void findings.push({ file: FILE, line: 0, message });
    for (const [object, byOwner] of Object.entries(config.objects)) {
        const source = objects.get(object.toLowerCase());
        if (!source) {
            report(`there is no object ${object}`);
            continue;
        }
        const owner = new Map<string, string>();
        for (const [name, fields] of Object.entries(byOwner)) {
            if (!(name in config.owners)) report(`${object}: '${name}' is not an owner`);
            for (const field of fields) {
                const other = owner.get(field.toLowerCase());
                if (other) report(`${object}.${field} has two owners, ${other} and ${name}`);
                if (!source.fields.has(field.toLowerCase())) report(`there is no field ${object}.${field}`);
                owner.set(field.toLowerCase(), name);
            }
        }
        for (const field of source.fields.values()) {
            const isWritten = field.type !== 'Summary' && field.type !== 'AutoNumber' && !field.xml.first('formula');
            if (isWritten && !owner.has(field.name.toLowerCase())) {
                findings.push({
                    file: field.path,
                    line: 0,
                    message: `${object}.${field.name} has no owner in ${FILE}`
                });
            }
        }
    }
    return findings;
}

/** `object.field` in lower case → owner. */
function ownersOf(config: FieldWriters): Map<string, string> {
    const owners = new Map<string, string>();
    for (const [object, byOwner] of Object.entries(config.objects)) {
        for (const [owner, fields] of Object.entries(byOwner)) {
            for (const field of fields) owners.set(`${object}.${field}`.toLowerCase(), owner);
        }
    }
    return owners;
}

function writes(
    project: Project,
    file: SourceFile,
    config: FieldWriters,
    owners: ReadonlyMap<string, string>
): Finding[] {
    const feature = /(?:^|\/)main\/([^/]+)\//.exec(file.path)?.[1];
    // Tests arrange rows in whatever state they need.
    if (!feature) return [];
    return [...constructed(project, file), ...assigned(project, file)].flatMap(({ object, field, line }) => {
        const owner = owners.get(`${object}.${field}`.toLowerCase());
        if (!owner || config.owners[owner]?.features.includes(feature)) return [];
        return [{ file: file.path, line, message: `${feature} writes ${object}.${field}, which belongs to ${owner}` }];
    });
}

interface Write {
    readonly object: string;
    readonly field: string;
    readonly line: number;
}

/** `new Object__c(Field__c = …)` */
function* constructed(project: Project, file: SourceFile): Generator<Write> {
    for (const creator of nodesOf(parseApex(file).tree, CreatorContext)) {
        const object = project.local(creator.createdName()?.getText() ?? '');
        const args = creator.classCreatorRest()?.arguments()?.expressionList()?.expression_list() ?? [];
        for (const arg of args as unknown as ApexNode[]) {
            if (arg instanceof AssignExpressionContext) {
                const field = arg.expression(0)?.getText() ?? '';
                yield { object, field: project.local(field), line: lineOf(arg as ApexNode) };
            }
        }
    }
}

/** `row.Field__c = …` where the file declares `row` with one type only. */
function* assigned(project: Project, file: SourceFile): Generator<Write> {
    const types = declaredTypes(project, file.text);
    for (const assignment of nodesOf(parseApex(file).tree, AssignExpressionContext)) {
        const target = /^(?:this\.)?(\w+)\.(\w+__c)$/i.exec(assignment.expression(0)?.getText() ?? '');
        const object = target && types.get(target[1]!.toLowerCase());
        if (object) yield { object, field: project.local(target[2]!), line: lineOf(assignment) };
    }
}

function declaredTypes(project: Project, text: string): Map<string, string> {
    const types = new Map<string, string>();
    for (const [, type, name] of text.matchAll(/\b(\w+__c)\s+(\w+)\s*[=;:,)]/gi)) {
        const key = name!.toLowerCase();
        const object = project.local(type!);
        types.set(key, types.has(key) && types.get(key) !== object ? '' : object);
    }
    return types;
}
