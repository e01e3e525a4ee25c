import { ApiProperty } from '@nestjs/swagger';
import type { Actor } from '../../../../platform/access/index.js';
import type { NamedPerson } from '../../../seekers/index.js';
import type { SavedLines } from '../../application/save-roster-lines.service.js';
import type { RosterLookup } from '../../application/roster-lookup.service.js';
import {
  ROSTER_LINE_FIELDS,
  ROSTER_LINE_STATUSES,
  type RosterLineField,
  type RosterLineProblem,
  type RosterLineStatus,
} from '../../domain/roster-line.js';
import {
  RosterEntryResponse,
  toRosterEntryResponse,
  toWishedResponse,
  WishedResponse,
} from './roster.response.dto.js';

class LineTextResponse {
  @ApiProperty() zh: string;
  @ApiProperty() en: string;
}

export class RosterLineProblemResponse {
  @ApiProperty({ enum: ROSTER_LINE_FIELDS, enumName: 'RosterLineField' }) field: RosterLineField;
  @ApiProperty({ description: 'Stable code of the rule' }) code: string;
  @ApiProperty({ type: LineTextResponse }) text: LineTextResponse;
  @ApiProperty({ type: Object, additionalProperties: true }) details: Readonly<Record<string, unknown>>;
}

export class PersonOnLineResponse {
  @ApiProperty({ format: 'uuid' }) seekerId: string;
  @ApiProperty() name: string;
  @ApiProperty() status: string;
  @ApiProperty() areaCode: string;
  @ApiProperty({ type: String, nullable: true }) villageText: string | null;
  @ApiProperty() birthYear: number;
}

export class LookedUpLineResponse {
  @ApiProperty() line: number;
  @ApiProperty({ enum: ROSTER_LINE_STATUSES }) status: RosterLineStatus;
  @ApiProperty({ type: [RosterLineProblemResponse] }) problems: RosterLineProblemResponse[];
  @ApiProperty({ type: PersonOnLineResponse, nullable: true }) person: PersonOnLineResponse | null;
  @ApiProperty({ type: [PersonOnLineResponse], description: 'Whom an ambiguous name may mean' })
  candidates: PersonOnLineResponse[];
  @ApiProperty({ type: RosterEntryResponse, nullable: true }) entry: RosterEntryResponse | null;
  @ApiProperty({ type: String, nullable: true, description: 'Half hour the cell names' }) slot: string | null;
  @ApiProperty({ type: WishedResponse, nullable: true }) wish: WishedResponse | null;
}

export class ArrivalSlotResponse {
  @ApiProperty({ description: 'HH:MM, local' }) at: string;
  @ApiProperty() taken: number;
  @ApiProperty({ type: Number, nullable: true, description: 'Null without a limit' }) free: number | null;
}

export class ArrivalSlotsResponse {
  @ApiProperty({ type: [ArrivalSlotResponse] }) slots: readonly ArrivalSlotResponse[];
}

export class RosterLookupResponse extends ArrivalSlotsResponse {
  @ApiProperty({ type: [LookedUpLineResponse] }) lines: LookedUpLineResponse[];
}

export class PutLineResponse {
  @ApiProperty() line: number;
  @ApiProperty({ enum: ['put', 'already', 'refused'] }) outcome: 'put' | 'already' | 'refused';
  @ApiProperty({ type: RosterEntryResponse, nullable: true }) entry: RosterEntryResponse | null;
  @ApiProperty({ type: RosterLineProblemResponse, nullable: true }) problem: RosterLineProblemResponse | null;
}

export class PutLinesResponse extends ArrivalSlotsResponse {
  @ApiProperty({ type: [PutLineResponse] }) lines: PutLineResponse[];
}

const toProblemResponse = ({ details = {}, ...problem }: RosterLineProblem): RosterLineProblemResponse => ({
  ...problem,
  details,
});

const toPersonResponse = ({
  id,
  name,
  status,
  areaCode,
  villageText,
  birthOn,
}: NamedPerson): PersonOnLineResponse => ({
  seekerId: id,
  name,
  status,
  areaCode,
  villageText,
  birthYear: Number(birthOn.slice(0, 4)),
});

export function toLookupResponse(
  { lines, slots, fair, today }: RosterLookup,
  actor: Actor,
): RosterLookupResponse {
  return {
    slots,
    lines: lines.map(({ line, status, problems, seeker, candidates, entry, slot, wish }) => ({
      line,
      status,
      problems: problems.map(toProblemResponse),
      person: seeker && toPersonResponse(seeker),
      candidates: candidates.map(toPersonResponse),
      entry: entry && toRosterEntryResponse(entry, actor, fair, today),
      slot,
      wish: toWishedResponse(wish),
    })),
  };
}

export function toPutLinesResponse(
  { lines, slots, fair, today }: SavedLines,
  actor: Actor,
): PutLinesResponse {
  return {
    slots,
    lines: lines.map(({ line, outcome, entry, problem }) => ({
      line,
      outcome,
      entry: entry && toRosterEntryResponse(entry, actor, fair, today),
      problem: problem && toProblemResponse(problem),
    })),
  };
}
