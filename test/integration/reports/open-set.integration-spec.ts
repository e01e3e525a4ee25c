import { readFile } from 'node:fs/promises';
import { FigureListQueries } from '../../../src/modules/reports/application/figure-list.queries.js';
import { ReportsQueries } from '../../../src/modules/reports/index.js';
import { actorOf, longgangBureau, startServices, type Services } from '../../support/harness/index.js';
import type { LedgerTruth } from '../../support/ledgers/truth.js';
import { differences } from './compare-figures.js';
import { tellStory } from './told-story.js';

const OPEN = new URL('../../../ledgers/open/', import.meta.url).pathname;
const AS_OF = '2018-04-13';

describe('the figures of the acceptance scenario', () => {
  let s: Services;
  let truth: LedgerTruth;
  const bureau = actorOf('bureau');
  const question = { asOf: AS_OF };

  beforeAll(async () => {
    truth = JSON.parse(await readFile(`${OPEN}truth.json`, 'utf8')) as LedgerTruth;
    s = await startServices({ label: 'reports' });
    await tellStory(s, truth, OPEN);
  }, 400_000);

  afterAll(() => s.close());

  it('are those of the truth, and the same for both bureaus', async () => {
    const reports = s.get(ReportsQueries);
    const figures = await reports.figures(bureau, question);
    expect(differences(figures, truth.expected)).toEqual([]);
    expect(await reports.figures(longgangBureau(), question)).toEqual(figures);
    expect(JSON.stringify(figures)).not.toMatch(/\d{17}[\dX]/);
  });

  it('each equal the list they open, without doubles in a list of people', async () => {
    const lists = s.get(FigureListQueries);
    const indicators = await s.get(ReportsQueries).indicators(bureau, question);
    for (const { code, value, unit } of indicators.filter((_one, index) => index % 6 === 0)) {
      const list = await lists.open(bureau, question, code, { limit: 100_000 });
      const ids = new Set(list.lines.map(({ id }) => id));
      expect({ code, value: list.lines.length, distinct: ids.size, unit: list.unit }).toEqual({
        code,
        value,
        distinct: value,
        unit,
      });
      expect(list.lines.filter(({ name }) => name === null)).toEqual([]);
    }
  }, 120_000);

  it('carry the eight assertions with the values of the truth', async () => {
    const found = await s.get(ReportsQueries).assertions(bureau, question);
    const expected = truth.expected.assertions.filter(({ n }) => n <= 8);
    expect(found.map(({ n, ok, value }) => ({ n, ok, value }))).toEqual(
      expected.map(({ n, value }) => ({ n, ok: true, value })),
    );
  });

  it('refuse the sentence nobody can prove and say what is true instead', async () => {
    const claim = { unit: 'persons', population: 'poor', scope: 'fair', event: 'boarded' } as const;
    const { batch1, fair } = truth.expected;
    await expect(
      s.get(ReportsQueries).claim(bureau, question, { ...claim, value: batch1.boarded }),
    ).rejects.toMatchObject({
      code: 'REPORT_CLAIM_UNSUPPORTED',
      details: {
        reason: 'no_source',
        trueFigures: {
          'fair.intent.poor': fair.intentsPoor,
          'first_batch.boarded.all': batch1.boarded,
          'first_batch.boarded.poor': batch1.boardedPoor,
          'first_batch.boarded.poorFromFair': batch1.boardedByChannel.fairPoor,
        },
      },
    });
    const supported = { ...claim, scope: 'first_batch' } as const;
    const figure = await s.get(ReportsQueries).claim(bureau, question, supported);
    expect([figure.value, figure.ids.length, figure.unit]).toEqual([
      batch1.boardedPoor,
      batch1.boardedPoor,
      '人',
    ]);
    await expect(
      s.get(ReportsQueries).claim(bureau, question, { ...supported, value: batch1.boarded }),
    ).rejects.toMatchObject({ details: { reason: 'other_value' } });
  });

  it('know only what had happened and been recorded', async () => {
    const reports = s.get(ReportsQueries);
    const before = await reports.figures(bureau, { asOf: '2018-03-05' });
    expect(before).toMatchObject({ batch1: { boarded: 0 }, startsConfirmedPoor: 0 });
    const told = await reports.figures(bureau, { asOf: AS_OF, knownAt: '2018-03-20T00:00:00Z' });
    expect(told).toMatchObject({
      batch1: { boarded: truth.expected.batch1.boarded, startedConfirmed: 0 },
      starts2017: { personTimes: 0 },
    });
  });
});
