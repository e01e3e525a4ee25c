import { FairCheckInService } from '../../../src/modules/fairs/application/fair-check-in.service.js';
import { FairTransitionsService } from '../../../src/modules/fairs/application/fair-transitions.service.js';
import { RosterService } from '../../../src/modules/fairs/application/roster.service.js';
import { PlanBatchService } from '../../../src/modules/batches/application/plan-batch.service.js';
import { BatchTransitionsService } from '../../../src/modules/batches/application/batch-transitions.service.js';
import { VacancyTransitionsService } from '../../../src/modules/vacancies/application/vacancy-transitions.service.js';
import { newId } from '../../../src/platform/clock/index.js';
import { longgangBureau, startServices, type Services } from '../../support/harness/index.js';
import { napo } from './fair-ledgers.js';
import { BUREAU, FAIR_DAY, idNumber, openFair, plannedFair, registered, withPosts } from './fair-day.js';

const CHANGED = { code: 'FIGURES_CHANGED', kind: 'conflict' };

describe('a fair is not closed or reconciled by one press without question', () => {
  let s: Services;
  let fairId: string;
  beforeAll(async () => {
    s = await startServices({ label: 'asks_first' });
    await withPosts(s);
    const people = await registered(s, 1, 4);
    await s.setClock('2018-02-24T02:00:00Z');
    fairId = await plannedFair(s, { code: 'F2018-1' });
    await s.sql(`UPDATE vacancy SET fair_code = 'F2018-1' WHERE status = 'published'`);
    await s.get(RosterService).put(napo, fairId, people, 'plan', BUREAU);
    await openFair(s, fairId);
  }, 120_000);
  afterAll(() => s.close());

  const move = (name: 'close' | 'reconcile' | 'reopen', seen: object = {}) =>
    s
      .get(FairTransitionsService)
      .transition(napo, fairId, { move: name, reason: '看错', ...BUREAU, ...seen });
  const entries = () =>
    s.sql(`SELECT status, count(*)::int AS count FROM fair_roster_entry GROUP BY 1 ORDER BY 1`);

  it('closes with the number of no-shows that was read, and with no other', async () => {
    await s.get(FairCheckInService).take(napo, fairId, [
      {
        scanId: newId(),
        device: 'A',
        seq: 1,
        gate: '东门',
        kind: 'check_in',
        code: idNumber(1),
        deviceAt: `${FAIR_DAY}T01:10:00Z`,
      },
    ]);
    // four were waiting when the sheet was opened; one has come to the door since
    await expect(move('close', { expectedUndecided: 4, expectedCheckedIn: 0 })).rejects.toMatchObject({
      ...CHANGED,
      details: { now: { undecided: 3, checkedIn: 1 } },
    });
    expect(await entries()).toEqual([
      { status: 'checked_in', count: 1 },
      { status: 'invited', count: 3 },
    ]);
    await move('close', { expectedUndecided: 3, expectedCheckedIn: 1 });
    expect(await entries()).toEqual([
      { status: 'checked_in', count: 1 },
      { status: 'no_show', count: 3 },
    ]);
  });

  it('reconciles with the number that came, and with no other', async () => {
    await expect(move('reconcile', { expectedCheckedIn: 2 })).rejects.toMatchObject(CHANGED);
    await move('reconcile', { expectedCheckedIn: 1, expectedUndecided: 0 });
    expect(await s.sql(`SELECT status FROM fair WHERE id = $1`, [fairId])).toEqual([
      { status: 'reconciled' },
    ]);
  });

  it('so is a departure called off, and a post closed', async () => {
    const batchId = await s.get(PlanBatchService).plan(napo, {
      departureOn: '2018-03-06',
      vehicles: [{ coach: '1', seats: 10 }],
      escorts: [],
      attribution: BUREAU,
    });
    const cancel = (expectedListed: number) =>
      s.get(BatchTransitionsService).transition(napo, batchId, {
        move: 'cancel',
        attribution: { ...BUREAU, reason: '改期' },
        expectedListed,
      });
    await expect(cancel(1)).rejects.toMatchObject({ ...CHANGED, details: { now: { listed: 0 } } });
    await cancel(0);
    const [post] = await s.sql<{ id: string; taken: number }>(
      `SELECT id, held + used AS taken FROM vacancy WHERE status = 'published' LIMIT 1`,
    );
    const close = (expectedTaken: number) =>
      s
        .get(VacancyTransitionsService)
        .transition(longgangBureau(), post!.id, { move: 'close', ...BUREAU, expectedTaken });
    await expect(close(post!.taken + 1)).rejects.toMatchObject(CHANGED);
    await close(post!.taken);
  });
});
