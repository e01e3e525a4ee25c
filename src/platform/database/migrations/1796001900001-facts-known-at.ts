import type { MigrationInterface, QueryRunner } from 'typeorm';
import {
  closeKnown,
  forgetPast,
  forgetWrittenOnce,
  keepPast,
  type KeptTable,
  openKnown,
  writtenOnce,
} from './known.js';
import { withRows } from './rls.js';

const OF_COOPERATION = { key: ['id'], recordedAt: 'recorded_at', cooperation: 'cooperation' };

/** What figures stand on, table by table; `test/integration/reports/facts-of-figures.ts` says which date of each is the valid one. */
const FACTS: readonly KeptTable[] = [
  {
    table: 'seeker',
    key: ['id'],
    columns: ['id', 'status', 'version', 'county_code', 'area_code', 'sex', 'birth_on'],
    recordedAt: 'recorded_at',
  },
  {
    table: 'placement',
    ...OF_COOPERATION,
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
      ...['departed_on', 'arrived_on', 'started_on', 'start_confirmed_on', 'start_claimed_on', 'ended_on'],
      'end_reason',
    ],
  },
  {
    table: 'dispute',
    ...OF_COOPERATION,
    columns: ['id', 'placement_id', 'kind', 'status', 'cooperation', 'opened_on'],
  },
  { table: 'fair', ...OF_COOPERATION, columns: ['id', 'status', 'cooperation', 'code', 'held_on'] },
  {
    table: 'fair_roster_entry',
    ...OF_COOPERATION,
    columns: ['id', 'status', 'fair_id', 'cooperation', 'seeker_id', 'origin', 'marked_poor'],
  },
  {
    table: 'batch',
    ...OF_COOPERATION,
    columns: ['id', 'status', 'cooperation', 'code', 'departure_on', 'departed_on'],
  },
  {
    table: 'batch_passenger',
    ...OF_COOPERATION,
    columns: [
      ...['id', 'batch_id', 'cooperation', 'kind', 'placement_id', 'seeker_id', 'coach', 'door', 'road'],
      ...['boarded_on', 'arrived_on', 'left_on', 'taken_off_on'],
    ],
  },
  {
    table: 'medical.medical_check',
    ...OF_COOPERATION,
    columns: [
      ...['id', 'status', 'cooperation', 'placement_id', 'seeker_id', 'attempt', 'attended_on', 'conclusion'],
      'concluded_on',
    ],
  },
  {
    table: 'vacancy',
    ...OF_COOPERATION,
    columns: ['id', 'cooperation', 'employer_id', 'fair_code', 'blockers'],
  },
  { table: 'employer', key: ['id'], columns: ['id', 'name'], recordedAt: 'recorded_at' },
  {
    table: 'follow_up',
    ...OF_COOPERATION,
    columns: [
      ...['id', 'status', 'kind', 'placement_id', 'cooperation', 'due_on', 'closes_on', 'outcome'],
      ...['contacted_on', 'left_told_on', 'answered_at'],
    ],
  },
  {
    table: 'evidence',
    ...OF_COOPERATION,
    columns: ['id', 'placement_id', 'cooperation', 'kind', 'from_on', 'to_on'],
  },
  {
    table: 'training_session',
    ...OF_COOPERATION,
    columns: ['id', 'status', 'cooperation', 'held_on'],
  },
  {
    table: 'training_attendance',
    ...OF_COOPERATION,
    columns: ['id', 'session_id', 'cooperation', 'seeker_id', 'attended'],
  },
  {
    table: 'outside_work',
    ...OF_COOPERATION,
    columns: ['id', 'cooperation', 'seeker_id', 'province', 'started_on', 'ended_on'],
    workedOut: { evidenced: `COALESCE(@.evidence, '') <> ''` },
  },
  {
    table: 'village_pairing',
    ...OF_COOPERATION,
    columns: ['id', 'cooperation', 'village_code', 'community', 'from_on', 'until_on'],
  },
  {
    table: 'import',
    ...OF_COOPERATION,
    recordedAt: 'uploaded_at',
    columns: ['id', 'status', 'cooperation', 'kind', 'as_of', 'uploaded_at'],
  },
  {
    table: 'import_row',
    key: ['import_id', 'seq'],
    columns: ['import_id', 'seq', 'action', 'findings'],
    recordedAt: `(SELECT i.uploaded_at FROM import i WHERE i.id = import_id)`,
    seenWith: ['import', 'import_id'],
  },
  {
    table: 'calendar_schedule',
    key: ['scope', 'year'],
    columns: ['scope', 'year', 'days'],
    recordedAt: 'loaded_at',
  },
];

const WRITTEN_ONCE: Readonly<Record<string, readonly string[]>> = {
  history: [
    ...['id', 'aggregate', 'aggregate_id', 'seq', 'move', 'from_status', 'to_status', 'happened_on'],
    ...['recorded_at', 'said_by', 'channel', 'entered_by', 'reason', 'evidence', 'cooperation'],
  ],
  agreement_target: ['id', 'cooperation', 'year', 'indicator', 'revision', 'target'],
};

/**
 * A report as of and as known on a day is a function of what was recorded by then: what a figure stands on is never overwritten.
 * Rows that change leave what they said before in `past`, with both ends of the time it was believed; `known` shows every table
 * as it stood at `app.known_at`.
 */
export class FactsKnownAt1796001900001 implements MigrationInterface {
  readonly name = 'FactsKnownAt1796001900001';

  async up(runner: QueryRunner): Promise<void> {
    await openKnown(runner);
    await withRows(runner, async () => {
      for (const fact of FACTS) await keepPast(runner, fact);
    });
    for (const [table, columns] of Object.entries(WRITTEN_ONCE)) await writtenOnce(runner, table, columns);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of Object.keys(WRITTEN_ONCE)) await forgetWrittenOnce(runner, table);
    for (const { table } of [...FACTS].reverse()) await forgetPast(runner, table);
    await closeKnown(runner);
  }
}
