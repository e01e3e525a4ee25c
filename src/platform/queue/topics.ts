/**
 * What can travel through the outbox. A topic is either work (exactly one handler: the process refuses to start
 * otherwise) or news (`domain event`: any number of reactions, each with its own effect).
 */
export const QUEUES = [
  'imports',
  'matching',
  'fair-roster',
  'offers',
  'medical-check',
  'follow-up',
  'notifications',
  'maintenance',
] as const;
export type QueueName = (typeof QUEUES)[number];

export type Payload = Readonly<Record<string, string | number | boolean | null>>;

export interface JobDefinition<P extends Payload = Payload> {
  readonly topic: string;
  readonly queue: QueueName;
  /**
   * Heavy work (imports, match runs) spans many transactions under a renewed lease and runs in workers only; the sweeper
   * never does it inline.
   */
  readonly heavy: boolean;
  /**
   * Work around a call to the outside, which no transaction can take back: it runs in transactions of its own like heavy
   * work, but is short, and many go on at once.
   */
  readonly outside: boolean;
  /** Carries the payload's type. */
  readonly payload?: P;
}

const topics = new Map<string, JobDefinition>();

/** Declares work, `verb-object`. @throws when the word is taken */
export function defineJob<P extends Payload>(
  topic: string,
  queue: QueueName,
  options: { heavy?: boolean; outside?: boolean } = {},
): JobDefinition<P> {
  if (topics.has(topic)) throw new Error(`work ${topic} is declared twice`);
  const work: JobDefinition<P> = {
    topic,
    queue,
    heavy: options.heavy ?? false,
    outside: options.outside ?? false,
  };
  topics.set(topic, work as JobDefinition);
  return work;
}

/** Every declared piece of work. */
export function listJobs(): readonly JobDefinition[] {
  return [...topics.values()];
}

/** Queues of news, by the first word of its topic; all other news goes through `maintenance`. */
const NEWS: readonly (readonly [RegExp, QueueName])[] = [
  [/^placement\b/, 'offers'],
  [/^medical/, 'medical-check'],
  [/^fair/, 'fair-roster'],
  [/^(?:follow_up|concern)\b/, 'follow-up'],
  [/^notice\b/, 'notifications'],
];

/** Queue and weight of a topic; news is light. */
export function topicOf(topic: string): JobDefinition {
  const work = topics.get(topic);
  if (work) return work;
  const queue = NEWS.find(([first]) => first.test(topic))?.[1] ?? 'maintenance';
  return { topic, queue, heavy: false, outside: false };
}

/** Topics of heavy work. */
export function heavyTopics(): string[] {
  return listJobs()
    .filter((work) => work.heavy)
    .map((work) => work.topic);
}
