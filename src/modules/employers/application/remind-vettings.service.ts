import { Injectable } from '@nestjs/common';
import { addDays } from '../../../kernel/values/index.js';
import { systemActor } from '../../../platform/access/index.js';
import { UnitOfWork } from '../../../platform/database/index.js';
import { Notices } from '../../notifications/index.js';
import { vettingEnds } from './employers.notice-templates.js';
import { claimVettingReminders, findBureausOfDistricts } from '../persistence/remind-vettings.statements.js';

const DAYS_BEFORE = 30;
const SWEEP_LIMIT = 200;

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
      const due = await tx.all(claimVettingReminders, {
        today: tx.today,
        endsBy: addDays(tx.today, DAYS_BEFORE),
        sweepLimit: SWEEP_LIMIT,
      });
      if (due.length === 0) return 0;
      const bureaus = await tx.all(findBureausOfDistricts, { places: due.map(({ place }) => place) });
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
