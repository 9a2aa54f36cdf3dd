/**
 * Text that grows line by line, so that line N of it is line N of the Apex source.
 */
export class Output {
    readonly #lines: string[] = [''];
    readonly #slots: string[] = [];

    /** Goes to a line of the source; when the text is past it already, it goes on where it is. */
    at(line: number): this {
        while (this.#lines.length < line) {
            this.#lines.push('');
        }
        return this;
    }

    /** Appends to the current line; `code` has no line breaks. */
    add(code: string): this {
        this.#lines[this.#lines.length - 1] += code;
        return this;
    }

    /** Leaves a gap whose text is known later (temporaries of a function, the prelude of the file). */
    slot(): number {
        this.add(`\u0001${this.#slots.push('') - 1}\u0001`);
        return this.#slots.length - 1;
    }

    fill(slot: number, code: string): void {
        this.#slots[slot] = code;
    }

    toString(): string {
        return this.#lines
            .join('\n')
            .replace(/\u0001(\d+)\u0001/g, (_mark, slot) => this.#slots[Number(slot)] as string);
    }
}
