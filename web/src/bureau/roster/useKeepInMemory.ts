import { useBlocker } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ask } from '../../ui/plain/notices';

/** What is kept nowhere but in memory is lost with the page: whoever leaves is asked first. Filters are no leaving. */
export function useKeepInMemory(unsaved: boolean): void {
  const { t } = useTranslation();
  useBlocker({
    disabled: !unsaved,
    enableBeforeUnload: unsaved,
    shouldBlockFn: async ({ current, next }) => {
      if (current.pathname === next.pathname) return false;
      return !(await ask({
        title: t('rosterGrid.leaveTitle'),
        text: t('rosterGrid.leaveText'),
        yes: t('rosterGrid.leave'),
        no: t('rosterGrid.stay'),
        danger: true,
      }));
    },
  });
}
