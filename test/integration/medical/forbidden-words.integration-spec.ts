import { mkdtemp, rm } from 'node:fs/promises';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { containsForbiddenHealthTerm } from '../../../src/kernel/values/index.js';
import { ROLES } from '../../../src/platform/access/index.js';
import { newId } from '../../../src/platform/clock/index.js';
import { buildOpenApi } from '../../../src/platform/http/index.js';
import {
  actorOf,
  type HttpApi,
  longgangBureau,
  startHttp,
  startServices,
  type Services,
} from '../../support/harness/index.js';
import { outcomeOf, takeLedger } from '../../support/ledgers/take.js';
import type { LedgerTruth } from '../../support/ledgers/truth.js';
import { acceptedCandidates, fileOf } from './prepared.js';
import { OPEN_REGISTERS } from '../../support/ledgers/checkpoints.js';

const SPELLINGS = [
  '乙肝携带',
  '乙型肝炎',
  '乙 肝',
  '乙·肝',
  '乙(肝)',
  '乙月干',
  '两对半',
  '大三阳',
  '小三陽',
  'HBsAg(+)',
  'ＨＢｓＡｇ阳性',
  'h b s a g',
  'H-B-V DNA',
  'Anti-HBs',
  'НВsАg',
  'yi gan',
  'yǐ gān',
  'da san yang',
  '表面抗原',
  '术前八项',
  '怀孕3个月',
  '懷孕',
  'huai yun',
  '尿妊娠阴性',
  'β-HCG',
  'ｈＣＧ',
  '月经正常',
  'HIV(-)',
  'Ｈ　Ｉ　Ｖ',
  '艾滋病',
  'AIDS',
  'ài zī bìng',
];

/**
 * Adverts (不查乙肝 is lawful there), passwords and concerns have rules of their own; the look-up of a pasted list keeps nothing
 * and names the cell.
 */
const OWN_RULES = /^\/api\/v1\/(?:vacancies|concerns|session|users|fairs\/\{id\}\/roster\/lookups)/;

describe('words that no medical record may hold', () => {
  describe('over every route that writes', () => {
    let api: HttpApi;
    beforeAll(async () => {
      api = await startHttp({ label: 'forbidden_routes' });
    });
    afterAll(() => api.close());

    it('a form refuses them, whatever the field and spelling, and does not repeat them', async () => {
      const cookies = new Map<string, string>();
      for (const role of ROLES) cookies.set(role, await api.signInAs(role));
      const writes = Object.entries(buildOpenApi(api.app).paths)
        .filter(([path]) => !OWN_RULES.test(path))
        .flatMap(([path, methods]) =>
          Object.keys(methods as object)
            .filter((method) => ['post', 'put', 'patch'].includes(method))
            .map((method) => ({ method: method.toUpperCase() as 'POST', path })),
        );
      expect(writes.length).toBeGreaterThan(60);
      const open: string[] = [];
      for (const [index, { method, path }] of writes.entries()) {
        const url = path.replace(/\{\w+\}/g, newId());
        const word = SPELLINGS[index % SPELLINGS.length]!;
        const body = index % 2 === 0 ? { note: word } : { deep: [{ words: `正常,${word}` }] };
        // The rule stands before every route's own and asks nobody's role: the first who may call it is enough.
        for (const cookie of cookies.values()) {
          const answer = await api.call(method, url, { cookie, body });
          if (answer.status === 403) continue;
          // A route that takes a form or a file takes no JSON at all.
          if (answer.status === 415) break;
          const said = JSON.stringify(answer.body);
          if (answer.status !== 422 || !said.includes('HEALTH_DETAIL_FORBIDDEN') || said.includes(word))
            open.push(`${method} ${path} ${word}`);
          break;
        }
      }
      expect(open).toEqual([]);
    }, 120_000);

    it('each spelling is refused in a result, a booking, an order’s institution and a follow-up', async () => {
      const cookie = await api.signInAs('bureau');
      const id = newId();
      const bodies = (word: string) =>
        [
          [`/api/v1/medical/checks/${id}/results`, { channel: 'phone', note: word }],
          [`/api/v1/medical/checks/${id}/results`, { channel: 'phone', recheckItems: word }],
          [`/api/v1/medical/checks/${id}/bookings`, { channel: 'phone', evidence: word }],
          ['/api/v1/medical/clinics', { name: word }],
          ['/api/v1/seekers', { profile: { remark: word } }],
          [`/api/v1/follow-ups/${id}/answers`, { note: word }],
        ] as const;
      for (const word of SPELLINGS) {
        for (const [url, body] of bodies(word)) {
          const { status, body: answer } = await api.call('POST', url, { cookie, body });
          if (answer.code === 'NO_SUCH_ROUTE') continue;
          expect({ word, url, status, code: answer.code }).toEqual({
            word,
            url,
            status: 422,
            code: 'HEALTH_DETAIL_FORBIDDEN',
          });
        }
      }
    });

    it('an advert may still say that nobody is tested for it', async () => {
      const { body } = await api.call('POST', '/api/v1/vacancies', {
        cookie: await api.signInAs('bureau'),
        body: { advert: { note: { text: '不查乙肝' } } },
      });
      expect(body.code).not.toBe('HEALTH_DETAIL_FORBIDDEN');
    });
  });

  describe('through the workbooks', () => {
    const OPEN = new URL('../../../ledgers/open/', import.meta.url).pathname;
    let s: Services;
    let truth: LedgerTruth;
    let dir: string;
    beforeAll(async () => {
      truth = JSON.parse(await readFile(`${OPEN}truth.json`, 'utf8')) as LedgerTruth;
      dir = await mkdtemp(join(tmpdir(), 'words-'));
      s = await startServices({ label: 'forbidden_books', from: OPEN_REGISTERS });
      await acceptedCandidates(s, truth);
    }, 240_000);
    afterAll(async () => {
      await s.close();
      await rm(dir, { recursive: true, force: true });
    });

    it.each(['medical', 'labour-register', 'fair-intents'])(
      'ledger %s is taken without the words',
      async (kind) => {
        await s.setClock('2018-03-12T02:00:00Z');
        const { name, file } = fileOf(truth, kind);
        const path = join(dir, name);
        expect(await attacked(join(OPEN, name), path)).toBeGreaterThan(20);
        const outcome = await outcomeOf(s, await takeLedger(s, actorOf('bureau'), path, name));
        // Refused for other reasons only: a code for a number or a name, never for the words.
        expect(Array.isArray(outcome.imported) ? outcome.imported.length : outcome.imported).toBeGreaterThan(
          file.rows.length / 2,
        );
      },
      120_000,
    );

    it('and leaves none of them in any table', async () => expect(await traces(s)).toEqual([]), 60_000);

    it('a post’s own words do not reach the order made for it', async () => {
      expect(longgangBureau().role).toBe('bureau');
      const rows = await s.sql<{ text: string }>(
        `SELECT employer_text || job_text AS text FROM medical.medical_check`,
      );
      expect(rows.filter(({ text }) => containsForbiddenHealthTerm(text))).toEqual([]);
    });
  });
});

