import { Injectable } from '@nestjs/common';
import { newId } from '../../../platform/clock/index.js';
import { LifecycleStore, type Tx, withHistory } from '../../../platform/database/index.js';
import type { NoticeRecipient } from '../domain/contact.js';
import { type NoticeSecret, SECRET_MARK } from '../domain/notice.js';
import { noticeTemplate, type NoticeParams, type NoticeTemplate, render } from '../domain/notice-template.js';
import { noticeTemplateUnknown, noticeTextForbidden } from '../domain/notice.errors.js';
import { findTextViolations, type TextViolation, type TextUse } from '../domain/text-guard.js';
import { noticeLifecycleMapping } from '../persistence/notice.lifecycle-mapping.js';
import { sendNoticeEvent } from './notice-work.js';
import {
  deleteDevelopmentMessagesTo,
  eraseNoticesTo,
  insertNoticeKeys,
  lockCancelledNotices,
  lockQueuedNoticesWithPrefix,
} from '../persistence/notices.statements.js';

export interface NoticeCommand {
  /** Business identity, unique for ever: the same key again sends nothing. E.g. `offer-made:<placement>:<version>`. */
  readonly effectKey: string;
  /** Name of a template declared with `defineNotice`. */
  readonly template: string;
  readonly to: NoticeRecipient;
  readonly params?: NoticeParams;
  /** Instant, ISO 8601; at once when left out. */
  readonly notBefore?: string;
  /** Instant after which it has no use any more. */
  readonly expiresAt?: string;
  /** Its template says `secret` where the link or the code stands. */
  readonly secret?: NoticeSecret;
  readonly about?: { readonly aggregate: string; readonly id: string };
  /** Of the thing it is about; that of the sending actor when left out. */
  readonly cooperation?: string;
  /** A notice of this key that was cancelled before it went out is due again; without it the key stays spent. */
  readonly renews?: boolean;
}

const CLAIM = { reportedBy: 'system', channel: 'system' } as const;

/** Writes notices with the caller's transaction; a worker delivers them after the commit. */
@Injectable()
export class Notices {
  constructor(private readonly store: LifecycleStore) {}

  /** @throws noticeTemplateUnknown, noticeTextForbidden */
  async send(tx: Tx, command: NoticeCommand): Promise<void> {
    await this.sendMany(tx, [command]);
  }

  /** @returns how many were new, or due again @throws noticeTemplateUnknown, noticeTextForbidden */
  async sendMany(tx: Tx, commands: readonly NoticeCommand[]): Promise<number> {
    const rows = new Map(commands.map((command) => [command.effectKey, rowOf(tx, command)]));
    if (rows.size === 0) return 0;
    return tx.withSystemScope(async () => {
      const claimed = await tx.all(insertNoticeKeys, {
        rows: JSON.stringify([...rows].map(([effect_key, row]) => ({ effect_key, notice_id: row.id }))),
      });
      const fresh = claimed.map(({ key }) => rows.get(key)!);
      const spent = new Set(claimed.map(({ key }) => key));
      const renewed = await this.renew(
        tx,
        commands
          .filter(({ effectKey, renews }) => renews && !spent.has(effectKey))
          .map(({ effectKey }) => rows.get(effectKey)!),
      );
      if (fresh.length === 0) return renewed;
      await this.store.createMany(
        tx,
        noticeLifecycleMapping,
        fresh.map((row) => ({
          move: 'queue',
          input: { ...CLAIM, occurredOn: tx.today },
          facts: null,
          row,
        })),
      );
      for (const row of fresh) if (row.handed) tx.emit(sendNoticeEvent(row.id, row.round));
      return fresh.length + renewed;
    });
  }

