// A row of the second county in every table the first one's story left empty, with a sign in every column that takes words.
import { randomUUID } from 'node:crypto';
import { insert } from './catalogue.mjs';
import { OTHER } from './copy.mjs';

const DAY = '2018-03-06';
const MOMENT = `${DAY}T01:00:00Z`;
export const POLICY = 'jingxi-transport-2018';
const PAPER = Buffer.from('%PDF-1.4 a fictitious slip %%EOF');

/** What a policy must say to be read. */
const RULES = {
  household: 'any',
  laterIdentified: true,
  ages: null,
  workplace: { within: null, outside: null },
  length: { unit: 'months', count: 3 },
  proof: 'wage_or_insurance',
  gapDays: 15,
  goingOn: false,
  contractMonths: null,
  papers: [],
  amount: { way: 'fixed', yuan: 500 },
  exclusions: [],
  oncePer: 'year',
  noticeDays: 7,
};

/** One person of the second county at work, with everything around them that other rows name. */
const ANCHOR = `
  SELECT p.id AS placement, p.seeker_id AS seeker, p.area_code AS area, p.vacancy_id AS vacancy, p.employer_id AS employer,
         p.fair_id AS fair, b.batch_id AS batch, b.id AS passenger, m.id AS "check", m.clinic_id AS clinic, e.id AS evidence,
         u.id AS "user", u.organisation_id AS organisation, i.id AS "import", n.id AS notice,
         (SELECT id FROM match_plan WHERE cooperation = p.cooperation LIMIT 1) AS plan,
         (SELECT id FROM seeker s WHERE s.county_code = $1 AND s.id > p.seeker_id ORDER BY id LIMIT 1) AS companion,
         (SELECT id FROM user_account WHERE role = 'caseworker' AND areas[1] LIKE $1 || '%') AS caseworker,
         (SELECT id FROM organisation WHERE kind = 'township-office' AND place LIKE $1 || '%' LIMIT 1) AS office, app_today()::text AS today
  FROM placement p JOIN batch_passenger b ON b.placement_id = p.id JOIN medical.medical_check m ON m.placement_id = p.id
  JOIN evidence e ON e.placement_id = p.id JOIN organisation o ON o.place = $1 AND o.kind = 'source-bureau'
  JOIN user_account u ON u.organisation_id = o.id AND u.role = 'bureau' JOIN import i ON i.organisation_id = o.id
  JOIN notice n ON n.cooperation = p.cooperation
  WHERE p.county_code = $1 AND p.status = 'started' AND p.fair_id IS NOT NULL AND m.clinic_id IS NOT NULL LIMIT 1`;

/** What rules of a table, of its lifecycle or of the whole ask of its row. */
const ASKED = {
  'public.approval_request': ({ user, caseworker }, { payload }) => ({
    act: 'user.reset-password',
    aggregate: 'user',
    aggregate_id: caseworker,
    subject_id: caseworker,
    payload: { userId: caseworker, name: payload.zh },
    decider_roles: ['security-admin', 'bureau'],
    requested_by: user,
    requested_role: 'security-admin',
    expires_at: '2019-01-01T00:00:00Z',
  }),
  'public.caseload_hand_over': ({ caseworker, area }) => ({ from_user: caseworker, areas: [area] }),
  'public.import_share': ({ office, today }) => ({ shared_with: office, until: today }),
  'public.companion': ({ companion }) => ({ with_seeker_id: companion }),
  'public.batch_incident': () => ({ told: ['hospital'] }),
  'public.batch_mark': () => ({ door: 'not_boarded', outcome: 'applied', code: null }),
  'public.batch_reservation': () => ({ outcome: 'given_back', ended_at: MOMENT, passenger_id: null }),
  'medical.slot_hold': () => ({ freed_at: MOMENT }),
  'medical.township_block': () => ({ given_back_at: MOMENT }),
  'public.outside_work': () => ({ province: '44' }),
  'public.village_pairing': ({ area }) => ({ village_code: area, community_code: '440306001001' }),
  'public.evidence_file': ({ seeker }, { id }, numbers) => ({
    content: numbers.seal(seeker, PAPER, `evidence_file.content:${id}`),
    bytes: PAPER.length,
    media: 'application/pdf',
  }),
  'public.late_fact': ({ placement, user }) => ({
    source: 'history',
    source_id: placement,
    aggregate: 'placement',
    aggregate_id: placement,
    step: 'start',
    entered_by: user,
  }),
  'public.subsidy_policy': (_, { rules }) => ({
    code: POLICY,
    place: OTHER.county,
    rules: { ...RULES, ...rules },
  }),
  'public.subsidy_claim': () => ({ policy_code: POLICY, employer_id: null }),
  'public.subsidy_notice': () => ({ policy_code: POLICY, kind: 'transport' }),
  'public.subsidy_paper': () => ({ kind: 'contract', amount: null }),
  'public.seeker_survey': ({ seeker, import: from }, { id }, numbers) => ({
    source_import: from,
    before_values: numbers.seal(seeker, '{}', `seeker_survey.before:${id}`),
    after_values: numbers.seal(seeker, '{}', `seeker_survey.after:${id}`),
  }),
  'public.signed_link': ({ seeker }) => ({
    purpose: 'seeker-page',
    subject_kind: 'seeker',
    subject_id: seeker,
    expires_at: '2019-01-01T00:00:00Z',
  }),
  'public.answer_setting': () => ({ closes_at: '18:00' }),
  'public.agreement_target': () => ({ year: 2018 }),
  'public.report_run': () => ({ kind: 'monthly' }),
  'public.match_next': () => ({ placement_id: null, score: null }),
};

