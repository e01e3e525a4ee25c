import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, problemOf, type Schemas } from '../api/client';
import { said } from '../i18n';
import { useSession } from '../session/session';
import { Failures } from '../ui/Failures';
import type { Failure } from '../ui/failures';
import { ListTable } from '../ui/ListTable';
import { Button } from '../ui/plain/Button';
import { Choice } from '../ui/plain/Fields';
import { Sheet } from '../ui/plain/Sheet';
import { SureFoot } from '../ui/plain/SureFoot';
import { useAct } from '../ui/useAct';
import { usePages } from '../ui/usePages';

type Check = Schemas['MedicalCheckResponse'];
type Outcome = { done: number; failures: Failure[] };

/** Whoever is to be examined: chosen, looked at, sent to a clinic. */
export function OrderedChecks() {
  const { t } = useTranslation();
  const may = useSession().data?.permissions.includes('medical.assign') ?? false;
  return may ? <Orders title={t('medical.ordered')} /> : null;
}

function Orders({ title }: { title: string }) {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState<string[]>([]);
  const [clinicId, setClinicId] = useState('');
  const [sure, setSure] = useState(false);
  const [outcome, setOutcome] = useState<Outcome>();
  const pages = usePages<Check>(['checks', 'ordered'], async (cursor) => {
    const query = { limit: 100, cursor, status: 'ordered' as const };
    return (await api.GET('/api/v1/medical/checks', { params: { query } })).data;
  });
  const clinics = useQuery({
    queryKey: ['clinics'],
    queryFn: async () => (await api.GET('/api/v1/medical/clinics')).data ?? [],
  });
  const open = (clinics.data ?? []).filter(({ active }) => active);
  const clinic = open.find(({ id }) => id === clinicId);
  const assign = useAct(
    async (): Promise<Outcome> => {
      const failures: Failure[] = [];
      for (const id of chosen)
        await api
          .POST('/api/v1/medical/checks/{id}/clinic', { params: { path: { id } }, body: { clinicId } })
          .catch((error: unknown) => {
            const { problem } = problemOf(error);
            if (!problem) throw error;
            const name = pages.rows.find((row) => row.id === id)?.name ?? t('app.withheld');
            failures.push({ name, why: said(problem.text) });
          });
      return { done: chosen.length - failures.length, failures };
    },
    (done) => {
      setOutcome(done);
      setChosen([]);
      setSure(false);
    },
  );
  return (
    <>
      <h2>{title}</h2>
      {outcome && <Failures {...outcome} file={t('medical.notAssigned')} />}
      <div className="page-head">
        <Choice
          className="wide-filter"
          aria-label={t('medical.clinic')}
          value={clinicId}
          onChange={({ target }) => setClinicId(target.value)}
          options={[
            { value: '', label: t('medical.chooseClinic') },
            ...open.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
        <Button type="primary" disabled={chosen.length === 0 || !clinic} onClick={() => setSure(true)}>
          {t('medical.assign', { count: chosen.length })}
        </Button>
      </div>
      <ListTable<Check>
        pages={pages}
        emptyText={t('medical.nobodyOrdered')}
        rowSelection={{ selectedRowKeys: chosen, onChange: (keys) => setChosen(keys as string[]) }}
        columns={[
          { title: t('people.name'), render: (_, row) => row.name ?? t('app.withheld') },
          { title: t('placements.employer'), dataIndex: 'employer' },
          { title: t('placements.job'), dataIndex: 'job' },
          { title: t('nav.medical'), render: (_, row) => t(`medical.exam.${row.exam}`) },
          { title: t('placements.due'), dataIndex: 'dueOn', className: 'num' },
          {
            title: t('medical.clinic'),
            render: (_, row) => clinics.data?.find(({ id }) => id === row.clinicId)?.name,
          },
        ]}
      />
      <Sheet
        open={sure}
        title={t('medical.assignTitle')}
        onClose={() => setSure(false)}
        foot={
          <SureFoot
            label={t('medical.assign', { count: chosen.length })}
            close={() => setSure(false)}
            press={() => assign.mutate(undefined)}
            busy={assign.isPending}
          />
        }
      >
        <p>
          {t('medical.assignText', {
            names: pages.rows
              .filter(({ id }) => chosen.includes(id))
              .map(({ name }) => name ?? t('app.withheld'))
              .join('、'),
            clinic: clinic?.name ?? '',
          })}
        </p>
      </Sheet>
    </>
  );
}
