import { defineError } from '../../../kernel/errors/index.js';

export const batchNotFound = defineError('not-found', 'BATCH_NOT_FOUND', {
  zh: '没有这个批次',
  en: 'No such batch',
});
export const batchExists = defineError('conflict', 'BATCH_EXISTS', {
  zh: '同日同号的批次已存在',
  en: 'A batch with this number leaves on that day already',
});
export const batchListClosed = defineError('wrong-state', 'BATCH_LIST_CLOSED', {
  zh: '名单已截止,不能再增减人员',
  en: 'The list is closed: nobody can be added or taken off any more',
});
export const batchFull = defineError('limit-reached', 'BATCH_FULL', {
  zh: '座位已满',
  en: 'All seats are taken',
});
export const seatTaken = defineError('conflict', 'SEAT_DUPLICATE', {
  zh: '该座位已有人',
  en: 'Somebody sits there already',
});
export const seatUnknown = defineError('invalid', 'SEAT_UNKNOWN', {
  zh: '没有这个座位',
  en: 'There is no such seat',
});
export const passengerNotFound = defineError('not-found', 'PASSENGER_NOT_FOUND', {
  zh: '名单上没有此人',
  en: 'This person is not on the list',
});
export const alreadyListed = defineError('conflict', 'ALREADY_LISTED', {
  zh: '此人已在名单上',
  en: 'This person is on a list already',
});
export const notTravelling = defineError('wrong-state', 'NOT_ON_THE_ROAD', {
  zh: '此人不在途中',
  en: 'This person is not on the way',
});
export const personUnknown = defineError('invalid', 'PERSON_UNKNOWN', {
  zh: '须指明登记在册的返岗人员,或带队人员姓名',
  en: 'Name a registered person who returns, or the escort',
});
export const mayNotBoard = defineError('wrong-state', 'MAY_NOT_BOARD', {
  zh: '此人不得登车',
  en: 'This person may not board',
});
export const swapNotNow = defineError('wrong-state', 'SWAP_NOT_NOW', {
  zh: '开始登车后不能再换人',
  en: 'Nobody is swapped once the doors are open',
});
export const handedOverAlready = defineError('conflict', 'HANDED_OVER_ALREADY', {
  zh: '该企业人员已交接',
  en: 'The people of this employer are handed over already',
});
export const nobodyToHandOver = defineError('wrong-state', 'NOBODY_TO_HAND_OVER', {
  zh: '该企业没有已到达的人员',
  en: 'Nobody of this employer has arrived',
});
/** A seat is kept only for somebody accepted or at the examination, and until the doors open. */
export const reserveNotNow = defineError('wrong-state', 'SEAT_NOT_RESERVABLE', {
  zh: '此时不能为此人预留座位',
  en: 'No seat can be kept for this person now',
});
export const reservationNotFound = defineError('not-found', 'SEAT_RESERVATION_NOT_FOUND', {
  zh: '没有这一预留座位',
  en: 'No such seat is kept',
});
