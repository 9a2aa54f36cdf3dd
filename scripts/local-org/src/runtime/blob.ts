/**
 * Apex Blob: immutable bytes.
 */

/** An immutable Blob; the buffer must not be written to. */
export class ApexBlob {
    static readonly apexName = 'Blob';

    readonly bytes: Buffer;

    constructor(bytes: Buffer) {
        this.bytes = bytes;
    }

    /** UTF-8. */
    static fromText(text: string): ApexBlob {
        return new ApexBlob(Buffer.from(text, 'utf8'));
    }

    /** The bytes read as UTF-8; null when they are not valid UTF-8. */
    toText(): string | null {
        try {
            return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(this.bytes);
        } catch (error) {
            if (error instanceof TypeError) {
                return null;
            }
            throw error;
        }
    }

    /** As string conversion shows it: `Blob[5]`. */
    toString(): string {
        return `Blob[${this.bytes.length}]`;
    }
}
