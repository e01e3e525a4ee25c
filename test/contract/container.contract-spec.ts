import { readFileSync } from 'node:fs';
import { load, YAML11_SCHEMA } from 'js-yaml';

interface Service {
  readonly build?: unknown;
  readonly image?: string;
  readonly read_only?: boolean;
  readonly cap_drop?: readonly string[];
  readonly security_opt?: readonly string[];
  readonly privileged?: boolean;
  readonly user?: string;
  readonly ports?: readonly string[];
  readonly tmpfs?: readonly string[];
  readonly volumes?: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
}

interface Stage {
  readonly base: string;
  readonly name: string;
  readonly lines: readonly string[];
}

/** Stages of a Dockerfile, continued lines joined, comments gone. */
function stagesOf(text: string): Stage[] {
  const lines = text
    .replace(/^\s*#.*$/gm, '')
    .replace(/\\\n/g, ' ')
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
  const stages: { base: string; name: string; lines: string[] }[] = [];
  for (const line of lines) {
    const from = /^FROM (\S+)(?: AS (\S+))?$/i.exec(line);
    if (from) stages.push({ base: from[1]!, name: from[2] ?? '', lines: [] });
    else stages.at(-1)?.lines.push(line);
  }
  return stages;
}

/** The user a stage's process runs as, through the stages it stands on. */
function userOf(stages: readonly Stage[], name: string): string {
  const stage = stages.find((one) => one.name === name);
  if (!stage) return 'root';
  const own = stage.lines.filter((line) => line.startsWith('USER ')).at(-1);
  return own ? own.slice(5).trim() : userOf(stages, stage.base);
}

const stages = stagesOf(readFileSync('docker/Dockerfile', 'utf8'));
const compose = load(readFileSync('docker-compose.yml', 'utf8'), { schema: YAML11_SCHEMA }) as {
  services: Record<string, Service>;
};
const own = Object.entries(compose.services).filter(([, service]) => service.build !== undefined);

describe('the image', () => {
  it.each(['api', 'worker'])('%s runs as nobody special, and owns none of its code', (name) => {
    expect(userOf(stages, name)).toBe('node');
    const runtime = stages.find((stage) => stage.name === 'runtime')!;
    const copies = runtime.lines.filter((line) => line.startsWith('COPY'));
    expect(copies.length).toBeGreaterThan(2);
    expect(copies.filter((line) => !line.includes('--chown=root:root'))).toEqual([]);
  });

  it('would notice a stage that goes back to root', () => {
    const changed = stagesOf('FROM node AS runtime\nUSER node\nFROM runtime AS api\nUSER root');
    expect(userOf(changed, 'api')).toBe('root');
  });

  it('installs from the lockfile, and bakes no secret in', () => {
    const text = stages.flatMap(({ lines }) => lines).join('\n');
    expect(text).toContain('npm ci');
    expect(text).not.toMatch(/npm install/);
    expect(text).not.toMatch(/(KEY|PASSWORD|SECRET|TOKEN)\s*=/);
    expect(stages.every(({ base }) => !base.endsWith(':latest') && base !== 'node')).toBe(true);
  });
});

describe('the build context', () => {
  const ignored = readFileSync('docker/Dockerfile.dockerignore', 'utf8').split('\n');
  /** Sources of COPY that no line of the ignore file lets in. */
  const missing = (lines: readonly string[]): string[] =>
    lines
      .filter((line) => line.startsWith('COPY ') && !line.includes('--from='))
      .flatMap((line) =>
        line
          .split(/\s+/)
          .filter((word) => !word.startsWith('--'))
          .slice(1, -1),
      )
      .filter(
        (source) => !ignored.some((rule) => rule === `!${source}` || source.startsWith(`${rule.slice(1)}/`)),
      );

  it('holds everything the image copies', () =>
    expect(stages.flatMap(({ lines }) => missing(lines))).toEqual([]));
  it('without a file that is copied is noticed', () =>
    expect(missing(['COPY src bench ./', 'COPY --from=build /app/dist ./dist'])).toEqual(['bench']));
});

it('the check of the api’s image is a file of the image, the one the edges are tested with', () => {
  const { lines } = stages.find(({ name }) => name === 'api')!;
  expect(lines.join('\n')).toMatch(/HEALTHCHECK .*CMD \["node", "docker\/health\.mjs"\]/);
  const runtime = stages.find(({ name }) => name === 'runtime')!;
  expect(runtime.lines.join('\n')).toContain('docker/health.mjs ./docker/');
});

describe('docker compose', () => {
  it('starts api, worker and migration from our image', () =>
    expect(own.map(([name]) => name).sort()).toEqual(['api', 'migrate', 'worker']));

  it.each(own)('%s: read-only, without capabilities, gains no privileges', (_, service) => {
    expect(service).toMatchObject({
      read_only: true,
      cap_drop: ['ALL'],
      security_opt: ['no-new-privileges:true'],
      tmpfs: ['/tmp'],
    });
    expect(service.privileged).toBeUndefined();
    expect(service.user).toBeUndefined();
    const mounted = (service.volumes ?? []).map((volume) => volume.split(':')[1]);
    expect(mounted.filter((path) => path !== '/data')).toEqual([]);
  });

  it('opens the api to its own machine only, and nothing else', () => {
    const open = Object.entries(compose.services).flatMap(([name, { ports = [] }]) =>
      ports.map((port) => [name, port]),
    );
    expect(open).toEqual([['api', expect.stringMatching(/^127\.0\.0\.1:/)]]);
  });

  it('has no secret of its own: each is given, or the start fails', () => {
    for (const [name, { environment = {} }] of Object.entries(compose.services)) {
      for (const [variable, value] of Object.entries(environment)) {
        if (!/PASSWORD|_KEY$/.test(variable)) continue;
        expect({ name, variable, given: /\$\{\w+:\?\}/.test(value) }).toEqual({
          name,
          variable,
          given: true,
        });
      }
    }
  });
});