/** Puts a spelling into every remark, health and recheck cell of a workbook. @returns how many */
async function attacked(from: string, to: string): Promise<number> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(from);
  let put = 0;
  for (const sheet of book.worksheets) {
    const columns = new Set<number>();
    let headerRow = 0;
    sheet.eachRow((row, at) => {
      if (at > 6) return;
      row.eachCell((cell, column) => {
        if (!/^(?:备注|备注说明|健康状况|复查项目与期限|报告编号|面试结果|经办人)/.test(cell.text.trim()))
          return;
        columns.add(column);
        headerRow = Math.max(headerRow, at);
      });
    });
    for (
      let at = headerRow + 1;
      columns.size > 0 && at <= Math.min(sheet.rowCount, headerRow + 70);
      at += 1
    ) {
      for (const column of columns) {
        const cell = sheet.getRow(at).getCell(column);
        if (cell.isMerged) continue;
        cell.value = SPELLINGS[put % SPELLINGS.length]!;
        put += 1;
      }
    }
  }
  await book.xlsx.writeFile(to);
  return put;
}

/** Every readable text of the database but adverts, whose words are lawful there. @returns places that hold such a word */
async function traces(s: Services): Promise<string[]> {
  const columns = await s.sql<{ schema: string; table: string; column: string }>(
    `SELECT table_schema AS schema, table_name AS table, column_name AS column FROM information_schema.columns
     WHERE table_schema IN ('public', 'medical') AND data_type IN ('text', 'jsonb', 'ARRAY', 'character varying')
       AND table_name NOT LIKE 'vacancy%' AND table_name <> 'import' AND table_name NOT LIKE 'pg_%' ORDER BY 1, 2, 3`,
  );
  const found: string[] = [];
  for (const { schema, table, column } of columns) {
    const rows = await s.sql<{ text: string }>(
      `SELECT DISTINCT "${column}"::text AS text FROM "${schema}"."${table}" WHERE "${column}" IS NOT NULL`,
    );
    // our own name of a rule about adverts is no word about a person
    const said = rows.map(({ text }) => text.replaceAll('DISCRIM_HBV', ''));
    if (said.some(containsForbiddenHealthTerm)) found.push(`${schema}.${table}.${column}`);
  }
  return found;
}
