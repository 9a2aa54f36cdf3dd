/**
 * Crypto: digests, authentication codes, signatures and AES.
 */
import {
    createCipheriv,
    createDecipheriv,
    createHash,
    createHmac,
    createPrivateKey,
    createPublicKey,
    createSign,
    createVerify,
    timingSafeEqual
} from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { current } from '../../platform/context.ts';
import { ApexBlob } from '../../runtime/blob.ts';
import { throwApex } from '../../runtime/exception.ts';
import { platformClass, unsupported } from '../declare.ts';
import { REFERENCE, strictStatic } from './support.ts';

const DIGESTS: Readonly<Record<string, string>> = {
    md5: 'md5',
    sha1: 'sha1',
    'sha-1': 'sha1',
    'sha-256': 'sha256',
    sha256: 'sha256',
    'sha-384': 'sha384',
    sha384: 'sha384',
    'sha-512': 'sha512',
    sha512: 'sha512',
    'sha3-256': 'sha3-256',
    'sha3-384': 'sha3-384',
    'sha3-512': 'sha3-512'
};

const SIGNATURES: Readonly<Record<string, string>> = {
    rsa: 'sha1',
    'rsa-sha1': 'sha1',
    'rsa-sha256': 'sha256',
    'rsa-sha384': 'sha384',
    'rsa-sha512': 'sha512',
    'ecdsa-sha256': 'sha256',
    'ecdsa-sha384': 'sha384',
    'ecdsa-sha512': 'sha512'
};

const AES_BITS: Readonly<Record<string, number>> = { aes128: 128, aes192: 192, aes256: 256 };
const IV_LENGTH = 16;

function invalidParameter(message: string): never {
    return throwApex('System.InvalidParameterValueException', message);
}

function algorithm<T>(known: Readonly<Record<string, T>>, name: string): T {
    return known[name.toLowerCase()] ?? invalidParameter(`Invalid algorithm ${name}`);
}

function digest(name: string, input: ApexBlob): ApexBlob {
    return new ApexBlob(createHash(algorithm(DIGESTS, name)).update(input.bytes).digest());
}

const MACS: Readonly<Record<string, string>> = {
    hmacmd5: 'md5',
    hmacsha1: 'sha1',
    hmacsha256: 'sha256',
    hmacsha384: 'sha384',
    hmacsha512: 'sha512'
};

function mac(name: string, input: ApexBlob, key: ApexBlob): ApexBlob {
    const hash = algorithm(MACS, name.replaceAll('-', ''));
    return new ApexBlob(createHmac(hash, key.bytes).update(input.bytes).digest());
}

function verifyMac(name: string, input: ApexBlob, key: ApexBlob, expected: ApexBlob): boolean {
    const actual = mac(name, input, key).bytes;
    return actual.length === expected.bytes.length && timingSafeEqual(actual, expected.bytes);
}

/** A PKCS#8 private key. @throws System.InvalidParameterValueException */
function privateKey(bytes: Buffer): KeyObject {
    try {
        return createPrivateKey({ key: bytes, format: 'der', type: 'pkcs8' });
    } catch {
        return invalidParameter('Invalid private key');
    }
}

/** An X.509 public key. @throws System.InvalidParameterValueException */
function publicKey(bytes: Buffer): KeyObject {
    try {
        return createPublicKey({ key: bytes, format: 'der', type: 'spki' });
    } catch {
        return invalidParameter('Invalid public key');
    }
}

function sign(name: string, input: ApexBlob, key: ApexBlob): ApexBlob {
    return new ApexBlob(createSign(algorithm(SIGNATURES, name)).update(input.bytes).sign(privateKey(key.bytes)));
}

function verify(name: string, input: ApexBlob, signature: ApexBlob, key: ApexBlob): boolean {
    return createVerify(algorithm(SIGNATURES, name)).update(input.bytes).verify(publicKey(key.bytes), signature.bytes);
}

/** CBC with PKCS#7 padding, the only mode the platform has for these names. */
function cipherName(name: string, key: Buffer, iv: Buffer): string {
    const bits = algorithm(AES_BITS, name);
    if (key.length * 8 !== bits) {
        invalidParameter(`Invalid private key. Must be ${bits / 8} bytes.`);
    }
    if (iv.length !== IV_LENGTH) {
        invalidParameter(`Invalid initialization vector. Must be ${IV_LENGTH} bytes.`);
    }
    return `aes-${bits}-cbc`;
}

function encrypt(name: string, key: ApexBlob, iv: ApexBlob, clear: ApexBlob): ApexBlob {
    const cipher = createCipheriv(cipherName(name, key.bytes, iv.bytes), key.bytes, iv.bytes);
    return new ApexBlob(Buffer.concat([cipher.update(clear.bytes), cipher.final()]));
}

function decrypt(name: string, key: ApexBlob, iv: ApexBlob, secret: ApexBlob): ApexBlob {
    const decipher = createDecipheriv(cipherName(name, key.bytes, iv.bytes), key.bytes, iv.bytes);
    try {
        return new ApexBlob(Buffer.concat([decipher.update(secret.bytes), decipher.final()]));
    } catch {
        return throwApex('System.SecurityException', 'Given final block not properly padded');
    }
}

function random(count: number): Buffer {
    return current().org.random.bytes(count);
}

function encryptWithManagedIv(name: string, key: ApexBlob, clear: ApexBlob): ApexBlob {
    const iv = new ApexBlob(random(IV_LENGTH));
    return new ApexBlob(Buffer.concat([iv.bytes, encrypt(name, key, iv, clear).bytes]));
}

function decryptWithManagedIv(name: string, key: ApexBlob, secret: ApexBlob): ApexBlob {
    const iv = new ApexBlob(secret.bytes.subarray(0, IV_LENGTH));
    return decrypt(name, key, iv, new ApexBlob(secret.bytes.subarray(IV_LENGTH)));
}

function aesKey(size: number): ApexBlob {
    if (![128, 192, 256].includes(size)) {
        invalidParameter('Invalid key size. Must be 128, 192 or 256.');
    }
    return new ApexBlob(random(size / 8));
}

platformClass('System.Crypto', {
    doc: `${REFERENCE}apex_classes_restful_crypto.htm`,
    members: {
        'static Blob generateDigest(String algorithm, Blob input)': strictStatic(digest),
        'static Blob generateMac(String algorithm, Blob input, Blob key)': strictStatic(mac),
        'static Boolean verifyHMac(String algorithm, Blob input, Blob key, Blob expected)': strictStatic(verifyMac),
        'static Blob sign(String algorithm, Blob input, Blob key)': strictStatic(sign),
        'static Blob signWithCertificate(String algorithm, Blob input, String certificate)': unsupported,
        'static Boolean verify(String algorithm, Blob input, Blob signature, Blob key)': strictStatic(verify),
        'static Boolean verify(String algorithm, Blob input, Blob signature, String certificate)': unsupported,
        'static Blob encrypt(String algorithm, Blob key, Blob iv, Blob clear)': strictStatic(encrypt),
        'static Blob decrypt(String algorithm, Blob key, Blob iv, Blob secret)': strictStatic(decrypt),
        'static Blob encryptWithManagedIV(String algorithm, Blob key, Blob clear)': strictStatic(encryptWithManagedIv),
        'static Blob decryptWithManagedIV(String algorithm, Blob key, Blob secret)': strictStatic(decryptWithManagedIv),
        'static Blob generateAesKey(Integer size)': strictStatic(aesKey),
        'static Integer getRandomInteger()': () => random(4).readInt32BE(),
        'static Long getRandomLong()': () => random(8).readBigInt64BE()
    }
});
