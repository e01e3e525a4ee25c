// The journeys of the first county while a second one lives in the same database, and what may be seen of it meanwhile.
import assert from 'node:assert/strict';
import { openDesk } from '../../../support/browser/browser.mjs';
import { startBrowser } from '../console.mjs';
import { Caller } from './caller.mjs';
import { Gate } from './gate.mjs';
import { foundInLogs, QueueListener } from './listener.mjs';
import { workOfSecondCounty } from './own-work.mjs';
import { askedByFilters, askedById, askedPlainly } from './questions.mjs';
import { SecondCounty } from './second-county.mjs';

const AS_OF = '2018-04-13';
const FIGURES = ['figures', 'indicators', 'assertions'].map((name) => `/reports/${name}?asOf=${AS_OF}`);
const BUREAUS = ['napo', 'longgang'];
const WORKBOOK = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/**
 * Accounts are kept for the whole installation: its administrator sees those of both counties, whom each may see, and what
 * was asked for them. Everybody else's answers of these lists are looked at on their own.
 */
const ofTheInstallation = (place, kind) =>
  /^GET \/api\/v1\/(users|organisations|approvals) 200$/.test(place) &&
  /^((id of )?(user_account|organisation|approval_request)\b|id of (employer|medical\.clinic)$)/.test(kind);

/**
 * @param test the running test; each thing that must hold is one of its own
 * @param demo address, logins, data directory and what the launcher printed so far
 * @param journeys what the first county does, in the browser it is given
 */
export async function besideSecondCounty(test, { up, dataDir, said }, journeys) {
  const county = new SecondCounty(up);
  const gate = new Gate(county.signs, ofTheInstallation);
  const through = await gate.open();
  const browser = await startBrowser({ through });
  try {
    await county.open(dataDir);
    const queue = new QueueListener(county.client, county.signs);
    await queue.begin();
    const before = await figuresOf(up);
    await county.plant();
    await test.test('a second county is complete and changes no figure of the first', async () => {
      assert.deepEqual(await county.without(), [], 'tables it has no row in');
      assert.deepEqual(county.unsigned(), [], 'columns without a sign');
      assert.deepEqual(await figuresOf(up), before);
    });
    const atWork = workOfSecondCounty(county);
    atWork.catch(() => undefined);
    await journeys(browser);
    await atWork;
    await test.test('no answer to the first county, line of a log, job or file shows it', async () => {
      const { found, shown, heard } = await gate.take();
      assert.deepEqual(found, []);
      assert.deepEqual(await queue.found(), []);
      assert.deepEqual(foundInLogs(dataDir, said(), county.signs), []);
      for (const type of ['application/json', 'text/html', 'text/event-stream', WORKBOOK])
        assert.ok(heard[type] > 0, `no answer of ${type} was heard: ${JSON.stringify(heard)}`);
      assert.ok(shown.includes('user_account.name'), 'the administrator sees its accounts');
      assert.ok((await queue.heard()) > 100);
    });
    await test.test('the same search finds it where it may be seen', () =>
      seesItself(county, { gate, browser, queue, dataDir }),
    );
    // Before it asks by id, which its own record tells.
    await test.test('no list of the first county has a word of it', () => askedPlainly(county, up));
    await test.test('the first county gets none of its rows by their ids', () => askedById(county, up));
    await test.test('no list of the first county is narrowed to it', () => askedByFilters(county, up));
    await queue.end();
    await county.comesToRest();
  } finally {
    await browser.close();
    await gate.close();
    await county.close();
  }
}

/** When a figure was asked for is no part of it. */
const timeless = (name, value) => (name === 'knownAt' ? undefined : value);

async function figuresOf(up) {
  const figures = [];
  for (const name of BUREAUS) {
    const bureau = await new Caller(up.origin).signIn(up.logins[name]);
    for (const path of FIGURES) figures.push(JSON.parse(JSON.stringify(await bureau.get(path), timeless)));
  }
  return figures;
}

/** Its own bureau opens its list of people, a workbook and a printed page; then a job and a line of a log tell too much. */
async function seesItself({ logins, examples, up, signs, client }, { gate, browser, queue, dataDir }) {
  const desk = await openDesk(browser, up.origin);
  await desk.signIn(logins.napo);
  await desk.page.goto('/people?q=ncp');
  await desk.page.locator('.data-row').first().waitFor();
  await desk.page.evaluate(async (fair) => {
    await (await fetch(`/api/v1/fairs/${fair}/workbooks/intents`)).arrayBuffer();
    await (await fetch(`/api/v1/fairs/${fair}/print/roster`)).text();
  }, examples.fair);
  await desk.close();
  const { found } = await gate.take();
  for (const place of ['/api/v1/seekers 200', '/workbooks/intents 200', '/print/roster 200'])
    assert.ok(
      found.some((one) => one.startsWith('seeker.name in ') && one.endsWith(place)),
      `not found: ${place}`,
    );
  assert.ok(found.some((one) => one.startsWith('id of seeker in ')));
  await client.query(
    `INSERT INTO bullmq.job (queue, id, seq, name, state, added_at_ms, data) VALUES ('nobody', 'proof', 1, 'proof', 'completed', 0, $1)`,
    [{ told: signs.word('proof') }],
  );
  await client.query(`DELETE FROM bullmq.job WHERE queue = 'nobody'`);
  assert.deepEqual(await queue.found(), ['proof in a job']);
  const line = `{"msg":"could not greet ${signs.word('proof of a line')}"}`;
  assert.deepEqual(foundInLogs(dataDir, line, signs), ['proof of a line in the launcher']);
}
