// What the second county's own people do while the first one is at work: its queue, its logs and its refusals then have
// something to give away.
import { until } from '../console-chain-people.mjs';
import { fictitiousNumber } from '../console-numbers.mjs';

const HEADER = '乡镇,行政村,户主姓名,户编号,姓名,与户主关系,性别,民族,身份证号码,联系电话,备注';

export async function workOfSecondCounty(county) {
  const { signs, examples } = county;
  const bureau = await county.caller('napo');
  const word = (kind) => signs.word(`own ${kind}`);
  const ledger = (name, lines) => {
    const form = new FormData();
    form.set('file', new Blob([lines]), `${name}${word('file name')}.csv`);
    return form;
  };
  const number = signs.number('own id number', fictitiousNumber('99002719910101421'));
  const phone = signs.number('own phone', '12970004321');
  const person = `邻镇${word('town')},邻村${word('village')},岑${word('head')},9901,岑${word('name')},户主,男,壮族,${number},${phone},${word('remark')}`;
  const { id: read } = await bureau.post('/imports', ledger('01-', `${HEADER}\n${person}`));
  const { id: damaged } = await bureau
    .post('/imports', ledger('01-', `${word('no table at all')}\u0000`))
    .catch(() => ({}));
  const { id: run } = await bureau.post('/reports/runs', { from: '2018-03-01', to: '2018-03-31' });
  examples.report_run = run;
  const { id: plan } = await bureau.post('/match-plans', { scope: { vacancyIds: [examples.vacancy] } });
  await bureau.post('/saved-views', { name: `清单${word('view')}`, shared: true, filter: {} });
  await bureau.post('/concerns', {
    reportedBy: 'worker',
    evidence: '电话 14:05',
    channel: 'phone',
    placementId: examples.placement,
    kind: 'wage',
    words: `工资${word('concern')}`,
    owner: 'bureau',
  });
  await bureau.ask('POST', '/seekers', { name: `岑${word('refused name')}`, idNumber: `${number}9` });
  await bureau.ask('POST', `/placements/${word('address')}/transitions`, { move: word('move') });
  await bureau.ask(
    'GET',
    `/seekers?q=${encodeURIComponent(word('search'))}&status=${encodeURIComponent(word('status'))}`,
  );
  await until('the ledger', async () => (await bureau.get(`/imports/${read}`)).status !== 'read');
  if (damaged)
    await until('the other ledger', async () => (await bureau.get(`/imports/${damaged}`)).status !== 'read');
  await until(
    'the plan',
    async () => !['requested', 'running'].includes((await bureau.get(`/match-plans/${plan}`)).status),
  );
}
