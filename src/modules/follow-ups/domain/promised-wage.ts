// Whether the first month's pay breaks what was offered. A first month is rarely whole and probation may pay less, but never under
// 80 % of the agreed wage (劳动合同法 art. 20): below that the person was promised something else.
export const PROBATION_SHARE = 0.8;

export function belowPromised(firstMonth: number, promised: number | null | undefined): boolean {
  return promised !== null && promised !== undefined && firstMonth < promised * PROBATION_SHARE;
}
