import { type FormEvent, useEffect, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answerProofCalls, api, problemOf } from '../api/client';
import { said } from '../i18n';
import { Field, SecretInput } from '../ui/plain/Fields';
import { Sheet } from '../ui/plain/Sheet';
import { SureFoot } from '../ui/plain/SureFoot';
import { useSession } from './session';

type Answer = (proved: boolean) => void;

/** Asks once more who is there when the service wants a fresh proof; the act it interrupted then goes on. */
export function ProofPrompt() {
  const { t } = useTranslation();
  const { data: session } = useSession();
  const [answer, setAnswer] = useState<Answer>();
  const [refused, setRefused] = useState<string>();
  const form = useId();
  useEffect(() => answerProofCalls(() => new Promise((resolve) => setAnswer(() => resolve))), []);
  const close = (proved: boolean) => {
    answer?.(proved);
    setAnswer(undefined);
    setRefused(undefined);
  };
  const prove = async (proof: string) => {
    try {
      await api.POST('/api/v1/session/proof', { body: { proof } });
      close(true);
    } catch (error) {
      const { problem } = problemOf(error);
      setRefused(problem ? said(problem.text) : t('problem.offline'));
    }
  };
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    void prove(String(new FormData(event.currentTarget).get('proof')));
  };
  return (
    <Sheet
      open={answer !== undefined}
      title={t('signIn.again')}
      onClose={() => close(false)}
      foot={<SureFoot label={t('signIn.goOn')} close={() => close(false)} form={form} />}
    >
      <form id={form} className="fields" onSubmit={submit}>
        {refused && (
          <p className="refused" role="alert">
            {refused}
          </p>
        )}
        <Field label={t(session?.enrolled ? 'signIn.codeHint' : 'login.password')}>
          <SecretInput
            data-focus
            name="proof"
            required
            autoComplete={session?.enrolled ? 'one-time-code' : 'current-password'}
          />
        </Field>
      </form>
    </Sheet>
  );
}
