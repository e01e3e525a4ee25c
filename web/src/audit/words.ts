import i18next from 'i18next';
import { useTranslation } from 'react-i18next';
import type { Source } from '../i18n';

type Named = keyof Source['audit']['actions'];
type Thing = keyof Source['audit']['things'];
type Field = keyof Source['auditFields'];

/** What was done: an act with words of its own, or `aggregate.move` of a lifecycle in the words of its table. */
export function useActions() {
  const { t } = useTranslation();
  const { thing } = useThings();
  return (code: string): string => {
    if (i18next.exists(`audit.actions.${code}`)) return t(`audit.actions.${code as Named}`);
    const [aggregate = '', ...rest] = code.split('.');
    const move = rest.join('.');
    const words = i18next.getResource(i18next.language, 'translation', `move.${aggregate}.${move}`) as
      string | undefined;
    const done = move === 'created' ? t('audit.created') : words;
    return done ? t('audit.moved', { thing: thing(aggregate), move: done }) : code;
  };
}

export function useThings() {
  const { t } = useTranslation();
  /** `count=12` and the like tell how many, everything else is the name of a field. */
  const field = (code: string): string => {
    const count = /^count=(\d+)$/.exec(code)?.[1];
    if (count) return t('audit.count', { count: Number(count) });
    return t(`auditFields.${code as Field}`, { defaultValue: code });
  };
  return {
    thing: (code: string) => t(`audit.things.${code as Thing}`, { defaultValue: code }),
    field,
  };
}
