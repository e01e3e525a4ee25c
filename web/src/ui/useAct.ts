import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { problemOf } from '../api/client';
import { said } from '../i18n';
import { tell } from './plain/notices';

/** Two presses with the same key are one act; a file is always another one. */
const keyOf = (input: unknown): unknown => {
  if (input instanceof Blob) return input;
  return JSON.stringify(input instanceof FormData ? [...input] : input);
};

/** Refusals because what was on the screen is no longer so. */
const OVERTAKEN = new Set(['STALE_STATE', 'WRONG_STATE', 'MATCH_PLAN_STALE']);

/**
 * One act of a person: sent once however often it is pressed meanwhile, said in words when refused, and everything on
 * screen read again after it. Where somebody was faster, what is shown is refreshed and said to be so.
 */
export function useAct<Input, Output>(
  act: (input: Input) => Promise<Output>,
  done?: (output: Output) => void,
) {
  const queries = useQueryClient();
  const { t } = useTranslation();
  const onItsWay = useRef(new Set<unknown>());
  const mutation = useMutation({
    mutationFn: act,
    onSuccess: (output) => done?.(output),
    onError: (error) => {
      const { problem, status } = problemOf(error);
      tell(problem ? said(problem.text) : t(status ? 'problem.unknown' : 'problem.offline'), 'bad');
      if (problem && OVERTAKEN.has(problem.code)) tell(t('app.stale'));
    },
    onSettled: (_output, _error, input) => {
      onItsWay.current.delete(keyOf(input));
      return queries.invalidateQueries();
    },
  });
  const mutate = (input: Input) => {
    const key = keyOf(input);
    if (onItsWay.current.has(key)) return;
    onItsWay.current.add(key);
    mutation.mutate(input);
  };
  return { ...mutation, mutate };
}
