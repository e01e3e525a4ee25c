import type { ApiClient } from './api-client.js';
import { ApiRefusal } from './api-client.js';

interface Answer {
  readonly people: number;
  readonly slots: number;
  readonly cleared: number;
  readonly short: number;
  readonly finalAt: string;
  readonly shortageKnownOn: string | null;
  readonly cures: {
    readonly slotsToAdd: readonly { readonly day: string; readonly slots: number }[];
    readonly secondBatch: { readonly people: number; readonly clearedOn: string | null } | null;
  };
}

/** Slots a day the question of the fair's morning is asked with: what was arranged, and what would not have done. */
const ASKED = [40, 10] as const;

/** What the medical forecast says of the fair, in sentences; nothing when nobody was to be examined. */
export async function askClinics(client: ApiClient, fairDay: string): Promise<string[]> {
  const fairCode = `F${fairDay.slice(0, 4)}-${fairDay.slice(5, 7)}${fairDay.slice(8)}`;
  const lines: string[] = [];
  for (const perDay of ASKED) {
    try {
      const answer = await client.get<Answer>(
        `/medical/forecast?fairCode=${fairCode}&perDay=${perDay}&from=${fairDay}`,
      );
      lines.push(sentence(perDay, answer));
    } catch (error) {
      if (!(error instanceof ApiRefusal)) throw error;
    }
  }
  return lines;
}

function sentence(perDay: number, { people, slots, cleared, short, ...answer }: Answer): string {
  const begin = `每天${perDay}人 ${perDay} a day: ${slots} slots until ${answer.finalAt}, ${cleared} of ${people} examined`;
  if (short === 0) return `${begin}, nobody short`;
  const added = answer.cures.slotsToAdd.map(({ day, slots: more }) => `${day} +${more}`).join(', ');
  const { secondBatch } = answer.cures;
  const later = secondBatch
    ? `, or a second batch of ${secondBatch.people} after ${secondBatch.clearedOn}`
    : '';
  return `${begin}, ${short} short; known on ${answer.shortageKnownOn}; cure: slots ${added}${later}`;
}
