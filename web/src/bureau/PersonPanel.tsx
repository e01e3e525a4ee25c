import { useQuery } from '@tanstack/react-query';
import { Button, Descriptions, Dropdown, Skeleton } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, type Schemas } from '../api/client';
import { useSession } from '../session/session';
import { PlacementLine } from '../ui/PlacementLine';
import { ProblemView } from '../ui/ProblemView';
import { useAct } from '../ui/useAct';
import { AskForRights } from './AskForRights';
import { HoldPerson } from './HoldPerson';
import { Consents } from './Consents';

const PURPOSES = ['call', 'verify', 'contract', 'medical', 'travel'] as const;
type Purpose = (typeof PURPOSES)[number];

/** One person: who they are, what is known of them, and every placement with its road. */
export function PersonPanel({ seekerId }: { seekerId: string }) {
  const { t } = useTranslation();
  const mayAsk = useSession().data?.permissions.includes('seeker.rights') ?? false;
  const [revealed, setRevealed] = useState<Schemas['RevealedResponse']>();
  const person = useQuery({
    queryKey: ['seeker', seekerId],
    queryFn: async () => (await api.GET('/api/v1/seekers/{id}', { params: { path: { id: seekerId } } })).data,
  });
  const chain = useQuery({
    queryKey: ['placements', { seeker: seekerId }],
    queryFn: async () =>
      (await api.GET('/api/v1/placements', { params: { query: { seeker: seekerId } } })).data?.items ?? [],
  });
  const pairing = useQuery({
    queryKey: ['pairing', seekerId],
    queryFn: async () =>
      (await api.GET('/api/v1/seekers/{id}/pairing', { params: { path: { id: seekerId } } })).data?.pairing ??
      null,
  });
  const reveal = useAct(
    async (purpose: Purpose) =>
      (
        await api.POST('/api/v1/seekers/{id}/reveal', {
          params: { path: { id: seekerId } },
          body: { purpose },
        })
      ).data,
    setRevealed,
  );
  if (person.isPending) return <Skeleton active />;
  if (!person.data) return <ProblemView error={person.error} retry={() => void person.refetch()} />;
  const who = person.data;
  return (
    <>
      <Descriptions
        column={2}
        size="small"
        title={who.name}
        items={[
          { key: 'status', label: t('people.status'), children: t(`state.seeker.${who.status}`) },
          { key: 'sex', label: t('people.sex'), children: `${t(`people.${who.sex}`)} ${who.age}` },
          { key: 'place', label: t('people.place'), span: 2, children: who.place },
          ...(pairing.data
            ? [{ key: 'pairing', label: t('people.pairing'), span: 2, children: pairing.data.community }]
            : []),
          { key: 'wish', label: t('people.wish'), span: 2, children: who.wishedJob ?? t('app.none') },
          ...(revealed
            ? [
                { key: 'id', label: t('people.idNumber'), span: 2, children: revealed.idNumber },
                {
                  key: 'phone',
                  label: t('people.phones'),
                  span: 2,
                  children: revealed.phones.map((phone) => (
                    <a key={phone.phone} href={`tel:${phone.phone}`}>
                      {phone.phone}
                    </a>
                  )),
                },
              ]
            : []),
        ]}
        extra={
          <Dropdown
            trigger={['click']}
            menu={{
              items: PURPOSES.map((key) => ({ key, label: t(`people.purpose.${key}`) })),
              onClick: ({ key }) => reveal.mutate(key as Purpose),
            }}
          >
            <Button size="small">{t('people.reveal')}</Button>
          </Dropdown>
        }
      />
      <Consents seekerId={seekerId} />
      {mayAsk && <AskForRights seekerId={seekerId} />}
      {mayAsk && <HoldPerson seekerId={seekerId} />}
      <h2>{t('people.chain')}</h2>
      {chain.data?.length === 0 && <p className="muted">{t('people.none')}</p>}
      {chain.data?.map((placement) => (
        <PlacementLine key={placement.id} placement={placement} />
      ))}
    </>
  );
}
