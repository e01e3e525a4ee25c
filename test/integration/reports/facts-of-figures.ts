/**
 * Every table and column a figure, a list behind one or a claim reads. Each fact has two times: `happened`, the columns that say
 * when it held in the world, and when it was recorded, which the database keeps by itself: a row that changes leaves what it said
 * before in the schema `past` (`kept`), or is written once and never changes (`once`). Lists of work are of today and are not here.
 */
export interface FactTable {
  /** Table whose present it is. */
  readonly of: string;
  readonly recorded: 'kept' | 'once';
  readonly happened: readonly string[];
  /** Days of other rows it stands by: `seeker_id → placement.started_on`. */
  readonly by?: string;
  readonly columns: readonly string[];
}

/** By name in the schema `known`. */
export const FACTS_OF_FIGURES: Readonly<Record<string, FactTable>> = {
  seeker: {
    of: 'seeker',
    recorded: 'kept',
    happened: [],
    by: 'from the birth in history on; a correction says what was always so',
    columns: ['id', 'status', 'version', 'county_code', 'area_code', 'sex', 'birth_on'],
  },
  household_member: {
    of: 'household_member',
    recorded: 'kept',
    happened: ['valid_from'],
    columns: ['id', 'seeker_id', 'household_id', 'source_import'],
  },
  household_poverty: {
    of: 'household_poverty',
    recorded: 'kept',
    happened: ['valid_from', 'valid_to'],
    columns: ['id', 'household_id', 'status', 'kind', 'source_import'],
  },
  contact_means: {
    of: 'contact_means',
    recorded: 'kept',
    happened: [],
    by: 'an alarm about how people can be reached, whatever the day',
    columns: ['id', 'seeker_id', 'line'],
  },
  placement: {
    of: 'placement',
    recorded: 'kept',
    happened: [
      'departed_on',
      'arrived_on',
      'started_on',
      'start_confirmed_on',
      'start_claimed_on',
      'ended_on',
    ],
    columns: [
      ...[
        'id',
        'status',
        'version',
        'cooperation',
        'seeker_id',
        'vacancy_id',
        'employer_id',
        'employer_text',
      ],
      ...['workplace_text', 'district_code', 'fair_id', 'fair_code', 'origin', 'channel_text', 'linked_to'],
      'end_reason',
    ],
  },
  dispute: {
    of: 'dispute',
    recorded: 'kept',
    happened: ['opened_on'],
    columns: ['id', 'placement_id', 'kind', 'status', 'cooperation'],
  },
  fair: {
    of: 'fair',
    recorded: 'kept',
    happened: ['held_on'],
    columns: ['id', 'status', 'cooperation', 'code'],
  },
  fair_roster_entry: {
    of: 'fair_roster_entry',
    recorded: 'kept',
    happened: [],
    by: 'fair_id → fair.held_on',
    columns: ['id', 'status', 'fair_id', 'cooperation', 'seeker_id', 'origin', 'marked_poor'],
  },
  batch: {
    of: 'batch',
    recorded: 'kept',
    happened: ['departure_on', 'departed_on'],
    columns: ['id', 'status', 'cooperation', 'code'],
  },
  batch_passenger: {
    of: 'batch_passenger',
    recorded: 'kept',
    happened: ['boarded_on', 'arrived_on', 'left_on', 'taken_off_on'],
    columns: [
      ...['id', 'batch_id', 'cooperation', 'kind', 'placement_id', 'seeker_id', 'coach', 'door', 'road'],
    ],
  },
  medical_check: {
    of: 'medical.medical_check',
    recorded: 'kept',
    happened: ['attended_on', 'concluded_on'],
    columns: ['id', 'status', 'cooperation', 'placement_id', 'seeker_id', 'attempt', 'conclusion'],
  },
  vacancy: {
    of: 'vacancy',
    recorded: 'kept',
    happened: [],
    by: 'fair_code → fair.held_on',
    columns: ['id', 'cooperation', 'employer_id', 'fair_code', 'blockers'],
  },
  employer: {
    of: 'employer',
    recorded: 'kept',
    happened: [],
    by: 'the name a placement is grouped by',
    columns: ['id', 'name'],
  },
  follow_up: {
    of: 'follow_up',
    recorded: 'kept',
    happened: ['due_on', 'closes_on', 'contacted_on', 'left_told_on'],
    columns: ['id', 'status', 'kind', 'placement_id', 'cooperation', 'outcome', 'answered_at'],
  },
  evidence: {
    of: 'evidence',
    recorded: 'kept',
    happened: ['from_on', 'to_on'],
    columns: ['id', 'placement_id', 'cooperation', 'kind'],
  },
  training_session: {
    of: 'training_session',
    recorded: 'kept',
    happened: ['held_on'],
    columns: ['id', 'status', 'cooperation'],
  },
  training_attendance: {
    of: 'training_attendance',
    recorded: 'kept',
    happened: [],
    by: 'session_id → training_session.held_on',
    columns: ['id', 'session_id', 'cooperation', 'seeker_id', 'attended'],
  },
  outside_work: {
    of: 'outside_work',
    recorded: 'kept',
    happened: ['started_on', 'ended_on'],
    columns: ['id', 'cooperation', 'seeker_id', 'province', 'evidenced'],
  },
  village_pairing: {
    of: 'village_pairing',
    recorded: 'kept',
    happened: ['from_on', 'until_on'],
    columns: ['id', 'cooperation', 'village_code', 'community'],
  },
  import: {
    of: 'import',
    recorded: 'kept',
    happened: ['as_of'],
    columns: ['id', 'status', 'cooperation', 'kind', 'uploaded_at'],
  },
  import_row: {
    of: 'import_row',
    recorded: 'kept',
    happened: [],
    by: 'import_id → import.as_of',
    columns: ['import_id', 'seq', 'action', 'findings'],
  },
  calendar_schedule: {
    of: 'calendar_schedule',
    recorded: 'kept',
    happened: [],
    by: 'the days in `days`',
    columns: ['scope', 'year', 'days'],
  },
  history: {
    of: 'history',
    recorded: 'once',
    happened: ['happened_on'],
    columns: [
      ...[
        'id',
        'aggregate',
        'aggregate_id',
        'seq',
        'move',
        'from_status',
        'to_status',
        'recorded_at',
        'said_by',
      ],
      ...['channel', 'entered_by', 'reason', 'evidence', 'cooperation'],
    ],
  },
  agreement_target: {
    of: 'agreement_target',
    recorded: 'once',
    happened: ['year'],
    columns: ['id', 'cooperation', 'indicator', 'revision', 'target'],
  },
};
