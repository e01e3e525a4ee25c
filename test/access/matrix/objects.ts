import { KNOWN_POLICIES } from '../../../src/modules/subsidies/domain/known-policies.data.js';
import { newId } from '../../../src/platform/clock/index.js';
import type { HttpApi } from '../../support/harness/index.js';

/** Whose the objects are. */
export interface Owner {
  readonly placement: string;
  readonly seeker: string;
  readonly area: string;
  readonly vacancy: string;
  readonly employer: string;
  readonly clinic: string;
  /** The bureau that is walked with. */
  readonly organisation: string;
}

type Row = Readonly<Record<string, unknown>>;

/**
 * One of each thing the story has not brought about yet, so that a command reaches the question whose it is. Written straight
 * into the tables: what is asked is who may reach them, not how they come about.
 * @returns their ids by the words of {@link World.ids}
 */
export async function placeObjects(api: HttpApi, owner: Owner): Promise<Record<string, string>> {
  const { placement, seeker, area, vacancy, employer, clinic, organisation } = owner;
  const nobody = newId();
  const put = async (table: string, row: Row): Promise<string> => {
    const id = newId();
    const all = { id, ...row };
    const names = Object.keys(all);
    await api.database.sql(
      `INSERT INTO ${table} (${names.join(', ')}) VALUES (${names.map((_, at) => `$${at + 1}`).join(', ')})`,
      Object.values(all),
    );
    return id;
  };
  const scope = { cooperation: 'napo-longgang', area_code: area };
  const atWork = { ...scope, placement_id: placement, employer_id: employer };
  const move = { version: 1 };
  const policy = await put('subsidy_policy', {
    code: 'matrix',
    revision: 1,
    kind: 'absorption',
    cooperation: 'napo-longgang',
    place: '451026',
    name: 'matrix',
    source: 'matrix',
    valid_from: '2017-01-01',
    rules: JSON.stringify(KNOWN_POLICIES.find(({ kind }) => kind === 'absorption')!.rules),
    entered_by: nobody,
  });
  return {
    'match-plans id': await put('match_plan', {
      status: 'requested',
      ...move,
      cooperation: 'napo-longgang',
      scope: '{}',
      options: '{}',
      ruleset: '{}',
      ruleset_version: '1',
      seed: 1,
      requested_by: nobody,
      organisation_id: organisation,
      requested_at: '2018-03-11T02:00:00Z',
    }),
    'trainings id': await put('training_session', {
      status: 'planned',
      ...move,
      cooperation: 'napo-longgang',
      held_on: '2018-03-12',
      place: 'matrix',
      kind: 'safety',
      topics: ['安全'],
      trainer: 'matrix',
      hours: 2,
    }),
    'follow-ups id': await put('follow_up', {
      status: 'due',
      ...move,
      ...atWork,
      kind: 'D7',
      started_on: '2018-03-07',
      nominal_on: '2018-03-14',
      due_on: '2018-03-14',
      opens_on: '2018-03-12',
      closes_on: '2018-03-16',
    }),
    'disputes id': await put('dispute', {
      status: 'open',
      ...move,
      ...atWork,
      kind: 'start',
      opened_on: '2018-03-10',
      opened_by: 'worker',
    }),
    'concerns id': await put('concern', {
      status: 'open',
      ...move,
      ...atWork,
      kind: 'wage',
      owner: 'station',
      raised_on: '2018-03-10',
      due_on: '2018-03-14',
    }),
    'evidence id': await put('evidence', {
      ...atWork,
      kind: 'wage',
      from_on: '2018-03-07',
      to_on: '2018-03-10',
      said_by: 'employer',
      channel: 'account',
      source: 'matrix',
    }),
    'subsidies/policies id': policy,
    'subsidies/claims id': await put('subsidy_claim', {
      status: 'claimed',
      ...move,
      policy_id: policy,
      policy_code: 'matrix',
      kind: 'absorption',
      cooperation: 'napo-longgang',
      place: '451026',
      seeker_id: seeker,
      placement_id: placement,
      area_code: area,
      employer_id: employer,
      period: 'once',
      counts_from: '2018-03-07',
      reached_on: '2018-03-07',
      amount: 100,
      claimed_on: '2018-03-10',
    }),
    'rights-requests id': await put('rights_request', {
      seeker_id: seeker,
      kind: 'erase',
      received_on: '2018-03-10',
      due_on: '2018-03-30',
      said_by: 'worker',
      channel: 'in_person',
      entered_by: nobody,
    }),
    'exports id': await put('export_file', {
      organisation_id: organisation,
      requested_by: nobody,
      kind: 'matrix',
      file_name: 'matrix.xlsx',
      persons: 600,
      requested_at: '2018-03-12T02:00:00Z',
      content: Buffer.from('sealed'),
    }),
    'call-attempts id': await put('call_attempt', {
      ...scope,
      placement_id: placement,
      hold: 99,
      attempt: 1,
      due_at: '2018-03-12T02:00:00Z',
      asked_back: false,
    }),
    'outside-work id': await put('outside_work', {
      ...scope,
      seeker_id: seeker,
      province: '44',
      employer_text: 'matrix',
      started_on: '2018-03-01',
      said_by: 'worker',
      channel: 'phone',
      entered_by: nobody,
    }),
    'pairings id': await put('village_pairing', {
      cooperation: 'napo-longgang',
      village_code: '451026100206',
      community: 'matrix',
      from_on: '2018-01-01',
      source: 'matrix',
      entered_by: nobody,
    }),
    'medical/blocks id': await put('medical.township_block', {
      ...scope,
      clinic_id: clinic,
      day: '2018-03-13',
      exam: 'general',
      places: 5,
      arrival_at: '09:00',
      escort: 'matrix',
    }),
    violationId: await put('employer_violation', {
      employer_id: employer,
      kind: 'wage_arrears',
      happened_on: '2018-01-01',
      source: 'matrix',
      decision: 'matrix',
      recorded_by: nobody,
    }),
    vacancyId: vacancy,
  };
}
