import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { problemOf } from '../api/client';
import { said } from '../i18n';
import { tell } from './plain/notices';

/**
 * One act of a person: sent once, said in words when refused, and everything on screen read again after it. A conflict
 * (409) means that somebody was faster: what is shown is refreshed and said to be so.
 */
export function useAct<Input, Output>(
  act: (input: Input) => Promise<Output>,
  done?: (output: Output) => void,
) {
  const queries = useQueryClient();
  const { t } = useTranslation();
  return useMutation({
    mutationFn: act,
    onSuccess: (output) => done?.(output),
    onError: (error) => {
      const { problem, status } = problemOf(error);
      tell(problem ? said(problem.text) : t(status ? 'problem.unknown' : 'problem.offline'), 'bad');
      if (status === 409) tell(t('app.stale'));
    },
    onSettled: () => queries.invalidateQueries(),
  });
}
