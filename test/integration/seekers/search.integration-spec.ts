import { SeekersQueries } from '../../../src/modules/seekers/application/seekers.queries.js';
import { RegisterSeekerService } from '../../../src/modules/seekers/index.js';
import { actorOf, startServices, type Services } from '../../support/harness/index.js';
import { idNumber } from '../fairs/fair-day.js';

describe('people are found as they are typed', () => {
  let s: Services;
  const bureau = actorOf('bureau');
  const listed = async (text: string, limit = 20, after?: string) => {
    const { rows } = await s.get(SeekersQueries).search(bureau, { limit, text, after });
    return rows;
  };
  const found = async (text: string) => (await listed(text)).map(({ name }) => name).sort();

  beforeAll(async () => {
    s = await startServices({ label: 'search' });
    await s.setClock('2018-02-20T01:00:00Z');
    const names = ['农春平', '农秀英', '覃文华', '吕建国', '李农', '农春平安', '农春'];
    for (const [at, name] of names.entries())
      await s.get(RegisterSeekerService).register(bureau, {
        idNumber: idNumber(at + 1),
        name,
        areaCode: at === 2 ? '451026100205' : '451026100',
        profile: {},
        contacts: at === 0 ? [{ kind: 'own', phone: '19900001234' }] : [],
        reportedBy: 'worker',
        channel: 'in_person',
      });
  });
  afterAll(() => s.close());

  it.each([
    ['the beginning of the pinyin', 'nong', ['农春平', '农秀英', '农春', '农春平安']],
    ['more of the pinyin, with a blank', 'Nong xiu', ['农秀英']],
    ['the initials', 'ncp', ['农春平', '农春平安']],
    ['the beginning of the initials', 'nc', ['农春平', '农春', '农春平安']],
    ['the other reading of a name', 'tanwen', ['覃文华']],
    ['ü typed as v', 'lvj', ['吕建国']],
    ['a part of the name', '农', ['农春平', '农秀英', '李农', '农春', '农春平安']],
    ['the village', '果仁', ['覃文华']],
    ['the tail of the phone', '1234', ['农春平']],
    ['the name and the village', '覃文华 果仁', ['覃文华']],
    ['the reading and the village', 'qin wen 果仁', ['覃文华']],
    ['a middle that begins nothing', 'ong', []],
    ['a sign of the pattern language', '%', []],
  ])('%s', async (_, text, names) => expect(await found(text)).toEqual([...names].sort()));

  it.each([
    ['nongchun', '农春'],
    ['nc', '农春'],
    ['农春', '农春'],
    ['nongchunping', '农春平'],
  ])('whoever is called just so comes first: %s', async (text, name) =>
    expect((await listed(text))[0]?.name).toBe(name),
  );

  it('turns page after page past nobody and to nobody twice', async () => {
    const names: string[] = [];
    let after: string | undefined;
    for (;;) {
      const [next] = await listed('nc', 1, after);
      if (!next) break;
      names.push(next.name);
      after = next.id;
    }
    expect(names[0]).toBe('农春');
    expect([...names].sort()).toEqual(await found('nc'));
  });
});
