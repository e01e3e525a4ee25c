// One journey through all groups: three people come in with a ledger and are at work at its end. Every group does its part in
// a browser of its own; what a screen does not offer is asked of the service in that group's own session.
import assert from 'node:assert/strict';
import { openDesk } from '../../support/browser/browser.mjs';
import { call } from './call.mjs';
import { BUREAU, daysAfter, NAMES, until } from './console-chain-people.mjs';
import { inTheReport, laterOf, night, startAndAfter } from './console-chain-road.mjs';
import { fictitiousNumber } from './console-numbers.mjs';

/** A list is closed the working day before its coach goes. */
const DAYS_TO_DEPARTURE = 5;
const HEADER = '乡镇,行政村,户主姓名,户编号,姓名,与户主关系,性别,民族,身份证号码,联系电话,文化程度';
const ledger = () =>
  [
    HEADER,
    ...NAMES.map((name, at) => {
      const number = fictitiousNumber(`9990261992041${at}77${at * 2 + 1}`);
      return `城厢镇,镇玉社区,${name},980${at},${name},户主,男,壮族,${number},1200009880${at},高中`;
    }),
  ].join('\n');

async function importPeople({ page, settle }) {
  await page.goto('/imports');
  await settle();
  await page.locator('input[type=file]').setInputFiles({
    name: '01-全程演示.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(ledger()),
  });
  await page.waitForURL(/imports\/.+/);
  await page.getByRole('button', { name: '入库 3 行' }).click();
  await page.getByText('已入库', { exact: true }).waitFor();
  await settle();
  const people = [];
  for (const name of NAMES) {
    const found = await call(page, 'POST', '/seekers/searches', { text: name });
    people.push(found.items[0].id);
  }
  for (const id of people)
    for (const purpose of ['registration', 'share_with_employer', 'medical', 'follow_up'])
      await call(page, 'POST', `/seekers/${id}/consents`, {
        saidBy: 'worker',
        channel: 'in_person',
        purpose,
        given: true,
      });
  return people;
}

/** The district puts a post of the demo's company back on the list; no hazard, an examination before the departure. */
async function openPost({ page }, company) {
  const { items } = await call(company.page, 'GET', '/vacancies?limit=100&status=expired');
  const post = items.find(({ title }) => title === '镶石工');
  const move = (name, more = {}) =>
    call(page, 'POST', `/vacancies/${post.id}/moves`, { ...BUREAU, move: name, ...more });
  await move('renew', { validUntil: '2018-12-31' });
  await move('submit');
  await move('publish');
  return post;
}

/** A plan for this post alone, our three pinned; its run is watched on screen and confirmed for them. */
async function plan({ page, settle }, post, people) {
  const { id } = await call(page, 'POST', '/match-plans', {
    scope: { vacancyIds: [post.id] },
    options: { pins: people.map((seekerId) => ({ seekerId, vacancyId: post.id })) },
  });
  await page.goto(`/plans/${id}`);
  await until('the plan', async () => (await call(page, 'GET', `/match-plans/${id}`)).status === 'ready');
  await page.getByText('待确认').first().waitFor();
  await settle();
  const { items } = await call(page, 'GET', `/match-plans/${id}/proposals?limit=100`);
  const ours = new Set(people);
  const leaveOut = items.map(({ seekerId }) => seekerId).filter((one) => !ours.has(one));
  await call(page, 'POST', `/match-plans/${id}/confirm`, { leaveOut });
  return until('the proposals', async () => {
    const found = [];
    for (const seeker of people)
      found.push(
        (await call(page, 'GET', `/placements?seeker=${seeker}`)).items.find(
          (one) => one.vacancyId === post.id,
        ),
      );
    return found.every(Boolean) && found;
  });
}

/** Two scanners at the gate: each takes in its own, and the second knows whom the first has seen. */
async function fairDay(gates, people) {
  const [{ page }, second] = gates;
  const [fair] = (await call(page, 'GET', '/fairs?limit=1')).items;
  if (fair.status === 'closed')
    await call(page, 'POST', `/fairs/${fair.id}/moves`, { ...BUREAU, move: 'reopen', reason: '补录' });
  await call(page, 'POST', `/fairs/${fair.id}/roster`, { ...BUREAU, seekerIds: people });
  const listed = [];
  for (const status of ['invited', 'registered'])
    listed.push(...(await call(page, 'GET', `/fairs/${fair.id}/roster?limit=100&status=${status}`)).items);
  const badges = people.map((seekerId) => listed.find((entry) => entry.seekerId === seekerId).badge);
  for (const gate of gates) await gate.page.goto(`/fairs/${fair.id}`);
  const scan = async (gate, at, answer) => {
    await gate.page.locator('.fair-day input').first().focus();
    await gate.page.keyboard.type(badges[at]);
    await gate.page.keyboard.press('Enter');
    await gate.page.locator(answer, { hasText: NAMES[at] }).waitFor();
  };
  await scan(gates[0], 0, '.answer.ok');
  await scan(second, 1, '.answer.ok');
  await scan(second, 0, '.answer.warn');
  await scan(gates[0], 2, '.answer.ok');
  for (const gate of gates) await gate.settle();
}

