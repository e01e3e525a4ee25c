import { Inject, Injectable } from '@nestjs/common';
import { DomainError } from '../../../kernel/errors/index.js';
import {
  containsForbiddenHealthTerm,
  isOldEnoughToWork,
  readId,
  readName,
  readPhone,
  sameName,
  forbiddenHealthTerm,
} from '../../../kernel/values/index.js';
import type { Actor } from '../../../platform/access/index.js';
import { CONFIG, type Config } from '../../../platform/config/index.js';
import { type Tx, UnitOfWork } from '../../../platform/database/index.js';
import { REASONS } from '../../imports/index.js';
import { livesAt, type NamedPerson, NamedPersons, SeekerReader } from '../../seekers/index.js';
import type { Fair } from '../domain/fair.js';
import { noteTooLong } from '../domain/fairs.errors.js';
import {
  problemOf,
  type RosterLineField,
  type RosterLineProblem,
  type RosterLineStatus,
  statusOf,
} from '../domain/roster-line.js';
import type { PreferredVacancy } from '../domain/preferred-vacancy.js';
import { FairsRepository, type RosterLine } from '../persistence/fairs.repository.js';
import { ArrivalSlotCapacity, type ArrivalSlot, type FreePlaces } from './arrival-slot-capacity.js';
import { PreferredVacancies, type ReadPreference } from './preferred-vacancies.js';
import { fairTakingEntries } from './fair-registration-open.js';

/** A line as it was pasted; `line` is the asker's own number for it. */
export interface AskedLine extends Partial<Readonly<Record<RosterLineField, string>>> {
  readonly line: number;
  /** Whom the clerk picked of several. */
  readonly seekerId?: string | undefined;
}

export interface LookedUpLine {
  readonly line: number;
  readonly status: RosterLineStatus;
  readonly problems: readonly RosterLineProblem[];
  readonly seeker: NamedPerson | null;
  /** Whom the name may mean, when it means several. */
  readonly candidates: readonly NamedPerson[];
  readonly entry: RosterLine | null;
  readonly slot: string | null;
  readonly wish: PreferredVacancy | null;
}

export interface RosterLookup {
  readonly lines: readonly LookedUpLine[];
  readonly slots: readonly ArrivalSlot[];
  readonly fair: Fair;
  readonly today: string;
}

interface Named {
  readonly people: readonly NamedPerson[];
  readonly problems: readonly RosterLineProblem[];
}

const CANDIDATES = 8;
export const NOTE_LENGTH = 200;

/**
 * What each line of a pasted list becomes. Nothing is written but who looked: persons are matched by number or name among those
 * the actor may see, so that somebody of another office is as unknown as nobody.
 */
@Injectable()
export class RosterLookupService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly fairs: FairsRepository,
    private readonly seekers: SeekerReader,
    private readonly named: NamedPersons,
    private readonly wishes: PreferredVacancies,
    private readonly places: ArrivalSlotCapacity,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** @throws fairNotFound, fairTakesNoEntries */
  lookUp(actor: Actor, fairId: string, asked: readonly AskedLine[]): Promise<RosterLookup> {
    return this.uow.write(actor, async (tx) => {
      const fair = await fairTakingEntries(this.fairs, tx, fairId);
      const whom = await this.whom(tx, fair, asked);
      const single = whom.map(({ people }) => (people.length === 1 ? people[0]! : null));
      const found = [...new Set(single.flatMap((person) => person?.id ?? []))];
      const entries = new Map(
        (await this.fairs.linesOf(tx, fairId, found)).map((line) => [line.entry.seekerId, line]),
      );
      const cells = { wish: await this.wishes.reader(tx, fair), places: await this.places.free(tx, fair) };
      const first = new Map<string, number>();
      const lines = asked.map((line, at): LookedUpLine => {
        const person = single[at] ?? null;
        const entry = (person && entries.get(person.id)) ?? null;
        const repeats = person && first.get(person.id);
        if (person && repeats === undefined) first.set(person.id, line.line);
        const written = readCells(line, cells, entry !== null);
        const problems = [
          ...whom[at]!.problems,
          ...(person ? toLineResult(person, line, fair) : []),
          ...(repeats
            ? [problemOf(line.idNumber ? 'idNumber' : 'name', 'ROSTER_LINE_REPEATED', { line: repeats })]
            : []),
          ...written.problems,
        ];
        const candidates = person ? [] : whom[at]!.people.slice(0, CANDIDATES);
        const { slot, wish } = written;
        const status = statusOf(problems, entry !== null);
        return { line: line.line, status, problems, seeker: person, candidates, entry, slot, wish };
      });
      const shown = [...found, ...lines.flatMap(({ candidates }) => candidates.map(({ id }) => id))];
      tx.audit({
        action: 'fair.roster-looked-up',
        aggregate: 'fair',
        aggregateId: fairId,
        fields: ['id_number', 'phone', 'name', `count=${asked.length}`],
        subjects: [...new Set(shown)],
      });
      return { lines, slots: await this.places.slots(tx, fair), fair, today: tx.today };
    });
  }

  private async whom(tx: Tx, fair: Fair, asked: readonly AskedLine[]): Promise<Named[]> {
    const rules = { on: tx.today, synthetic: this.config.synthetic };
    const ids = asked.map(({ idNumber, seekerId }) =>
      idNumber && !seekerId ? readId({ text: idNumber }, rules) : null,
    );
    const numbers = ids.flatMap((read) => (read?.ok ? read.id : []));
    const byNumber = await this.seekers.byIdNumbers(tx, numbers);
    const frozen = await this.seekers.frozenByIdNumbers(tx, numbers);
    const picked = asked.flatMap(({ seekerId }) => seekerId ?? []);
    const byId = await this.named.byIds(tx, [...picked, ...[...byNumber.values()].map(({ id }) => id)]);
    const byName = asked.filter((line, at) => !ids[at] && !line.seekerId);
    const called = new Map(
      (await this.named.find(tx, byName.map(ofName), this.config.synthetic)).map((people, at) => [
        byName[at]!,
        people,
      ]),
    );
    return asked.map((line, at): Named => {
      const read = ids[at];
      if (line.seekerId) return oneOrNone(byId.get(line.seekerId), 'name');
      if (!read) return namedOnly(line, called.get(line) ?? [], this.config.synthetic);
      if (!read.ok)
        return {
          people: [],
          problems: [{ field: 'idNumber', code: read.damage, text: REASONS[read.damage].text }],
        };
      if (frozen.has(read.id))
        return { people: [], problems: [problemOf('idNumber', 'ROSTER_PERSON_FROZEN')] };
      return oneOrNone(byId.get(byNumber.get(read.id)?.id ?? ''), 'idNumber');
    });
  }
}

