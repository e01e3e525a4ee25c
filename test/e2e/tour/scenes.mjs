// What has to be under way so that no screen of the tour is empty: an open fair, people who wait for a company's answer, a
// coach whose doors are open, a month's report, a policy. Asked of the service in each group's own session; what stands
// already is left.
import { call } from '../story/call.mjs';
import { subsidyJourney } from '../story/console.mjs';
import { until } from '../story/console-chain-people.mjs';
import { openPost, propose } from '../story/console-employer.mjs';
import { coachTonight } from '../story/console-escort.mjs';
import { openDesk } from '../../support/browser/browser.mjs';

const SAID = { reportedBy: 'bureau', channel: 'account' };
const MONTH = { from: '2018-03-01', to: '2018-03-31' };
const POST = { title: '装配工', places: 20 };
/** What a clerk notes when the worker's answer came by telephone. */
const BY_PHONE = { channel: 'phone', evidence: '电话 14:05' };
const WAITING = 12;
const INVITED = 40;

/** A link as staff pass it on by hand. */
const HANDED = { way: 'hand_over', why: 'asked_in_chat' };

/** @returns the addresses the stops need */
export async function prepareScenes(browser, up) {
  const as = async (login, work, more = {}) => {
    const desk = await openDesk(browser, up.origin, { declared: [/^4\d\d /], ...more });
    await desk.signIn(up.logins[login]);
    const done = await work(desk.page);
    await desk.close();
    return done;
  };
  // Days go by until the coach leaves: what waits for an answer comes after it.
  const batchId = await as('escort', async (page) => {
    const { items } = await call(page, 'GET', '/batches?limit=50');
    return items.find(({ status }) => status === 'boarding')?.id;
  }).then(async (known) => known ?? (await coachTonight(browser, up)).batchId);
  const vacancyId = await as('employer', async (page) => {
    const { items } = await call(page, 'GET', '/vacancies?limit=100&status=published');
    return items.find(({ title }) => title === POST.title)?.id;
  }).then((known) => known ?? openWithPeople(browser, up));
  const answersPage = await as('longgang', async (page) => {
    const { employerId } = await call(page, 'GET', `/vacancies/${vacancyId}`);
    return (await call(page, 'POST', `/employers/${employerId}/answer-links`, HANDED)).page;
  });
  await hired(as);
  const county = await as('napo', async (page) => ({
    fairId: await openFair(page),
    runId: await monthOf(page),
    planId: await plannedMost(page),
    importId: await troubledLedger(page),
    person: await askForRights(page),
  }));
  const own = await as('chengxiang', async (page) => {
    const { items } = await call(page, 'GET', '/seekers?limit=1');
    const link = await call(page, 'POST', `/seekers/${items[0].id}/page-links`, HANDED);
    return { ownPage: link.page, personId: items[0].id };
  });
  const policies = await as('napo', (page) => call(page, 'GET', '/subsidies/policies'));
  if ((policies.items ?? policies).length === 0) await subsidyJourney(browser, up);
  return { vacancyId, answersPage, batchId, ...county, ...own };
}

async function openWithPeople(browser, up) {
  const vacancyId = await openPost(browser, up, POST);
  await propose(browser, up, vacancyId, WAITING);
  return vacancyId;
}

/** Of those who wait three are taken on and sent to the clinic, which finds two of them fit; they travel on their own. */
async function hired(as) {
  const three = await as('employer', async (page) => {
    const { items } = await call(page, 'GET', '/employer-answers?limit=100');
    if (items.length < WAITING) return [];
    const answers = items.slice(0, 3).map(({ id, status, version }) => ({
      placementId: id,
      answer: 'offer',
      from: { status, version },
    }));
    await call(page, 'POST', '/employer-answers', { reportedBy: 'employer', channel: 'account', answers });
    return answers.map(({ placementId }) => placementId);
  });
  const checks = await as('napo', async (page) => {
    const found = [];
    for (const id of three) {
      await call(page, 'POST', `/placements/${id}/seeker-answers`, { answer: 'go', ...BY_PHONE });
      found.push(
        await until('the order', async () => {
          const { items } = await call(page, 'GET', `/medical/checks?placementId=${id}&limit=10`);
          return items.find((check) => check.status === 'ordered');
        }),
      );
    }
    return found;
  });
  await as('clinic', async (page) => {
    const { today } = await call(page, 'GET', '/session');
    for (const { id } of checks.slice(0, 2))
      await call(page, 'POST', `/medical/checks/${id}/results`, {
        channel: 'account',
        attendedOn: today,
        conclusion: 'no_abnormality',
      });
  });
  await as('napo', async (page) => {
    for (const { placementId } of checks.slice(0, 2)) {
      const ready = async () => (await call(page, 'GET', `/placements/${placementId}`)).status === 'ready';
      await until('ready', ready);
      await call(page, 'POST', `/placements/${placementId}/transitions`, {
        reportedBy: 'worker',
        ...BY_PHONE,
        move: 'depart_own_way',
      });
    }
  });
}

/** The fair of the story is opened once more, with people who are invited. */
async function openFair(page) {
  const [fair] = (await call(page, 'GET', '/fairs?limit=1')).items;
  if (fair.status === 'closed')
    await call(page, 'POST', `/fairs/${fair.id}/transitions`, { ...SAID, move: 'reopen', reason: '补录' });
  await call(page, 'PATCH', `/fairs/${fair.id}`, { name: '那坡县春季专场招聘会', place: '那坡县文化广场' });
  const { items } = await call(page, 'GET', `/seekers?status=seeking&limit=${INVITED}`);
  await call(page, 'POST', `/fairs/${fair.id}/roster`, { ...SAID, seekerIds: items.map(({ id }) => id) });
  return fair.id;
}

/** The month of the first coach, counted. */
async function monthOf(page) {
  const runs = await call(page, 'GET', '/reports/runs');
  const march = (runs.items ?? runs).find(({ from }) => from === MONTH.from);
  if (march) return march.id;
  return (await call(page, 'POST', '/reports/runs', MONTH)).id;
}

async function plannedMost(page) {
  const { items } = await call(page, 'GET', '/match-plans?limit=20');
  return items.find(({ status }) => status === 'ready')?.id ?? items[0].id;
}

async function troubledLedger(page) {
  const { items } = await call(page, 'GET', '/imports?limit=50');
  return items.find(({ fileName }) => fileName.startsWith('03b')).id;
}

async function askForRights(page) {
  const { items } = await call(page, 'GET', '/seekers?status=seeking&limit=3');
  const asked = await call(page, 'GET', '/rights-requests');
  for (const [at, kind] of (asked.length > 0 ? [] : ['copy', 'correct', 'explain']).entries())
    await call(page, 'POST', `/seekers/${items[at].id}/rights-requests`, {
      reportedBy: 'worker',
      channel: 'in_person',
      kind,
    });
  return items[0].id;
}
