import { outcomeOf, type Check, type Finding } from '../lib/check.ts';
import { parseXml, type Xml } from '../lib/xml.ts';
import { MetadataSchema, type ValueType } from '../metadata/schema.ts';

const NAMESPACE = 'http://soap.sforce.com/2006/04/metadata';

/** Elements the platform accepts although the published types lack them. */
const ALSO_MEMBERS = new Set([
    // https://developer.salesforce.com/docs/atlas.en-us.api_meta.meta/api_meta/customfield.htm
    'CustomField.displayLocationInDecimal'
]);

/**
 * Members the types call required although a source file never carries them: the file or folder name says it, or the
 * platform fills it in.
 */
const NEVER_WRITTEN = new Set(['fullName']);

/**
 * Every `-meta.xml` is well-formed and fits the Metadata API's schema: known elements, repeated only where allowed,
 * booleans, numbers, enumerations, and nothing required left out. Source conversion does not look at any of this.
 */
export const metadata: Check = {
    name: 'metadata',
    about: 'content of every -meta.xml against the Metadata API schema',
    async run(project) {
        const schema = new MetadataSchema();
        const findings: Finding[] = [];
        const paths = project.packaged('-meta.xml');
        for (const path of paths) {
            const report = (line: number, message: string): void => void findings.push({ file: path, line, message });
            const root = parseXml(project.read(path));
            if ('error' in root) report(root.line, `not well-formed: ${root.error}`);
            else new FileCheck(schema, report).root(root);
        }
        return outcomeOf(findings, `${paths.length} files, ${schema.size} types`);
    }
};

class FileCheck {
    readonly #schema: MetadataSchema;
    readonly #report: (line: number, message: string) => void;

    constructor(schema: MetadataSchema, report: (line: number, message: string) => void) {
        this.#schema = schema;
        this.#report = report;
    }

    root(element: Xml): void {
        if (element.namespace !== NAMESPACE)
            this.#report(element.line, `<${element.name}> is not in the namespace ${NAMESPACE}`);
        if (this.#schema.isComplex(element.name)) this.#complex(element, element.name);
        else this.#report(element.line, `<${element.name}> is not a metadata type`);
    }

    #complex(element: Xml, type: string): void {
        const members = this.#schema.membersOf(type);
        const seen = new Set<string>();
        for (const child of element.children) {
            const member = Object.hasOwn(members, child.name) ? members[child.name] : undefined;
            if (!member) {
                if (!ALSO_MEMBERS.has(`${type}.${child.name}`))
                    this.#report(child.line, `<${child.name}> is not a member of ${type}`);
            } else {
                if (!member.many && seen.has(child.name))
                    this.#report(child.line, `<${child.name}> is repeated in ${type}`);
                this.#value(child, member);
            }
            seen.add(child.name);
        }
        for (const [name, member] of Object.entries(members)) {
            const mayMiss = member.optional || member.many || NEVER_WRITTEN.has(name);
            if (!mayMiss && !seen.has(name)) this.#report(element.line, `${type} lacks the required <${name}>`);
        }
    }

    #value(element: Xml, declared: ValueType): void {
        if (declared.type && this.#schema.isComplex(declared.type)) {
            this.#complex(element, declared.type);
            return;
        }
        const { oneOf, primitive } = this.#schema.resolve(declared);
        if (oneOf && !oneOf.includes(element.text)) {
            const known = oneOf.slice(0, 8).join(', ') + (oneOf.length > 8 ? ' …' : '');
            this.#report(element.line, `<${element.name}> '${element.text}' is not one of ${known}`);
        } else if (primitive === 'boolean' && !/^(true|false)$/.test(element.text)) {
            this.#report(element.line, `<${element.name}> '${element.text}' is not true or false`);
        } else if (primitive === 'number' && !/^-?\d+(\.\d+)?$/.test(element.text)) {
            this.#report(element.line, `<${element.name}> '${element.text}' is not a number`);
        }
    }
}
