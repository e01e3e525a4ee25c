import { accommodation } from './accommodation.js';
import { ageRange } from './age-range.js';
import { area } from './area.js';
import { bed } from './bed.js';
import { certificate } from './certificate.js';
import { companions } from './companions.js';
import { consent } from './consent.js';
import { earlierRefusal } from './earlier-refusal.js';
import { education } from './education.js';
import { experience } from './experience.js';
import { hazard } from './hazard.js';
import { language } from './language.js';
import { lawfulSex } from './lawful-sex.js';
import { minimumAge } from './minimum-age.js';
import { minorsProtection } from './minors-protection.js';
import { retention } from './retention.js';
import { shift } from './shift.js';
import { skill } from './skill.js';
import { stability } from './stability.js';
import { wage } from './wage.js';
import { wageFloor } from './wage-floor.js';
import type { HardCriterion, SoftCriterion } from './criterion.js';

/** The order is the order in which a refusal is explained: law first, then the person's will, then the post's wishes. */
const HARD = [
  consent,
  minimumAge,
  minorsProtection,
  lawfulSex,
  hazard,
  certificate,
  earlierRefusal,
  wageFloor,
  shift,
  bed,
  education,
  ageRange,
] as const;

const SOFT = [
  skill,
  experience,
  stability,
  wage,
  area,
  language,
  companions,
  accommodation,
  retention,
] as const;

export type HardKey = (typeof HARD)[number]['key'];
export type SoftKey = (typeof SOFT)[number]['key'];

export const hardCriteria: readonly HardCriterion<HardKey>[] = HARD;
export const softCriteria: readonly SoftCriterion<SoftKey>[] = SOFT;

export { anyone } from './criterion.js';
export type { HardCriterion, Key, MarketContext, SoftCriterion } from './criterion.js';
