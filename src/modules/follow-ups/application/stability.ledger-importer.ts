import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import type { Tx } from '../../../platform/database/index.js';
import {
  type AcceptedRow,
  type Applied,
  type Finding,
  type ImportContext,
  type LedgerKind,
  LedgerKinds,
  type LedgerSession,
  type ReasonCode,
  isRuleRejection,
  REASONS,
  speaksFor,
  STABILITY_LEDGER,
} from '../../imports/index.js';
import { PlacementReader, type PlacementRow } from '../../placements/index.js';
import { SeekerReader } from '../../seekers/index.js';
import { VacancyReader } from '../../vacancies/index.js';
import { startNamed } from '../domain/start-named.js';
import { OpenFollowUpsService } from './open-follow-ups.service.js';
import type { StabilityRow } from './stability-row.js';
import { StabilitySession } from './stability.row-importer.js';
import { TakeStabilityService } from './take-stability.service.js';

type Line = AcceptedRow<StabilityRow>;

/** Ledger ⑦ 稳岗回访台账: what callers found after 7, 30, 90 and 180 days, wages, insurance, and who left. */
@Injectable()
export class StabilityLedger implements LedgerKind<StabilityRow>, OnModuleInit {
  readonly layout = STABILITY_LEDGER;
  readonly reportedBy = 'caseworker';

  constructor(
    @Inject(LedgerKinds) private readonly kinds: LedgerKinds,
    private readonly seekers: SeekerReader,
    private readonly placements: PlacementReader,
    private readonly vacancies: VacancyReader,
    private readonly followUps: OpenFollowUpsService,
    private readonly taking: TakeStabilityService,
  ) {}

  onModuleInit(): void {
    this.kinds.register(this);
  }

  openSession(context: ImportContext): LedgerSession<StabilityRow> {
    return new StabilitySession(context, this.seekers, this.placements, this.vacancies);
  }

  async apply(tx: Tx, context: ImportContext, rows: readonly Line[]): Promise<Applied[]> {
    const seekers = await this.seekers.byIdNumbers(
      tx,
      rows.map(({ value }) => value.idNumber),
    );
    const placements = await this.placements.allOf(
      tx,
      [...seekers.values()].map(({ id }) => id),
    );
    const named = rows.map(({ value }) =>
      startNamed(
        (placements.get(seekers.get(value.idNumber)?.id ?? '') ?? []).filter(({ employerId }) =>
          speaksFor(context.sender, employerId),
        ),
        value.startOn,
      ),
    );
    const distinct = new Map(named.flatMap((placement) => (placement ? [[placement.id, placement]] : [])));
    await this.followUps.ensure(tx, [...distinct.values()]);
    const applied: Applied[] = [];
    for (const [index, row] of rows.entries()) {
      const placement = named[index] ?? null;
      if (row.action === 'merge') applied.push({ mergedInto: placement?.id ?? null });
      else if (!placement) applied.push(refusal(row, 'FOLLOWUP_WITHOUT_START', 'start'));
      else applied.push(await this.applyLine(tx, context, row, placement));
    }
    return applied;
  }

  private async applyLine(
    tx: Tx,
    context: ImportContext,
    row: Line,
    placement: PlacementRow,
  ): Promise<Applied> {
    const evidence = `import:${context.importId}#${row.sheet}!${row.row}`;
    try {
      await tx.savepoint(() => this.taking.take(tx, placement, row.value, evidence, context.sender));
      return { subjectId: placement.id };
    } catch (error) {
      if (!isRuleRejection(error)) throw error;
      return refusal(row, error.code in REASONS ? (error.code as ReasonCode) : 'VALUE_UNKNOWN', 'start');
    }
  }
}

function refusal(row: Line, code: ReasonCode, key: string): Applied {
  const column = row.columns[key];
  const finding: Finding = { code, level: 'refuse', key, ...(column ? { column } : {}) };
  return { refused: [finding] };
}
