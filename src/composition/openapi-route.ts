import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import {
  ACTOR_SOURCE,
  type ActorSource,
  notPermitted,
  type RequestWithActor,
} from '../platform/access/index.js';
import type { Config } from '../platform/config/index.js';
import { buildOpenApi, toProblem } from '../platform/http/index.js';

/** `GET /api/openapi.json`: open outside production, there for a signed-in administrator. */
export function serveOpenApi(app: NestFastifyApplication, config: Config): void {
  const document = buildOpenApi(app);
  const actors = app.get<ActorSource>(ACTOR_SOURCE);
  app
    .getHttpAdapter()
    .getInstance()
    .get('/api/openapi.json', async (request, reply) => {
      if (config.mode === 'production') {
        const actor = await actors.actorOf(request as unknown as RequestWithActor);
        if (actor?.role !== 'system-admin') {
          const { problem } = toProblem(notPermitted(), request.id);
          return reply.code(problem.status).send(problem);
        }
      }
      return reply.send(document);
    });
}
