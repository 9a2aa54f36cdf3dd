/** Variables, constants, formulas and text templates of a flow. */
import { Decimal } from '../runtime/decimal.ts';
import { formulaIn, templateIn, valueIn, type FlowCompiler } from './compiler.ts';
import { FlowCompileError } from './errors.ts';
import { convertTo, DATA_TYPES, flowType, TEXT, type FlowType } from './flow-type.ts';
import type { FlowXml } from './flow-xml.ts';
import type { Interview } from './interview.ts';
import type { FlowValue } from './values.ts';

export interface FlowVariable {
    readonly name: string;
    readonly key: string;
    readonly type: FlowType;
    readonly isInput: boolean;
    readonly isOutput: boolean;
    /** Gives a new interview the variable's default. */
    start(interview: Interview): void;
}

export function readType(compiler: FlowCompiler, xml: FlowXml): FlowType {
    const data = xml.oneOf('dataType', DATA_TYPES, 'String');
    const collection = xml.flag('isCollection');
    const object = xml.text('objectType');
    const apexClass = xml.text('apexClass');
    if (data === 'SObject' && object !== null && object !== '') {
        const found = compiler.world.schema.object(object);
        if (!found) {
            throw new FlowCompileError(xml.where, `there is no object ${object}`);
        }
        return flowType(data, { collection, object: found.name });
    }
    if (data === 'Apex' && apexClass !== null) {
        const bare = apexClass.replaceAll('__', '.');
        const found = compiler.program.findClass(apexClass) ?? compiler.program.findClass(bare);
        if (!found) {
            throw new FlowCompileError(xml.where, `there is no class ${apexClass}`);
        }
        return flowType(data, { collection, apexClass: found.meta.name });
    }
    return flowType(data, { collection });
}

/** Declares a variable. Records given to it are copies; numbers are rounded to its scale. */
export function declareVariable(compiler: FlowCompiler, xml: FlowXml): FlowVariable {
    const name = xml.required('name');
    const key = name.toLowerCase();
    const type = readType(compiler, xml);
    const scale = type.data === 'Number' || type.data === 'Currency' ? xml.integer('scale') : null;
    xml.ignore('scale');
    const write = (iv: Interview, value: unknown): void => {
        const converted = convertTo(type, value);
        const isRounded = scale !== null && converted instanceof Decimal && converted.scale > scale;
        iv.values.set(key, isRounded ? converted.setScale(scale, 'HALF_UP') : converted);
    };
    compiler.resources.add({ name, type, read: (iv) => iv.values.get(key) ?? null, write });
    const initial = initialValue(compiler, xml);
    return {
        name,
        key,
        type,
        isInput: xml.flag('isInput'),
        isOutput: xml.flag('isOutput'),
        start: (iv) => {
            const value = initial()?.read(iv) ?? null;
            const blank = type.data === 'Boolean' && !type.collection ? false : null;
            write(iv, value ?? blank);
        }
    };
}

/** The default, resolved at first use: it may name what is declared later. */
function initialValue(compiler: FlowCompiler, xml: FlowXml): () => FlowValue | null {
    xml.ignore('value');
    let value: FlowValue | null | undefined;
    return () => (value ??= valueIn(compiler, xml));
}

export function declareConstant(compiler: FlowCompiler, xml: FlowXml): void {
    const name = xml.required('name');
    const type = readType(compiler, xml);
    const value = valueIn(compiler, xml);
    compiler.resources.add({ name, type, read: (iv) => convertTo(type, value?.read(iv) ?? null) });
}

/** Declares a formula; it is compiled once all names are known, and evaluated whenever it is read. */
export function declareFormula(compiler: FlowCompiler, xml: FlowXml): () => void {
    const name = xml.required('name');
    const type = readType(compiler, xml);
    const scale = xml.integer('scale');
    const text = xml.required('expression');
    let evaluate: ((interview: Interview) => unknown) | null = null;
    const compile = (): ((interview: Interview) => unknown) =>
        (evaluate ??= formulaIn(compiler, text, `${xml.where} <formulas ${name}>`));
    compiler.resources.add({
        name,
        type,
        read: (iv) => {
            const value = convertTo(type, compile()(iv));
            return value instanceof Decimal && scale !== null && value.scale > scale
                ? value.setScale(scale, 'HALF_UP')
                : value;
        }
    });
    return compile;
}

export function declareTextTemplate(compiler: FlowCompiler, xml: FlowXml): () => void {
    const name = xml.required('name');
    const text = xml.text('text') ?? '';
    xml.flag('isViewedAsPlainText');
    let value: FlowValue | null = null;
    const compile = (): FlowValue => (value ??= templateIn(compiler, text));
    compiler.resources.add({ name, type: TEXT, read: (iv) => compile().read(iv) });
    return compile;
}
