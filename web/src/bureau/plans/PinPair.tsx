import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { findPeople } from '../../ui/findPeople';
import { Button } from '../../ui/plain/Button';
import { useSettled } from '../../ui/useSettled';
import { usePlanPosts } from './usePlanPosts';

interface Props {
  planId: string;
  pin: (seekerId: string, vacancyId: string) => void;
}

/** Somebody the clerk has decided about, wherever the run put them: found by name, pinned to a post of this plan. */
export function PinPair({ planId, pin }: Props) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const [person, setPerson] = useState<string>();
  const [post, setPost] = useState<string>();
  const q = useSettled(typed.trim());
  const people = useQuery({
    queryKey: ['seekers', 'by-name', q],
    enabled: q !== '',
    queryFn: async () => (await findPeople(q, { limit: 20 }))?.items ?? [],
  });
  const posts = usePlanPosts(planId);
  return (
    <div className="page-head">
      <Select
        className="filter"
        aria-label={t('plans.whom')}
        placeholder={t('plans.whom')}
        showSearch={{ filterOption: false, onSearch: setTyped }}
        value={person}
        onChange={setPerson}
        options={(people.data ?? []).map(({ id, name, place }) => ({
          value: id,
          label: `${name}，${place}`,
        }))}
      />
      <Select
        className="wide-filter"
        aria-label={t('plans.whichPost')}
        placeholder={t('plans.whichPost')}
        showSearch={{ optionFilterProp: 'label' }}
        value={post}
        onChange={setPost}
        options={posts}
      />
      <Button
        disabled={!person || !post}
        onClick={() => {
          if (person && post) pin(person, post);
          setPerson(undefined);
        }}
      >
        {t('plans.pinPair')}
      </Button>
    </div>
  );
}
