import { type DataKindName } from '../../../src/composition/visibility/data-kinds.data.js';
import { personalTables } from '../../../src/platform/database/index.js';
import type { TestDatabase } from '../../support/harness/index.js';
import { columnsOf, SECOND_COOPERATION, SECOND_COUNTY, unguarded } from './two-counties.js';

/**
 * `hiddenName`: of somebody no company of the district has been shown; `homeNote`: free words of a step that the district did not
 * say; both are the county's alone.
 */
export type PlantedKind = DataKindName | 'hiddenName' | 'homeNote';

/** Which kind of data stands in a column of words; each text column of the register of personal data is decided on. */
export const KIND_OF_COLUMN: Readonly<Record<string, PlantedKind>> = {
  'batch_escort.name': 'account',
  'batch_incident.words': 'roadside',
  'batch_mark.reason': 'absence',
  'batch_passenger.person_name': 'account',
  'batch_passenger.policy_no': 'road',
  'batch_passenger.receiver': 'road',
  'batch_passenger.not_boarded_reason': 'absence',
  'batch_reception.contact_name': 'companyContact',
  'batch_reception.contact_phone': 'companyContact',
  'call_attempt.note': 'call',
  'caseload_hand_over.note': 'caseload',
  'concern.confirmed_evidence': 'concern',
  'concern.words': 'concern',
  'consent.witness': 'consent',
  'consent.evidence': 'consent',
  'consent.recipient': 'consent',
  'development_message.address': 'notice',
  'development_message.text': 'notice',
  'employer.contact_name': 'companyContact',
  'employer.contact_phone': 'companyContact',
  'employer_agent.name': 'agent',
  'evidence.reference': 'duty',
  'fair_check_tick.by_name': 'account',
  'fair_check_tick.note': 'account',
  'fair_roster_change.was': 'roster',
  'fair_roster_change.became': 'roster',
  'fair_roster_entry.note': 'roster',
  'follow_up.reference': 'followUp',
  'household.head_name': 'poverty',
  'legal_hold.basis': 'rights',
  'legal_hold.lift_reason': 'rights',
  'legal_hold.reason': 'rights',
  'match_proposal.decision_reason': 'match',
  'medical.medical_check.recheck_items': 'conclusion',
  'medical.medical_check.report_no': 'conclusion',
  'medical.medical_check.note': 'conclusion',
  'medical.medical_check.provisional_by': 'medical',
  'medical.medical_check.referred_to': 'medical',
  'outside_work.evidence': 'outsideWork',
  'outside_work.end_reason': 'outsideWork',
  'rights_request.reason': 'rights',
  'seeker.remark': 'register',
  'seeker.hamlet': 'register',
  'seeker.village_text': 'register',
  'seeker.helper_name': 'register',
  'seeker_correction.reason': 'rights',
  'seeker_place_claim.village_text': 'register',
  'start_duty.reference': 'duty',
  'start_echo.evidence': 'dispute',
  'start_echo.words': 'dispute',
  'subsidy_paper.reference': 'subsidy',
  'training_attendance.evidence': 'training',
};
/** Held to a list of codes, told by the fields of the answers, or derived from another column; `name` is planted by itself. */
export const NOT_PLANTED =
  /^(history\.reason|leaving_word\.reason|user_account\.(display_)?name|placement\.fitness_word|history\.(note|evidence)|seeker\.(labour_ability|health|name|name_from_\w+|search_words|sex|education|ethnic_group|id_\w+|status|verified_by|not_seeking_reason|relation_to_head)|medical\.(medical_check|waiting_result)\.conclusion|vacancy\.contact_\w+|outside_work\.\w+)$/;

const SIGN = 'ㄅ';

export interface Planted {
  readonly column: string;
  readonly kind: PlantedKind;
  /** 0: of no county. */
  readonly county: 0 | 1 | 2;
}

