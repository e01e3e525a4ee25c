import { openTestDatabase } from '../../support/harness/database.js';
import { reach } from '../../support/harness/services.js';
import { type HttpApi, startHttp, startServices, type Services } from '../../support/harness/index.js';
import { OPEN_REGISTERS } from '../../support/ledgers/checkpoints.js';
import { morningOfTheFair } from './prepared.js';

export interface FairMorning {
  /** the services, to arrange and to look */
  readonly s: Services;
  /** the same database over the wire */
  readonly api: HttpApi;
  close(): Promise<void>;
}

/** Services and an api on one database with the registers of the open set, on the morning of the fair. */
export async function openFairMorning(label: string, env?: Record<string, string>): Promise<FairMorning> {
  const database = await openTestDatabase(label, await reach(OPEN_REGISTERS));
  const s = await startServices({ database, ...(env ? { env } : {}) });
  await morningOfTheFair(s);
  const api = await startHttp({ database, ...(env ? { env } : {}) });
  return {
    s,
    api,
    async close() {
      await api.close();
      await s.close();
      await database.drop();
    },
  };
}