const ofName = ({
  name = '',
  phone,
  place,
}: AskedLine): { name: string; phone?: string; place?: string } => ({
  name,
  ...(phone ? { phone } : {}),
  ...(place ? { place } : {}),
});

const oneOrNone = (person: NamedPerson | undefined, field: RosterLineField): Named =>
  person
    ? { people: [person], problems: [] }
    : { people: [], problems: [problemOf(field, 'ROSTER_LINE_UNKNOWN')] };

function namedOnly(line: AskedLine, people: readonly NamedPerson[], synthetic: boolean): Named {
  const read = readName(line.name ?? '');
  if (!read.ok)
    return { people: [], problems: [{ field: 'name', code: read.code, text: REASONS[read.code].text }] };
  const phone = (line.phone ?? '').normalize('NFKC').trim();
  if (phone && !/^\d{4}$/.test(phone) && readPhone({ text: phone }, { synthetic }).state !== 'valid')
    return { people: [], problems: [problemOf('phone', 'PHONE_INVALID')] };
  if (people.length === 0) return { people, problems: [problemOf('name', 'ROSTER_LINE_UNKNOWN')] };
  if (people.length === 1) return { people, problems: [] };
  return { people, problems: [problemOf('name', 'ROSTER_NAME_AMBIGUOUS', { count: people.length })] };
}

/** What stands against putting somebody on the roster by this line. */
function toLineResult(person: NamedPerson, line: AskedLine, fair: Fair): RosterLineProblem[] {
  const field = line.idNumber ? 'idNumber' : 'name';
  return [
    ...(line.name && !sameName(line.name, person.name) ? [problemOf('name', 'ROSTER_NAME_DIFFERS')] : []),
    ...(line.place && !livesAt(person, line.place) ? [problemOf('place', 'ROSTER_AREA_DIFFERS')] : []),
    ...(person.status === 'frozen' ? [problemOf(field, 'ROSTER_PERSON_FROZEN')] : []),
    ...(isOldEnoughToWork(person.birthOn, fair.heldOn) ? [] : [problemOf(field, 'ROSTER_TOO_YOUNG')]),
  ];
}

/** The cells beside the person. A line of somebody on the roster takes no place of a half hour. */
function readCells(
  line: AskedLine,
  { wish, places }: { readonly wish: ReadPreference; readonly places: FreePlaces },
  onRoster: boolean,
): { problems: RosterLineProblem[]; wish: PreferredVacancy | null; slot: string | null } {
  const problems: RosterLineProblem[] = [];
  const attempt = <T>(
    field: RosterLineField,
    text: string | undefined,
    read: (text: string) => T,
  ): T | null => {
    if (!text?.trim()) return null;
    try {
      return read(text);
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      problems.push({ field, code: error.code, text: error.text, details: error.details });
      return null;
    }
  };
  attempt('note', line.note, (note) => {
    if (note.length > NOTE_LENGTH) throw noteTooLong();
    if (containsForbiddenHealthTerm(note)) throw forbiddenHealthTerm();
  });
  const wished = attempt('wish', line.wish, wish);
  const slot = onRoster ? null : attempt('slot', line.slot, (text) => places.take(text));
  return { problems, wish: wished, slot };
}
