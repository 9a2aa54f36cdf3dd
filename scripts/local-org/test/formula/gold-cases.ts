/**
 * Reads the conformance set of the platform's open formula engine: definitions of formulas with typed fields, rows of
 * field values, and the results the engine had for them. The set stays where it is; nothing of it is part of this project.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { children, parseXml, type XmlElement } from '../../src/schema/xml.ts';
import type { FormulaType } from '../../src/formula/index.ts';

export interface GoldField {
    readonly name: string;
    readonly type: FormulaType;
    readonly percent: boolean;
    /** Formula of a field that is one itself. */
    readonly formula: string | null;
}

/** One formula of a case with the results for each row, as text. */
export interface GoldInstance {
    readonly formula: string;
    readonly returnType: string;
    readonly results: readonly { readonly blankAsZero: string; readonly blankAsBlank: string }[];
}

export interface GoldCase {
    readonly name: string;
    readonly fields: readonly GoldField[];
    /** Names of the fields that get a value, in column order. */
    readonly columns: readonly string[];
    /** Field values as text, blank when empty; one empty row for formulas without fields. */
    readonly rows: readonly (readonly string[])[];
    readonly instances: readonly GoldInstance[];
}

const TYPES: Readonly<Record<string, FormulaType>> = {
    Boolean: 'boolean',
    Currency: 'number',
    DateOnly: 'date',
    DateTime: 'datetime',
    Double: 'number',
    Percent: 'number',
    Text: 'text',
    TimeOnly: 'time',
    email: 'text',
    phone: 'text',
    textarea: 'text',
    url: 'text'
};

/** Reads every case of a folder of results that has a definition. */
export function readGoldCases(results: string, definitions: string): GoldCase[] {
    const defined = new Map<string, XmlElement>();
    for (const file of readdirSync(definitions).filter((name) => /^formulatests.*\.xml$/.test(name))) {
        const { root } = parseXml(readFileSync(join(definitions, file), 'utf8'), file);
        children(root, 'testcase').forEach((element) => defined.set(String(element['@name']), element));
    }
    const files = readdirSync(results)
        .filter((name) => name.endsWith('.xml'))
        .sort();
    return files.flatMap((file) => {
        const source = readFileSync(join(results, file), 'utf8');
        const definition = defined.get(file.replace(/\.xml$/, ''));
        return definition ? [readCase(definition, source, join(definitions, 'data'))] : [];
    });
}

function readCase(definition: XmlElement, source: string, data: string): GoldCase {
    const fields = flatten(definition);
    return {
        name: String(definition['@name']),
        fields,
        columns: fields.filter((field) => field.formula === null).map((field) => field.name),
        rows: readRows(definition, data),
        instances: readInstances(source)
    };
}

/** Read by hand, because blanks at the ends of results count and XML parsers drop them. */
function readInstances(source: string): GoldInstance[] {
    const instances = source.matchAll(/<testInstance formula="([^"]*)" returntype="(\w+)"[\s\S]*?<\/testInstance>/g);
    return [...instances].map(([whole, formula, returnType]) => ({
        formula: unescape(formula as string),
        returnType: returnType as string,
        results: [...whole.matchAll(/<result>[\s\S]*?<\/result>/g)].map(([result]) => ({
            blankAsZero: readResult(result, ''),
            blankAsBlank: readResult(result, 'NullAsNull')
        }))
    }));
}

/**
 * What the engine's evaluator had. Where the test rig around it broke down (its stand-in for times knows no midnight,
 * one function of it no blanks) the SQL the same engine generates speaks for the platform.
 */
function readResult(result: string, suffix: string): string {
    const of = (tag: string): string => new RegExp(`<${tag}>([\\s\\S]*?)</${tag}>`).exec(result)?.[1] ?? '';
    const value = of(`formula${suffix}`);
    const isRigFailure = /^Error: java\.(time\.DateTimeException|lang\.NullPointerException)$/.test(value);
    return unescape(isRigFailure ? of(`sql${suffix}`) : value);
}

/** Fields in column order: those of a formula field come before the field itself. */
function flatten(element: XmlElement): GoldField[] {
    return children(element, 'referencefield').flatMap((field) => {
        const type = String(field['@dataType']);
        const own: GoldField = {
            name: `${String(field['@devName'])}__c`.toLowerCase(),
            type: TYPES[type] as FormulaType,
            percent: type === 'Percent',
            formula: typeof field['@code'] === 'string' ? unescape(field['@code']) : null
        };
        return [...flatten(field), own];
    });
}

function readRows(definition: XmlElement, data: string): string[][] {
    const name = definition['@dataFile'];
    if (typeof name !== 'string' || name === '' || !existsSync(join(data, name))) {
        return [[]];
    }
    const lines = readFileSync(join(data, name), 'utf8')
        .split(/\r?\n/)
        .map((line) => trimLikeJava(line));
    return lines
        .filter((line) => line !== '' && !line.startsWith('#'))
        .map((line) => (line.startsWith('`') ? quotedCells(line.slice(1)) : line.split(',')));
}

/** Blanks and control characters only: a byte order mark or a no-break space stays. */
function trimLikeJava(line: string): string {
    return line.replace(/^[\u0000-\u0020]+|[\u0000-\u0020]+$/g, '');
}

function quotedCells(line: string): string[] {
    const cells = [''];
    let quoted = false;
    for (let at = 0; at < line.length; at++) {
        const char = line[at] as string;
        if (char === '\\') {
            at++;
            cells[cells.length - 1] += line[at] ?? '';
        } else if (char === '"') {
            quoted = !quoted;
        } else if (char === ',' && !quoted) {
            cells.push('');
        } else {
            cells[cells.length - 1] += char;
        }
    }
    return cells;
}

/** The set escapes twice here and there. */
function unescape(value: string): string {
    return value
        .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
        .replace(/&quot;/g, '"')
        .replace(/&apos;/g, "'")
        .replace(/&lt;/g, '<')
        .replace(/&gt;/g, '>')
        .replace(/&amp;/g, '&');
}
