/**
 * Blob and EncodingUtil.
 */
import { ApexBlob } from '../../runtime/blob.ts';
import { throwApex } from '../../runtime/exception.ts';
import { platformClass, unsupported } from '../declare.ts';
import { REFERENCE, required, strictStatic } from './support.ts';

platformClass('System.Blob', {
    doc: `${REFERENCE}apex_methods_system_blob.htm`,
    members: {
        'static Blob valueOf(String text)': (text: string) => ApexBlob.fromText(required(text)),
        'static Blob toPdf(String html)': unsupported,
        'Integer size()': (self: ApexBlob) => self.bytes.length,
        'String toString()': (self: ApexBlob | null) =>
            (self ?? throwApex('System.NullPointerException', 'Argument cannot be null.')).toText() ??
            throwApex('System.StringException', 'BLOB is not a valid UTF-8 string')
    }
});

/** Characters java.net.URLEncoder leaves alone. */
const PLAIN = /[A-Za-z0-9.*_-]/;
const CHARSETS: Readonly<Record<string, BufferEncoding>> = {
    'utf-8': 'utf8',
    utf8: 'utf8',
    'us-ascii': 'latin1',
    ascii: 'latin1',
    'iso-8859-1': 'latin1',
    latin1: 'latin1',
    'utf-16le': 'utf16le'
};

function charset(name: string): BufferEncoding {
    return (
        CHARSETS[name.toLowerCase()] ??
        throwApex('System.InvalidParameterValueException', `Unsupported encoding: ${name}`)
    );
}

function urlEncode(text: string, encoding: string): string {
    let out = '';
    for (const char of text) {
        if (PLAIN.test(char)) {
            out += char;
        } else if (char === ' ') {
            out += '+';
        } else {
            for (const byte of Buffer.from(char, charset(encoding))) {
                out += `%${byte.toString(16).toUpperCase().padStart(2, '0')}`;
            }
        }
    }
    return out;
}

function urlDecode(text: string, encoding: string): string {
    return text.replaceAll('+', ' ').replace(/(?:%[0-9a-fA-F]{2})+|%/g, (run) => {
        if (run === '%') {
            throwApex('System.InvalidParameterValueException', 'URLDecoder: Incomplete trailing escape (%) pattern');
        }
        return Buffer.from(run.replaceAll('%', ''), 'hex').toString(charset(encoding));
    });
}

/** A last letter that makes no byte is dropped. @throws System.StringException for text that is not Base64. */
function base64Decode(text: string): ApexBlob {
    const bare = text.replace(/\s/g, '');
    if (!/^[A-Za-z0-9+/]*={0,2}$/.test(bare)) {
        return throwApex('System.StringException', 'Unrecognized base64 character');
    }
    return new ApexBlob(Buffer.from(bare, 'base64'));
}

function fromHex(text: string): ApexBlob {
    if (!/^(?:[0-9a-fA-F]{2})*$/.test(text)) {
        return throwApex('System.InvalidParameterValueException', `Invalid hexadecimal text: ${text}`);
    }
    return new ApexBlob(Buffer.from(text, 'hex'));
}

platformClass('System.EncodingUtil', {
    doc: `${REFERENCE}apex_classes_restful_encodingUtil.htm`,
    members: {
        'static String base64Encode(Blob value)': (value: ApexBlob) => required(value).bytes.toString('base64'),
        'static Blob base64Decode(String text)': (text: string) => base64Decode(required(text)),
        'static String base64UrlEncode(Blob value)': (value: ApexBlob) => required(value).bytes.toString('base64url'),
        'static Blob base64UrlDecode(String text)': (text: string) =>
            base64Decode(required(text).replaceAll('-', '+').replaceAll('_', '/')),
        'static String convertToHex(Blob value)': (value: ApexBlob) => required(value).bytes.toString('hex'),
        'static Blob convertFromHex(String text)': (text: string) => fromHex(required(text)),
        'static String urlEncode(String text, String encoding)': strictStatic(urlEncode),
        'static String urlDecode(String text, String encoding)': strictStatic(urlDecode)
    }
});
