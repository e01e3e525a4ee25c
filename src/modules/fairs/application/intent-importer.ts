import { Injectable } from '@nestjs/common';
import type { DomainError } from '../../../kernel/errors/index.js';
import { earlierOf } from '../../../kernel/values/index.js';
import type { Tx } from '../../../platform/database/index.js';
import {
  type Applied,
  type Finding,
  type ImportContext,
  type ReasonCode,
  isRuleRejection,
  REASONS,
} from '../../imports/index.js';
import { type NewPlacement, PlacementCommands } from '../../placements/index.js';
import { ReferenceQueries } from '../../reference/index.js';
import { ConsentService } from '../../seekers/index.js';
import type { Fair } from '../domain/fair.js';
import { departureBefore } from '../domain/fair.js';
import { computeChangeDeadline } from './change-deadline.js';
import type { AskedIntent, IntentValidation } from './intent-validator.js';

/** A judged row with what its ledger knows beside the judge. */
export interface IntentOfRow extends AskedIntent {
  readonly action: 'import' | 'merge';
  readonly result: IntentValidation;
  readonly fair: Fair | null;
  readonly origin: 'fair' | 'pool';
  /** Day of the worker's word. */
  readonly saidOn: string;
  /** The row, as {@link evidenceOf} names it. */
  readonly evidence: string;
}

type TakenIntent = IntentOfRow & { readonly result: Extract<IntentValidation, { ok: true }> };

export const evidenceOf = (context: ImportContext, row: { sheet: string; row: number }): string =>
  `import:${context.importId}#${row.sheet}!${row.row}`;

/** Turns judged rows into intents with the consent their signature gives. Each row stands or falls by itself. */
@Injectable()
export class IntentImporter {
  constructor(
    private readonly placements: PlacementCommands,
    private readonly consents: ConsentService,
    private readonly reference: ReferenceQueries,
  ) {}

  /** @returns what became of each row, in order */
  async take(tx: Tx, cooperation: string, rows: readonly IntentOfRow[]): Promise<Applied[]> {
    const fresh = new Map<string, TakenIntent>();
    for (const row of rows) {
      const { result } = row;
      if (!result.ok || result.placementId) continue;
      const key = keyOf(result);
      if (!fresh.has(key)) fresh.set(key, { ...row, result });
    }
    const applied = await this.begin(tx, cooperation, [...fresh.values()]);
    const byKey = new Map([...fresh.keys()].map((key, index) => [key, applied[index]!]));
    return rows.map(({ result, action }): Applied => {
      if (!result.ok) return { refused: result.findings };
      const own = result.placementId ? { subjectId: result.placementId } : byKey.get(keyOf(result))!;
      return action === 'merge' && 'subjectId' in own ? { mergedInto: own.subjectId } : own;
    });
  }

  private async begin(tx: Tx, cooperation: string, rows: readonly TakenIntent[]): Promise<Applied[]> {
    const finals = await this.finalMoments(tx, rows);
    const commands = rows.map((row) => orderOf(cooperation, row, finals));
    const applied = await this.register(tx, rows, commands);
    for (const [index, row] of rows.entries()) {
      if ('subjectId' in applied[index]!) await this.consent(tx, row);
    }
    return applied;
  }

  /** All at once where nothing is refused, else row by row. */
  private async register(
    tx: Tx,
    rows: readonly TakenIntent[],
    commands: readonly NewPlacement[],
  ): Promise<Applied[]> {
    if (commands.length === 0) return [];
    try {
      const ids = await tx.savepoint(() => this.placements.registerIntents(tx.actor, commands));
      return ids.map((subjectId) => ({ subjectId }));
    } catch (error) {
      if (!isRuleRejection(error)) throw error;
      if (commands.length === 1) return [{ refused: [toRejection(rows[0]!, error)] }];
    }
    const applied: Applied[] = [];
    for (const [index, command] of commands.entries())
      applied.push(...(await this.register(tx, [rows[index]!], [command])));
    return applied;
  }

  private async finalMoments(
    tx: Tx,
    rows: readonly TakenIntent[],
  ): Promise<Map<string | null, string | null>> {
    const departures = new Set(rows.map(departureFor));
    const finals = new Map<string | null, string | null>();
    for (const day of departures) finals.set(day, await computeChangeDeadline(tx, this.reference, day));
    return finals;
  }

  private async consent(tx: Tx, row: TakenIntent): Promise<void> {
    await this.consents.recordMany(tx, [row.result.seeker.id], {
      purpose: 'share_with_employer',
      given: true,
      occurredOn: earlierOf(row.saidOn, tx.today),
      reportedBy: 'worker',
      channel: 'paper',
      evidence: row.evidence,
    });
  }
}

function orderOf(
  cooperation: string,
  row: TakenIntent,
  finals: ReadonlyMap<string | null, string | null>,
): NewPlacement {
  const { value, result, fair } = row;
  const departureOn = departureFor(row);
  return {
    seekerId: result.seeker.id,
    cooperation,
    vacancyId: result.post.vacancyId,
    ...(result.post.vacancyId
      ? {}
      : {
          employerId: result.post.employer?.id ?? null,
          employerText: value.employer,
          jobText: value.job,
          districtCode: result.post.employer?.districtCode ?? null,
        }),
    fairId: fair?.id ?? null,
    fairCode: row.fairCode,
    origin: row.origin,
    consentOn: row.saidOn,
    plannedDepartureOn: departureOn,
    plannedStartOn: row.plannedStartOn,
    finalAt: finals.get(departureOn) ?? null,
    offeredWage: value.offeredWage,
    appliedOn: row.appliedOn,
    attribution: {
      reportedBy: 'worker',
      channel: 'workbook',
      occurredOn: row.saidOn,
      evidence: row.evidence,
    },
  };
}

const keyOf = ({ seeker, post }: TakenIntent['result']): string => `${seeker.id}|${post.key}`;

/** With the coach of the fair, unless the row names a start before it gets there. */
function departureFor({ fair, plannedStartOn }: TakenIntent): string | null {
  const own = plannedStartOn === null ? null : departureBefore(plannedStartOn);
  const coach = fair?.plannedDepartureOn ?? null;
  if (coach === null || (own !== null && own < coach)) return own;
  return coach;
}

function toRejection(row: TakenIntent, error: DomainError): Finding {
  const code = isReason(error.code) ? error.code : 'VALUE_UNKNOWN';
  const key = code.startsWith('AGE_') ? 'id' : undefined;
  const column = key && row.columns[key];
  return { code, level: 'refuse', ...(key ? { key } : {}), ...(column ? { column } : {}) };
}

const isReason = (code: string): code is ReasonCode => Object.hasOwn(REASONS, code);
