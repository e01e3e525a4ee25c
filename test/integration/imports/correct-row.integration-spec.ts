// A refused cell is put right on the page: judged again beside the other rows, taken in, and the file's own words kept.
import { readFile } from 'node:fs/promises';
import { EditRowService } from '../../../src/modules/imports/application/edit-row.service.js';
import { ImportRowsQueries } from '../../../src/modules/imports/application/import-rows.queries.js';
import { ImportsQueries } from '../../../src/modules/imports/application/imports.queries.js';
import { UploadImportService } from '../../../src/modules/imports/application/upload-import.service.js';
import { WithdrawImportService } from '../../../src/modules/imports/application/withdraw-import.service.js';
import { SeekerTransitionsService } from '../../../src/modules/seekers/application/seeker-transitions.service.js';
import { newId } from '../../../src/platform/clock/index.js';
import { actorOf, startServices, type Services } from '../../support/harness/index.js';

const REGISTER = new URL('../../../ledgers/open/01-劳动力资源台账.xlsx', import.meta.url);
const HEADER = '乡镇,行政村,户主姓名,户编号,姓名,与户主关系,性别,民族,身份证号码,联系电话';
const GOOD = '999026199003150015';
const WRONG = '999026199003150016';
const OTHER = '999026199308220029';
const line = (name: string, id: string, phone = '12000000001'): string =>
  `城厢镇,镇玉社区,黄大山,0001,${name},户主,男,壮族,${id},${phone}`;

let services: Services;
const bureau = actorOf('bureau');

beforeAll(async () => {
  services = await startServices({ label: 'correct_row' });
  await services.setClock('2018-02-26T01:00:00Z');
}, 60_000);
afterAll(() => services.close());

async function previewed(content: string | Buffer, name = '01-改正.csv'): Promise<string> {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  const id = await services.get(UploadImportService).upload(bureau, { name, content: bytes });
  await services.drain();
  return id;
}
const correct = (id: string, seq: number, cells: Record<string, string>, by = bureau): Promise<void> =>
  services.get(EditRowService).correct(by, id, seq, cells);
async function commit(id: string): Promise<void> {
  await services.get(UploadImportService).requestCommit(bureau, id);
  await services.drain();
}
const rowsOf = (id: string) => services.get(ImportRowsQueries).review(bureau, id, { limit: 100 }, true);
const verdicts = (id: string) =>
  services.sql<{ seq: number; action: string; outcome: string; draft: boolean; findings: unknown }>(
    `SELECT seq, action, outcome, draft, findings FROM import_row WHERE import_id = $1 ORDER BY seq`,
    [id],
  );

it('judges the corrected row again, keeps what the file said and who changed it, and takes it in', async () => {
  const id = await previewed([HEADER, line('黄山', WRONG), line('农海', OTHER, '12000000002')].join('\n'));
  expect((await verdicts(id)).map(({ action }) => action)).toEqual(['refuse', 'import']);
  await correct(id, 1, { id: GOOD });
  const [first] = await rowsOf(id);
  expect(first!.row).toMatchObject({ action: 'import', outcome: 'new' });
  expect(first!.row.content.cells.id).toBe(GOOD);
  expect(first!.row.content.corrections).toEqual([
    { key: 'id', was: WRONG, by: bureau.userId, at: expect.any(String) },
  ]);
  await commit(id);
  expect(await services.sql(`SELECT name FROM seeker ORDER BY name`)).toEqual([
    { name: '农海' },
    { name: '黄山' },
  ]);
  const [history] = await services.sql(
    `SELECT move, from_status, to_status, entered_by, evidence, note FROM history
     WHERE aggregate_id = $1 AND move = 'correct'`,
    [id],
  );
  expect(history).toEqual({
    move: 'correct',
    from_status: 'previewed',
    to_status: 'previewed',
    entered_by: bureau.userId,
    evidence: 'row:1',
    note: 'id',
  });
  const audit = await services.sql<{ fields: string[] }>(
    `SELECT fields FROM audit_entry WHERE action = 'import.row-corrected' AND aggregate_id = $1`,
    [id],
  );
  expect(audit).toEqual([{ fields: ['row=1', 'id'] }]);
});

it('opens a committed import again for the row that waited, refuses one that is in, and withdraws both', async () => {
  const third = '999026200203060036';
  const id = await previewed([HEADER, line('岑河', third), line('岑湖', '99902620020306003')].join('\n'));
  await commit(id);
  await expect(correct(id, 1, { name: '岑江' })).rejects.toMatchObject({ code: 'IMPORT_ROW_TAKEN_IN' });
  await correct(id, 2, { id: '99902619850101007X' });
  const { found } = await services.get(ImportsQueries).find(bureau, id);
  expect(found).toMatchObject({ status: 'previewed', commitRequestedAt: null, imported: 2, refused: 0 });
  await commit(id);
  const now = await services.get(ImportsQueries).find(bureau, id);
  expect(now.found).toMatchObject({ status: 'committed', imported: 2 });
  expect(await services.sql(`SELECT 1 FROM seeker WHERE name IN ('岑河', '岑湖')`)).toHaveLength(2);
  await services.get(WithdrawImportService).withdraw(bureau, id, '改错了');
  expect(await services.sql(`SELECT status FROM seeker WHERE name IN ('岑河', '岑湖')`)).toEqual([
    { status: 'frozen' },
    { status: 'frozen' },
  ]);
});