/** One sign for each column and county, in every row there is. @returns what each sign stands for */
export async function plantCanaries(database: TestDatabase): Promise<(text: string) => Planted[]> {
  const known = new Map<string, Planted>();
  const tables = new Map((await columnsOf(database)).map(({ table, names }) => [table, names]));
  await withoutChecks(database);
  let number = 0;
  const signFor = (column: string, kind: PlantedKind, county: 0 | 1 | 2): string => {
    const sign = `${SIGN}${number++}${SIGN}`;
    known.set(sign, { column, kind, county });
    return sign;
  };
  for (const [column, kind] of Object.entries(KIND_OF_COLUMN)) {
    const at = column.lastIndexOf('.');
    const [table, name] = [column.slice(0, at), column.slice(at + 1)];
    const full = table.includes('.') ? table : `public.${table}`;
    const of = isSecond(full, tables.get(full) ?? []);
    const [first, second] = [signFor(column, kind, of ? 1 : 0), signFor(column, kind, 2)];
    await unguarded(
      database,
      `UPDATE ${full} SET ${name} = ${of ? `CASE WHEN ${of} THEN '${second}' ELSE '${first}' END` : `'${first}'`}`,
    );
  }
  for (const name of ['note', 'evidence']) {
    const home = `(aggregate IN ('seeker', 'medical_check', 'fair_roster_entry')
      OR (aggregate = 'placement' AND said_by NOT IN ('employer', 'station')))`;
    const second = `cooperation = '${SECOND_COOPERATION}'`;
    const sign = (kind: PlantedKind, county: 1 | 2): string =>
      `'${signFor(`history.${name}`, kind, county)}'`;
    await unguarded(
      database,
      `UPDATE history SET ${name} = CASE WHEN ${home} AND ${second} THEN ${sign('homeNote', 2)}
         WHEN ${home} THEN ${sign('homeNote', 1)} WHEN ${second} THEN ${sign('note', 2)} ELSE ${sign('note', 1)} END`,
    );
  }
  const shown = `EXISTS (SELECT FROM placement p WHERE p.seeker_id = seeker.id
    AND p.status NOT IN ('proposed', 'declined', 'expired', 'withdrawn'))`;
  await unguarded(
    database,
    `UPDATE seeker SET name = CASE
       WHEN county_code = '${SECOND_COUNTY}' AND ${shown} THEN '${signFor('seeker.name', 'name', 2)}'
       WHEN county_code = '${SECOND_COUNTY}' THEN '${signFor('seeker.name', 'hiddenName', 2)}'
       WHEN ${shown} THEN '${signFor('seeker.name', 'name', 1)}'
       ELSE '${signFor('seeker.name', 'hiddenName', 1)}' END`,
  );
  return (text) =>
    [...new Set(text.match(new RegExp(`${SIGN}\\d+${SIGN}`, 'g')) ?? [])].flatMap(
      (sign) => known.get(sign) ?? [],
    );
}

/** Codes are replaced by signs too: a list of what may stand in a column would refuse them. */
async function withoutChecks(database: TestDatabase): Promise<void> {
  const tables = [...new Set([...Object.keys(KIND_OF_COLUMN), 'history.note', 'seeker.name'])].map((column) =>
    column.slice(0, column.lastIndexOf('.')),
  );
  const checks = await database.sql<{ table: string; name: string }>(
    `SELECT conrelid::regclass::text AS table, conname AS name FROM pg_constraint
     WHERE contype = 'c' AND conrelid = ANY($1::text[]::regclass[])`,
    [tables],
  );
  for (const { table, name } of checks) await database.sql(`ALTER TABLE ${table} DROP CONSTRAINT "${name}"`);
}

function isSecond(table: string, names: readonly string[]): string | null {
  if (names.includes('cooperation')) return `cooperation = '${SECOND_COOPERATION}'`;
  if (names.includes('county_code')) return `county_code = '${SECOND_COUNTY}'`;
  const own = (what: string): string => `${table}.${what}`;
  if (names.includes('seeker_id'))
    return `EXISTS (SELECT FROM seeker s WHERE s.id = ${own('seeker_id')} AND s.county_code = '${SECOND_COUNTY}')`;
  return null;
}

/** Text columns of the register of personal data nobody has decided on. */
export async function undecidedColumns(database: TestDatabase): Promise<string[]> {
  const texts = await database.sql<{ column: string }>(
    `SELECT CASE table_schema WHEN 'public' THEN '' ELSE table_schema || '.' END || table_name || '.' || column_name AS column
     FROM information_schema.columns WHERE table_schema IN ('public', 'medical') AND data_type = 'text' AND is_generated = 'NEVER'`,
  );
  const text = new Set(texts.map(({ column }) => column));
  return personalTables()
    .flatMap(({ table, columns }) => Object.keys(columns).map((name) => `${table}.${name}`))
    .filter((column) => text.has(column) && !(column in KIND_OF_COLUMN) && !NOT_PLANTED.test(column));
}
