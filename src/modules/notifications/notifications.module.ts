import { Module } from '@nestjs/common';
import { ContactBook } from './application/contact-book.js';
import { Notices } from './application/notices.service.js';
import { SendNoticeHandler } from './jobs/send-notice.handler.js';

@Module({
  providers: [ContactBook, Notices, SendNoticeHandler],
  exports: [ContactBook, Notices],
})
export class NotificationsModule {}
