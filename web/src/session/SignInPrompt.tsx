import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answerSignInCalls, api } from '../api/client';
import { Sheet } from '../ui/plain/Sheet';
import { type Session, SESSION_KEY, useSession, useSignOut } from './session';
import { SignInForm } from './SignInForm';
import { CodeStep } from './SignInSteps';

type Answer = (back: boolean) => void;

/** A trip goes on without a session, under a PIN of its own. */
const goesOnAlone = (): boolean => location.pathname.startsWith('/m/trips');

/**
 * The session ended while somebody was at work: the screen is covered, and once the same person is back every request goes
 * out again as it was. What was typed stays.
 */
export function SignInPrompt() {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const name = useSession().data?.user.name;
  const signOut = useSignOut();
  const [answer, setAnswer] = useState<Answer>();
  const [codeAsked, setCodeAsked] = useState(false);
  const asked = useRef<Promise<boolean>>(undefined);
  useEffect(
    () =>
      answerSignInCalls(() => {
        if (goesOnAlone()) return Promise.resolve(false);
        asked.current ??= new Promise((resolve) => setAnswer(() => resolve));
        return asked.current;
      }),
    [],
  );
  const goOn = (session: Session) => {
    if (session.openSteps[0] === 'code') return setCodeAsked(true);
    if (session.openSteps.length > 0) return location.assign('/sign-in');
    queries.setQueryData(SESSION_KEY, session);
    asked.current = undefined;
    answer?.(true);
    setAnswer(undefined);
    setCodeAsked(false);
  };
  return (
    <Sheet open={answer !== undefined} covers title={t('signIn.ended')} onClose={() => void signOut()}>
      <p>{t('signIn.endedText')}</p>
      {codeAsked ? (
        <CodeStep
          done={async () => {
            const session = (await api.GET('/api/v1/session')).data;
            if (session) goOn(session);
          }}
        />
      ) : (
        <SignInForm
          name={name}
          done={(session) => {
            goOn(session);
            return Promise.resolve();
          }}
        />
      )}
    </Sheet>
  );
}
