/**
 * Functions that produce or encode markup. Formula fields hand the markup out as text.
 * https://help.salesforce.com/s/articleView?id=platform.customize_functions.htm
 */
import type { Decimal } from '../../runtime/decimal.ts';
import { numberText } from '../numbers.ts';
import type { FormulaFunction } from '../typed.ts';
import { lenient, strict } from './define.ts';

const HTML: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const SCRIPT: Readonly<Record<string, string>> = {
    '\\': '\\\\',
    "'": "\\'",
    '"': '\\"',
    '\n': '\\n',
    '\r': '\\r',
    '\t': '\\t',
    '\b': '\\b',
    '\f': '\\f',
    '/': '\\/',
    '<': '\\u003C',
    '>': '\\u003E'
};

const htmlEncode = (text: string): string => text.replace(/[&<>"']/g, (char) => HTML[char] as string);
const scriptEncode = (text: string): string => text.replace(/[\\'"\n\r\t\b\f/<>]/g, (char) => SCRIPT[char] as string);

/** As java.net.URLEncoder: a space is `+`. */
function urlEncode(text: string): string {
    return encodeURIComponent(text)
        .replace(/%20/g, '+')
        .replace(/[!'()~]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`);
}

function image(url: string | null, alternate: string | null, height: Decimal | null, width: Decimal | null): string {
    const sizes = [height && `height:${numberText(height)}px;`, width && `width:${numberText(width)}px;`].filter(
        Boolean
    );
    const style = sizes.length > 0 ? ` style="${sizes.join(' ')}"` : '';
    return `<img src="${htmlEncode(url ?? '')}" alt="${htmlEncode(alternate ?? '')}"${style} border="0"/>`;
}

export const WEB: readonly FormulaFunction[] = [
    strict('HTMLENCODE', ['text'], 'text', ([text]) => htmlEncode(text)),
    lenient(
        'HYPERLINK',
        ['text', 'text', 'text?'],
        'text',
        ([url, name, target]) => `<a href="${url ?? ''}" target="${target ?? '_blank'}">${name ?? ''}</a>`
    ),
    lenient('IMAGE', ['text', 'text', 'number?', 'number?'], 'text', ([url, alternate, height, width]) =>
        image(url, alternate, height ?? null, width ?? null)
    ),
    strict('JSENCODE', ['text'], 'text', ([text]) => scriptEncode(text)),
    strict('JSINHTMLENCODE', ['text'], 'text', ([text]) => htmlEncode(scriptEncode(text))),
    strict('URLENCODE', ['text'], 'text', ([text]) => urlEncode(text))
];
