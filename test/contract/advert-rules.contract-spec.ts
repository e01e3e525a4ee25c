import { readFile, writeFile } from 'node:fs/promises';
import { advertRulesPage } from '../../src/modules/vacancies/domain/advert-rules/rules-table.js';

const PAGE = new URL('../../docs/advert-rules.md', import.meta.url);

describe('docs/advert-rules.md', () => {
  /** `WRITE_DOCS=1 node scripts/jest.mjs test/contract/advert-rules` writes it anew. */
  it('lists the rules that run, with article and severity', async () => {
    if (process.env.WRITE_DOCS === '1') await writeFile(PAGE, advertRulesPage());
    expect(await readFile(PAGE, 'utf8')).toBe(advertRulesPage());
  });
});