  /** What was cancelled has never gone out: it is due again, by its new moment, still once. */
  private async renew(tx: Tx, rows: readonly NoticeRow[]): Promise<number> {
    if (rows.length === 0) return 0;
    const cancelled = await tx.all(lockCancelledNotices, { rows: rows.map((row) => row.effect_key) });
    const commands = new Map(rows.map((row) => [row.effect_key, row]));
    await this.store.transitionMany(
      tx,
      noticeLifecycleMapping,
      cancelled.map(({ id, key }) => {
        const { due_at, expires_at } = commands.get(key)!;
        return {
          id,
          move: 'queue_again' as const,
          input: { ...CLAIM, occurredOn: tx.today },
          facts: null,
          set: { due_at, expires_at, handed: false },
        };
      }),
    );
    return cancelled.length;
  }

  /** The words of what was sent to somebody who is erased go; that it was sent, and when, stays. */
  async forget(tx: Tx, to: NoticeRecipient): Promise<void> {
    await tx.withSystemScope(async () => {
      await tx.run(deleteDevelopmentMessagesTo, { kind: to.kind, recipientId: to.id });
      await tx.run(eraseNoticesTo, { kind: to.kind, recipientId: to.id });
    });
  }

  /** Takes back what has not gone out yet. @returns how many notices whose effect key begins with one of these were cancelled */
  async cancel(tx: Tx, ...effectKeyPrefixes: readonly string[]): Promise<number> {
    if (effectKeyPrefixes.length === 0) return 0;
    return tx.withSystemScope(async () => {
      const rows = await tx.all(lockQueuedNoticesWithPrefix, { effectKeyPrefixes });
      if (rows.length === 0) return 0;
      await this.store.transitionLocked(
        tx,
        noticeLifecycleMapping,
        await withHistory(tx, noticeLifecycleMapping, rows),
        rows.map(({ id }) => ({
          id,
          move: 'cancel',
          input: { ...CLAIM, occurredOn: tx.today },
          facts: null,
        })),
      );
      return rows.length;
    });
  }
}

type NoticeRow = ReturnType<typeof rowOf>;

function rowOf(tx: Tx, command: NoticeCommand) {
  const template = noticeTemplate(command.template);
  if (!template) throw noticeTemplateUnknown({ template: command.template });
  const { text, shared } = checked(template, command);
  const { kind, id } = command.to;
  const own = tx.actor.cooperations.find((each) => each !== '*');
  const later = command.notBefore !== undefined && command.notBefore > tx.now;
  return {
    id: newId(),
    effect_key: command.effectKey,
    template: template.name,
    text,
    shared_text: shared,
    urgent: template.urgent ?? false,
    recipient_kind: kind,
    recipient_id: id,
    cooperation: command.cooperation ?? own ?? null,
    employer_id: kind === 'employer' ? id : null,
    clinic_id: kind === 'clinic' ? id : null,
    organisation_id: kind === 'organisation' ? id : null,
    user_id: kind === 'user' ? id : null,
    about_aggregate: command.about?.aggregate ?? null,
    about_id: command.about?.id ?? null,
    tried: [],
    due_at: command.notBefore ?? tx.now,
    handed: !later,
    round: later ? 0 : 1,
    expires_at: command.expiresAt ?? null,
    secret_kind: command.secret?.kind ?? null,
    secret_id: command.secret?.id ?? null,
    secret_page: command.secret?.page ?? null,
    recorded_at: tx.now,
  };
}

function checked(template: NoticeTemplate, command: NoticeCommand): ReturnType<typeof render> {
  const params = command.secret ? { ...command.params, secret: SECRET_MARK } : command.params;
  const rendered = render(template, params);
  const refuse = (violations: readonly TextViolation[], where: TextUse): void => {
    if (violations.length > 0)
      throw noticeTextForbidden({
        template: template.name,
        effectKey: command.effectKey,
        where,
        faults: violations,
      });
  };
  refuse(findTextViolations(Object.values(command.params ?? {}).join(' ; '), 'params'), 'params');
  for (const text of [rendered.text.zh, rendered.text.en])
    refuse(findTextViolations(text, 'private'), 'private');
  for (const text of rendered.shared ? [rendered.shared.zh, rendered.shared.en] : [])
    refuse(findTextViolations(text, 'group'), 'group');
  return rendered;
}
