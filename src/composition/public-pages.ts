import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { FairPublicQueries, publicFairPage } from '../modules/fairs/index.js';
import { sendPage, toProblem } from '../platform/http/index.js';

/** Codes only: an id in the same place is a page of the console. */
const FAIR = '/fairs/:code(^[A-Z]{1,4}\\d{4}[\\d-]{1,9}$)';

/** Pages for everybody, outside the API: no sign-in, no person. */
export function servePublicPages(app: NestFastifyApplication): void {
  const fairs = app.get(FairPublicQueries);
  app
    .getHttpAdapter()
    .getInstance()
    .get<{ Params: { code: string } }>(FAIR, async (request, reply) => {
      try {
        return sendPage(reply, publicFairPage(await fairs.byCode(request.params.code, request.id)), 'public');
      } catch (error) {
        const { problem } = toProblem(error, request.id);
        return reply.code(problem.status).type('application/problem+json').send(JSON.stringify(problem));
      }
    });
}
