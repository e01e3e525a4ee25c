import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { runQuietly } from './commands.mjs';
import { ROOT } from './environment.mjs';
import { step } from './progress.mjs';

const OLDEST_NODE = [20, 19, 0];

/** Debian packages the tests need, each known by something that shows it is there. */
export const TEST_PACKAGES = [
  { package: 'redis-server', program: 'redis-server' },
  { package: 'chromium', program: 'chromium' },
  { package: 'fonts-noto-cjk', file: '/usr/share/fonts/opentype/noto' },
];

export function ensureNode() {
  const version = process.versions.node.split('.').map(Number);
  const order = OLDEST_NODE.map((part, i) => version[i] - part).find((difference) => difference !== 0) ?? 0;
  if (order < 0) {
    throw new Error(`Node.js ${OLDEST_NODE.join('.')} or newer is needed; this is ${process.versions.node}.`);
  }
}

/** Installed when every package of the lock file that this platform takes is there in the locked version. */
function dependenciesInstalled() {
  const installed = join(ROOT, 'node_modules', '.package-lock.json');
  if (!existsSync(installed)) return false;
  const packages = (file) => JSON.parse(readFileSync(file, 'utf8')).packages;
  const present = packages(installed);
  return Object.entries(packages(join(ROOT, 'package-lock.json'))).every(
    ([path, { version, optional, link }]) =>
      !path.includes('node_modules/') || link || optional || present[path]?.version === version,
  );
}

/** @param stream where it is told; stderr for commands whose stdout is their result */
export async function ensureDependencies(stream = process.stdout) {
  ensureNode();
  if (dependenciesInstalled()) return;
  const install = () => runQuietly('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error']);
  await step('Installing packages (npm ci)', install, { stream });
}

/** Folders count as well: a deleted file changes only its folder. */
function newest(path) {
  const entry = statSync(path, { throwIfNoEntry: false });
  if (!entry) return 0;
  if (!entry.isDirectory()) return entry.mtimeMs;
  return Math.max(entry.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))));
}

function isFresh(result, sources) {
  const built = statSync(join(ROOT, result), { throwIfNoEntry: false })?.mtimeMs ?? 0;
  return built > 0 && sources.every((source) => newest(join(ROOT, source)) <= built);
}
const SERVICE = ['src', 'tsconfig.json', 'tsconfig.build.json', '.swcrc', 'nest-cli.json'];
const CONSOLE = [
  'src',
  'public',
  'index.html',
  'vite.config.ts',
  'vite.shell.ts',
  'vite.chunks.ts',
  'vite.first-loads.ts',
  'package.json',
].map((name) => `web/${name}`);

export async function ensureService(stream = process.stdout) {
  if (!isFresh('dist/main.js', SERVICE)) await step('Building the service', buildService, { stream });
}

/** The build that migrates the template database of the tests: any that is not older than the migrations. */
export async function ensureMigrations(stream = process.stdout) {
  if (!isFresh('dist/cli.js', ['src/platform/database/migrations']))
    await step('Building the service', buildService, { stream });
}

/** Written beside the build of the service and deleted with it, since the console's labels come from that build. */
export const CONSOLE_STAMP = 'dist/console-sources';
const GENERATED = ['api/schema.d.ts', 'i18n/lifecycles.zh.data.json', 'i18n/lifecycles.en.data.json'].map(
  (name) => `web/src/${name}`,
);

/** Whether the console's client and labels were generated from the document and the service as they are. */
export const consoleSourcesCurrent = () =>
  GENERATED.every((name) => existsSync(join(ROOT, name))) &&
  isFresh(CONSOLE_STAMP, ['docs/openapi.json', 'scripts/console-generated.mjs', ...GENERATED]);

async function ensureConsoleSources() {
  if (consoleSourcesCurrent()) return;
  await step("Generating the console's client and labels", () =>
    runQuietly(process.execPath, [join('scripts', 'console-generated.mjs')]),
  );
}

export async function ensureBuild() {
  await ensureService();
  await ensureConsoleSources();
  if (!isFresh('web/dist/index.html', CONSOLE)) await step('Building the console', buildConsole);
}

const buildService = () => runQuietly('npm', ['run', '--silent', 'build']);
const buildConsole = () => runQuietly('npm', ['run', '--silent', 'build', '--workspace', 'web']);

export async function build() {
  await buildService();
  await buildConsole();
}

const onPath = (program) =>
  (process.env.PATH ?? '').split(delimiter).some((folder) => folder && existsSync(join(folder, program)));

/** Installs what is missing when we are root on Debian; else stops with the one line to type. */
export async function ensureSystemPackages(wanted = TEST_PACKAGES) {
  const missing = wanted.filter((entry) => !(entry.program ? onPath(entry.program) : existsSync(entry.file)));
  if (missing.length === 0) return;
  const names = missing.map((entry) => entry.package);
  if (process.getuid?.() !== 0 || !onPath('apt-get')) {
    throw new Error(
      `Missing: ${names.join(', ')}. Type:\n  sudo apt-get update && sudo apt-get install -y --no-install-recommends ${names.join(' ')}`,
    );
  }
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  await step(`Installing ${names.join(', ')} (apt-get)`, async () => {
    await runQuietly('apt-get', ['-qq', 'update'], { env });
    await runQuietly('apt-get', ['-qq', 'install', '-y', '--no-install-recommends', ...names], { env });
  });
}
