import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import type { createBullBoard } from '@bull-board/api';
import type { FastifyInstance } from 'fastify';

type ServerAdapter = Parameters<typeof createBullBoard>[0]['serverAdapter'];
type ApiRoute = Parameters<ServerAdapter['setApiRoutes']>[0][number];
type EntryRoute = Parameters<ServerAdapter['setEntryRoute']>[0];
type Queues = Parameters<ServerAdapter['setQueues']>[0];
type UiConfig = Parameters<ServerAdapter['setUIConfig']>[0];
type OnError = Parameters<ServerAdapter['setErrorHandler']>[0];

interface BoardRequest {
  readonly params: Record<string, string>;
  readonly query: Record<string, string>;
  readonly headers: Record<string, string | undefined>;
}

const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.json': 'application/json; charset=utf-8',
};

/** bull-board on a Fastify instance, reading routes only: there is no route that changes a queue. */
export class ReadingBoardAdapter implements ServerAdapter {
  private queues: Queues = new Map();
  private uiConfig: UiConfig = {};
  private routes: readonly ApiRoute[] = [];
  private entry: EntryRoute | undefined;
  private statics = { route: '/static', path: '' };
  private views = '';
  private onError: OnError | undefined;

  constructor(private readonly basePath: string) {}

  setQueues(queues: Queues): this {
    this.queues = queues;
    return this;
  }
  setViewsPath(path: string): this {
    this.views = path;
    return this;
  }
  setStaticPath(route: string, path: string): this {
    this.statics = { route, path };
    return this;
  }
  setEntryRoute(route: EntryRoute): this {
    this.entry = route;
    return this;
  }
  setErrorHandler(handler: OnError): this {
    this.onError = handler;
    return this;
  }
  setApiRoutes(routes: readonly ApiRoute[]): this {
    this.routes = routes;
    return this;
  }
  setUIConfig(config: UiConfig): this {
    this.uiConfig = config;
    return this;
  }

  /** @param scope an instance whose hooks have asked who is calling */
  mount(scope: FastifyInstance): void {
    this.mountPage(scope);
    this.mountFiles(scope);
    for (const { method, route, handler } of this.routes) {
      if (![method].flat().includes('get')) continue;
      for (const path of [route].flat()) {
        scope.get(`${this.basePath}${path}`, async (request, reply) => {
          const { params, query, headers } = request as unknown as BoardRequest;
          try {
            const answer = await handler({
              queues: this.queues,
              uiConfig: this.uiConfig,
              params,
              query,
              headers,
              body: {},
            });
            return await reply.code(answer.status ?? 200).send(answer.body);
          } catch (error) {
            const answer = this.onError?.(error as Error);
            return reply.code(answer?.status ?? 500).send({ error: 'the queue did not answer' });
          }
        });
      }
    }
  }

  /** The page is the same for all of its own addresses; its template has three kinds of blanks. */
  private mountPage(scope: FastifyInstance): void {
    const { entry } = this;
    if (!entry) return;
    const template = readFileSync(join(this.views, 'index.ejs'), 'utf8');
    for (const path of [entry.route].flat()) {
      scope.get(`${this.basePath}${path === '/' ? '' : path}`, (_request, reply) => {
        const { params } = entry.handler({ basePath: this.basePath, uiConfig: this.uiConfig });
        const page = template.replace(/<%[-=]\s*(\w+)\s*%>/g, (_blank, name: string) =>
          String(params[name] ?? ''),
        );
        return reply.type('text/html; charset=utf-8').send(page);
      });
    }
  }

  private mountFiles(scope: FastifyInstance): void {
    const { route, path } = this.statics;
    const files = new Map(
      readdirSync(path, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile() && TYPES[extname(entry.name)])
        .map((entry) => join(entry.parentPath, entry.name))
        .map((file) => [file.slice(path.length).replaceAll('\\', '/'), file] as const),
    );
    scope.get(`${this.basePath}${route}/*`, (request, reply) => {
      const wanted = `/${(request.params as { '*': string })['*']}`;
      const file = files.get(wanted);
      if (!file) return reply.callNotFound();
      return reply.type(TYPES[extname(file)] ?? '').send(readFileSync(file));
    });
  }
}
