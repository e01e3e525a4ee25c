import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { AccountKeys } from '../modules/identity/index.js';
import { DomainError } from '../kernel/errors/index.js';
import { systemActor } from '../platform/access/index.js';
import { type Config, loadConfig } from '../platform/config/index.js';
import { UnitOfWork } from '../platform/database/index.js';
import { domainModules } from './domain-modules.js';
import { PlatformModule } from './platform.module.js';
import { RekeyIndexes, type RekeyReport } from './rekey-indexes.js';

type Say = (line: string) => void;
type App = Awaited<ReturnType<typeof NestFactory.createApplicationContext>>;

@Module({})
class RotateIndexKeyModule {}

/** `rotate-index-key [--forget-rest]`. @returns the exit code: 1 while the key before is still needed */
export async function rotateIndexKey(options: readonly string[], say: Say): Promise<number> {
  const config = loadConfig();
  if (config.indexKeyPrevious === null) {
    say('INDEX_KEY_PREVIOUS is not set: nothing to go over');
    return 2;
  }
  return withModules(config, async (app) => {
    const rekey = new RekeyIndexes((token) => app.get(token, { strict: false }));
    const report = await rekey.run({ forget: options.includes('--forget-rest') });
    for (const line of inWords(report)) say(line);
    return report.finished ? 0 : 1;
  });
}

/** `staff-number <login> <number>`: an administrator's, said again under the key of now. @returns the exit code */
export async function staffNumber([login, number]: readonly string[], say: Say): Promise<number> {
  if (!login || !number) {
    say('staff-number <login> <number>');
    return 2;
  }
  return withModules(loadConfig(), async (app) => {
    try {
      await app
        .get(UnitOfWork)
        .write(systemActor(['*'], 'staff-number'), (tx) =>
          app.get(AccountKeys, { strict: false }).sayStaffNumber(tx, login, number),
        );
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      say(error.text.en);
      return 1;
    }
    say(`the staff number of ${login} stands under the key of now`);
    return 0;
  });
}

async function withModules<T>(config: Config, work: (app: App) => Promise<T>): Promise<T> {
  const app = await NestFactory.createApplicationContext(
    { module: RotateIndexKeyModule, imports: [PlatformModule.forRoot(config), ...domainModules] },
    { logger: false },
  );
  try {
    return await work(app);
  } finally {
    await app.close();
  }
}

function inWords({ moved, left, finished }: RekeyReport): string[] {
  const lines = [
    `gone over: ${moved.numbers} ID numbers, ${moved.phones} phones, ${moved.rows} rows of ledgers, ${moved.scans} scans, ${moved.notices} notices`,
  ];
  const tell = (count: number, words: string): void => {
    if (count > 0) lines.push(`left: ${count} ${words}`);
  };
  tell(
    left.numbers + left.phones,
    'numbers whose key is gone though the person is not erased: put data_key back',
  );
  tell(
    left.rows,
    'fingerprints of rows whose cells are gone; forgotten, such a row counts as new if it comes again',
  );
  tell(left.scans, 'scans of numbers nobody carries; forgotten, they stay without a person');
  tell(
    left.notices,
    'notices of the last seven days whose address is kept nowhere; an answer to them is known by it',
  );
  tell(
    left.recoveryCodes,
    'recovery codes under the old key; forgotten, their users enrol anew when the phone is lost',
  );
  for (const name of left.holders)
    lines.push(`left: ${name}: node scripts/cli.mjs staff-number ${name} <number>`);
  lines.push(
    finished
      ? 'INDEX_KEY_PREVIOUS can be removed'
      : 'INDEX_KEY_PREVIOUS is still needed; --forget-rest gives up what can be given up',
  );
  return lines;
}
