import type { SourceFile } from './source.js';

/** A private word, and the standard term that takes its place. */
export interface BannedTerm {
  readonly name: string;
  /** Global. */
  readonly pattern: RegExp;
  readonly instead: string;
  /** Something the pattern finds. */
  readonly example: string;
  /** Paths where the word means what it means everywhere. */
  readonly home?: RegExp;
}

export const BANNED_TERMS: readonly BannedTerm[] = [
  {
    name: 'said',
    pattern: /\b(saidBy|said_by|SaidRequest|saidOf\w*)\b/g,
    instead: 'reportedBy / reported_by / AttributionRequest',
    example: 'saidBy',
  },
  {
    name: 'entered by',
    pattern: /\b(enteredBy|entered_by)\b/g,
    instead: 'recordedBy / recorded_by',
    example: 'entered_by',
  },
  {
    name: 'happened',
    pattern: /\b(happenedOn|happened_on|mustHaveHappened)\b/g,
    instead: 'occurredOn / occurred_on',
    example: 'happenedOn',
  },
  {
    name: 'birth of an aggregate',
    pattern: /\b(births?|Births?|BirthOrder|birthMove)\b/g,
    instead: 'create / creation',
    example: 'BirthOrder',
    home: /\/values\//,
  },
  {
    name: 'move of a lifecycle',
    pattern: /\b(MoveOrder|MoveClaim|MovedNews|LifecycleMove|\w+Moves?Request|recordMoves)\b|\/moves\b/g,
    instead: 'transition',
    example: 'MoveOrder',
    home: /\/matching\/domain\/solver\//,
  },
  {
    name: 'order for a command',
    pattern: /\b(Placement|Batch|Claim|HandOver|RightsRequest|Notice|Wave|Solver|Weigh|Birth|Move)Order\b/g,
    instead: '…Command',
    example: 'PlacementOrder',
  },
  {
    name: 'claim',
    pattern: /\bclaimOf\b|\bClaim\b/g,
    instead: 'TransitionInput (lifecycle), figure check (reports); only SubsidyClaim',
    example: 'claimOf',
    home: /\/subsidies\//,
  },
  {
    name: 'refuse',
    pattern: /\brefuse[A-Z]\w*|\brefusals?\b/g,
    instead: 'reject… / assert…',
    example: 'refuseStale',
  },
  { name: 'must', pattern: /\bmust[A-Z]\w*/g, instead: 'assert…', example: 'mustBeAlone' },
  { name: 'fault', pattern: /\b\w*[Ff]aults?\b/g, instead: 'error / violation', example: 'keyFaults' },
  { name: 'verdict', pattern: /\b\w*[Vv]erdicts?\b/g, instead: 'result / decision', example: 'StartVerdict' },
  { name: 'judge', pattern: /\b[Jj]udg\w+/g, instead: 'evaluate / validate / decide', example: 'judgeStart' },
  {
    name: 'asConsequence',
    pattern: /\basConsequence\b/g,
    instead: 'withSystemScope',
    example: 'asConsequence',
  },
  { name: 'sight', pattern: /\bsight\b/g, instead: 'scope / visibility', example: 'sight' },
  { name: 'news', pattern: /\b(news|\w*News)\b/g, instead: 'event', example: 'MovedNews' },
  {
    name: 'interest of a listener',
    pattern: /\b(Interest|hears|isSenseless)\b/g,
    instead: 'EventFilter',
    example: 'Interest',
  },
  { name: 'sweep', pattern: /\b([Ss]weeps?|\w+Sweep)\b/g, instead: 'scheduled task', example: 'OffersSweep' },
  { name: 'reaction', pattern: /\b(ReactsTo|\w*Reaction)\b/g, instead: 'listener', example: 'ReactsTo' },
  { name: 'gate', pattern: /\bGate\b/g, instead: 'Semaphore / entrance / arrival', example: 'Gate' },
  { name: 'loop', pattern: /\bLoop\b/g, instead: 'PollingLoop', example: 'Loop' },
  { name: 'NeverKept', pattern: /\bNeverKept\b/g, instead: 'NotReplayable', example: 'NeverKept' },
  {
    name: 'kept/keeper',
    pattern: /\b(Kept\w+|kept[A-Z]\w*|\w*Keeper)\b/g,
    instead: 'stored / reserved / cached',
    example: 'KeptView',
  },
  {
    name: 'seal/open for encryption',
    pattern: /\b(sealWith\w+|unseal|openWith\w+|openIds|openPhones|sealed_?\w*|Sealed\w+)\b/g,
    instead: 'encrypt / decrypt',
    example: 'sealWithKey',
    home: /\/audit\//,
  },
  { name: 'directory', pattern: /\b\w+Directory\b/g, instead: '…Reader', example: 'SeekerDirectory' },
  { name: 'standing', pattern: /\b[Ss]tanding\w*\b/g, instead: 'active / status', example: 'standing' },
  {
    name: 'ladder, rung',
    pattern: /\b(ladder|LADDER|[Rr]ung\w*)\b/g,
    instead: 'contact escalation',
    example: 'LADDER',
  },
  {
    name: 'road',
    pattern: /\b(road|Road\w*|roadSteps)\b/g,
    instead: 'journey / process',
    example: 'roadSteps',
  },
  { name: 'knock', pattern: /\b[Kk]nock\b/g, instead: 'link visit', example: 'knock' },
  {
    name: 'look',
    pattern: /\b(looks|Look[A-Z]\w*|LOOK_WORDS)\b/g,
    instead: 'access record',
    example: 'LookWord',
  },
  {
    name: 'forget',
    pattern: /\b[Ff]orget\w*/g,
    instead: 'erase / anonymise / delete',
    example: 'forgetPerson',
  },
  {
    name: 'own copy, own page',
    pattern: /\b(OwnCopy\w*|ownCopy|[Oo]wnPages?\w*)\b/g,
    instead: 'personal data export, seeker portal',
    example: 'ownCopy',
  },
  {
    name: 'rights request',
    pattern: /\b(RightsRequest\w*|rights_request|rightsRequest)\b/g,
    instead: 'data subject request',
    example: 'RightsRequestRow',
  },
  {
    name: 'leaving',
    pattern: /\b(\w*Leavings?\w*|leaving_word|leavings?)\b/g,
    instead: 'separation',
    example: 'leaving_word',
  },
  {
    name: 'echo',
    pattern: /\b(\w*Echo\w*|start_echo)\b/g,
    instead: 'seeker start response',
    example: 'start_echo',
  },
  {
    name: 'duty',
    pattern: /\b(StartDut\w+|start_duty|[Dd]uties)\b/g,
    instead: 'onboarding task',
    example: 'StartDutyRow',
  },
  { name: 'guess', pattern: /\b\w*[Gg]uess\w*\b/g, instead: 'attempt', example: 'guessBudget' },
  {
    name: 'proof of the caller',
    pattern: /\b(PROOF_\w+|prove\w*|ProofDto|provedAt|proved_at)\b/g,
    instead: 're-authentication',
    example: 'provedAt',
    home: /\/matching\//,
  },
  {
    name: 'desk',
    pattern: /\b(\w*Desks?\w*|clinic_desk)\b/g,
    instead: 'terminal / commands',
    example: 'ClinicDesk',
  },
  {
    name: 'company, firm',
    pattern: /\b(compan(y|ies)|firms?|Firm\w*)\b/g,
    instead: 'employer',
    example: 'firms',
  },
  {
    name: 'post',
    pattern: /\b(posts|Post[A-Z]\w*|match_post)\b/g,
    instead: 'vacancy',
    example: 'match_post',
  },
  { name: 'traveller', pattern: /\b\w*[Tt]ravell\w*\b/g, instead: 'passenger', example: 'travellers' },
  { name: 'wish', pattern: /\b([Ww]ish\w*|wish_\w+)\b/g, instead: 'preference', example: 'wish_trades' },
  {
    name: 'words',
    pattern: /\b(\w+Words|words)\b/g,
    instead: 'text / description / messages',
    example: 'figureWords',
  },
  {
    name: 'told',
    pattern: /\b([Tt]old\w*|told_\w+)\b/g,
    instead: 'notified / informed / stated',
    example: 'told_on',
  },
  { name: 'weigh', pattern: /\b[Ww]eigh\w*\b/g, instead: 'evaluate', example: 'weighPlan' },
  {
    name: 'MOST_, LONGEST_',
    pattern: /\b(MOST|LONGEST|FEW)_\w+\b|\b\w+_AT_MOST\b|\b\w+_A_DAY\b/g,
    instead: 'MAX_…',
    example: 'MOST_ROWS',
  },
  { name: 'story', pattern: /\b[Ss]tory\w*\b/g, instead: 'demo scenario', example: 'story' },
  {
    name: 'useAct, shelf, speak, SureFoot',
    pattern: /\b(useAct|[Ss]hel(f|ves)\w*|openWords|speak|SureFoot|HowHeard|HowSaid)\b/g,
    instead: 'useCommand, namespace, changeLanguage, ConfirmFooter, ReportChannelFields',
    example: 'useAct',
  },
  {
    name: '_NOT_YOURS',
    pattern: /\b\w*NOT_(YOURS?|THEIRS)\w*\b/g,
    instead: '…_OUT_OF_SCOPE',
    example: 'COOPERATION_NOT_YOURS',
  },
];

/**
 * Returns how often each banned term is used in code without comments. Numbers are compared with a committed baseline that
 * may only fall.
 */
export function countBannedTerms(
  files: readonly SourceFile[],
  terms: readonly BannedTerm[] = BANNED_TERMS,
): Record<string, number> {
  const code = files.map(({ path, text }) => ({ path, text: withoutComments(text) }));
  return Object.fromEntries(
    terms.map(({ name, pattern, home }) => [
      name,
      code
        .filter(({ path }) => !home?.test(path))
        .reduce((sum, { text }) => sum + [...text.matchAll(pattern)].length, 0),
    ]),
  );
}

const withoutComments = (text: string): string =>
  text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');
