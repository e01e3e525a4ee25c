import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/index.js';
import { type Tx, UnitOfWork } from '../../../platform/database/index.js';
import { MatchPlanReader } from '../../matching/index.js';
import { Notices } from '../../notifications/index.js';
import { SeekerReader } from '../../seekers/index.js';
import type { Fair } from '../domain/fair.js';
import {
  fairNotFound,
  fairTakesNoEntries,
  nobodyToInvite,
  planNotConfirmed,
} from '../domain/fairs.errors.js';
import { FairsRepository } from '../persistence/fairs.repository.js';
import { InvitationsRepository, type Wave } from '../persistence/invitations.repository.js';
import { fairWords } from './fair-words.js';
import { CALLED_OFF, INVITATION } from './fairs.notice-templates.js';
import { sendInvitationWave } from './fairs-work.js';
import { oneAtATime, RosterEntries } from './roster-entries.js';

export type { Wave } from '../persistence/invitations.repository.js';

export interface WaveCommand {
  readonly size: number;
  /** ISO instant. */
  readonly dueAt: string;
}

export type InvitationSource =
  | { readonly from: 'plan' }
  | { readonly from: 'filter'; readonly area?: string | undefined }
  | { readonly from: 'list'; readonly seekerIds: readonly string[] };

const TAKES = new Set(['planned', 'published', 'open']);
const SAID = { reportedBy: 'system', channel: 'system' } as const;

/** Invitations in waves: whom, in which order and when is kept in tables; each wave goes out by itself once it is due. */
@Injectable()
export class InvitationsService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly fairs: FairsRepository,
    private readonly invitations: InvitationsRepository,
    private readonly plans: MatchPlanReader,
    private readonly seekers: SeekerReader,
    private readonly entries: RosterEntries,
    private readonly notices: Notices,
  ) {}

  /** Best ranked first into the first wave; nobody is on the list twice. @throws fairNotFound, fairTakesNoEntries, nobodyToInvite */
  plan(
    actor: Actor,
    fairId: string,
    source: InvitationSource,
    waves: readonly WaveCommand[],
  ): Promise<Wave[]> {
    return this.uow.write(actor, async (tx) => {
      const fair = await this.load(tx, fairId);
      if (!TAKES.has(fair.status)) throw fairTakesNoEntries({ status: fair.status });
      await tx.lock(`fair-waves:${fairId}`);
      const wanted = waves.reduce((sum, { size }) => sum + size, 0);
      const people = (await this.ranked(tx, fair, source, wanted)).slice(0, wanted);
      if (people.length === 0) throw nobodyToInvite();
      const before = await this.invitations.waves(tx, fairId);
      const origin = source.from === 'plan' ? ('plan' as const) : ('invitation' as const);
      let [from, number] = [0, before.length];
      for (const { size, dueAt } of waves) {
        const wave = people.slice(from, from + size);
        if (wave.length === 0) break;
        await this.invitations.addWave(
          tx,
          fair,
          ++number,
          dueAt,
          wave.map((one, index) => ({ ...one, rank: from + index + 1, origin })),
        );
        from += size;
      }
      tx.audit({
        action: 'fair.invitations-planned',
        aggregate: 'fair',
        aggregateId: fairId,
        fields: [`count=${people.length}`],
      });
      return this.invitations.waves(tx, fairId);
    });
  }

  waves(actor: Actor, fairId: string): Promise<Wave[]> {
    return this.uow.read(actor, async (tx) => {
      await this.load(tx, fairId);
      return this.invitations.waves(tx, fairId);
    });
  }

  cooperationsDue(service: Actor): Promise<string[]> {
    return this.uow.read(service, (tx) => this.invitations.cooperationsDue(tx));
  }

  /** Hands due waves to the queue. @returns how many */
  startDue(service: Actor): Promise<number> {
    return this.uow.write(service, async (tx) => {
      const started = await this.invitations.start(tx);
      for (const { id } of started) {
        tx.emit({ topic: sendInvitationWave.topic, effectKey: `fair-wave:${id}`, payload: { waveId: id } });
      }
      return started.length;
    });
  }

  /** One message a person and fair, whoever asked for it and however often. */
  async sendWave(tx: Tx, waveId: string): Promise<void> {
    const wave = await this.invitations.wave(tx, waveId);
    const fair = wave && (await this.fairs.find(tx, wave.fairId));
    if (!wave || !fair || wave.sentAt !== null || (fair.status !== 'published' && fair.status !== 'open'))
      return;
    const listed = await this.invitations.people(tx, waveId);
    const ids = listed.map(({ seekerId }) => seekerId);
    await oneAtATime(tx, fair.id, ids);
    const people = await this.seekers.byIds(tx, ids);
    const known = new Set((await this.fairs.entries(tx, fair.id, ids)).map(({ seekerId }) => seekerId));
    for (const origin of ['plan', 'invitation'] as const) {
      const fresh = listed.filter((one) => one.origin === origin && !known.has(one.seekerId));
      await this.entries.begin(
        tx,
        fair,
        fresh.flatMap(({ seekerId }) => people.get(seekerId) ?? []),
        'invite',
        origin,
        SAID,
      );
    }
    for (const id of ids) {
      await this.notices.send(tx, {
        effectKey: `fair.invitation:${fair.id}:${id}`,
        template: INVITATION.name,
        to: { kind: 'seeker', id },
        params: fairWords(fair),
        expiresAt: `${fair.heldOn}T23:59:59+08:00`,
        about: { aggregate: 'fair', id: fair.id },
        cooperation: fair.cooperation,
      });
    }
    await this.invitations.sent(tx, waveId, ids);
  }

  /** Told once to everybody who might come; invitations not gone out yet stay unsent. */
  async notifyCancelled(tx: Tx, fair: Fair): Promise<void> {
    await this.notices.cancel(tx, `fair.invitation:${fair.id}:`);
    const people = await tx.withSystemScope(() => this.invitations.told(tx, fair.id));
    for (const id of people) {
      await this.notices.send(tx, {
        effectKey: `fair.called-off:${fair.id}:${id}`,
        template: CALLED_OFF.name,
        to: { kind: 'seeker', id },
        params: fairWords(fair),
        about: { aggregate: 'fair', id: fair.id },
        cooperation: fair.cooperation,
      });
    }
  }

  private async ranked(
    tx: Tx,
    fair: Fair,
    source: InvitationSource,
    limit: number,
  ): Promise<{ seekerId: string; areaCode: string }[]> {
    if (source.from === 'filter') return this.invitations.ofFilter(tx, fair.id, { area: source.area, limit });
    if (source.from === 'list') return this.invitations.fresh(tx, fair.id, [...new Set(source.seekerIds)]);
    const pairs = await this.plans.confirmedOfFair(tx, fair.code);
    if (pairs.length === 0) throw planNotConfirmed();
    const ids = [...new Set([...pairs].sort((a, b) => a.rank - b.rank).map(({ seekerId }) => seekerId))];
    return this.invitations.fresh(tx, fair.id, ids);
  }

  private async load(tx: Tx, id: string): Promise<Fair> {
    const fair = await this.fairs.find(tx, id);
    if (!fair) throw fairNotFound({ id });
    return fair;
  }
}
