// Places as the statistical division codes name them: the way up to the province, the nine townships of 那坡县 with their
// villages, the subdistricts of 龙岗区. Each place says in which yearly list it stands; former names stay findable.
import { LONGGANG_SUBDISTRICT_COMMUNITIES, LONGGANG_SUBDISTRICTS } from './longgang-areas.data.js';
import { NAPO_TOWNSHIPS } from './napo-areas.data.js';

export type ListYear = 2016 | 2017 | 2023;
export type AreaLevel = 'province' | 'city' | 'county' | 'township' | 'village';

export interface FormerName {
  readonly code: string;
  readonly name: string;
  readonly listedIn: readonly ListYear[];
}

export interface Area {
  readonly code: string;
  readonly name: string;
  readonly level: AreaLevel;
  readonly parent: string | null;
  readonly listedIn: readonly ListYear[];
  readonly formerly: readonly FormerName[];
  /** Who runs it, where that is not the district or county of its code. */
  readonly runBy?: string;
}

export const NAPO_COUNTY = '451026';
export const LONGGANG_DISTRICT = '440307';

const EVERY_LIST: readonly ListYear[] = [2016, 2017, 2023];
const VILLAGE_LISTS: readonly ListYear[] = [2017, 2023];

/** The list of 2016 has 龙合乡 under its own code; the two later lists have the town. */
const FORMER: Readonly<Record<string, FormerName>> = {
  '451026102': { code: '451026201', name: '龙合乡', listedIn: [2016] },
};

const UPPER: readonly Area[] = [
  upper('450000', '广西壮族自治区', 'province', null),
  upper('451000', '百色市', 'city', '450000'),
  upper(NAPO_COUNTY, '那坡县', 'county', '451000'),
  upper('440000', '广东省', 'province', null),
  upper('440300', '深圳市', 'city', '440000'),
  upper(LONGGANG_DISTRICT, '龙岗区', 'county', '440300'),
];

function upper(code: string, name: string, level: AreaLevel, parent: string | null): Area {
  return { code, name, level, parent, listedIn: EVERY_LIST, formerly: [] };
}

function unitsOf(township: string, units: string): Area[] {
  return units
    .split(/\s+/)
    .filter((unit) => unit !== '')
    .map((unit) => {
      const [name = '', only] = unit.slice(3).split('@');
      const listedIn =
        only === undefined ? VILLAGE_LISTS : VILLAGE_LISTS.filter((year) => String(year) === only);
      return {
        code: township + unit.slice(0, 3),
        name,
        level: 'village',
        parent: township,
        listedIn,
        formerly: [],
      };
    });
}

function napo(): Area[] {
  return NAPO_TOWNSHIPS.flatMap(({ code, name, units }) => {
    const former = FORMER[code];
    const township: Area = {
      code,
      name,
      level: 'township',
      parent: NAPO_COUNTY,
      listedIn: former === undefined ? EVERY_LIST : VILLAGE_LISTS,
      formerly: former === undefined ? [] : [former],
    };
    return [township, ...unitsOf(code, units)];
  });
}

function longgang(): Area[] {
  return LONGGANG_SUBDISTRICTS.flatMap(({ code, root, runBy, listedIn }) => {
    const area: Area = {
      code,
      name: `${root}街道`,
      level: 'township',
      parent: LONGGANG_DISTRICT,
      listedIn,
      formerly: [],
    };
    const subdistrict = runBy === '龙岗区' ? area : { ...area, runBy };
    return code === '440307016'
      ? [subdistrict, ...unitsOf(code, LONGGANG_SUBDISTRICT_COMMUNITIES)]
      : [subdistrict];
  });
}

export const AREAS: readonly Area[] = [...UPPER, ...napo(), ...longgang()];

const byCode = new Map<string, Area>();
for (const area of AREAS) {
  byCode.set(area.code, area);
  for (const former of area.formerly) byCode.set(former.code, area);
}

/** The place with this code in any of the lists; a code of a former list finds today's place. */
export function areaByCode(code: string): Area | undefined {
  return byCode.get(code.replace(/(?<=^\d{6})000000$|(?<=^\d{9})000$/, ''));
}

export function areasIn(parent: string): readonly Area[] {
  return AREAS.filter((area) => area.parent === parent);
}

/** From the province down: `广西壮族自治区百色市那坡县城厢镇合群村`. */
export function fullPlaceName(code: string): string {
  const area = byCode.get(code);
  if (area === undefined) return '';
  return (area.parent === null ? '' : fullPlaceName(area.parent)) + area.name;
}
