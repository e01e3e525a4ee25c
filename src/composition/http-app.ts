import fastifyCookie from '@fastify/cookie';
import fastifyHelmet from '@fastify/helmet';
import fastifyMultipart from '@fastify/multipart';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Config } from '../platform/config/index.js';
import { newId } from '../platform/clock/index.js';
import { ProblemFilter, validationPipe } from '../platform/http/index.js';
import { mountQueueBoard } from '../platform/queue/index.js';
import { Log } from '../platform/telemetry/index.js';
import { ApiModule } from './api.module.js';
import { servePublicPages } from './public-pages.js';

const BODY_LIMIT = 100 * 1024;
const UPLOAD_LIMIT = 20 * 1024 * 1024;

/** The HTTP application, ready to listen; also what the tests drive. */
export async function createHttpApp(config: Config): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({
    bodyLimit: BODY_LIMIT,
    requestTimeout: 60_000,
    trustProxy: false,
    genReqId: () => newId(),
    logger: false,
  });
  const app = await NestFactory.create<NestFastifyApplication>(ApiModule.forRoot(config), adapter, {
    bufferLogs: true,
  });
  const log = app.get(Log);
  app.useLogger(log);
  app.setGlobalPrefix('api/v1', { exclude: ['health/live', 'health/ready', 'metrics', 'api/openapi.json'] });
  app.useGlobalPipes(validationPipe());
  app.useGlobalFilters(new ProblemFilter(log));
  await app.register(fastifyCookie);
  await app.register(fastifyHelmet, {
    contentSecurityPolicy: { directives: { defaultSrc: ["'self'"], imgSrc: ["'self'", 'data:'] } },
  });
  await app.register(fastifyMultipart, {
    limits: { fileSize: UPLOAD_LIMIT, files: 1, fields: 8, fieldSize: 10_000 },
  });
  await mountQueueBoard(app, config);
  servePublicPages(app);
  return app;
}
