import { idleExcuses, readsToday } from './checks/known.js';
import { readSources } from './checks/source.js';

const all = readSources(['src'], ['.ts']);
/** Whatever reports are made of, and whatever else reads facts as they were known. */
const counting = all.filter(
  ({ path, text }) =>
    (path.startsWith('src/modules/reports/') && !path.endsWith('.spec.ts')) ||
    (path.startsWith('src/modules/') && /\bKnownFacts\b/.test(text)),
);

describe('a figure is counted from what was known', () => {
  it('by every statement of a report', () => {
    expect(counting.length).toBeGreaterThan(30);
    expect(readsToday(counting)).toEqual([]);
  });

  it('without an excuse nobody needs', () => expect(idleExcuses(counting)).toEqual([]));

  it.each([
    ['a table as it is today', 'SELECT id FROM placement p WHERE p.cooperation = $1', ['placement']],
    ['a join to one', 'SELECT 1 FROM known.placement p JOIN seeker s ON true', ['seeker']],
    [
      'one in a part',
      'WITH a AS (SELECT FROM evidence) SELECT FROM a JOIN known.fair f ON true',
      ['evidence'],
    ],
    ['another schema', 'SELECT FROM medical.booking', ['medical.booking']],
    [
      'what is known',
      'WITH a AS (SELECT FROM known.fair) SELECT FROM a, unnest($1) JOIN cooperation c ON true',
      [],
    ],
  ])('%s is told apart', (_, sql, tables) => {
    const path = 'src/modules/reports/persistence/new-figures.repository.ts';
    expect(readsToday([{ path, text: `const SQL = \`${sql}\`;` }])).toEqual(
      tables.map((table) => `${path}: ${table}`),
    );
  });
});
