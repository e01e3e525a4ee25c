import { randomBytes } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { preloadLinks } from './first-loads.js';

const CONSOLE = fileURLToPath(new URL('../../web/dist', import.meta.url));
const NONCE = '__CSP_NONCE__';
const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.webmanifest': 'application/manifest+json',
};
const ENCODINGS = [
  ['br', '.br'],
  ['gzip', '.gz'],
] as const;

/** Scripts of our own origin, styles that carry this answer's nonce, and nothing else. */
const policy = (nonce: string): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    "media-src 'self' blob:",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "object-src 'none'",
  ].join('; ');

/** Every file of the built console by its address, read once; the process holds a few megabytes. */
function readFiles(folder: string): Map<string, Buffer> {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return new Map(
    names.map((entry) => {
      const path = join(entry.parentPath, entry.name);
      return [`/${relative(folder, path).replaceAll('\\', '/')}`, readFileSync(path)];
    }),
  );
}

/**
 * The console on the service's own origin. An address with a file ending is that file or a 404, never the page, so
 * that an old tab asking for a chunk that is gone notices it; any other address outside the API is the page.
 * Returns false when the console has not been built.
 */
export function serveConsole(app: NestFastifyApplication, folder = CONSOLE): boolean {
  if (!existsSync(join(folder, 'index.html'))) return false;
  const files = readFiles(folder);
  const page = files.get('/index.html')?.toString('utf8') ?? '';
  const linksOf = preloadLinks(files.get('/first-loads.json')?.toString('utf8'));
  const server = app.getHttpAdapter().getInstance();
  server.get('/*', (request, reply) => {
    const path = request.url.split('?')[0] ?? '/';
    if (path.startsWith('/api/')) return reply.callNotFound();
    const ending = extname(path);
    if (ending === '' || path === '/index.html') {
      const nonce = randomBytes(16).toString('base64');
      return reply
        .header('content-security-policy', policy(nonce))
        .header('permissions-policy', 'camera=(self), geolocation=(), microphone=()')
        .header('cache-control', 'no-store')
        .type('text/html; charset=utf-8')
        .send(page.replaceAll(NONCE, nonce).replace('</head>', `${linksOf(path)}</head>`));
    }
    const plain = files.get(path);
    if (!plain || !TYPES[ending]) return reply.callNotFound();
    const accepted = String(request.headers['accept-encoding'] ?? '');
    const [encoding, suffix] = ENCODINGS.find(
      ([name, end]) => accepted.includes(name) && files.has(path + end),
    ) ?? [undefined, ''];
    if (encoding) reply.header('content-encoding', encoding);
    return reply
      .header('vary', 'accept-encoding')
      .header(
        'cache-control',
        path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
      )
      .type(TYPES[ending])
      .send(files.get(path + suffix) ?? plain);
  });
  return true;
}
