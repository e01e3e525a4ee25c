// Township and village names as county ledgers write them. A name either finds its place in the lists or stays open; the
// nearest sound or the nearest stroke is never taken (红泥 is not 红坭).
import {
  saysNothing,
  toHalfWidth,
  withoutInvisible,
  withoutSpaces,
} from '../../../../kernel/values/index.js';
import type { Area } from './areas.js';
import { areaByCode, areasIn, LONGGANG_DISTRICT, NAPO_COUNTY } from './areas.js';

export type TownshipReading =
  | {
      readonly state: 'resolved';
      readonly township: Area;
      /** Written otherwise than in the list: TOWNSHIP_ALIAS. */ readonly alias: boolean;
    }
  | { readonly state: 'unknown' | 'missing' };

export type VillageReading =
  | { readonly state: 'resolved'; readonly village: Area; readonly hamlet?: string }
  | {
      readonly state: 'unresolved';
      /** Places of that name in other townships, for the person who decides. */ readonly elsewhere: readonly Area[];
    }
  | { readonly state: 'missing' };

export interface PlaceReading {
  readonly township: TownshipReading;
  readonly village: VillageReading;
}

export type SubdistrictReading =
  | {
      readonly state: 'resolved';
      readonly subdistrict: Area;
      /** Run by 龙岗区 itself. */ readonly inLonggang: boolean;
    }
  | { readonly state: 'unknown' | 'missing' };

const TOWNSHIPS = areasIn(NAPO_COUNTY);
const SUBDISTRICTS = areasIn(LONGGANG_DISTRICT);
const ABOVE_NAPO = /^(?:广西壮族自治区|广西)?(?:百色市|百色地区|百色)?(?:那坡县|那坡)?/u;
const ABOVE_LONGGANG = /^(?:广东省|广东)?(?:深圳市|深圳)?(?:龙岗区)?/u;
const SEPARATORS = /^[-—–_/、,.·]+/u;

function plain(text: string): string {
  return toHalfWidth(withoutSpaces(withoutInvisible(text)));
}

function rootOf(name: string): string {
  return name.replace(/(?:街道|社区|[乡镇村])$/u, '');
}

/** A cell of the township column. */
export function readTownship(text: string): TownshipReading {
  if (saysNothing(text)) return { state: plain(text) === '' ? 'missing' : 'unknown' };
  const { township, rest } = splitTownship(plain(text));
  if (township === undefined) return { state: 'unknown' };
  if (rest !== '' && findVillage(areasIn(township.code), rest) === undefined) return { state: 'unknown' };
  return { state: 'resolved', township, alias: text.trim() !== township.name };
}

function splitTownship(text: string): { township?: Area; rest: string } {
  if (/^\d{9}(?:000)?$/.test(text)) {
    const township = areaByCode(text);
    return township?.parent === NAPO_COUNTY ? { township, rest: '' } : { rest: text };
  }
  const local = text.replace(ABOVE_NAPO, '');
  const township = TOWNSHIPS.find((each) => local.startsWith(rootOf(each.name)));
  if (township === undefined) return { rest: text };
  const rest = local.slice(rootOf(township.name).length).replace(/^[乡镇]/u, '');
  return { township, rest: rest.replace(SEPARATORS, '') };
}

/** A cell of the village column, within the township already known. With or without 村, 社区, 村委会; a hamlet may follow. */
export function readVillage(township: Area, text: string): VillageReading {
  const whole = plain(text);
  if (saysNothing(whole)) return { state: 'missing' };
  const within = splitTownship(whole);
  const written = within.township?.code === township.code && within.rest.length > 1 ? within.rest : whole;
  for (const name of new Set([whole, written])) {
    const found = findVillage(areasIn(township.code), name);
    if (found !== undefined) return { state: 'resolved', ...found };
  }
  const others = TOWNSHIPS.filter((each) => each.code !== township.code);
  const elsewhere = others
    .map((each) => findVillage(areasIn(each.code), written)?.village)
    .filter((area) => area !== undefined);
  return { state: 'unresolved', elsewhere };
}

function findVillage(
  villages: readonly Area[],
  written: string,
): { village: Area; hamlet?: string } | undefined {
  const name = written
    .replace(/(村民委员会|村委会|村委)/u, '村')
    .replace(/(?:社区)?(?:居民委员会|居委会|居委)/u, '社区');
  const village = villages.find((each) => {
    const root = rootOf(each.name);
    return (
      name === each.name ||
      name === root ||
      name === `${root}村` ||
      name === `${root}社区` ||
      name === `${root}街`
    );
  });
  if (village !== undefined) return { village };
  const above = villages.find((each) => name.startsWith(each.name) && /[屯组队坡弄寨]$/u.test(name));
  return above === undefined ? undefined : { village: above, hamlet: name.slice(above.name.length) };
}

/** A cell that holds both, `城厢镇合群村`. */
export function readPlace(text: string): PlaceReading {
  if (saysNothing(text)) return { township: readTownship(text), village: { state: 'missing' } };
  const { township, rest } = splitTownship(plain(text));
  const onlySuffix = /^(?:村|社区|街道)$/u.test(rest);
  if (township === undefined || onlySuffix)
    return { township: { state: 'unknown' }, village: { state: 'missing' } };
  const village = readVillage(township, rest);
  const listed = text.trim().startsWith(township.name);
  return { township: { state: 'resolved', township, alias: !listed }, village };
}

/** The subdistrict an employer names: 横岗, 横岗街道, 横岗街道办, 龙岗区横岗街道办事处. */
export function readSubdistrict(text: string): SubdistrictReading {
  if (saysNothing(text)) return { state: plain(text) === '' ? 'missing' : 'unknown' };
  const name = plain(text);
  const forms = [name, name.replace(ABOVE_LONGGANG, '')].map((form) =>
    form.replace(/(?:街道办事处|街道办|街道|办事处|街)$/u, ''),
  );
  const subdistrict = SUBDISTRICTS.find((each) => forms.includes(rootOf(each.name)));
  if (subdistrict === undefined) return { state: 'unknown' };
  return { state: 'resolved', subdistrict, inLonggang: subdistrict.runBy === undefined };
}
