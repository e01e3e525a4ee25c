import { readFile } from 'node:fs/promises';
import { brokenInvariants } from '../../../src/composition/invariants.js';
import { actorOf, startServices, type Services } from '../../support/harness/index.js';
import { compareWithTruth } from '../../support/ledgers/compare.js';
import { outcomeOf, takeLedger } from '../../support/ledgers/take.js';
import type { LedgerTruth } from '../../support/ledgers/truth.js';

const OPEN = new URL('../../../ledgers/open/', import.meta.url).pathname;
const REGISTER = '01-劳动力资源台账.xlsx';
const FAIRS = '08-2017年上岗台账.xlsx';
const OTHERS = '09-2017其他渠道.xlsx';

describe('ledgers of earlier starts', () => {
  let s: Services;
  let truth: LedgerTruth;
  const imports = new Map<string, string>();
  const bureau = actorOf('bureau');

  beforeAll(async () => {
    truth = JSON.parse(await readFile(`${OPEN}truth.json`, 'utf8')) as LedgerTruth;
    s = await startServices({ label: 'past' });
    await s.setClock('2018-04-01T01:00:00Z');
    for (const file of [REGISTER, FAIRS, OTHERS])
      imports.set(file, await takeLedger(s, bureau, `${OPEN}${file}`));
  }, 180_000);

  afterAll(() => s.close());

  it.each([FAIRS, OTHERS])('%s: each row as the truth says', async (file) => {
    const outcome = await outcomeOf(s, imports.get(file)!);
    expect(compareWithTruth(outcome, truth.files[file]!, truth.reasonCodes)).toEqual([]);
  });

  it('counts starts and persons of the fairs, all poor by the roll', async () => {
    expect(
      await s.sql(
        `SELECT fair_code, count(*)::int AS starts FROM placement WHERE fair_code IS NOT NULL AND started_on IS NOT NULL
         GROUP BY 1 ORDER BY 1`,
      ),
    ).toEqual(
      Object.entries(truth.expected.starts2017.byFair).map(([fair_code, starts]) => ({ fair_code, starts })),
    );
    const [fairs] = await s.sql(
      `SELECT count(*)::int AS "personTimes", count(DISTINCT seeker_id)::int AS persons, bool_and(poor_on_start) AS poor
       FROM placement WHERE fair_code IS NOT NULL`,
    );
    expect(fairs).toEqual({
      personTimes: truth.expected.starts2017.personTimes,
      persons: truth.expected.starts2017.persons,
      poor: true,
    });
  });

  it('keeps those of other channels as the bureau’s word with how each was checked', async () => {
    const [others] = await s.sql(
      `SELECT count(*)::int AS rows, count(DISTINCT p.seeker_id)::int AS persons,
              bool_and(h.said_by = 'bureau' AND h.evidence LIKE 'import:%#%!% %') AS said
       FROM placement p JOIN history h ON h.aggregate = 'placement' AND h.aggregate_id = p.id AND h.seq = 1
       WHERE p.channel_text IS NOT NULL AND p.district_code = '440307'`,
    );
    const { personsLonggang } = truth.expected.otherChannels2017;
    expect(others).toEqual({ rows: personsLonggang, persons: personsLonggang, said: true });
  });

  it('writes nothing when the same files come again, and leaves the invariants whole', async () => {
    const state = () =>
      s.sql(`SELECT md5(string_agg(p::text, '' ORDER BY id)) AS placements FROM placement p`);
    const before = await state();
    for (const file of [FAIRS, OTHERS]) await takeLedger(s, bureau, `${OPEN}${file}`);
    expect(await state()).toEqual(before);
    expect(await brokenInvariants(s.uow)).toEqual([]);
  });
});
