import { OpenFollowUpsService } from '../../../src/modules/follow-ups/application/open-follow-ups.service.js';
import { PlacementCommands, PlacementReader } from '../../../src/modules/placements/index.js';
import { COOPERATION, LONGGANG, startServices, type Services } from '../../support/harness/index.js';
import { OPEN_REGISTERS } from '../../support/ledgers/checkpoints.js';
import { asService } from './prepared.js';

const AT_ONCE = 8;

describe('the follow-ups of a start', () => {
  let s: Services;
  let placementIds: string[];

  beforeAll(async () => {
    s = await startServices({ label: 'opened_once', from: OPEN_REGISTERS });
    await s.setClock('2018-03-08T01:00:00Z');
    const people = await s.sql<{ id: string }>(
      `SELECT id FROM seeker WHERE birth_on < '1998-01-01' LIMIT 20`,
    );
    const recorded = await s.get(PlacementCommands).recordHistory(
      asService(),
      people.map(({ id }) => ({
        seekerId: id,
        cooperation: COOPERATION,
        employerText: '某厂',
        jobText: '普工',
        districtCode: LONGGANG,
        departedOn: '2018-03-06',
        startedOn: '2018-03-07',
        startConfirmedOn: '2018-03-07',
        attribution: { reportedBy: 'employer', channel: 'workbook', evidence: 'a row' },
      })),
    );
    placementIds = recorded.map(({ id }) => id);
  });
  afterAll(() => s.close());

  it('are opened once, however many open them at the same time', async () => {
    const openThem = () =>
      s.uow.write(asService(), async (tx) => {
        const placements = await s.get(PlacementReader).byIds(tx, placementIds);
        await s.get(OpenFollowUpsService).ensure(tx, [...placements.values()]);
      });
    await Promise.all(Array.from({ length: AT_ONCE }, openThem));
    await s.drain();
    expect(
      await s.sql(
        `SELECT kind, count(*)::int, count(DISTINCT placement_id)::int AS placements FROM follow_up GROUP BY kind ORDER BY kind`,
      ),
    ).toEqual(['D180', 'D30', 'D7', 'D90'].map((kind) => ({ kind, count: 20, placements: 20 })));
  });
});
