import { Module } from '@nestjs/common';
import { DocumentsModule } from '../documents/index.js';
import { IdentityModule } from '../identity/index.js';
import { NoticeKeys } from './application/notice-keys.js';
import { AccountContacts } from './application/account-contacts.js';
import { ContactBook } from './application/contact-book.js';
import { DecideNoticeService } from './application/decide-notice.service.js';
import { DeliverNoticeService } from './application/deliver-notice.service.js';
import { DevelopmentOutbox } from './application/development-outbox.js';
import { GatewayReportsService } from './application/gateway-reports.service.js';
import { InboxService } from './application/inbox.service.js';
import { MessageTransports } from './application/message-transports.js';
import { LinkConfirmations } from './application/link-confirmations.js';
import { LinkNotices } from './application/link-notices.js';
import { NoticeReader } from './application/notice.reader.js';
import { NoticeTransitions } from './application/notice-transitions.js';
import { NoticeSecrets } from './application/notice-secrets.js';
import { NoticesQueries } from './application/notices.queries.js';
import { Notices } from './application/notices.service.js';
import { WatchNoticesService } from './application/watch-notices.service.js';
import { GatewayGuard } from './http/gateway.guard.js';
import { GatewaysController } from './http/gateways.controller.js';
import { LinkCodesController } from './http/link-codes.controller.js';
import { InboxController } from './http/inbox.controller.js';
import { NoticesController } from './http/notices.controller.js';
import { SendNoticeHandler } from './jobs/send-notice.processor.js';
import { TellAccount } from './jobs/tell-account.listener.js';
import { TellApproval } from './jobs/tell-approval.listener.js';
import { TellAnchor } from './jobs/tell-anchor.listener.js';
import { WatchNoticesTask } from './jobs/watch-notices.task.js';
import { NoticesRepository } from './persistence/notices.repository.js';
import './application/link.notice-templates.js';
import './jobs/notifications.data-retention.js';
import './persistence/personal-data.js';

@Module({
  imports: [DocumentsModule, IdentityModule],
  controllers: [NoticesController, InboxController, GatewaysController, LinkCodesController],
  providers: [
    AccountContacts,
    NoticeKeys,
    ContactBook,
    DecideNoticeService,
    DeliverNoticeService,
    DevelopmentOutbox,
    GatewayGuard,
    GatewayReportsService,
    InboxService,
    MessageTransports,
    LinkConfirmations,
    LinkNotices,
    NoticeReader,
    NoticeTransitions,
    NoticeSecrets,
    Notices,
    NoticesQueries,
    NoticesRepository,
    SendNoticeHandler,
    TellAccount,
    TellAnchor,
    TellApproval,
    WatchNoticesService,
    WatchNoticesTask,
  ],
  exports: [ContactBook, LinkNotices, NoticeKeys, NoticeReader, Notices],
})
export class NotificationsModule {}
