import { Injectable } from '@nestjs/common';
import { DomainError } from '../../../kernel/errors/index.js';
import { addDays } from '../../../kernel/values/index.js';
import type { Actor } from '../../../platform/access/index.js';
import { newId } from '../../../platform/clock/index.js';
import { type Tx, UnitOfWork } from '../../../platform/database/index.js';
import { BureauNotices } from './bureau-notices.js';
import { type ClinicForecast, ClinicForecastQueries } from './clinic-forecast.queries.js';
import { examinationShortage } from './medical.notice-templates.js';
import {
  deleteForecastDue,
  insertForecastDue,
  listFairsWithCandidates,
  listForecastsDue,
} from '../persistence/forecast-store.statements.js';

export interface StoredForecast {
  readonly id: string;
  readonly fairCode: string | null;
  readonly finalOn: string;
  readonly askedOn: string;
  /** What had changed, e.g. `placement.accepted`. */
  readonly reason: string;
  readonly computedAt: string;
  readonly answer: ClinicForecast;
}

interface Kept {
  readonly answer: ClinicForecast;
  readonly short: number;
}

const EVERYBODY = '';

/**
 * Keeps the forecast of each fair up to date: a change leaves a mark, the next sweep asks again, and an answer that differs
 * from the last is kept with its reason. The bureau is told when it turns short.
 */
@Injectable()
export class ForecastStore {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly forecasts: ClinicForecastQueries,
    private readonly bureau: BureauNotices,
  ) {}

  /** Last statement of a transaction: others who leave the same mark wait for its end. */
  async mark(tx: Tx, cooperation: string, reason: string): Promise<void> {
    await tx.run(insertForecastDue, { cooperation, reason, now: tx.now });
  }

  async cooperationsDue(actor: Actor): Promise<string[]> {
    const rows = await this.uow.read(actor, (tx) => tx.all(listForecastsDue, {}));
    return rows.map(({ cooperation }) => cooperation);
  }

  /** @returns how many answers were new */
  recompute(actor: Actor, cooperation: string): Promise<number> {
    return this.uow.write(actor, async (tx) => {
      const due = await tx.first(deleteForecastDue, { cooperation });
      if (!due) return 0;
      let changed = 0;
      for (const fairCode of await this.fairsOf(tx, cooperation)) {
        if (await this.ask(tx, cooperation, fairCode, due.reason)) changed += 1;
      }
      return changed;
    });
  }

  /** The answer as it stands for each fair, newest first. */
  newest(actor: Actor): Promise<StoredForecast[]> {
    return this.uow.read(actor, (tx) =>
      tx.query<StoredForecast>(
        `SELECT * FROM (
           SELECT DISTINCT ON (cooperation, fair_code) id, NULLIF(fair_code, '') AS "fairCode", final_on AS "finalOn",
             asked_on AS "askedOn", reason, to_char(computed_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS "computedAt", answer
           FROM medical.forecast ORDER BY cooperation, fair_code, id DESC) newest
         ORDER BY "finalOn" DESC, id DESC LIMIT 100`,
      ),
    );
  }

  /** Fairs with somebody still to be examined; the pool alone when there is none. */
  private async fairsOf(tx: Tx, cooperation: string): Promise<string[]> {
    const rows = await tx.all(listFairsWithCandidates, { cooperation });
    const fairs = rows.map(({ fair }) => fair);
    return fairs.length > 1 ? fairs.filter((fair) => fair !== EVERYBODY) : fairs;
  }

  private async ask(tx: Tx, cooperation: string, fairCode: string, reason: string): Promise<boolean> {
    const answer = await this.answerOf(tx, fairCode);
    if (!answer || answer.finalAt < tx.today) return false;
    const [last] = await tx.query<Kept>(
      `SELECT answer, short FROM medical.forecast WHERE cooperation = $1 AND fair_code = $2 ORDER BY id DESC LIMIT 1`,
      [cooperation, fairCode],
    );
    if (last && sameAnswer(last.answer, answer)) return false;
    const id = newId();
    await tx.insertMany('medical.forecast', [
      {
        id,
        cooperation,
        fair_code: fairCode,
        final_on: answer.finalAt,
        asked_on: tx.today,
        people: answer.people,
        cleared: answer.cleared,
        short: answer.short,
        shortage_known_on: answer.shortageKnownOn,
        answer,
        reason,
        computed_at: tx.now,
      },
    ]);
    if (answer.short > 0 && (last?.short ?? 0) === 0) await this.alarm(tx, cooperation, id, answer);
    return true;
  }

  /** The queue of this morning: who was ordered before today can be seen from today on. */
  private async answerOf(tx: Tx, fairCode: string): Promise<ClinicForecast | null> {
    try {
      return await this.forecasts.answer(tx, {
        ...(fairCode === EVERYBODY ? {} : { fairCode }),
        from: addDays(tx.today, -1),
      });
    } catch (error) {
      if (error instanceof DomainError && error.code === 'FORECAST_WITHOUT_DEPARTURE') return null;
      throw error;
    }
  }

  private async alarm(tx: Tx, cooperation: string, id: string, answer: ClinicForecast): Promise<void> {
    // Days and numbers side by side would read like one long number.
    const cure = answer.cures.slotsToAdd
      .map(({ day, slots }) => `${Number(day.slice(5, 7))}月${Number(day.slice(8))}日加${slots}个`)
      .join('、');
    await this.bureau.tell(tx, cooperation, {
      effectKey: `medical-shortage:${id}`,
      template: examinationShortage.name,
      params: {
        finalOn: answer.finalAt,
        people: answer.people,
        cleared: answer.cleared,
        short: answer.short,
        cure: cure || '—',
        batchOn: answer.cures.secondBatch?.clearedOn ?? '—',
      },
      about: { aggregate: 'medical_forecast', id },
    });
  }
}

/** Compared by what it says; a morning later the same queue with the same outcome is news, for fewer days are left. */
function sameAnswer(a: ClinicForecast, b: ClinicForecast): boolean {
  const told = ({ people, cleared, short, finalAt, shortageKnownOn, days }: ClinicForecast): string =>
    JSON.stringify({ people, cleared, short, finalAt, shortageKnownOn, days });
  return told(a) === told(b);
}