export class Rest {
  constructor(signs, numbers) {
    this.signs = signs;
    this.numbers = numbers;
  }

  /** @param empty names of the tables no row was copied to */
  async make(client, tables, empty) {
    const [anchor] = (await client.query(ANCHOR, [OTHER.county])).rows;
    this.anchor = anchor;
    const made = new Map();
    for (const [table, columns] of tables) {
      if (!empty.has(table)) continue;
      const row = Object.fromEntries(
        columns.map((column) => [column.name, this.#value(table, column, made)]),
      );
      Object.assign(row, ASKED[table]?.(anchor, row, this.numbers));
      await insert(client, table, columns, [row]);
      made.set(table, row);
      if (row.id) this.signs.id(table, row.id);
      if ('status' in row && 'version' in row) await this.#begin(client, table, row);
    }
  }

  /** A state has a history. */
  #begin(client, table, { id, status }) {
    return client.query(
      `INSERT INTO history (id, aggregate, aggregate_id, seq, move, to_status, happened_on, recorded_at, said_by, entered_by, channel,
         note, request_id, cooperation, place, area)
       VALUES ($1, $2, $3, 1, 'enter', $4, $5, $6, 'bureau', $7, 'account', $8, 'second-county', $9, $10, $11)`,
      [
        randomUUID(),
        table.split('.')[1],
        id,
        status,
        DAY,
        MOMENT,
        this.anchor.user,
        this.signs.word('history.note'),
        OTHER.cooperation,
        OTHER.county,
        this.anchor.area,
      ],
    );
  }

  #value(table, column, made) {
    const { name, type, key, refers, needed, takesWords, rules } = column;
    if (name === 'cooperation') return OTHER.cooperation;
    if (type === 'uuid') return this.#id(column, made);
    if (type === 'uuid[]') return name === 'seekers' ? [this.anchor.seeker] : [];
    if (name === 'area_code' || name === 'areas')
      return name === 'areas' ? [this.anchor.area] : this.anchor.area;
    if (name === 'place' && !takesWords) return OTHER.county;
    if (rules) return needed ? this.#allowed(column) : null;
    if (takesWords) {
      const word = this.signs.word(`${table.replace('public.', '')}.${name}`);
      return type === 'text' ? word : [word];
    }
    if (type === 'jsonb') return { zh: this.signs.word(`${table.replace('public.', '')}.${name}`) };
    if (!needed && !key) return type === 'bytea' || refers ? null : this.#plain(column, false);
    return this.#plain(column, true);
  }

  #id({ name, refers, needed }, made) {
    if (name === 'id') return randomUUID();
    const row = refers && made.get(refers);
    if (row?.id) return row.id;
    const named = /^(?:with_|from_|to_)?(.+?)(?:_id)?$/.exec(name)[1];
    if (this.anchor[named]) return this.anchor[named];
    if (/_by$|user/.test(name)) return needed ? this.anchor.user : null;
    if (name === 'follows') return this.anchor.placement;
    return refers && needed ? this.signs.anyOf(refers) : null;
  }

  /** The first value a rule lists. */
  #allowed({ type, rules }) {
    const [, value] = /'([^']+)'::text/.exec(rules[0].includes('~') ? '' : rules[0]) ?? [];
    if (value === undefined) return null;
    return type === 'text[]' ? [value] : value;
  }

  #plain({ name, type }, needed) {
    if (!needed) return null;
    if (type === 'date') return DAY;
    if (/timestamp/.test(type)) return MOMENT;
    if (type === 'boolean') return false;
    if (type === 'bytea') return `\\x${randomUUID().replaceAll('-', '').repeat(2)}`;
    if (type === 'text[]') return [];
    if (type === 'time without time zone') return '08:00';
    if (type === 'text') return CODE[name] ?? `${name}-1`;
    return 1;
  }
}

const CODE = { said_by: 'worker', channel: 'phone', role: 'bureau', area: OTHER.county, coach: '1' };
