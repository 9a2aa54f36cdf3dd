/** The HTML document every page starts from. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { View } from '../http/session.ts';
import { themes } from '../lwc/themes.ts';

const STYLE = readFileSync(join(import.meta.dirname, '..', 'browser', 'shell.css'), 'utf8');

/** A document that loads the shell. `now` is what time it is where the answers come from. */
export function documentOf(view: View, title: string, imports: Readonly<Record<string, string>>, now: number): string {
    const host = {
        user: {
            Id: view.user.id,
            name: view.user.name,
            username: view.user.username,
            email: view.user.email,
            timeZone: view.user.timeZone
        },
        permissions: view.user.permissions,
        userPermissions: view.user.userPermissions,
        theme: view.theme
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
<style>${STYLE}</style>
<script>${clockScript(now)}globalThis.HOST=${inScript(host)};</script>
<script type="importmap">${inScript({ imports })}</script>
</head>
<body class="slds-scope host-theme-${escapeHtml(view.theme)}">
<div id="host"></div>
<script type="module" src="/app/main.js"></script>
</body>
</html>`;
}

/** A page tells the time that its org tells: both have one clock on the platform. Must run before anything asks for it. */
function clockScript(now: number): string {
    return `{
const Machine = Date;
let ahead = ${now} - Machine.now();
const time = () => Machine.now() + ahead;
globalThis.setPageTime = (now) => { ahead = now - Machine.now(); };
globalThis.Date = new Proxy(Machine, {
    construct: (target, given, type) => Reflect.construct(target, given.length === 0 ? [time()] : given, type),
    apply: () => new Machine(time()).toString(),
    get: (target, name) => (name === 'now' ? time : Reflect.get(target, name))
});
}
`;
}

function inScript(value: unknown): string {
    return JSON.stringify(value).replaceAll('<', '\\u003c');
}

function escapeHtml(text: string): string {
    return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