/** No account: the company takes everybody by the link it was sent, and one person says yes by theirs. */
async function answersByLink(browser, origin, district, county, post, placements) {
  const { page: link } = await call(district.page, 'POST', `/employers/${post.employerId}/answer-links`, {});
  const company = await openDesk(browser, origin, { screen: 'phone' });
  await company.page.goto(link);
  await company.settle();
  await company.page.getByRole('button', { name: /全部录用/ }).click();
  await company.page.getByText('已记录').first().waitFor();
  await company.settle();
  await company.close();
  const [first, ...others] = placements;
  const offer = await call(county.page, 'POST', `/placements/${first.id}/offer-links`, {});
  const person = await openDesk(browser, origin, { screen: 'phone' });
  await person.page.goto(offer.page);
  await person.settle();
  await person.page.getByRole('button', { name: /我去/ }).click();
  await person.page.getByText('已记录您的答复').waitFor();
  await person.settle();
  await person.close();
  for (const { id } of others)
    await call(county.page, 'POST', `/placements/${id}/seeker-answers`, { answer: 'go', channel: 'phone' });
}

async function clinicConcludes(browser, origin, logins, county, placements) {
  const clinics = await call(county.page, 'GET', '/medical/clinics');
  const clinicId = (clinics.items ?? clinics)[0].id;
  for (const { id } of placements) {
    const check = await until('the order', async () => {
      const { items } = await call(county.page, 'GET', `/medical/checks?placementId=${id}&limit=10`);
      return items.find((one) => one.placementId === id);
    });
    await call(county.page, 'POST', `/medical/checks/${check.id}/clinic`, { clinicId });
  }
  const clinic = await openDesk(browser, origin);
  const { page } = clinic;
  await clinic.signIn(logins.clinic);
  await page.goto('/clinic');
  const panel = page.locator('.ant-drawer');
  const rows = page.locator('tbody tr').filter({ hasText: new RegExp(NAMES.join('|')) });
  // Only the first is opened by hand: the panel then goes on to the next one by itself.
  await rows.first().getByRole('button').click();
  for (let left = NAMES.length; left > 0; left -= 1) {
    const name = (await panel.locator('.ant-drawer-title').innerText()).trim();
    assert.ok(NAMES.includes(name), `the panel went on to ${name}`);
    await panel.locator('.ant-select').click();
    await page.locator('.ant-select-item-option:visible', { hasText: '未见异常' }).click();
    await panel.getByRole('button', { name: /下一位/ }).click();
    await rows.filter({ hasText: name }).waitFor({ state: 'detached' });
    await panel.locator('.ant-drawer-title', { hasText: name }).waitFor({ state: 'detached' });
  }
  await clinic.settle();
  await clinic.close();
}

export async function chainJourney(browser, { origin, logins }) {
  const county = await openDesk(browser, origin);
  const district = await openDesk(browser, origin);
  const gate = await openDesk(browser, origin);
  await county.signIn(logins.napo);
  await district.signIn(logins.longgang);
  await gate.signIn(logins.napo);
  const company = await openDesk(browser, origin);
  await company.signIn(logins.employer);
  const people = await importPeople(county);
  const post = await openPost(district, company);
  const placements = await plan(county, post, people);
  await fairDay([county, gate], people);
  await answersByLink(browser, origin, district, county, post, placements);
  await clinicConcludes(browser, origin, logins, county, placements);
  await until('ready', async () => {
    const { status } = await call(county.page, 'GET', `/placements/${placements[0].id}`);
    return status === 'ready';
  });
  const { today } = await call(county.page, 'GET', '/session');
  const departureOn = daysAfter(today, DAYS_TO_DEPARTURE);
  const before = await laterOf(county.page, departureOn);
  await night(browser, origin, logins, county, placements, departureOn);
  await startAndAfter(browser, origin, logins, county, company, placements);
  await inTheReport(county, departureOn, before);
  for (const desk of [county, district, gate, company]) await desk.close();
}
