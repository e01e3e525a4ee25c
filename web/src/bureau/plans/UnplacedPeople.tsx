import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, type Schemas } from '../../api/client';
import { said } from '../../i18n';
import { ListTable } from '../../ui/ListTable';
import { Button } from '../../ui/plain/Button';
import { usePages } from '../../ui/usePages';
import type { Pins } from './usePins';
import { WhyNot } from './WhyNot';

type Unplaced = Schemas['MatchUnplacedResponse'];

interface Props {
  planId: string;
  pins: Pins;
  pin: (seekerId: string, vacancyId: string) => void;
}

/** Who got nothing, and why; any other post can be asked about. */
export function UnplacedPeople({ planId, pins, pin }: Props) {
  const { t } = useTranslation();
  const [asked, setAsked] = useState<{ id: string; name: string }>();
  const pages = usePages<Unplaced>(['plan-unplaced', planId], async (cursor) => {
    const params = { path: { id: planId }, query: { limit: 50, cursor } };
    return (await api.GET('/api/v1/match-plans/{id}/unplaced', { params })).data;
  });
  return (
    <>
      <ListTable<Unplaced>
        pages={pages}
        rowKey="seekerId"
        columns={[
          { title: t('people.name'), render: (_, row) => row.seekerName ?? t('app.withheld') },
          { title: t('plans.because'), render: (_, row) => said(row.why.text) },
          {
            title: t('exports.next'),
            render: (_, row) => (
              <Button
                small
                onClick={() => setAsked({ id: row.seekerId, name: row.seekerName ?? t('app.withheld') })}
              >
                {t('plans.why')}
              </Button>
            ),
          },
        ]}
      />
      {asked && (
        <WhyNot planId={planId} person={asked} pins={pins} pin={pin} close={() => setAsked(undefined)} />
      )}
    </>
  );
}
