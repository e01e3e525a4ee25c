// No item of hepatitis B, pregnancy or HIV exists anywhere in an order, result, note or health field: 人社部发〔2010〕12号,
// 妇女权益保障法 art. 43, 艾滋病防治条例. The words themselves are dropped, also from logs and row copies.
// ALT is allowed where the liver must be judged; a raw finding still stays with the institution.

const HBV =
  /乙肝|乙型肝炎|乙型病毒性肝炎|hbsag|hbeag|hbcag|hbv|抗-?hb[sec]|anti-?hb[sec]|表面抗原|表面抗体|[ec]抗[原体]|核心抗体|两对半|二对半|大三阳|小三阳|澳抗/i;
const PREGNANCY = /妊娠|怀孕|早孕|孕检|孕检测|尿孕|验孕|查孕|孕妇|孕期|有孕|已孕|孕周|停经|hcg|妇科/i;
const HIV = /艾滋|hiv/i;

export type ForbiddenTopic = 'hepatitis_b' | 'pregnancy' | 'hiv';

/** Letters and digits folded, everything people type between them removed (`H B s A g`, `HBs-Ag`, `乙 肝`). */
function folded(text: string): string {
  return text.normalize('NFKC').replace(/[\s.·_\-()[\]（）、,，]/g, '');
}

/** The forbidden topic a text touches, or null. */
export function forbiddenTopic(text: string): ForbiddenTopic | null {
  const words = folded(text);
  if (HBV.test(words)) return 'hepatitis_b';
  if (PREGNANCY.test(words)) return 'pregnancy';
  return HIV.test(words) ? 'hiv' : null;
}

/** The text without anything forbidden: the whole cell goes when it touches a forbidden topic. */
export function keepLawfulText(text: string): string {
  return forbiddenTopic(text) === null ? text : '';
}
