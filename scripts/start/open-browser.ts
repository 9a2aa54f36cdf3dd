/** Opens an address in the browser of whoever started the product, where there is a display. */
import { spawn } from 'node:child_process';

/** The command that opens an address here; null where nobody would see it. */
export function openCommand(
    platform: NodeJS.Platform,
    env: NodeJS.ProcessEnv
): readonly [command: string, ...args: string[]] | null {
    if (env['CI'] || env['SSH_CONNECTION']) {
        return null;
    }
    switch (platform) {
        case 'darwin':
            return ['open'];
        case 'win32':
            return ['cmd', '/c', 'start', ''];
        default:
            return env['DISPLAY'] || env['WAYLAND_DISPLAY'] ? ['xdg-open'] : null;
    }
}

/** Opens it, or leaves it: the address was printed either way. */
export function openBrowser(address: string): void {
    const [command, ...args] = openCommand(process.platform, process.env) ?? [];
    if (command !== undefined) {
        spawn(command, [...args, address], { stdio: 'ignore', detached: true })
            .on('error', () => process.stderr.write(`Open ${address} in a browser.\n`))
            .unref();
    }
}
