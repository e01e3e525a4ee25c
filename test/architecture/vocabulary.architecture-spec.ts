import { readFileSync, writeFileSync } from 'node:fs';
import { readSources } from './checks/source.js';
import { BANNED_TERMS, countBannedTerms } from './checks/vocabulary.js';

const BASELINE = new URL('./vocabulary-baseline.json', import.meta.url);
const sources = [
  ...readSources(['src'], ['.ts']).filter(({ path }) => !/\/migrations\/|\.spec\.ts$/.test(path)),
  ...readSources(['web/src'], ['.ts', '.tsx']).filter(({ path }) => !/\.d\.ts$/.test(path)),
];

describe('the vocabulary', () => {
  it('has no more private words than the baseline, which is lowered with each that goes (WRITE_BASELINE=1)', () => {
    const counts = countBannedTerms(sources);
    if (process.env.WRITE_BASELINE) writeFileSync(BASELINE, `${JSON.stringify(counts, null, 2)}\n`);
    expect(counts).toEqual(JSON.parse(readFileSync(BASELINE, 'utf8')));
  });

  it.each(BANNED_TERMS.map(({ name, example, instead }) => [name, example, instead]))(
    'notices %s in %s (say %s)',
    (name, example) => {
      const files = [{ path: 'src/modules/seekers/application/a.ts', text: `const x = { ${example}: 1 };` }];
      expect(countBannedTerms(files)[name]).toBe(1);
    },
  );

  it('leaves comments to the checks of prose', () => {
    const files = [{ path: 'src/a.ts', text: `/** saidBy */\n// wish\nconst a = 1;` }];
    expect(Object.values(countBannedTerms(files)).filter((count) => count > 0)).toEqual([]);
  });
});
