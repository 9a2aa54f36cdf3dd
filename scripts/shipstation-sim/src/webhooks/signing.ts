import { createSign, generateKeyPairSync } from 'node:crypto';
import type { KeyPairKeyObjectResult } from 'node:crypto';

/** Headers of a signed V2 webhook. */
export const SIGNATURE_HEADERS = {
    keyId: 'x-shipengine-rsa-sha256-key-id',
    signature: 'x-shipengine-rsa-sha256-signature',
    timestamp: 'x-shipengine-timestamp'
} as const;

/**
 * An RSA key whose public half is served at `/jwks`. Made anew for every simulator, as keys are no part of the seed, and
 * only where somebody asks for it, as making one takes longer than all else a simulator does to start.
 */
export class Signer {
    private made: KeyPairKeyObjectResult | null = null;
    private generation = 1;

    get keyId(): string {
        return `simulator-key-${this.generation}`;
    }

    /** Replaces the key; receivers must fetch `/jwks` again. */
    rotate(): void {
        this.made = null;
        this.generation += 1;
    }

    /** The public key as a JSON Web Key Set. */
    jwks(): unknown {
        return {
            keys: [{ ...this.keys().publicKey.export({ format: 'jwk' }), kid: this.keyId, use: 'sig', alg: 'RS256' }]
        };
    }

    /** Signs `timestamp.body` with RSA-SHA256 (PKCS#1 v1.5). */
    headers(body: string, timestamp: string): Record<string, string> {
        const signature = createSign('RSA-SHA256')
            .update(`${timestamp}.${body}`)
            .sign(this.keys().privateKey, 'base64');
        return {
            [SIGNATURE_HEADERS.keyId]: this.keyId,
            [SIGNATURE_HEADERS.signature]: signature,
            [SIGNATURE_HEADERS.timestamp]: timestamp
        };
    }

    private keys(): KeyPairKeyObjectResult {
        this.made ??= generateKeyPairSync('rsa', { modulusLength: 2048 });
        return this.made;
    }
}
