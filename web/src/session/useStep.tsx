import { useMutation } from '@tanstack/react-query';
import type { FormEvent, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { problemOf } from '../api/client';
import { said } from '../i18n';

/** One form of the way in: what was typed is sent under its names, a refusal stands above it in words. */
export function useStep<Name extends string>(
  names: readonly Name[],
  send: (typed: Record<Name, string>) => Promise<unknown>,
  done: () => Promise<void>,
) {
  const step = useMutation({ mutationFn: send, onSuccess: done });
  const { t } = useTranslation();
  const { problem } = problemOf(step.error);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const typed = names.map((name) => [name, String(form.get(name) ?? '')]);
    step.mutate(Object.fromEntries(typed) as Record<Name, string>);
  };
  const refused: ReactNode = step.isError && (
    <p className="refused" role="alert">
      {problem ? said(problem.text) : t('problem.offline')}
    </p>
  );
  return { submit, refused, sending: step.isPending };
}
