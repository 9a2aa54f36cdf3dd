import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { TestContext } from 'node:test';
import { formatFinding, type Check } from '../src/lib/check.ts';
import { Project } from '../src/lib/project.ts';

/** A small SFDX project in a temporary folder, gone after the test. Keys are paths, values are texts. */
export function projectWith(test: TestContext, files: Readonly<Record<string, string>>): Project {
    const root = mkdtempSync(join(tmpdir(), 'check-'));
    test.after(() => rmSync(root, { recursive: true, force: true }));
    const settings = {
        namespace: 'acme',
        sourceApiVersion: '67.0',
        packageDirectories: [{ path: 'force-app', default: true }]
    };
    for (const [path, text] of Object.entries({ 'sfdx-project.json': JSON.stringify(settings), ...files })) {
        mkdirSync(dirname(join(root, path)), { recursive: true });
        writeFileSync(join(root, path), text);
    }
    return new Project(root);
}

/** Runs a check and gives its findings as lines; [] where it is ok, `skipped: …` where it was skipped. */
export async function findingsOf(check: Check, project: Project): Promise<string[]> {
    const outcome = await check.run(project);
    if (outcome.state === 'skipped') return [`skipped: ${outcome.reason}`];
    return outcome.state === 'ok' ? [] : outcome.findings.map(formatFinding);
}

/** A metadata file of that root element. */
export function meta(root: string, body: string): string {
    return `<?xml version="1.0" encoding="UTF-8"?>\n<${root} xmlns="http://soap.sforce.com/2006/04/metadata">\n${body}\n</${root}>\n`;
}

/** A class of `feature` and its metadata file, ready to spread into the files of {@link projectWith}. */
export function apexClass(feature: string, name: string, source: string): Record<string, string> {
    const path = `force-app/${feature.includes('/') ? feature : `main/${feature}`}/classes/${name}.cls`;
    return {
        [path]: source,
        [`${path}-meta.xml`]: meta('ApexClass', '<apiVersion>67.0</apiVersion><status>Active</status>')
    };
}

/** A custom object with text fields, or with fields of the given inner XML. */
export function customObject(
    name: string,
    fields: Readonly<Record<string, string>>,
    feature = 'core'
): Record<string, string> {
    const folder = `force-app/main/${feature}/objects/${name}`;
    const files: Record<string, string> = {
        [`${folder}/${name}.object-meta.xml`]: meta('CustomObject', '<label>L</label><description>D</description>')
    };
    for (const [field, body] of Object.entries(fields)) {
        const text = body || '<type>Text</type><length>80</length>';
        files[`${folder}/fields/${field}.field-meta.xml`] = meta(
            'CustomField',
            `<fullName>${field}</fullName><description>D</description><inlineHelpText>H</inlineHelpText><label>L</label>${text}`
        );
    }
    return files;
}
