import {
  CheckCircleFilled,
  ClockCircleOutlined,
  CloseCircleFilled,
  EnvironmentFilled,
  ExclamationCircleFilled,
  InfoCircleFilled,
  QuestionCircleFilled,
  TeamOutlined,
} from '@ant-design/icons';
import type { ReactNode } from 'react';
import type { LineStatus } from './judge';

const LOOKS = {
  checking: [ClockCircleOutlined, 'muted'],
  found: [CheckCircleFilled, 'flag-ok'],
  on_roster: [InfoCircleFilled, 'muted'],
  unknown: [QuestionCircleFilled, 'flag-warn'],
  ambiguous: [TeamOutlined, 'flag-warn'],
  other_area: [EnvironmentFilled, 'flag-warn'],
  not_eligible: [CloseCircleFilled, 'flag-bad'],
  invalid: [ExclamationCircleFilled, 'flag-bad'],
} as const;

/** What becomes of a line: a sign and words, never colour alone. */
export function LineFlag({ status, children }: { status: LineStatus; children: ReactNode }) {
  const [Sign, tone] = LOOKS[status];
  return (
    <span className={tone}>
      <Sign aria-hidden /> {children}
    </span>
  );
}
