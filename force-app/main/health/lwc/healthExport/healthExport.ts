/** Issues as a file for a spreadsheet. */
import { issueLabels as words } from 'c/healthIssueLabels';
import type { Issue } from 'c/healthModel';

/** Issues as CSV with a header; cells that a spreadsheet would run as formulas begin with an apostrophe. */
export function csvOf(issues: readonly Issue[]): string {
    const header = [
        words.CsvCode,
        words.CsvMessage,
        words.CsvRow,
        words.CsvStream,
        words.CsvAttempts,
        words.CsvLastSeen
    ];
    const rows = issues.map((issue) => [
        issue.code,
        issue.message,
        issue.rowKey ?? '',
        issue.stream ?? '',
        String(issue.attempts),
        issue.lastSeenAt ?? ''
    ]);
    return [header, ...rows].map((cells) => cells.map(cell).join(',')).join('\r\n');
}

/** Gives a text to the person as a file. */
export function download(name: string, text: string): void {
    const link = document.createElement('a');
    link.href = `data:text/csv;charset=utf-8,${encodeURIComponent(`\ufeff${text}`)}`;
    link.download = name;
    link.click();
}

function cell(text: string): string {
    const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
    return /[",\r\n]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
}
