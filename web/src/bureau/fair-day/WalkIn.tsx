import { Button, Checkbox, Input, type InputRef, Space } from 'antd';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, type Schemas } from '../../api/client';
import { useAct } from '../../ui/useAct';
import { gateOf } from './device';
import { useTownships } from './useTownships';

interface Props {
  fairId: string;
  idNumber: string;
  /** Of somebody who is in the register, but not on this list. */
  known: string;
  done: (entered: Schemas['WalkedInResponse']) => void;
  cancel: () => void;
}

/** Somebody who is not on the list: name, township by one digit, consent, in. The number was typed at the gate already. */
export function WalkIn({ fairId, idNumber, known, done, cancel }: Props) {
  const { t } = useTranslation();
  const first = useRef<InputRef>(null);
  const list = useRef<HTMLDivElement>(null);
  // A scan of its own: the one before was answered with no.
  const [scanId] = useState(() => crypto.randomUUID());
  const [name, setName] = useState(known);
  const [phone, setPhone] = useState('');
  const [area, setArea] = useState<string>();
  const [consent, setConsent] = useState(false);
  const places = useTownships();
  const register = useAct(
    async (areaCode: string) =>
      (
        await api.POST('/api/v1/fairs/{id}/walk-in-registrations', {
          params: { path: { id: fairId } },
          body: {
            scanId,
            idNumber,
            name,
            areaCode,
            consentToShare: consent,
            phoneOf: 'own',
            channel: 'in_person',
            ...(phone ? { phone } : {}),
            ...(gateOf() ? { gate: gateOf() } : {}),
          },
        })
      ).data,
    (entered) => entered && done(entered),
  );
  useEffect(() => first.current?.focus(), []);
  const ready = name !== '' && area !== undefined;
  const keys = (event: KeyboardEvent) => {
    const place = places[Number(event.key) - 1];
    if (place) setArea(place.code);
    else if (event.key === ' ') setConsent(!consent);
    else if (event.key === 'Enter' && area) register.mutate(area);
    else return;
    event.preventDefault();
  };
  return (
    <div className="walk-in" role="group" aria-label={t('fairDay.walkIn')}>
      <p className="muted small">{t('fairDay.walkInHint')}</p>
      <Input
        ref={first}
        size="large"
        maxLength={40}
        value={name}
        aria-label={t('fairDay.name')}
        placeholder={t('fairDay.name')}
        onChange={(event) => setName(event.target.value.trim())}
        onPressEnter={() => list.current?.focus()}
      />
      <div
        ref={list}
        tabIndex={0}
        className="places"
        role="group"
        aria-label={t('fairDay.township')}
        onKeyDown={keys}
      >
        {places.map((place, index) => (
          <Button
            key={place.code}
            tabIndex={-1}
            type={place.code === area ? 'primary' : 'default'}
            aria-pressed={place.code === area}
            onClick={() => setArea(place.code)}
          >
            <kbd className="kbd">{index + 1}</kbd> {place.name}
          </Button>
        ))}
      </div>
      <Checkbox checked={consent} onChange={(event) => setConsent(event.target.checked)}>
        {t('fairDay.consent')}
      </Checkbox>
      <Input
        maxLength={20}
        value={phone}
        inputMode="tel"
        aria-label={t('fairDay.phone')}
        placeholder={t('fairDay.phone')}
        onChange={(event) => setPhone(event.target.value.trim())}
      />
      <Space>
        <Button
          type="primary"
          size="large"
          disabled={!ready}
          loading={register.isPending}
          onClick={() => area && register.mutate(area)}
        >
          {t('fairDay.register')}
        </Button>
        <Button size="large" onClick={cancel}>
          {t('app.cancel')}
        </Button>
      </Space>
    </div>
  );
}
