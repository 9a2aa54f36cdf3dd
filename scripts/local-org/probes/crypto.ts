/** Probes of encodings, digests, signatures and ciphers. */
import { generateKeyPairSync } from 'node:crypto';
import type { ProbeTable } from './probe.ts';

const reference = 'https://developer.salesforce.com/docs/atlas.en-us.apexref.meta/apexref/';
const hex = (call: string): string => `EncodingUtil.convertToHex(${call})`;

const pair = generateKeyPairSync('rsa', { modulusLength: 1024 });
const privateKey = pair.privateKey.export({ format: 'der', type: 'pkcs8' }).toString('base64');
const publicKey = pair.publicKey.export({ format: 'der', type: 'spki' }).toString('base64');
const keys = `Blob priv = EncodingUtil.base64Decode('${privateKey}'); Blob pub = EncodingUtil.base64Decode('${publicKey}');
    Blob data = Blob.valueOf('text');`;

/** What the platform's pages say of encodings, digests, signatures and ciphers. */
export const cryptoProbes: readonly ProbeTable[] = [
    {
        about: 'Encodings go there and back',
        doc: `${reference}apex_classes_restful_encodingUtil.htm`,
        probes: [
            { apex: `EncodingUtil.base64Encode(Blob.valueOf('Hello?'))`, expect: 'SGVsbG8/' },
            { apex: `EncodingUtil.base64Decode('SGVsbG8/').toString()`, expect: 'Hello?' },
            {
                apex: `EncodingUtil.base64Decode('!')`,
                expect: '! System.StringException: Unrecognized base64 character'
            },
            { apex: `EncodingUtil.convertFromHex('48656c6c6f').toString()`, expect: 'Hello' },
            { apex: `EncodingUtil.urlEncode('a b&c=é/~*', 'UTF-8')`, expect: 'a+b%26c%3D%C3%A9%2F%7E*' },
            { apex: `EncodingUtil.urlDecode('a+b%26c%3D%C3%A9', 'UTF-8')`, expect: 'a b&c=é' },
            { apex: `Blob.valueOf('é').size()`, expect: '2' },
            {
                apex: `EncodingUtil.convertFromHex('ff').toString()`,
                expect: '! System.StringException: BLOB is not a valid UTF-8 string'
            }
        ]
    },
    {
        about: 'Digests, codes, signatures and ciphers are the standard ones',
        doc: `${reference}apex_classes_restful_crypto.htm`,
        probes: [
            { apex: hex(`Crypto.generateDigest('MD5', Blob.valueOf(''))`), expect: 'd41d8cd98f00b204e9800998ecf8427e' },
            {
                apex: hex(`Crypto.generateDigest('SHA-256', Blob.valueOf('abc'))`),
                expect: 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'
            },
            {
                apex: hex(
                    `Crypto.generateMac('hmacSHA256', Blob.valueOf('what do ya want for nothing?'), Blob.valueOf('Jefe'))`
                ),
                expect: '5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843'
            },
            {
                before: keys,
                apex: `Crypto.verify('RSA-SHA512', data, Crypto.sign('RSA-SHA512', data, priv), pub)`,
                expect: 'true'
            },
            {
                before: keys,
                apex: `Crypto.verify('RSA-SHA512', Blob.valueOf('other'), Crypto.sign('RSA-SHA512', data, priv), pub)`,
                expect: 'false'
            },
            {
                before: `Blob key = Crypto.generateAesKey(256); Blob secret = Crypto.encryptWithManagedIV('AES256', key, Blob.valueOf('x'));`,
                apex: `secret.size() + Crypto.decryptWithManagedIV('AES256', key, secret).toString()`,
                expect: '32x'
            },
            {
                apex: `Crypto.generateDigest('CRC', Blob.valueOf(''))`,
                expect: '! System.InvalidParameterValueException: Invalid algorithm CRC'
            }
        ]
    }
];
