// The main job from end to end, as `npm run demo` does it: the county's workbooks go in, every figure comes out right, and
// neither killed processes nor a wiped queue change one of them.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { tellingPages } from '../../support/browser/browser.mjs';
import { whenUp } from './console.mjs';
import { besideSecondCounty } from './county/two-counties.mjs';
import { filesHolding } from './files-on-disk.mjs';
import { JOURNEYS } from './journeys.mjs';
import { withMedicalCanaries } from './medical-canaries.mjs';
import { OPEN, Replay } from './replay.mjs';
import { holdsInvariants, tellUnderKills } from './troubled.mjs';

const truth = JSON.parse(readFileSync(join(OPEN, 'truth.json'), 'utf8'));
const BACKENDS = ['postgres', 'redis'];

/** Every ID number of the ledgers, and each raw finding of the clinic as something that stands nowhere else. */
const numbers = Object.values(truth.files).flatMap(({ rows }) => rows.flatMap(({ id }) => (id ? [id] : [])));
const ledgers = await withMedicalCanaries(OPEN);
const secret = [...new Set([...numbers, ...ledgers.canaries])];
/** Of what the register holds after ledger 01; with the fair's intents already in it, it would place 617. */
const TRIAL = / plan, .* 742 placed, 439 of poor households, 3876600 points, proven/;
/** What a process said that it must not, by the kind of it. */
const blurted = (said) => secret.filter((text) => said.includes(text)).map((text) => text.slice(0, 3));

describe('the story of the open ledgers', () => {
  const replay = new Replay({ ledgers: ledgers.dir });
  let undisturbed;
  let first;
  let troubled;
  before(() => {
    undisturbed = replay.run();
  });
  /** Both side by side, each with a service and a database of its own, once the machine has nothing else to do. */
  const underKills = () =>
    (troubled ??= Object.fromEntries(
      BACKENDS.map((backend) => [backend, tellUnderKills(backend, { ledgers: ledgers.dir, secret })]),
    ));
  after(async () => {
    for (const { replay: other, told, queue } of Object.values(troubled ?? {})) {
      await told.catch(() => undefined);
      (await queue)?.end();
      other.remove();
    }
    replay.remove();
    ledgers.remove();
  });

  it('ends with all ten assertions true', async () => {
    const { code, said } = await undisturbed;
    assert.equal(code, 0, said.slice(-3_000));
    assert.deepEqual(blurted(said), []);
    first = replay.result();
    assert.deepEqual(
      first.assertions.map(({ n, ok }) => ({ n, ok })),
      Array.from({ length: 10 }, (_, index) => ({ n: index + 1, ok: true })),
    );
    const values = Object.fromEntries(first.assertions.map(({ n, value }) => [n, value]));
    for (const { n, value } of truth.expected.assertions)
      assert.deepEqual(values[n], value, `assertion ${n}`);
  });

  it('reports the figures the scenario expects', () => {
    assert.deepEqual(numbersOnly(first.figures, truth.expected), numbersOnly(truth.expected, truth.expected));
  });

  it('gives the trial of the day before the fair what the register said on that day', async () =>
    assert.match((await undisturbed).said, TRIAL));

  it('takes each file as its truth says', () => {
    for (const [name, file] of Object.entries(truth.files)) {
      const got = first.files[name];
      assert.ok(got, `${name} is in the result`);
      const count = (action) => file.rows.filter(({ a }) => a === action).length;
      assert.deepEqual(
        { imported: got.imported, merged: got.merged, dataRows: got.dataRows },
        { imported: count('import'), merged: count('merge'), dataRows: file.rows.length },
        name,
      );
    }
  });

  it('starts again in seconds and changes nothing', async () => {
    const began = performance.now();
    const { code, said } = await replay.run();
    assert.equal(code, 0, said.slice(-3_000));
    assert.deepEqual(replay.result(), first);
    assert.ok(performance.now() - began < 60_000);
  });

  it('leaves no ID number and no raw finding in plain text on the disk, write-ahead log and queue included', async () => {
    assert.ok(numbers.length > 2_000);
    assert.ok(ledgers.canaries.length > 400);
    assert.notDeepEqual(
      filesHolding(replay.dataDir, ['napo-longgang']),
      [],
      'the search finds what is there',
    );
    assert.deepEqual(filesHolding(replay.dataDir, secret), []);
  });

  it('holds every invariant', () => holdsInvariants(replay));

  it('is shown by the console to each group, on a desk and on a phone, and nothing of a second county is', async (test) => {
    const running = replay.start({ stay: true });
    try {
      const up = await whenUp(running);
      const demo = { up, dataDir: replay.dataDir, said: running.said };
      await besideSecondCounty(test, demo, async (browser) => {
        for (const [name, journey] of Object.entries(JOURNEYS))
          await test.test(name, () => tellingPages(browser, () => journey(browser, up)));
      });
    } finally {
      running.child.kill('SIGTERM');
      await running.ended;
    }
  });

  it('holds every invariant with both counties in it', () => holdsInvariants(replay));

  for (const backend of BACKENDS) {
    it(`comes to the same under kills and a wiped queue (${backend})`, async () => {
      const { replay: other, told, queue, atLeast } = underKills()[backend];
      const { code, said, killed } = await told;
      assert.equal(code, 0, said.slice(-3_000));
      assert.deepEqual(blurted(said), []);
      const watched = await queue;
      if (watched) {
        assert.ok(watched.heard() > 1_000, `${watched.heard()} commands heard`);
        assert.deepEqual(watched.found(), []);
      }
      assert.ok(killed >= atLeast, `only ${killed} kills`);
      const { figures, files, assertions } = other.result();
      assert.deepEqual(
        { figures, files, assertions },
        { figures: first.figures, files: first.files, assertions: first.assertions },
      );
      assert.match(said, TRIAL);
      await holdsInvariants(other);
    });
  }
});

/** Parts of the expectation that are sentences or lists of people, not figures. */
const NOT_FIGURES = new Set(['assertions', 'mustBeBlocked', 'invariants']);

/** The part of a figure tree that `shape` has as numbers; lists of people count as their length. */
function numbersOnly(value, shape) {
  if (typeof shape === 'number') return typeof value === 'number' ? value : undefined;
  if (Array.isArray(shape))
    return shape.every((entry) => typeof entry === 'string')
      ? Array.isArray(value)
        ? value.length
        : value
      : undefined;
  if (!shape || typeof shape !== 'object') return undefined;
  const entries = Object.entries(shape)
    .filter(([name]) => !NOT_FIGURES.has(name))
    .map(([name, inner]) => [name, numbersOnly(value?.[name], inner)])
    .filter(([, inner]) => inner !== undefined);
  return entries.length > 0 ? Object.fromEntries(entries) : undefined;
}
