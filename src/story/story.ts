/**
 * The story of 2016-12 to 2018-06, told through the same routes, queues and workers that serve real use: a clerk's
 * workbooks go in one by one, employers and persons say yes at the fair, and the figures come out of the database. Every
 * command carries an idempotency key made of its step, so a run that was cut off anywhere goes on with the same result,
 * and a second run changes nothing.
 */
import { ApiClient } from './api-client.js';
import {
  type Figures,
  checkDemoScenario,
  personsOf,
  personTimesOf,
  type ReportedAssertion,
} from './assertions.js';
import { askClinics } from './clinic-question.js';
import { demoConfig, demoLogins } from './demo-accounts.js';
import { partnersOf, registerClinic } from './demo-partners.js';
import { importLedger } from './import-ledger.js';
import { findLedgers, type LedgerFile } from './ledger-files.js';
import { askForTrial, tellTrial } from './match-question.js';
import { confirmRematches, offerAndAccept } from './offers.js';
import { digestOf, outcomeOf, settled } from './outcomes.js';
import { DemoClock } from './demo-clock.js';
import type { FileOutcome, DemoOptions, DemoResult } from './demo-types.js';
import { tellVariant } from './variant.js';

type Teller = 'napo' | 'longgang';

interface Chapter {
  readonly token: string;
  readonly teller: Teller;
  /** Local time at which the workbook arrives. */
  readonly at: string;
}

/** Import order of the ledgers; the clock follows the story, `happened_on` of each fact comes from the files. */
const CHAPTERS: readonly Chapter[] = [
  { token: '02', teller: 'longgang', at: '2018-02-24 09:00' },
  { token: '01', teller: 'napo', at: '2018-02-26 09:00' },
  { token: '03', teller: 'napo', at: '2018-02-27 15:00' },
  { token: '03b', teller: 'napo', at: '2018-02-27 16:00' },
  { token: '04', teller: 'napo', at: '2018-03-12 10:00' },
  { token: '05', teller: 'napo', at: '2018-03-12 11:00' },
  { token: '06', teller: 'longgang', at: '2018-04-13 09:00' },
  { token: '07', teller: 'napo', at: '2018-06-20 09:00' },
  { token: '08', teller: 'napo', at: '2018-06-20 10:00' },
  { token: '09', teller: 'napo', at: '2018-06-20 11:00' },
  { token: '10', teller: 'napo', at: '2018-06-20 14:00' },
];
const FAIR_DAY = '2018-02-27';
const AS_OF = '2018-04-13';
const DATABASE = 'shanggang';
const CLONE = 'shanggang_before_10';

export async function runDemoScenario(options: DemoOptions): Promise<DemoResult> {
  const ledgers = await findLedgers(options.ledgersDir);
  const logins = await demoLogins(options);
  const clock = new DemoClock(options.superuserUrl, demoConfig(options).auditKey);
  const clients = clientsOf(options.baseUrl, logins);
  const files: Record<string, FileOutcome> = {};
  const chapters = chaptersOf(ledgers, options.variant);
  const variant = options.variant ? undefined : ledgers.get('10v');
  const lastIntents = ledgers.has('03b') ? '03b' : '03';
  const clinicId = await registerClinic(clients.napo);
  let trial: string | undefined;
  for (const [index, { chapter, file }] of chapters.entries()) {
    options.onProgress({ phase: '台账导入 Ledgers', done: index, total: chapters.length, note: file.name });
    await clock.advanceTo(chapter.at);
    if (chapter.token === '10' && variant) await keepForVariant(options, clients);
    const id = await importLedger(clients[chapter.teller], file);
    if (chapter.token === '01') trial = await askForTrial(clients.napo);
    if (chapter.token === lastIntents) await offerAndAccept(clients.napo, FAIR_DAY);
    if (chapter.token === '04') await confirmRematches(clients.napo, chapter.at.slice(0, 10));
    files[file.name] = await outcomeOf(options.superuserUrl, id);
  }
  options.onProgress({ phase: '台账导入 Ledgers', done: chapters.length, total: chapters.length });
  const changedByReimport = await importAgain(options, clients, chapters);
  options.onProgress({ phase: '指标 Figures' });
  const figures = await clients.napo.get<Figures>(`/reports/figures?asOf=${AS_OF}`);
  const reported = await clients.napo.get<ReportedAssertion[]>(`/reports/assertions?asOf=${AS_OF}`);
  await demoLogins(options, { clinicId, ...(await partnersOf(clients.longgang)) });
  const ofVariant = variant ? await tellVariant(options, variant, CLONE, AS_OF) : undefined;
  const toldVariant = options.variant ? figures : ofVariant?.figures;
  return {
    files: ofVariant ? { ...files, [variant!.name]: ofVariant.file } : files,
    figures: toldVariant ? withVariant(figures, toldVariant) : figures,
    assertions: checkDemoScenario({
      reported,
      changedByReimport,
      figures,
      variant: ofVariant?.figures,
      mainIsVariant: options.variant !== undefined,
    }),
    funnel: funnelOf(figures),
    matching: trial === undefined ? [] : await tellTrial(clients.napo, trial),
    clinics: await askClinics(clients.napo, FAIR_DAY),
    logins: logins.map(({ role, name, password, organisation }) => ({
      role,
      name,
      password,
      note: organisation,
    })),
  };
}

