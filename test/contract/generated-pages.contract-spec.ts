import { readFile } from 'node:fs/promises';
import { DATA_VISIBILITY_FILE, dataVisibilityPage } from '../../src/composition/data-visibility-page.js';
import { LIFECYCLE_FILE, lifecyclePage } from '../../src/composition/lifecycle-page.js';
import { PERSONAL_DATA_FILE, personalDataPage } from '../../src/composition/personal-data-page.js';
import { QUEUE_FILE, queuePage } from '../../src/composition/queue-page.js';
import { declaredLifecycles } from '../../src/kernel/lifecycle/index.js';
import { declaredNotices } from '../../src/modules/notifications/index.js';
import { JobRegistry } from '../../src/platform/queue/index.js';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Services, startServices } from '../support/harness/index.js';

let s: Services;
beforeAll(async () => {
  s = await startServices({ label: 'generated_pages' });
});
afterAll(() => s.close());

it('the page of lifecycles is that of the tables that run: node scripts/cli.mjs diagrams --write', async () => {
  expect(await readFile(LIFECYCLE_FILE, 'utf8')).toBe(lifecyclePage());
});

it('the page of queues is that of the registry: node scripts/cli.mjs queues --write', async () => {
  expect(await readFile(QUEUE_FILE, 'utf8')).toBe(queuePage(s.get(JobRegistry)));
});

it('the processing register is that of the declarations: node scripts/cli.mjs personal-data --write', async () => {
  expect(await readFile(PERSONAL_DATA_FILE, 'utf8')).toBe(personalDataPage());
});

it('the page of who may read what is that of the table: node scripts/cli.mjs data-visibility --write', async () => {
  expect(await readFile(DATA_VISIBILITY_FILE, 'utf8')).toBe(dataVisibilityPage());
});

it('draws every aggregate of the design', () => {
  expect(declaredLifecycles().map(({ aggregate }) => aggregate)).toEqual(
    expect.arrayContaining([
      'batch',
      'employer',
      'fair',
      'import',
      'medical_check',
      'notice',
      'placement',
      'seeker',
      'vacancy',
    ]),
  );
});

it('every notice that is sent has its words', () => {
  const declared = new Set(declaredNotices().map(({ name }) => name));
  const missing = readdirSync('src/modules', { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.ts$/.test(entry.name) && !entry.name.endsWith('.spec.ts'))
    .flatMap((entry) => {
      const text = readFileSync(join(entry.parentPath, entry.name), 'utf8');
      return [...text.matchAll(/\btemplate: '([^']+)'/g)].map((match) => match[1]!);
    })
    .filter((name) => !declared.has(name));
  expect(missing).toEqual([]);
});
