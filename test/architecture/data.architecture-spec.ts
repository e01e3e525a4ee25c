import { readFileSync, writeFileSync } from 'node:fs';
import { TABLE_OWNERS } from '../../src/composition/table-owners.data.js';
import { type Ownership, ownershipErrors, unownedTables } from './checks/ownership.js';
import { readSources } from './checks/source.js';
import { countSqlOutsidePersistence } from './checks/sql.js';

const sources = readSources(['src/modules'], ['.ts']);
const SQL_BASELINE = 'test/architecture/sql-baseline.json';

const OWNERSHIP: Ownership = {
  owners: TABLE_OWNERS,
  published: [
    ...['seeker', 'employer', 'vacancy', 'placement'],
    ...['cooperation', 'organisation', 'user_account', 'history'],
  ],
  readModels: {
    audit: ['audit_entry'],
    matching: ['companion', 'consent', 'outbox', 'seeker_constraint', 'seeker_language'],
    'own-pages': ['batch', 'batch_passenger', 'batch_reception', 'concern', 'consent'],
    worklists: [
      ...['batch', 'batch_hand_over', 'batch_passenger'],
      ...['concern', 'dispute', 'follow_up', 'medical.medical_check'],
    ],
    reports: [
      ...['batch', 'batch_passenger', 'calendar_schedule', 'contact_means', 'dispute', 'evidence', 'fair'],
      ...['fair_roster_entry', 'follow_up', 'household', 'household_member', 'household_poverty', 'import'],
      ...['import_row', 'medical.medical_check', 'outside_work', 'training_attendance', 'training_session'],
      ...['village_pairing'],
    ],
  },
};

const fileOf = (path: string, text: string) => [{ path: `src/modules/${path}`, text }];

describe('SQL', () => {
  it('stands in persistence; what stands elsewhere only becomes less (WRITE_BASELINE=1)', () => {
    const counts = countSqlOutsidePersistence(sources);
    if (process.env.WRITE_BASELINE) writeFileSync(SQL_BASELINE, `${JSON.stringify(counts, null, 2)}\n`);
    expect(counts).toEqual(JSON.parse(readFileSync(SQL_BASELINE, 'utf8')));
  });

  it.each([
    ['a text', 'const rows = await tx.query(`SELECT id FROM seeker WHERE id = $1`, [id]);'],
    ['a composed text', 'const sql = `UPDATE seeker SET ${columns} WHERE id = $1`;'],
    ['a text in quotes', `await tx.execute('DELETE FROM companion WHERE seeker_id = $1', [id]);`],
    ['an insert by name', `await tx.insertMany('companion', rows);`],
    ['a builder', `return tx.em.createQueryBuilder(SeekerEntity, 's').getMany();`],
  ])('is noticed as %s', (_, text) =>
    expect(countSqlOutsidePersistence(fileOf('seekers/application/a.service.ts', text))).toEqual({
      seekers: 1,
    }),
  );

  it('is no prose, and at home in persistence', () => {
    expect(
      countSqlOutsidePersistence(
        fileOf('seekers/application/a.ts', `// SELECT id FROM seeker\nconst a = 'select from';`),
      ),
    ).toEqual({});
    expect(
      countSqlOutsidePersistence(fileOf('seekers/persistence/a.ts', 'const a = `SELECT 1 FROM seeker`;')),
    ).toEqual({});
  });
});

describe('a table', () => {
  it('is written by its owner alone, and read by others where it is published or their read model', () =>
    expect(ownershipErrors(sources, OWNERSHIP)).toEqual([]));

  it.each([
    ['a foreign write', 'UPDATE seeker SET name = $1', 'fairs writes seeker of seekers'],
    ['a foreign removal', 'DELETE FROM seeker WHERE id = $1', 'fairs writes seeker of seekers'],
    ['a foreign insert', `insertMany('seeker', rows)`, 'fairs writes seeker of seekers'],
    ['a foreign read', 'SELECT kind FROM contact_means', 'fairs reads contact_means of seekers'],
    ['a foreign join', 'FROM fair JOIN medical.clinic c ON true', 'fairs reads medical.clinic of medical'],
    ['a fact as known then', 'FROM known.evidence', 'fairs reads evidence of follow-ups'],
  ])('is guarded against %s', (_, text, error) =>
    expect(ownershipErrors(fileOf('fairs/persistence/a.statements.ts', text), OWNERSHIP)).toEqual([error]),
  );

  it('that is gone, stands twice or has no owner is noticed', () =>
    expect(unownedTables(['a', 'b'], { one: ['a', 'c'], other: ['a'] })).toEqual([
      'b has no owner',
      'c is no table',
      'a has two owners',
    ]));
});
