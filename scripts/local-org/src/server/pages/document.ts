/** The HTML document every page starts from. */
import type { View } from '../http/session.ts';
import { themes } from '../lwc/themes.ts';

/** A document that loads the shell. */
export function documentOf(view: View, title: string, imports: Readonly<Record<string, string>>): string {
    const host = {
        user: {
            Id: view.user.id,
            name: view.user.name,
            username: view.user.username,
            email: view.user.email,
            timeZone: view.user.timeZone
        },
        permissions: view.user.permissions,
        theme: view.theme,
        pages: view.pages
    };
    const [first] = themes();
    const style = themes().find((theme) => theme.name === view.theme) ?? first;
    return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<link rel="stylesheet" href="${style?.address ?? ''}">
<script>globalThis.HOST=${inScript(host)};</script>
<script type="importmap">${inScript({ imports })}</script>
</head>
<body class="slds-scope host-theme-${escapeHtml(view.theme)}">
<div id="host"></div>
<script type="module" src="/app/main.js"></script>
</body>
</html>`;
}

function inScript(value: unknown): string {
    return JSON.stringify(value).replaceAll('<', '\\u003c');
}

function escapeHtml(text: string): string {
    return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
