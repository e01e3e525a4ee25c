export { ContactBook, type ContactResolver } from './application/contact-book.js';
export { noticeReplied } from './application/gateway-reports.service.js';
export { IssuedLinkResponse, IssueLinkRequest, wayOf } from './http/dto/issued-link.dto.js';
export { type IssuedLink, LinkNotices, type LinkWay } from './application/link-notices.js';
export { NoticeKeys } from './application/notice-keys.js';
export { NoticeReader, type NotifiedRecipient } from './application/notice.reader.js';
export { Notices, type NoticeCommand } from './application/notices.service.js';
export type { Contact, ContactMeans, NoticeRecipient, RecipientKind } from './domain/contact.js';
export type { ReplyAnswer } from './domain/reply.js';
export {
  declaredNotices,
  defineNotice,
  type NoticeParams,
  type NoticeTemplate,
} from './domain/notice-template.js';
export { NotificationsModule } from './notifications.module.js';
