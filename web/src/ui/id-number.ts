// What a citizen identity number says of its holder, so that it is typed once; the service judges it again.
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECKS = '10X98765432';

export interface Holder {
  birthOn: string;
  sex: 'male' | 'female';
  age: number;
}

/** @param today local date. @returns undefined while the number is not whole, 'wrong' when it cannot be one */
export function readHolder(typed: string, today: string): Holder | 'wrong' | undefined {
  const id = typed.replace(/\s/g, '').toUpperCase();
  if (id.length < 18) return undefined;
  if (!/^\d{17}[\dX]$/.test(id)) return 'wrong';
  const sum = WEIGHTS.reduce((total, weight, at) => total + weight * Number(id[at]), 0);
  const birthOn = `${id.slice(6, 10)}-${id.slice(10, 12)}-${id.slice(12, 14)}`;
  const day = new Date(`${birthOn}T00:00:00Z`);
  const real = !Number.isNaN(day.getTime()) && day.toISOString().slice(0, 10) === birthOn;
  if (CHECKS[sum % 11] !== id[17] || !real || birthOn > today) return 'wrong';
  const hadBirthday = today.slice(5) >= birthOn.slice(5);
  const age = Number(today.slice(0, 4)) - Number(birthOn.slice(0, 4)) - (hadBirthday ? 0 : 1);
  return { birthOn, sex: Number(id[16]) % 2 === 1 ? 'male' : 'female', age };
}
