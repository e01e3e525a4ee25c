import 'reflect-metadata';
import type { Type } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { InjectOptions } from 'fastify';
import { domainModules } from '../../../src/composition/domain-modules.js';
import { createHttpApp } from '../../../src/composition/http-app.js';
import { serveOpenApi } from '../../../src/composition/openapi-route.js';
import { testConfig } from './config.js';
import { openTestDatabase, type TestDatabase } from './database.js';

export interface Answer<Body = Record<string, unknown>> {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | number | undefined>>;
  readonly body: Body;
}

export interface CallOptions {
  readonly body?: unknown;
  /** Value of a `cookie` header, as {@link HttpApi.login} returns it. */
  readonly cookie?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface HttpApi {
  readonly app: NestFastifyApplication;
  readonly database: TestDatabase;
  /** `call('POST', '/api/v1/session', { body })`, through the whole stack but the socket. */
  call<Body = Record<string, unknown>>(
    method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE',
    url: string,
    options?: CallOptions,
  ): Promise<Answer<Body>>;
  /** Signs in and returns the cookie. */
  login(name: string, password: string): Promise<string>;
  /** Listens on a free port of 127.0.0.1. @returns the base address */
  listen(): Promise<string>;
  close(): Promise<void>;
}

export interface HttpOptions {
  readonly label?: string;
  readonly database?: TestDatabase;
  /** Routes of the suite itself, beside those of the service. */
  readonly extraModules?: readonly Type[];
  readonly env?: Readonly<Record<string, string>>;
}

/** The real HTTP application on a real PostgreSQL. */
export async function startHttp(options: HttpOptions = {}): Promise<HttpApi> {
  const database = options.database ?? (await openTestDatabase(options.label));
  const config = testConfig(database, options.env);
  for (const module of options.extraModules ?? []) {
    if (!domainModules.includes(module)) domainModules.push(module);
  }
  const app = await createHttpApp(config);
  serveOpenApi(app, config);
  await app.init();
  await app.getHttpAdapter().getInstance().ready();

  const call: HttpApi['call'] = async <Body>(
    method: string,
    url: string,
    { body, cookie, headers }: CallOptions = {},
  ) => {
    const reply = await app.inject({
      method: method as InjectOptions['method'],
      url,
      headers: { ...(cookie ? { cookie } : {}), ...headers },
      ...(body === undefined ? {} : { payload: body as object }),
    });
    const parsed: unknown = reply.body === '' ? null : parse(reply.body);
    return { status: reply.statusCode, headers: reply.headers, body: parsed as Body };
  };
  return {
    app,
    database,
    call,
    async login(name, password) {
      const answer = await call('POST', '/api/v1/session', { body: { name, password } });
      if (answer.status !== 201) throw new Error(`login of ${name} answered ${answer.status}`);
      return String(answer.headers['set-cookie']).split(';')[0] ?? '';
    },
    async listen() {
      await app.listen(0, '127.0.0.1');
      return (await app.getUrl()).replace('[::1]', '127.0.0.1');
    },
    async close() {
      await app.close();
      if (!options.database) await database.drop();
    },
  };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
