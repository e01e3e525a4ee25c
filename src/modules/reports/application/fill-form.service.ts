import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { defineError, type LocalizedText } from '../../../kernel/errors/index.js';
import type { Actor } from '../../../platform/access/index.js';
import { type Tx, UnitOfWork } from '../../../platform/database/index.js';
import { watermarkOf } from '../../../platform/workbook/index.js';
import { LEDGER_LAYOUTS, type SheetReading } from '../../imports/index.js';
import { SeekerReader } from '../../seekers/index.js';
import { SavedViews, WorklistQueries } from '../../worklists/index.js';
import { fieldNames, formLayout, LEAVE_BLANK } from '../domain/form-fields.js';
import {
  figureUnknown,
  formFieldUnknown,
  formPeopleMissing,
  formWithoutTable,
} from '../domain/reports.errors.js';
import { FormPeopleRepository } from '../persistence/form-people.repository.js';
import { ReportRunsRepository } from '../persistence/report-runs.repository.js';
import { formRow } from './form-row.js';
import { ReportRuns } from './report-runs.service.js';
import { SentWorkbooks } from './sent-workbooks.js';
import { findFormAnswers, upsertFormTemplate } from '../persistence/fill-form.statements.js';

const FORM = formLayout(LEDGER_LAYOUTS);
export const FORM_FIELDS: readonly { code: string; name: LocalizedText }[] = [
  ...fieldNames(FORM),
  { code: LEAVE_BLANK, name: { zh: '留空', en: 'leave blank' } },
];
const FIELD_CODES = new Set(FORM_FIELDS.map(({ code }) => code));
const MAX_PEOPLE = 5000;

export const columnsUnknown = defineError('conflict', 'FORM_COLUMNS_UNKNOWN', {
  zh: '有未识别的列,请指定一次,以后同一模板自动沿用',
  en: 'Some columns are not recognised; say once what they are, the template is remembered',
});

export interface PeopleSource {
  readonly viewId?: string;
  readonly runId?: string;
  readonly code?: string;
}

export interface FormReading {
  readonly fingerprint: string;
  readonly sheet: string;
  readonly headerRow: number;
  /** Letter → field. */
  readonly columns: Readonly<Record<string, string>>;
  readonly unknown: readonly { readonly letter: string; readonly header: string }[];
}

