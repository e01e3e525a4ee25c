import { writeWorkbook } from '../../../src/platform/workbook/index.js';
import { type HttpApi, startHttp } from '../../support/harness/index.js';

const HEADERS = ['序号', '务工人员姓名', '居民身份证号码', '户籍乡镇', '领导批示'];
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

describe('a form and the other bureau’s list, over the wire', () => {
  let api: HttpApi;
  let cookie: string;
  let form: Buffer;
  let theirs: Buffer;
  const upload = (bytes = form): FormData => {
    const body = new FormData();
    body.set('file', new Blob([Uint8Array.from(bytes)], { type: XLSX }), '表.xlsx');
    return body;
  };
  const workbook = (rows: readonly Record<string, string | number>[]): Promise<Buffer> =>
    writeWorkbook({
      sheets: [
        {
          name: '表',
          title: '外出务工人员统计表',
          columns: HEADERS.map((header, index) => ({ header, key: String(index) })),
          rows,
        },
      ],
    });

  beforeAll(async () => {
    api = await startHttp({ label: 'reports_forms' });
    cookie = await api.signInAs('bureau');
    form = await workbook([{ '0': 1 }, { '0': 2 }]);
    theirs = await workbook([{ '0': 1, '1': '农试某', '2': '999026199003150015', '3': '城厢镇' }]);
  });
  afterAll(() => api.close());

  it('reads its columns, and takes no answer that is no field of a form', async () => {
    const inspect = (by: string) =>
      api.call<{ fingerprint: string; unknown: { header: string }[] }>(
        'POST',
        '/api/v1/reports/forms/inspections',
        { cookie: by, body: upload() },
      );
    const first = await inspect(cookie);
    expect(first).toMatchObject({ status: 200, body: { headerRow: 2, columns: { B: 'name', C: 'id' } } });
    const template = `/api/v1/reports/forms/templates/${first.body.fingerprint}`;
    const teach = (field: string) =>
      api.call('PUT', template, { cookie, body: { answers: { 领导批示: field } } });
    expect(await teach('horoscope')).toMatchObject({ status: 422, body: { code: 'FORM_FIELD_UNKNOWN' } });
    expect((await teach('leave_blank')).status).toBe(204);
    expect(await api.database.sql(`SELECT answers FROM form_template`)).toEqual([
      { answers: { 领导批示: 'leave_blank' } },
    ]);
  });

  it('is compared person by person with the list behind a number, which carries its name', async () => {
    const { body: run } = await api.call<{ id: string; figures: { code: string; name: object }[] }>(
      'POST',
      '/api/v1/reports/runs',
      { cookie, body: { from: '2018-03-01', to: '2018-03-31', asOf: '2018-04-13' } },
    );
    expect(run.figures[0]).toMatchObject({ code: 'I1', name: { zh: '帮助农村劳动力转移就业人数' } });
    const compared = await api.call('POST', `/api/v1/reports/runs/${run.id}/comparisons?code=I1`, {
      cookie,
      body: upload(theirs),
    });
    expect(compared).toMatchObject({
      status: 200,
      body: { here: 0, there: 1, both: [], onlyHere: [], onlyThere: [expect.any(Number)] },
    });
    expect((await api.call('GET', `/api/v1/reports/runs/${run.id}/corrections`, { cookie })).status).toBe(
      409,
    );
  });
});
