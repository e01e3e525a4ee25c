import type { AnswerSchema, AnswerSchemas } from '../../../src/composition/visibility/answer-plan.js';
import { sightOf } from '../../../src/composition/visibility/data-kinds.data.js';
import type { HttpApi } from '../../support/harness/index.js';
import { textOf } from '../../support/security/attack.js';
import type { Document, Route } from '../matrix/document.js';
import { addressOf, knock } from '../matrix/walk.js';
import type { World } from '../matrix/world.js';
import { type Account, called } from './accounts.js';
import type { Planted } from './canaries.js';
import { fieldsSeen, forbidden, isMasked } from './judge.js';

export interface Round {
  readonly leaks: Set<string>;
  readonly undecided: Set<string>;
  /** Route and account that were really asked. */
  readonly asked: Set<string>;
  /** Kinds somebody read who may. */
  readonly read: Set<string>;
}

export interface Asking {
  readonly api: HttpApi;
  readonly document: Document;
  readonly signsIn: (text: string) => Planted[];
  readonly round: Round;
}

/** Commands that answer with what they were asked for and change nothing but the record: called for good. */
export const ASKING_COMMANDS = new Set([
  'revealSeeker',
  'searchSeekers',
  'showWorkerNumbers',
  'showPassengerPhones',
  'lookUpRosterLines',
  'checkFigure',
  'checkAdvert',
  'reachOfAdvert',
]);

/** One route asked by one account; what is heard is judged sign by sign and field by field. */
export async function ask(
  { api, document, signsIn, round }: Asking,
  route: Route,
  world: World,
  account: Account,
): Promise<void> {
  const who = called(account);
  round.asked.add(`${route.id} ${who}`);
  const quiet = ASKING_COMMANDS.has(route.id) ? { ...world, rehearse: () => undefined } : world;
  const { said, body } =
    route.id === 'followMatchPlan'
      ? { said: '200', body: await firstOfStream(api, addressOf(route, world.ids), account.cookie) }
      : await knock(api, document, route, quiet, account.cookie, { reportedBy: account.party });
  for (const planted of signsIn(await textOf(body))) {
    const why = forbidden(planted, account.office, account.county);
    if (why === null) round.read.add(planted.kind);
    else round.leaks.add(`${route.id} tells ${who}: ${why}`);
  }
  // A refusal has no fields of the answer; its words were judged above.
  if (!said.startsWith('2') || typeof body !== 'object' || body === null || Buffer.isBuffer(body)) return;
  const schema = answerOf(route);
  const schemas = document.components.schemas as unknown as AnswerSchemas;
  const { seen, undecided } = fieldsSeen(schemas, schema, body);
  for (const field of undecided) round.undecided.add(field);
  for (const { path, kind, value } of seen) {
    const sight = sightOf(kind, account.office);
    if (sight === 'read') round.read.add(kind);
    else if (sight === 'never' ? !isNothing(value) : !isMasked(value))
      round.leaks.add(`${route.id} tells ${who}: ${kind} (${path})`);
  }
}

/** An empty list and a no tell nothing that is there. */
const isNothing = (value: unknown): boolean =>
  value === '' || value === false || (Array.isArray(value) && value.length === 0);

export function answerOf({ operation }: Route): AnswerSchema | undefined {
  const [, answer] = Object.entries(operation.responses).find(([status]) => status.startsWith('2')) ?? [];
  return answer?.content?.['application/json']?.schema as AnswerSchema | undefined;
}

/** What a stream says at once; then it is left. */
async function firstOfStream(api: HttpApi, path: string, cookie: string): Promise<string> {
  const leave = new AbortController();
  const answer = await fetch(`${api.baseUrl}${path}`, { headers: { cookie }, signal: leave.signal });
  const reader = answer.body?.getReader();
  const timer = setTimeout(() => leave.abort(), 300);
  try {
    const first = await reader?.read();
    return first?.value ? Buffer.from(first.value as Uint8Array).toString() : '';
  } catch {
    return '';
  } finally {
    clearTimeout(timer);
    leave.abort();
  }
}
