import { DeleteOutlined, StarOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, type Schemas } from '../api/client';
import { useSession } from '../session/session';
import { Button } from './plain/Button';
import { Field, TextInput } from './plain/Fields';
import { Sheet } from './plain/Sheet';
import { useAct } from './useAct';

type List = Schemas['SavedViewResponse']['list'];
type Filter = Schemas['ViewFilterRequest'];

interface Props {
  list: List;
  /** By what the list is narrowed now; a word it is not narrowed by is undefined. */
  filter: Filter;
  /** Every word of the list, so that opening a view also takes away what it does not name. */
  apply: (filter: Record<string, string | undefined>) => void;
}

/** Filters somebody uses every day, kept under a name: one button each, and where one is added or let go. */
export function Views(props: Props) {
  const may = useSession().data?.permissions.includes('saved-view.use') ?? false;
  return may && <OwnViews {...props} />;
}

function OwnViews({ list, filter, apply }: Props) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const views = useQuery({
    queryKey: ['saved-views'],
    queryFn: async () => (await api.GET('/api/v1/saved-views')).data ?? [],
  });
  const own = (views.data ?? []).filter((view) => view.list === list);
  const remove = useAct(async (id: string) =>
    api.DELETE('/api/v1/saved-views/{id}', { params: { path: { id } } }),
  );
  const nothing = Object.fromEntries(Object.keys(filter).map((word) => [word, undefined]));
  return (
    <>
      {own.map((view) => (
        <Button key={view.id} type="link" onClick={() => apply({ ...nothing, ...view.filter })}>
          {view.name}
        </Button>
      ))}
      <Button icon={<StarOutlined aria-hidden />} onClick={() => setOpen(true)}>
        {t('views.save')}
      </Button>
      <Sheet open={open} title={t('views.save')} onClose={() => setOpen(false)}>
        <NewView list={list} filter={filter} done={() => setOpen(false)} />
        {own
          .filter(({ mine }) => mine)
          .map((view) => (
            <div className="row" key={view.id}>
              <span className="grow">{view.name}</span>
              <Button
                danger
                icon={<DeleteOutlined aria-hidden />}
                aria-label={t('views.remove', { name: view.name })}
                loading={remove.isPending && remove.variables === view.id}
                onClick={() => remove.mutate(view.id)}
              />
            </div>
          ))}
      </Sheet>
    </>
  );
}

function NewView({ list, filter, done }: Pick<Props, 'list' | 'filter'> & { done: () => void }) {
  const { t } = useTranslation();
  const [name, setName] = useState('');
  const [shared, setShared] = useState(false);
  const save = useAct(
    async () => api.POST('/api/v1/saved-views', { body: { name: name.trim(), shared, list, filter } }),
    done,
  );
  return (
    <form
      className="fields"
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim()) save.mutate(undefined);
      }}
    >
      <Field label={t('views.name')}>
        <TextInput data-focus maxLength={60} value={name} onChange={({ target }) => setName(target.value)} />
      </Field>
      <label>
        <input type="checkbox" checked={shared} onChange={({ target }) => setShared(target.checked)} />{' '}
        {t('views.shared')}
      </label>
      <Button type="primary" submit disabled={!name.trim()} loading={save.isPending}>
        {t('app.save')}
      </Button>
    </form>
  );
}
