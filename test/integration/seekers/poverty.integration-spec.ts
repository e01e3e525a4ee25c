import { SeekersQueries } from '../../../src/modules/seekers/application/seekers.queries.js';
import { RegisterSeekerService } from '../../../src/modules/seekers/index.js';
import { actorOf, startServices, type Services } from '../../support/harness/index.js';
import { idNumber } from '../fairs/fair-day.js';

describe('the poverty history of a person', () => {
  let s: Services;
  let id: string;
  beforeAll(async () => {
    s = await startServices({ label: 'poverty' });
    await s.setClock('2018-02-20T01:00:00Z');
    id = await s.get(RegisterSeekerService).register(actorOf('bureau'), {
      idNumber: idNumber(1),
      name: '农春平',
      areaCode: '451026100',
      profile: {},
      contacts: [],
      reportedBy: 'worker',
      channel: 'in_person',
    });
  });
  afterAll(() => s.close());
  const readings = () => s.sql(`SELECT id FROM audit_entry WHERE action = 'seeker.poverty-read'`);

  it('is not found by another county, and nobody is written down as having read it', async () => {
    const elsewhere = actorOf('bureau', { places: ['451027'], cooperations: ['elsewhere'] });
    await expect(s.get(SeekersQueries).povertyHistory(elsewhere, id)).rejects.toMatchObject({
      code: 'SEEKER_NOT_FOUND',
    });
    expect(await readings()).toEqual([]);
  });

  it('is read by its own county, which is written down', async () => {
    expect(await s.get(SeekersQueries).povertyHistory(actorOf('bureau'), id)).toEqual([]);
    expect(await readings()).toHaveLength(1);
  });
});
