// Journeys of an employer: a post is opened, people are proposed for it, twelve are hired at once.
import assert from 'node:assert/strict';
import { openDesk } from '../../support/browser/browser.mjs';
import { countDone } from '../../support/browser/counted.mjs';
import { call } from './call.mjs';

const WANTED = 12;
const said = (party) => ({ reportedBy: party, channel: 'account' });

/** An old advert of this company with new days, sent in for review; one whose papers have run out since stays a draft. */
async function sendIn(page, { title, places }) {
  const { items } = await call(page, 'GET', '/vacancies?limit=100');
  for (const { employerId, cooperation, written } of items.filter((post) => post.written.uscc)) {
    const { uscc: _number, remark: _remark, employer: _name, reviewer: _who, ...known } = written;
    const days = { startOn: '2018-07-02', validUntil: '2018-12-31' };
    const advert = { ...known, title, headcount: `${places}人`, ...days };
    const order = { ...said('employer'), employerId, cooperation, advert };
    const { id } = await call(page, 'POST', '/vacancies', order);
    try {
      await call(page, 'POST', `/vacancies/${id}/transitions`, { ...said('employer'), move: 'submit' });
      return id;
    } catch (error) {
      if (!/VACANCY_NOT_PUBLISHABLE/.test(error.message)) throw error;
    }
  }
  throw new Error('no old advert can be sent in again');
}

/** A post of the demo's employer that is open today, with so many places. */
export async function openPost(browser, { origin, logins }, order) {
  // what has run out of papers is refused, and the next old advert tried
  const employer = await openDesk(browser, origin, {
    declared: [/^409 POST .*\/vacancies\/.*\/transitions$/],
  });
  await employer.signIn(logins.employer);
  const id = await sendIn(employer.page, order);
  await employer.close();
  const bureau = await openDesk(browser, origin);
  await bureau.signIn(logins.longgang);
  await call(bureau.page, 'POST', `/vacancies/${id}/transitions`, { ...said('bureau'), move: 'publish' });
  await bureau.close();
  return id;
}

/** People who agreed that employers see them, proposed for a post. */
export async function propose(browser, { origin, logins }, vacancyId, count) {
  const bureau = await openDesk(browser, origin);
  await bureau.signIn(logins.napo);
  const { items } = await call(bureau.page, 'GET', '/seekers?status=seeking&limit=100');
  let proposed = 0;
  for (const { id } of items.filter(({ age }) => age >= 18 && age < 40).slice(0, count)) {
    await call(bureau.page, 'POST', `/seekers/${id}/consents`, {
      reportedBy: 'worker',
      evidence: '电话 14:05',
      channel: 'in_person',
      purpose: 'share_with_employer',
      given: true,
    });
    await call(bureau.page, 'POST', '/placements', { ...said('bureau'), seekerId: id, vacancyId });
    proposed += 1;
  }
  await bureau.close();
  assert.equal(proposed, count);
}

/** Fourteen wait; two exceptions by key, twelve hired by two presses of one key; an advert is judged while it is typed. */
export async function employerJourney(browser, up) {
  const vacancyId = await openPost(browser, up, { title: '演示普工', places: WANTED + 2 });
  await propose(browser, up, vacancyId, WANTED + 2);
  const desk = await openDesk(browser, up.origin);
  const { page } = desk;
  await desk.signIn(up.logins.employer);
  await page.goto('/answers');
  await page.getByRole('button', { name: `录用 ${WANTED + 2} 人` }).waitFor();
  await desk.settle();
  for (const key of ['n', '1', 'j', 'k', 'n', '2']) await page.keyboard.press(key);
  await page.getByRole('button', { name: `录用 ${WANTED} 人，婉拒 2 人` }).waitFor();
  await desk.settle();
  const done = await countDone(page);
  for (const shown of ['发送前看一眼', `${WANTED + 2} 项全部完成`]) {
    await page.keyboard.press('Enter');
    await page.getByText(shown).waitFor();
  }
  const { actions } = await done();
  assert.ok(actions >= 1 && actions <= 3, `${WANTED} hires took ${actions} actions`);
  const offered = await call(page, 'GET', '/placements?status=offered&limit=100');
  assert.equal(offered.items.filter((one) => one.vacancyId === vacancyId).length, WANTED);
  await desk.settle();
  await page.goto('/vacancies');
  await page.getByText('演示普工').first().click();
  await page.getByText(/名求职者中，.* 人会接受/).waitFor();
  await page.getByLabel('底薪').fill('1000');
  await page.getByText('不能发布', { exact: true }).waitFor();
  await desk.settle();
  await desk.close();
}
