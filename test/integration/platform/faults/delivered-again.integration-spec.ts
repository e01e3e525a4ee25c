import { UploadImportService } from '../../../../src/modules/imports/application/upload-import.service.js';
import { OutboxExecutor } from '../../../../src/platform/queue/index.js';
import { actorOf, startServices, type Services } from '../../../support/harness/index.js';
import { databaseHash } from './database-hash.js';
import { smallRegister } from './small-register.js';

let services: Services;
beforeAll(async () => {
  services = await startServices({ label: 'delivered_again' });
});
afterAll(() => services.close());

it('every job ever done, brought three times more and backwards, leaves the database as it was to the last bit', async () => {
  const actor = actorOf('bureau');
  const uploads = services.get(UploadImportService);
  for (const seed of ['one', 'two']) {
    const id = await uploads.upload(actor, {
      name: '01-register.csv',
      content: await smallRegister(12, seed),
    });
    await services.drain();
    await uploads.requestCommit(actor, id);
    await services.drain();
  }
  const before = await databaseHash(services.database);
  let delivered = 0;
  for (let again = 0; again < 3; again += 1) {
    const rows = await services.sql<{ id: number }>(
      `UPDATE outbox SET done_at = NULL, lease_until = NULL, unanswered = 0, not_before = clock_timestamp() RETURNING id`,
    );
    for (const { id } of rows.sort((a, b) => b.id - a.id)) {
      await services.get(OutboxExecutor).execute(id);
      delivered += 1;
    }
  }
  const [open] = await services.sql(`SELECT count(*)::int AS open FROM outbox WHERE done_at IS NULL`);
  expect(open).toEqual({ open: 0 });
  expect(delivered).toBeGreaterThan(20);
  expect(await databaseHash(services.database)).toBe(before);
});
