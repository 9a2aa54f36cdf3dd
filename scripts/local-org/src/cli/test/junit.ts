/** Test results as JUnit XML. */
import type { TestReport, TestResult } from './result.ts';

function escape(text: string): string {
    const printable = text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, '?');
    return printable.replace(
        /[&<>"]/g,
        (mark) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[mark] as string
    );
}

function testCase(test: TestResult): string {
    const head = `  <testcase classname="${escape(test.class)}" name="${escape(test.method)}" time="${(test.ms / 1000).toFixed(3)}"`;
    if (test.outcome === 'passed') {
        return `${head}/>`;
    }
    const tag = test.outcome === 'failed' ? 'failure' : 'skipped';
    return `${head}>\n    <${tag} message="${escape(test.message)}">${escape(test.stack)}</${tag}>\n  </testcase>`;
}

/** One suite; unsupported tests count as skipped. */
export function junit(report: TestReport): string {
    const totals = `tests="${report.tests.length}" failures="${report.failed}" skipped="${report.unsupported}"`;
    const head = `<testsuite name="Apex" ${totals} time="${(report.ms / 1000).toFixed(3)}">`;
    return `<?xml version="1.0" encoding="UTF-8"?>\n${[head, ...report.tests.map(testCase), '</testsuite>'].join('\n')}\n`;
}
