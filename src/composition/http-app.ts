import { readFileSync } from 'node:fs';
import fastifyCookie from '@fastify/cookie';
import fastifyHelmet from '@fastify/helmet';
import fastifyMultipart from '@fastify/multipart';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { OfficeTexts } from '../modules/office-texts/index.js';
import type { RequestWithActor } from '../platform/access/index.js';
import type { Config } from '../platform/config/index.js';
import { newId } from '../platform/clock/index.js';
import { ProblemFilter, registerBodyParsers, USUAL_BODY, validationPipe } from '../platform/http/index.js';
import { mountQueueBoard } from '../platform/queue/index.js';
import { Log } from '../platform/telemetry/index.js';
import { ApiModule } from './api.module.js';
import { servePublicPages } from './public-pages.js';

const UPLOAD_LIMIT = 20 * 1024 * 1024;
/** Nobody holds a connection by sending slowly: headers within ten seconds, an upload within a minute. */
const CONNECTION = {
  maxHeaderSize: 16 * 1024,
  headersTimeout: 10_000,
  requestTimeout: 60_000,
  connectionsCheckingInterval: 5_000,
  insecureHTTPParser: false,
} as const;

/** The HTTP application, ready to listen; also what the tests drive. */
export async function createHttpApp(config: Config): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({
    ...serverOf(config),
    bodyLimit: USUAL_BODY.bytes,
    requestTimeout: CONNECTION.requestTimeout,
    trustProxy: config.trustedProxies.length > 0 ? [...config.trustedProxies] : false,
    genReqId: () => newId(),
    logger: false,
  });

  const app = await NestFactory.create<NestFastifyApplication>(ApiModule.forRoot(config), adapter, {
    bufferLogs: true,
    bodyParser: false,
  });
  registerBodyParsers(app.getHttpAdapter().getInstance());
  const log = app.get(Log);
  app.useLogger(log);
  app.setGlobalPrefix('api/v1', { exclude: ['health/live', 'health/ready', 'metrics', 'api/openapi.json'] });
  app.useGlobalPipes(validationPipe());
  app.useGlobalFilters(new ProblemFilter(log));
  const officeTexts = app.get(OfficeTexts, { strict: false });
  await app.register(fastifyCookie);
  await app.register(fastifyHelmet, {
    contentSecurityPolicy: { directives: { defaultSrc: ["'self'"], imgSrc: ["'self'", 'data:'] } },
    // Without any referrer a browser sends a form of our own pages with `Origin: null`, like another site's.
    referrerPolicy: { policy: 'same-origin' },
  });
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('onSend', async (request, reply, payload: unknown) => {
      // Answers about people stay in no cache; pages and files say for themselves.
      if (request.url.startsWith('/api/') && !reply.hasHeader('cache-control'))
        reply.header('cache-control', 'no-store');
      return typeof payload === 'string'
        ? officeTexts.fillIn((request as RequestWithActor).actor, payload)
        : payload;
    });
  await app.register(fastifyMultipart, {
    limits: { fileSize: UPLOAD_LIMIT, files: 1, fields: 8, fieldSize: 10_000 },
  });
  await mountQueueBoard(app, config);
  servePublicPages(app);
  return app;
}

/** HTTPS with a certificate, plain HTTP without. */
function serverOf({ tls }: Config): object {
  if (!tls) return { http: CONNECTION };
  const [cert, key] = [readFileSync(tls.certFile), readFileSync(tls.keyFile)];
  return { https: { ...CONNECTION, cert, key, minVersion: 'TLSv1.2' } };
}

/**
 * A crowd that comes in the same moment stands in the kernel's line until its turn; Node's own 511 turn the rest away with a
 * broken connection. The kernel's `somaxconn` may be shorter still.
 */
const LINE = 4096;

/** @param port 0 for any free one */
export async function listenOn(app: NestFastifyApplication, port: number, host: string): Promise<void> {
  await app.listen({ port, host, backlog: LINE });
}
