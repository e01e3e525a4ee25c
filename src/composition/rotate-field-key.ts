import { DataSource } from 'typeorm';
import { systemActor } from '../platform/access/index.js';
import { loadConfig } from '../platform/config/index.js';
import { PersonKeys } from '../platform/crypto/index.js';
import { dataSourceOptions, UnitOfWork } from '../platform/database/index.js';

const AT_ONCE = 1_000;

/**
 * Wraps every data key with `FIELD_KEY` of now; those wrapped with `FIELD_KEY_PREVIOUS` are opened with it. The service may
 * run meanwhile, as long as it is given both. Begun again it goes on where it was cut off. @returns the exit code
 */
export async function rotateFieldKey(say: (line: string) => void): Promise<number> {
  const config = loadConfig();
  const dataSource = await new DataSource(dataSourceOptions(config.databaseUrl, 'app_rt', 2)).initialize();
  try {
    const count = await rewrapAll(new UnitOfWork(dataSource), new PersonKeys(config));
    say(`${count} data keys wrapped anew; FIELD_KEY_PREVIOUS can be removed`);
    return 0;
  } finally {
    await dataSource.destroy();
  }
}

export async function rewrapAll(uow: UnitOfWork, keys: PersonKeys): Promise<number> {
  const actor = systemActor(['*'], 'rotate-field-key');
  let count = 0;
  for (let more = AT_ONCE; more > 0; count += more)
    more = await uow.write(actor, async (tx) => {
      const rewrapped = await keys.rewrap(tx, AT_ONCE);
      if (rewrapped > 0)
        tx.audit({
          action: 'keys.rotated',
          aggregate: 'data_key',
          aggregateId: null,
          fields: [`count=${rewrapped}`],
        });
      return rewrapped;
    });
  return count;
}
