import { Input, type InputRef } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, type Schemas } from '../../api/client';
import { moment } from '../../ui/day';
import { useAct } from '../../ui/useAct';
import { deviceId, gateOf, namedPlace, nextScan, setGate } from './device';
import { HireOnTheSpot } from './HireOnTheSpot';
import { useTownships } from './useTownships';
import { WalkIn } from './WalkIn';

type Answer = Schemas['ScanAnswerResponse'];
const TONE: Record<Answer['answer'], string> = { in: 'ok', already_in: 'warn', not_on_roster: 'bad' };

/** The gate: a box that always has the cursor, an answer that can be read from two metres, and what follows from it. */
export function FairDay({ fair }: { fair: Schemas['FairResponse'] }) {
  const { t } = useTranslation();
  const box = useRef<InputRef>(null);
  useTownships();
  const [text, setText] = useState('');
  const [code, setCode] = useState('');
  const [gate, setGateShown] = useState(gateOf);
  const [answer, setAnswer] = useState<Answer>();
  const scan = useAct(
    async (scanned: string) => {
      const report = {
        scanId: crypto.randomUUID(),
        device: deviceId(),
        seq: nextScan(),
        code: scanned,
        kind: 'check_in' as const,
        ...(gateOf() ? { gate: gateOf() } : {}),
      };
      const params = { path: { id: fair.id } };
      return (await api.POST('/api/v1/fairs/{id}/scans', { params, body: { scans: [report] } })).data
        ?.answers[0];
    },
    (given) => {
      setAnswer(given);
      setCode(text);
      setText('');
    },
  );
  const missing = answer?.answer === 'not_on_roster';
  useEffect(() => {
    if (!missing) box.current?.focus();
  }, [missing, answer]);
  const again = () => {
    setAnswer(undefined);
    box.current?.focus();
  };
  return (
    <section className="panel fair-day">
      <div className="page-head">
        <Input
          ref={box}
          size="large"
          className="grow"
          value={text}
          aria-label={t('fairs.scan')}
          placeholder={t('fairs.scan')}
          onChange={(event) => setText(event.target.value.trim())}
          onPressEnter={() => text && scan.mutate(text)}
          onBlur={(event) => {
            // The cursor comes back unless it went to something that can be worked with.
            if (!event.relatedTarget) box.current?.focus();
          }}
        />
        <Input
          className="gate"
          size="large"
          maxLength={20}
          value={gate}
          aria-label={t('fairDay.gate')}
          prefix={<span className="muted">{t('fairDay.gate')}</span>}
          onChange={(event) => {
            setGateShown(event.target.value);
            setGate(event.target.value.trim());
          }}
        />
      </div>
      <div className={`answer ${answer ? TONE[answer.answer] : 'idle'}`} role="status" aria-live="assertive">
        {answer && (
          <>
            <span>{t(`fairDay.answer.${answer.answer}`)}</span>
            {answer.name && <span>{answer.name}</span>}
            {answer.answer === 'already_in' && answer.at && (
              <span className="since">
                {t('fairDay.since', { time: moment(answer.at), where: namedPlace(answer.where) })}
              </span>
            )}
            {answer.enteredLate && <span className="since">{t('fairDay.late')}</span>}
          </>
        )}
      </div>
      {missing && (
        <WalkIn
          fairId={fair.id}
          key={answer.scanId}
          idNumber={code}
          known={answer.name ?? ''}
          done={(entered) => {
            setAnswer(entered);
            box.current?.focus();
          }}
          cancel={again}
        />
      )}
      {answer?.seekerId && !missing && (
        <HireOnTheSpot
          key={answer.seekerId}
          fair={fair}
          person={{ id: answer.seekerId, name: answer.name ?? '' }}
        />
      )}
    </section>
  );
}
