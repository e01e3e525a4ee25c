import { brokenInvariants } from '../../../src/composition/invariants.js';
import { startServices, type Services } from '../../support/harness/index.js';
import { OPEN_FIRST_BATCH } from '../../support/ledgers/checkpoints.js';
import { outcomeOf } from '../../support/ledgers/take.js';
import { digest, OPEN, take, truthOf } from './chain.js';

describe('the later batches with one who stands in the ledger of 2017 already', () => {
  let s: Services;
  beforeAll(async () => {
    s = await startServices({ label: 'batches_variant', from: OPEN_FIRST_BATCH });
  });
  afterAll(() => s.close());

  it('end the open start of 2017 the day before the new one, with a warning, and count the person once', async () => {
    const truth = await truthOf(OPEN);
    await take(s, OPEN, truth, '08', '2018-06-20T02:00:00');
    expect(await take(s, OPEN, truth, '10v', '2018-06-20T06:00:00')).toEqual([]);
    await s.drain();
    const [last] = await s.sql<{ id: string }>(
      `SELECT id FROM import ORDER BY uploaded_at DESC, id DESC LIMIT 1`,
    );
    const { warnings } = await outcomeOf(s, last!.id);
    expect(warnings.map(({ sheet, row, code, column }) => `${sheet}!${column}${row} ${code}`)).toEqual([
      '第三批!E12 ALREADY_COUNTED',
      '第三批!M12 START_OVERLAP',
    ]);
    expect(
      await s.sql(
        `SELECT started_on::text, ended_on::text, end_reason FROM placement WHERE end_reason = 'superseded_unknown'`,
      ),
    ).toEqual([{ started_on: '2017-09-17', ended_on: '2018-03-27', end_reason: 'superseded_unknown' }]);
    expect(await brokenInvariants(s.uow)).toEqual([]);
    const before = await digest(s);
    await take(s, OPEN, truth, '10v', '2018-06-20T07:00:00');
    await s.drain();
    expect(await digest(s)).toEqual(before);
  }, 400_000);
});
