import { useTranslation } from 'react-i18next';

const STEPS = [
  ['days', 86_400],
  ['hours', 3_600],
  ['minutes', 60],
] as const;

/** Seconds as one rounded figure with its unit; tenths below ten seconds. */
export function useSpan() {
  const { t } = useTranslation();
  return (seconds: number): string => {
    const [unit, size] = STEPS.find(([, least]) => seconds >= least) ?? (['seconds', 1] as const);
    const count = seconds < 10 ? Math.round(seconds * 10) / 10 : Math.round(seconds / size);
    return t(`queues.${unit}`, { count });
  };
}
