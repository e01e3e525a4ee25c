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
import {
  endOutsideWork,
  findOpenOutsideWork,
  listOutsideWork,
  lockOutsideWork,
  lockSeekerForOutsideWork,
} from '../persistence/outside-work.statements.js';

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
      await tx.all(lockSeekerForOutsideWork, { seekerId: form.seekerId });
      const live = (await this.placements.liveOf(tx, [form.seekerId])).get(form.seekerId);
      const open = await tx.first(findOpenOutsideWork, { seekerId: form.seekerId });
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
      const row = await tx.first(lockOutsideWork, { id });
      if (!row) throw workNotFound({ id });
      if (row.endedOn !== null) throw workEnded({ id, endedOn: row.endedOn });
      if (end.on < row.startedOn) throw endBeforeStart({ field: 'on', startedOn: row.startedOn });
      await tx.run(endOutsideWork, { id, endedOn: end.on, reason: end.reason });
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
    return this.uow.read(actor, (tx) => tx.list(listOutsideWork, { province, seekerId, on, limit, after }));
  }
}
