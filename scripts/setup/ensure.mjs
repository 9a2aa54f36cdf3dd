// First step of `npm start` and `npm test`: puts in place what they need, on a machine that has nothing but Node.
// Plain JavaScript with no imports beyond Node, because it runs before node_modules exists.
//
//   node scripts/setup/ensure.mjs [--need java,chromium]
//
// Exit 1 only where nothing can work (Node too old, npm ci failed), 2 where it was called wrongly. A missing Java or Chromium is one printed line;
// the checks that need it then print their own skip.
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, lstatSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const MINIMUM_NODE = [20, 19];

/**
 * What `--need` may name: the commands that prove it present, the Debian packages that bring one, the best first, and the instruction for
 * other systems.
 */
const TOOLS = {
    java: {
        commands: ['java'],
        home: 'JAVA_HOME',
        packages: ['openjdk-17-jre-headless'],
        instruction: 'install a Java 17 runtime (Debian and Ubuntu: apt-get install openjdk-17-jre-headless)'
    },
    chromium: {
        commands: ['chromium-headless-shell', 'chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'],
        home: undefined,
        // Without windows it takes a good third less of the processor.
        packages: ['chromium-headless-shell', 'chromium'],
        instruction: 'install Chromium or Google Chrome (Debian: apt-get install chromium)'
    }
};

/** True where this Node can run the project. `version` is like `20.19.1`. */
export function nodeIsNewEnough(version) {
    const [major, minor] = version.split('.').map(Number);
    return major > MINIMUM_NODE[0] || (major === MINIMUM_NODE[0] && minor >= MINIMUM_NODE[1]);
}

/**
 * True where node_modules is missing or older than the lock file. npm writes node_modules/.package-lock.json last, so its
 * time is the time of the last completed install.
 */
export function packagesAreStale(root) {
    const installed = join(root, 'node_modules', '.package-lock.json');
    const lock = join(root, 'package-lock.json');
    if (!existsSync(installed)) return true;
    // A link leads to packages somebody else keeps: npm ci would empty that folder.
    if (lstatSync(join(root, 'node_modules')).isSymbolicLink()) return false;
    return existsSync(lock) && statSync(lock).mtimeMs > installedAt(root, installed);
}

// A checkout can touch the lock file without changing it, so the lock text of the last install is remembered as well.
function installedAt(root, installed) {
    const remembered = join(root, 'node_modules', '.lock-of-last-install');
    const lock = join(root, 'package-lock.json');
    const same = existsSync(remembered) && readFileSync(remembered, 'utf8') === readFileSync(lock, 'utf8');
    return same ? Infinity : statSync(installed).mtimeMs;
}

/** The names in `--need a,b`, in order. Throws on a name nobody knows. */
export function needed(args) {
    const at = args.indexOf('--need');
    const names = at < 0 ? [] : (args[at + 1] ?? '').split(',').filter(Boolean);
    for (const name of names) {
        if (!(name in TOOLS)) throw new Error(`--need ${name}: known are ${Object.keys(TOOLS).join(', ')}`);
    }
    return names;
}

/** The path of the first of `commands` on `path`, or undefined. */
export function onPath(commands, path = process.env.PATH ?? '') {
    for (const command of commands) {
        for (const directory of path.split(delimiter)) {
            const file = join(directory, command);
            if (directory && isExecutable(file)) return file;
        }
    }
    return undefined;
}

function isExecutable(file) {
    try {
        accessSync(file, constants.X_OK);
        return statSync(file).isFile();
    } catch {
        return false;
    }
}

function isPresent(tool) {
    const home = tool.home && process.env[tool.home];
    return Boolean(onPath(tool.commands)) || Boolean(home && isExecutable(join(home, 'bin', tool.commands[0])));
}

function isDebianRoot() {
    return process.getuid?.() === 0 && existsSync('/etc/debian_version') && Boolean(onPath(['apt-get']));
}

function run(command, args, options = {}) {
    const result = spawnSync(command, args, { stdio: ['ignore', 'pipe', 'pipe'], encoding: 'utf8', ...options });
    return { ok: result.status === 0, output: `${result.stdout ?? ''}${result.stderr ?? ''}${result.error ?? ''}` };
}

function ensurePackages(root) {
    if (!packagesAreStale(root)) return true;
    console.log('setup: npm ci (packages are missing or older than package-lock.json)');
    const install = run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel', 'error'], { cwd: root });
    if (!install.ok) {
        console.error(`setup: npm ci failed\n${install.output}`);
        return false;
    }
    writeFileSync(
        join(root, 'node_modules', '.lock-of-last-install'),
        readFileSync(join(root, 'package-lock.json'), 'utf8')
    );
    return true;
}

function ensureTools(names) {
    const missing = names.map((name) => ({ name, ...TOOLS[name] })).filter((tool) => !isPresent(tool));
    if (missing.length === 0) return;
    if (isDebianRoot()) installDebian(missing);
    for (const tool of missing.filter((one) => !isPresent(one))) {
        console.log(`setup: ${tool.name} is missing; ${tool.instruction}. Going on without it.`);
    }
}

function installDebian(missing) {
    console.log(`setup: apt-get install ${missing.map((tool) => tool.packages[0]).join(' ')}`);
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    const update = run('apt-get', ['update', '-qq'], { env });
    if (!update.ok)
        console.log(`setup: apt-get update failed; trying with the lists at hand\n${lastLines(update.output)}`);
    for (const tool of missing) {
        for (const name of tool.packages) {
            const result = run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', name], { env });
            if (result.ok) break;
            console.log(`setup: apt-get install ${name} failed\n${lastLines(result.output)}`);
        }
    }
}

function lastLines(text) {
    return text.trim().split('\n').slice(-5).join('\n');
}

function main(args) {
    const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
    if (!nodeIsNewEnough(process.versions.node)) {
        console.error(`setup: Node ${MINIMUM_NODE.join('.')} or newer is needed; this is ${process.versions.node}`);
        return 1;
    }
    let tools;
    try {
        tools = needed(args);
    } catch (error) {
        console.error(`setup: ${error.message}`);
        return 2;
    }
    if (!ensurePackages(root)) return 1;
    ensureTools(tools);
    return 0;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
    process.exitCode = main(process.argv.slice(2));
}
