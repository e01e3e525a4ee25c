import { Inject, Injectable } from '@nestjs/common';
import { readId } from '../../../kernel/values/index.js';
import type { Actor } from '../../../platform/access/index.js';
import { CONFIG, type Config } from '../../../platform/config/index.js';
import { ALL_KNOWN, type Tx, UnitOfWork } from '../../../platform/database/index.js';
import { DisclosureBudget } from '../../documents/index.js';
import { LEDGER_LAYOUTS, type LedgerRow, readDateCell } from '../../imports/index.js';
import { areaByCode, readTownship } from '../../reference/index.js';
import { SeekerReader } from '../../seekers/index.js';
import {
  byNameAlone,
  compareLists,
  type Comparison,
  type Here,
  type NumbersRead,
  type There,
} from '../domain/compare-lists.js';
import { formLayout } from '../domain/form-fields.js';
import { figureUnknown, formWithoutTable } from '../domain/reports.errors.js';
import { FigureNamesRepository } from '../persistence/figure-names.repository.js';
import { FormPeopleRepository } from '../persistence/form-people.repository.js';
import { ReportRunsRepository } from '../persistence/report-runs.repository.js';
import { ReportRuns } from './report-runs.service.js';
import { SentWorkbooks } from './sent-workbooks.js';
import { assertMayOpen } from './own-cooperation.js';
import { findIdNumberIndexes } from '../persistence/compare-lists.statements.js';

const FORM = formLayout(LEDGER_LAYOUTS);
const MOST = 100_000;

export interface NamedComparison extends Comparison {
  readonly here: number;
  readonly there: number;
  /** Whether the column of ID numbers was looked at, or why not. */
  readonly numbers: NumbersRead;
  /** Names of our side by id. */
  readonly names: Readonly<Record<string, string>>;
  /** Names of theirs by row. */
  readonly rowNames: Readonly<Record<number, string>>;
}

interface Ours {
  readonly asOf: string;
  /** Whom the reader's side may read by name; nobody else is recognised. */
  readonly told: readonly (Here & { readonly seekerId: string })[];
  /** The others, by id. */
  readonly untold: readonly string[];
  readonly mayReadNumbers: boolean;
}

/**
 * The other bureau's workbook against the list behind one of our numbers. The file is read and not kept. A number that finds
 * somebody is a number told, so the side that reads none is compared by name and township; the other side's are counted.
 */
@Injectable()
export class CompareLists {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly runs: ReportRuns,
    private readonly lists: ReportRunsRepository,
    private readonly people: FormPeopleRepository,
    private readonly names: FigureNamesRepository,
    private readonly seekers: SeekerReader,
    private readonly workbooks: SentWorkbooks,
    private readonly budget: DisclosureBudget,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** @throws runNotFound, listOfSource, figureUnknown, formWithoutTable */
  async compare(actor: Actor, runId: string, code: string, content: Buffer): Promise<NamedComparison> {
    const ours = await this.uow.write(actor, (tx) => this.listed(tx, runId, code));
    const { told, untold, mayReadNumbers } = ours;
    const known = new Set(told.map(({ idKey }) => idKey));
    const theirs = await this.theirs(content, ours.asOf, mayReadNumbers ? known : null);
    return this.uow.write(actor, async (tx) => {
      const numbers = mayReadNumbers ? await this.counted(tx, known, theirs) : 'not_yours';
      const there = numbers === 'read' ? theirs : byNameAlone(theirs);
      const found = compareLists(told, there);
      const paired = new Set(found.both.map(({ id }) => id));
      const here = told.length + untold.length;
      tx.audit({
        action: 'report.compared',
        aggregate: 'report_run',
        aggregateId: runId,
        fields: [code, `here=${here}`, `there=${there.length}`, `numbers=${numbers}`],
        subjects: [...new Set(told.flatMap(({ id, seekerId }) => (paired.has(id) ? [seekerId] : [])))],
      });
      return {
        ...found,
        onlyHere: [...found.onlyHere, ...untold],
        here,
        there: there.length,
        numbers,
        names: Object.fromEntries(told.map(({ id, name }) => [id, name])),
        rowNames: Object.fromEntries(there.map(({ row, name }) => [row, name])),
      };
    });
  }

  /** @throws runNotFound, listOfSource, figureUnknown */
  private async listed(tx: Tx, runId: string, code: string): Promise<Ours> {
    const run = await this.runs.getRun(tx, runId);
    assertMayOpen(tx, run.cooperation, code);
    const list = await this.lists.members(tx, runId, code, { from: 0, limit: MOST });
    if (!list || (list.of !== 'person' && list.of !== 'placement')) throw figureUnknown({ path: code });
    const here = await this.ours(tx, list.members ?? []);
    const when = { asOf: run.asOf, knownAt: ALL_KNOWN };
    const lines = await this.names.told(tx, run.cooperation, list.of, list.members ?? [], when);
    return {
      asOf: run.asOf,
      told: here.filter(({ id }) => lines.has(id)),
      untold: here.flatMap(({ id }) => (lines.has(id) ? [] : [id])),
      mayReadNumbers: tx.atSource(run.cooperation),
    };
  }

  /**
   * Every number of the file is a number shown in a list, before anything is compared; one that finds nobody is a guess and
   * counts as a search by number, a comparison one at least. Where there is no room, names decide.
   */
  private async counted(
    tx: Tx,
    known: ReadonlySet<string | null>,
    there: readonly There[],
  ): Promise<NumbersRead> {
    const keys = new Set(there.flatMap(({ idKey }) => idKey ?? []));
    if (keys.size === 0) return 'read';
    const strangers = [...keys].filter((key) => !known.has(key)).length;
    if (!(await this.budget.hasRoomFor(tx, 'listed', keys.size))) return 'limit';
    return (await this.budget.spendOrExhaust(tx, 'searched', Math.max(1, strangers))) ? 'read' : 'limit';
  }

  private ours(tx: Tx, ids: readonly string[]): Promise<Ours['told'][number][]> {
    return tx.withSystemScope(async () => {
      const people = await this.people.people(tx, ids);
      const keys = await tx.all(findIdNumberIndexes, { seekerIds: people.map(({ seekerId }) => seekerId) });
      const byId = new Map(keys.map(({ id, key }) => [id, key.toString('hex')]));
      return people.map((one, index) => ({
        id: ids[index]!,
        seekerId: one.seekerId,
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

  /**
   * @param known keys of our list; null where the column of ID numbers is not looked at
   * @throws formWithoutTable
   */
  private theirs(content: Buffer, on: string, known: ReadonlySet<string | null> | null): Promise<There[]> {
    return this.workbooks.read(content, FORM, async (ledger) => {
      const found: There[] = [];
      for await (const rows of ledger.chunks()) found.push(...rows.map((row) => this.there(row, on, known)));
      if (found.length === 0) throw formWithoutTable();
      return found;
    });
  }

  private there({ row, cells }: LedgerRow, on: string, known: ReadonlySet<string | null> | null): There {
    const text = (key: string): string => cells[key]?.text.trim() ?? '';
    const day = (key: string): string => {
      const cell = cells[key];
      if (!cell || cell.text === '') return '';
      return readDateCell(cell, on).value ?? cell.text;
    };
    const id = known && readId({ text: text('id') }, { on, synthetic: this.config.synthetic });
    const town = readTownship(text('town') || text('tv'));
    return {
      row,
      idKey: known && id?.ok ? this.keyOf(id.id, known) : null,
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
