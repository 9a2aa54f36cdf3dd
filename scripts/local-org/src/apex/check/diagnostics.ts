/** Collects what the checker finds, one finding per place and message. */
import { ApexCompileError } from '../compile-error.ts';
import type { Severity } from '../compile-error.ts';
import type { Pos } from '../ast.ts';

export class Diagnostics {
    private readonly found = new Map<string, ApexCompileError>();

    /** Adds a finding; a second one with the same words at the same place is the same finding. */
    add(code: string, message: string, file: string, pos: Pos, severity: Severity = 'error'): void {
        const key = `${file}:${pos.line}:${pos.column}:${message}`;
        if (!this.found.has(key)) {
            this.found.set(key, new ApexCompileError(code, message, file, pos, severity));
        }
    }

    /** All findings, by file, then by place. */
    all(): ApexCompileError[] {
        return [...this.found.values()].sort(
            (a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0) || a.line - b.line || a.column - b.column
        );
    }
}
