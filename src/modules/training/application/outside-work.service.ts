import { Injectable } from '@nestjs/common';
import { assertHasEvidence, type Channel, type Party } from '../../../kernel/lifecycle/index.js';
import { isKnownProvince, isOldEnoughToWork } from '../../../kernel/values/index.js';
import type { Actor } from '../../../platform/access/index.js';
import { newId } from '../../../platform/clock/index.js';
import { UnitOfWork } from '../../../platform/database/index.js';
import { PlacementReader } from '../../placements/index.js';
import { SeekerReader, SeekerProgressService, seekerNotFound } from '../../seekers/index.js';
import {
  endBeforeStart,
  provinceUnknown,
  tooYoungToWork,
  workEnded,
  worksAlready,
  workNotFound,
} from '../domain/training.errors.js';
import { cooperationOf } from './training.policy.js';

export interface RecordOutsideWork {
  readonly seekerId: string;
  readonly cooperation?: string;
  /** Two digits of the province of the workplace: 44 Guangdong, 45 Guangxi. */
  readonly province: string;
  readonly placeText?: string;
  readonly employerText: string;
  readonly jobText?: string;
  /** Yuan a month. */
  readonly wage?: number;
  readonly startedOn: string;
  readonly reportedBy: Party;
  readonly channel: Channel;
  readonly evidence?: string;
}

export interface OutsideWork {
  readonly id: string;
  readonly seekerId: string;
  readonly name: string;
  readonly areaCode: string;
  readonly province: string;
  readonly placeText: string | null;
  readonly employerText: string;
  readonly jobText: string | null;
  readonly wage: number | null;
  readonly startedOn: string;
  readonly endedOn: string | null;
  readonly endReason: string | null;
}

export interface OutsideWorkSearch {
  readonly province?: string;
  readonly seekerId?: string;
  /** At work on this day. */
  readonly on?: string;
  readonly limit: number;
  readonly after?: string;
}

/** Work people found outside the chain, with its province: without it the county's figure of who works where is wrong. */
@Injectable()
export class OutsideWorkService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly seekers: SeekerReader,
    private readonly placements: PlacementReader,
    private readonly progress: SeekerProgressService,
  ) {}

  /** @returns its id. @throws evidenceRequired, seekerNotFound, provinceUnknown, tooYoungToWork, worksAlready, cooperationNotYours */
  async record(actor: Actor, form: RecordOutsideWork): Promise<string> {
    const cooperation = cooperationOf(actor, form.cooperation);
    if (!isKnownProvince(form.province)) throw provinceUnknown({ field: 'province' });
    assertHasEvidence(form, actor.role, { field: 'evidence' });
    return this.uow.write(actor, async (tx) => {
      const person = (await this.seekers.byIds(tx, [form.seekerId])).get(form.seekerId);
      if (!person) throw seekerNotFound({ id: form.seekerId });
      if (!isOldEnoughToWork(person.birthOn, form.startedOn)) throw tooYoungToWork({ id: form.seekerId });
      await tx.query(`SELECT id FROM seeker WHERE id = $1 FOR UPDATE`, [form.seekerId]);
      const live = (await this.placements.liveOf(tx, [form.seekerId])).get(form.seekerId);
      const [open] = await tx.query<{ id: string }>(
        `SELECT id FROM outside_work WHERE seeker_id = $1 AND ended_on IS NULL`,
        [form.seekerId],
      );
      if (live || open) throw worksAlready({ id: live?.id ?? open!.id });
      const id = newId();
      await tx.insertMany('outside_work', [
        {
          id,
          seeker_id: form.seekerId,
          cooperation,
          area_code: person.areaCode,
          province: form.province,
          place_text: form.placeText ?? null,
          employer_text: form.employerText,
          job_text: form.jobText ?? null,
          wage: form.wage ?? null,
          started_on: form.startedOn,
          said_by: form.reportedBy,
          channel: form.channel,
          evidence: form.evidence ?? null,
          entered_by: actor.userId,
          recorded_at: tx.now,
        },
      ]);
      await this.progress.startWork(tx, [form.seekerId], {
        occurredOn: form.startedOn,
        channel: form.channel,
        evidence: `outside-work:${id}`,
      });
      tx.audit({
        action: 'outside-work.recorded',
        aggregate: 'outside_work',
        aggregateId: id,
        fields: ['work'],
      });
      return id;
    });
  }

  /** @throws workNotFound, workEnded, endBeforeStart */
  async end(
    actor: Actor,
    id: string,
    end: { readonly on: string; readonly reason: string; readonly channel?: Channel },
  ): Promise<void> {
    await this.uow.write(actor, async (tx) => {
      const [row] = await tx.query<{ seekerId: string; startedOn: string; endedOn: string | null }>(
        `SELECT seeker_id AS "seekerId", started_on AS "startedOn", ended_on AS "endedOn" FROM outside_work
         WHERE id = $1 FOR UPDATE`,
        [id],
      );
      if (!row) throw workNotFound({ id });
      if (row.endedOn !== null) throw workEnded({ id, endedOn: row.endedOn });
      if (end.on < row.startedOn) throw endBeforeStart({ field: 'on', startedOn: row.startedOn });
      await tx.execute(`UPDATE outside_work SET ended_on = $2, end_reason = $3 WHERE id = $1`, [
        id,
        end.on,
        end.reason,
      ]);
      await this.progress.leaveWork(tx, [row.seekerId], {
        occurredOn: end.on,
        ...(end.channel ? { channel: end.channel } : {}),
        evidence: `outside-work:${id}`,
      });
      tx.audit({
        action: 'outside-work.ended',
        aggregate: 'outside_work',
        aggregateId: id,
        fields: ['ended_on'],
      });
    });
  }

  search(actor: Actor, { province, seekerId, on, limit, after }: OutsideWorkSearch): Promise<OutsideWork[]> {
    return this.uow.read(actor, (tx) =>
      tx.query<OutsideWork>(
        `SELECT w.id, w.seeker_id AS "seekerId", s.name, w.area_code AS "areaCode", w.province, w.place_text AS "placeText",
                w.employer_text AS "employerText", w.job_text AS "jobText", w.wage, w.started_on AS "startedOn",
                w.ended_on AS "endedOn", w.end_reason AS "endReason"
         FROM outside_work w JOIN seeker s ON s.id = w.seeker_id
         WHERE ($1::text IS NULL OR w.province = $1) AND ($2::uuid IS NULL OR w.seeker_id = $2)
           AND ($3::date IS NULL OR (w.started_on <= $3 AND (w.ended_on IS NULL OR w.ended_on >= $3)))
           AND ($4::uuid IS NULL OR w.id > $4) ORDER BY w.id LIMIT $5`,
        [province ?? null, seekerId ?? null, on ?? null, after ?? null, limit],
      ),
    );
  }
}
