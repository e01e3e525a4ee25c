import { Injectable } from '@nestjs/common';
import { addDays } from '../../../kernel/values/index.js';
import { systemActor } from '../../../platform/access/index.js';
import { UnitOfWork } from '../../../platform/database/index.js';
import { Notices } from '../../notifications/index.js';
import { vettingEnds } from './employers.notice-templates.js';

const DAYS_BEFORE = 30;
const SWEEP_LIMIT = 200;

interface Due {
  readonly id: string;
  readonly name: string;
  readonly until: string;
  readonly place: string;
}

/** Tells the firm and its bureau, once for each vetting, that it ends within 30 days. */
@Injectable()
export class RemindVettingsService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly notices: Notices,
  ) {}

  /** @returns how many firms */
  remind(requestId: string): Promise<number> {
    return this.uow.write(systemActor(['*'], requestId), async (tx) => {
      const due = await tx.query<Due>(
        `UPDATE employer SET end_reminded_for = vetted_until WHERE id IN (
           SELECT id FROM employer WHERE status = 'vetted' AND vetted_until BETWEEN $1 AND $2
             AND end_reminded_for IS DISTINCT FROM vetted_until ORDER BY id LIMIT $3 FOR UPDATE SKIP LOCKED)
         RETURNING id, name, vetted_until AS until, district_code AS place`,
        [tx.today, addDays(tx.today, DAYS_BEFORE), SWEEP_LIMIT],
      );
      if (due.length === 0) return 0;
      const bureaus = await tx.query<{ id: string; place: string }>(
        `SELECT id, place FROM organisation WHERE kind = 'destination-bureau' AND place = ANY($1::text[])`,
        [due.map(({ place }) => place)],
      );
      await this.notices.sendMany(
        tx,
        due.flatMap((firm) => {
          const common = {
            template: vettingEnds.name,
            params: { employer: firm.name, until: firm.until },
            about: { aggregate: 'employer', id: firm.id },
          };
          const key = `vetting-ends:${firm.id}:${firm.until}`;
          return [
            { ...common, effectKey: `${key}:employer`, to: { kind: 'employer' as const, id: firm.id } },
            ...bureaus
              .filter(({ place }) => place === firm.place)
              .map(({ id }) => ({
                ...common,
                effectKey: `${key}:${id}`,
                to: { kind: 'organisation' as const, id },
              })),
          ];
        }),
      );
      return due.length;
    });
  }
}
