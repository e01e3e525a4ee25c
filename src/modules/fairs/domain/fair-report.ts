// The account of a fair (招聘会成效): each step with the step it is a share of, so that no percentage stands without its
// denominator, and one sentence an office can sign. Persons (人) and person-times (人次) are never added.
import type { LocalizedText } from '../../../kernel/errors/index.js';

export interface ReportStep {
  readonly key: string;
  readonly text: LocalizedText;
  readonly unit: 'person' | 'person_time';
  readonly count: number;
  /** Key of the step it is counted out of; null for the first. */
  readonly of: string | null;
  readonly ofCount: number | null;
  /** The people behind the number. */
  readonly seekerIds: readonly string[];
}

/** One line a person, as the roster and the placements have it. */
export interface PersonAtFair {
  readonly seekerId: string;
  readonly onRoster: boolean;
  readonly invited: boolean;
  readonly registered: boolean;
  readonly present: boolean;
  readonly walkedIn: boolean;
  readonly enteredLate: boolean;
  readonly noShow: boolean;
  readonly intents: number;
  readonly offered: boolean;
  readonly accepted: boolean;
  readonly poor: boolean;
}

type Rule = readonly [key: string, of: string | null, zh: string, en: string, (one: PersonAtFair) => boolean];

const RULES: readonly Rule[] = [
  ['roster', null, '名册人数', 'on the roster', (one) => one.onRoster],
  ['invited', 'roster', '其中受邀', 'of them invited', (one) => one.onRoster && one.invited],
  [
    'registered',
    'roster',
    '其中本人报名或确认',
    'of them registered by their own word',
    (one) => one.onRoster && one.registered,
  ],
  ['present', 'roster', '到场', 'came', (one) => one.present],
  ['walked_in', 'present', '其中现场登记', 'of them walked in', (one) => one.walkedIn],
  [
    'entered_late',
    'present',
    '其中闭场后补录',
    'of them entered after the closing',
    (one) => one.enteredLate,
  ],
  ['no_show', 'roster', '未到场', 'did not come', (one) => one.noShow],
  ['with_intent', 'present', '达成意向', 'named a post they want', (one) => one.present && one.intents > 0],
  [
    'poor_with_intent',
    'with_intent',
    '其中建档立卡',
    'of them of registered households',
    (one) => one.present && one.intents > 0 && one.poor,
  ],
  [
    'offered',
    'with_intent',
    '企业录用',
    'were offered one',
    (one) => one.present && one.intents > 0 && one.offered,
  ],
  [
    'accepted',
    'offered',
    '本人接受',
    'accepted',
    (one) => one.present && one.intents > 0 && one.offered && one.accepted,
  ],
  [
    'intent_without_presence',
    null,
    '有意向而名册未记到场',
    'named a post, but no roster has them as present',
    (one) => !one.present && one.intents > 0,
  ],
];

/** Every step is a part of the one it names; the people of each are listed. */
export function reportSteps(people: readonly PersonAtFair[]): ReportStep[] {
  const counts = new Map<string, number>();
  const steps: ReportStep[] = RULES.map(([key, of, zh, en, fits]) => {
    const seekerIds = people.filter(fits).map(({ seekerId }) => seekerId);
    counts.set(key, seekerIds.length);
    return {
      key,
      text: { zh, en },
      unit: 'person',
      count: seekerIds.length,
      of,
      ofCount: of === null ? null : counts.get(of)!,
      seekerIds,
    };
  });
  const said = people.filter(({ present, intents }) => present && intents > 0);
  steps.push({
    key: 'intents',
    text: { zh: '意向人次', en: 'intents said' },
    unit: 'person_time',
    count: said.reduce((sum, { intents }) => sum + intents, 0),
    of: 'with_intent',
    ofCount: said.length,
    seekerIds: said.map(({ seekerId }) => seekerId),
  });
  return steps;
}

const share = (part: number, whole: number): string =>
  whole === 0 ? '—' : `${Math.round((part / whole) * 1000) / 10}%`;

export interface ReportHead {
  readonly name: string;
  readonly heldOn: string;
  readonly place: string;
  readonly employers: number;
  readonly posts: number;
  readonly places: number;
}

/** One sentence, ready to print; each share names what it is a share of. */
export function reportSentence(head: ReportHead, steps: readonly ReportStep[]): LocalizedText {
  const of = (key: string): number => steps.find((step) => step.key === key)!.count;
  const [roster, present, intent, offered, accepted] = [
    'roster',
    'present',
    'with_intent',
    'offered',
    'accepted',
  ].map(of) as [number, number, number, number, number];
  return {
    zh: `${head.heldOn}在${head.place}举办${head.name},参会企业${head.employers}家、岗位${head.posts}个、拟招${head.places}人;名册${roster}人,到场${present}人(占名册${share(present, roster)},其中现场登记${of('walked_in')}人、补录${of('entered_late')}人),未到场${of('no_show')}人;达成意向${intent}人、${of('intents')}人次(占到场${share(intent, present)},其中建档立卡${of('poor_with_intent')}人),企业录用${offered}人(占意向${share(offered, intent)}),本人接受${accepted}人(占录用${share(accepted, offered)})。`,
    en: `${head.name} on ${head.heldOn} at ${head.place}: ${head.employers} employers, ${head.posts} posts, ${head.places} places; ${roster} people on the roster, ${present} came (${share(present, roster)} of the roster; ${of('walked_in')} walked in, ${of('entered_late')} entered after the closing), ${of('no_show')} did not; ${intent} named a post, ${of('intents')} person-times (${share(intent, present)} of those who came; ${of('poor_with_intent')} of registered households), ${offered} were offered one (${share(offered, intent)} of those), ${accepted} accepted (${share(accepted, offered)} of the offers).`,
  };
}
