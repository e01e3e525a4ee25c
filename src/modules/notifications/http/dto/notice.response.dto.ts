import { ApiProperty } from '@nestjs/swagger';
import { findOpenTransitions } from '../../../../kernel/lifecycle/index.js';
import type { Actor } from '../../../../platform/access/index.js';
import { PageInfo } from '../../../../platform/http/index.js';
import type { DevelopmentMessage } from '../../application/development-outbox.js';
import type { InboxRow } from '../../application/inbox.service.js';
import type { NoticeDetail, NoticeRow } from '../../application/notices.queries.js';
import { teller } from '../../application/notifications.policy.js';
import { NOTICE_CHANNELS, type NoticeChannel } from '../../domain/channel.js';
import { RECIPIENT_KINDS, type RecipientKind } from '../../domain/contact.js';
import { NOTICE_STATES, noticeLifecycle, type NoticeState } from '../../domain/notice.lifecycle.js';

export class NoticeTextResponse {
  @ApiProperty() zh: string;
  @ApiProperty() en: string;
}

export class NoticeResponse {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ enum: NOTICE_STATES }) status: NoticeState;
  @ApiProperty() version: number;
  @ApiProperty({ type: [String] }) allowedTransitions: string[];
  @ApiProperty() template: string;
  @ApiProperty({ type: NoticeTextResponse, description: 'Ready to copy or read out' })
  text: NoticeTextResponse;
  @ApiProperty() urgent: boolean;
  @ApiProperty({ enum: RECIPIENT_KINDS }) recipientKind: RecipientKind;
  @ApiProperty({ format: 'uuid' }) recipientId: string;
  @ApiProperty({ type: String, nullable: true }) recipientName: string | null;
  @ApiProperty({ enum: NOTICE_CHANNELS, nullable: true, type: String }) channel: NoticeChannel | null;
  @ApiProperty({ type: String, nullable: true }) aboutAggregate: string | null;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) aboutId: string | null;
  @ApiProperty({ format: 'date-time' }) dueAt: Date;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) expiresAt: Date | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) sentAt: Date | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) deliveredAt: Date | null;
  @ApiProperty({ type: String, nullable: true }) outcome: string | null;
}

export class NoticeDetailResponse extends NoticeResponse {
  @ApiProperty({ type: String, nullable: true, description: 'To call; the look at it is written down' })
  phone: string | null;

  @ApiProperty({ type: String, nullable: true, enum: ['own', 'shared', 'relative'] })
  phoneMeans: string | null;
}

export class NoticePage extends PageInfo {
  @ApiProperty({ type: [NoticeResponse] }) items: NoticeResponse[];
}

export class NoticeCountsResponse {
  @ApiProperty({ description: 'Waiting to be passed on by a person' }) byHand: number;
  @ApiProperty({ description: 'May have been sent or not: somebody has to decide' }) unknown: number;
  @ApiProperty() failed: number;
}

export class InboxItemResponse {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty() template: string;
  @ApiProperty({ type: NoticeTextResponse }) text: NoticeTextResponse;
  @ApiProperty() urgent: boolean;
  @ApiProperty({ type: String, nullable: true }) aboutAggregate: string | null;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) aboutId: string | null;
  @ApiProperty({ format: 'date-time' }) at: Date;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) readAt: Date | null;
}

export class InboxPage extends PageInfo {
  @ApiProperty({ type: [InboxItemResponse] }) items: InboxItemResponse[];
}

export class InboxCountResponse {
  @ApiProperty() unread: number;
}

export class DevelopmentMessageResponse {
  @ApiProperty() effectKey: string;
  @ApiProperty({ format: 'date-time' }) at: Date;
  @ApiProperty({ enum: ['smtp', 'sms', 'wecom'] }) channel: string;
  @ApiProperty() address: string;
  @ApiProperty() text: string;
}

export class DevelopmentOutboxPage extends PageInfo {
  @ApiProperty({ type: [DevelopmentMessageResponse] }) items: DevelopmentMessageResponse[];
}

export function toNoticeResponse(actor: Actor, row: NoticeRow): NoticeResponse {
  return {
    id: row.id,
    status: row.status,
    version: row.version,
    allowedTransitions: findOpenTransitions(noticeLifecycle, row.status).filter((move) =>
      noticeLifecycle.transitions[move].reportedBy.includes(teller(actor)),
    ),
    template: row.template,
    text: row.text,
    urgent: row.urgent,
    recipientKind: row.recipientKind,
    recipientId: row.recipientId,
    recipientName: row.recipientName,
    channel: row.channel,
    aboutAggregate: row.aboutAggregate,
    aboutId: row.aboutId,
    dueAt: row.dueAt,
    expiresAt: row.expiresAt,
    sentAt: row.sentAt,
    deliveredAt: row.deliveredAt,
    outcome: row.outcome,
  };
}

export function toNoticeDetail(actor: Actor, detail: NoticeDetail): NoticeDetailResponse {
  return {
    ...toNoticeResponse(actor, detail),
    phone: detail.contact?.phone?.number ?? null,
    phoneMeans: detail.contact?.phone?.means ?? null,
  };
}

export function toInboxItem(row: InboxRow): InboxItemResponse {
  const { id, template, text, urgent, aboutAggregate, aboutId, dueAt, readAt } = row;
  return { id, template, text, urgent, aboutAggregate, aboutId, at: dueAt, readAt };
}

export function toDevelopmentMessage(message: DevelopmentMessage): DevelopmentMessageResponse {
  return { ...message };
}
