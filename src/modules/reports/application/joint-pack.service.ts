import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/index.js';
import { type Tx, UnitOfWork } from '../../../platform/database/index.js';
import { html, printPage, type PrintedPage } from '../../../platform/http/index.js';
import { writeWorkbook, watermarkOf } from '../../../platform/workbook/index.js';
import { countIn, WORD_COLUMNS } from '../domain/word-columns.js';
import { figureText, INDICATOR_NAMES } from '../domain/indicator-names.js';
import { notFrozen, signedAlready } from '../domain/reports.errors.js';
import { ReportRunsRepository } from '../persistence/report-runs.repository.js';
import { DepartureSentenceQueries } from './departure-sentence.queries.js';
import { figureLabel } from './figure-labels.js';
import type { FigureLine } from './figure-list.queries.js';
import { sideOf } from './own-cooperation.js';
import { ReportRuns, type RunView } from './report-runs.service.js';
import { membersFor } from '../domain/source-lists.js';
import { listSignaturesOfRun } from '../persistence/joint-pack.statements.js';

export interface Signature {
  readonly side: 'source' | 'destination';
  readonly signedAt: Date;
  readonly digest: string;
}

export interface JointPack extends RunView {
  readonly digest: string;
  readonly signatures: readonly Signature[];
}

/** The pack of the joint meeting (联席会议): one frozen month, one page, one workbook, signed by both sides over the same digest. */
@Injectable()
export class JointPacks {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly runs: ReportRuns,
    private readonly repository: ReportRunsRepository,
    private readonly sentences: DepartureSentenceQueries,
  ) {}

  pack(actor: Actor, id: string): Promise<JointPack> {
    return this.uow.read(actor, (tx) => this.load(tx, id));
  }

  /** @throws notFrozen, signedAlready */
  sign(actor: Actor, id: string): Promise<JointPack> {
    return this.uow.write(actor, async (tx) => {
      const { run, digest, signatures } = await this.load(tx, id);
      if (run.frozenAt === null) throw notFrozen();
      const side = await sideOf(tx, run.cooperation);
      if (signatures.some((one) => one.side === side)) throw signedAlready({ side });
      await tx.insertMany('report_signature', [
        {
          run_id: id,
          organisation_id: actor.organisationId,
          side,
          signed_by: actor.userId,
          signed_at: tx.now,
          digest,
        },
      ]);
      tx.audit({ action: 'report.signed', aggregate: 'report_run', aggregateId: id, fields: [side] });
      return this.load(tx, id);
    });
  }

  async page(actor: Actor, id: string): Promise<PrintedPage> {
    const { run, figures, digest, signatures } = await this.pack(actor, id);
    const { departureOn, sentence } = await this.sentences.ask(actor, {
      asOf: run.asOf,
      knownAt: run.knownAt.toISOString(),
      cooperation: run.cooperation,
    });
    const main = figures.filter(({ code }) => INDICATOR_NAMES[code] !== undefined);
    const signed = (side: string): string =>
      signatures
        .find((one) => one.side === side)
        ?.signedAt.toISOString()
        .slice(0, 10) ?? '';
    return printPage({
      title: `劳务协作月报 ${run.from}—${run.to}`,
      css: 'body{font-size:9pt;line-height:1.25}h1{font-size:1.4em}td,th{padding:.1em .4em}',
      body: html`<h1>东西部劳务协作联席会议 · 劳务协作月报</h1>
        <p>
          报告期 ${run.from} 至 ${run.to} · 统计截至 ${run.asOf} · 口径 ${run.ruleVersion} ·
          ${run.frozenAt === null ? '草稿 draft' : '已冻结 frozen'}
        </p>
        <table>
          <thead>
            <tr>
              <th>代码</th>
              <th>指标</th>
              <th>单位</th>
              <th>数值</th>
              ${WORD_COLUMNS.map((column) => html`<th>${column.zh}</th>`)}
            </tr>
          </thead>
          <tbody>
            ${main.map(
              (one) =>
                html`<tr>
                  <td>${one.code}</td>
                  <td>
                    ${INDICATOR_NAMES[one.code]!.zh} <span class="en">${INDICATOR_NAMES[one.code]!.en}</span>
                  </td>
                  <td>${one.unit}</td>
                  <td class="number">${figureText(one.value)}</td>
                  ${WORD_COLUMNS.map(
                    (column) => html`<td class="number">${countIn(one.words, column.pick) ?? ''}</td>`,
                  )}
                </tr>`,
            )}
          </tbody>
        </table>
        ${departureOn === null ? null : html`<p>${sentence.zh} <span class="en">${sentence.en}</span></p>`}
        <p>他人代录须有佐证；“补录”指发生七天之后才录入，含在前列之内。</p>
        <p>每个数字均可打开名单,名单人数即该数字。“无来源”不等于 0。</p>
        <p>校验 ${digest.slice(0, 16)}</p>
        <p>
          帮扶方签认 <span class="sign">${signed('destination')}</span> 受援方签认
          <span class="sign">${signed('source')}</span>
        </p>`,
    });
  }

  /** All figures with the lists the caller's side may open; persons by masked name and place. Counted as an export. */
  workbook(actor: Actor, id: string): Promise<{ bytes: Buffer; persons: number }> {
    return this.uow.write(actor, async (tx) => {
      const { run, figures, signatures } = await this.load(tx, id);
      const lists = await this.repository.lists(tx, id);
      const atSource = tx.atSource(run.cooperation);
      const shown = lists
        .filter(({ code }) => INDICATOR_NAMES[code])
        .map(({ code, members }) => ({ code, members: membersFor(atSource, code, members ?? []) }));
      const rows: Record<string, string | number>[] = [];
      for (const { code, members } of shown) {
        const of = figures.find((one) => one.code === code)!.of;
        for (let at = 0; at < members.length; at += 1000)
          for (const line of await this.runs.named(tx, of, members.slice(at, at + 1000), run))
            rows.push({ code, name: masked(line.name, of), ...placeOf(line), id: line.id });
      }
      tx.audit({
        action: 'export',
        aggregate: 'report_run',
        aggregateId: id,
        fields: [`count=${rows.length}`],
      });
      const bytes = await writeWorkbook({
        watermark: watermarkOf(tx),
        sheets: [
          {
            name: '指标',
            title: `劳务协作月报 ${run.from}—${run.to}(截至${run.asOf})`,
            columns: [
              { header: '代码', key: 'code', width: 22 },
              { header: '指标', key: 'zh', width: 44 },
              { header: 'Indicator', key: 'en', width: 44 },
              { header: '单位', key: 'unit', width: 8 },
              { header: '数值', key: 'value', width: 12 },
              ...WORD_COLUMNS.map(({ pick, zh }) => ({ header: zh, key: `words_${pick}`, width: 10 })),
            ],
            rows: figures.map(({ code, unit, value, detail, words }) => ({
              code,
              unit,
              value: value ?? figureText(value),
              ...Object.fromEntries(
                WORD_COLUMNS.map(({ pick }) => [`words_${pick}`, countIn(words, pick) ?? '']),
              ),
              ...figureLabel(code, detail),
            })),
            notes: signatures.map(
              ({ side, signedAt }) =>
                `${side === 'source' ? '受援方' : '帮扶方'}签认 ${signedAt.toISOString()}`,
            ),
          },
          {
            name: '名单',
            columns: [
              { header: '代码', key: 'code', width: 22 },
              { header: '名称', key: 'name', width: 24 },
              { header: '地点', key: 'place', width: 30 },
              { header: '结对社区', key: 'community', width: 24 },
              { header: '编号', key: 'id', width: 40 },
            ],
            rows,
          },
        ],
      });
      return { bytes, persons: rows.length };
    });
  }

  private async load(tx: Tx, id: string): Promise<JointPack> {
    const view = await this.runs.view(tx, id);
    const lists = await this.repository.lists(tx, id);
    const signatures = await tx.all(listSignaturesOfRun, { runId: id });
    return { ...view, digest: createHash('sha256').update(JSON.stringify(lists)).digest('hex'), signatures };
  }
}

const placeOf = ({ place, community }: FigureLine) => ({ place: place ?? '', community: community ?? '' });
const PERSONS = new Set(['person', 'placement', 'check', 'entry', 'passenger', 'attendance', 'outside-work']);
const masked = (name: string | null, of: string): string =>
  name === null
    ? ''
    : PERSONS.has(of)
      ? `${name.slice(0, 1)}${'*'.repeat(Math.max(1, name.length - 1))}`
      : name;
