import {
  actorOf,
  COOPERATION,
  longgangBureau,
  startServices,
  type Services,
} from '../../support/harness/index.js';
import { LiveMarkets } from '../../../src/modules/matching/application/live-markets.js';
import { hardCriteria } from '../../../src/modules/matching/domain/criteria/index.js';
import { toReach } from '../../../src/modules/vacancies/http/dto/reach.dto.js';
import { type CardInput, cardOf } from '../../../src/modules/vacancies/application/card-input.js';
import { VacanciesQueries } from '../../../src/modules/vacancies/application/vacancies.queries.js';
import { type Reach, VacancyReach } from '../../../src/modules/vacancies/index.js';
import { agree, lookingForWork, fairDay } from '../matching/prepared.js';
import { OPEN_REGISTERS } from '../../support/ledgers/checkpoints.js';

describe('how many registered people a card would reach', () => {
  let s: Services;
  const napo = actorOf('bureau');
  const longgang = longgangBureau();

  beforeAll(async () => {
    s = await startServices({ label: 'reach', from: OPEN_REGISTERS });
    await fairDay(s);
    await agree(s, napo, (await lookingForWork(s)).slice(0, 400));
  }, 120_000);
  afterAll(() => s.close());

  const ask = (
    vacancy: Parameters<typeof cardOf>[0],
    changes: { advert?: object; parts?: CardInput } = {},
    reader = longgang,
  ): Promise<Reach> => {
    const card = cardOf(vacancy);
    return s.get(VacancyReach).of(reader, {
      employerId: vacancy.employerId,
      vacancyId: vacancy.id,
      advert: { ...card.advert, ...changes.advert },
      parts: { ...card.parts, ...changes.parts },
    });
  };

  it('equals what the hard criteria of matching allow, for every open post of the fair', async () => {
    const { rows } = await s.get(VacanciesQueries).search(longgang, { status: 'published', limit: 200 });
    const market = await s.get(LiveMarkets).build(COOPERATION);
    const people = [...market.everyone()];
    const told = hardCriteria.filter(({ key }) => key !== 'hazard');
    let compared = 0;
    for (const { vacancy } of rows.slice(0, 40)) {
      const post = market.post(vacancy.id);
      if (!post) continue;
      const allowed = people.filter((one) => told.every((criterion) => criterion.allows(one, post)));
      expect({ title: vacancy.title, ...(await ask(vacancy)) }).toMatchObject({
        title: vacancy.title,
        total: people.length,
        reached: allowed.length,
      });
      compared += 1;
    }
    expect(compared).toBeGreaterThan(20);
  });

  it('tells nobody but the county how many people an examination bars, not even as a difference of two cards', async () => {
    const { rows } = await s.get(VacanciesQueries).search(longgang, { status: 'published', limit: 1 });
    const post = rows[0]!.vacancy;
    const wide = { age: { text: '16-60岁' }, education: { text: '不限' } };
    const noisy = { advert: { ...wide, hazards: { text: '噪声' } } };
    const employer = actorOf('employer', { employers: [post.employerId] });
    const before = await ask(post, noisy, napo);
    const across = await Promise.all([longgang, employer].map((reader) => ask(post, noisy, reader)));
    const market = await s.get(LiveMarkets).of(COOPERATION);
    const some = [...market.everyone()].filter(({ consentToShare }) => consentToShare).slice(0, 40);
    market.takePeople(
      some.map(({ id }) => id),
      some.map((one) => ({ ...one, barredHazards: ['NOISE'] })),
    );
    expect((await ask(post, noisy, napo)).reached).toBeLessThan(before.reached);
    const later = await Promise.all([longgang, employer].map((reader) => ask(post, noisy, reader)));
    expect(later).toEqual(across);
    expect(later[0]!.reached).toBeGreaterThanOrEqual(before.reached);
    expect(later.flatMap(({ conditions }) => conditions.map(({ key }) => key))).not.toContain('hazard');
    market.takePeople(
      some.map(({ id }) => id),
      some,
    );
  });

  it('follows the card as it is written and people as they answer, and answers at once', async () => {
    const { rows } = await s.get(VacanciesQueries).search(longgang, { status: 'published', limit: 1 });
    const post = rows[0]!.vacancy;
    const wide = await ask(post, { advert: { age: { text: '16-60岁' }, education: { text: '不限' } } });
    const narrow = await ask(post, { advert: { age: { text: '18-25岁' }, education: { text: '大专' } } });
    expect(wide.reached).toBeGreaterThan(narrow.reached);
    const before = await ask(post);
    const [one] = await s.sql<{ id: string }>(
      `SELECT s.id FROM seeker s JOIN consent c ON c.seeker_id = s.id WHERE s.status IN ('seeking', 'verified') ORDER BY s.id LIMIT 1`,
    );
    await agree(s, napo, [one!.id], false);
    const after = await ask(post);
    const without = (reach: Reach) => reach.conditions.find(({ key }) => key === 'consent')!.first;
    expect(without(after)).toBe(without(before) + 1);
    // The quickest of some, in time of the processor: what it takes, not what else the machine does meanwhile.
    const taken: number[] = [];
    for (let time = 0; time < 8; time++) {
      const begun = process.cpuUsage();
      await ask(post);
      const { user, system } = process.cpuUsage(begun);
      taken.push((user + system) / 1000);
    }
    expect(Math.min(...taken)).toBeLessThan(150);
  });

  it('shows an employer no small count and nothing personal one by one', () => {
    const condition = (key: string, first: number) => ({
      key,
      name: { zh: '条', en: 'c' },
      because: { zh: '因', en: 'b' },
      first,
      alone: 0,
    });
    const reach: Reach = {
      total: 100,
      reached: 3,
      conditions: [condition('shift', 4), condition('earlier-refusal', 7), condition('consent', 86)],
    };
    const employer = toReach(reach, actorOf('employer'));
    expect(employer).toMatchObject({ total: '100', reached: '<5' });
    expect(employer.conditions.map(({ key, first }) => [key, first])).toEqual([
      ['shift', '<5'],
      ['other', '93'],
    ]);
    expect(toReach(reach, longgang).conditions.map(({ first }) => first)).toEqual(['4', '7', '86']);
  });
});
