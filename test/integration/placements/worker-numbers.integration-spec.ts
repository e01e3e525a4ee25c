import { SeekerContactDetailsService } from '../../../src/modules/placements/application/seeker-contact-details.service.js';
import { MAX_PER_DAY } from '../../../src/modules/documents/index.js';
import { PlacementCommands } from '../../../src/modules/placements/index.js';
import { SeekersQueries } from '../../../src/modules/seekers/application/seekers.queries.js';
import { ConsentService } from '../../../src/modules/seekers/index.js';
import { actorOf, startServices, type Services } from '../../support/harness/index.js';
import { OPEN_REGISTERS } from '../../support/ledgers/checkpoints.js';
import { asService, intents, morningOfTheFair, persons, posts, said } from './prepared.js';

let s: Services;
beforeAll(async () => {
  s = await startServices({ label: 'worker_numbers', from: OPEN_REGISTERS });
  await morningOfTheFair(s);
}, 180_000);
afterAll(() => s.close());

it('a company sees a worker’s numbers from the acceptance on, with consent, its own only; each look is written down', async () => {
  const [person] = await persons(s, 1);
  const [post, other] = await posts(s, 2, 3);
  const company = actorOf('employer', { employers: [post!.employerId] });
  const stranger = actorOf('employer', { employers: [other!.employerId] });
  const show = (actor = company) => s.get(SeekerContactDetailsService).show(actor, id!, 'contract');
  const [id] = await intents(s, [{ seekerId: person!, vacancyId: post!.id }]);
  await s.get(ConsentService).record(actorOf('bureau'), person!, {
    purpose: 'share_with_employer',
    given: true,
    reportedBy: 'worker',
    evidence: '电话 14:05',
    channel: 'paper',
  });
  await expect(show()).rejects.toMatchObject({ code: 'NUMBERS_NOT_SHOWN' });
  await s.get(PlacementCommands).offer(asService(), [id!], said('employer'));
  await expect(show()).rejects.toMatchObject({ code: 'NUMBERS_NOT_SHOWN' });
  await s.get(PlacementCommands).accept(asService(), [id!], said('worker'));
  expect((await show()).idNumber).toMatch(/^\d{17}[\dX]$/);
  await expect(show(stranger)).rejects.toMatchObject({ kind: 'not-found' });
  const looks = await s.sql(
    `SELECT role, fields FROM audit_entry WHERE action = 'seeker.revealed' AND $1 = ANY(subjects)`,
    [person],
  );
  expect(looks).toMatchObject([
    { role: 'employer', fields: expect.arrayContaining(['purpose=employer-contract']) },
  ]);
  await s.get(ConsentService).record(actorOf('bureau'), person!, {
    purpose: 'share_with_employer',
    given: false,
    reportedBy: 'worker',
    evidence: '电话 14:05',
    channel: 'paper',
  });
  await expect(show()).rejects.toMatchObject({ code: 'NUMBERS_NOT_SHOWN' });
});

it(`nobody looks at more than ${MAX_PER_DAY.single} full numbers a day, one by one`, async () => {
  const clerk = actorOf('bureau');
  const ids = await persons(s, MAX_PER_DAY.single + 1, 5);
  for (const id of ids.slice(1)) await s.get(SeekersQueries).reveal(clerk, id, 'verify');
  await expect(s.get(SeekersQueries).reveal(clerk, ids[0]!, 'verify')).rejects.toMatchObject({
    code: 'REVEAL_LIMIT',
  });
  await s.setClock('2018-02-28T01:00:00Z');
  expect((await s.get(SeekersQueries).reveal(clerk, ids[0]!, 'verify')).idNumber).toHaveLength(18);
});