/** What the story would have come to with the variant, beside what it came to. */
function withVariant(figures: Figures, variant: Figures): Figures {
  const cumulative = figures.cumulativeUniquePoorLonggang as Record<string, unknown>;
  return {
    ...figures,
    cumulativeUniquePoorLonggang: {
      ...cumulative,
      withVariant10v: personsOf(variant),
      variant10vPersonTimes2017: personTimesOf(variant),
    },
  };
}

function clientsOf(
  baseUrl: string,
  logins: readonly { name: string; password: string; role: string; organisation: string }[],
): Record<Teller, ApiClient> {
  const bureaus = logins.filter(({ role }) => role === 'bureau');
  const client = (place: string): ApiClient => {
    const login = bureaus.find(({ organisation }) => organisation.includes(place));
    if (!login) throw new Error(`no demo login for the bureau of ${place}`);
    return new ApiClient(baseUrl, login);
  };
  return { napo: client('那坡'), longgang: client('龙岗') };
}

function chaptersOf(
  ledgers: ReadonlyMap<string, LedgerFile>,
  variant: '10v' | undefined,
): { chapter: Chapter; file: LedgerFile }[] {
  return CHAPTERS.flatMap((chapter) => {
    const file = ledgers.get(chapter.token === '10' && variant ? variant : chapter.token);
    return file ? [{ chapter, file }] : [];
  });
}

/** A copy of everything as it stands before file 10, for the variant; kept until the variant has been told. */
async function keepForVariant(options: DemoOptions, clients: Record<Teller, ApiClient>): Promise<void> {
  const done = await clients.napo.all<{ kind: string; status: string }>('/imports');
  if (done.some(({ kind }) => kind === 'later-batches')) return;
  await options.services.stop();
  await options.dropDatabase(CLONE);
  await options.cloneDatabase(DATABASE, CLONE);
  await options.services.start();
}

/** Assertion 9: every workbook once more, and nothing the service knows has changed. */
async function importAgain(
  options: DemoOptions,
  clients: Record<Teller, ApiClient>,
  chapters: readonly { chapter: Chapter; file: LedgerFile }[],
): Promise<string[]> {
  await settled(options.superuserUrl);
  const before = await digestOf(options.superuserUrl);
  for (const [index, { chapter, file }] of chapters.entries()) {
    options.onProgress({ phase: '重复导入 Once more', done: index, total: chapters.length, note: file.name });
    await importLedger(clients[chapter.teller], file, 2);
  }
  await settled(options.superuserUrl);
  const after = await digestOf(options.superuserUrl);
  return [...after].filter(([table, digest]) => before.get(table) !== digest).map(([table]) => table);
}

function funnelOf(figures: Figures): { label: string; value: number }[] {
  const at = (path: string): number => {
    let value: unknown = figures;
    for (const name of path.split('.')) value = (value as Record<string, unknown> | undefined)?.[name];
    return typeof value === 'number' ? value : 0;
  };
  return [
    { label: '登记在册 registered', value: at('register.distinctPersons') },
    { label: '意向与预登记 intents and pool', value: at('candidatesForMedical') },
    { label: '已体检 examined', value: at('medical.total.examined') },
    { label: '可上岗 fit', value: at('medical.total.fit') },
    { label: '登车 boarded', value: at('batch1.boarded') },
    { label: '到达 arrived', value: at('batch1.arrived') },
    { label: '企业确认上岗 started', value: at('batch1.startedConfirmed') },
    { label: '30天在岗 in post at D30', value: at('followUps.D30.inPost') },
    { label: '90天在岗 in post at D90', value: at('followUps.D90.inPost') },
  ];
}
