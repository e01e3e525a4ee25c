import 'reflect-metadata';
import type { Type } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { UserRole } from '../../../src/platform/access/index.js';
import { testConfig } from './config.js';
import { openTestDatabase, type TestDatabase } from './database.js';
import { allModules, ownModules } from './modules.js';
import { signInAs, type SignInScope } from './sign-in.js';

export interface Answer<Body = Record<string, unknown>> {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | undefined>>;
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
  /** `http://127.0.0.1:<port>` */
  readonly baseUrl: string;
  /** `call('POST', '/api/v1/session', { body })` over a real socket; a `FormData` body is sent as an upload. */
  call<Body = Record<string, unknown>>(
    method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE',
    url: string,
    options?: CallOptions,
  ): Promise<Answer<Body>>;
  /** Signs in and returns the cookie. */
  login(name: string, password: string): Promise<string>;
  /**
   * Makes an organisation and a user of that role with its usual scope, signed in now (a later jump of the clock ends the
   * session). Much faster than a login, which costs an argon2 hash.
   */
  signInAs(role: UserRole, scope?: SignInScope): Promise<string>;
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
  const domainModules = await allModules();
  const { createHttpApp, listenOn } = await import('../../../src/composition/http-app.js');
  const { serveOpenApi } = await import('../../../src/composition/openapi-route.js');
  for (const module of ownModules(options.extraModules) ?? []) {
    if (!domainModules.includes(module)) domainModules.push(module);
  }
  const app = await createHttpApp(config);
  serveOpenApi(app, config);
  await listenOn(app, 0, '127.0.0.1');
  const baseUrl = await app.getUrl();

  const call: HttpApi['call'] = async <Body>(
    method: string,
    url: string,
    { body, cookie, headers }: CallOptions = {},
  ) => {
    const form = body instanceof FormData;
    const answer = await fetch(`${baseUrl}${url}`, {
      method,
      redirect: 'manual',
      headers: {
        ...(cookie ? { cookie } : {}),
        ...(body === undefined || form ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: form ? body : JSON.stringify(body) }),
    });
    return {
      status: answer.status,
      headers: Object.fromEntries(answer.headers),
      body: (await read(answer)) as Body,
    };
  };
  return {
    app,
    database,
    baseUrl,
    call,
    async login(name, password) {
      const answer = await call('POST', '/api/v1/session', { body: { name, password } });
      if (answer.status !== 201) throw new Error(`login of ${name} answered ${answer.status}`);
      return String(answer.headers['set-cookie']).split(';')[0] ?? '';
    },
    signInAs: (role, scope) => signInAs(database, role, scope),
    async close() {
      await app.close();
      if (!options.database) await database.drop();
    },
  };
}

/** JSON as a value, other text as a string, files as bytes; null when empty. */
async function read(answer: Response): Promise<unknown> {
  const bytes = Buffer.from(await answer.arrayBuffer());
  const type = answer.headers.get('content-type') ?? '';
  if (bytes.length === 0) return null;
  if (/json/.test(type)) return JSON.parse(bytes.toString());
  return type.startsWith('text/') ? bytes.toString() : bytes;
}
