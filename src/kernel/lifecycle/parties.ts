/**
 * Who can say that something happened (design: "who said it, who typed it"). `saidBy` of a move is one of these; the
 * user who types may be another, permitted one.
 */
export const PARTIES = [
  'worker',
  'caseworker',
  'station',
  'employer',
  'clinic',
  'escort',
  'bureau',
  'system',
] as const;
export type Party = (typeof PARTIES)[number];

/** How the word reached the system. */
export const CHANNELS = [
  'account',
  'link',
  'in_person',
  'phone',
  'paper',
  'chat',
  'workbook',
  'system',
] as const;
export type Channel = (typeof CHANNELS)[number];
