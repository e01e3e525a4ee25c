import { Injectable } from '@nestjs/common';
import {
  isEvidence,
  type Channel,
  evidenceRequired,
  assertNotInFuture,
  partyNotAuthorised,
  type Party,
} from '../../../kernel/lifecycle/index.js';
import type { Actor } from '../../../platform/access/index.js';
import { newId } from '../../../platform/clock/index.js';
import { heardThrough, type Tx, UnitOfWork } from '../../../platform/database/index.js';
import { consentNotTogether, consentTakenBack, seekerNotFound } from '../domain/seeker.errors.js';
import type { ConsentPurpose } from '../domain/seeker.js';
import { SeekerEntity } from '../persistence/seeker.entity.js';
import {
  findConsentsWithdrawnBySeekers,
  findSeekersNotErased,
  updateRefusesRanking,
} from '../persistence/consent.statements.js';

const TOLD_AT_ONCE = 200;
/** Version of the consent text in force; a new wording gets a new version and asks again. */
export const CONSENT_TEXT_VERSION = '2018-1';
/** News that somebody took a consent back; each module stops what depends on it. */
export const CONSENT_WITHDRAWN = 'consent.withdrawn';

/** News that people agreed to be shown to companies; proposals that waited for it are put before them. */
export const SHARING_AGREED = 'consent.sharing-agreed';

export interface ConsentWord {
  readonly purpose: ConsentPurpose;
  readonly given: boolean;
  /** Who would receive the data, as the person was told (个人信息保护法 art. 23). */
  readonly recipient?: string;
  readonly occurredOn?: string;
  readonly reportedBy: Party;
  readonly channel: Channel;
  /** Needed when the text was read aloud. */
  readonly witness?: string;
  readonly evidence?: string;
}

/** The consent ledger: append-only, per purpose; the latest word counts, and withdrawing is as easy as giving. */
@Injectable()
export class ConsentService {
  constructor(private readonly uow: UnitOfWork) {}

  /** @throws seekerNotFound, partyNotAuthorised, evidenceRequired, consentTakenBack */
  async record(actor: Actor, seekerId: string, word: ConsentWord): Promise<void> {
    await this.uow.write(actor, async (tx) => {
      if (!(await tx.em.existsBy(SeekerEntity, { id: seekerId }))) throw seekerNotFound({ id: seekerId });
      if (!actor.link) await this.assertOwnLink(tx, seekerId, word);
      await this.recordMany(tx, [seekerId], word);
    });
  }

  /**
   * What several people said on one occasion. Read aloud it needs whoever stood by, on paper the sheet they signed; nothing else is
   * one word of many, and read aloud it does not undo the no a person gave alone.
   * @throws seekerNotFound, consentNotTogether, consentTakenBack with the ids of those persons
   */
  async recordTogether(actor: Actor, seekerIds: readonly string[], word: ConsentWord): Promise<void> {
    const ids = [...new Set(seekerIds)];
    const witnessed = word.channel === 'in_person' && isEvidence(word.witness);
    const signed = word.channel === 'paper' && isEvidence(word.evidence);
    if (word.reportedBy !== 'worker' || (!witnessed && !signed)) throw consentNotTogether();
    await this.uow.write(actor, async (tx) => {
      const known = await tx.all(findSeekersNotErased, { ids });
      const found = new Set(known.map(({ id }) => id));
      const missing = ids.find((id) => !found.has(id));
      if (missing) throw seekerNotFound({ id: missing });
      if (word.given && !signed) await this.assertNotTakenBack(tx, ids, word.purpose);
      await this.recordMany(tx, ids, word);
    });
  }

  /**
   * A yes typed for somebody stands on what was heard or signed, and not against the no the person gave alone: then it takes the
   * person's own link, or a sheet they signed.
   */
  private async assertOwnLink(tx: Tx, seekerId: string, word: ConsentWord): Promise<void> {
    const { reportedBy, given, purpose, channel, witness, evidence } = word;
    if (reportedBy !== 'worker') throw partyNotAuthorised({ reportedBy });
    if (!given || purpose === 'registration') return;
    const stands = [witness, evidence].some(isEvidence);
    if (!stands) throw evidenceRequired({ field: 'evidence', reportedBy, typedBy: tx.actor.role });
    if (channel === 'paper' && evidence) return;
    await this.assertNotTakenBack(tx, [seekerId], purpose);
  }

