import type { Words } from '../words';
import type * as zh from '../zh/batches';

export const batches: Words<typeof zh.batches> = {
  rollCall: 'Roll call',
  code: 'Batch',
  departure: 'Departure',
  seats: 'Seats',
  taken: '{{taken}} of {{seats}} taken',
  boarded: 'Boarded',
  notBoarded: 'Not boarded',
  arrived: 'Arrived',
  started: 'Started',
  pending: 'Pending',
  seat: 'Seat',
  coach: 'Coach',
  stop: 'Stop',
  kind: 'Kind',
  new: 'New',
  returning: 'Returning',
  escort: 'Escort',
  open: 'Not called',
  listed: 'Listed',
  kept: 'Kept seats',
  keptHint:
    'For people still at the examination: listed by itself once ready, given back when boarding begins without it.',
  nobodyKept: 'No seat is kept',
  keptAt: 'Kept since',
  giveBack: 'Give back',
  whoWaits: 'People who accepted or are being examined',
  keep: 'Keep {{count}} seats',
  late: 'Added after the lock',
};
