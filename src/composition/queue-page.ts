import { describeFilter, type JobRegistry, QUEUES, RETRY_RULES, topicOf } from '../platform/queue/index.js';

export const QUEUE_FILE = 'docs/queues.md';

const WEIGHT = {
  light: 'one transaction',
  outside: 'around a call to the outside',
  heavy: 'long, resumable',
} as const;

/** `docs/queues.md`, written from what a worker finds at its start. */
export function queuePage(registry: JobRegistry): string {
  const topics = registry.topics().sort();
  return [
    '# Queues 队列',
    '',
    'Written from the registry a worker checks at its start: `node scripts/cli.mjs queues --write`. Truth about open work is the',
    '`outbox` table and the due times in the tables of the modules; BullMQ moves and paces it on PostgreSQL or Redis.',
    '',
    '## Topics',
    '',
    '| queue | topic | kind | carried out by |',
    '| --- | --- | --- | --- |',
    ...QUEUES.flatMap((queue) =>
      topics.filter((topic) => topicOf(topic).queue === queue).map((topic) => topicRow(registry, topic)),
    ),
    '',
    'News is named in the past tense (`placement.moved`) and may have any number of reactions, each with a mark of its own in the',
    'inbox; work is named verb-object and has exactly one handler. A worker does not start on a missing or double one.',
    '',
    ...interests(registry),
    '## Due times',
    '',
    'Scheduled tasks ask our own tables what is due. Any number of workers may run one at once: rows are taken with `SKIP LOCKED` and what',
    'follows is written under an effect key.',
    '',
    '| task | every |',
    '| --- | --- |',
    ...[...registry.tasks]
      .sort((a, b) => (a.name < b.name ? -1 : 1))
      .map(({ name, everyMs }) => `| ${name} | ${everyMs / 1000} s |`),
    '',
    '## Retries and dead letters',
    '',
    ...RETRY_RULES.map((rule) => `- ${rule}`),
    '',
    'What was given up: `GET /api/v1/queues/dead-letters`, opened again with a reason by',
    '`POST /api/v1/queues/dead-letters/:id/replay` (system administrator; ids and codes only) or `node scripts/cli.mjs outbox-dead`,',
    '`replay-outbox`. The same effect key stays, so what was applied is not applied again. `GET /api/v1/queues` and `/metrics` tell',
    'depth, age of the oldest and lateness of each queue; `/api/v1/queues/board` is bull-board, to look at only.',
    '',
  ].join('\n');
}

/** Who is told of a part of the news only. */
function interests(registry: JobRegistry): string[] {
  const rows = registry
    .topics()
    .sort()
    .flatMap((topic) =>
      registry
        .consumersOf(topic)
        .flatMap(({ consumer, interest }) =>
          interest ? [`| ${consumer} | \`${topic}\` | ${describeFilter(interest)} |`] : [],
        )
        .sort(),
    );
  return [
    'These are told only of the news they want to hear; what nobody wants to hear is closed without meeting a queue.',
    '',
    '| reaction | news | when |',
    '| --- | --- | --- |',
    ...rows,
    '',
  ];
}

function topicRow(registry: JobRegistry, topic: string): string {
  const { queue, heavy, outside } = topicOf(topic);
  const kind = heavy ? WEIGHT.heavy : outside ? WEIGHT.outside : WEIGHT.light;
  const consumers = registry.consumersOf(topic).map(({ consumer }) => consumer);
  return `| ${queue} | \`${topic}\` | ${kind} | ${consumers.sort().join(', ')} |`;
}
