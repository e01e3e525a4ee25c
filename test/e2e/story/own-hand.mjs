// What a test writes into a running service's tables with its own hand, past the service.
import { loadConfig } from '../../../dist/platform/config/index.js';
import { writingClient } from '../../../dist/platform/database/index.js';

/**
 * A client of the owner of the database. Its rows are recorded under a key, as everything the service writes: the record of
 * changes would name any others, and rightly.
 * @param embedded what `startEmbedded` returned
 */
export async function ownHand({ urls, secrets }) {
  const { FIELD_KEY, INDEX_KEY } = secrets;
  const env = { SHANGGANG_MODE: 'demo', DATABASE_URL: urls.app, FIELD_KEY, INDEX_KEY };
  const { auditKey } = loadConfig(env);
  const client = new (writingClient(auditKey))({ connectionString: urls.superuser });
  await client.connect();
  return client;
}