/** Any workbook with headers comes back filled: columns by the importer's names, people by a saved view or a report's list. */
@Injectable()
export class FillForm {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly views: SavedViews,
    private readonly worklist: WorklistQueries,
    private readonly runs: ReportRuns,
    private readonly lists: ReportRunsRepository,
    private readonly people: FormPeopleRepository,
    private readonly seekers: SeekerReader,
    private readonly workbooks: SentWorkbooks,
  ) {}

  /** What is recognised, and what must be asked. @throws formWithoutTable */
  async inspect(actor: Actor, content: Buffer): Promise<FormReading> {
    const form = await this.read(content);
    return this.uow.read(actor, (tx) => this.withAnswers(tx, form));
  }

  /** Remembers what the unknown columns of a template are, for the whole organisation. @throws formFieldUnknown */
  async teach(actor: Actor, fingerprint: string, answers: Readonly<Record<string, string>>): Promise<void> {
    const odd = Object.entries(answers).find(([, field]) => !FIELD_CODES.has(field));
    if (odd) throw formFieldUnknown({ header: odd[0] });
    await this.uow.write(actor, async (tx) => {
      await tx.run(upsertFormTemplate, {
        organisationId: actor.organisationId,
        fingerprint,
        answers: JSON.stringify(answers),
        userId: actor.userId,
        now: tx.now,
      });
      tx.audit({
        action: 'form.taught',
        aggregate: 'form_template',
        aggregateId: null,
        fields: [fingerprint.slice(0, 12)],
      });
    });
  }

  /** @throws columnsUnknown with what to ask, formPeopleMissing, formWithoutTable */
  async fill(actor: Actor, content: Buffer, source: PeopleSource): Promise<{ bytes: Buffer; count: number }> {
    const read = await this.read(content);
    return this.uow.write(actor, async (tx) => {
      const form = await this.withAnswers(tx, read);
      if (form.unknown.length > 0) {
        const { fingerprint, unknown } = form;
        throw columnsUnknown({ fingerprint, unknown });
      }
      const ids = await this.chosen(tx, source);
      const found = await tx.withSystemScope(() => this.people.people(tx, ids));
      const numbers = await tx.withSystemScope(() =>
        this.seekers.maskedNumbers(tx, [...new Set(found.map(({ seekerId }) => seekerId))]),
      );
      const rows = found.map((person, index) =>
        formRow(person, numbers.get(person.seekerId), { today: tx.today, seq: index + 1 }),
      );
      tx.audit({
        action: 'export',
        aggregate: 'form',
        aggregateId: null,
        fields: ['masked', `count=${rows.length}`],
      });
      const columns = Object.fromEntries(
        Object.entries(form.columns).filter(([, key]) => key !== LEAVE_BLANK),
      );
      const bytes = await this.workbooks.fill(content, {
        sheet: form.sheet,
        headerRow: form.headerRow,
        columns,
        rows,
        watermark: watermarkOf(tx),
      });
      return { bytes, count: rows.length };
    });
  }

  private async read(content: Buffer): Promise<FormReading> {
    return this.workbooks.read(content, FORM, ({ sheets }) => Promise.resolve(formOf(sheets)));
  }

  private async withAnswers(tx: Tx, form: FormReading): Promise<FormReading> {
    const known = await tx.first(findFormAnswers, {
      organisationId: tx.actor.organisationId,
      fingerprint: form.fingerprint,
    });
    const answers = known?.answers ?? {};
    const taught = form.unknown.filter(({ header }) => answers[header] !== undefined);
    return {
      ...form,
      columns: {
        ...form.columns,
        ...Object.fromEntries(taught.map(({ letter, header }) => [letter, answers[header]!])),
      },
      unknown: form.unknown.filter(({ header }) => answers[header] === undefined),
    };
  }

  private async chosen(tx: Tx, { viewId, runId, code }: PeopleSource): Promise<string[]> {
    if (viewId) {
      const { list, filter } = await this.views.find(tx, viewId);
      if (list !== 'work') throw formPeopleMissing();
      const rows = await this.worklist.list(tx.actor, filter, { limit: MAX_PEOPLE });
      return rows.map(({ placementId }) => placementId);
    }
    if (!runId || !code) throw formPeopleMissing();
    const list = await this.lists.members(tx, runId, code, { from: 0, limit: MAX_PEOPLE });
    if (!list) {
      await this.runs.getRun(tx, runId);
      throw figureUnknown({ path: code });
    }
    if (list.of !== 'person' && list.of !== 'placement') throw formPeopleMissing();
    return list.members ?? [];
  }
}

/** The first sheet with a table. @throws formWithoutTable */
function formOf(sheets: readonly SheetReading[]): FormReading {
  const sheet = sheets.find(({ layout }) => layout.verdict === 'data');
  if (!sheet) throw formWithoutTable();
  const { layout } = sheet;
  const headers = new Map(Object.entries(sheet.headers));
  const asked = [...layout.ignoredColumns, ...layout.notStored.map(({ column }) => column)];
  const fingerprint = createHash('sha256')
    .update(JSON.stringify([...headers].sort(([a], [b]) => (a < b ? -1 : 1))))
    .digest('hex');
  return {
    fingerprint,
    sheet: layout.sheet,
    headerRow: Math.max(...layout.headerRows),
    columns: layout.columns,
    unknown: asked.flatMap((letter) => {
      const header = headers.get(letter) ?? '';
      return header === '' ? [] : [{ letter, header }];
    }),
  };
}
