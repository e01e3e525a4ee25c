import { createBullBoard } from '@bull-board/api';
import { BullMQAdapter } from '@bull-board/api/bullMQAdapter';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { DomainError } from '../../kernel/errors/index.js';
import {
  ACTOR_SOURCE,
  type ActorSource,
  notPermitted,
  type RequestWithActor,
  rolesFor,
  signInRequired,
} from '../access/index.js';
import type { Config } from '../config/index.js';
import { toProblem } from '../http/index.js';
import { createQueueBackend, type QueueBackend } from './backend.js';
import { ReadingBoardAdapter } from './board-adapter.js';
import { QUEUES } from './topics.js';

export const BOARD_PATH = '/api/v1/queues/board';

/** The board brings styles of its own; it loads nothing from elsewhere. */
const POLICY =
  "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; frame-ancestors 'none'; base-uri 'self'";

/**
 * bull-board over the queues, to look at only: jobs hold an outbox id and a topic. The connection to the queue is made at
 * the first look of an administrator, so that the api goes on without one.
 */
export async function mountQueueBoard(app: NestFastifyApplication, config: Config): Promise<void> {
  const board = new ReadingBoardAdapter(BOARD_PATH);
  const { setQueues } = createBullBoard({
    queues: [],
    serverAdapter: board,
    options: { uiConfig: { boardTitle: '上岗 Shanggang', hideRedisDetails: true } },
  });
  let backend: QueueBackend | undefined;
  const open = (): void => {
    if (backend) return;
    const opened = createQueueBackend(config.databaseUrl, config.redisUrl);
    backend = opened;
    setQueues(QUEUES.map((name) => new BullMQAdapter(opened.queue(name), { readOnlyMode: true })));
  };
  await app
    .getHttpAdapter()
    .getInstance()
    .register((scope, _options, done) => {
      scope.addHook('onRequest', async (request, reply) => {
        const rejection = await refusalOf(app, request as unknown as RequestWithActor);
        if (rejection) {
          const { problem } = toProblem(rejection, request.id);
          return reply.code(problem.status).type('application/problem+json').send(problem);
        }
        open();
        reply.header('content-security-policy', POLICY).header('cache-control', 'no-store');
        return undefined;
      });
      scope.addHook('onClose', async () => backend?.close());
      board.mount(scope);
      done();
    });
}

async function refusalOf(
  app: NestFastifyApplication,
  request: RequestWithActor,
): Promise<DomainError | null> {
  const actor = await app.get<ActorSource>(ACTOR_SOURCE, { strict: false }).actorOf(request);
  if (!actor) return signInRequired();
  return rolesFor('queue.read')?.includes(actor.role) ? null : notPermitted({ permission: 'queue.read' });
}
