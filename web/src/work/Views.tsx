import { StarOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client';
import type { ListSearch } from '../routes';
import { Button } from '../ui/plain/Button';
import { Field, TextInput } from '../ui/plain/Fields';
import { Sheet } from '../ui/plain/Sheet';
import { useAct } from '../ui/useAct';
import { ALARMS, SECTIONS } from './sections';

/** Filters somebody uses every day, kept under a name. */
export function Views({ search, apply }: { search: ListSearch; apply: (part: Partial<ListSearch>) => void }) {
  const { t } = useTranslation();
  const [name, setName] = useState('');
  const [shared, setShared] = useState(false);
  const [naming, setNaming] = useState(false);
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
    () => {
      setName('');
      setNaming(false);
    },
  );
  return (
    <>
      {views.data?.map((view) => (
        <Button
          key={view.id}
          type="link"
          onClick={() => apply({ section: view.filter.section, alarm: view.filter.alarm })}
        >
          {view.name}
        </Button>
      ))}
      <Button icon={<StarOutlined aria-hidden />} onClick={() => setNaming(true)}>
        {t('work.saveView')}
      </Button>
      <Sheet
        open={naming}
        title={t('work.saveView')}
        onClose={() => setNaming(false)}
        foot={
          <Button
            type="primary"
            disabled={!name.trim()}
            loading={save.isPending}
            onClick={() => save.mutate(undefined)}
          >
            {t('app.save')}
          </Button>
        }
      >
        <div className="fields">
          <Field label={t('work.viewName')}>
            <TextInput
              data-focus
              maxLength={60}
              value={name}
              onChange={({ target }) => setName(target.value)}
            />
          </Field>
          <label>
            <input type="checkbox" checked={shared} onChange={({ target }) => setShared(target.checked)} />{' '}
            {t('work.shared')}
          </label>
        </div>
      </Sheet>
    </>
  );
}
