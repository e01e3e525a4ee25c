import { Injectable } from '@nestjs/common';
import { DomainError } from '../../../kernel/errors/index.js';
import { partyNotAuthorised } from '../../../kernel/lifecycle/index.js';
import { isOldEnoughToWork } from '../../../kernel/values/index.js';
import type { Actor } from '../../../platform/access/index.js';
import { type Tx, UnitOfWork } from '../../../platform/database/index.js';
import { SeekerReader, type SeekerRef, seekerNotFound } from '../../seekers/index.js';
import type { Fair } from '../domain/fair.js';
import { problemOf, type RosterLineField, type RosterLineProblem } from '../domain/roster-line.js';
import { FairsRepository, type RosterLine } from '../persistence/fairs.repository.js';
import { ArrivalSlotCapacity, type ArrivalSlot, type FreePlaces } from './arrival-slot-capacity.js';
import { PreferredVacancies, type ReadPreference } from './preferred-vacancies.js';
import { fairTakingEntries } from './fair-registration-open.js';
import { partiesOf } from './fairs.policy.js';
import { oneAtATime, RosterEntries, type AttributionAtFair } from './roster-entries.js';

export interface LineToSave {
  readonly line: number;
  readonly seekerId: string;
  readonly slot?: string | undefined;
  readonly wish?: string | undefined;
  readonly note?: string | undefined;
}

export interface SavedLine {
  readonly line: number;
  readonly outcome: 'put' | 'already' | 'refused';
  readonly entry: RosterLine | null;
  readonly problem: RosterLineProblem | null;
}

export interface SavedLines {
  readonly lines: readonly SavedLine[];
  readonly slots: readonly ArrivalSlot[];
  readonly fair: Fair;
  readonly today: string;
}

type Columns = Readonly<Record<'slot' | 'wish_employer_id' | 'wish_vacancy_id' | 'note', string | null>>;

/** Puts the lines of a list on the roster: each is taken or refused by itself, and the same list again changes nothing. */
@Injectable()
export class SaveRosterLinesService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly fairs: FairsRepository,
    private readonly seekers: SeekerReader,
    private readonly entries: RosterEntries,
    private readonly places: ArrivalSlotCapacity,
    private readonly wishes: PreferredVacancies,
  ) {}

  /** @throws fairNotFound, fairTakesNoEntries, partyNotAuthorised */
  put(
    actor: Actor,
    fairId: string,
    asked: readonly LineToSave[],
    attribution: AttributionAtFair,
  ): Promise<SavedLines> {
    return this.uow.write(actor, async (tx) => {
      const fair = await fairTakingEntries(this.fairs, tx, fairId);
      if (!partiesOf(actor).includes(attribution.reportedBy))
        throw partyNotAuthorised({ reportedBy: attribution.reportedBy });
      const ids = asked.map(({ seekerId }) => seekerId);
      const people = await this.seekers.byIds(tx, ids);
      await oneAtATime(tx, fairId, [...people.keys()]);
      const places = await this.places.locked(tx, fair);
      const before = new Set((await this.fairs.entries(tx, fairId, ids)).map(({ seekerId }) => seekerId));
      const cells = { places, wish: await this.wishes.reader(tx, fair) };
      const fresh = new Map<string, { person: SeekerRef; columns: Columns; line: number }>();
      const problems = new Map<LineToSave, RosterLineProblem>();
      for (const line of asked) {
        const person = people.get(line.seekerId);
        const problem = toRejection(person, line, fair, fresh);
        if (problem) problems.set(line, problem);
        else if (!before.has(line.seekerId)) {
          const columns = columnsOf(line, cells);
          if ('code' in columns) problems.set(line, columns);
          else fresh.set(line.seekerId, { person: person!, columns, line: line.line });
        }
      }
      await this.begin(tx, fair, fresh, attribution);
      const lines = new Map(
        (await this.fairs.linesOf(tx, fairId, [...people.keys()])).map((line) => [line.entry.seekerId, line]),
      );
      return {
        lines: asked.map((line): SavedLine => {
          const problem = problems.get(line) ?? null;
          const entry = problem ? null : (lines.get(line.seekerId) ?? null);
          const outcome = problem ? 'refused' : before.has(line.seekerId) ? 'already' : 'put';
          return { line: line.line, outcome, entry, problem };
        }),
        slots: await this.places.slots(tx, fair),
        fair,
        today: tx.today,
      };
    });
  }

  private async begin(
    tx: Tx,
    fair: Fair,
    fresh: ReadonlyMap<string, { person: SeekerRef; columns: Columns }>,
    attribution: AttributionAtFair,
  ): Promise<void> {
    if (fresh.size === 0) return;
    const [move, origin] =
      attribution.reportedBy === 'worker'
        ? (['register', 'self'] as const)
        : (['invite', 'invitation'] as const);
    const people = [...fresh.values()].map(({ person }) => person);
    await this.entries.begin(tx, fair, people, move, origin, attribution, ({ id }) => fresh.get(id)!.columns);
  }
}

function toRejection(
  person: SeekerRef | undefined,
  { seekerId }: LineToSave,
  fair: Fair,
  fresh: ReadonlyMap<string, { readonly line: number }>,
): RosterLineProblem | null {
  if (!person) return asProblem('name', seekerNotFound());
  if (person.status === 'frozen') return problemOf('name', 'ROSTER_PERSON_FROZEN');
  if (!isOldEnoughToWork(person.birthOn, fair.heldOn)) return problemOf('name', 'ROSTER_TOO_YOUNG');
  const earlier = fresh.get(seekerId);
  return earlier ? problemOf('name', 'ROSTER_LINE_REPEATED', { line: earlier.line }) : null;
}

const asProblem = (field: RosterLineField, { code, text, details }: DomainError): RosterLineProblem => ({
  field,
  code,
  text,
  details,
});

/** The wish first: a line that is refused takes no place of a half hour. */
function columnsOf(
  line: LineToSave,
  { places, wish }: { readonly places: FreePlaces; readonly wish: ReadPreference },
): Columns | RosterLineProblem {
  let field: RosterLineField = 'wish';
  try {
    const wished = line.wish?.trim() ? wish(line.wish) : null;
    field = 'slot';
    return {
      wish_employer_id: wished?.employerId ?? null,
      wish_vacancy_id: wished?.vacancyId ?? null,
      slot: line.slot?.trim() ? places.take(line.slot) : null,
      note: line.note?.trim() || null,
    };
  } catch (error) {
    if (error instanceof DomainError) return asProblem(field, error);
    throw error;
  }
}
