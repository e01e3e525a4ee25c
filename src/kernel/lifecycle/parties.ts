/**
 * Who can say that something happened (design: "who said it, who typed it"). `reportedBy` of a move is one of these; the
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

/**
 * How the word reached the system. `link`: through a signed link that went to the party's registered contact, its own word
 * like `account`. `handed_link`: through a link that staff held in their hands first; it counts like a word typed for the party.
 */
export const CHANNELS = [
  'account',
  'link',
  'handed_link',
  'in_person',
  'phone',
  'paper',
  'chat',
  'workbook',
  'system',
] as const;
export type Channel = (typeof CHANNELS)[number];

/** Written by the service for whoever acts through a link; nobody can claim it of a word they type. */
export const LINK_CHANNELS: ReadonlySet<Channel> = new Set<Channel>(['link', 'handed_link']);
/** Written by the service for rows it read and for its own consequences. */
const SERVICE_CHANNELS: ReadonlySet<Channel> = new Set<Channel>(['workbook', 'system']);
/** What a request may say of a word it brings. */
export const NAMED_CHANNELS = CHANNELS.filter(
  (channel) => !LINK_CHANNELS.has(channel) && !SERVICE_CHANNELS.has(channel),
);
