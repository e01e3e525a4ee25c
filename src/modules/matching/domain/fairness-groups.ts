import type { LocalizedText } from '../../../kernel/errors/index.js';
import type { FairnessGroup } from './fairness.js';

export interface GroupFacts {
  readonly id: string;
  readonly female: boolean;
  readonly over45: boolean;
  readonly ethnicGroup: string | null;
  /** Code of nine digits. */
  readonly township: string;
  readonly firstTime: boolean;
  readonly poor: boolean;
}

/** The town a county is governed from carries 100 in its code (GB/T 10114). */
const COUNTY_TOWN = /100$/;

/** The groups a fairness sheet tells of. */
export function fairnessGroups(
  people: readonly GroupFacts[],
  ethnicName: (code: string) => LocalizedText,
): FairnessGroup[] {
  const group = (
    key: string,
    name: LocalizedText,
    belongs: (person: GroupFacts) => boolean,
  ): FairnessGroup => ({
    key,
    name,
    members: new Set(people.filter(belongs).map(({ id }) => id)),
  });
  const ethnic = [...new Set(people.flatMap(({ ethnicGroup }) => ethnicGroup ?? []))].sort();
  return [
    group('women', { zh: '女性', en: 'women' }, (person) => person.female),
    group('over-45', { zh: '45 岁及以上', en: '45 and older' }, (person) => person.over45),
    group(
      'poor-households',
      { zh: '建档立卡贫困户', en: 'registered poor households' },
      (person) => person.poor,
    ),
    group('first-time', { zh: '首次外出务工', en: 'first time at work away' }, (person) => person.firstTime),
    group(
      'outside-county-town',
      { zh: '县城以外乡镇', en: 'villages outside the county town' },
      (person) => !COUNTY_TOWN.test(person.township),
    ),
    ...ethnic.map((code) =>
      group(`ethnic-${code}`, ethnicName(code), (person) => person.ethnicGroup === code),
    ),
  ];
}
