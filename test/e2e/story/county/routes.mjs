// Every route that reads, each with the ids and the words of the second county.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../replay.mjs';
import { OTHER } from './copy.mjs';
import { POLICY } from './rest.mjs';

/** Whose id a route takes, by its beginning; the longest that fits. Tokens of links are their holders', not a tenant's. */
const TABLES = {
  '/notices': 'notice',
  '/imports': 'import',
  '/seekers': 'seeker',
  '/employers': 'employer',
  '/vacancies': 'vacancy',
  '/placements': 'placement',
  '/disputes': 'dispute',
  '/medical/checks': 'medical.medical_check',
  '/medical/clinics': 'medical.clinic',
  '/match-plans': 'match_plan',
  '/live-market/seekers': 'seeker',
  '/live-market/vacancies': 'vacancy',
  '/fairs': 'fair',
  '/trainings': 'training_session',
  '/batches': 'batch',
  '/follow-ups': 'follow_up',
  '/follow-ups/placements': 'placement',
  '/evidence-files': 'evidence_file',
  '/subsidies/claims': 'subsidy_claim',
  '/subsidies/notices': 'subsidy_notice',
  '/saved-views': 'saved_view',
  '/reports/runs': 'report_run',
};
const NAMED = {
  cooperation: OTHER.cooperation,
  code: POLICY,
  list: 'education',
};
const DAY = '2018-03-06';
const ASKED = {
  month: '2018-03',
  year: '2018',
  region: 'guangxi',
  path: 'batch1.boarded',
  perDay: '40',
  section: 'all',
};

export function readingRoutes() {
  const { paths } = JSON.parse(readFileSync(join(ROOT, 'docs', 'openapi.json'), 'utf8'));
  return Object.entries(paths)
    .filter(([path, { get }]) => get && !path.includes('{token}'))
    .map(([path, { get }]) => ({ path: path.replace('/api/v1', ''), parameters: get.parameters ?? [] }));
}

/** Rows of the second county a route can be asked for: one of each kind, the same person's where there is a choice. */
export async function examplesOf(client, anchor) {
  const known = {
    placement: anchor.placement,
    seeker: anchor.seeker,
    vacancy: anchor.vacancy,
    employer: anchor.employer,
    batch: anchor.batch,
    fair: anchor.fair,
    'medical.medical_check': anchor.check,
    'medical.clinic': anchor.clinic,
  };
  const scope = `to_jsonb(t)::text LIKE '%${OTHER.cooperation}%' OR to_jsonb(t)::text ~ '[㐀-䶿]'`;
  for (const table of new Set(Object.values(TABLES))) {
    if (known[table]) continue;
    const { rows } = await client.query(`SELECT id FROM ${table} t WHERE ${scope} ORDER BY id DESC LIMIT 1`);
    if (!rows[0]) throw new Error(`the second county has no ${table}`);
    known[table] = rows[0].id;
  }
  return known;
}

/** @returns the address with everything it asks for, by the second county's ids */
export function addressed({ path, parameters }, examples) {
  const prefix = Object.keys(TABLES)
    .filter((one) => path.startsWith(`${one}/`))
    .sort((a, b) => b.length - a.length)[0];
  const value = (name) => {
    const said = NAMED[name] ?? { placementId: examples.placement, id: examples[TABLES[prefix]] }[name];
    if (!said) throw new Error(`${path}: nobody said whose id {${name}} is`);
    return encodeURIComponent(said);
  };
  const query = parameters
    .filter(({ in: place, required }) => place === 'query' && required)
    .map(({ name, schema }) => `${name}=${encodeURIComponent(asked(name, schema, examples))}`);
  return (
    path.replace(/\{(\w+)\}/g, (_, name) => value(name)) + (query.length > 0 ? `?${query.join('&')}` : '')
  );
}

function asked(name, schema, examples) {
  if (schema.format === 'date') return DAY;
  if (name === 'code') return 'I1';
  const table = { seekerId: 'seeker', vacancyId: 'vacancy', with: 'match_plan', employer: 'employer' }[name];
  return ASKED[name] ?? examples[table] ?? '1';
}

/** What a list may be narrowed by, set to something of the second county's. */
export function filtersOf({ parameters }, examples, words) {
  const of = {
    ...words,
    fair: examples.fair,
    vacancy: examples.vacancy,
    vacancyId: examples.vacancy,
    employer: examples.employer,
    employerId: examples.employer,
    hostEmployerId: examples.employer,
    seeker: examples.seeker,
    placement: examples.placement,
    placementId: examples.placement,
    clinicId: examples['medical.clinic'],
    aggregateId: examples.seeker,
    aboutId: examples.placement,
    recipientId: examples.seeker,
    notice: examples.subsidy_notice,
    linked: examples.placement,
    policy: NAMED.code,
    cooperation: OTHER.cooperation,
  };
  return parameters
    .filter(({ in: place, name }) => place === 'query' && of[name] !== undefined)
    .flatMap(({ name }) => [of[name]].flat().map((value) => [name, value]));
}