it('takes people of a withdrawn import in again, and leaves alone who is frozen for another reason', async () => {
  const lines = [HEADER, line('岑河', '999026200203060036'), line('岑湖', '99902619850101007X')];
  const again = await previewed(lines.join('\n'));
  await commit(again);
  expect(
    await services.sql(`SELECT name, status FROM seeker WHERE name IN ('岑河', '岑湖') ORDER BY name`),
  ).toEqual([
    // Born on 6 March 2002: not yet 16.
    { name: '岑河', status: 'verified' },
    { name: '岑湖', status: 'seeking' },
  ]);
  const [lake] = await services.sql<{ id: string }>(`SELECT id FROM seeker WHERE name = '岑湖'`);
  await services.get(SeekerTransitionsService).transition(bureau, lake!.id, {
    move: 'freeze',
    reportedBy: 'bureau',
    channel: 'in_person',
    reason: 'died',
  });
  const third = await previewed(
    [...lines.slice(0, 1), line('岑湖', '99902619850101007X', '12000000077')].join('\n'),
  );
  await commit(third);
  const [row] = await rowsOf(third);
  expect(row!.row.findings.map(({ code }) => code)).toEqual(['PERSON_FROZEN']);
});

it('shows beside a changed row what the ledger before it said', async () => {
  const rows = await rowsOf(await previewed([HEADER, line('黄山', GOOD, '12000000009')].join('\n')));
  expect(rows.map(({ row, earlier }) => [row.outcome, earlier?.phone, row.content.cells.phone])).toEqual([
    ['changed', '12000000001', '12000000009'],
  ]);
});

it('takes a number that another row carries for what it is', async () => {
  const twice = [HEADER, line('梁一', '999026200002290118'), line('梁二', '99902620000229011')];
  const id = await previewed(twice.join('\n'));
  await correct(id, 2, { id: '999026200002290118' });
  const codes = (await rowsOf(id)).map(({ row }) => row.findings.map(({ code }) => code));
  expect(codes[1]).toContain('ID_NAME_CONFLICT');
});

it('keeps no forbidden word and no cell the row never had', async () => {
  const id = await previewed([HEADER, line('', '999307198801010087')].join('\n'));
  await expect(correct(id, 1, { wage: '3000' })).rejects.toMatchObject({ code: 'IMPORT_CELL_UNKNOWN' });
  await correct(id, 1, { name: '乙肝' });
  const [row] = await rowsOf(id);
  expect(row!.row.content.cells.name).not.toContain('乙肝');
});

it('is refused while the rows are being taken in, for a withdrawn import, and to another office', async () => {
  const id = await previewed([HEADER, line('罗一', '99902620001105017')].join('\n'));
  const stranger = actorOf('caseworker', { userId: newId(), organisationId: newId() });
  await expect(correct(id, 1, { name: '罗二' }, stranger)).rejects.toMatchObject({
    code: 'IMPORT_NOT_FOUND',
  });
  await expect(correct(id, 9, { name: '罗二' })).rejects.toMatchObject({ code: 'IMPORT_ROW_NOT_FOUND' });
  await services.get(UploadImportService).requestCommit(bureau, id);
  await expect(correct(id, 1, { name: '罗二' })).rejects.toMatchObject({ code: 'IMPORT_COMMITTING' });
  await services.drain();
  await services.get(WithdrawImportService).withdraw(bureau, id, '不要了');
  await expect(correct(id, 1, { name: '罗二' })).rejects.toMatchObject({ code: 'WRONG_STATE' });
});

it('of two clerks at the same cell each leaves a trace', async () => {
  const id = await previewed([HEADER, line('隆一', '99902619930822002')].join('\n'));
  await Promise.all([correct(id, 1, { id: '1' }), correct(id, 1, { id: '2' })]);
  const [row] = await rowsOf(id);
  expect(row!.row.content.corrections).toHaveLength(2);
  expect(row!.row.content.corrections![1]!.was).toMatch(/^[12]$/);
});

it('leaves every other verdict of the county’s whole register as the file gave it', async () => {
  const id = await previewed(await readFile(REGISTER), '01-劳动力资源台账.xlsx');
  const before = await verdicts(id);
  const wrong = before.find(
    ({ action, findings }) => action === 'refuse' && /ID_CHECKSUM/.test(JSON.stringify(findings)),
  )!;
  await correct(id, wrong.seq, { id: '999026199003150' });
  const after = await verdicts(id);
  const changed = after.filter((row, index) => JSON.stringify(row) !== JSON.stringify(before[index]));
  expect(changed.map(({ seq }) => seq)).toEqual([wrong.seq]);
}, 60_000);
