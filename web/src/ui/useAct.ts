import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { useTranslation } from 'react-i18next';
import { problemOf } from '../api/client';
import { said } from '../i18n';

/**
 * One act of a person: sent once, said in words when refused, and everything on screen read again after it. A conflict
 * (409) means that somebody was faster: what is shown is refreshed and said to be so.
 */
export function useAct<Input, Output>(
  act: (input: Input) => Promise<Output>,
  done?: (output: Output) => void,
) {
  const queries = useQueryClient();
  const { message } = App.useApp();
  const { t } = useTranslation();
  return useMutation({
    mutationFn: act,
    onSuccess: (output) => done?.(output),
    onError: (error) => {
      const { problem, status } = problemOf(error);
      void message.error(problem ? said(problem.text) : t(status ? 'problem.unknown' : 'problem.offline'));
      if (status === 409) void message.info(t('app.stale'));
    },
    onSettled: () => queries.invalidateQueries(),
  });
}
