/** Citizen numbers of area codes that do not exist, and the ways they are broken in a workbook. */

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const USCC_ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';

export const NEW_AREA = '999026';
export const OLD_AREA = '999627';

/** @param {string} body first 17 characters */
export function checkCharacter(body) {
  const sum = WEIGHTS.reduce((total, weight, i) => total + weight * Number(body[i]), 0);
  return '10X98765432'[sum % 11];
}

/** @param {string} birth YYYY-MM-DD @param {number} sequence 0–999, odd for men */
export function citizenNumber(area, birth, sequence) {
  const body = area + birth.replaceAll('-', '') + String(sequence).padStart(3, '0');
  return body + checkCharacter(body);
}

export const isValidCitizenNumber = (id) =>
  /^\d{17}[\dX]$/.test(id) && checkCharacter(id.slice(0, 17)) === id[17] && birthOf(id) !== null;

export function birthOf(id) {
  const iso = `${id.slice(6, 10)}-${id.slice(10, 12)}-${id.slice(12, 14)}`;
  const date = new Date(`${iso}T00:00:00Z`);
  return Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== iso ? null : iso;
}

export const sexOf = (id) => (Number(id[16]) % 2 ? '男' : '女');

/** @param {number} serial */
export function creditCode(serial) {
  const body = `91999307${String(serial).padStart(9, '0')}`;
  let sum = 0;
  let weight = 1;
  for (const char of body) {
    sum += USCC_ALPHABET.indexOf(char) * weight;
    weight = (weight * 3) % 31;
  }
  return body + USCC_ALPHABET[(31 - (sum % 31)) % 31];
}

export const wrongCheck = (random, id) => {
  const other = '0123456789'.split('').filter((digit) => digit !== id[17]);
  return id.slice(0, 17) + random.pick(other);
};

/** Birth date that does not exist, check character right. */
export function badDate(random, id) {
  const date = random.pick(['0230', '0431', '0631', '1331', '0931', '1131', '0000']);
  const body = id.slice(0, 10) + date + id.slice(14, 17);
  return body + checkCharacter(body);
}

export const lostDigits = (id) => `${id.slice(0, 15)}000`;

export const to15 = (id) => id.slice(0, 6) + id.slice(8, 17);

/** Number of a disability certificate: citizen number, kind, level, and two more when re-issued. */
export const toCertificate = (random, id) =>
  id + random.int(1, 7) + random.int(1, 4) + (random.chance(0.5) ? `B${random.int(1, 3)}` : '');

const at = (iso) => Date.parse(`${iso}T00:00:00Z`);
export const addDays = (iso, days) => new Date(at(iso) + days * 86_400_000).toISOString().slice(0, 10);
export const daysBetween = (from, to) => Math.round((at(to) - at(from)) / 86_400_000);
export const ageOn = (birth, day) =>
  Number(day.slice(0, 4)) - Number(birth.slice(0, 4)) - (day.slice(5) < birth.slice(5) ? 1 : 0);
