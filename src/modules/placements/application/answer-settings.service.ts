import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/index.js';
import { type Tx, UnitOfWork } from '../../../platform/database/index.js';
import { type AnswerSetting, DEFAULT_ANSWER_SETTING } from '../domain/answer-setting.js';
import { cooperationUnknown } from '../domain/placement.errors.js';

const COLUMNS: Readonly<Record<keyof AnswerSetting, string>> = {
  employerWorkingDays: 'employer_working_days',
  workerWorkingDays: 'worker_working_days',
  workingDaysToReplace: 'working_days_to_replace',
  closesAt: 'closes_at',
  employerRegion: 'employer_region',
  workerRegion: 'worker_region',
  undoMinutes: 'undo_minutes',
  callAttempts: 'call_attempts',
  graceWorkingDays: 'grace_working_days',
};
const NAMES = Object.entries(COLUMNS) as [keyof AnswerSetting, string][];

/** How a cooperation has set its waits; a change holds for questions asked afterwards. */
@Injectable()
export class AnswerSettingsService {
  constructor(private readonly uow: UnitOfWork) {}

  async of(tx: Tx, cooperation: string): Promise<AnswerSetting> {
    const [row] = await tx.query<AnswerSetting>(
      `SELECT ${NAMES.map(([name, column]) => `${column} AS "${name}"`).join(', ')} FROM answer_setting WHERE cooperation = $1`,
      [cooperation],
    );
    return row ?? DEFAULT_ANSWER_SETTING;
  }

  /** @throws cooperationUnknown */
  read(actor: Actor, cooperation: string): Promise<AnswerSetting> {
    assertTakesPart(actor, cooperation);
    return this.uow.read(actor, (tx) => this.of(tx, cooperation));
  }

  /** @throws cooperationUnknown */
  change(actor: Actor, cooperation: string, change: Partial<AnswerSetting>): Promise<AnswerSetting> {
    assertTakesPart(actor, cooperation);
    return this.uow.write(actor, async (tx) => {
      const next = { ...(await this.of(tx, cooperation)), ...change };
      const columns = [...NAMES.map(([, column]) => column), 'changed_by', 'changed_at'];
      await tx.execute(
        `INSERT INTO answer_setting (cooperation, ${columns.join(', ')})
         VALUES ($1, ${columns.map((_, index) => `$${index + 2}`).join(', ')})
         ON CONFLICT (cooperation) DO UPDATE SET ${columns.map((column) => `${column} = EXCLUDED.${column}`).join(', ')}`,
        [cooperation, ...NAMES.map(([name]) => next[name]), actor.userId, tx.now],
      );
      tx.audit({
        action: 'answer-setting.changed',
        aggregate: 'cooperation',
        aggregateId: null,
        fields: Object.keys(change),
      });
      return next;
    });
  }
}

function assertTakesPart(actor: Actor, cooperation: string): void {
  if (!actor.cooperations.includes(cooperation)) throw cooperationUnknown();
}
