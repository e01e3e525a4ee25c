import { readFileSync } from 'node:fs';
import { marketContext } from '../index/rules.js';
import { randomSnapshot } from '../testing/random-snapshot.js';
import { FORBIDDEN_WORDS } from './forbidden.js';
import { hardCriteria, softCriteria } from './index.js';

const WHOLE_WORD_BELOW = 6;

const wordsOf = (identifier: string): string[] =>
  identifier
    .replace(/([a-z])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .split(/[^a-z]+/);

const isForbidden = (identifier: string): boolean =>
  FORBIDDEN_WORDS.some((forbidden) =>
    wordsOf(identifier).some((word) =>
      forbidden.length < WHOLE_WORD_BELOW ? word === forbidden : word.startsWith(forbidden.toLowerCase()),
    ),
  );

describe('the criteria', () => {
  const { seekers, vacancies } = randomSnapshot({ seed: 4, seekers: 300, vacancies: 60, limits: true });
  const market = marketContext(vacancies);

  it.each([...hardCriteria, ...softCriteria].map((criterion) => [criterion.key, criterion] as const))(
    '%s answers by its keys alone: equal keys, equal answers',
    (_key, criterion) => {
      const answers = new Map<string, number | boolean>();
      for (const seeker of seekers) {
        for (const vacancy of vacancies) {
          if (criterion.kind === 'hard' && criterion.ruledOut) continue;
          const keys = `${criterion.seekerKey(seeker, market)}/${criterion.vacancyKey(vacancy, market)}`;
          const answer =
            criterion.kind === 'hard' ? criterion.allows(seeker, vacancy) : criterion.points(seeker, vacancy);
          if (answers.has(keys) && answers.get(keys) !== answer)
            throw new Error(`${keys}: ${answer} and not`);
          answers.set(keys, answer);
        }
      }
    },
  );

  it.each(softCriteria.map((criterion) => [criterion.key, criterion] as const))(
    '%s gives whole points from 0 to its most',
    (_key, criterion) => {
      const wrong = seekers.flatMap((seeker) =>
        vacancies
          .map((vacancy) => criterion.points(seeker, vacancy))
          .filter((points) => !(Number.isInteger(points) && points >= 0 && points <= criterion.most)),
      );
      expect(wrong).toEqual([]);
    },
  );

  it('each have a name and a law or reason in two languages', () => {
    for (const { name, because } of [...hardCriteria, ...softCriteria]) {
      for (const text of [name, because]) {
        expect(text.zh).toMatch(/[\u4e00-\u9fff]/);
        expect(text.en).toMatch(/[a-z]/);
      }
    }
  });

  it('use no forbidden attribute, and the facts hold none', () => {
    const facts = readFileSync('src/modules/matching/domain/facts.ts', 'utf8');
    const fields = [...facts.matchAll(/readonly (\w+)\??:/g)].map((match) => match[1]!);
    const keys = [...hardCriteria, ...softCriteria].map((criterion) => criterion.key);
    expect(fields.length).toBeGreaterThan(30);
    expect([...fields, ...keys].filter(isForbidden)).toEqual([]);
  });

  it('would be caught with a forbidden attribute', () => {
    for (const word of ['ethnicGroup', 'isMarried', 'religion', 'hbvResult', 'pregnancy-test', 'hukouType']) {
      expect({ word, forbidden: isForbidden(word) }).toEqual({ word, forbidden: true });
    }
  });
});
