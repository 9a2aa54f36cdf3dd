import { createSign, generateKeyPairSync } from 'node:crypto';
import type { KeyObject } from 'node:crypto';

/** Headers of a signed V2 webhook. */
export const SIGNATURE_HEADERS = {
    keyId: 'x-shipengine-rsa-sha256-key-id',
    signature: 'x-shipengine-rsa-sha256-signature',
    timestamp: 'x-shipengine-timestamp'
} as const;

/** An RSA key whose public half is served at `/jwks`. Made anew for every simulator: keys are no part of the seed. */
export class Signer {
    keyId: string;
    private privateKey: KeyObject;
    private publicKey: KeyObject;
    private generation = 1;

    constructor() {
        ({ privateKey: this.privateKey, publicKey: this.publicKey } = generateKeyPairSync('rsa', {
            modulusLength: 2048
        }));
        this.keyId = 'simulator-key-1';
    }

    /** Replaces the key; receivers must fetch `/jwks` again. */
    rotate(): void {
        ({ privateKey: this.privateKey, publicKey: this.publicKey } = generateKeyPairSync('rsa', {
            modulusLength: 2048
        }));
        this.generation += 1;
        this.keyId = `simulator-key-${this.generation}`;
    }

    /** The public key as a JSON Web Key Set. */
    jwks(): unknown {
        return { keys: [{ ...this.publicKey.export({ format: 'jwk' }), kid: this.keyId, use: 'sig', alg: 'RS256' }] };
    }

    /** Signs `timestamp.body` with RSA-SHA256 (PKCS#1 v1.5). */
    headers(body: string, timestamp: string): Record<string, string> {
        const signature = createSign('RSA-SHA256').update(`${timestamp}.${body}`).sign(this.privateKey, 'base64');
        return {
            [SIGNATURE_HEADERS.keyId]: this.keyId,
            [SIGNATURE_HEADERS.signature]: signature,
            [SIGNATURE_HEADERS.timestamp]: timestamp
        };
    }
}