  /** Nobody's last word on the purpose is a no they gave alone, through their own link. */
  private async assertNotTakenBack(
    tx: Tx,
    seekerIds: readonly string[],
    purpose: ConsentPurpose,
  ): Promise<void> {
    const alone = await tx.all(findConsentsWithdrawnBySeekers, { seekerIds, purpose });
    if (alone.length > 0) throw consentTakenBack({ purpose, seekerIds: alone.map(({ id }) => id) });
  }

  /** The same word for several persons, e.g. a signed roster of a fair. */
  async recordMany(tx: Tx, seekerIds: readonly string[], word: ConsentWord): Promise<void> {
    const occurredOn = word.occurredOn ?? tx.today;
    assertNotInFuture(occurredOn, tx.today);
    await tx.insertMany(
      'consent',
      seekerIds.map((seekerId) => ({
        id: newId(),
        seeker_id: seekerId,
        purpose: word.purpose,
        recipient: word.recipient ?? null,
        given: word.given,
        text_version: CONSENT_TEXT_VERSION,
        happened_on: occurredOn,
        recorded_at: tx.now,
        said_by: word.reportedBy,
        entered_by: tx.actor.userId,
        channel: heardThrough(tx.actor, word.channel),
        witness: word.witness ?? null,
        evidence: word.evidence ?? null,
      })),
    );
    if (word.purpose === 'automated_ranking')
      await tx.run(updateRefusesRanking, { seekerIds, refusesRanking: !word.given });
    tx.audit({
      action: word.given ? 'consent.given' : 'consent.withdrawn',
      aggregate: 'seeker',
      aggregateId: seekerIds.length === 1 ? seekerIds[0]! : null,
      fields: [word.purpose],
      ...(seekerIds.length > 1 ? { subjects: seekerIds } : {}),
    });
    for (const seekerId of word.given ? [] : seekerIds) {
      tx.emit({
        topic: CONSENT_WITHDRAWN,
        effectKey: `${CONSENT_WITHDRAWN}:${seekerId}:${word.purpose}:${newId()}`,
        payload: { seekerId, purpose: word.purpose },
      });
    }
    for (let at = 0; at < seekerIds.length; at += TOLD_AT_ONCE) {
      const ids = seekerIds.slice(at, at + TOLD_AT_ONCE);
      if (word.given && word.purpose === 'share_with_employer')
        tx.emit({
          topic: SHARING_AGREED,
          effectKey: `${SHARING_AGREED}:${ids[0]!}:${newId()}`,
          payload: { ids: ids.join(',') },
        });
      tx.emit({
        topic: 'seeker.changed',
        effectKey: `seeker.changed:${ids[0]!}:${word.purpose}:${newId()}`,
        payload: { ids: ids.join(',') },
      });
    }
  }

  /**
   * A person who refuses automated ranking is listed by hand only (个人信息保护法 art. 24). The word is the person's alone and kept
   * like a consent: who, when, by which channel. @throws seekerNotFound, partyNotAuthorised, consentTakenBack
   */
  async refuseRanking(
    actor: Actor,
    seekerId: string,
    refuses: boolean,
    attribution: Omit<ConsentWord, 'purpose' | 'given'> = { reportedBy: 'worker', channel: 'in_person' },
  ): Promise<void> {
    await this.uow.write(actor, async (tx) => {
      if (!(await tx.em.existsBy(SeekerEntity, { id: seekerId }))) throw seekerNotFound({ id: seekerId });
      if (attribution.reportedBy !== 'worker')
        throw partyNotAuthorised({ reportedBy: attribution.reportedBy });
      if (!refuses && !actor.link) await this.assertNotTakenBack(tx, [seekerId], 'automated_ranking');
      await this.recordMany(tx, [seekerId], {
        ...attribution,
        purpose: 'automated_ranking',
        given: !refuses,
      });
    });
  }
}
