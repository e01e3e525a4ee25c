import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import {
  ACTOR_SOURCE,
  type ActorSource,
  notPermitted,
  type RequestWithActor,
} from '../platform/access/index.js';
import type { Config } from '../platform/config/index.js';
import { buildOpenApi, toProblem } from '../platform/http/index.js';

const PAGE = 'api/docs';

/**
 * `GET /api/openapi.json`: open outside production, there for a signed-in administrator. In the demo the same
 * document can be read and tried as a page.
 */
export function serveOpenApi(app: NestFastifyApplication, config: Config): void {
  let document: OpenAPIObject | undefined;
  /** Made when it is first asked for: it takes a second, which nobody who starts the service waits for. */
  const documented = (): OpenAPIObject => (document ??= buildOpenApi(app));
  const actors = app.get<ActorSource>(ACTOR_SOURCE);
  const server = app.getHttpAdapter().getInstance();
  server.get('/api/openapi.json', async (request, reply) => {
    if (config.mode === 'production') {
      const actor = await actors.actorOf(request as unknown as RequestWithActor);
      if (actor?.role !== 'system-admin') {
        const { problem } = toProblem(notPermitted(), request.id);
        return reply.code(problem.status).send(problem);
      }
    }
    return reply.send(documented());
  });
  if (config.mode !== 'demo') return;
  SwaggerModule.setup(PAGE, app, documented, { customSiteTitle: '上岗 Shanggang', raw: false });
}
