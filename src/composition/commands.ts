import { readFile, writeFile } from 'node:fs/promises';
import { userInfo } from 'node:os';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import { DataSource } from 'typeorm';
import { DomainError } from '../kernel/errors/index.js';
import { loadConfig } from '../platform/config/index.js';
import { dataSourceOptions, migrateSchema, UnitOfWork } from '../platform/database/index.js';
import { buildOpenApi } from '../platform/http/index.js';
import { DeadLetters, JobRegistry, migrateQueueSchema } from '../platform/queue/index.js';
import { DATA_VISIBILITY_FILE, dataVisibilityPage } from './data-visibility-page.js';
import { emergencyAdmin, firstAdmin } from './first-admin.js';
import { auditVerify } from './audit-verify.js';
import { createHttpApp } from './http-app.js';
import { checkInvariants } from './invariants.js';
import { LIFECYCLE_FILE, lifecyclePage } from './lifecycle-page.js';
import { PERSONAL_DATA_FILE, personalDataPage } from './personal-data-page.js';
import { QUEUE_FILE, queuePage } from './queue-page.js';
import { rotateFieldKey } from './rotate-field-key.js';
import { rotateIndexKey, staffNumber } from './rotate-index-key.js';
import { WorkerModule } from './worker.module.js';

const OPENAPI_FILE = 'docs/openapi.json';
const say = (line: string): boolean => process.stdout.write(`${line}\n`);

/** Operator commands. @returns the exit code */
export async function runCommand([command, ...options]: readonly string[]): Promise<number> {
  switch (command) {
    case 'migrate':
      return migrate();
    case 'first-admin':
      return admin();
    case 'emergency-admin':
      return oneMoreAdmin(options);
    case 'check-invariants':
      return invariants();
    case 'audit-verify':
      return auditVerify(options, say);
    case 'rotate-field-key':
      return rotateFieldKey(say);
    case 'rotate-index-key':
      return rotateIndexKey(options, say);
    case 'staff-number':
      return staffNumber(options, say);
    case 'audit-key':
      say(loadConfig().auditKey.toString('base64'));
      return 0;
    case 'openapi':
      return openApi(options.includes('--write'));
    case 'diagrams':
      return page(LIFECYCLE_FILE, lifecyclePage(), options);
    case 'personal-data':
      return page(PERSONAL_DATA_FILE, personalDataPage(), options);
    case 'data-visibility':
      return page(DATA_VISIBILITY_FILE, dataVisibilityPage(), options);
    case 'queues':
      return page(QUEUE_FILE, await readQueuePage(), options);
    case 'outbox-dead':
      return withDeadLetters(listDead);
    case 'replay-outbox':
      return withDeadLetters((letters) => replay(letters, options));
    default:
      say(
        'commands: migrate | first-admin | emergency-admin <login> <staff number> | check-invariants | openapi --write|--check',
      );
      say('          diagrams --write|--check | queues --write|--check');
      say('          audit-verify [--anchors <folder>]');
      say('          personal-data --write|--check | data-visibility --write|--check');
      say('          rotate-field-key | rotate-index-key [--forget-rest] | staff-number <login> <number>');
      say('          audit-key');
      say('          outbox-dead | replay-outbox <id> --reason <why>');
      return 2;
  }
}

async function migrate(): Promise<number> {
  const config = loadConfig();
  const options = dataSourceOptions(config.migrationDatabaseUrl, undefined, 2, config.auditKey);
  const dataSource = await new DataSource(options).initialize();
  try {
    say(`${await migrateSchema(dataSource)} migrations run`);
  } finally {
    await dataSource.destroy();
  }
  await migrateQueueSchema(config.migrationDatabaseUrl);
  return 0;
}

async function admin(): Promise<number> {
  const login = await firstAdmin(loadConfig());
  if (login) say(`first login: ${login.name}   password, shown only now: ${login.password}`);
  return 0;
}

async function oneMoreAdmin([name, staffNumber]: readonly string[]): Promise<number> {
  if (!name || !staffNumber) {
    say('emergency-admin <login> <staff number>');
    return 2;
  }
  try {
    const login = await emergencyAdmin(loadConfig(), { name, staffNumber, operator: userInfo().username });
    say(`login: ${login.name}   password, shown only now: ${login.password}`);
    return 0;
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    say(error.text.en);
    return 1;
  }
}

async function invariants(): Promise<number> {
  const broken = await checkInvariants(loadConfig().databaseUrl);
  for (const { name, rows } of broken)
    say(`BROKEN ${name}: ${rows.length} rows, first ${JSON.stringify(rows[0])}`);
  if (broken.length === 0) say('all invariants hold');
  return broken.length === 0 ? 0 : 1;
}

async function withDeadLetters(work: (letters: DeadLetters) => Promise<number>): Promise<number> {
  const config = loadConfig();
  const options = dataSourceOptions(config.databaseUrl, 'app_rt', 2, config.auditKey);
  const dataSource = await new DataSource(options).initialize();
  try {
    return await work(new DeadLetters(new UnitOfWork(dataSource)));
  } finally {
    await dataSource.destroy();
  }
}

async function listDead(letters: DeadLetters): Promise<number> {
  const dead = await letters.list();
  for (const { id, deadAt, topic, effectKey, failures, lastError } of dead)
    say(`${id}\t${deadAt.toISOString()}\t${topic}\t${effectKey}\t${failures} failures\t${lastError ?? ''}`);
  say(`${dead.length} given up`);
  return 0;
}

async function replay(letters: DeadLetters, [id, flag, ...reason]: readonly string[]): Promise<number> {
  if (!/^\d{1,15}$/.test(id ?? '') || flag !== '--reason' || reason.length === 0) {
    say('replay-outbox <id> --reason <why>');
    return 2;
  }
  try {
    await letters.replay(Number(id), userInfo().username, reason.join(' '));
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    say(error.text.en);
    return 1;
  }
  say(`${id} is open again`);
  return 0;
}

/** Writes a generated page, or says whether the committed one still equals it. */
async function page(file: string, text: string, options: readonly string[]): Promise<number> {
  if (options.includes('--write')) {
    await writeFile(file, text);
    say(`${file} written`);
    return 0;
  }
  const same = (await readFile(file, 'utf8').catch(() => '')) === text;
  say(same ? `${file} is up to date` : `${file} differs: write it anew`);
  return same ? 0 : 1;
}

async function readQueuePage(): Promise<string> {
  // Made but not started: the registry is looked at, no loop runs.
  const app = await NestFactory.create(WorkerModule.forRoot(loadConfig()), new FastifyAdapter(), {
    logger: false,
  });
  try {
    const registry = app.get(JobRegistry, { strict: false });
    registry.onModuleInit();
    return queuePage(registry);
  } finally {
    await app.close();
  }
}

/** Writes the document of the routes, or says whether the committed one still equals it. */
async function openApi(write: boolean): Promise<number> {
  const app = await createHttpApp(loadConfig());
  const text = `${JSON.stringify(buildOpenApi(app), null, 2)}\n`;
  await app.close();
  if (write) {
    await writeFile(OPENAPI_FILE, text);
    say(`${OPENAPI_FILE} written`);
    return 0;
  }
  const same = (await readFile(OPENAPI_FILE, 'utf8').catch(() => '')) === text;
  say(same ? `${OPENAPI_FILE} is up to date` : `${OPENAPI_FILE} differs: npm run openapi:write`);
  return same ? 0 : 1;
}
