import type { Attribution } from '../../../src/modules/placements/index.js';
import type { Services } from '../../support/harness/index.js';
import { intents, moveAll, persons, posts } from '../placements/prepared.js';

export const said = (reportedBy: Attribution['reportedBy'], occurredOn?: string): Attribution => ({
  reportedBy,
  channel: 'phone',
  evidence: '电话 14:05',
  ...(occurredOn ? { occurredOn } : {}),
});

/** Accepted for a post that asks for no examination, and ready since `readyOn`. */
export async function readyPeople(s: Services, count: number, readyOn = '2018-02-27'): Promise<string[]> {
  const people = await persons(s, count);
  const [post] = await posts(s, 1, count);
  await s.sql(`UPDATE vacancy SET exams = '[]', hazards = '{}' WHERE id = $1`, [post!.id]);
  const ids = await intents(
    s,
    people.map((seekerId) => ({ seekerId, vacancyId: post!.id })),
  );
  await moveAll(s, ids, 'offer', 'employer');
  await moveAll(s, ids, 'accept', 'worker');
  await moveAll(s, ids, 'skip_medical', 'bureau', readyOn);
  return ids;
}

/** From now on the post of this placement asks for an examination before the departure. */
export async function askForExam(s: Services, placementId: string): Promise<void> {
  await s.sql(
    `UPDATE vacancy SET exams = '[{"kind": "general", "when": "before_departure"}]'
     WHERE id = (SELECT vacancy_id FROM placement WHERE id = $1)`,
    [placementId],
  );
}
