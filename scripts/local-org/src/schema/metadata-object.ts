/** Gathers what source folders say about each object, before the schema is built from it. */
import { basename, dirname } from 'node:path';
import type { FieldSetSchema, RecordTypeSchema, ValidationRuleSchema } from './model.ts';
import { withNamespace } from './model.ts';
import { readMetadata, type SourceFile } from './source-files.ts';
import { children, flag, text, type XmlElement } from './xml.ts';

/** Everything found about one object, file by file. */
export interface ObjectSource {
    readonly name: string;
    /** The CustomObject element; null when only parts of the object are in the project. */
    object: XmlElement | null;
    readonly fields: XmlElement[];
    readonly recordTypes: XmlElement[];
    readonly fieldSets: XmlElement[];
    readonly validationRules: XmlElement[];
}

const PARTS = ['fields', 'recordTypes', 'fieldSets', 'validationRules'] as const;
const PART_OF_SUFFIX: Readonly<Record<string, (typeof PARTS)[number]>> = {
    field: 'fields',
    recordType: 'recordTypes',
    fieldSet: 'fieldSets',
    validationRule: 'validationRules'
};

/** Objects by API name as written in the project. */
export function gatherObjects(files: readonly SourceFile[]): Map<string, ObjectSource> {
    const objects = new Map<string, ObjectSource>();
    for (const file of files) {
        const part = PART_OF_SUFFIX[file.suffix];
        if (file.suffix === 'object') {
            addObject(sourceOf(objects, file.name), readMetadata(file));
        } else if (part) {
            const object = basename(dirname(dirname(file.path)));
            sourceOf(objects, object)[part].push({ fullName: file.name, ...readMetadata(file) });
        }
    }
    return objects;
}

function addObject(source: ObjectSource, element: XmlElement): void {
    source.object = element;
    for (const part of PARTS) {
        source[part].push(...children(element, part));
    }
}

function sourceOf(objects: Map<string, ObjectSource>, name: string): ObjectSource {
    let source = objects.get(name);
    if (!source) {
        source = { name, object: null, fields: [], recordTypes: [], fieldSets: [], validationRules: [] };
        objects.set(name, source);
    }
    return source;
}

/** A RecordType element. */
export function recordTypeOf(element: XmlElement, namespace: string | null): RecordTypeSchema {
    const picklists = new Map<string, string[]>();
    const defaults = new Map<string, string>();
    for (const entry of children(element, 'picklistValues')) {
        const field = withNamespace(text(entry, 'picklist') ?? '', namespace);
        const values = children(entry, 'values');
        picklists.set(
            field,
            values.map((value) => decodeName(text(value, 'fullName') ?? ''))
        );
        const chosen = values.find((value) => flag(value, 'default'));
        if (chosen) {
            defaults.set(field, decodeName(text(chosen, 'fullName') ?? ''));
        }
    }
    const developerName = text(element, 'fullName') ?? '';
    return {
        developerName,
        label: text(element, 'label') ?? developerName,
        description: text(element, 'description'),
        active: flag(element, 'active', true),
        picklists,
        defaults
    };
}

/** Names inside record types are percent-encoded: `Customer %2D Direct`. */
function decodeName(name: string): string {
    return name.replace(/%([0-9A-Fa-f]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

/** A FieldSet element. */
export function fieldSetOf(element: XmlElement, namespace: string | null): FieldSetSchema {
    const name = text(element, 'fullName') ?? '';
    return {
        name,
        label: text(element, 'label') ?? name,
        description: text(element, 'description'),
        members: children(element, 'displayedFields').map((field) => ({
            path: (text(field, 'field') ?? '')
                .split('.')
                .map((part) => withNamespace(part, namespace))
                .join('.'),
            required: flag(field, 'isRequired')
        }))
    };
}

/** A ValidationRule element. */
export function validationRuleOf(element: XmlElement, namespace: string | null): ValidationRuleSchema {
    const field = text(element, 'errorDisplayField');
    return {
        name: text(element, 'fullName') ?? '',
        active: flag(element, 'active'),
        formula: text(element, 'errorConditionFormula') ?? '',
        message: text(element, 'errorMessage') ?? '',
        field: field === null || field === '' ? null : withNamespace(field, namespace)
    };
}
