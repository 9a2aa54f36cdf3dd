/**
 * Types as written, names, modifiers and annotations.
 */
import type { AnnotationContext } from '@apexdevtools/apex-parser';
import type {
    AnyIdContext,
    CreatedNameContext,
    IdContext,
    LiteralContext,
    ModifierContext,
    QualifiedNameContext,
    TypeListContext,
    TypeNameContext,
    TypeRefContext
} from '@apexdevtools/apex-parser';
import { literalExpr } from './literals.ts';
import { startOf } from './source.ts';
import type { Source } from './source.ts';
import type { Annotation, Modifiers, TypeRef } from '../ast.ts';

export const NO_MODIFIERS: Modifiers = { words: new Set(), annotations: [] };

/** The text of a name; Apex has only ASCII ones. */
export function nameOf(source: Source, context: IdContext | AnyIdContext): string {
    const text = context.getText();
    if (!/^[\x00-\x7f]*$/.test(text)) {
        source.problem(startOf(context), `Invalid character in identifier: ${text}`);
    }
    return text;
}

/** A type with its type arguments and array brackets. */
export function typeRef(source: Source, context: TypeRefContext): TypeRef {
    const dims = context.arraySubscripts().LBRACK_list().length;
    return { parts: context.typeName_list().map((part) => typePart(source, part)), dims, pos: startOf(context) };
}

function typePart(source: Source, context: TypeNameContext): TypeRef['parts'][number] {
    const id = context.id();
    const args = context.typeArguments();
    return {
        name: id ? nameOf(source, id) : context.start.text,
        args: args ? typeList(source, args.typeList()) : []
    };
}

/** Types separated by commas. */
export function typeList(source: Source, context: TypeListContext): readonly TypeRef[] {
    return context.typeRef_list().map((type) => typeRef(source, type));
}

/** The type after `new`, with more array dimensions when it creates an array. */
export function createdType(source: Source, context: CreatedNameContext, dims: number): TypeRef {
    const parts = context.idCreatedNamePair_list().map((pair) => {
        const args = pair.typeList();
        return { name: nameOf(source, pair.anyId()), args: args ? typeList(source, args) : [] };
    });
    return { parts, dims, pos: startOf(context) };
}

/** A dotted name used as a type: of an exception in `catch`. */
export function typeOfName(source: Source, context: QualifiedNameContext): TypeRef {
    const parts = context.id_list().map((id) => ({ name: nameOf(source, id), args: [] }));
    return { parts, dims: 0, pos: startOf(context) };
}

/** Modifiers in lower case, `with sharing` as one word. A repeated modifier is an error. */
export function modifiers(source: Source, contexts: readonly ModifierContext[]): Modifiers {
    if (contexts.length === 0) {
        return NO_MODIFIERS;
    }
    const words = new Set<string>();
    const annotations: Annotation[] = [];
    for (const context of contexts) {
        const annotated = context.annotation();
        if (annotated) {
            annotations.push(annotation(source, annotated));
            continue;
        }
        const word = context.SHARING()
            ? `${context.start.text} sharing`.toLowerCase()
            : context.getText().toLowerCase();
        if (words.has(word)) {
            source.problem(startOf(context), `Duplicate modifier: ${word}`);
        }
        words.add(word);
    }
    return { words, annotations };
}

function annotation(source: Source, context: AnnotationContext): Annotation {
    const params = new Map<string, string | number | boolean>();
    const pairs = context.elementValuePairs();
    for (const pair of pairs ? pairs.elementValuePair_list() : []) {
        params.set(nameOf(source, pair.id()), annotationValue(source, pair.elementValue().literal()));
    }
    const only = context.elementValue();
    if (only) {
        params.set('value', annotationValue(source, only.literal()));
    }
    return { name: nameOf(source, context.id()), params, pos: startOf(context) };
}

function annotationValue(source: Source, context: LiteralContext): string | number | boolean {
    const { value } = literalExpr(source, context);
    if (value === null || typeof value === 'bigint') {
        source.problem(startOf(context), `Invalid annotation value: ${context.getText()}`);
        return String(value);
    }
    return value;
}
