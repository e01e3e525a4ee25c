/**
 * What is kept of persons, said beside the tables that keep it: the processing register (个人信息保护法 arts. 54–56) is drawn
 * from these words, and a test fails when a column that could hold personal data has none.
 */

/** `sensitive` is art. 28: health, poverty, disability. `words`: free text, which may hold anything. */
export type DataClass = 'identity' | 'contact' | 'profile' | 'sensitive' | 'words' | 'office';

export type Subject = 'seeker' | 'user' | 'employer contact' | 'escort';

export interface PersonalTable {
  readonly table: string;
  readonly subject: Subject;
  /** What for, in one sentence. */
  readonly purpose: string;
  /** Consent or statutory duty (art. 13). */
  readonly basis: string;
  /** How long, and what ends it. */
  readonly retention: string;
  readonly columns: Readonly<Record<string, DataClass>>;
  /** What erasure does to a person's rows, unless the table has a rule of its own: `$1` is the person. */
  readonly forgets?: { readonly of: string; readonly set: string };
}

/** Conditions for {@link PersonalTable.forgets}. */
export const OF_PERSON = 'seeker_id = $1';
export const OF_PLACEMENTS = 'placement_id IN (SELECT id FROM placement WHERE seeker_id = $1)';

const tables = new Map<string, PersonalTable>();

/** @throws when a table is declared twice */
export function definePersonalData(...declared: readonly PersonalTable[]): void {
  for (const one of declared) {
    if (tables.has(one.table)) throw new Error(`personal data of ${one.table} is declared twice`);
    tables.set(one.table, one);
  }
}

/** By name of the table. */
export function personalTables(): readonly PersonalTable[] {
  return [...tables.values()].sort((a, b) => (a.table < b.table ? -1 : 1));
}

/** Names a column of personal data may have; one that matches must be declared or be listed as {@link NOT_PERSONAL}. */
export const PERSONAL_NAME =
  /(^|_)(name|phone|id_number|id_index|id_tail|birth|birth_on|sex|ethnic_group|education|labour_ability|health|disability|poverty|village_text|hamlet|address|remark|note|contact|contacts|wish|wage|conclusion|recheck_items|report_no|mail|wecom|skills|pinyin|initials|search_words|words|cells|helper|relation_to_head|contraindicated_hazards|fitness_word|person_index|content|text)($|_)/;

/** Columns whose names match and which speak of no person: posts, offices, codes. */
export const NOT_PERSONAL: Readonly<Record<string, string>> = {
  'clinic_desk.name': 'of a desk',
  'consent.text_version': 'version of the wording',
  'cooperation.name_zh': 'of a cooperation',
  'cooperation.name_en': 'of a cooperation',
  'employer.name': 'of a company',
  'employer.name_key': 'of a company',
  'employer.size_text': 'of a company',
  'employer.address': 'of a company',
  'employer_agent.name_key': 'of a company',
  'staff_browser.address_mark': 'keyed mark of an office’s connection',
  'export_file.file_name': 'of a workbook',
  'export_file.content': 'sealed with a key of its own, gone within days',
  'fair.name': 'of a fair',
  'report_figure.words': 'counts of how the words behind a number came',
  'import.file_name': 'of a workbook',
  'index_key_in_use.name': 'of a key',
  'medical.clinic.name': 'of an institution',
  'medical.clinic.name_key': 'of an institution',
  'organisation.name': 'of an office',
  'outside_work.place_text': 'of a place of work',
  'placement.employer_text': 'of a company',
  'placement.job_text': 'of a post',
  'placement.workplace_text': 'of a place of work',
  'placement.channel_text': 'of a channel',
  'medical.medical_check.employer_text': 'of a company',
  'medical.medical_check.job_text': 'of a post',
  'medical.waiting_result.employer_text': 'of a company',
  'medical.waiting_result.job_text': 'of a post',
  'outside_work.employer_text': 'of a company',
  'outside_work.job_text': 'of a post',
  'saved_view.name': 'of a filter',
  'subsidy_policy.name': 'of a policy',
  'vacancy.education': 'asked of a post',
  'vacancy.base_wage': 'of a post',
  'vacancy.probation_wage': 'of a post',
  'vacancy.address': 'of a company',
  'vacancy.district_remark': 'on a post',
  'batch_escort.name_key': 'of an escort grant',
};

definePersonalData({
  table: 'history',
  subject: 'seeker',
  purpose: 'who said what, entered by whom, so that no state can be rewritten',
  basis: 'statutory duty (统计法 arts. 7, 9)',
  retention: 'append-only; holds ids and codes; words beside them until the person is erased',
  columns: { reason: 'words', evidence: 'words', note: 'words' },
  // codes and references to other records stay: the invariants read them
  forgets: {
    of: 'aggregate_id IN (SELECT app_about($1))',
    set: `note = NULL, reason = CASE WHEN reason ~ '^[a-z_]+$' THEN reason END,
          evidence = CASE WHEN evidence ~ '^[a-z-]+:[0-9a-f-]{36}' THEN evidence WHEN evidence IS NOT NULL THEN 'erased' END`,
  },
});
