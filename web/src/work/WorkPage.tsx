import { StarOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button, Checkbox, Empty, Input, Popover, Skeleton, Space, Tag } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, type Schemas } from '../api/client';
import { PersonPanel } from '../bureau/PersonPanel';
import { said, type Source } from '../i18n';
import type { ListSearch } from '../routes';
import { useSession, useToday } from '../session/session';
import { daysBetween } from '../ui/day';
import { Page } from '../ui/Page';
import { ProblemView } from '../ui/ProblemView';
import { SidePanel } from '../ui/SidePanel';
import { useAct } from '../ui/useAct';
import { useListSearch } from '../ui/useListSearch';
import { usePages } from '../ui/usePages';
import { usePhone } from '../ui/useScreen';

type Row = Schemas['WorkRowResponse'];
type Party = keyof Source['party'];
type Section = Row['section'];
type Alarm = NonNullable<Row['alarm']>;
const SECTIONS = ['overdue', 'due', 'soon', 'later', 'waiting'] as const satisfies readonly Section[];
const ALARMS = ['START_UNCONFIRMED', 'CALENDAR_MISSING'] as const satisfies readonly Alarm[];

/** What this role has to do next, nearest day first; every count opens exactly the rows it counts. */
export function WorkPage() {
  const { t } = useTranslation();
  const phone = usePhone();
  const { search, set } = useListSearch();
  const maySeePeople = useSession().data?.permissions.includes('seeker.read') ?? false;
  const section = SECTIONS.find((each) => each === search.section);
  const alarm = ALARMS.find((each) => each === search.alarm);
  const counts = useQuery({
    queryKey: ['work-counts'],
    queryFn: async () => (await api.GET('/api/v1/worklist/counts')).data,
  });
  const pages = usePages<Row>(['work', section, alarm], async (cursor) => {
    const query = { limit: 50, cursor, section, alarm };
    return (await api.GET('/api/v1/worklist', { params: { query } })).data;
  });
  const countOf = (list: Schemas['CountResponse'][] | undefined, code: string) =>
    list?.find((each) => each.code === code)?.count ?? 0;
  const open = pages.rows.find((row) => row.placementId === search.open);
  return (
    <Page title={t('work.title')} extra={<Views search={search} apply={set} />}>
      <Space wrap role="group" aria-label={t('work.title')}>
        {SECTIONS.map((code) => (
          <CountButton
            key={code}
            chosen={section === code}
            count={countOf(counts.data?.sections, code)}
            label={t(`work.section.${code}`)}
            warn={code === 'overdue'}
            choose={() => set({ section: section === code ? undefined : code, alarm: undefined })}
          />
        ))}
        {ALARMS.filter((code) => countOf(counts.data?.alarms, code) > 0).map((code) => (
          <CountButton
            key={code}
            chosen={alarm === code}
            count={countOf(counts.data?.alarms, code)}
            label={t(`work.alarm.${code}`)}
            warn
            choose={() => set({ alarm: alarm === code ? undefined : code, section: undefined })}
          />
        ))}
      </Space>
      {pages.isPending && <Skeleton active />}
      {pages.isError && <ProblemView error={pages.error} retry={() => void pages.refetch()} />}
      {!pages.isPending && !pages.isError && pages.rows.length === 0 && (
        <Empty description={t(section || alarm ? 'work.noneHere' : 'work.none')} />
      )}
      {pages.rows.map((row) => (
        <WorkCard
          key={row.placementId + row.step.code}
          row={row}
          open={maySeePeople ? () => set({ open: row.placementId }) : undefined}
        />
      ))}
      {pages.hasNextPage && (
        <Button loading={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
          {t('app.more')}
        </Button>
      )}
      <SidePanel
        open={Boolean(open)}
        onClose={() => set({ open: undefined })}
        size={phone ? '100%' : 480}
        title={open?.name}
      >
        {open && <PersonPanel seekerId={open.seekerId} />}
      </SidePanel>
    </Page>
  );
}

interface CountProps {
  chosen: boolean;
  count: number;
  label: string;
  warn?: boolean;
  choose: () => void;
}

function CountButton({ chosen, count, label, warn, choose }: CountProps) {
  return (
    <Button aria-pressed={chosen} type={chosen ? 'primary' : 'default'} onClick={choose}>
      {label} <b className={warn && count > 0 && !chosen ? 'num flag-warn' : 'num'}>{count}</b>
    </Button>
  );
}

function WorkCard({ row, open }: { row: Row; open?: () => void }) {
  const { t } = useTranslation();
  const today = useToday();
  const late = row.section === 'overdue';
  return (
    <article className="phone-card work">
      <div className="grow">
        <strong>{row.name ?? t('app.withheld')}</strong>{' '}
        <span className="muted">
          {row.employerName} {row.job}
        </span>
        <div className="small muted">{row.place}</div>
      </div>
      <div className="step">
        <strong>{said(row.step.label)}</strong>
        <div className="small">
          <span className={late ? 'flag-warn num' : 'num'}>
            {late && `${t('work.section.overdue')} `}
            {row.dueOn}
          </span>{' '}
          <span className="muted">
            {row.waitsFor
              ? t('work.waitsFor', { party: t(`party.${row.waitsFor.party as Party}`) })
              : t('work.since', { days: Math.max(0, daysBetween(row.sinceOn, today)) })}
          </span>
        </div>
        {row.alarm && <Tag color="warning">{t(`work.alarm.${row.alarm}`)}</Tag>}
      </div>
      {open && <Button onClick={open}>{t('fairs.open')}</Button>}
    </article>
  );
}

/** Filters somebody uses every day, kept under a name. */
function Views({ search, apply }: { search: ListSearch; apply: (part: Partial<ListSearch>) => void }) {
  const { t } = useTranslation();
  const [name, setName] = useState('');
  const [shared, setShared] = useState(false);
  const views = useQuery({
    queryKey: ['saved-views'],
    queryFn: async () => (await api.GET('/api/v1/saved-views')).data ?? [],
  });
  const { section, alarm } = search;
  const save = useAct(
    async () =>
      api.POST('/api/v1/saved-views', {
        body: {
          name,
          shared,
          filter: {
            section: SECTIONS.find((each) => each === section),
            alarm: ALARMS.find((each) => each === alarm),
          },
        },
      }),
    () => setName(''),
  );
  return (
    <Space wrap>
      {views.data?.map((view) => (
        <Button
          key={view.id}
          type="link"
          onClick={() => apply({ section: view.filter.section, alarm: view.filter.alarm })}
        >
          {view.name}
        </Button>
      ))}
      <Popover
        trigger="click"
        content={
          <Space orientation="vertical">
            <Input
              aria-label={t('work.viewName')}
              placeholder={t('work.viewName')}
              maxLength={60}
              value={name}
              onChange={(event) => setName(event.target.value)}
            />
            <Checkbox checked={shared} onChange={(event) => setShared(event.target.checked)}>
              {t('work.shared')}
            </Checkbox>
            <Button
              type="primary"
              disabled={!name.trim()}
              loading={save.isPending}
              onClick={() => save.mutate(undefined)}
            >
              {t('app.save')}
            </Button>
          </Space>
        }
      >
        <Button icon={<StarOutlined />}>{t('work.saveView')}</Button>
      </Popover>
    </Space>
  );
}
