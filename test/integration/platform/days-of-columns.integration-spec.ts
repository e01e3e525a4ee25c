import { openTestDatabase, type TestDatabase } from '../../support/harness/index.js';

/** Days that may lie ahead: plans, deadlines, ends of validity, and what somebody merely claims. Each other one has happened. */
const AHEAD = [
  'batch.departure_on',
  'batch.final_on',
  'batch.insured_until',
  'batch.lock_on',
  'batch_escort.granted_from',
  'batch_escort.granted_until',
  'caseload_area_change.on_day',
  'caseload_hand_over.both_until_on',
  'caseload_hand_over.from_on',
  'caseload_person.from_on',
  'caseload_person.until_on',
  'clinic_day.day',
  'concern.due_on',
  'dispute.claims_on',
  'dispute.due_on',
  'employer.end_reminded_for',
  'employer.vetted_until',
  'employer_agent.mandate_until',
  'employer_check.valid_until',
  'employer_violation.settled_on',
  'evidence.to_on',
  'fair.held_on',
  'fair.planned_departure_on',
  'fair.planned_start_on',
  'follow_up.closes_on',
  'follow_up.due_on',
  'follow_up.next_on',
  'follow_up.nominal_on',
  'follow_up.opens_on',
  'follow_up.started_on',
  'forecast.asked_on',
  'forecast.final_on',
  'forecast.shortage_known_on',
  'import_share.until',
  'leaving_word.back_on',
  'leaving_word.certificate_on',
  'legal_hold.until',
  'match_proposal.starts_on',
  'medical_check.booked_on',
  'medical_check.due_on',
  'medical_check.recheck_due_on',
  'medical_check.report_alarmed_on',
  'medical_check.report_due_on',
  'medical_check.valid_until',
  'minimum_wage.in_force_from',
  'placement.fitness_valid_from',
  'placement.fitness_valid_until',
  'placement.planned_departure_on',
  'placement.planned_start_on',
  'placement.start_claimed_on',
  'report_run.from_on',
  'report_run.to_on',
  'rights_request.due_on',
  'slot_hold.day',
  'start_duty.due_on',
  'start_duty.remind_on',
  'start_duty.started_on',
  'start_echo.start_on',
  'subsidy_claim.counts_from',
  'subsidy_claim.notice_until',
  'subsidy_claim.period_from',
  'subsidy_claim.period_to',
  'subsidy_notice.until_on',
  'subsidy_policy.valid_from',
  'subsidy_policy.valid_until',
  'township_block.day',
  'training_session.held_on',
  'vacancy.start_from',
  'vacancy.start_until',
  'vacancy.valid_until',
  'village_pairing.from_on',
  'village_pairing.until_on',
  'waiting.not_after',
  'work_item.due_on',
  'work_item.review_on',
  'work_item.shared_until',
  'work_item.since_on',
  'work_tally.due_on',
];
/**
 * Written by the service with its own clock, or bound by their module: the register's rolls and what follows from them, the day a
 * workbook speaks of, a copy of a day that is bound where it stands.
 */
const BOUND_ELSEWHERE = [
  'audit_anchor.day',
  'effective_evidence.from_on',
  'effective_evidence.to_on',
  'history.happened_on',
  'household_poverty.valid_from',
  'household_poverty.valid_to',
  'household_status.valid_from',
  'household_status.valid_to',
  'import.as_of',
  'import_row_view.viewed_on',
  'late_fact.happened_on',
  'number_disclosure.shown_on',
  'report_run.as_of',
  'subsidy_paper.on_day',
  'waiting_result.examined_on',
];

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase('days-of-columns');
});
afterAll(() => database.drop());

it('no day on which something happened may lie in the future, in any table', async () => {
  const days = await database.sql<{ name: string }>(
    `SELECT table_name || '.' || column_name AS name FROM information_schema.columns
     WHERE data_type = 'date' AND table_schema IN ('public', 'medical') ORDER BY 1`,
  );
  const guarded = await database.sql<{ name: string }>(
    `SELECT c.relname || '.' || a.attname AS name FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid
       JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = ANY(t.tgattr)
     WHERE t.tgname LIKE '%\\_has\\_happened' AND t.tgenabled = 'O'`,
  );
  const known = new Set([...AHEAD, ...BOUND_ELSEWHERE, ...guarded.map(({ name }) => name)]);
  expect(days.map(({ name }) => name).filter((name) => !known.has(name))).toEqual([]);
  expect(guarded.length).toBeGreaterThan(35);
});

it('refuses tomorrow whoever writes it', async () => {
  await database.setClock('2018-06-20T04:00:00Z');
  const writing = (on: string): Promise<unknown> =>
    database.sql(
      `INSERT INTO rights_request (id, seeker_id, kind, received_on, due_on, said_by, channel, entered_by)
       SELECT gen_random_uuid(), gen_random_uuid(), 'erase', $1, '2018-07-20', 'worker', 'paper', gen_random_uuid()`,
      [on],
    );
  await expect(writing('2018-06-21')).rejects.toThrow('a day of rights_request has not come');
  await expect(writing('2018-06-20')).rejects.not.toThrow('has not come');
});
