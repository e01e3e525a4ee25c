import { DocumentsModule } from '../../../src/modules/documents/index.js';
import { ExportsService } from '../../../src/modules/documents/application/exports.service.js';
import { MAX_PER_DAY } from '../../../src/modules/documents/domain/disclosure-limits.js';
import { MAX_ROWS_WITHOUT_APPROVAL } from '../../../src/modules/documents/domain/export-rules.js';
import { newId } from '../../../src/platform/clock/index.js';
import { actorOf, startServices, type Services } from '../../support/harness/index.js';

let s: Services;
beforeAll(async () => {
  s = await startServices({ label: 'exports', modules: [DocumentsModule] });
  await s.setClock('2018-03-05T01:00:00Z');
});
afterAll(() => s.close());

const office = newId();
const clerk = actorOf('bureau', { organisationId: office });
const head = actorOf('bureau', { organisationId: office });
const file = (persons: number) => ({
  kind: 'spec',
  name: '名单.xlsx',
  bytes: Buffer.from('虚构甲 in the list'),
  persons,
});
const exportsOf = (): ExportsService => s.get(ExportsService);

it('a short list goes at once and is counted; a day has its end', async () => {
  const other = actorOf('bureau');
  for (
    let taken = 0;
    taken + MAX_ROWS_WITHOUT_APPROVAL <= MAX_PER_DAY.exported;
    taken += MAX_ROWS_WITHOUT_APPROVAL
  )
    expect(await exportsOf().release(other, file(MAX_ROWS_WITHOUT_APPROVAL))).toBeNull();
  await expect(exportsOf().release(other, file(1))).rejects.toMatchObject({ code: 'EXPORT_LIMIT' });
  await s.setClock('2018-03-06T01:00:00Z');
  expect(await exportsOf().release(other, file(1))).toBeNull();
  expect(await s.sql(`SELECT count(*)::int AS n FROM audit_entry WHERE action = 'export.taken'`)).toEqual([
    { n: MAX_PER_DAY.exported / MAX_ROWS_WITHOUT_APPROVAL + 1 },
  ]);
});

it('a long list waits sealed for another person of the office; its link opens once, for the one who asked, ten minutes long', async () => {
  const waiting = await exportsOf().release(clerk, file(MAX_ROWS_WITHOUT_APPROVAL + 1));
  const id = waiting!.id;
  const [row] = await s.sql<{ content: Buffer }>(`SELECT content FROM export_file WHERE id = $1`, [id]);
  expect(row!.content.includes(Buffer.from('虚构甲'))).toBe(false);
  await expect(exportsOf().link(clerk, id)).rejects.toMatchObject({ code: 'EXPORT_UNKNOWN' });
  await expect(exportsOf().decide(clerk, id, true)).rejects.toMatchObject({
    code: 'EXPORT_NEEDS_SECOND_PERSON',
  });
  await expect(exportsOf().decide(actorOf('bureau'), id, true)).rejects.toMatchObject({
    code: 'EXPORT_UNKNOWN',
  });
  await exportsOf().decide(head, id, true);
  const old = await exportsOf().link(clerk, id);
  await s.setClock('2018-03-06T01:30:00Z');
  await expect(exportsOf().take(clerk, old)).rejects.toMatchObject({ code: 'EXPORT_UNKNOWN' });
  const token = await exportsOf().link(clerk, id);
  await expect(exportsOf().take(head, token)).rejects.toMatchObject({ code: 'EXPORT_UNKNOWN' });
  const answers = await Promise.allSettled([1, 2, 3, 4].map(() => exportsOf().take(clerk, token)));
  expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  expect(await s.sql(`SELECT content, link_hash FROM export_file WHERE id = $1`, [id])).toEqual([
    { content: null, link_hash: null },
  ]);
  expect(await s.sql(`SELECT 1 FROM data_key WHERE owner_id = $1`, [id])).toEqual([]);
});

it('what nobody decided on goes after three days', async () => {
  const waiting = await exportsOf().release(clerk, file(MAX_ROWS_WITHOUT_APPROVAL + 2));
  await s.setClock('2018-03-10T02:00:00Z');
  await exportsOf().dropOld(actorOf('system'));
  await expect(exportsOf().decide(head, waiting!.id, true)).rejects.toMatchObject({ code: 'EXPORT_UNKNOWN' });
});
