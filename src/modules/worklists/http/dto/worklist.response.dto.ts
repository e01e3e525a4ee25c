import { ApiProperty } from '@nestjs/swagger';
import type { LocalizedText } from '../../../../kernel/errors/index.js';
import { PageInfo } from '../../../../platform/http/index.js';
import { fullPlaceName } from '../../../reference/index.js';
import type { HandOver } from '../../application/hand-over.service.js';
import type { SavedView } from '../../application/saved-views.service.js';
import type { WorkFilter } from '../../application/work-filter.js';
import { type Opens, OPENS, type WorkCounts, type WorkRow } from '../../application/worklist.queries.js';
import { SECTIONS } from '../../domain/sections.js';
import { type AlarmCode, ALARMS, STEP_SUBJECTS, STEPS } from '../../domain/steps.js';
import { type ListFilter, VIEW_LISTS, type ViewList } from '../../domain/view-lists.js';

export class WordsResponse implements LocalizedText {
  @ApiProperty() zh: string;
  @ApiProperty() en: string;
}

export class StepResponse {
  @ApiProperty() code: string;
  @ApiProperty({ type: WordsResponse }) label: WordsResponse;
  @ApiProperty({ description: 'The command behind the button' }) operationId: string;
  @ApiProperty({ description: 'Method and path under /api/v1; {id} is `aboutId`' }) route: string;
}

export class WaitResponse {
  @ApiProperty() party: string;
  @ApiProperty({ format: 'date' }) until: string;
}

export class WorkRowResponse {
  @ApiProperty({ format: 'uuid' }) placementId: string;
  @ApiProperty({ format: 'uuid' }) seekerId: string;
  @ApiProperty({ type: String, nullable: true }) name: string | null;
  @ApiProperty() place: string;
  @ApiProperty({ type: String, nullable: true }) employerName: string | null;
  @ApiProperty({ type: String, nullable: true }) job: string | null;
  @ApiProperty() state: string;
  @ApiProperty({ enum: SECTIONS }) section: string;
  @ApiProperty({ type: StepResponse }) step: StepResponse;
  @ApiProperty({ enum: OPENS, description: 'What the reader may open of it' }) opens: string;
  @ApiProperty({ description: 'Opens it' }) link: string;
  @ApiProperty({ enum: STEP_SUBJECTS }) about: string;
  @ApiProperty({ format: 'uuid' }) aboutId: string;
  @ApiProperty() owner: string;
  @ApiProperty({ format: 'date' }) dueOn: string;
  @ApiProperty({ type: WaitResponse, nullable: true, description: 'Null for one’s own steps' })
  waitsFor: WaitResponse | null;
  @ApiProperty({ format: 'date', description: 'Day the step came up' }) sinceOn: string;
  @ApiProperty({ enum: ['caseworker', 'station'], description: 'Who answers for the person' })
  responsible: string;
  @ApiProperty({
    type: String,
    format: 'date',
    nullable: true,
    description: 'Both have it on their lists until then',
  })
  sharedUntil: string | null;
  @ApiProperty({ type: String, nullable: true, enum: Object.keys(ALARMS) }) alarm: string | null;
}

export class WorkPage extends PageInfo {
  @ApiProperty({ type: [WorkRowResponse] }) items: WorkRowResponse[];
}

export class CountResponse {
  @ApiProperty() code: string;
  @ApiProperty() count: number;
  @ApiProperty({ description: 'Opens the list of exactly these rows' }) link: string;
}

export class WorkCountsResponse {
  @ApiProperty({ format: 'date' }) today: string;
  @ApiProperty({ type: [CountResponse] }) sections: CountResponse[];
  @ApiProperty({ type: [CountResponse] }) alarms: CountResponse[];
}

export class SavedViewResponse {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty() name: string;
  @ApiProperty() shared: boolean;
  @ApiProperty() mine: boolean;
  @ApiProperty({ enum: Object.keys(VIEW_LISTS) }) list: ViewList;
  @ApiProperty({ type: 'object', additionalProperties: { type: 'string' } }) filter: WorkFilter & ListFilter;
  @ApiProperty({ description: 'Opens the list' }) link: string;
}

export class HandOverResponse implements HandOver {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ format: 'uuid' }) fromUser: string;
  @ApiProperty({ format: 'uuid' }) toUser: string;
  @ApiProperty({ type: [String] }) areas: string[];
  @ApiProperty({ type: [String], format: 'uuid' }) seekers: string[];
  @ApiProperty({ format: 'date' }) fromOn: string;
  @ApiProperty({ format: 'date', description: 'Last day both see it' }) bothUntilOn: string;
  @ApiProperty({ type: String, nullable: true }) note: string | null;
}

const OPENED: Record<Opens, (row: WorkRow) => string> = {
  person: ({ seekerId }) => `/api/v1/seekers/${seekerId}`,
  placement: ({ placementId }) => `/api/v1/placements/${placementId}`,
  check: ({ aboutId }) => `/api/v1/medical/checks/${aboutId}`,
};

export function toWorkRow(row: WorkRow): WorkRowResponse {
  const { label, operationId, route } = STEPS[row.step];
  return {
    placementId: row.placementId,
    seekerId: row.seekerId,
    name: row.name,
    place: fullPlaceName(row.areaCode),
    employerName: row.employerName,
    job: row.job,
    state: row.state,
    section: row.section,
    step: { code: row.step, label: { ...label }, operationId, route },
    opens: row.opens,
    link: OPENED[row.opens](row),
    about: row.about,
    aboutId: row.aboutId,
    owner: row.owner,
    dueOn: row.dueOn,
    waitsFor: row.section === 'waiting' ? { party: row.owner, until: row.dueOn } : null,
    sinceOn: row.sinceOn,
    responsible: row.responsible,
    sharedUntil: row.sharedUntil,
    alarm: row.alarm,
  };
}

const ROUTES: Record<ViewList, string> = {
  work: 'worklist',
  people: 'seekers',
  placements: 'placements',
  vacancies: 'vacancies',
  subsidies: 'subsidies/radar',
};

export function linkOf(filter: WorkFilter & ListFilter, list: ViewList = 'work'): string {
  const query = new URLSearchParams(
    Object.entries(filter)
      .filter((entry): entry is [string, string] => typeof entry[1] === 'string')
      .map(([word, value]): [string, string] => [
        list === 'subsidies' && word === 'status' ? 'state' : word,
        value,
      ]),
  );
  return `/api/v1/${ROUTES[list]}${query.size > 0 ? `?${query.toString()}` : ''}`;
}

export function toCounts({ sections, alarms, today }: WorkCounts, filter: WorkFilter): WorkCountsResponse {
  return {
    today,
    sections: SECTIONS.map((section) => ({
      code: section,
      count: sections[section],
      link: linkOf({ ...filter, section }),
    })),
    alarms: (Object.keys(ALARMS) as AlarmCode[]).map((alarm) => ({
      code: alarm,
      count: alarms[alarm],
      link: linkOf({ ...filter, alarm }),
    })),
  };
}

export const toSavedView = (view: SavedView): SavedViewResponse => ({
  ...view,
  link: linkOf(view.filter, view.list),
});
export const toHandOver = (one: HandOver): HandOverResponse => ({
  ...one,
  areas: [...one.areas],
  seekers: [...one.seekers],
});
