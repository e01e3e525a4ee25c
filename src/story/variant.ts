import pg from 'pg';
import { ApiClient } from './api-client.js';
import type { Figures } from './assertions.js';
import { demoLogins } from './demo-accounts.js';
import { importLedger } from './import-ledger.js';
import type { LedgerFile } from './ledger-files.js';
import { outcomeOf, settled } from './outcomes.js';
import type { FileOutcome, DemoOptions } from './demo-types.js';

export interface VariantOutcome {
  readonly file: FileOutcome;
  readonly figures: Figures;
}

/**
 * Assertion 10: the copy taken before file 10 hears the variant instead, served by the same api and worker for that time.
 * What came out is kept beside the copy, so a second run need not tell it again.
 */
export async function tellVariant(
  options: DemoOptions,
  file: LedgerFile,
  clone: string,
  asOf: string,
): Promise<VariantOutcome> {
  const kept = await keptOutcome(options);
  if (kept) return kept;
  options.onProgress({ phase: '断言10变体 Variant of assertion 10', note: file.name });
  const urls = options.urlsFor(clone);
  await options.services.stop();
  try {
    await options.services.start(clone);
    const logins = await demoLogins({ ...options, appUrl: urls.app });
    const bureau = logins.find(
      ({ role, organisation }) => role === 'bureau' && organisation.includes('那坡'),
    )!;
    const client = new ApiClient(options.baseUrl, bureau);
    const id = await importLedger(client, file);
    await settled(urls.superuser);
    const outcome: VariantOutcome = {
      file: await outcomeOf(urls.superuser, id),
      figures: await client.get<Figures>(`/reports/figures?asOf=${asOf}`),
    };
    await keepOutcome(options, outcome);
    return outcome;
  } finally {
    await options.services.stop();
    await options.services.start();
    await options.dropDatabase(clone);
  }
}

async function keptOutcome(options: DemoOptions): Promise<VariantOutcome | undefined> {
  return withClient(options, async (client) => {
    await client.query(`CREATE SCHEMA IF NOT EXISTS story`);
    await client.query(
      `CREATE TABLE IF NOT EXISTS story.variant (only_row boolean PRIMARY KEY DEFAULT true, outcome json NOT NULL)`,
    );
    const { rows } = await client.query<{ outcome: VariantOutcome }>(`SELECT outcome FROM story.variant`);
    return rows[0]?.outcome;
  });
}

async function keepOutcome(options: DemoOptions, outcome: VariantOutcome): Promise<void> {
  await withClient(options, (client) =>
    client.query(`INSERT INTO story.variant (outcome) VALUES ($1) ON CONFLICT DO NOTHING`, [
      JSON.stringify(outcome),
    ]),
  );
}

async function withClient<T>(options: DemoOptions, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: options.superuserUrl });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
