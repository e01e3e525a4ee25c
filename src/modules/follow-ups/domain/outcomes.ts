// What a follow-up found, in the words callers write (在岗, 在职, √, 离职, 返乡, 联系不上 …), and how it is counted.
// After a leaving date "in post" is a contradiction: a dispute is opened and the person counts as left until it is settled.
// Nothing told is unknown, never a failure.
export const OUTCOMES = ['in_post', 'left', 'unreachable'] as const;
export type Outcome = (typeof OUTCOMES)[number];

export type OutcomeReading = Outcome | 'blank' | 'unreadable';

const NOT_LEFT = /没有?离职|未离职|没走|未返乡|不离职/;
const NOT_IN_POST =
  /不在[岗职厂]|已不在|没在[岗职厂]?|未在[岗职厂]|离[职岗厂]|辞[职工退]|返乡|回家|回乡|返家|跑了|自离|被辞|转岗|换厂|跳槽|已走|走了|离开/;
const UNREACHABLE =
  /联系不上|联系不到|无法联系|失联|未接|没接|不接|无人接|接不通|打不通|拨不通|不通|无法接通|未接通|无人应答|没人接|无应答|不在服务区|找不到人|关机|停机|空号|暂停服务|号码错误|拒接|未联系上|没联系上/;
const IN_POST = /在岗|在职|在厂|在上班|上班|在工作|稳定|正常|在班|仍在|还在/;

export function readOutcome(text: string): OutcomeReading {
  const words = text.normalize('NFKC').replace(/\s/g, '');
  if (/^[-—/]*$/.test(words)) return 'blank';
  if (UNREACHABLE.test(words)) return 'unreachable';
  if (NOT_LEFT.test(words)) return 'in_post';
  if (NOT_IN_POST.test(words) || /^[×xX]$/.test(words)) return 'left';
  if (/^[√✓✔]$/.test(words) || IN_POST.test(words)) return 'in_post';
  return 'unreadable';
}

export type FollowUpFinding = 'FOLLOWUP_OUT_OF_WINDOW' | 'FOLLOWUP_CONTRADICTION';

export interface MilestoneFacts {
  readonly reading: OutcomeReading;
  readonly contactedOn?: string;
  readonly inWindow: boolean;
  /** Leaving date as told, whoever told it. */
  readonly leftOn?: string;
  /** Last day of the window. */
  readonly closesOn: string;
}

export type CountedAs = 'in_post' | 'left' | 'unreachable' | 'unknown';

export interface MilestoneResult {
  readonly countedAs: CountedAs;
  readonly findings: readonly FollowUpFinding[];
}

export function evaluateMilestone(facts: MilestoneFacts): MilestoneResult {
  const findings: FollowUpFinding[] = [];
  if (facts.contactedOn !== undefined && !facts.inWindow) findings.push('FOLLOWUP_OUT_OF_WINDOW');
  const gone = facts.leftOn !== undefined && facts.leftOn <= (facts.contactedOn ?? facts.closesOn);
  if (gone && facts.reading === 'in_post' && facts.leftOn !== facts.contactedOn)
    findings.push('FOLLOWUP_CONTRADICTION');
  if (gone || facts.reading === 'left') return { countedAs: 'left', findings };
  if (facts.reading === 'in_post' || facts.reading === 'unreachable')
    return { countedAs: facts.reading, findings };
  return { countedAs: 'unknown', findings };
}

/** 方式: how the follow-up was made. */
export function readContactMethod(text: string): 'phone' | 'chat' | 'in_person' | 'paper' | 'unknown' {
  const words = text.normalize('NFKC').replace(/\s/g, '');
  if (/电话|手机|短信|通话/.test(words)) return 'phone';
  if (/微信|QQ|视频|网络/i.test(words)) return 'chat';
  if (/走访|入户|上门|当面|见面|现场|实地/.test(words)) return 'in_person';
  return /书面|函|表/.test(words) ? 'paper' : 'unknown';
}
