import { Inject, Injectable } from '@nestjs/common';
import { readId } from '../../../kernel/values/index.js';
import type { Actor } from '../../../platform/access/index.js';
import { CONFIG, type Config } from '../../../platform/config/index.js';
import { type Tx, UnitOfWork } from '../../../platform/database/index.js';
import { LEDGER_LAYOUTS, type LedgerRow, readDateCell } from '../../imports/index.js';
import { areaByCode, readTownship } from '../../reference/index.js';
import { SeekerDirectory } from '../../seekers/index.js';
import { type Comparison, compareLists, type Here, type There } from '../domain/compare-lists.js';
import { formLayout } from '../domain/form-fields.js';
import { figureUnknown, formWithoutTable } from '../domain/reports.errors.js';
import { FormPeopleRepository } from '../persistence/form-people.repository.js';
import { ReportRunsRepository } from '../persistence/report-runs.repository.js';
import { ReportRuns } from './report-runs.service.js';
import { SentWorkbooks } from './sent-workbooks.js';

const FORM = formLayout(LEDGER_LAYOUTS);
const MOST = 100_000;

export interface NamedComparison extends Comparison {
  readonly here: number;
  readonly there: number;
  /** Names of our side by id. */
  readonly names: Readonly<Record<string, string>>;
  /** Names of theirs by row. */
  readonly rowNames: Readonly<Record<number, string>>;
}

/** The other bureau's workbook against the list behind one of our numbers. The file is read and not kept. */
@Injectable()
export class CompareLists {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly runs: ReportRuns,
    private readonly lists: ReportRunsRepository,
    private readonly people: FormPeopleRepository,
    private readonly seekers: SeekerDirectory,
    private readonly workbooks: SentWorkbooks,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** @throws runNotFound, figureUnknown, formWithoutTable */
  async compare(actor: Actor, runId: string, code: string, content: Buffer): Promise<NamedComparison> {
    const { asOf, here } = await this.uow.write(actor, async (tx) => {
      const run = await this.runs.mustBe(tx, runId);
      const list = await this.lists.members(tx, runId, code, { from: 0, limit: MOST });
      if (!list || (list.of !== 'person' && list.of !== 'placement')) throw figureUnknown({ path: code });
      return { asOf: run.asOf, here: await this.ours(tx, list.members ?? []) };
    });
    const there = await this.theirs(content, asOf, new Set(here.map(({ idKey }) => idKey)));
    return this.uow.write(actor, (tx) => {
      tx.audit({
        action: 'report.compared',
        aggregate: 'report_run',
        aggregateId: runId,
        fields: [code, `here=${here.length}`, `there=${there.length}`],
      });
      return Promise.resolve({
        ...compareLists(here, there),
        here: here.length,
        there: there.length,
        names: Object.fromEntries(here.map(({ id, name }) => [id, name])),
        rowNames: Object.fromEntries(there.map(({ row, name }) => [row, name])),
      });
    });
  }

  private ours(tx: Tx, ids: readonly string[]): Promise<Here[]> {
    return tx.asConsequence(async () => {
      const people = await this.people.people(tx, ids);
      const keys = await tx.query<{ id: string; key: Buffer }>(
        `SELECT id, id_index AS key FROM seeker WHERE id = ANY($1::uuid[])`,
        [people.map(({ seekerId }) => seekerId)],
      );
      const byId = new Map(keys.map(({ id, key }) => [id, key.toString('hex')]));
      return people.map((one, index) => ({
        id: ids[index]!,
        idKey: byId.get(one.seekerId) ?? null,
        name: one.name,
        town: one.areaCode.slice(0, 9),
        fields: {
          employer: one.employer ?? '',
          job: one.job ?? '',
          startedOn: one.startedOn ?? '',
          leftOn: one.endedOn ?? '',
          township: areaByCode(one.areaCode.slice(0, 9))?.name ?? '',
        },
      }));
    });
  }

  /** The key our list knows the number by, else any of its own. */
  private keyOf(idNumber: string, known: ReadonlySet<string | null>): string {
    const keys = this.seekers.numberIndexes(idNumber).map((index) => index.toString('hex'));
    return keys.find((key) => known.has(key)) ?? keys[0]!;
  }

  /** @throws formWithoutTable */
  private theirs(content: Buffer, on: string, known: ReadonlySet<string | null>): Promise<There[]> {
    return this.workbooks.read(content, FORM, async (ledger) => {
      const found: There[] = [];
      for await (const rows of ledger.chunks()) found.push(...rows.map((row) => this.there(row, on, known)));
      if (found.length === 0) throw formWithoutTable();
      return found;
    });
  }

  private there({ row, cells }: LedgerRow, on: string, known: ReadonlySet<string | null>): There {
    const text = (key: string): string => cells[key]?.text.trim() ?? '';
    const day = (key: string): string => {
      const cell = cells[key];
      if (!cell || cell.text === '') return '';
      return readDateCell(cell, on).value ?? cell.text;
    };
    const id = readId({ text: text('id') }, { on, synthetic: this.config.synthetic });
    const town = readTownship(text('town') || text('tv'));
    return {
      row,
      idKey: id.ok ? this.keyOf(id.id, known) : null,
      name: text('name'),
      town: town.state === 'resolved' ? town.township.code : '',
      fields: {
        employer: text('emp'),
        job: text('job'),
        startedOn: day('start'),
        leftOn: day('leftOn'),
        township: town.state === 'resolved' ? town.township.name : '',
      },
    };
  }
}
